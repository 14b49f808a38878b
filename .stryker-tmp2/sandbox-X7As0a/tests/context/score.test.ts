// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMarkup, readCorpus } from '../../bench/corpus.js'
import { scoreOf, THRESHOLD } from '../../src/context/score.js'
import { createScreener } from '../../src/index.js'

const screener = createScreener()
const FOLDER = new URL('../../fixtures/corpora/', import.meta.url)
const comments = readdirSync(FOLDER).flatMap((name) => readCorpus(new URL(name, FOLDER)).map(({ text }) => text))
const spoken = readFileSync(new URL('../../fixtures/ng/spoken.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => parseMarkup('spoken', line).text)
const steps = [...comments, ...spoken].flatMap((text) => screener.trace(text))

describe('the score', () => {
  it('is reached by every passage that is kept, and by none that was dropped for its sense', () => {
    const sense = new Set(['case', 'frame', 'unless', 'requires', 'about'])
    const wrong = steps.filter(({ kept, stage, score }) => (kept ? scoreOf(score) < THRESHOLD : sense.has(stage) && scoreOf(score) >= THRESHOLD))
    expect(wrong.map(({ entry, stage, score }) => ({ entry, stage, score }))).toEqual([])
  })

  it('is the same in a finding and in its trace', () => {
    for (const text of comments.slice(0, 300)) {
      const kept = screener.trace(text).filter((step) => step.kept)
      expect(kept.map(({ score }) => scoreOf(score))).toEqual(screener.screen(text).findings.map(({ score }) => score))
    }
  })

  it('uses every term somewhere in the corpora', () => {
    const terms = new Set(steps.flatMap(({ score }) => score.map(({ term }) => term)))
    expect([...terms].sort()).toEqual(['accents', 'ambiguous', 'bare-note', 'counter', 'edit', 'neighbour', 'noun', 'person', 'person-after', 'requires', 'state', 'written'])
  })
})

describe('the sentence of a finding', () => {
  const sentence = (text: string): string | undefined => screener.screen(text).findings[0]?.why.message.fr
  it.each([
    ['voisin alcoolique', 'Ce passage juge la conduite ou les habitudes d’une personne : il n’a pas sa place dans un commentaire (RGPD art. 5(1)(c)).'],
    ['elle n’est pas malade', 'Ce passage parle de la santé d’une personne : même pour le nier, il n’a pas sa place dans un commentaire (RGPD art. 9).'],
    ['fils cancer', 'Ce passage parle de la santé d’une personne : même s’il s’agit de quelqu’un d’autre, il n’a pas sa place dans un commentaire (RGPD art. 9).'],
    ['il est diabetqiue', 'Ce passage, mal écrit mais reconnaissable, parle de la santé d’une personne : il n’a pas sa place dans un commentaire (RGPD art. 9).'],
  ])('%s', (text, expected) => {
    expect(sentence(text)).toBe(expected)
  })
})
