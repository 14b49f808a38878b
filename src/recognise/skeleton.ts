/**
 * What is left of a word when vowels are taken out and consonants that may sound alike count as one, those that follow each other
 * once: much cheaper than a sound key, and the same for words that sound the same, but for a consonant at their end.
 *
 *     schizophrène → s f r n        skizofrène → s f r n        grand → g r n d        gran → g r n
 *
 * Each rule of `sound.ts` turns a consonant into one of the same class, or takes away one that may be silent at the end; x, which
 * is lost in « aux », has no class.
 *
 * @see Pollock and Zamora, "Automatic spelling correction in scientific and scholarly text", CACM 27(4), 1984 (skeleton key)
 */
import { extend } from '../text/hash.js'

/** Letters and sounds that may be the same sound; 1 to 3 are nasal vowels, see `sound.ts`. */
const CLASSES = ['b', 'ckqsz', 'd', 'fp', 'gj', 'l', 'r', 't', 'vw', 'mn123'] as const

const CLASS_OF = new Uint8Array(256)
CLASSES.forEach((letters, number) => {
  for (const letter of letters) CLASS_OF[letter.charCodeAt(0)] = number + 1
})

/** What a word may end with that its sound key has lost, as letters: s, t, d, p, r. */
export const SILENT: readonly number[] = Array.from('stdpr', (letter) => letter.charCodeAt(0))

/** The hash of the skeleton of a folded word or of a sound key, `from` to `to` (exclusive). */
export function skeletonOf(letters: Uint16Array, from: number, to: number): number {
  let hash = 0
  let last = 0
  for (let i = from; i < to; i++) {
    const sound = CLASS_OF[(letters[i] as number) & 0xff] as number
    if (sound === 0 || sound === last) continue
    hash = extend(hash, sound)
    last = sound
  }
  return hash
}
