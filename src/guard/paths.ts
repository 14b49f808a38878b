/** Paths of fields: `comment`, `tenants.*.comment`, `**.note`, `*_comment`. */
import { DiscretError } from '../errors.js'

/** One name of a path, compiled: any depth, or a test of one name. */
type Segment = 'any-depth' | ((name: string) => boolean)

/** Where in the paths a walk stands: numbers of the segments that the next name may match. */
export type Standing = readonly number[]

/**
 * Paths as one automaton: `start`, then `step` a name at a time. A standing without numbers means that no path leads further.
 *
 *     tenants . * . comment          **  . note
 *     0         1   2        (end)   3     4      (end)
 *
 * An end stays one at any depth: a field takes in what a list or object in its place holds.
 */
export class Paths {
  readonly #segments: readonly (Segment | 'end')[]
  readonly #said: ReadonlySet<string>
  /** Standing at the root of a record. */
  readonly start: Standing

  /**
   * @param patterns paths
   * @throws DiscretError `invalid-options` for an empty path or name
   */
  constructor(patterns: readonly string[]) {
    const segments: (Segment | 'end')[] = []
    const starts: number[] = []
    for (const pattern of patterns) {
      starts.push(segments.length)
      segments.push(...segmentsOf(pattern), 'end')
    }
    this.#segments = segments
    this.#said = new Set(patterns.flatMap((pattern) => pattern.split('.')))
    this.start = this.#closed(starts)
  }

  /** The standing after one more name. */
  step(standing: Standing, name: string): Standing {
    const next: number[] = []
    for (const at of standing) {
      const segment = this.#segments[at] as Segment | 'end'
      // Who sends a list or an object in the place of a text must not get past the path.
      if (segment === 'any-depth' || segment === 'end') next.push(at)
      else if (segment(name)) next.push(at + 1)
    }
    return this.#closed(next)
  }

  /** The standing after a key of an object: one name, or a path where it holds dots. */
  stepKey(standing: Standing, key: string): Standing {
    const asName = this.step(standing, key)
    if (!key.includes('.')) return asName
    const asPath = key.split('.').reduce((at: Standing, name) => this.step(at, name), standing)
    return union(asName, asPath)
  }

  /** Whether a string at this standing is to be screened. */
  isEnd(standing: Standing): boolean {
    return standing.some((at) => this.#segments[at] === 'end')
  }

  /** The path with `*` for each name that the patterns do not say: keys of a record may come from a request, and be comments themselves. */
  masked(names: readonly (string | number)[]): string {
    return names.map((name) => (typeof name === 'number' || name.split('.').every((part) => this.#said.has(part)) ? name : '*')).join('.')
  }

  /** `**` stands for no name too. */
  #closed(standing: readonly number[]): Standing {
    const all = new Set(standing)
    for (const at of all) if (this.#segments[at] === 'any-depth') all.add(at + 1)
    return [...all].sort((a, b) => a - b)
  }
}

/** All that either standing may match. */
export function union(one: Standing, other: Standing): Standing {
  return [...new Set([...one, ...other])].sort((a, b) => a - b)
}

function segmentsOf(pattern: string): Segment[] {
  const names = pattern.split('.')
  if (names.includes('')) throw new DiscretError('invalid-options', `createGuard: the path "${pattern}" has an empty name. Paths look like comment, tenants.*.comment, **.note.`)
  return names.map((name) => (name === '**' ? 'any-depth' : name.includes('*') ? matcher(name.split('*')) : (other: string) => other === name))
}

/** Whether a name begins and ends with the outer parts and holds the others between, in order. */
function matcher(parts: readonly string[]): (name: string) => boolean {
  const first = parts[0] as string
  const last = parts.at(-1) as string
  return (name) => {
    if (!name.startsWith(first)) return false
    let at = first.length
    for (const part of parts.slice(1, -1)) {
      const found = name.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return name.length >= at + last.length && name.endsWith(last)
  }
}
