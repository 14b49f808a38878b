import { describe, expect, it } from 'vitest'
import { compile } from '../../src/lexicon/compile.js'
import { load } from '../../src/model/load.js'
import { formOf, kindOf } from '../../src/recognise/candidate.js'
import { PhraseMatcher } from '../../src/recognise/phrases.js'
import { Recogniser } from '../../src/recognise/recognise.js'
import { Speller } from '../../src/recognise/spelling.js'
import { Lookup } from '../../src/recognise/words.js'
import { tokenise } from '../../src/text/tokenise.js'

const head = { subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' }
const proofs = { hits: ['x', 'x'], misses: ['y', 'y'] }
const file = (category: string, entries: readonly object[]) => ({ path: category, data: { ...head, category, entries: entries.map((entry) => ({ ...proofs, ...entry })) } })

const { lexicons, problems } = compile([
  file('first', [
    { id: 'avant', forms: ['trombi zigzaguant'] },
    { id: 'bleu', forms: ['plastimo bleu', 'plastimo <0-1> bleu'] },
    { id: 'seul', forms: ['plastimo+s'] },
    { id: 'ton', forms: ['ton (plastimo|plostimo) mat', 'ton plastimo (mat|mot)'] },
    { id: 'rare', forms: ['trombi+s'] },
    { id: 'brun', forms: ['trombi brun'] },
    { id: 'autre', forms: ['bleu', 'brun+e'] },
    { id: 'ecart', forms: ['opaline matte lac', 'opaline <0-1> lac'] },
    { id: 'trou', forms: ['opaline <0-1> lac', 'opaline matte lac'] },
    { id: 'nombre', recogniser: 'caf-number' },
  ]),
  file('second', [
    { id: 'encore', forms: ['bleu'] },
    { id: 'adresse', recogniser: 'email' },
    { id: 'carte', recogniser: 'identity-card' },
  ]),
])

/** Candidates of a text as « entry: passage (form, tokens, distance, kind) ». */
function candidates(text: string, evasion = false): string[] {
  expect(problems).toEqual([])
  const model = load(lexicons)
  const reading = new Lookup(model.lexicons).read(tokenise(text), new Speller(model.lexicons, model.protected), evasion)
  const matchers = model.lexicons.map((lexicon) => new PhraseMatcher(lexicon))
  return new Recogniser(model, matchers).run(reading).map((one) => {
    const { entry, first, last, distance, start, end } = one
    return `${entry.fullId.split('#')[1]}: ${text.slice(start, end)} (${formOf(one)}, ${first}-${last}, ${distance}, ${kindOf(one, text.slice(start, end))})`
  })
}

describe('the candidates of a text', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['mot', []],
    ['un bleu', ['autre: bleu (bleu, 1-2, 0, exact)', 'encore: bleu (bleu, 1-2, 0, exact)']],
    // By start, then as the lexicons list their entries.
    ['bleu, trombi', ['autre: bleu (bleu, 0-1, 0, exact)', 'encore: bleu (bleu, 0-1, 0, exact)', 'rare: trombi (trombi+s, 1-2, 0, exact)']],
    ['brune trombis', ['autre: brune (brun+e, 0-1, 0, inflected)', 'rare: trombis (trombi+s, 1-2, 0, inflected)']],
    ['Trombi Brun', ['rare: Trombi (trombi+s, 0-1, 0, exact)', 'brun: Trombi Brun (trombi brun, 0-2, 0, phrase)', 'autre: Brun (brun+e, 1-2, 0, exact)']],
    // An entry has one candidate a place: by the earliest of its forms.
    [
      'plastimo bleu',
      [
        'bleu: plastimo bleu (plastimo bleu, 0-2, 0, phrase)',
        'seul: plastimo (plastimo+s, 0-1, 0, exact)',
        'autre: bleu (bleu, 1-2, 0, exact)',
        'encore: bleu (bleu, 1-2, 0, exact)',
      ],
    ],
    ['ton plastimo mat', ['ton: ton plastimo mat (ton (plastimo|plostimo) mat, 0-3, 0, phrase)', 'seul: plastimo (plastimo+s, 1-2, 0, exact)']],
    ['trombi zigzaguant', ['avant: trombi zigzaguant (trombi zigzaguant, 0-2, 0, phrase)', 'rare: trombi (trombi+s, 0-1, 0, exact)']],
    ['opaline matte lac', ['ecart: opaline matte lac (opaline matte lac, 0-3, 0, phrase)', 'trou: opaline matte lac (opaline <0-1> lac, 0-3, 0, phrase)']],
    // By the form with fewer edits, though it is a later one.
    ['opaline mattee lac', ['ecart: opaline mattee lac (opaline <0-1> lac, 0-3, 0, phrase)', 'trou: opaline mattee lac (opaline <0-1> lac, 0-3, 0, phrase)']],
    [
      'opaline opaline lac',
      [
        'ecart: opaline opaline lac (opaline <0-1> lac, 0-3, 0, phrase)',
        'trou: opaline opaline lac (opaline <0-1> lac, 0-3, 0, phrase)',
        'ecart: opaline lac (opaline <0-1> lac, 1-3, 0, phrase)',
        'trou: opaline lac (opaline <0-1> lac, 1-3, 0, phrase)',
      ],
    ],
    // The same entry at two places.
    ['trombi trombi', ['rare: trombi (trombi+s, 0-1, 0, exact)', 'rare: trombi (trombi+s, 1-2, 0, exact)']],
    ['trombis trombzs', ['rare: trombis (trombi+s, 0-1, 0, inflected)', 'rare: trombzs (trombi+s, 1-2, 1, spelling)']],
    ['plasthimo', ['seul: plasthimo (plastimo+s, 0-1, 1, spelling)']],
    // Identifiers, among the words where they stand.
    ['mot 1234567', ['nombre: 1234567 (caf-number, 1-2, 0, identifier)']],
    ['mot, jean.test@exemple.fr, mot', ['adresse: jean.test@exemple.fr (email, 1-5, 0, identifier)']],
    ['a@b.fr', ['adresse: a@b.fr (email, 0-3, 0, identifier)']],
    ['a@b.fr 1234567 x', ['adresse: a@b.fr (email, 0-3, 0, identifier)', 'nombre: 1234567 x (caf-number, 3-5, 0, identifier)']],
    ['1234567 trombi', ['nombre: 1234567 (caf-number, 0-1, 0, identifier)', 'rare: trombi (trombi+s, 1-2, 0, exact)']],
    // Characters that make no word: the place of the word behind them.
    ['mot _@𝒷.𝒸𝒹 mot', ['adresse: _@𝒷.𝒸𝒹 (email, 1-2, 0, identifier)']],
    ['trombi a@b.fr', ['rare: trombi (trombi+s, 0-1, 0, exact)', 'adresse: a@b.fr (email, 1-4, 0, identifier)']],
  ])('of « %s »', (text, expected) => {
    expect(candidates(text)).toEqual(expected)
  })

  it('are identifiers too where their figures are read as letters', () => {
    const names = candidates('plast1mos', true).map((line) => line.slice(0, line.indexOf(' (')))
    expect(names).toEqual(['seul: plast1mos', 'carte: plast1mos'])
  })

  it('of an entry may begin at one place and end at two', () => {
    const names = candidates('opaline lac lac').map((line) => line.slice(0, line.indexOf(' (')))
    expect(names.sort()).toEqual(['ecart: opaline lac', 'ecart: opaline lac lac', 'trou: opaline lac', 'trou: opaline lac lac'])
  })

  it('of any number of words are one an entry and place', () => {
    const times = 100
    expect(candidates('trombi bleu '.repeat(times))).toHaveLength(3 * times)
  })
})
