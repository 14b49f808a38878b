/** Finds the texts of a record and writes others in their place, in a copy. */
import { DiscretError } from '../errors.js'
import { copyOf, isContainer, read, slotsOf, write } from './containers.js'
import { type Paths, type Standing, union } from './paths.js'

/** Containers inside one another, at most: no record that is to be stored is deeper, and a body of nothing but brackets is made to be slow. */
const DEEPEST = 500

type Name = string | number

/** A name on the way to a text, and the way to it: paths are built for what is told only. */
interface Step {
  readonly name: Name
  readonly from: Step | undefined
}

/** A text of a record. */
export interface FieldText {
  /** The object that holds it, and in which slot; a text that is the record itself has a holder of its own. */
  readonly holder: object
  readonly key: unknown
  readonly text: string
  /** Where it stands. */
  where(): FieldPath
}

/** Where a text stands. */
export interface FieldPath {
  /** `tenants.0.comment`, for people; `names` tells indices from keys and keys that hold dots. */
  readonly path: string
  /** The same path for logs, see `Paths.masked`; what is put before it comes from the adapters. */
  readonly masked: string
  readonly names: readonly Name[]
}

/** The texts of a record, and which object holds which: enough to copy no more than is changed. */
export interface Texts {
  readonly texts: readonly FieldText[]
  readonly holders: ReadonlyMap<object, ReadonlySet<object>>
}

/**
 * Walks a record, level by level. Objects, arrays, maps and sets are entered; dates, buffers and the like are left alone. Cycles are walked once.
 * A key that holds dots (`profile.note`, as in updates of MongoDB and flat forms) stands for the path that it writes, too. An array in the place of a record is a list
 * of records: paths begin at each of them, whether or not they name its index.
 *
 * @param record anything; a string is a text without a name, and what is neither that nor an object holds no field
 * @param paths  the fields
 * @param prefix names put before each path: where the record stands among others
 * @throws DiscretError `guard-failed` where a getter throws, or the record is too deep; `invalid-options` for a string where the fields have names
 */
export function textsOf(record: unknown, paths: Paths, prefix: readonly Name[] = []): Texts {
  const texts: FieldText[] = []
  const holders = new Map<object, Set<object>>()
  if (typeof record === 'string') return { texts: bareText(record, paths, prefix), holders }
  const seen = new Map<object, Set<string>>()
  let level: { object: object; standing: Standing; step: Step | undefined; isRecord: boolean }[] = []
  const visit = (object: object, standing: Standing, step: Step | undefined, isRecord: boolean): void => {
    const key = standing.join()
    const standings = seen.get(object) ?? new Set()
    if (standings.has(key)) return
    seen.set(object, standings.add(key))
    level.push({ object, standing, step, isRecord })
  }
  if (isContainer(record)) visit(record, paths.start, undefined, true)
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) throw tooDeep()
    const reachedBefore = level
    level = []
    for (const { object, standing, step: from, isRecord } of reachedBefore) {
      const isList = isRecord && Array.isArray(object)
      for (const { key, name } of slotsOf(object)) {
        const inside = paths.stepKey(standing, String(name))
        const reached = isList ? union(inside, paths.start) : inside
        if (reached.length === 0) continue
        const where = () => pathOf({ name, from }, paths, prefix)
        const value = readOrRefuse(object, key, where)
        if (typeof value === 'string') {
          if (paths.isEnd(reached)) texts.push({ holder: object, key, text: value, where })
        } else if (isContainer(value)) {
          holders.set(value, (holders.get(value) ?? new Set()).add(object))
          visit(value, reached, { name, from }, isList)
        }
      }
    }
  }
  return { texts: unique(texts), holders }
}

/**
 * A copy of the record with other texts: only what changes and what leads to it is copied, everything else is shared.
 *
 * @param record  the record that `found` was read from; never mutated
 * @param changes new texts
 */
export function withTexts<T>(record: T, { texts, holders }: Texts, changes: ReadonlyMap<FieldText, string>): T {
  if (typeof record === 'string') return (texts.map((field) => changes.get(field))[0] ?? record) as T
  const copies = new Map<object, object>()
  const ahead = [...changes.keys()].map(({ holder }) => holder)
  for (let object = ahead.pop(); object; object = ahead.pop()) {
    if (copies.has(object)) continue
    copies.set(object, copyOf(object))
    ahead.push(...(holders.get(object) ?? []))
  }
  for (const [holder, copy] of copies) {
    for (const { key } of slotsOf(holder)) {
      const inside = copies.get(read(holder, key) as object)
      if (inside) write(copy, key, inside)
    }
  }
  for (const [{ holder, key }, text] of changes) write(copies.get(holder) as object, key, text)
  return (copies.get(record as object) ?? record) as T
}

/** A string that is a record: no path names it, but `**` takes it in. */
function bareText(text: string, paths: Paths, names: readonly Name[]): FieldText[] {
  if (paths.start.length === 0) return []
  if (!paths.isEnd(paths.start)) {
    throw new DiscretError(
      'invalid-options',
      "The record is a bare text, which none of the guard's fields names: pass an object that names its field, as in guard.apply({ comment: text }), or in a schema of one string guardTransform(guard, { field: 'comment' }).",
    )
  }
  const path = names.join('.')
  return [{ holder: {}, key: '', text, where: () => ({ path, masked: path, names }) }]
}

/** An object reached on two ways gives its texts once. */
function unique(texts: readonly FieldText[]): FieldText[] {
  const seen = new Map<object, Set<unknown>>()
  return texts.filter(({ holder, key }) => {
    const keys = seen.get(holder) ?? new Set()
    if (keys.has(key)) return false
    seen.set(holder, keys.add(key))
    return true
  })
}

function pathOf(last: Step, paths: Paths, prefix: readonly Name[]): FieldPath {
  const own: Name[] = []
  for (let step: Step | undefined = last; step; step = step.from) own.push(step.name)
  own.reverse()
  const names = [...prefix, ...own]
  return { path: names.join('.'), masked: [...prefix, paths.masked(own)].join('.'), names }
}

function readOrRefuse(object: object, key: unknown, where: () => FieldPath): unknown {
  try {
    return read(object, key)
  } catch (cause) {
    throw new DiscretError('guard-failed', `The field ${where().masked} cannot be read: its getter throws. Pass a plain record, or leave the field out of "fields".`, [], {
      cause,
    })
  }
}

function tooDeep(): DiscretError {
  return new DiscretError(
    'guard-failed',
    `The record was not saved: it holds more than ${DEEPEST} objects inside one another. Pass a flatter record, or leave the field out of "fields".`,
  )
}
