/** Optional packages, asked for by name where they are missing. */
import { DiscretError } from '../../errors.js'

/**
 * Imports an optional package.
 *
 * @param load    the import
 * @param name    of the package
 * @param purpose what it reads
 * @throws DiscretError `missing-package` that says what to install, or to install again
 */
export async function peer<T>(load: () => Promise<T>, name: string, purpose: string): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    // A package may be there and lack one of its own, or be built for another Node.js.
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(`'${name}'`)) {
      throw new DiscretError(
        'missing-package',
        `The package "${name}", which reads ${purpose}, cannot be loaded (${code ?? (cause as Error).name}). Install it again: npm ci, or npm rebuild ${name}.`,
        [],
        {
          cause,
        },
      )
    }
    throw new DiscretError('missing-package', `To read ${purpose}, install the package "${name}": npm install ${name}`, [], { cause })
  }
}
