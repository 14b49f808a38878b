/**
 * Writes an export of invented comments, as a CRM would: semicolons, quotes, line ends in cells. The same seed gives the same file.
 *
 *     tsx bench/audit/export.ts ROWS FILE [windows-1252]
 */

import { once } from 'node:events'
import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { readCorpus } from '../corpus.js'
import { oneOf, randomFrom } from '../random.js'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const AGENCIES = ['Lyon Part-Dieu', 'Lille Centre', 'Nantes Erdre', 'Toulouse Minimes', 'Rouen Rive Gauche', 'Dijon Gare'] as const
const AUTHORS = ['A. Marchand', 'B. Lefort', 'C. Nguyen', 'D. Caron', 'E. Ouali', 'F. Pichon', 'G. Tessier', 'H. Blanc'] as const
/** Columns of the export. */
export const HEAD = ['id', 'agence', 'auteur', 'date', 'objet', 'commentaire'] as const
const SUBJECTS = ['Travaux', 'Loyer', 'Voisinage', 'Mutation', 'Facture', 'Rendez-vous'] as const

/** Share of comments that come from the corpora with findings, by agency: some write worse than others. */
const SHARES = [0.08, 0.15, 0.05, 0.22, 0.1, 0.03] as const

const corpora = readdirSync(new URL('corpora/', FIXTURES)).flatMap((name) => readCorpus(new URL(`corpora/${name}`, FIXTURES)))
const sensitive = corpora.filter(({ spans }) => spans.length > 0).map(({ text }) => text)
const innocent = readdirSync(new URL('ok/', FIXTURES)).flatMap((name) =>
  readFileSync(new URL(`ok/${name}`, FIXTURES), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)

/** One row of the export. */
export function exportRow(number: number, random: () => number): string[] {
  const agency = Math.floor(random() * AGENCIES.length)
  const text = random() < (SHARES[agency] as number) ? oneOf(sensitive, random) : oneOf(innocent, random)
  const comment = random() < 0.05 ? `Rappel « client » : "urgent"\n${text}` : text
  const day = new Date(Date.UTC(2024, Math.floor(random() * 18), 1 + Math.floor(random() * 28))).toISOString().slice(0, 10)
  const date = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
  return [`C${String(number).padStart(7, '0')}`, AGENCIES[agency] as string, oneOf(AUTHORS, random), date, oneOf(SUBJECTS, random), comment]
}

async function write(rows: number, file: string, encoding: string): Promise<void> {
  const random = randomFrom(7)
  const out = createWriteStream(file)
  const encode = (text: string): Uint8Array => (encoding === 'utf-8' ? Buffer.from(text) : windows1252(text))
  out.write(encode(stringify([[...HEAD]], { delimiter: ';' })))
  for (let number = 1; number <= rows; number++) {
    if (!out.write(encode(stringify([exportRow(number, random)], { delimiter: ';' })))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** What Windows-1252 has beyond Latin-1 in French; all else outside becomes a question mark. */
const BEYOND: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, Œ: 0x8c, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, œ: 0x9c }

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => BEYOND[char] ?? (char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 0x3f))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows = '2000', file = 'fixtures/audit/comments.csv', encoding = 'utf-8'] = process.argv.slice(2)
  await write(Number(rows), file, encoding)
}
