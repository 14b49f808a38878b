/** Updates of MongoDB: what their operators write, under the paths of the document. */
// @ts-nocheck


type AnyRecord = Readonly<Record<string, unknown>>

/** Operators that may write a text; a `$set` is also what stands outside of operators. */
const WRITING = ['$set', '$setOnInsert', '$min', '$max', '$push', '$addToSet'] as const

/** An update, and what it writes. */
export interface ParsedUpdate {
  /** As given, with what stands outside of operators in `$set`, where there are operators. */
  readonly operators: AnyRecord | undefined
  /** By path, dots and all; `$each` lists stand as arrays, single elements as arrays of one. */
  readonly written: AnyRecord
}

/** @returns nothing for a pipeline or no update */
export function parsedUpdate(update: unknown): ParsedUpdate | undefined {
  if (typeof update !== 'object' || update === null || Array.isArray(update)) return undefined
  const entries = Object.entries(update)
  if (!entries.some(([key]) => key.startsWith('$'))) return { operators: undefined, written: update as AnyRecord }
  const given = Object.fromEntries(entries.filter(([key]) => key.startsWith('$')))
  const plain = Object.fromEntries(entries.filter(([key]) => !key.startsWith('$')))
  const operators: AnyRecord = Object.keys(plain).length > 0 ? { ...given, $set: { ...(given.$set as AnyRecord), ...plain } } : given
  const written = Object.fromEntries(
    WRITING.flatMap((name) =>
      Object.entries((operators[name] as AnyRecord | undefined) ?? {}).map(([path, value]) => [
        path,
        name === '$push' || name === '$addToSet' ? (eachOf(value) ?? [value]) : value,
      ]),
    ),
  )
  return { operators, written }
}

/** The update with other texts in what it writes. */
export function rewrittenUpdate({ operators, written }: ParsedUpdate, record: AnyRecord): Record<string, unknown> {
  if (!operators) return record
  const rewritten: Record<string, unknown> = { ...operators }
  for (const name of WRITING) {
    if (!operators[name]) continue
    rewritten[name] = Object.fromEntries(
      Object.entries(operators[name] as AnyRecord).map(([path, value]) => {
        if (record[path] === written[path]) return [path, value]
        if (name !== '$push' && name !== '$addToSet') return [path, record[path]]
        return [path, eachOf(value) ? { ...(value as AnyRecord), $each: record[path] } : (record[path] as unknown[])[0]]
      }),
    )
  }
  return rewritten
}

function eachOf(value: unknown): unknown[] | undefined {
  const each = (value as { $each?: unknown } | null | undefined)?.$each
  return Array.isArray(each) ? each : undefined
}
