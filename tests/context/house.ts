/** A small lexicon of invented words, one for each rule, and what the sentences of the tests make of them. */
import { compile } from '../../src/lexicon/compile.js'
import { createScreenerFrom } from '../../src/screener.js'
import type { CompiledLexicon, Screener, ScreenerOptions } from '../../src/types.js'

const message = { fr: 'x', en: 'x' }
const proofs = { hits: ['x', 'x'], misses: ['y', 'y'] }
const head = { replacement: '[x]', instead: message, ground: 'x', source: 'x' }

const house = {
  ...head,
  category: 'house',
  subcategory: 'all',
  severity: 2,
  entries: [
    { id: 'zorg', forms: ['zorg+s', 'zorg du bras'] },
    { id: 'grave', forms: ['bras grave', 'zorg du bras gauche'], severity: 3 },
    { id: 'gluk', forms: ['gluk', 'trimo gluk'], about: 'person' },
    { id: 'trimo', forms: ['trimo+s'], about: 'person' },
    { id: 'solo', forms: ['solo'], about: 'note' },
    { id: 'sigle', forms: ['zag', 'zag b2', 'zag k'], case: 'upper' },
    { id: 'accent', forms: ['zébré', 'zébrée', 'vrai zébré'], accents: 'strict' },
    { id: 'cure', forms: ['curé'] },
    { id: 'exact', forms: ['plombino'], tolerance: 'none' },
    { id: 'tolerant', forms: ['plastimo', 'plastimo bleu', 'plombino rouge', 'barbaratone'] },
    { id: 'left', forms: ['lefto'], requires: { left: ['tout', 'très tout'], within: 2 } },
    { id: 'right', forms: ['rito'], requires: { right: ['vif'], within: 2 } },
    { id: 'near', forms: ['nero'], requires: { near: ['clos'], within: 1 } },
    { id: 'anywhere', forms: ['partou'], requires: { anywhere: ['code rouge'] } },
    { id: 'elsewhere', forms: ['nulpar'], requires: { anywhere: ['code vert'] } },
    { id: 'unless', forms: ['brikas'], unless: { left: ['rue'], right: ['bleu'], within: 1 } },
    { id: 'verb', forms: ['tituber~v'] },
    { id: 'inner', forms: ['sans papiers', 'cancer+s', 'fano bleu', 'vieux fano', 'ancre jadis'] },
    { id: 'step', forms: ['mika duo trois', 'trois pas'] },
  ].map((entry) => ({ ...proofs, ...entry })),
}
const bills = { ...head, category: 'house', subcategory: 'bills', severity: 1, entries: [{ ...proofs, id: 'dette', forms: ['dette'] }] }
const numbers = { ...head, category: 'identifiers', subcategory: 'all', severity: 3, entries: [{ ...proofs, id: 'mail', recogniser: 'email' }] }

const frame = { why: { fr: 'rue', en: 'street' }, ...proofs }
const context = [
  { ...frame, frame: 'street', covers: ['rue <0-2>', '<0-1> sarl', 'avenue de zorg'], except: ['house/all#grave'] },
  { ...frame, frame: 'bills-only', covers: ['facture <0-1>'], except: ['house/all'] },
  { ...frame, frame: 'others-only', covers: ['salle <0-1>'], categories: ['other'] },
  { ...frame, frame: 'house-only', covers: ['cabine <0-3>'], categories: ['house', 'identifiers'] },
  { ...frame, frame: 'name', covers: ['monsieur <0-1>'], shape: 'capitalised' },
  {
    qualifier: 'negated',
    ...proofs,
    cues: [
      { forms: ['pas'], reach: { right: 2 }, joins: true },
      { forms: ['sans'], reach: { right: 1 } },
      { forms: ['exclu'], reach: { left: 2 } },
    ],
    pseudo: ['pas loin', 'ou pas'],
  },
  {
    qualifier: 'past',
    ...proofs,
    tenses: ['imperfect'],
    cues: [
      { forms: ['cancer', 'jadis'], reach: { left: 1, right: 3 }, inside: 'any' },
      { forms: ['ancien'], reach: { right: 3 }, across: true },
      { forms: ['fano'], reach: {}, inside: 'start' },
    ],
  },
  {
    qualifier: 'relative',
    ...proofs,
    cues: [
      { forms: ['le père'], reach: {}, subject: true, across: true },
      { forms: ['la mère'], reach: {}, subject: true },
      { forms: ['fils'], reach: { right: 3 } },
    ],
  },
  {
    qualifier: 'uncertain',
    ...proofs,
    cues: [
      { forms: ['peut-être'], reach: { left: 3, right: 3 } },
      { forms: ['rumeur'], reach: {}, subject: true },
    ],
  },
  {
    cues: {
      person: ['voisin', 'dame <0-1>'],
      title: ['m', 'mme'],
      pronoun: ['il'],
      state: ['est', 'semble'],
      negation: ['pas', 'ne'],
      degree: ['très', 'très très'],
      conjunction: ['et'],
      determiner: ['un', 'le'],
      'after-noun': ['du', 'qui'],
      filler: ['note', '<0-1> hier', 'depuis <0-1>'],
      'other-person': ['client'],
      opener: ['et', 'hier'],
      continued: ['qui', 'a'],
      'relative-ends': ['client'],
      'uncertain-ends': ['enfin'],
      'past-concord': ['dit que'],
      'past-concord-behind': ['selon'],
    },
  },
  { breaks: ['depuis'] },
  { shorthand: { kil: "qu'il" } },
  { abbreviations: ['bd'] },
]

let compiled: readonly CompiledLexicon[] | undefined

/** The lexicons: `house`, `identifiers` and `context`. Compiled by the first test that asks, so that mutants of the compiler's tools are not those of every test. */
export function lexiconsOfHouse(): CompiledLexicon[] {
  if (!compiled) {
    const { lexicons, problems } = compile([...[house, bills, numbers].map((data) => ({ path: 'house', data })), ...context.map((data) => ({ path: 'context', data }))])
    if (problems.length > 0) throw new Error(problems.join('\n'))
    compiled = lexicons
  }
  return [...compiled]
}

/** A screener of the house. */
export const screenerOf = (options: ScreenerOptions = {}): Screener => createScreenerFrom({ lexicons: lexiconsOfHouse(), ...options })

/**
 * Every verdict on a text, in order: `zorg: zorg du bras` for a finding, with its qualifiers and what let it through where there is
 * such (`gluk: gluk | negated | person`), `zorg - frame` for a candidate that is none.
 */
export function verdicts(text: string, by: Screener = screenerOf()): string[] {
  const { findings } = by.screen(text)
  const name = (entry: string): string => entry.slice(entry.indexOf('#') + 1)
  const kept = findings.map(({ entry, text: passage, start, qualifiers, why }) => ({
    start,
    line: [`${name(entry)}: ${passage}`, ...(qualifiers.length > 0 ? [qualifiers.join('+')] : []), ...why.context.map((one) => one.replace('about: ', ''))].join(' | '),
  }))
  const dropped = by.trace(text).filter((step) => !step.kept)
  const lines = [...kept, ...dropped.map(({ entry, stage, start }) => ({ start, line: `${name(entry)} - ${stage}` }))]
  return lines.sort((a, b) => a.start - b.start || (a.line < b.line ? -1 : 1)).map(({ line }) => line)
}
