/** What a matcher found, as numbers in one array. */

/** Places of a match in `Matches.found`. */
const WIDTH = 4

/** Matches of a run: number of what was matched, first token, token after the last, edits. */
export class Matches {
  found = new Int32Array(64 * WIDTH)
  count = 0

  number(match: number): number {
    return this.found[match * WIDTH] as number
  }

  first(match: number): number {
    return this.found[match * WIDTH + 1] as number
  }

  last(match: number): number {
    return this.found[match * WIDTH + 2] as number
  }

  distance(match: number): number {
    return this.found[match * WIDTH + 3] as number
  }

  add(number: number, first: number, last: number, distance: number): void {
    let at = this.count++ * WIDTH
    if (at === this.found.length) {
      const larger = new Int32Array(2 * at)
      larger.set(this.found)
      this.found = larger
    }
    this.found[at++] = number
    this.found[at++] = first
    this.found[at++] = last
    this.found[at] = distance
  }
}
