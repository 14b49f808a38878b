/** The software bill of materials of a release, CycloneDX: `tsx release/sbom.ts [FILE]`. What is bundled into `dist/` is in it. */
import { writeFileSync } from 'node:fs'
import { npmOfShipped } from './shipped.js'

const [file = 'discret.cdx.json'] = process.argv.slice(2)
const { content, output } = await npmOfShipped(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'])
if (!content) throw new Error('npm sbom failed: run npm ci, then npm sbom by hand to see why')
writeFileSync(file, output)
console.log(`sbom: ${(JSON.parse(output) as { components: unknown[] }).components.length} components, in ${file}`)
