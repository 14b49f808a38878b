/** Random bytes and how they come: cut anywhere. Strings of U+0000 to U+00FF stand for bytes, so that JSON carries them. */
import fc from 'fast-check'

/** The bytes of such a string. */
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Bytes of all kinds, those that matter to readers more often. */
const byte = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'";,\t|\n\r{}[]:ab é\xe9\xc3\xa9\0\xef\xbb\xbf\xff\xfe') },
  { weight: 1, arbitrary: fc.nat(255).map((code) => String.fromCharCode(code)) },
)

/** Any bytes. */
export const anyBytes = fc.string({ unit: byte, maxLength: 120 })

/** Places at which a stream is cut, as shares of its length. */
export const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })

/** A stream of the bytes, cut at the places. */
export async function* streamOf(bytes: Buffer, places: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const to of [...places.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(from, to)
    from = to
  }
}
