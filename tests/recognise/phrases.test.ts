import { describe, expect, it } from 'vitest'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { createScreenerFrom } from '../../src/screener.js'

const head = { category: 'tons', subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' }
const proofs = { hits: ['x', 'x'], misses: ['y', 'y'] }

const classes = new Classes()
classes.add('uni', ['grenat', 'carmin', 'garance'])
classes.add('clair', ['blanc', 'ivoire', 'carmin'])
classes.add('mixte', ['carmin', 'ivoire', 'bistre'])
classes.add('negation', ['pas moins', 'pas'])
classes.add('nuance', ['bleu nuit', 'bleu nuit profond', 'vert'])

/** « prune » before more words than are tried one by one, and before classes whose words are among many. */
const many = ['ambre', 'bronze', 'cuivre', 'fauve', 'indigo', 'lavande', 'mauve', 'olive', 'safran', 'turquoise']
const COMMON = ['dans', 'avec', 'pour', 'plus', 'comme', 'pas', 'meme', 'etre', 'sont', 'cette']
const FORMS: Readonly<Record<string, readonly string[]>> = {
  mot: ['lilas'],
  suite: ['lilas pourpre', 'le pourpre'],
  trou: ['lilas <0-2> bistre'],
  loin: ['ocre <1-2> bistre'],
  avant: ['le <1-3> sepia', 'sepia <0-1> la'],
  groupe: ['cerise (vert clair|vert clair mat|gris) bordeaux'],
  gauche: ['le (vert clair|vert) vermillon'],
  dedans: ['cyan (vert [tres] (clair|mat clair)|gris) magenta'],
  bout: ['cyan (bleu|bleu nuit)'],
  classe: ['prune @uni', 'prune @clair', ...many.map((word) => `prune ${word}`)],
  tous: ['ebene @uni', 'ebene @clair', 'ebene @mixte', ...many.map((word) => `ebene ${word}`)],
  peu: ['topaze @clair', 'topaze ambre'],
  nuance: ['corail @nuance uni', '@nuance outremer'],
  rare: ['violette sombre', 'violette <0-1> turquoise', 'tres violette'],
  chiffre: ['stade 4'],
  // Behind a rare word, more common ones than are tried one by one, and classes that they are in.
  commun: [...COMMON.map((word) => `zinzolin ${word}`), 'zinzolin (avec|sans|chez)', 'zinzolin (sans|vers)', 'zinzolin (vers|mais) elle'],
  // Behind a rare word, forms that end with it, that go on, and that skip words.
  seul: ['ecarlate'],
  outre: ['ecarlate pas', 'ecarlate <0-1> avec', 'ecarlate <2-3> chez', 'ecarlate (sans|sans elle) meme'],
  double: ['incarnat (pas moins|@negation) beau'],
  avant2: COMMON.map((word) => `${word} vermillonne`),
}
const entries = Object.entries(FORMS).map(([id, forms]) => ({ ...proofs, id, forms }))
const { lexicons, problems } = compile([{ path: 'tons', data: { ...head, entries } }], classes)
const screener = createScreenerFrom({ lexicons })

/** « entry: passage » of each place where a form stands. */
const places = (text: string): string[] => screener.trace(text).map(({ entry, start, end }) => `${entry.slice(entry.indexOf('#') + 1)}: ${text.slice(start, end)}`)

describe('the phrases of a text', () => {
  it('are those of forms that the compiler takes', () => {
    expect(problems).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ['mot', []],
    ['lilas', ['mot: lilas']],
    ['le lilas pourpre', ['mot: lilas', 'suite: lilas pourpre']],
    ['le pourpre lilas', ['suite: le pourpre', 'mot: lilas']],
    // Inside one clause, whatever stands at its ends.
    ['lilas, pourpre', ['mot: lilas']],
    ['le, pourpre', []],
    ['mot, lilas pourpre, mot', ['mot: lilas', 'suite: lilas pourpre']],
    ['pourpre lilas', ['mot: lilas']],
    // Gaps: from the fewest words to the most.
    ['lilas bistre', ['mot: lilas', 'trou: lilas bistre']],
    ['lilas un bistre', ['mot: lilas', 'trou: lilas un bistre']],
    ['lilas un deux bistre', ['mot: lilas', 'trou: lilas un deux bistre']],
    ['lilas un deux trois bistre', ['mot: lilas']],
    ['lilas un, deux bistre', ['mot: lilas']],
    ['lilas un deux', ['mot: lilas']],
    ['lilas bistre bistre', ['mot: lilas', 'trou: lilas bistre', 'trou: lilas bistre bistre']],
    ['ocre bistre', []],
    ['ocre un bistre', ['loin: ocre un bistre']],
    ['ocre un deux bistre', ['loin: ocre un deux bistre']],
    ['ocre un deux trois bistre', []],
    ['le sepia', []],
    ['le un sepia', ['avant: le un sepia']],
    ['le un deux trois sepia', ['avant: le un deux trois sepia']],
    ['le un deux trois quatre sepia', []],
    ['le, un sepia', []],
    ['le un, sepia', []],
    ['le un sepia mot la', ['avant: le un sepia', 'avant: sepia mot la']],
    ['sepia la', ['avant: sepia la']],
    ['sepia', []],
    // Groups of phrases.
    ['cerise vert clair bordeaux', ['groupe: cerise vert clair bordeaux']],
    ['cerise vert clair mat bordeaux', ['groupe: cerise vert clair mat bordeaux']],
    ['cerise gris bordeaux', ['groupe: cerise gris bordeaux']],
    ['cerise vert bordeaux', []],
    ['cerise vert clair', []],
    ['cerise vert, clair bordeaux', []],
    ['cerise vert clair, bordeaux', []],
    ['le vert clair vermillon', ['gauche: le vert clair vermillon']],
    ['le vert vermillon', ['gauche: le vert vermillon']],
    ['le clair vermillon', []],
    ['vert clair vermillon', []],
    ['le, vert vermillon', []],
    ['cyan vert clair magenta', ['dedans: cyan vert clair magenta']],
    ['cyan vert tres mat clair magenta', ['dedans: cyan vert tres mat clair magenta']],
    ['cyan vert mat clair magenta', ['dedans: cyan vert mat clair magenta']],
    ['cyan gris magenta', ['dedans: cyan gris magenta']],
    ['cyan vert mat magenta', []],
    ['cyan bleu nuit', ['bout: cyan bleu', 'bout: cyan bleu nuit']],
    // Classes of words and of phrases.
    ...['grenat', 'carmin', 'garance', 'blanc', 'ivoire', ...many].map((word): [string, readonly string[]] => [`prune ${word}`, [`classe: prune ${word}`]]),
    ...['grenat', 'carmin', 'ivoire', 'bistre', ...many].map((word): [string, readonly string[]] => [`ebene ${word}`, [`tous: ebene ${word}`]]),
    ...[...COMMON, 'sans', 'chez', 'vers'].map((word): [string, readonly string[]] => [`zinzolin ${word}`, [`commun: zinzolin ${word}`]]),
    ...COMMON.map((word): [string, readonly string[]] => [`${word} vermillonne`, [`avant2: ${word} vermillonne`]]),
    ['zinzolin mais', []],
    ['zinzolin mais elle', ['commun: zinzolin mais elle']],
    ['zinzolin vers elle', ['commun: zinzolin vers', 'commun: zinzolin vers elle']],
    ['zinzolin leur', []],
    ['leur vermillonne', []],
    ['prune bistre', []],
    ['prune lilas', ['mot: lilas']],
    ['ebene lilas', ['mot: lilas']],
    ['topaze carmin', ['peu: topaze carmin']],
    ['topaze ambre', ['peu: topaze ambre']],
    ['topaze grenat', []],
    ['corail bleu nuit uni', ['nuance: corail bleu nuit uni']],
    ['corail bleu nuit profond uni', ['nuance: corail bleu nuit profond uni']],
    ['corail vert uni', ['nuance: corail vert uni']],
    ['corail bleu uni', []],
    ['bleu nuit outremer', ['nuance: bleu nuit outremer']],
    ['bleu outremer', []],
    ['ecarlate pas', ['seul: ecarlate', 'outre: ecarlate pas']],
    ['ecarlate, pas', ['seul: ecarlate']],
    ['ecarlate avec', ['seul: ecarlate', 'outre: ecarlate avec']],
    ['ecarlate zzkwx avec', ['seul: ecarlate', 'outre: ecarlate zzkwx avec']],
    ['ecarlate zzkwx, avec', ['seul: ecarlate']],
    ['ecarlate, avec', ['seul: ecarlate']],
    ['ecarlate zzkwx zzkwx chez', ['seul: ecarlate', 'outre: ecarlate zzkwx zzkwx chez']],
    ['ecarlate zzkwx chez', ['seul: ecarlate']],
    ['ecarlate, sans meme', ['seul: ecarlate']],
    ['ecarlate sans elle meme', ['seul: ecarlate', 'outre: ecarlate sans elle meme']],
    // Two ways through a group, one passage.
    ['incarnat pas moins beau', ['double: incarnat pas moins beau']],
    ['incarnat, pas moins beau', []],
    ['stade 4', ['chiffre: stade 4']],
    ['stade 5', []],
    // Misspelt words, at the ends and inside.
    ['viollette sombre', ['rare: viollette sombre']],
    ['violette sombbre', ['rare: violette sombbre']],
    ['violete mot turkoise', ['rare: violete mot turkoise']],
    ['tres violete', ['rare: tres violete']],
    ['tres mot violete', []],
    ['prune turkoise', ['classe: prune turkoise']],
    ['cyan vert tres maat clair magenta', []],
    ['corail bleu nuit profon uni', ['nuance: corail bleu nuit profon uni']],
  ])('of « %s »', (text, expected) => {
    for (const [before, behind] of [
      ['', ''],
      ['un mot, ', ', un mot'],
      ['un mot ', ' mot'],
    ]) {
      expect(places(`${before}${text}${behind}`)).toEqual(expected)
    }
  })

  it('counts the edits of all their words', () => {
    const distance = (text: string) => screener.screen(text).findings.map(({ why }) => why.distance)
    expect([distance('violette sombre'), distance('viollete sombre'), distance('violette sombbre'), distance('viollete sombbre')]).toEqual([[0], [1], [1], [2]])
    expect([distance('corail bleu nuit profond uni'), distance('corail bleu nuit profon uni'), distance('korail bleu nuit profon uni')]).toEqual([[0], [1], [2]])
  })

  it('do not reach into the text before, which was longer', () => {
    for (const [before, text] of [
      ['lilas pourpre', 'lilas'],
      ['lilas un bistre', 'lilas un'],
      ['cyan bleu nuit', 'cyan bleu'],
      ['cerise vert clair bordeaux', 'cerise vert clair'],
      ['mot le pourpre', 'mot le'],
      ['corail bleu nuit uni', 'corail bleu'],
      ['mot tres violette', 'violette'],
      ['violette sombre', 'violette'],
      ['ecarlate pas', 'ecarlate'],
      ['ecarlate zzkwx avec', 'ecarlate zzkwx'],
      ['mot ecarlate zzkwx zzkwx chez', 'ecarlate zzkwx zzkwx'],
      ['zinzolin mais elle', 'zinzolin mais'],
      ['prune ambre', 'prune'],
    ] as const) {
      const alone = places(text)
      places(before)
      expect(places(text)).toEqual(alone)
    }
  })

  it('are found however many walks are open at a time', () => {
    const times = 60
    expect(places('lilas bistre '.repeat(times)).length).toBe(times * 2 + times - 1)
    expect(places(`le ${'un le '.repeat(30)}sepia`)).toEqual(['avant: le un le sepia'])
  })
})
