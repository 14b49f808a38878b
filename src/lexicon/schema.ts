/** The YAML files of `lexicons/`, as zod schemas: the types come from them. */
import * as z from 'zod/mini'
import type { SourceFile } from './compile.js'

/** Sentences for problems: zod/mini has none of its own. Of zod/mini because zod compiles schemas to code at run time, which strict pages report. */
export const ENGLISH = { error: z.locales.en().localeError }

const text = z.string().check(z.trim(), z.minLength(1))
const message = z.strictObject({ fr: text, en: text })
/** One sentence stands for both languages: a lexicon of one's own is read by one team. */
const messageOrText = z.union(
  [
    message,
    z.pipe(
      text,
      z.transform((both) => ({ fr: both, en: both })),
    ),
  ],
  'write a sentence, or { fr: …, en: … } with one each',
)
const severity = z.literal([1, 2, 3])
/** Letters of a form or an example: the longest of the library has two thousand, and nothing may take long on a lexicon from elsewhere. */
const MOST_LETTERS = 5000

/** YAML reads `115` and `1` as numbers; a form is text. */
const form = z.union([text.check(z.maxLength(MOST_LETTERS)), z.pipe(z.number(), z.transform(String))], `write a text of at most ${MOST_LETTERS} letters`)
const forms = z.array(form).check(z.minLength(1))
const qualifierName = z.enum(['negated', 'uncertain', 'past', 'relative'])
const kebab = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case ASCII letters, digits and hyphens (kebab-case)'))

/** How far a context reaches, in words. */
const words = z.int().check(z.minimum(1), z.maximum(12))

const context = z.strictObject({
  left: z.optional(forms),
  right: z.optional(forms),
  near: z.optional(forms),
  anywhere: z.optional(forms),
  within: z._default(words, 3),
})

const entry = z
  .strictObject({
    id: kebab,
    forms: z.optional(forms),
    misspelt: z.optional(forms),
    recogniser: z.optional(z.string()),
    severity: z.optional(severity),
    about: z.optional(z.enum(['person', 'note', 'any'])),
    case: z.optional(z.literal('upper')),
    accents: z.optional(z.enum(['strict', 'any'])),
    tolerance: z.optional(z.literal('none')),
    unless: z.optional(context),
    requires: z.optional(context),
    hits: z.optional(z.array(form)),
    misses: z.optional(z.array(form)),
    note: z.optional(z.string()),
    source: z.optional(z.string()),
    ground: z.optional(z.string()),
  })
  .check(z.refine((value) => (value.forms === undefined) !== (value.recogniser === undefined), 'an entry has either forms or a recogniser'))

/** `lexicons/<category>/<subcategory>.yml`. */
export const lexiconFile = z.strictObject({
  category: kebab,
  subcategory: kebab,
  severity,
  replacement: text,
  instead: messageOrText,
  /** That of the category by default, see `grounds.ts`. */
  ground: z.optional(text),
  source: text,
  note: z.optional(z.string()),
  about: z.optional(z.literal('person')),
  case: z.optional(z.literal('upper')),
  unless: z.optional(context),
  requires: z.optional(context),
  examples: z.optional(z.strictObject({ hits: z.optional(z.array(text)), misses: z.optional(z.array(text)) })),
  entries: z.array(entry).check(z.minLength(1)),
})

/** `lexicons/classes/<name>.yml`. */
export const classFile = z.strictObject({ class: kebab, source: text, note: z.optional(z.string()), members: forms })

/** `lexicons/context/frames/<name>.yml`. */
export const frameFile = z.strictObject({
  frame: kebab,
  why: message,
  source: z.optional(z.string()),
  note: z.optional(z.string()),
  categories: z.optional(z.array(z.string())),
  except: z.optional(z.array(z.string())),
  shape: z.optional(z.enum(['capitalised', 'prose'])),
  covers: forms,
  hits: z.array(form).check(z.minLength(1)),
  misses: z.array(form).check(z.minLength(1)),
})

/** `lexicons/context/<qualifier>.yml`. */
export const qualifierFile = z.strictObject({
  qualifier: qualifierName,
  source: z.optional(z.string()),
  note: z.optional(z.string()),
  tenses: z.optional(z.array(z.string())),
  cues: z
    .array(
      z.strictObject({
        forms,
        reach: z.strictObject({ left: z.optional(words), right: z.optional(words) }),
        joins: z.optional(z.boolean()),
        across: z.optional(z.boolean()),
        subject: z.optional(z.boolean()),
        inside: z.optional(z.enum(['any', 'start'])),
        note: z.optional(z.string()),
      }),
    )
    .check(z.minLength(1)),
  pseudo: z.optional(forms),
  hits: z.array(form).check(z.minLength(1)),
  misses: z.array(form).check(z.minLength(1)),
})

/** `lexicons/context/<name>.yml` with named lists of cues. */
export const cueFile = z.strictObject({ cues: z.record(kebab, forms), source: z.optional(z.string()), note: z.optional(z.string()) })

/** `lexicons/context/breaks.yml`. */
export const breaksFile = z.strictObject({ breaks: forms, source: z.optional(z.string()), note: z.optional(z.string()) })

/** `lexicons/context/shorthand.yml`. */
export const shorthandFile = z.strictObject({ shorthand: z.record(z.string(), form), source: z.optional(z.string()), note: z.optional(z.string()) })

/** `lexicons/context/abbreviations.yml`. */
export const abbreviationsFile = z.strictObject({ abbreviations: forms, source: z.optional(z.string()), note: z.optional(z.string()) })

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
 * One line a problem, with the place in the file: `maison.yml:12: entries[3].hits (alcoolique): …`.
 *
 * @param error from a schema's `safeParse`
 * @param file  what was parsed: for its name, its lines, and the ids of entries
 */
export function describeIssues(error: z.core.$ZodError, { path, data, lineOf }: SourceFile): string[] {
  return error.issues.map((issue) => {
    const place = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    const [list, index] = issue.path
    const named = list === 'entries' && typeof index === 'number' ? (data as LexiconFile).entries[index]?.id : undefined
    const line = lineOf?.(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path)
    return `${path}${line === undefined ? '' : `:${line}`}: ${place.replace(/^\./, '') || 'file'}${named ? ` (${named})` : ''}: ${issue.message}`
  })
}
