/** Accepts today's sizes of the bundles: `npm run sizes`. What it changes in `sizes.json` is for a review. */
import { writeFileSync } from 'node:fs'
import { BUNDLE_NAMES, gzipBytes } from '../../bench/size.js'

const sizes: Record<string, number> = {}
for (const name of BUNDLE_NAMES) sizes[name] = await gzipBytes(name)
writeFileSync(new URL('sizes.json', import.meta.url), `${JSON.stringify(sizes, null, 2)}\n`)
