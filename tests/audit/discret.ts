/** Runs the built command line on files of a folder of its own, and reads what it wrote. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FindingRecord } from '../../src/audit/finding-record.js'
import type { Summary } from '../../src/audit/summary.js'
import { buildCli } from './build.js'

/** What an audit writes. */
export const OUTPUTS = ['findings.ndjson', 'findings.csv', 'summary.json', 'report.html', 'report.sarif'] as const

/** A command line, and a folder to work in. */
export class Discret {
  readonly cli = buildCli()
  readonly folder = mkdtempSync(join(tmpdir(), 'discret-audit-'))

  path(name: string): string {
    return join(this.folder, name)
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content)
    return this.path(name)
  }

  run(...args: readonly string[]): SpawnSyncReturns<string> {
    // On a machine of continuous integration colours are written though nobody looks.
    return spawnSync(process.execPath, [this.cli, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  }

  /** Sweeps contents and gives the folder of the reports. */
  sweep(name: string, content: string | Uint8Array, ...args: readonly string[]): { readonly code: number | null; readonly err: string; readonly out: string } {
    const out = this.path(`${name}-out`)
    const { status, stderr } = this.run('audit', this.write(name, content), '--out', out, '--workers', '1', ...args)
    return { code: status, err: stderr, out }
  }

  clean(): void {
    rmSync(dirname(this.cli), { recursive: true })
    rmSync(this.folder, { recursive: true })
  }
}

/** The figures of an audit. */
export function summaryOf(out: string): Summary {
  return JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary
}

/** The findings of an audit. */
export function findingsOf(out: string): FindingRecord[] {
  return readFileSync(join(out, 'findings.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FindingRecord)
}

/** A checksum of each output. */
export function digests(out: string): string[] {
  return OUTPUTS.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex'),
  )
}
