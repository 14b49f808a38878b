/** The YAML files of `lexicons/`, as zod schemas: the types come from them. */
// @ts-nocheck

import { z } from 'zod'

const text = z.string().trim().min(1)
const message = z.strictObject({ fr: text, en: text })
const severity = z.union([z.literal(1), z.literal(2), z.literal(3)])
/** YAML reads `115` and `1` as numbers; a form is text. */
const form = z.union([text, z.number().transform(String)])
const forms = z.array(form).min(1)
const qualifierName = z.enum(['negated', 'uncertain', 'past', 'relative'])
const kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case ASCII letters, digits and hyphens (kebab-case)')

const context = z.strictObject({
  left: forms.optional(),
  right: forms.optional(),
  near: forms.optional(),
  anywhere: forms.optional(),
  within: z.int().min(1).max(12).default(3),
})

const entry = z
  .strictObject({
    id: kebab,
    forms: forms.optional(),
    misspelt: forms.optional(),
    recogniser: z.string().optional(),
    severity: severity.optional(),
    about: z.enum(['person', 'any']).optional(),
    case: z.literal('upper').optional(),
    accents: z.enum(['strict', 'any']).optional(),
    tolerance: z.literal('none').optional(),
    unless: context.optional(),
    requires: context.optional(),
    hits: z.array(form).optional(),
    misses: z.array(form).optional(),
    note: z.string().optional(),
    source: z.string().optional(),
    ground: z.string().optional(),
  })
  .refine((value) => (value.forms === undefined) !== (value.recogniser === undefined), 'an entry has either forms or a recogniser')

/** `lexicons/<category>/<subcategory>.yml`. */
export const lexiconFile = z.strictObject({
  category: kebab,
  subcategory: kebab,
  severity,
  replacement: text,
  instead: message,
  ground: text,
  source: text,
  note: z.string().optional(),
  about: z.literal('person').optional(),
  case: z.literal('upper').optional(),
  unless: context.optional(),
  requires: context.optional(),
  examples: z.strictObject({ hits: z.array(text).optional(), misses: z.array(text).optional() }).optional(),
  entries: z.array(entry).min(1),
})

/** `lexicons/classes/<name>.yml`. */
export const classFile = z.strictObject({ class: kebab, source: text, note: z.string().optional(), members: forms })

/** `lexicons/context/frames/<name>.yml`. */
export const frameFile = z.strictObject({
  frame: kebab,
  why: message,
  source: z.string().optional(),
  note: z.string().optional(),
  categories: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  shape: z.literal('capitalised').optional(),
  covers: forms,
  hits: z.array(form).min(1),
  misses: z.array(form).min(1),
})

/** `lexicons/context/<qualifier>.yml`. */
export const qualifierFile = z.strictObject({
  qualifier: qualifierName,
  source: z.string().optional(),
  note: z.string().optional(),
  tenses: z.array(z.string()).optional(),
  cues: z
    .array(
      z.strictObject({
        forms,
        reach: z.strictObject({ left: z.int().min(1).max(12).optional(), right: z.int().min(1).max(12).optional() }),
        joins: z.boolean().optional(),
        across: z.boolean().optional(),
        subject: z.boolean().optional(),
        inside: z.enum(['any', 'start']).optional(),
        note: z.string().optional(),
      }),
    )
    .min(1),
  pseudo: forms.optional(),
  hits: z.array(form).min(1),
  misses: z.array(form).min(1),
})

/** `lexicons/context/<name>.yml` with named lists of cues. */
export const cueFile = z.strictObject({ cues: z.record(kebab, forms), source: z.string().optional(), note: z.string().optional() })

/** `lexicons/context/breaks.yml`. */
export const breaksFile = z.strictObject({ breaks: forms, source: z.string().optional(), note: z.string().optional() })

/** `lexicons/context/shorthand.yml`. */
export const shorthandFile = z.strictObject({ shorthand: z.record(z.string(), form), source: z.string().optional(), note: z.string().optional() })

/** `lexicons/context/abbreviations.yml`. */
export const abbreviationsFile = z.strictObject({ abbreviations: forms, source: z.string().optional(), note: z.string().optional() })

/** Which schema a file follows: the one whose key it holds. */
export const SCHEMAS = {
  category: lexiconFile,
  class: classFile,
  frame: frameFile,
  qualifier: qualifierFile,
  cues: cueFile,
  breaks: breaksFile,
  shorthand: shorthandFile,
  abbreviations: abbreviationsFile,
} as const

/** A file found correct, with what it is. */
export type ParsedFile = { [K in keyof typeof SCHEMAS]: { readonly kind: K; readonly path: string; readonly data: z.infer<(typeof SCHEMAS)[K]> } }[keyof typeof SCHEMAS]
export type LexiconFile = z.infer<typeof lexiconFile>
export type EntrySource = LexiconFile['entries'][number]
export type ContextSource = z.infer<typeof context>
export type ClassFile = z.infer<typeof classFile>
export type FrameFile = z.infer<typeof frameFile>
export type QualifierFile = z.infer<typeof qualifierFile>

/**
 * One line a problem, with the place in the file: `entries[3] (alcoolique).hits: …`.
 *
 * @param error from a schema's `safeParse`
 * @param data  what was parsed, for the ids of entries
 */
export function describeIssues(error: z.ZodError, data: unknown): string[] {
  return error.issues.map((issue) => {
    const place = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    const [list, index] = issue.path
    const named = list === 'entries' && typeof index === 'number' ? (data as LexiconFile).entries[index]?.id : undefined
    return `${place.replace(/^\./, '') || 'file'}${named ? ` (${named})` : ''}: ${issue.message}`
  })
}
