/** What the README shows of the field is what the tested recipes hold. */
// @ts-nocheck

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COLOURS } from '../../src/element/style.js'
import { CATEGORIES } from '../../src/types.js'

const squeezed = (text: string): string => text.replace(/\s+/g, ' ')
const RECIPES = squeezed(['html/index.html', 'html/main.ts', 'react/main.tsx'].map((name) => readFileSync(`examples/${name}`, 'utf8')).join('\n'))

it('shows in the README only code of the recipes', () => {
  const section = /^## In a form$([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
  const blocks = [...section.matchAll(/```\w+\n([^`]*)```/g)].map(([, code]) => squeezed(code as string).trim())
  expect(blocks.length).toBeGreaterThan(1)
  for (const block of blocks) expect(RECIPES).toContain(block)
})

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

it.each(CATEGORIES)('gives %s a colour that can be read on light and on dark', (category) => {
  const [light, dark] = COLOURS[category] as readonly [string, string]
  expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark, '#1d2026')).toBeGreaterThanOrEqual(4.5)
})
