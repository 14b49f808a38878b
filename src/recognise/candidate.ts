/** What recognisers hand to the context stage. */
import type { LoadedEntry } from '../lexicon/load.js'
import type { MatchKind, Span } from '../types.js'

/** A passage that an entry matched, before its context has been looked at. */
export interface Candidate extends Span {
  readonly entry: LoadedEntry
  readonly form: string
  readonly kind: MatchKind
  readonly distance: number
  /** First token, and the token after the last. */
  readonly first: number
  readonly last: number
}
