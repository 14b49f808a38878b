/** Tables of what screening costs, from their results. */
import type { FieldCost } from '../element.js'
import type { Footprint } from '../footprint.js'
import type { Overhead } from '../guard.js'
import { rows } from '../parts.js'
import type { Scaling } from '../scaling.js'
import type { Latency, Throughput } from '../throughput.js'

/** One row a kind of text. */
export function throughputTable(throughput: readonly Throughput[]): string {
  const lines = throughput.map(({ text, reference, screen, has, screenCost, hasCost }) => [
    text,
    `${reference} MB/s`,
    `${screen} MB/s (${screenCost}×)`,
    `${has} MB/s (${hasCost}×)`,
  ])
  return rows(['text', 'reference pass', '`screen`', '`has`'], lines)
}

/** Latency, scaling, start, memory and size. */
export function footprintTable(latency: Latency, scaling: readonly Scaling[], footprint: Footprint): string {
  return rows(
    ['what', 'figure'],
    [
      ['one comment of about 150 characters, half of the runs', `${latency.p50} µs`],
      ['the same, 99 of 100 runs', `${latency.p99} µs`],
      ...scaling.map(({ what, times }) => [what, `${times}× the time`]),
      ['import', `${footprint.importMs} ms`],
      ['first screening, with a misspelt word', `${footprint.firstScreenMs} ms`],
      ['`discret check` of one text, start to end', `${footprint.cliMs} ms`],
      ['heap after 1,000 comments', `${footprint.heapMb} MB`],
      ['heap after 100,000 comments, all different', `${footprint.heapLaterMb} MB`],
      ['resident memory of that process', `${footprint.residentMb} MB`],
      ['browser bundle, all lexicons, gzip', `${footprint.allLexiconsKb} kB`],
      ['the same with one category', `${footprint.oneCategoryKb} kB`],
    ],
  )
}

/** What the guard costs. */
export function overheadTable(guard: readonly Overhead[]): string {
  const lines = guard.map(({ database, adapter, bare, guarded, overhead }) => [adapter, database, `${bare} µs`, `${guarded} µs`, `${overhead > 0 ? '+' : ''}${overhead} %`])
  return rows(['one `create` on PostgreSQL, median', 'PostgreSQL', 'bare', 'guarded', 'difference'], lines)
}

/** What the field costs in Chromium. */
export function fieldTable({ gzipKilobytes, firstUseMilliseconds, keystrokeMilliseconds }: FieldCost): string {
  const held = Math.round(firstUseMilliseconds.import + firstUseMilliseconds.warmUp)
  return rows(
    ['what the field costs', 'figure'],
    [
      ['script, minified, gzip', `${gzipKilobytes.element} kB`],
      ['the same with all lexicons, which load when the field is first used', `${gzipKilobytes.withLexicons} kB`],
      ['how long that holds the page, once', `${held} ms`],
      ...Object.entries(keystrokeMilliseconds).map(([text, { characters, screening, all }]) => [
        `a key in ${text} of ${characters.toLocaleString('en-GB')} characters: half · 99 of 100`,
        `screening ${screening.p50} · ${screening.p99} ms, in all ${all.p50} · ${all.p99} ms`,
      ]),
    ],
  )
}
