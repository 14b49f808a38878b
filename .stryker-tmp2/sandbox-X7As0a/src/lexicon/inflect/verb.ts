/**
 * Conjugation by the Lefff tables; a verb that they lack follows a model verb of the same ending.
 *
 * @see Sagot, "The Lefff, a freely available and large-coverage morphological and syntactic lexicon for French", LREC 2010
 */
// @ts-nocheck

import { MODELS as ENDINGS, INFINITIVES, MODEL_OF } from '../../generated/tables.js'
import { Conjugations, type ConjugationTable } from './conjugations.js'

/** Mood and tense of a verb form, in the words of a cue file. */
export type Tense = 'infinitive' | 'present' | 'past-participle' | 'imperfect' | 'future' | 'conditional' | 'subjunctive' | 'imperative' | 'present-participle' | 'past'

/** A conjugated form with the first tense that spells it so. */
export interface VerbForm {
  readonly form: string
  readonly tense: Tense
}

const CONJUGATIONS = new Conjugations({ infinitives: INFINITIVES, models: ENDINGS, modelOf: MODEL_OF })

/**
 * Lefff's letters in the order that settles a form shared by two tenses (« finis », « buvions »).
 * The imperfect subjunctive (T) is left out: nobody writes it in an office note.
 */
const TENSES: readonly (readonly [letter: string, tense: Tense])[] = [
  ['W', 'infinitive'],
  ['P', 'present'],
  ['K', 'past-participle'],
  ['I', 'imperfect'],
  ['F', 'future'],
  ['C', 'conditional'],
  ['S', 'subjunctive'],
  ['Y', 'imperative'],
  ['G', 'present-participle'],
  ['J', 'past'],
]

/** Persons of the simple past that a note could hold: the third, and the first as « -ait » is misspelt (« cognai »). */
const PAST_PERSONS = new Set([0, 2, 5])

interface Model {
  /** What the unknown infinitive looks like; groups: head, consonant before the ending. */
  readonly like: RegExp
  readonly verb: string
  /** How to cut the model's forms; groups: the vowel that alternates, the ending. */
  readonly cut: RegExp
}

/** First model that fits wins. */
const MODELS: readonly Model[] = [
  { like: /^(.+)é()ger$/u, verb: 'siéger', cut: /^si([éè])(g.*)$/u },
  { like: /^(.+)é()cer$/u, verb: 'rapiécer', cut: /^rapi([éè])([cç].*)$/u },
  { like: /^(.+)()ger$/u, verb: 'manger', cut: /^man()(g.*)$/u },
  { like: /^(.+)()cer$/u, verb: 'placer', cut: /^pla()([cç].*)$/u },
  { like: /^(.+a)()yer$/u, verb: 'payer', cut: /^pa()([yi].*)$/u },
  { like: /^(.+o)()yer$/u, verb: 'employer', cut: /^emplo()([yi].*)$/u },
  { like: /^(.+u)()yer$/u, verb: 'essuyer', cut: /^essu()([yi].*)$/u },
  { like: /^(.+)é([b-df-hj-np-tv-z]{1,2}u?)er$/u, verb: 'céder', cut: /^c([éè])d(.*)$/u },
  { like: /^(.+)e([b-df-hj-np-tv-z])er$/u, verb: 'lever', cut: /^l([eè])v(.*)$/u },
  { like: /^(.+)()er$/u, verb: 'parler', cut: /^parl()(.*)$/u },
  { like: /^(.+)()ir$/u, verb: 'finir', cut: /^fin()(.*)$/u },
  { like: /^(.*(?:an|en|on|er|or)d)()re$/u, verb: 'rendre', cut: /^rend()(.*)$/u },
]

/** Forms of -ayer verbs that may also take -i- (« paye », « paie »): Lefff lists only one. */
const AYER_VARIANT = /ay(?=e(?:s|nt)?$|er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)$)/u

/**
 * All forms of a verb that a note may hold, the infinitive first.
 *
 * @throws Error when the word is no infinitive, or of a group without model
 * @example conjugate('boire')[1] // { form: 'bois', tense: 'present' }
 */
export function conjugate(infinitive: string): readonly VerbForm[] {
  const known = CONJUGATIONS.get(infinitive)
  return known ? list(known, (form) => form) : list(...byModel(infinitive))
}

/** The model's table with a function that gives its forms the new stem. */
function byModel(infinitive: string): [ConjugationTable, (form: string) => string] {
  for (const { like, verb, cut } of MODELS) {
    const stem = like.exec(infinitive)
    const table = CONJUGATIONS.get(verb)
    if (stem && table) {
      const [, head = '', consonant = ''] = stem
      return [table, (form) => form.replace(cut, (_, vowel: string, ending: string) => head + vowel + consonant + ending)]
    }
  }
  throw new Error(
    `"${infinitive}~v": not a French infinitive that can be conjugated. Write the infinitive alone before ~v, ` +
      'with any pronoun as a word of its own ("(se|s\') droguer~v"), or list the forms without ~v.',
  )
}

function list(table: ConjugationTable, restem: (form: string) => string): readonly VerbForm[] {
  const tenses = new Map<string, Tense>()
  const add = (form: string, tense: Tense): void => {
    if (!tenses.has(form)) tenses.set(form, tense)
  }
  for (const [letter, tense] of TENSES) {
    table[letter]?.forEach((cell, person) => {
      if (cell === null || (tense === 'past' && !PAST_PERSONS.has(person))) return
      const form = restem(cell)
      add(form, tense)
      if (tense !== 'infinitive') add(form.replace(AYER_VARIANT, 'ai'), tense)
    })
  }
  return [...tenses].map(([form, tense]) => ({ form, tense }))
}
