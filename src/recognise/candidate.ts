/** What recognisers hand to the context stage. */
import type { LoadedEntry } from '../model/entry.js'
import { fold } from '../text/fold.js'
import type { MatchKind, Span } from '../types.js'

/** A passage that an entry matched, before its context has been looked at. */
export interface Candidate extends Span {
  readonly entry: LoadedEntry
  /** Number of the form in the entry's lexicon; -1 for an identifier. */
  readonly form: number
  /** Edits between what was typed and the form. */
  readonly distance: number
  /** First token, and the token after the last. */
  readonly first: number
  readonly last: number
}

/** The form as its YAML writes it, or the name of the recogniser. */
export function formOf({ entry, form }: Candidate): string {
  return form < 0 ? (entry.recogniser as string) : entry.lexicon.form(form)
}

/**
 * How a candidate was matched. One word: as the lexicon writes it, or inflected; several: a phrase.
 *
 * @param written what stands in the text
 */
export function kindOf({ entry, form, distance, first, last }: Candidate, written: string): MatchKind {
  if (form < 0) return 'identifier'
  if (distance > 0) return 'spelling'
  if (last - first > 1) return 'phrase'
  const inflected = entry.lexicon.inflected(form)
  return inflected !== undefined && inflected !== fold(written) ? 'inflected' : 'exact'
}
