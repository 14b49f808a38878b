/** Tells when a script sets the value of a field: a framework that empties it after sending fires no event. */
// @ts-nocheck

import type { Field } from './types.js'

/**
 * Watches assignments to `field.value`.
 *
 * @param field  the field; what a framework has put around its `value` stays in force
 * @param onSet  called after each assignment, in a microtask: a framework that is rendering does not hear of its own doing meanwhile
 * @returns takes the watch away
 */
export function watchValue(field: Field, onSet: () => void): () => void {
  const own = Object.getOwnPropertyDescriptor(field, 'value')
  const below = own ?? Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
  if (!below?.get || !below.set || (own && !own.configurable)) return () => {}
  const { get, set } = below
  Object.defineProperty(field, 'value', {
    configurable: true,
    enumerable: below.enumerable ?? true,
    get,
    set(value: unknown) {
      set.call(field, value)
      queueMicrotask(onSet)
    },
  })
  return () => {
    if (own) Object.defineProperty(field, 'value', own)
    else Reflect.deleteProperty(field, 'value')
  }
}
