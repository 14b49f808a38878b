/** The charts of the report; one that does not show all says so. */
import type { GroupCount } from '../batch-counts.js'
import { type Bar, bars } from './chart.js'
import { figure } from './figures.js'
import { html, type Markup } from './markup.js'
import { WORDS } from './wording.js'

/** Bars of a chart, and of one by month, at most. */
const [MOST_BARS, MOST_MONTHS] = [15, 24] as const

const isMonth = (name: string): boolean => /^\d{4}-\d{2}$/.test(name)

/** Counts as bars, the largest first. */
export function largest(counts: Readonly<Record<string, number>>, name: (key: string) => string = (key) => key): Bar[] {
  return Object.entries(counts)
    .map(([key, value]) => ({ name: name(key), value }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1))
}

/** A chart of the first bars. */
export function chart(title: string, data: readonly Bar[]): Markup {
  return figureOf(title, data.slice(0, MOST_BARS), data.length, WORDS.firstBars)
}

function figureOf(title: string, data: readonly Bar[], total: number, which: string): Markup {
  if (data.length === 0) return html``
  const caption = total > data.length ? `${title} (${which} : ${figure(data.length)} / ${figure(total)})` : title
  return html`<figure><figcaption>${caption}</figcaption>${bars(caption, data)}</figure>`
}

type Values = readonly (readonly [string, GroupCount])[]

/** Months in their order, and all else by size: one odd date leaves the months what they are. */
export function parted(values: Readonly<Record<string, GroupCount>>): { readonly months: Values; readonly others: Values } {
  const all = Object.entries(values)
  const by = (a: string, b: string): number => (a < b ? -1 : 1)
  return {
    months: all.filter(([name]) => isMonth(name)).sort(([a], [b]) => by(a, b)),
    others: all.filter(([name]) => !isMonth(name)).sort(([a, one], [b, other]) => other.findings - one.findings || by(a, b)),
  }
}

/** The charts of a column: one of its months, one of its other values. */
export function groupCharts(column: string, values: Readonly<Record<string, GroupCount>>): Markup[] {
  const { months, others } = parted(values)
  const title = `${WORDS.byGroup} « ${column} »`
  const data = ([name, { findings }]: Values[number]): Bar => ({ name, value: findings })
  return [
    figureOf(title, months.slice(-MOST_MONTHS).map(data), months.length, WORDS.lastMonths),
    chart(
      months.length > 0 ? `${title}, ${WORDS.noMonths}` : title,
      others.map(data).filter(({ value }) => value > 0),
    ),
  ]
}
