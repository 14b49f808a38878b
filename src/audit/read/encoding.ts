/** The encoding of an export: UTF-8, UTF-16, Windows-1252 or ISO-8859-15. */
import chardet from 'chardet'
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'

/** Labels of the WHATWG encoding standard, which `TextDecoder` takes. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'] as const

/** An encoding that exports come in. */
export type Encoding = (typeof ENCODINGS)[number]

/** « œ » is 0xBD in ISO-8859-15; in Windows-1252 the same byte is ½, which stands between no two letters. */
const LATIN9 = /[a-z]\xbd[a-z]/

/**
 * The encoding of the beginning of a file: UTF-8 also where some bytes are none, pasted from elsewhere; `CellDecoder` reads those.
 *
 * @param sample first bytes, some tens of kilobytes are enough
 */
export function encodingOf(sample: Uint8Array): Encoding {
  const detected = (chardet.detect(sample) ?? 'UTF-8').toLowerCase()
  if (detected === 'utf-16le' || detected === 'utf-16be') return detected
  const sixteen = unmarkedUtf16(sample)
  if (sixteen) return sixteen
  if (isMarked(sample) || isMostlyUtf8(sample)) return 'utf-8'
  return LATIN9.test(Buffer.from(sample).toString('latin1')) ? 'iso-8859-15' : 'windows-1252'
}

/** Whether bytes begin with the byte order mark of UTF-8. */
export function isMarked(sample: Uint8Array): boolean {
  return sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf
}

/** UTF-16 without a byte order mark: every other byte of French is zero. */
function unmarkedUtf16(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  const [even, odd] = zeros as [number, number]
  if (Math.max(even, odd) <= sample.length / 4 || Math.min(even, odd) > sample.length / 16) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** A sample may end in the middle of a character. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    // Each byte that is no UTF-8 gives a U+FFFD; letters of a single-byte encoding make a valid sequence by rare chance.
    const beyond = new TextDecoder().decode(sample, { stream: true }).match(/[^\0-\x7f]/gu) ?? []
    const broken = beyond.filter((character) => character === '\uFFFD').length
    return beyond.length - broken > broken
  }
}

/**
 * The encoding that a user named.
 *
 * @throws DiscretError `invalid-options` that lists those there are
 */
export function encodingNamed(name: string): Encoding {
  const label = name
    .toLowerCase()
    .replace(/^latin-?9$/, 'iso-8859-15')
    .replace(/^(latin-?1|iso-8859-1|cp1252)$/, 'windows-1252')
    .replace(/^utf8$/, 'utf-8')
  const known = ENCODINGS.find((encoding) => encoding === label)
  if (!known) throw new DiscretError('invalid-options', `There is no encoding "${name}"; there are: ${ENCODINGS.join(', ')}.`)
  return known
}

/**
 * Decodes a text or a cell; UTF-8 strictly. Single-byte encodings by a library: `TextDecoder` of Node 20 takes Windows-1252 for Latin-1 and loses « œ ».
 *
 * @throws TypeError for what is no UTF-8
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return encoding === 'utf-8' ? STRICT.decode(bytes) : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false })
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes cell by cell: one that is no UTF-8 in a file of UTF-8 (pasted from elsewhere) is read as Windows-1252. */
export class CellDecoder {
  readonly #encoding: Encoding

  constructor(encoding: Encoding) {
    this.#encoding = encoding
  }

  decode(bytes: Uint8Array): string {
    try {
      return decode(bytes, this.#encoding)
    } catch {
      return decode(bytes, 'windows-1252')
    }
  }
}
