import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'discret-'))

const discret = (args: readonly string[], input: string | Buffer = ''): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
  })
  return { code: status, out: stdout, err: stderr }
}

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('discret check', () => {
  it('prints findings, masked, and exits 1', () => {
    const { code, out } = discret(['check', 'voisin alcoolique'])
    expect(code).toBe(1)
    expect(out).toContain('comportement')
    expect(out).toContain('[habitudes de vie]')
    expect(out).not.toContain('alcoolique')
  })

  it('shows passages when asked', () => {
    expect(discret(['check', '--show', 'voisin alcoolique']).out).toContain('alcoolique')
  })

  it.each(['alcoolique/violent', 'violent\\alcoolique', 'rdv 12/03 alcoolique.doc'])('takes %s for a comment', (comment) => {
    expect(discret(['check', comment])).toMatchObject({ code: 1, err: '' })
  })

  it('exits 0 on clean comments', () => {
    expect(discret(['check', 'rappeler mardi'])).toMatchObject({ code: 0, err: '' })
  })

  it('reads files a comment a line, and standard input', () => {
    const path = file('notes.txt', 'rappeler mardi\nvoisin alcoolique\n')
    expect(discret(['check', path]).out).toContain(`${path}:2`)
    expect(discret(['check', '-'], 'voisin alcoolique').out).toContain('stdin:1')
  })

  it('writes JSON without passages', () => {
    const { out } = discret(['check', '--json', 'voisin alcoolique'])
    expect(JSON.parse(out)).toMatchObject({ category: 'habits', entry: 'habits/alcohol#alcoolique', start: 7, end: 17 })
    expect(out).not.toContain('"text"')
  })

  it('takes a lexicon of one’s own', () => {
    const path = file(
      'house.yml',
      'category: house\nsubcategory: projects\nseverity: 2\nreplacement: "[projet]"\ninstead: { fr: x, en: x }\nground: x\nsource: x\nentries:\n  - { id: licorne, forms: [zorglub], hits: [zorglub] }\n',
    )
    expect(discret(['check', '--lexicon', path, 'le zorglub']).code).toBe(1)
    expect(discret(['check', 'le zorglub']).code).toBe(0)
  })
})

describe('discret redact and explain', () => {
  it('redacts line by line', () => {
    expect(discret(['redact', '-'], 'voisin alcoolique\nrappeler mardi\n').out).toBe('voisin [habitudes de vie]\nrappeler mardi\n')
  })

  it('explains what was kept and what was dropped', () => {
    const { code, out } = discret(['explain', "12 avenue d'Italie, voisin alcoolique"])
    expect(code).toBe(0)
    expect(out).toContain('✔ alcoolique')
    expect(out).toContain('✘')
  })
})

describe('discret pipe', () => {
  it('answers one for one, in order, without passages', () => {
    const { code, out } = discret(['pipe'], '{"id":"a","text":"voisin alcoolique"}\n{"id":2,"text":"rappeler"}\n')
    const lines = out.trim().split('\n')
    expect(code).toBe(0)
    expect(lines.map((line) => (JSON.parse(line) as { id: unknown }).id)).toEqual(['a', 2])
    expect(JSON.parse(lines[0] as string)).toMatchObject({ findings: [{ start: 7, end: 17, category: 'habits', qualifiers: [] }] })
    expect(out).not.toContain('alcoolique"}')
  })

  it('answers a bad line by its number, goes on, and exits 2 without quoting it', () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":1,"text":"secret alcoolique"\n[1]\n{"id":3,"text":null}\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from('{"id":5,"text":"ok"}'),
    ])
    const { code, out, err } = discret(['pipe'], bad)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(code).toBe(2)
    expect(answers.map(({ line, error, findings }) => [line, error === undefined, findings !== undefined])).toEqual([
      [1, false, false],
      [2, false, false],
      [3, false, false],
      [4, false, false],
      [undefined, true, true],
    ])
    expect(out + err).not.toContain('secret')
    expect(err).toContain('4 lines')
  })

  it('gives ids beyond 2^53 back as they are written', () => {
    const { out } = discret(['pipe'], '{"id":12345678901234567890,"text":"rappeler"}\n{"id":["-9007199254740993",-9007199254740993],"text":1}\n')
    expect(out.split('\n').slice(0, 2)).toEqual([
      '{"id":12345678901234567890,"findings":[]}',
      '{"id":["-9007199254740993",-9007199254740993],"line":2,"error":"\\"text\\" must be a string; it is number"}',
    ])
  })

  it('takes an empty stream', () => {
    expect(discret(['pipe'])).toEqual({ code: 0, out: '', err: '' })
  })
})

