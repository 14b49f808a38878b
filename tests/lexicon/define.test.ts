import { describe, expect, it } from 'vitest'
import { createScreener, DiscretError } from '../../src/index.js'
import { defineLexicon } from '../../src/lexicon/define.js'

const house = (entries: string, head = ''): string => `
category: house
subcategory: projects
severity: 2
replacement: "[projet]"
instead: { fr: Donnez le numéro du projet., en: Give the number of the project. }
ground: règle interne
source: service juridique
${head}
entries:
${entries}
`

const problemsOf = (source: unknown): string => {
  try {
    defineLexicon(source)
  } catch (error) {
    if (error instanceof DiscretError) return error.problems.join('\n')
    throw error
  }
  return ''
}

describe('defineLexicon', () => {
  it('adds a category of one’s own beside those of the library', () => {
    const lexicon = defineLexicon(house('  - { id: licorne, forms: ["projet~n licorne"], hits: [parle du projet licorne] }'))
    const { findings } = createScreener({ lexicons: [lexicon] }).screen('Voisin alcoolique, sait tout du PROJET LICORNE')
    expect(findings.map(({ entry, text }) => [entry, text])).toEqual([
      ['habits/alcohol#alcoolique', 'alcoolique'],
      ['house/projects#licorne', 'PROJET LICORNE'],
    ])
  })

  it.each([
    ['health', 'RGPD art. 9'],
    ['offences', 'RGPD art. 10'],
    ['house', 'RGPD art. 5(1)(c)'],
  ])('takes one sentence for both languages, and the ground of the category %s where none is named', (category, ground) => {
    const own = house('  - { id: licorne, forms: [projet licorne], hits: [le projet licorne] }')
      .replace('category: house', `category: ${category}`)
      .replace(/instead: .*/u, 'instead: Donnez le numéro du projet.')
      .replace(/ground: .*/u, '')
    const [finding] = createScreener({ lexicons: [defineLexicon(own)] }).screen('le projet licorne').findings
    expect(finding?.suggestion.instead).toEqual({ fr: 'Donnez le numéro du projet.', en: 'Donnez le numéro du projet.' })
    expect(finding?.why.ground).toBe(ground)
  })

  it('knows the word classes of the library', () => {
    const lexicon = defineLexicon(house('  - { id: chez, forms: ["(chez|pour) @relative"], hits: [dort chez maman] }'))
    expect(createScreener({ lexicons: [lexicon] }).has('dort chez tonton')).toBe(true)
  })

  it('tolerates misspellings of the new words, but takes no French word for them', () => {
    const lexicon = defineLexicon(house('  - { id: licorne, forms: [licornette], hits: [dossier licornette] }'))
    const screener = createScreener({ lexicons: [lexicon] })
    expect(screener.screen('dossier licornète').findings.map(({ why }) => why.kind)).toEqual(['spelling'])
    expect(screener.screen('une cornette').findings.filter(({ category }) => category === lexicon.name)).toEqual([])
  })

  it.each([
    ['an unknown key', house('  - { id: a, forms: [zorglub], hits: [zorglub], color: red }'), 'Unrecognized key'],
    ['a failing hit', house('  - { id: a, forms: [zorglub], hits: [zorglube et compagnie, rien] }'), 'hit "rien" is not found'],
    ['a failing miss', house('  - { id: a, forms: [zorglub], hits: [zorglub], misses: [mon zorglub] }'), 'miss "mon zorglub" is found'],
    ['no hit', house('  - { id: a, forms: [zorglub] }'), 'needs 1 hit'],
    ['an id that stands twice', house('  - { id: a, forms: [zorglub], hits: [zorglub] }\n  - { id: a, forms: [zorglab], hits: [zorglab] }'), 'twice'],
    ['a form of two entries', house('  - { id: a, forms: [zorglub], hits: [zorglub] }\n  - { id: b, forms: [zorglub], hits: [zorglub] }'), 'also belongs to'],
    ['an unknown class', house('  - { id: a, forms: ["@nowhere"], hits: [x] }'), '@nowhere is no word class'],
    ['a wrong notation', house('  - { id: a, forms: ["(x|y"], hits: [x] }'), '")" is missing'],
    ['too few proofs of a severe entry', house('  - { id: a, severity: 3, forms: [zorglub], hits: [zorglub] }'), 'needs 2 hits'],
    ['an accent that makes another common word', house('  - { id: a, forms: [curé], hits: [mon curé] }'), 'accents'],
    ['an unknown recogniser', house('  - { id: a, recogniser: shoe-size, hits: [x] }'), 'no recogniser "shoe-size"'],
    ['broken YAML', 'a: [', 'no valid YAML'],
    ['something else', 42, 'no lexicon file'],
  ])('refuses %s', (_, source, message) => {
    expect(problemsOf(source)).toContain(message)
  })
})
