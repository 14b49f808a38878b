/** Every sentence that the library says to its users, in French and in English. */
import type { MatchKind, Message, Qualifier } from './types.js'

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

/** How a passage was matched. */
const MATCHED: Readonly<Record<MatchKind, Message>> = {
  exact: { fr: 'mot du lexique', en: 'a word of the lexicon' },
  inflected: { fr: 'forme d’un mot du lexique', en: 'an inflected word of the lexicon' },
  spelling: { fr: 'mot du lexique mal orthographié', en: 'a misspelt word of the lexicon' },
  phrase: { fr: 'tournure du lexique', en: 'a phrase of the lexicon' },
  identifier: { fr: 'numéro ou adresse reconnu à sa forme', en: 'a number or address recognised by its shape' },
}

/** Why a candidate was dropped, for `trace`. */
export const REASONS = {
  kept: { fr: 'retenu', en: 'kept' },
  category: { fr: 'catégorie ou gravité écartée par les options', en: 'category or severity left out by the options' },
  allowed: { fr: 'autorisé par les options', en: 'allowed by the options' },
  qualifier: { fr: 'qualificatif écarté par les options', en: 'qualifier left out by the options' },
  spelling: { fr: 'orthographe trop éloignée pour ce terme', en: 'this term accepts no misspelling' },
  case: { fr: 'ce sigle ne compte qu’en capitales', en: 'this acronym counts in capitals only' },
  accents: { fr: 'les accents en font un autre mot', en: 'the accents make it another word' },
  frame: { fr: 'vie ordinaire', en: 'ordinary life' },
  unless: { fr: 'le contexte en fait autre chose', en: 'the context makes it something else' },
  requires: { fr: 'il manque le contexte qui en ferait une donnée sensible', en: 'the context that would make it sensitive is missing' },
  about: { fr: 'rien ne dit que ce soit à propos d’une personne', en: 'nothing says that it is about a person' },
  resolve: { fr: 'compris dans un passage plus long ou plus grave', en: 'inside a longer or more serious passage' },
} as const satisfies Record<string, Message>

/**
 * Why a passage is a finding, in one sentence.
 *
 * @param category id of the category; a caller's own stands as it is
 * @param kind     how it was matched
 * @param ground   legal ground
 */
export function explainFinding(category: string, kind: MatchKind, ground: string): Message {
  const name = CATEGORY_NAMES[category] ?? { fr: category, en: category }
  return {
    fr: `Ce passage porte sur « ${name.fr} » (${MATCHED[kind].fr}) : ${ground}.`,
    en: `This passage is about ${name.en} (${MATCHED[kind].en}): ${ground}.`,
  }
}
