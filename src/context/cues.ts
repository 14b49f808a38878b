/** Where the cues of the context stand: searched sentence by sentence, only when a candidate asks. */
import { sharedCues } from '../model/cue-pattern.js'
import type { LoadedContext, LoadedFrame, LoadedQualifier } from '../model/entry.js'
import { SHARED } from '../model/graph.js'
import type { LoadedLexicon, Model } from '../model/load.js'
import { Matches } from '../recognise/matches.js'
import type { PhraseMatcher } from '../recognise/phrases.js'
import type { Reading } from '../recognise/words.js'

/** A cue in the text, in tokens. */
export interface CueMatch {
  readonly start: number
  /** Token after the last. */
  readonly end: number
  readonly padLeft: number
  readonly padRight: number
}

const NONE: readonly CueMatch[] = []

/** So many matches are sooner looked through than sorted. */
const FEW = 8

function grouped(matches: readonly CueMatch[]): ReadonlyMap<number, readonly CueMatch[]> {
  const byEnd = new Map<number, CueMatch[]>()
  for (const match of matches) {
    const others = byEnd.get(match.end)
    if (others) others.push(match)
    else byEnd.set(match.end, [match])
  }
  return byEnd
}

/** A cue in the text, with the frames or the rules of qualifiers that hang on it. */
export interface RuledMatch<T> {
  readonly match: CueMatch
  readonly rules: readonly T[]
}

/** The shared cues of one sentence, in the order in which they are found. */
export class SentenceCues {
  readonly frames: RuledMatch<LoadedFrame>[] = []
  readonly qualifiers: RuledMatch<LoadedQualifier>[] = []
  /** Number of each cue, side by side with its match. */
  readonly #cues: number[] = []
  readonly #matches: CueMatch[] = []
  readonly #lists: (readonly CueMatch[] | undefined)[] = []
  readonly #byEnd: (ReadonlyMap<number, readonly CueMatch[]> | undefined)[] = []

  add(cue: number, match: CueMatch, { framesOfCue, qualifiersOfCue }: Model): void {
    this.#cues.push(cue)
    this.#matches.push(match)
    const frames = cue < framesOfCue.length ? framesOfCue[cue] : undefined
    if (frames) this.frames.push({ match, rules: frames })
    const qualifiers = cue < qualifiersOfCue.length ? qualifiersOfCue[cue] : undefined
    if (qualifiers) this.qualifiers.push({ match, rules: qualifiers })
  }

  /** Matches of one cue. */
  of(cue: number): readonly CueMatch[] {
    const known = this.#lists[cue]
    if (known) return known
    const list = this.#cues.includes(cue) ? this.#matches.filter((_, at) => this.#cues[at] === cue) : NONE
    this.#lists[cue] = list
    return list
  }

  /** Matches of one cue that end at a boundary. */
  endingAt(cue: number, boundary: number): readonly CueMatch[] {
    const list = this.of(cue)
    if (list.length === 0) return NONE
    if (list.length <= FEW) return list.filter(({ end }) => end === boundary)
    let byEnd = this.#byEnd[cue]
    if (!byEnd) this.#byEnd[cue] = byEnd = grouped(list)
    return byEnd.get(boundary) ?? NONE
  }
}

/** Finds cues in one text after the other. */
export class CueFinder {
  readonly #model: Model
  readonly #matchers: readonly PhraseMatcher[]
  readonly #matches = new Matches()

  /** @param matchers one a lexicon, in the same order */
  constructor(model: Model, matchers: readonly PhraseMatcher[]) {
    this.#model = model
    this.#matchers = matchers
  }

