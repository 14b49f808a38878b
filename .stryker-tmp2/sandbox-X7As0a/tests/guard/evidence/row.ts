/** One row of the table of write paths, and the texts that the tests store. */
// @ts-nocheck


/** What every write path tries to store, and what redaction leaves of it. */
export const COMMENT = 'Locataire alcoolique, à relancer.'
export const REDACTED = 'Locataire [habitudes de vie], à relancer.'
/** What may be stored by anybody. */
export const HARMLESS = 'Loyer reçu le 3 mars.'

/** The actions of the table. */
export const EVIDENT = ['report', 'redact', 'reject'] as const
export type Evident = (typeof EVIDENT)[number]

/** One row of the table: the texts that a write added to what was stored, for each action; empty where nothing was written. */
export interface Evidence extends Readonly<Record<Evident, readonly string[]>> {
  readonly adapter: string
  readonly path: string
  /** `false` for a path that the adapter cannot see, and says so. */
  readonly guarded: boolean
}
