/** What `discret report` takes: findings and counts in the format of docs/audit-format.md, from whatever program wrote them. */
import * as z from 'zod/mini'
import { QUALIFIER_NAMES } from '../../messages.js'
import type { Qualifier } from '../../types.js'
import type { FindingRecord } from '../finding-record.js'
import type { Summary } from '../summary.js'

const finding = z.looseObject({
  row: z.number(),
  id: z.optional(z.string()),
  field: z.string(),
  start: z.number(),
  end: z.number(),
  category: z.string(),
  subcategory: z.string(),
  entry: z.string(),
  severity: z.literal([1, 2, 3]),
  score: z.number(),
  qualifiers: z.array(z.enum(Object.keys(QUALIFIER_NAMES) as Qualifier[])),
  kind: z.string(),
  groups: z.optional(z.record(z.string(), z.string())),
  text: z.optional(z.string()),
})

const count = z.number()
const counts = z.record(z.string(), count)

const summary = z.looseObject({
  format: z.literal(1),
  source: z.string(),
  notes: z.array(z.string()),
  complete: z.optional(z.boolean()),
  fields: z.record(z.string(), z.looseObject({ texts: count, flagged: count, findings: count, freeText: z.boolean() })),
  rows: count,
  unreadable: count,
  flagged: count,
  findings: count,
  byCategory: counts,
  bySubcategory: counts,
  bySeverity: counts,
  byQualifier: counts,
  byEntry: counts,
  byGroup: z.record(z.string(), z.record(z.string(), z.looseObject({ rows: count, flagged: count, findings: count }))),
  unreadableRows: z.array(z.looseObject({ number: count, reason: z.string() })),
  made: z.looseObject({ version: z.string(), fingerprint: z.string(), options: z.record(z.string(), z.unknown()) }),
})

/** Whether a value is a finding. */
export function isFinding(value: unknown): value is FindingRecord {
  return finding.safeParse(value).success
}

/** Whether a value is a summary. It is to be used as it came: a parsed copy would lack the counts of « __proto__ ». */
export function isSummary(value: unknown): value is Summary {
  return summary.safeParse(value).success
}
