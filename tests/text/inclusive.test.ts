import { describe, expect, it } from 'vitest'
import { inclusiveEnd } from '../../src/text/inclusive.js'

/** What stands behind the bar, up to the second one, belongs to the word before it. */
const taken = (marked: string): [got: string, want: string] => {
  const [word, ending, rest] = marked.split('|') as [string, string, string]
  const text = word + ending + rest
  return [text.slice(word.length, inclusiveEnd(text, word.length)), ending]
}

describe('inclusiveEnd', () => {
  it.each([
    'handicapé|·e|',
    'handicapé|·e·s| vient',
    'handicapé|•e•s|.',
    'handicapé|‧es|,',
    'handicapé|∙e|\n',
    'handicapé|・e|',
    'locataire|·s|',
    'locataire|•s|',
    'voisin|.e| du 3e',
    'voisin|.e.s|',
    'voisin|.es|',
    'citoyen|.ne.s|',
    'muet|.te|',
    'professionnel|.le|',
    'PATRON|.NE.S|',
    'métis|.se|',
    'employé|-e-s|',
    'chômeur|/euse|',
    'acteur|/rices|',
    'menteur|(euse)|',
    'handicapé|(e)|',
    'handicapé|(e)s|',
    'handicapé|(es)|',
    'voisin|(s)|',
    'cheveu|(x)|',
    'VOISIN|(E)|',
    'HANDICAPÉ|·E·S|',
    'veuf|/ve|',
    'infirmier|·ère·s|',
    'sportif|·ive|',
    'instituteur|·trice·s|',
  ])('takes the ending of « %s »', (marked) => {
    const [got, want] = taken(marked)
    expect(got).toBe(want)
  })

  it.each([
    'voisin|| du 3e',
    'fini||.Elle part',
    'fini||.ne sait',
    'il boit||.Le 12',
    'malade||.Se plaint',
    'voisin||(du 3e)',
    'voisin||(e',
    'voisin||(e)é',
    'voisin||·elle',
    'sans||-emploi',
    'employé||-e',
    'vient||/va',
    'voisin|.e|.x',
    'voisin||(a)',
    'voisin||-e-sa',
    'voisin||·s2',
    'voisin||',
    'voisin||,e',
  ])('leaves what is no ending: « %s »', (marked) => {
    const [got, want] = taken(marked)
    expect(got).toBe(want)
  })
})
