/** What the values of a record stand in: objects, arrays, maps and sets; how each is read, copied and written. */

/** Where a value stands in its container: what it is found by, and what its path calls it. */
export interface Slot {
  /** A member of a set is found by itself. */
  readonly key: unknown
  readonly name: string | number
}

/** Plain objects, arrays, maps, sets, and instances of classes; dates, buffers and the like hold no field. */
export function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  // A class may give its instances a name of their own; the language's own classes with such a name have no enumerable fields.
  return Array.isArray(value) || Symbol.toStringTag in value || Object.prototype.toString.call(value) === '[object Object]'
}

/** The slots of a container, in order. Keys are no values. */
export function slotsOf(container: object): readonly Slot[] {
  if (container instanceof Map) return [...container.keys()].map((key, index) => ({ key, name: typeof key === 'string' ? key : index }))
  if (container instanceof Set) return [...container].map((key, index) => ({ key, name: index }))
  const keys = Object.keys(container)
  return Array.isArray(container) ? keys.map((key) => ({ key, name: String(Number(key)) === key ? Number(key) : key })) : keys.map((key) => ({ key, name: key }))
}

/** The value in a slot. @throws whatever a getter throws */
export function read(container: object, key: unknown): unknown {
  if (container instanceof Map) return container.get(key)
  return container instanceof Set ? key : (container as Record<string, unknown>)[key as string]
}

/** Keeps prototype, getters and sparse arrays, and can be changed where the original is frozen; `#private` members cannot be copied. */
export function copyOf(container: object): object {
  if (Array.isArray(container)) return container.slice()
  if (container instanceof Map) return Object.setPrototypeOf(new Map(container), Object.getPrototypeOf(container))
  if (container instanceof Set) return Object.setPrototypeOf(new Set(container), Object.getPrototypeOf(container))
  const properties: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(container)
  for (const key of Reflect.ownKeys(properties)) (properties[key as string] as PropertyDescriptor).configurable = true
  return Object.create(Object.getPrototypeOf(container), properties)
}

/** Puts a value in the place of another, in a copy. */
export function write(copy: object, key: unknown, value: unknown): void {
  if (copy instanceof Map) copy.set(key, value)
  else if (copy instanceof Set) replaceMember(copy, key, value)
  // Defined rather than assigned: `__proto__` is a name like any other, and frozen or computed properties are no obstacle.
  else Object.defineProperty(copy, key as string, { value, enumerable: true, configurable: true, writable: true })
}

/** A set keeps the order in which members came. */
function replaceMember(set: Set<unknown>, old: unknown, value: unknown): void {
  const members = [...set]
  set.clear()
  for (const member of members) set.add(member === old ? value : member)
}
