/** No output may be the source, nor another output: opening it would empty what is still to be read. */
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DiscretError } from '../errors.js'

/**
 * Refuses outputs that are the same file as an input or as each other, by whatever name: links and relative paths are followed.
 *
 * @param inputs  files that are read
 * @param outputs files that are about to be written, there or not
 * @throws DiscretError `invalid-options`
 */
export function refuseSameFile(inputs: readonly string[], outputs: readonly string[]): void {
  const taken = new Map(inputs.map((path) => [fileAt(path), path]))
  for (const path of outputs) {
    const file = fileAt(path)
    const other = taken.get(file)
    if (other !== undefined) {
      throw new DiscretError('invalid-options', `"${path}" would be written over "${other}": they are the same file. Give --out or --redact-to another name; nothing was written.`)
    }
    taken.set(file, path)
  }
}

/** Device and inode tell hard links too; a file that is not there yet has its path alone. */
function fileAt(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return realPath(resolve(path))
  }
}

/** The path with the links of its folders followed, as far as they are there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path))
  }
}
