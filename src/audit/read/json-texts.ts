/** Texts of a JSON value by path: `note`, `tenant.comment`. Numbers, booleans and dates count as texts, for an id, a year or a state groups rows. */
import { naming } from './columns.js'

/** An object or a list. */
export type Json = object

/** Levels of lists and objects: what walks them later does so by recursion, and no export is as deep. */
export const DEEPEST = 500

/**
 * The texts; a path that two of them have (`{"a.b":…,"a":{"b":…}}`) gets a number the second time.
 *
 * @returns `undefined` for what is deeper than `DEEPEST`
 */
export function textsIn(value: Json): Record<string, string> | undefined {
  const texts: [string, string][] = []
  return collect(value, '', naming(), texts, 0) ? Object.fromEntries(texts) : undefined
}

function collect(value: unknown, path: string, name: (path: string) => string, texts: [string, string][], depth: number): boolean {
  if (isText(value)) texts.push([name(path), textOf(value)])
  else if (isHolder(value)) return depth < DEEPEST && Object.entries(value).every(([key, inner]) => collect(inner, under(path, key), name, texts, depth + 1))
  return true
}

/**
 * The value with some of its texts replaced; all else keeps its type and place.
 *
 * @param replaced new texts, by the paths of `textsIn`
 */
export function withTexts(value: unknown, replaced: Readonly<Record<string, string>>): unknown {
  const name = naming()
  const copy = (value: unknown, path: string): unknown => {
    if (isText(value)) {
      const text = name(path)
      return Object.hasOwn(replaced, text) ? replaced[text] : value
    }
    if (!isHolder(value)) return value
    const members = Object.entries(value).map(([key, inner]) => [key, copy(inner, under(path, key))] as const)
    return Array.isArray(value) ? members.map(([, inner]) => inner) : Object.fromEntries(members)
  }
  return copy(value, '')
}

/** Whether a value is a text by itself. */
export function isText(value: unknown): value is string | number | bigint | boolean | Date {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) || (value instanceof Date && !Number.isNaN(value.getTime()))
}

/** As text; dates in ISO 8601. */
export function textOf(value: string | number | bigint | boolean | Date): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

/** What holds others: bytes and days that are none do not. */
function isHolder(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Date)
}

function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
