/** Random choices that can be repeated. */
export { randomFrom } from '../src/audit/random.js'

/** One of a list. */
export function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}