describe('discret lexicon', () => {
  it('counts what the library holds', () => {
    const { code, out } = discret(['lexicon', 'stats'])
    expect(code).toBe(0)
    expect(out).toMatch(/^total +\d+ entries +\d+ forms$/m)
  })

  it('says what to mend in a lexicon of one’s own', () => {
    const { code, err } = discret(['lexicon', 'check', file('bad.yml', 'category: house\n')])
    expect(code).toBe(2)
    expect(err).toContain('subcategory')
  })
})

describe('discret lexicon add', () => {
  const path = join(folder, 'maison.yml')

  it('makes a lexicon, then extends it, and what it adds is found', () => {
    expect(discret(['lexicon', 'add', path, 'projet~n Licorne Dorée'])).toEqual({ code: 0, err: '', out: `${path}: house/house#projet-licorne-doree added\n` })
    expect(discret(['lexicon', 'add', path, 'zorglub', '--miss', 'rappeler mardi']).code).toBe(0)
    expect(discret(['redact', '--lexicon', path, 'les projets licorne dorée et le zorglub']).out).toBe('les [terme interne] et le [terme interne]\n')
  })

  it.each([
    ['cœur~n brisé', 'coeur-brise'],
    ['Straße', 'strasse'],
  ])('names %s %s', (term, id) => {
    expect(discret(['lexicon', 'add', join(folder, `${id}.yml`), term]).out).toContain(`#${id} added`)
  })

  it('writes nothing when a proof fails', () => {
    const before = readFileSync(path, 'utf8')
    const { code, err } = discret(['lexicon', 'add', path, 'bleuet~n', '--miss', 'bouquet de bleuets'])
    expect(code).toBe(2)
    expect(err).toContain('miss "bouquet de bleuets" is found')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('keeps the remarks of a file written by hand', () => {
    const own = file('own.yml', `# nos termes\n${readFileSync(path, 'utf8')}`)
    discret(['lexicon', 'add', own, 'bleuet~n'])
    const written = readFileSync(own, 'utf8')
    expect(written.startsWith('# nos termes\n')).toBe(true)
    expect(written).toContain('# what redaction writes')
    expect(
      written
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ).toContain('- id: bleuet')
  })

  it.each<[string, string, string]>([
    ['a folder that is not there', join(folder, 'nodir', 'x.yml'), 'cannot be written'],
    ['broken YAML', file('broken.yml', 'entries: [\n  - {id: un'), 'is no YAML'],
  ])('refuses %s', (_, path, message) => {
    expect(discret(['lexicon', 'add', path, 'zorglub'])).toMatchObject({ code: 2, err: expect.stringContaining(message) as string })
  })

  it('refuses a file that is no lexicon', () => {
    expect(discret(['lexicon', 'add', file('other.yml', 'a: 1\n'), 'zorglub'])).toMatchObject({ code: 2, err: expect.stringContaining('is no lexicon') as string })
  })
})

describe('errors of the command line', () => {
  it.each([
    [['check', 'absent.txt'], 'does not exist'],
    [['check', folder], 'is a folder'],
    [['check', '--nope', 'x'], 'unknown option'],
    [['nope'], 'unknown command'],
    [['check', '--category', 'helth', 'x'], 'no category "helth"'],
    [['check', '--min-severity', '9', 'x'], '1, 2 or 3'],
    [['check', '--lexicon', 'absent.yml', 'x'], 'cannot be read'],
    [['check', '--lang', 'de', 'x'], 'Allowed choices are fr, en'],
    [['explain', '--lang', 'de', 'x'], 'Allowed choices are fr, en'],
    [['check', join(folder, 'absent')], 'does not exist'],
    [['check', './absent'], 'does not exist'],
    [['check', 'absent/notes.txt'], 'does not exist'],
    [['check', '--ignore-when', 'denied', 'x'], 'ignoreWhen'],
    [['check', '--allow', 'x/y#z', 'x'], 'which is no entry'],
  ])('%j: exit 2 and a sentence on standard error', (args, message) => {
    const { code, err } = discret(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('refuses bytes that are no UTF-8, with what to do', () => {
    const { code, err } = discret(['check', '-'], Buffer.from([0x61, 0xe9, 0x62]))
    expect(code).toBe(2)
    expect(err).toContain('iconv')
  })
})
