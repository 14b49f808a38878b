/** Names of columns: each once, none empty. */

/**
 * Names as the header has them; what stands twice or is empty gets a number. Cells at the end that are empty name no column.
 *
 * @param header cells of the first record
 */
export function columnNames(header: readonly string[]): string[] {
  const names = header.map((cell) => cell.trim())
  while (names.length > 1 && names.at(-1) === '') names.pop()
  // What a header calls « note (2) » keeps its name, also behind two that are called « note ».
  const free = naming(new Set(names))
  const seen = new Set<string>()
  return names.map((name, at) => {
    if (name === '') return free(numbered(at))
    if (seen.has(name)) return free(name)
    seen.add(name)
    return name
  })
}

/** The name of a column without one. */
export function numbered(at: number): string {
  return `column ${at + 1}`
}

/** Gives names once each: what is taken already gets the next number that is free, from 2. */
export function naming(taken = new Set<string>()): (name: string) => string {
  const last = new Map<string, number>()
  return (name) => {
    let free = name
    for (let time = last.get(name) ?? 1; taken.has(free); last.set(name, time)) free = `${name} (${++time})`
    taken.add(free)
    return free
  }
}
