/** Optional packages, asked for by name where they are missing. */
// @ts-nocheck

import { DiscretError } from '../../errors.js'

/**
 * Imports an optional package.
 *
 * @param load    the import
 * @param name    of the package
 * @param purpose what it reads
 * @throws DiscretError `missing-package` that says what to install
 */
export async function peer<T>(load: () => Promise<T>, name: string, purpose: string): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new DiscretError('missing-package', `To read ${purpose}, install the package "${name}": npm install ${name}`, [], { cause })
  }
}
