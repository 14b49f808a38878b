/** `report.html`: one file, offline, to act on. Figures and places; passages with `--show` only. */
import { createHash } from 'node:crypto'
import { CATEGORY_NAMES, QUALIFIER_NAMES } from '../../messages.js'
import type { Qualifier } from '../../types.js'
import type { FindingRecord } from '../finding-record.js'
import type { Summary } from '../summary.js'
import { chart, groupCharts, largest, parted } from './charts.js'
import { figure, share } from './figures.js'
import { html, Markup } from './markup.js'
import { PAGING } from './paging.js'
import { inFrench } from './reading.js'
import { STYLE } from './style.js'
import { HEADS, LEGAL, NEXT, period, SEVERITIES, sampled, stopped, WORDS } from './wording.js'

/** Findings in the table; all are in `findings.csv`. */
export const MOST_ROWS = 5000

/** Entries that are counted in the report; all are in `summary.json`. */
const MOST_ENTRIES = 200

const categoryName = (category: string): string => CATEGORY_NAMES[category]?.fr ?? category

/** Heads of columns of words, and of figures. */
const label = (name: string): Markup => html`<th scope="col">${name}</th>`
const number = (name: string): Markup => html`<th scope="col" class="n">${name}</th>`

/** A table in a frame that scrolls, by the keyboard too. */
function table(caption: string, head: readonly Markup[], rows: readonly Markup[], spoken = caption, id?: string): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${spoken}"><table${id ? new Markup(` id="${id}"`) : ''}><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function entries({ byEntry, findings }: Summary): Markup {
  const rows = Object.entries(byEntry)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ENTRIES)
    .map(([entry, count]) => {
      const category = entry.slice(0, entry.indexOf('/'))
      return html`<tr><td class="n">${figure(count)} ×</td><td>${entry.slice(entry.indexOf('#') + 1)}</td><td>${categoryName(category)}</td><td><code>${entry}</code></td><td class="n">${share(count, findings)}</td></tr>`
    })
  return table(WORDS.countsCaption, [number(HEADS.count), label(HEADS.term), label(HEADS.category), label(HEADS.entry), number(HEADS.share)], rows)
}

function fields({ fields: counts }: Summary): Markup {
  const rows = Object.entries(counts).map(
    ([name, { texts, flagged, findings, freeText }]) =>
      html`<tr><td>${name}</td><td>${freeText ? WORDS.freeText : WORDS.otherText}</td><td class="n">${figure(texts)}</td><td class="n">${figure(flagged)}</td><td class="n">${figure(findings)}</td><td class="n">${share(flagged, texts)}</td></tr>`,
  )
  return table(WORDS.fieldsCaption, [label(HEADS.field), label(HEADS.nature), number(HEADS.texts), number(HEADS.flagged), number(HEADS.findings), number(HEADS.share)], rows)
}

function groups({ byGroup }: Summary): Markup[] {
  return Object.entries(byGroup).map(([column, values]) => {
    const { months, others } = parted(values)
    const rows = [...months, ...others].map(
      ([name, count]) =>
        html`<tr><td>${name}</td><td class="n">${figure(count.rows)}</td><td class="n">${figure(count.flagged)}</td><td class="n">${figure(count.findings)}</td><td class="n">${share(count.flagged, count.rows)}</td></tr>`,
    )
    return table(`${WORDS.by} « ${column} »`, [label(column), number(HEADS.rows), number(HEADS.flagged), number(HEADS.findings), number(HEADS.share)], rows)
  })
}

function findingsTable(findings: readonly FindingRecord[], total: number): Markup {
  const rows = findings.map(
    ({ row, id, field, start, end, category, subcategory, entry, severity, qualifiers, text }) =>
      html`<tr data-category="${category}"><td class="n">${figure(row)}</td><td>${id ?? ''}</td><td>${field}</td><td>${categoryName(category)}</td><td>${subcategory}</td><td class="n">${severity}</td><td>${qualifiers.map((name) => QUALIFIER_NAMES[name as Qualifier].fr).join(', ')}</td><td>${text ?? WORDS.masked}</td><td class="n">${start}–${end}</td><td><code>${entry}</code></td></tr>`,
  )
  const categories = [...new Set(findings.map(({ category }) => category))].sort()
  const caption = total > findings.length ? `${figure(findings.length)} / ${figure(total)} : ${WORDS.rest}` : figure(total)
  return html`<div class="tools" id="tools" hidden><label>${WORDS.filter}<br><input id="word" type="search"></label><label>${HEADS.category}<br><select id="category"><option value="">${WORDS.all}</option>${categories.map((name) => html`<option value="${name}">${categoryName(name)}</option>`)}</select></label><button id="before" type="button">${WORDS.before}</button><button id="after" type="button">${WORDS.after}</button><span id="place" role="status"></span></div><p class="note" id="cut" hidden></p>${table(caption, [number(HEADS.row), label(HEADS.entry), label(HEADS.field), label(HEADS.category), label(HEADS.subcategory), number(HEADS.severity), label(HEADS.qualifier), label(HEADS.passage), number(HEADS.place), label(HEADS.term)], rows, WORDS.table, 'findings')}`
}

