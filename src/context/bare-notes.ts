/** Tells bare notes: clauses that hold nothing but passages and the words that stand beside them in notes (« très collant », « Mme D. : cannabis »). */
import type { Candidate } from '../recognise/candidate.js'
import type { Context } from './rules.js'

/** Cues whose words stand in any bare note, and in one that names a thing. */
const FILLER = ['degree', 'conjunction', 'negation', 'filler'] as const
const PEOPLE = ['person', 'title'] as const

/** What takes a token up; one that is taken up by a person only leaves a note bare where the passage names a thing. */
const PASSAGE_OR_FILLER = 1
const PERSON = 2

/** The bare notes of one text. */
export class BareNotes {
  readonly #context: Context
  readonly #taken: Uint8Array
  /** Numbers of the sentences whose filler is marked in `#taken`. */
  readonly #marked = new Set<number>()

  /** @param passages all that are, or may be, about a person */
  constructor(passages: readonly Candidate[], context: Context) {
    this.#context = context
    this.#taken = new Uint8Array(context.tokens.count)
    for (const { first, last } of passages) this.#taken.fill(PASSAGE_OR_FILLER, first, last)
  }

  /** Whether the clause of a passage is a bare note. */
  isBare({ first, last, entry }: Candidate): boolean {
    this.#markFiller(first)
    const { clause, count } = this.#context.tokens
    const enough = entry.about === 'note' ? PASSAGE_OR_FILLER | PERSON : PASSAGE_OR_FILLER
    for (let at = first - 1; at >= 0 && clause[at] === clause[first]; at--) if (((this.#taken[at] as number) & enough) === 0) return false
    for (let at = last; at < count && clause[at] === clause[first]; at++) if (((this.#taken[at] as number) & enough) === 0) return false
    return true
  }

  /** Marks the filler of a token's sentence. */
  #markFiller(token: number): void {
    const { tokens } = this.#context
    const sentence = tokens.sentence[token] as number
    if (this.#marked.has(sentence)) return
    this.#marked.add(sentence)
    for (const name of FILLER) this.#mark(name, token, sentence, PASSAGE_OR_FILLER)
    for (const name of PEOPLE) this.#mark(name, token, sentence, PERSON)
  }

  #mark(name: string, token: number, sentence: number, bit: number): void {
    const { cues, model, tokens } = this.#context
    for (const { start, end, padLeft, padRight } of cues.inSentence(model.cueNames[name], token)) {
      const to = Math.min(tokens.count, end + padRight)
      for (let at = Math.max(0, start - padLeft); at < to; at++) if (tokens.sentence[at] === sentence) this.#taken[at] = (this.#taken[at] as number) | bit
    }
  }
}
