/** One exception for one write: follows the asynchronous call where the platform can, so that other writes of the moment are judged as ever. */
// @ts-nocheck

import type { AsyncLocalStorage } from 'node:async_hooks'

/** An exception: used up by the first write that needs it. */
export interface Exception {
  readonly reason: string
  used: boolean
}

/** `AsyncLocalStorage` where there is Node (no import, so that bundles for browsers need nothing). */
const Storage = (globalThis.process?.getBuiltinModule?.('node:async_hooks') as { AsyncLocalStorage: typeof AsyncLocalStorage } | undefined)?.AsyncLocalStorage

/** The exception of the call that is running. Without `AsyncLocalStorage` it holds for the synchronous part of the call only. */
export class Exceptions {
  readonly #storage = Storage && new Storage<Exception>()
  #running: Exception | undefined

  /** Runs `work` under an exception; a lazy promise (a query that starts when awaited) is started under it too. */
  run<R>(exception: Exception, work: () => R): R {
    const started = (): R => {
      const result = work()
      return isThenable(result) ? (Promise.resolve(result) as R) : result
    }
    if (this.#storage) return this.#storage.run(exception, started)
    this.#running = exception
    try {
      return started()
    } finally {
      this.#running = undefined
    }
  }

  /** The exception in force, if it is not used up. */
  current(): Exception | undefined {
    const exception = this.#storage ? this.#storage.getStore() : this.#running
    return exception?.used ? undefined : exception
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
