/** Filters of MongoDB: what an upsert writes of them into the document that it inserts. */

type AnyRecord = Readonly<Record<string, unknown>>

/**
 * The values by path that the filter says are equal; comparisons (`$gt`, `$regex`, `$in` of several…) are no values.
 *
 *     { comment: 'a', 'profile.note': { $eq: 'b' }, $and: [{ name: 'c' }], age: { $gt: 3 } }  →  { comment: 'a', 'profile.note': 'b', name: 'c' }
 */
export function equalitiesOf(filter: unknown): AnyRecord {
  return Object.fromEntries(equalities(filter))
}

function equalities(filter: unknown): [string, unknown][] {
  if (typeof filter !== 'object' || filter === null) return []
  return Object.entries(filter).flatMap(([name, value]): [string, unknown][] => {
    if (name === '$and') return listOf(value).flatMap(equalities)
    if (name === '$or') return listOf(value).length === 1 ? listOf(value).flatMap(equalities) : []
    if (name.startsWith('$')) return []
    return isComparison(value) ? comparedTo(value).map((one) => [name, one]) : [[name, value]]
  })
}

/** Of a list with one element, the element: the server reads it as equality. */
function comparedTo({ $eq, $in, $all }: AnyRecord): unknown[] {
  const all = listOf($all).filter((one) => !isComparison(one))
  return [...($eq === undefined ? [] : [$eq]), ...(listOf($in).length === 1 ? listOf($in) : []), ...(all.length === 1 ? all : [])]
}

function isComparison(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => key.startsWith('$'))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
