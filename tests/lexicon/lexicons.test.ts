import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as library from '../../src/generated/index.js'
import { formProblems } from '../../src/lexicon/collisions.js'
import { compile } from '../../src/lexicon/compile.js'
import { readLexicons } from '../../src/lexicon/read.js'
import { deadForms, failedProofs } from '../../src/lexicon/verify.js'
import { load } from '../../src/model/load.js'
import { createScreenerFrom } from '../../src/screener.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../lexicons')
const unreadable: string[] = []
const compiled = compile(readLexicons(root, unreadable))
const lexicons = Object.values(library)
const model = load(lexicons)
const screener = createScreenerFrom({ lexicons })
const paths = [...new Set(compiled.proofs.map(({ path }) => path))]

describe('the lexicons', () => {
  it('are valid YAML of the schema', () => {
    expect([...unreadable, ...compiled.problems, ...formProblems(compiled.forms)]).toEqual([])
  })

  it.each(paths)('%s: every form finds itself, hits are found, misses are not', (path) => {
    const proofs = compiled.proofs.filter((proof) => proof.path === path)
    const forms = compiled.forms.filter((form) => form.path === path)
    expect([...deadForms(forms, model), ...failedProofs(proofs, screener)]).toEqual([])
  })

  it.each([
    ['health', 150],
    ['nationality', 150],
    ['offences', 150],
    ['habits', 150],
    ['religion', 30],
    ['politics', 30],
    ['sexuality', 30],
    ['hardship', 30],
    ['insults', 30],
    ['identifiers', 30],
  ])('hold entries for %s: at least %i', (category, least) => {
    const entries = lexicons.filter(({ name }) => name === category).flatMap((lexicon) => lexicon.entries)
    expect(entries.length).toBeGreaterThanOrEqual(least)
  })
})
