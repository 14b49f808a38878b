/**
 * Writes `src/generated/tables.ts`: French word forms and conjugations in compact form, from packages that only the build needs.
 * Run by `npm run lexicons` before the lexicons are compiled.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { encodeWords } from '../model/codec.js'
import { wordsOf } from '../text/tokenise.js'
import { type ConjugationTable, encodeConjugations } from './inflect/conjugations.js'
import { readList } from './read.js'

const require = createRequire(import.meta.url)
const words = require('an-array-of-french-words') as readonly string[]
const verbs = require('french-verbs-lefff/dist/conjugations.json') as Readonly<Record<string, ConjugationTable>>

const folder = fileURLToPath(new URL('../generated', import.meta.url))
const folded = [...new Set(words.flatMap(wordsOf))].sort()
const { infinitives, models, modelOf } = encodeConjugations(verbs)
const homographs = readList(new URL('../../lexicons/protected/homographs.txt', import.meta.url))
// Each line begins with a rank.
const frequent = readList(new URL('../../lexicons/protected/frequent.txt', import.meta.url)).flatMap((line) => line.split(' ').slice(1))
const inflection = parse(readFileSync(new URL('../../lexicons/french/inflection.yml', import.meta.url), 'utf8')) as Record<string, unknown>
mkdirSync(folder, { recursive: true })
writeFileSync(
  `${folder}/tables.ts`,
  `/** French word forms, folded and front-coded; from an-array-of-french-words (MIT). */
export const FRENCH_WORDS: string = ${JSON.stringify(encodeWords(folded))}

/** Common words that differ by accents only; from lexicons/protected/homographs.txt. */
export const HOMOGRAPHS: readonly string[] = ${JSON.stringify(homographs.join('\n'))}.split('\\n')

/** The commonest words, the commonest first; from lexicons/protected/frequent.txt. */
export const FREQUENT: string = ${JSON.stringify(frequent.join(' '))}

/** From lexicons/french/inflection.yml. */
export const INFLECTION: Readonly<Record<string, unknown>> = ${JSON.stringify(inflection)}

/** Infinitives, front-coded, and for each the letters of its stem and the number of its endings; from french-verbs-lefff (LGPL-LR). */
export const INFINITIVES: string = ${JSON.stringify(infinitives)}
export const MODEL_OF: string = ${JSON.stringify(modelOf)}
export const MODELS: readonly string[] = ${JSON.stringify(models)}
`,
)
