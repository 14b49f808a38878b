/** The encoding of an export: UTF-8, UTF-16, Windows-1252 or ISO-8859-15. */
import chardet from 'chardet'
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

/** Decodes cell by cell: one that is no UTF-8 in a file of UTF-8 (pasted from elsewhere) is read as Windows-1252. */
export class CellDecoder {
  readonly #decoder: InstanceType<typeof TextDecoder>
  readonly #fallback = new TextDecoder('windows-1252')
  /** Cells that were in another encoding. */
  mixed = 0

  constructor(encoding: Encoding) {
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  }

  decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes)
    } catch {
      this.mixed++
      return this.#fallback.decode(bytes)
    }
  }
}
