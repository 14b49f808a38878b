/** What came of second opinions, as kept in `bench/results/second-opinion.json`. */

/** What came of one. */
export interface Opinion {
  readonly opinion: string
  readonly proposed: number
  readonly right: number
  /** Comments and what each is about. */
  readonly rightIn: readonly string[]
}

/** What came of all. */
export interface SecondOpinion {
  readonly comments: number
  readonly opinions: readonly Opinion[]
  /** Share of annotated borders that are borders of tokens, by tokeniser. */
  readonly spanBordersOnTokenBorders: Readonly<Record<string, number>>
}
