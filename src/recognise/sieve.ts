/** A set of hashes that may hold more than was put in: one bit each (Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970, with one hash function). */
import { bucketOf } from '../text/hash.js'

/** Bits for each hash, at least. */
const BITS_EACH = 16

/** Turns nearly all others away, at the cost of one byte of memory that is likely at hand. */
export class Sieve {
  readonly #bits: number
  readonly #bytes: Uint8Array

  constructor(hashes: Int32Array) {
    // Stryker disable next-line all: a sieve of another size lets other words through, which are looked up in vain.
    const bits = Math.max(10, 32 - Math.clz32(hashes.length * BITS_EACH))
    const bytes = new Uint8Array(1 << (bits - 3))
    for (let i = 0; i < hashes.length; i++) {
      const bit = bucketOf(hashes[i] as number, bits)
      bytes[bit >> 3] = (bytes[bit >> 3] as number) | (1 << (bit & 7))
    }
    this.#bits = bits
    this.#bytes = bytes
  }

  /** Whether a hash may be one of these. */
  mayHold(hash: number): boolean {
    const bit = bucketOf(hash, this.#bits)
    // Stryker disable next-line ConditionalExpression: what the sieve lets through is looked up all the same.
    return ((this.#bytes[bit >> 3] as number) & (1 << (bit & 7))) !== 0
  }
}