  /** The shared cues whose anchor is one of the tokens `from` to `to` (exclusive). */
  shared(reading: Reading, from: number, to: number): SentenceCues {
    const found = new SentenceCues()
    const { context } = this.#model
    if (!context) return found
    const matches = this.#matches
    this.#matchers[context.number]?.run(SHARED, reading, from, to, matches)
    for (let n = 0; n < matches.count; n++) {
      const number = matches.number(n)
      const match = { start: matches.first(n), end: matches.last(n), padLeft: sharedCues.padLeft(number), padRight: sharedCues.padRight(number) }
      found.add(sharedCues.cue(number), match, this.#model)
    }
    return found
  }

  /** Whether a cue of a lexicon's entries ends at a boundary. */
  endsAt({ automaton, number }: LoadedLexicon, cue: number, reading: Reading, boundary: number): boolean {
    return (this.#matchers[number] as PhraseMatcher).matchesAt(automaton.cueRoot(cue, false), false, reading, boundary)
  }

  /** Whether a cue of a lexicon's entries begins at a boundary. */
  beginsAt({ automaton, number }: LoadedLexicon, cue: number, reading: Reading, boundary: number): boolean {
    return (this.#matchers[number] as PhraseMatcher).matchesAt(automaton.cueRoot(cue, true), true, reading, boundary)
  }
}

/** The cues of one text. */
export class Cues {
  readonly #finder: CueFinder
  readonly #reading: Reading
  /** By number of the sentence. */
  readonly #found: (SentenceCues | undefined)[] = []
  /** By lexicon and cue. */
  #anywhere: Map<string, boolean> | undefined

  constructor(finder: CueFinder, reading: Reading) {
    this.#finder = finder
    this.#reading = reading
  }

  /** Matches of a shared cue in the sentence of a token. */
  inSentence(cue: number | undefined, token: number): readonly CueMatch[] {
    return cue === undefined ? NONE : this.sentenceOf(token).of(cue)
  }

  /** Matches of a shared cue in the sentence of a token that end at a boundary. */
  endingAt(cue: number | undefined, token: number, boundary: number): readonly CueMatch[] {
    return cue === undefined ? NONE : this.sentenceOf(token).endingAt(cue, boundary)
  }

  /** The shared cues in the sentence of a token. */
  sentenceOf(token: number): SentenceCues {
    const number = this.#reading.tokens.sentence[token] as number
    const known = this.#found[number]
    if (known) return known
    const found = this.#finder.shared(this.#reading, ...this.#bounds(token))
    this.#found[number] = found
    return found
  }

  /**
   * Whether one of the cues of `unless` or `requires` stands where it must.
   *
   * @param rule    cues of the lexicon's entries
   * @param lexicon where they belong to
   * @param first   first token of the passage
   * @param last    token after its last
   */
  met({ left, right, near, anywhere, within }: LoadedContext, lexicon: LoadedLexicon, first: number, last: number): boolean {
    const [from, to] = this.#bounds(first)
    const before = (cue: number): boolean => {
      for (let end = first; end > from && first - end < within; end--) if (this.#finder.endsAt(lexicon, cue, this.#reading, end)) return true
      return false
    }
    const after = (cue: number): boolean => {
      for (let start = last; start < to && start - last < within; start++) if (this.#finder.beginsAt(lexicon, cue, this.#reading, start)) return true
      return false
    }
    return (
      (left !== undefined && before(left)) ||
      (right !== undefined && after(right)) ||
      (near !== undefined && (before(near) || after(near))) ||
      (anywhere !== undefined && this.#standsAnywhere(lexicon, anywhere))
    )
  }

  #standsAnywhere(lexicon: LoadedLexicon, cue: number): boolean {
    const key = `${lexicon.number} ${cue}`
    this.#anywhere ??= new Map()
    const known = this.#anywhere.get(key)
    if (known !== undefined) return known
    const { count } = this.#reading.tokens
    let found = false
    for (let at = 0; at < count && !found; at++) found = this.#finder.beginsAt(lexicon, cue, this.#reading, at)
    this.#anywhere.set(key, found)
    return found
  }

  /** First token of a sentence, and the token after its last. */
  #bounds(token: number): readonly [from: number, to: number] {
    const { sentence, count } = this.#reading.tokens
    let from = token
    while (from > 0 && sentence[from - 1] === sentence[token]) from--
    let to = token + 1
    while (to < count && sentence[to] === sentence[token]) to++
    return [from, to]
  }
}