function unread({ unreadable, unreadableRows }: Summary): Markup {
  if (unreadable === 0) return html``
  const rows = unreadableRows.map(({ number, reason }) => html`<tr><td class="n">${figure(number)}</td><td>${inFrench(reason)}</td></tr>`)
  return html`<h2>${WORDS.unread}</h2>${table(`${figure(unreadableRows.length)} / ${figure(unreadable)}`, [number(HEADS.row), label(HEADS.reason)], rows, WORDS.unread)}`
}

function made({ source, notes, made: { version, fingerprint, options } }: Summary): Markup {
  const lines = [
    [HEADS.source, source],
    [HEADS.reading, notes.map(inFrench).join(', ')],
    [HEADS.version, `discret ${version}`],
    [HEADS.fingerprint, fingerprint],
    [HEADS.options, JSON.stringify(options)],
  ]
  return table(
    WORDS.madeCaption,
    [label(HEADS.what), label(HEADS.value)],
    lines.map(([name, value]) => html`<tr><th scope="row">${name as string}</th><td>${value as string}</td></tr>`),
  )
}

/** What was not read, or not wanted: figures of a part must not pass for those of the whole. */
function scope({ complete, rows, made: { options } }: Summary): Markup[] {
  const { sample, since, dateColumn } = options
  return [
    ...(complete === false ? [html`<p class="note"><strong>${stopped(figure(rows))}</strong></p>`] : []),
    ...(typeof sample === 'number' ? [html`<p>${sampled(figure(sample))}</p>`] : []),
    ...(typeof since === 'string' ? [html`<p>${period(since, String(dateColumn))}</p>`] : []),
  ]
}

/** The report loads nothing and runs its one script: what slipped through the escaping could neither run nor send anything away. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(PAGING).digest('base64')}'; base-uri 'none'; form-action 'none'`

const tile = (value: string, label: string): Markup => html`<li><b>${value}</b>${label}</li>`

/**
 * The report as one HTML file.
 *
 * @param findings the first of them, see `MOST_ROWS`; with passages where they were asked for
 */
export function htmlReport(summary: Summary, findings: readonly FindingRecord[]): string {
  const { rows, flagged, unreadable, byCategory, bySubcategory, bySeverity, byEntry, fields: columns, byGroup } = summary
  const shown = findings.some(({ text }) => text !== undefined)
  const byField = Object.fromEntries(Object.entries(columns).map(([name, count]) => [name, count.findings]))
  const page = html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${WORDS.title} – ${summary.source}</title><style>${new Markup(STYLE)}</style></head><body><main>
<h1>${WORDS.title}</h1><p class="${shown ? 'note' : 'lead'}">${shown ? WORDS.leadShown : WORDS.lead}</p>${scope(summary)}
<ul class="tiles">${tile(figure(rows), WORDS.rows)}${tile(figure(flagged), `${WORDS.flagged} : ${share(flagged, rows)} ${WORDS.share}`)}${tile(figure(summary.findings), WORDS.findings)}${tile(figure(bySeverity[3] ?? 0), WORDS.severe)}${tile(figure(unreadable), WORDS.unreadable)}</ul>
<h2>${WORDS.overview}</h2>${summary.findings === 0 && html`<p>${WORDS.nothing}</p>`}
<div class="charts">${chart(WORDS.byCategory, largest(byCategory, categoryName))}${chart(
    WORDS.bySeverity,
    largest(bySeverity, (key) => SEVERITIES[key] ?? key),
  )}${chart(WORDS.bySubcategory, largest(bySubcategory))}${chart(
    WORDS.byEntry,
    largest(byEntry, (key) => key.slice(key.indexOf('#') + 1)),
  )}${Object.keys(columns).length > 1 && chart(WORDS.byField, largest(byField))}${Object.entries(byGroup).flatMap(([column, values]) => groupCharts(column, values))}</div>
<h2>${WORDS.byField}</h2>${fields(summary)}${Object.keys(byGroup).length > 0 && html`<h2>${WORDS.groups}</h2>`}${groups(summary)}
<h2>${WORDS.counts}</h2>${entries(summary)}
<h2>${WORDS.table}</h2>${findingsTable(findings, summary.findings)}${unread(summary)}
<h2>${WORDS.legal}</h2><ul>${LEGAL.map((line) => html`<li>${line}</li>`)}</ul>
<h2>${WORDS.next}</h2><ol>${NEXT.map((line) => html`<li>${line}</li>`)}</ol>
<h2>${WORDS.made}</h2>${made(summary)}
</main><script>${new Markup(PAGING)}</script></body></html>
`
  return page.text
}
