/** Names of columns: each once, none empty. */
// @ts-nocheck


/**
 * Names as the header has them; what stands twice or is empty gets a number.
 *
 * @param header cells of the first record
 */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return header.map((cell, at) => {
    const name = cell.trim() || `column ${at + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
