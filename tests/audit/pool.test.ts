import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { WorkerSetup } from '../../src/audit/audit-worker.js'
import { ScreeningPool } from '../../src/audit/pool.js'
import { openSource } from '../../src/audit/read/open.js'
import type { Batch, Source } from '../../src/audit/rows.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Ends its thread on a row of `die`; else tells the rows that it was given. */
const worker = join(folder, 'worker.mjs')
writeFileSync(
  worker,
  `import { readFileSync } from 'node:fs'
export default (batch) => {
  const text = batch.read ? batch.read.map(({ values }) => values.text).join('\\n') : readFileSync(batch.records.path).subarray(batch.records.from, batch.records.from + batch.records.length).toString().trimEnd()
  if (text.includes('die')) process.exit(1)
  return { findings: text + '\\n', table: '', redacted: '', counts: { unreadable: [] } }
}`,
)

const TEXTS = ['un', 'deux', 'die', 'quatre'] as const

async function firstStretch(source: Source): Promise<Batch> {
  for await (const stretch of source.stretches?.(undefined) ?? []) return stretch
  throw new Error('The source has no stretches.')
}

describe('workers that die', () => {
  it.each<[string, () => Promise<Batch>]>([
    ['rows', () => Promise.resolve({ read: TEXTS.map((text, at) => ({ number: at + 1, values: { text } })), end: { row: 4, byte: 0 } })],
    [
      'records of a file',
      async () => {
        writeFileSync(join(folder, 'notes.txt'), TEXTS.join('\n'))
        return firstStretch(await openSource(join(folder, 'notes.txt'), {}))
      },
    ],
  ])('lose one of the %s of a batch, which is counted, and no other', async (_, batch) => {
    const pool = new ScreeningPool(2, { format: { kind: 'text', encoding: 'utf-8' } } as WorkerSetup, pathToFileURL(worker))
    const results = await pool.screen(await batch())
    await pool.close()
    expect(results.map(({ findings }) => findings).join('')).toBe('un\ndeux\nquatre\n')
    expect(results.flatMap(({ counts }) => counts.unreadable)).toEqual([{ number: 3, reason: 'the worker died on it' }])
  })
})
