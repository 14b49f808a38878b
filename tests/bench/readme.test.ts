import { describe, expect, it } from 'vitest'
import { readParts } from '../../bench/parts.js'
import { readmeParts } from '../../bench/readme.js'
import { kept } from '../../bench/results.js'
import { SECTIONS } from '../../bench/sections.js'

const written = readParts()
const rendered = Object.entries(readmeParts())

describe('the README', () => {
  it.each(rendered)('holds the part %s as its data give it; else `npm run readme` writes it anew', (name, text) => {
    expect(written.get(name)).toBe(text)
  })

  it('has no generated part that nothing writes', () => {
    expect([...written.keys()].sort()).toEqual(rendered.map(([name]) => name).sort())
  })
})

describe('results of benchmarks', () => {
  it.each(SECTIONS)('of $name say when, on what and of which code they were measured', ({ name }) => {
    const { date, commit, lexicons, machine, node } = kept(name)
    expect(new Date(date).toISOString()).toBe(date)
    expect(commit).toMatch(/^[0-9a-f]{7,}\+?$/)
    expect(lexicons).toMatch(/^[0-9a-z]+$/)
    expect(machine).toMatch(/, \d+ cores$/)
    expect(node).toMatch(/^v\d+\.\d+\.\d+$/)
  })
})
