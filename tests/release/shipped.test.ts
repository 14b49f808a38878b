/** What is shipped: who is in the bill of materials, and what is said of it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LICENCES, licencesText } from '../../release/licences.js'
import { bundledPackages, manifest, npmOfShipped } from '../../release/shipped.js'
import { judge } from '../../release/verdict.js'

test('the bill of materials holds every dependency, and what is bundled without being one', async () => {
  const { content, output } = await npmOfShipped(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'])
  const { bomFormat, metadata, components } = JSON.parse(output) as {
    bomFormat: string
    metadata: { component: { name: string } }
    components: { name: string; hashes?: unknown }[]
  }
  expect([content, bomFormat, metadata.component.name]).toEqual([true, 'CycloneDX', 'discret'])
  const names = components.map(({ name }) => name)
  const bundled = await bundledPackages()
  expect(names).toEqual(expect.arrayContaining([...Object.keys(manifest.dependencies), ...Object.keys(bundled)]))
  expect(Object.keys(bundled)).toContain('echarts')
  for (const tool of ['vitest', 'typescript', 'express', 'prisma']) expect(names).not.toContain(tool)
  expect(components.filter(({ hashes }) => hashes === undefined)).toEqual([])
})

test('the licences of what is bundled are in the package, word for word (npm run licences)', async () => {
  const written = readFileSync(LICENCES, 'utf8')
  expect(written).toBe(await licencesText())
  for (const name of Object.keys(await bundledPackages())) expect(written).toContain(`==== ${name}: `)
})

describe('what npm audit says', () => {
  test.each([
    ['nothing known', '{"vulnerabilities":{},"metadata":{"dependencies":{"total":25}}}', true, 'none known in the 25 packages'],
    ['a vulnerability', '{"vulnerabilities":{"yaml":{"severity":"high"}},"metadata":{"dependencies":{"total":25}}}', false, 'yaml (high)'],
    ['a service that refuses', '{"message":"405 Method Not Allowed","statusCode":405}', undefined, 'NOT CHECKED, the audit service cannot be reached (405'],
    ['no answer at all', '', undefined, 'NOT CHECKED'],
  ])('%s', (_, output, clean, line) => {
    expect(judge(output)).toEqual({ clean, line: expect.stringContaining(line) })
  })
})
