/** What signs between words end, whatever stands around them. */

export const NO_BREAK = 0
export const CLAUSE = 1
/** The sentence, and the clause with it. */
export const SENTENCE = 2

/** What a folded code unit ends. */
export function breakOf(code: number): typeof NO_BREAK | typeof CLAUSE | typeof SENTENCE {
  switch (code) {
    case 0x0a: // line end
    case 0x21: // !
    case 0x3b: // ;
    case 0x7c: // |
    case 0x2026: // …
      return SENTENCE
    case 0x3a: // :
    case 0x2f: // /
    case 0x5c: // \
    case 0x28: // ( )
    case 0x29:
    case 0x5b: // [ ]
    case 0x5d:
    case 0x3d: // =
    case 0x3e: // >
    case 0x2013: // – —
    case 0x2014:
    case 0x2022: // •
      return CLAUSE
    default:
      return NO_BREAK
  }
}
