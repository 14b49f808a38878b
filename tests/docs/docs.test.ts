/** Every code block of the documentation is run, or says that it cannot be. */
import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type Block, blocksOf, fencesOf } from './blocks.js'
import { entriesOf, isLexicon, problemsOfContext, problemsOfEntries, problemsOfFile } from './lexicon-blocks.js'
import { printedBy, shownBy, typeErrors, writeModules } from './modules.js'
import { asShown, Shell, stepsOf } from './shell.js'

const FILES = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))]
const BLOCKS = FILES.flatMap(blocksOf)
const of = (...languages: readonly string[]): Block[] => BLOCKS.filter(({ language }) => languages.includes(language))
const runs = ({ flags }: Block): boolean => !flags.includes('no-run')
const place = ({ file, line }: Block): string => `${file}:${line}`
const titled = (blocks: readonly Block[]) => blocks.map((block) => [place(block), block] as const)

it('knows every kind of block', () => {
  const known = new Set(['ts', 'yaml', 'sh', 'console', 'json', 'html', 'text'])
  expect(BLOCKS.filter(({ language }) => !known.has(language)).map(place)).toEqual([])
})

it.each(FILES)('sees every fence of %s', (file) => {
  expect(fencesOf(file)).toBe(2 * blocksOf(file).length)
})

it('leaves out only what a test cannot run', () => {
  expect(BLOCKS.filter((block) => !runs(block)).map(({ file, language, code }) => `${file} ${language}: ${code.trimStart().split('\n')[0]}`)).toMatchInlineSnapshot(`
    [
      "README.md sh: npm install discret",
      "README.md sh: npm start",
      "README.md ts: import { createGuard } from 'discret/guard'",
      "README.md ts: const attachment = attach(note, { policy: POLICY })",
      "CONTRIBUTING.md sh: npm test                                          # installs, compiles the lexicons with their proofs, runs every test",
      "docs/guide-dpo.md sh: npm start",
    ]
  `)
})

describe('TypeScript', () => {
  const blocks = of('ts')
  writeModules(blocks)

  it('has no errors of types', () => {
    expect(typeErrors(blocks)).toEqual([])
  })

  it.each(titled(blocks.filter(runs)))('%s prints what it shows', async (_, block) => {
    expect(await printedBy(block)).toEqual(shownBy(block))
  })
})

describe('YAML', () => {
  const wrong = (kind: 'refused' | 'failing'): Block[] => of('yaml').filter(({ flags }) => flags.includes(kind))
  const accepted = of('yaml').filter((block) => runs(block) && ![...wrong('refused'), ...wrong('failing')].includes(block))
  const messageOf = (block: Block): string | undefined => {
    const next = BLOCKS[BLOCKS.indexOf(block) + 1]
    return next?.language === 'text' ? next.code.trimEnd() : undefined
  }

  it('shows entries that pass every check', () => {
    expect(problemsOfEntries(accepted.flatMap(({ code }) => entriesOf(code)))).toEqual([])
  })

  const files = accepted.filter(({ code }) => entriesOf(code).length === 0)
  it.each(titled(files.filter(({ code }) => isLexicon(code))))('%s passes every check', (_, { code }) => {
    expect(problemsOfFile(code)).toEqual([])
  })

  it('shows frames, classes and qualifiers that hold beside those of the library', () => {
    expect(problemsOfContext(files.flatMap(({ code }) => (isLexicon(code) ? [] : [code])))).toEqual([])
  })

  it.each(titled(wrong('refused')))('%s is refused with the message below it', (_, block) => {
    expect(problemsOfEntries(entriesOf(block.code)).join('\n')).toBe(messageOf(block))
  })

  it('shows the messages of entries whose proofs fail, and no other entry of them fails', () => {
    const problems = problemsOfEntries(wrong('failing').flatMap(({ code }) => entriesOf(code)))
    expect(problems.sort()).toEqual(
      wrong('failing')
        .flatMap((block) => messageOf(block)?.split('\n') ?? ['no message'])
        .sort(),
    )
  })
})

describe('the command line', () => {
  const shell = new Shell()
  afterAll(() => shell.clean())

  it.each(titled(of('sh', 'console').filter(runs)))('%s runs, with the output that is shown', (_, { language, code }) => {
    for (const { command, output } of stepsOf(language, code)) {
      const { code: exit, out } = shell.run(command)
      expect([0, 1], `${command}\n${out}`).toContain(exit)
      if (output !== undefined && !asShown(out, output)) expect(out).toBe(output)
    }
  })
})

it.each(titled(of('json')))('%s is JSON', (_, { code }) => {
  expect(() => JSON.parse(code) as unknown).not.toThrow()
})
