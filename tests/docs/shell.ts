/** Shell blocks, run as a reader would: in a folder with the example export, where `discret` is the built command line. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { buildCli } from '../audit/build.js'

/** One command and what it is to print; `undefined` where nothing is shown. */
export interface Step {
  readonly command: string
  readonly output: string | undefined
}

/** `$ command`, then its output (`console`), or a command a line (`sh`). A line that ends in `\` goes on. */
export function stepsOf(language: string, code: string): Step[] {
  const joined = code.replaceAll(/\\\n\s*/g, '')
  if (language === 'sh') {
    return joined
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((command) => ({ command, output: undefined }))
  }
  return joined
    .split(/^\$ /mu)
    .filter((part) => part !== '')
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1).trimEnd() }))
}

/** A folder to work in. */
export class Shell {
  readonly #cli = buildCli()
  readonly folder = mkdtempSync(join(tmpdir(), 'discret-docs-'))
  readonly #bin = mkdtempSync(join(tmpdir(), 'discret-bin-'))

  constructor() {
    for (const [name, shift] of [
      ['discret', ''],
      ['npx', 'shift; '],
    ] as const) {
      writeFileSync(join(this.#bin, name), `#!/bin/sh\n${shift}exec "${process.execPath}" "${this.#cli}" "$@"\n`)
      chmodSync(join(this.#bin, name), 0o755)
    }
    for (const name of ['fixtures/audit/comments.csv', 'fixtures/demo.txt']) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true })
      cpSync(name, join(this.folder, name))
    }
  }

  run(command: string): { readonly code: number | null; readonly out: string } {
    const env = { ...process.env, PATH: `${this.#bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1', FORCE_COLOR: '' }
    const { status, stdout } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], { cwd: this.folder, encoding: 'utf8', env })
    return { code: status, out: stdout.trimEnd() }
  }

  clean(): void {
    for (const folder of [dirname(this.#cli), this.folder, this.#bin]) rmSync(folder, { recursive: true })
  }
}

/** Whether an output is what is shown; a line `…` stands for any lines. */
export function asShown(output: string, shown: string): boolean {
  const escaped = shown.split(/^ *…$/mu).map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^\\s*${escaped.join('[\\s\\S]*')}\\s*$`, 'u').test(output)
}
