/** What was found, as the page shows it: findings, trace, time. */
import { CATEGORY_NAMES, QUALIFIER_NAMES, SCORE_TERMS } from '../src/messages.js'
import type { Finding, Screener, TraceStep } from '../src/types.js'

/** Screenings over which the time is taken. */
const RUNS = 20

function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (className) element.className = className
  element.append(...children)
  return element
}

const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 })

function findingItem({ text, category, entry, severity, score, qualifiers, suggestion, why }: Finding): HTMLElement {
  const facts = [CATEGORY_NAMES[category]?.fr ?? category, `gravité ${severity}`, `score ${number.format(score)}`, ...qualifiers.map((one) => QUALIFIER_NAMES[one].fr), entry]
  return make(
    'li',
    '',
    make('strong', '', text),
    make('p', 'muted', facts.join(' · ')),
    make('p', '', why.message.fr),
    make('p', '', make('strong', '', 'À écrire plutôt : '), suggestion.instead.fr),
  )
}

function traceRow({ entry, kept, reason, score }: TraceStep, passage: string): HTMLElement {
  const sum = score.map(({ term, points }) => `${SCORE_TERMS[term].fr} ${points > 0 ? '+' : '−'}${number.format(Math.abs(points))}`).join(', ')
  return make('tr', '', ...[passage, entry, `${kept ? '✓' : '✗'} ${reason.fr}`, sum].map((cell) => make('td', '', cell)))
}

/** Shows what a screener says of a text. */
export function report(screener: Screener, text: string): void {
  const { findings } = screener.screen(text)
  const items = findings.map(findingItem)
  const nothing = text === '' ? 'Choisissez un exemple, ou écrivez.' : 'Rien à signaler.'
  document.querySelector('#findings')?.replaceChildren(...(items.length > 0 ? items : [make('li', 'none', nothing)]))
  document.querySelector('#trace tbody')?.replaceChildren(...screener.trace(text).map((step) => traceRow(step, text.slice(step.start, step.end))))
  const timing = document.querySelector('#timing')
  if (timing) timing.textContent = text === '' ? '' : `${text.length} caractères en ${number.format(timeOf(screener, text))} ms`
}

function timeOf(screener: Screener, text: string): number {
  const started = performance.now()
  for (let run = 0; run < RUNS; run++) screener.screen(text)
  return (performance.now() - started) / RUNS
}
