/**
 * Collects garbage now. Left alone, V8 lets the heap of a long run grow with the memory of the machine; an audit runs beside the database that it reads,
 * and is to take the same memory whatever the size of the source.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')

/** Some tens of milliseconds, once a second at most. */
export const collect = runInNewContext('gc') as () => void
