/** The encoding of an export: UTF-8, UTF-16, Windows-1252 or ISO-8859-15. */
// @ts-nocheck

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
 * The encoding of the beginning of a file.
 *
 * @param sample first bytes, some tens of kilobytes are enough
 */
export function encodingOf(sample: Uint8Array): Encoding {
  const detected = (chardet.detect(sample) ?? 'UTF-8').toLowerCase()
  if (detected === 'utf-16le' || detected === 'utf-16be') return detected
  if (detected === 'ascii' || isUtf8(sample)) return 'utf-8'
  return LATIN9.test(Buffer.from(sample).toString('latin1')) ? 'iso-8859-15' : 'windows-1252'
}

/** A sample may end in the middle of a character. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
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
