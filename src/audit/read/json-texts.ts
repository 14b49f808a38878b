/** Texts of a JSON value by path: `note`, `tenant.comment`. Numbers and booleans count as texts, for an id, a year or a state groups rows. */

/** The texts; a path that two of them have (`{"a.b":…,"a":{"b":…}}`) gets a number the second time. */
export function textsIn(value: unknown): Record<string, string> {
  const texts: [string, string][] = []
  collect(value, '', naming(), texts)
  return Object.fromEntries(texts)
}

function collect(value: unknown, path: string, name: (path: string) => string, texts: [string, string][]): void {
  if (isText(value)) texts.push([name(path), String(value)])
  else if (isHolder(value)) for (const [key, inner] of Object.entries(value)) collect(inner, under(path, key), name, texts)
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

function isText(value: unknown): value is string | number | bigint | boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function naming(): (path: string) => string {
  const times = new Map<string, number>()
  return (path) => {
    const time = (times.get(path) ?? 0) + 1
    times.set(path, time)
    return time === 1 ? path : `${path} (${time})`
  }
}
