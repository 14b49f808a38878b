import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'discret-lexicons-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HOUSE = `category: house
subcategory: projects
severity: 2
replacement: "[projet]"
instead: { fr: x, en: x }
source: x
entries:
  - { id: licorne, forms: [zorglub], hits: [zorglub] }
`

/** Writes a lexicon in which a part stands otherwise. */
function lexicon(name: string, part: string, instead: string): string {
  writeFileSync(join(folder, name), HOUSE.replace(part, instead))
  return join(folder, name)
}

const problems = (...args: readonly string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  expect(status).toBe(2)
  return stderr
}

describe('an error of a lexicon names the file, the line and what is allowed', () => {
  it.each([
    ['a severity that is none', 'severity: 2', 'severity: 7', ':3: severity: Invalid option: expected one of 1|2|3'],
    ['a sentence that is none', '{ fr: x, en: x }', '{ fr: x }', ':5: instead: write a sentence, or { fr: …, en: … }'],
    ['a key that is none', 'hits: [zorglub] }', 'hits: [zorglub],\n      hit: [zorglub] }', ':9: entries[0] (licorne): Unrecognized key: "hit"'],
    ['a key that is missing', 'source: x\n', '', ':1: source:'],
    ['a form that is none', 'forms: [zorglub]', 'forms: [[zorglub]]', ':8: entries[0].forms[0] (licorne): write a text'],
    ['a proof that fails', 'hits: [zorglub]', 'hits: [rappeler]', ': house/projects#licorne'],
  ])('%s', (what, part, instead, message) => {
    const path = lexicon(`${what}.yml`, part, instead)
    expect(problems('lexicon', 'check', path)).toContain(`${path}${message}`)
  })

  it('with --lexicon', () => {
    const path = lexicon('severity.yml', 'severity: 2', 'severity: 7')
    expect(problems('check', '--lexicon', path, 'rappeler')).toContain(`${path}:3: severity:`)
  })
})
