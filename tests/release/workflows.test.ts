/** The workflows, read as data: what could publish something unchecked, or under another's name, is refused here. */
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { manifest } from '../../release/shipped.js'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const FOLDER = fileURLToPath(new URL('../../.github/workflows/', import.meta.url))
const workflow = (name: string): Workflow => parse(readFileSync(FOLDER + name, 'utf8'), { uniqueKeys: true }) as Workflow
const names = readdirSync(FOLDER)
const commands = ({ steps }: Job): string[] => steps.flatMap(({ run }) => run ?? [])

describe.each(names)('%s', (name) => {
  const { permissions, jobs } = workflow(name)

  test('may read, and nothing else, unless a job says why', () => {
    expect(permissions).toEqual({ contents: 'read' })
  })

  test('pins every action to a commit', () => {
    const actions = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
    expect(actions.filter((action) => !/^[\w./-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  })

  test('runs npm scripts that exist, and ends', () => {
    const { scripts } = manifest as unknown as { scripts: Record<string, string> }
    for (const job of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0)
      for (const script of commands(job).flatMap((run) => /npm run (?:--silent )?([\w:]+)/.exec(run)?.[1] ?? [])) expect(Object.keys(scripts)).toContain(script)
    }
  })
})

test('a change is checked by what everybody runs at home', () => {
  expect(workflow('ci.yml').on).toHaveProperty('pull_request')
  expect(commands(workflow('ci.yml').jobs.check as Job)).toContain('.ci/run')
  accessSync(fileURLToPath(new URL('../../.ci/run', import.meta.url)), constants.X_OK)
})

test('a release is published by tags only, after the checks, with provenance and a bill of materials', () => {
  const { on, jobs } = workflow('release.yml')
  const { check, publish } = jobs as { check: Job; publish: Job }
  expect(on).toEqual({ push: { tags: ['v[0-9]*'] } })
  expect([commands(check).at(-1), publish.needs]).toEqual(['.ci/run', 'check'])
  expect(Object.values(jobs).filter(({ permissions }) => permissions?.['id-token'] === 'write')).toEqual([publish])
  const runs = commands(publish)
  const at = (command: string): number => runs.findIndex((run) => run.startsWith(command))
  expect([at('npm ci'), at('npm run build'), at('npm run sbom'), at('npm publish --provenance --access public')]).toEqual([0, 1, 2, 3])
})
