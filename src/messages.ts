/** Every sentence that the library says to its users, in French and in English. */
import type { MatchKind, Message, Qualifier, ScoreTerm } from './types.js'

/** Names of the categories. */
export const CATEGORY_NAMES: Readonly<Record<string, Message>> = {
  health: { fr: 'santé', en: 'health' },
  sexuality: { fr: 'vie sexuelle', en: 'sexuality' },
  religion: { fr: 'religion', en: 'religion' },
  politics: { fr: 'opinions politiques ou syndicales', en: 'politics' },
  nationality: { fr: 'nationalité ou origine', en: 'nationality or origin' },
  offences: { fr: 'infractions', en: 'offences' },
  hardship: { fr: 'difficultés sociales', en: 'hardship' },
  insults: { fr: 'propos injurieux', en: 'insults' },
  habits: { fr: 'comportement', en: 'habits' },
  identifiers: { fr: 'identifiants', en: 'identifiers' },
}

/** What the sentence says of a fact. */
export const QUALIFIER_NAMES: Readonly<Record<Qualifier, Message>> = {
  negated: { fr: 'nié', en: 'denied' },
  uncertain: { fr: 'incertain', en: 'uncertain' },
  past: { fr: 'passé', en: 'past' },
  relative: { fr: 'autre personne', en: 'somebody else' },
}

/** What a passage of a category does, as a caretaker would say it. */
const SAYS: Readonly<Record<string, Message>> = {
  health: { fr: 'parle de la santé d’une personne', en: 'speaks of a person’s health' },
  sexuality: { fr: 'parle de la vie intime d’une personne', en: 'speaks of a person’s intimate life' },
  religion: { fr: 'parle de la religion d’une personne', en: 'speaks of a person’s religion' },
  politics: { fr: 'parle des opinions ou de l’engagement d’une personne', en: 'speaks of a person’s opinions or commitments' },
  nationality: { fr: 'parle de la nationalité ou de l’origine d’une personne', en: 'speaks of a person’s nationality or origin' },
  offences: { fr: 'accuse une personne d’un délit ou parle d’une affaire de justice', en: 'accuses a person of an offence or speaks of a court case' },
  hardship: { fr: 'parle des difficultés sociales ou d’argent d’une personne', en: 'speaks of a person’s social or money troubles' },
  insults: { fr: 'est injurieux ou méprisant', en: 'is insulting or scornful' },
  habits: { fr: 'juge la conduite ou les habitudes d’une personne', en: 'judges a person’s conduct or habits' },
  identifiers: { fr: 'donne un numéro ou une adresse qui identifie une personne', en: 'gives a number or an address that identifies a person' },
}

/** Why a qualifier does not help, in the order in which one is said. */
const EVEN_SO: Readonly<Record<Qualifier, Message>> = {
  negated: { fr: 'même pour le nier', en: 'even to deny it' },
  relative: { fr: 'même s’il s’agit de quelqu’un d’autre', en: 'even if somebody else is meant' },
  uncertain: { fr: 'même avec un doute', en: 'even with a doubt' },
  past: { fr: 'même au passé', en: 'even in the past' },
}

/** Terms of a score; see `context/score.ts`. */
export const SCORE_TERMS: Readonly<Record<ScoreTerm, Message>> = {
  written: { fr: 'mot du lexique', en: 'word of the lexicon' },
  ambiguous: { fr: 'mot à plusieurs sens', en: 'word of several senses' },
  person: { fr: 'une personne juste avant', en: 'a person just before' },
  state: { fr: 'un verbe d’état', en: 'a verb of state' },
  noun: { fr: 'employé comme nom', en: 'used as a noun' },
  requires: { fr: 'le contexte demandé est là', en: 'the context asked for is there' },
  'bare-note': { fr: 'la note ne contient rien d’autre', en: 'the note holds nothing else' },
  'person-after': { fr: 'une personne juste après', en: 'a person just after' },
  neighbour: { fr: 'à côté d’un autre passage', en: 'beside another passage' },
  edit: { fr: 'orthographe corrigée', en: 'spelling mended' },
  accents: { fr: 'capitales sans accents', en: 'capitals without accents' },
  counter: { fr: 'indice contraire', en: 'counter-evidence' },
}

/** Why a candidate was dropped, for `trace`. */
export const REASONS = {
  kept: { fr: 'retenu', en: 'kept' },
  category: { fr: 'catégorie ou gravité écartée par les options', en: 'category or severity left out by the options' },
  language: { fr: 'le commentaire n’est pas en français', en: 'the comment is not French' },
  allowed: { fr: 'autorisé par les options', en: 'allowed by the options' },
  qualifier: { fr: 'qualificatif écarté par les options', en: 'qualifier left out by the options' },
  spelling: { fr: 'orthographe trop éloignée pour ce terme', en: 'this term accepts no misspelling' },
  case: { fr: 'ce sigle ne compte qu’en capitales', en: 'this acronym counts in capitals only' },
  accents: { fr: 'les accents en font un autre mot', en: 'the accents make it another word' },
  redacted: { fr: 'mention mise à la place d’un passage', en: 'label that stands for a passage' },
  frame: { fr: 'vie ordinaire', en: 'ordinary life' },
  unless: { fr: 'le contexte en fait autre chose', en: 'the context makes it something else' },
  requires: { fr: 'il manque le contexte qui en ferait une donnée sensible', en: 'the context that would make it sensitive is missing' },
  about: { fr: 'rien ne dit que ce soit à propos d’une personne', en: 'nothing says that it is about a person' },
  resolve: { fr: 'compris dans un passage plus long ou plus grave', en: 'inside a longer or more serious passage' },
} as const satisfies Record<string, Message>

/**
 * Why a passage is a finding, in one sentence that its author understands.
 *
 * @param category   id of the category; a caller's own stands as it is
 * @param kind       how it was matched: a misspelling is said, since the author may look for the word
 * @param qualifiers what the sentence says of the fact: that it does not help is said
 * @param ground     legal ground
 */
export function explainFinding(category: string, kind: MatchKind, qualifiers: readonly Qualifier[], ground: string): Message {
  const says = SAYS[category] ?? { fr: `relève de « ${category} »`, en: `falls under “${category}”` }
  const even = category === 'insults' ? undefined : (Object.keys(EVEN_SO) as Qualifier[]).find((qualifier) => qualifiers.includes(qualifier))
  const misspelt = kind === 'spelling'
  return {
    fr: `Ce passage${misspelt ? ', mal écrit mais reconnaissable,' : ''} ${says.fr} : ${even ? `${EVEN_SO[even].fr}, ` : ''}il n’a pas sa place dans un commentaire (${ground}).`,
    en: `This passage${misspelt ? ', misspelt but plain,' : ''} ${says.en}: ${even ? `${EVEN_SO[even].en}, ` : ''}it has no place in a comment (${ground}).`,
  }
}
