import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUNDLE_NAMES, gzipBytes } from '../../bench/size.js'

/** Bytes of each bundle when they were last accepted: `npm run sizes` writes today's. */
const accepted = JSON.parse(readFileSync(new URL('sizes.json', import.meta.url), 'utf8')) as Record<string, number>

/** Growth that needs no decision. */
const LIMIT = 1.03

describe('a bundle grows by no more than 3 % without being accepted (npm run sizes)', () => {
  test('each has a size', () => {
    expect(Object.keys(accepted)).toEqual(BUNDLE_NAMES)
  })

  test.each(BUNDLE_NAMES)('%s', async (name) => {
    expect(await gzipBytes(name)).toBeLessThanOrEqual((accepted[name] ?? 0) * LIMIT)
  })
})
