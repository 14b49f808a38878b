/**
 * Properties of any input. The ordinary tests replay the failures of the past (`fixtures/fuzz`) and try a few random cases;
 * `npm run fuzz` tries many more, and keeps what fails among the failures of the past.
 *
 * | variable | meaning |
 * | --- | --- |
 * | `FUZZ_TIMES` | how many times the cases of the ordinary run |
 * | `FUZZ_SEED` | the seed of a run that is to be repeated |
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { it } from 'vitest'

const FOLDER = new URL('../../fixtures/fuzz/', import.meta.url)
const times = Number(process.env.FUZZ_TIMES ?? 1)
const seed = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) }

/**
 * A test that a property holds.
 *
 * @param file      name of the file of past failures, without its extension
 * @param sentence  name of the test
 * @param arbitrary makes values that JSON can carry
 * @param property  throws where it does not hold
 * @param runs      cases in the ordinary run
 */
export function holds<T>(file: string, sentence: string, arbitrary: fc.Arbitrary<T>, property: (value: T) => void | Promise<void>, runs = 100): void {
  it(sentence, async () => {
    const path = new URL(`${file}.json`, FOLDER)
    const failures = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T[]) : []
    for (const failure of failures) await property(failure)
    const trial = fc.asyncProperty(arbitrary, async (value) => {
      // Models are freed between turns of the event loop only, and random lexicons make many.
      await setImmediate()
      await property(value)
    })
    const result = await fc.check(trial, { numRuns: Math.ceil(runs * times), ...seed })
    if (!result.failed) return
    const counterexample = result.counterexample?.[0]
    if (times > 1 && counterexample !== undefined) writeFileSync(path, `${JSON.stringify([...failures, counterexample], null, 1)}\n`)
    throw new Error(fc.defaultReportMessage(result))
  })
}
