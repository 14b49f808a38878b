/** Feminines of French adjectives and person nouns: a table of exceptions, then rules by ending. */
import { type EndingRule, replaceEnding } from './cells.js'

/** Whole words that follow no rule, or whose usage wavers. */
const EXCEPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['vieux', ['vieille']],
  ['roux', ['rousse']],
  ['faux', ['fausse']],
  ['doux', ['douce']],
  ['fou', ['folle']],
  ['mou', ['molle']],
  ['frais', ['fraîche']],
  ['tiers', ['tierce']],
  ['sec', ['sèche']],
  ['blanc', ['blanche']],
  ['franc', ['franche', 'franque']],
  ['grec', ['grecque']],
  ['long', ['longue']],
  ['oblong', ['oblongue']],
  ['favori', ['favorite']],
  ['coi', ['coite']],
  ['rigolo', ['rigolote']],
  ['malin', ['maligne']],
  ['bénin', ['bénigne']],
  ['paysan', ['paysanne']],
  ['rouan', ['rouanne']],
  ['valaisan', ['valaisanne']],
  ['gentil', ['gentille']],
  ['nul', ['nulle']],
  ['bref', ['brève']],
  ['andalou', ['andalouse']],
  ['tout', ['toute']],
  ['copain', ['copine']],
  ['esquimau', ['esquimaude']],
  ['hébreu', ['hébraïque']],
  ['dû', ['due']],
  ['traître', ['traîtresse', 'traître']],
  ['maître', ['maîtresse', 'maître']],
  ['nègre', ['négresse', 'nègre']],
  ['suisse', ['suisse', 'suissesse']],
  ['ivrogne', ['ivrogne', 'ivrognesse']],
  ['diable', ['diablesse']],
  ['prince', ['princesse']],
  ['comte', ['comtesse']],
  ['hôte', ['hôtesse', 'hôte']],
  ['prêtre', ['prêtresse']],
  ['pécheur', ['pécheresse']],
  ['vengeur', ['vengeresse']],
  ['enchanteur', ['enchanteresse']],
  ['demandeur', ['demandeuse', 'demanderesse']],
  ['défendeur', ['défenderesse']],
  ['docteur', ['docteure', 'doctoresse']],
])

/** -s words that double the consonant; the others take -se. */
const DOUBLED_S = new Set('bas épais gras gros las métis profès exprès'.split(' '))

/** -et words with -ète; the others take -ette. */
const GRAVE_ET = new Set('complet concret désuet discret inquiet incomplet indiscret replet secret quiet'.split(' '))

/** -ot words that double the consonant; the others take -ote. */
const DOUBLED_OT = new Set('boulot maigriot pâlot sot vieillot'.split(' '))

/** -on words with a plain feminine. */
const PLAIN_ON = new Set('lapon mormon letton nippon gascon'.split(' ').slice(0, 2))

/** -eur words with a plain feminine: comparatives in -ieur are a rule, these are the rest. */
const PLAIN_EUR = new Set(
  'majeur mineur meilleur auteur gouverneur ingénieur procureur professeur assesseur censeur défenseur proviseur successeur prédécesseur précurseur'.split(' '),
)

const RULES: readonly EndingRule[] = [
  ['e', 'e'],
  ['anc', 'anche'],
  ['c', 'que'],
  ['g', 'gue'],
  ['f', 've'],
  ['eil', 'eille'],
  ['el', 'elle'],
  ['eau', 'elle'],
  ['ien', 'ienne'],
  ['yen', 'yenne'],
  ['éen', 'éenne'],
  ['on', 'onne'],
  ['ier', 'ière'],
  ['cher', 'chère'],
  ['ger', 'gère'],
  ['er', 'ère'],
  ['et', 'ette'],
  ['ieur', 'ieure'],
  ['teur', 'trice', 'teuse'],
  ['eur', 'euse'],
  ['eux', 'euse'],
  ['oux', 'ouse'],
  ['gu', 'guë'],
  ['', 'e'],
]

/**
 * Feminine singulars of a masculine singular adjective or person noun. A word in -teur gets both
 * -trice and -teuse: which of them lives cannot be told from the spelling.
 *
 * @example feminines('dépressif') // ['dépressive']
 */
export function feminines(word: string): readonly string[] {
  const exception = EXCEPTIONS.get(word)
  if (exception) return exception
  if (DOUBLED_S.has(word)) return [`${word}se`]
  if (DOUBLED_OT.has(word)) return [`${word}te`]
  if (GRAVE_ET.has(word)) return [`${word.slice(0, -2)}ète`]
  if (PLAIN_EUR.has(word) || PLAIN_ON.has(word)) return [`${word}e`]
  return replaceEnding(word, RULES) ?? [word]
}
