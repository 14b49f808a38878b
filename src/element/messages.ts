/** Every sentence of the field, in French and in English. */
import type { Message } from '../types.js'
import type { Reason } from './types.js'

export const TEXTS = {
  title: { fr: 'Passage à revoir', en: 'Passage to review' },
  blocked: { fr: 'Passage refusé', en: 'Passage refused' },
  instead: { fr: 'À écrire plutôt', en: 'What to write instead' },
  ground: { fr: 'Fondement', en: 'Legal ground' },
  replace: { fr: 'Remplacer par', en: 'Replace by' },
  dismiss: { fr: 'Ignorer', en: 'Dismiss' },
  reason: { fr: 'Motif', en: 'Reason' },
  close: { fr: 'Fermer', en: 'Close' },
  none: { fr: 'Plus rien à revoir.', en: 'Nothing left to review.' },
} as const satisfies Record<string, Message>

/** Why an author dismisses a finding. */
export const REASON_NAMES: Readonly<Record<Reason, Message>> = {
  'no-person': { fr: 'Aucune personne n’est visée', en: 'No person is meant' },
  needed: { fr: 'Nécessaire à la finalité du commentaire', en: 'The purpose of the comment needs it' },
  other: { fr: 'Autre motif', en: 'Another reason' },
}

/** What the live region says: how many passages, which, and how to reach them. */
export function announcement(passages: readonly string[]): Message {
  const count = passages.length
  if (count === 0) return TEXTS.none
  return {
    fr: `${count === 1 ? '1 passage' : `${count} passages`} à revoir : ${listed(passages)}. Alt et flèche bas : détail du passage.`,
    en: `${count === 1 ? '1 passage' : `${count} passages`} to review: ${listed(passages)}. Alt and down arrow: details of the passage.`,
  }
}

/** What the browser says when one tries to submit. It names the passages: they are the author's own, on the author's own screen. */
export function validity(passages: readonly string[]): Message {
  const list = listed(passages)
  return {
    fr: `À retirer ou à reformuler avant d’enregistrer : ${list}`,
    en: `Remove or rephrase before saving: ${list}`,
  }
}

/** The first passages; the author sees the others. */
function listed(passages: readonly string[]): string {
  const list = passages
    .slice(0, 3)
    .map((passage) => `« ${passage} »`)
    .join(', ')
  return list + (passages.length > 3 ? ' …' : '')
}
