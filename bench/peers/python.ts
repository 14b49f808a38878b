/** Contestants in Python: installed into a folder of their own, each a process that takes and gives lines of JSON. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Absent, Contestant, Pass } from './contestant.js'

const FOLDER = 'bench/peers'
const VENV = `${FOLDER}/.venv`
const REQUIREMENTS = `${FOLDER}/requirements.txt`
/** Written when all is installed: an installation that broke off is done again. */
const DONE = `${VENV}/installed`

/** Installs what `requirements.txt` names. @returns what is missing and what to do, or nothing */
export function install(): string | undefined {
  const run = (command: string, ...words: string[]): unknown => execFileSync(command, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (existsSync(DONE)) return undefined
  try {
    run('python3', '-c', 'import ensurepip, venv')
  } catch {
    return 'there is no Python 3 with venv; apt-get install python3-venv'
  }
  try {
    console.log(`peers: installing ${REQUIREMENTS} into ${VENV}, once, 750 MB`)
    run('python3', '-m', 'venv', VENV)
    run(`${VENV}/bin/pip`, 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS)
    writeFileSync(DONE, '')
    return undefined
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error)
    return `pip cannot install ${REQUIREMENTS}: ${said.trim().split('\n').at(-1)}`
  }
}

/**
 * Starts one.
 *
 * @param script under `bench/peers/`; says `{}` when it is ready, then answers each line, a list of texts, with a `Pass`
 */
export async function inPython(script: string, about: Omit<Absent, 'absent'>): Promise<Contestant | Absent> {
  const missing = install()
  if (missing !== undefined) return { ...about, absent: missing }
  const child = spawn(`${VENV}/bin/python`, [`${FOLDER}/${script}`], { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const answer = async (): Promise<unknown> => {
    const { value, done } = (await lines.next()) as IteratorResult<string, undefined>
    if (done) throw new Error(`${script} ended; run ${VENV}/bin/python ${FOLDER}/${script} to see why`)
    return JSON.parse(value as string) as unknown
  }
  try {
    await answer()
  } catch (error) {
    return { ...about, absent: (error as Error).message }
  }
  return {
    ...about,
    async search(texts) {
      child.stdin.write(`${JSON.stringify(texts)}\n`)
      return (await answer()) as Pass
    },
    close: () => child.stdin.end(),
  }
}
