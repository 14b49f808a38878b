/** Words that lose their vowel before another (Grevisse, Le Bon Usage, § 44: élision). */
import { hashOf } from './hash.js'

/** They, by their hashes. */
const ELIDED = new Map(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'y', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'].map((word) => [hashOf(word), word]))

/** Of these, letters that are hardly anything else when they stand alone (« m » is Monsieur, « va t il » asks). */
const LONE = new Set(Array.from('ldjsnc', (letter) => letter.charCodeAt(0)))
const [Q, U] = [0x71, 0x75] as const

/** What follows an elision, as folded code units: a vowel or a mute h. */
export const FOLLOWS_ELISION: ReadonlySet<number> = new Set(Array.from('aeiouyh', (letter) => letter.charCodeAt(0)))

/** Whether folded letters `from` to `to` (exclusive) of an array, whose hash is known, are those of an elided word. */
export function isElided(letters: Uint16Array, from: number, to: number, hash: number): boolean {
  const word = ELIDED.get(hash)
  if (word === undefined || to - from !== word.length) return false
  for (let k = 0; k < word.length; k++) if (letters[from + k] !== word.charCodeAt(k)) return false
  return true
}

/** Whether they are an elided word even without an apostrophe: « a l hopital », « qu il boit ». */
export function isElidedAlone(letters: Uint16Array, from: number, to: number): boolean {
  const first = letters[from] as number
  return to - from > 1 ? to - from === 2 && first === Q && letters[from + 1] === U : LONE.has(first)
}
