/** What every contestant of the comparison offers, and the figures that come of it. */
import type { Category } from '../../src/types.js'

/** A library set up at its best, or a way to do without one. */
export interface Contestant {
  readonly name: string
  /** What it is made to find, in our categories; none where no category of ours is meant. */
  readonly aims: readonly Category[]
  /** How it was set up, for the reader: one phrase. */
  readonly given: string
  /** It takes so long that it sees one comment of so many; all where it is not given. */
  readonly oneOf?: number
  /** Searches each comment whole, not only until the first passage. */
  search(texts: readonly string[]): Pass | Promise<Pass>
  /** Ends what it started. */
  close?(): void
}

/** Comments searched in one go. */
export interface Pass {
  /** For each comment, whether anything was found. */
  readonly flagged: readonly boolean[]
  readonly milliseconds: number
}

/** One that cannot take part on this machine. */
export interface Absent {
  readonly name: string
  readonly aims: readonly Category[]
  readonly given: string
  /** What is missing, and what to do. */
  readonly absent: string
}

/** Accuracy by comments: what a library calls its findings differs, whether there is one does not. */
export interface CommentAccuracy {
  readonly comments: number
  /** Of the comments to flag, the share that was. */
  readonly recall: number | null
  /** The same among comments with a passage of what it is made to find. */
  readonly recallOfAims: number | null
  /** Of the comments flagged, the share that was to be. */
  readonly precision: number | null
  /** Of the clean comments, the share that was flagged. */
  readonly cleanFlagged: number | null
}

/** Figures of one contestant: times on the development corpora. */
export interface Peer {
  readonly name: string
  readonly aims: readonly Category[]
  readonly given: string
  /** Milliseconds until it has searched its first few comments. */
  readonly readyMs: number
  readonly kilobytesPerSecond: number
  /** Its time as a multiple of ours, round by round side by side, median. */
  readonly times: number
  readonly accuracy: Readonly<Record<'dev' | 'unseen', CommentAccuracy>>
}

/**
 * A pass over comments, one by one.
 *
 * @param flag searches one comment whole and says whether anything was found
 */
export function oneByOne(flag: (text: string) => boolean): Contestant['search'] {
  return (texts) => {
    const started = performance.now()
    const flagged = texts.map(flag)
    return { flagged, milliseconds: performance.now() - started }
  }
}
