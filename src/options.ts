/** Options of a screener, checked at the boundary. */
import * as z from 'zod/mini'
import { DiscretError } from './errors.js'
import type { Model } from './model/load.js'
import type { Category, CompiledLexicon, Qualifier, ScreenerOptions, Severity } from './types.js'

// Each schema has its own sentence: zod/mini has none, and its English ones come with those of all languages (40 kB).
const strings = z.array(z.string('must be a string'), 'must be a list of strings')
const flag = z.boolean('must be true or false')
const isLexicon = (value: unknown): boolean => (value as CompiledLexicon | null | undefined)?.format === 4
const length = 'must be a whole number, at least 1'

const schema = z.strictObject(
  {
    categories: z.optional(strings.check(z.minLength(1, 'must name at least one category; leave it out for all'))),
    minSeverity: z.optional(z.literal([1, 2, 3], 'must be 1, 2 or 3')),
    allow: z.optional(z.strictObject({ entries: z.optional(strings), phrases: z.optional(strings) }, 'must be an object of two lists, entries and phrases')),
    lexicons: z.optional(z.array(z.custom<CompiledLexicon>(isLexicon, 'pass what defineLexicon of discret/lexicon returns'), 'must be a list of what defineLexicon returns')),
    spelling: z.optional(flag),
    evasion: z.optional(flag),
    ignoreWhen: z.optional(z.array(z.enum(['negated', 'uncertain', 'past', 'relative'], 'must be negated, uncertain, past or relative'), 'must be a list of qualifiers')),
    detectLanguage: z.optional(z.custom<(text: string) => string>((value) => typeof value === 'function', 'must be a function')),
    maxLength: z.optional(z.int(length).check(z.minimum(1, length))),
  },
  'must be an object',
)

/** How words are read. */
export interface Tolerance {
  readonly spelling: boolean
  readonly evasion: boolean
}

/** Options with everything that could be looked up beforehand. */
export interface Settings extends Tolerance {
  readonly categories: ReadonlySet<Category> | undefined
  readonly minSeverity: Severity
  /** Ids of entries. */
  readonly allowedEntries: ReadonlySet<string>
  /** Folded words of each allowed phrase. */
  readonly allowedPhrases: readonly (readonly string[])[]
  readonly ignoreWhen: ReadonlySet<Qualifier>
  readonly maxLength: number
  /** Whether words are left out: the comment is not French. */
  readonly identifiersOnly: boolean
}

/**
 * Checks the shape of options.
 *
 * @throws DiscretError `invalid-options` that names each wrong option
 */
export function parseOptions(options: unknown): ScreenerOptions {
  const result = schema.safeParse(options ?? {})
  if (result.success) return result.data
  throw wrongOptions('createScreener', result.error, Object.keys(schema.shape))
}

/**
 * The error that says of each wrong option what it must be.
 *
 * @param call  the function that was given them
 * @param error from a schema whose parts have sentences
 * @param names those there are
 */
export function wrongOptions(call: string, { issues }: z.core.$ZodError, names: readonly string[]): DiscretError {
  const problems = issues.map((issue) => {
    const where = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') return `unknown option ${issue.keys.map((key) => `"${key}"`).join(', ')}${where && ` in ${where}`}`
    return `${where || 'options'}: ${issue.message}`
  })
  return new DiscretError('invalid-options', `${call}: ${problems.join('; ')}. The options are: ${names.join(', ')}.`, problems)
}

/**
 * Checks options against what the lexicons hold.
 *
 * @param words the folded words of a phrase, read as those of a text are
 * @throws DiscretError `unknown-category` or `unknown-entry`
 */
export function settle(options: ScreenerOptions, model: Model, words: (phrase: string, tolerance: Tolerance) => string[]): Settings {
  const subcategories = model.lexicons.flatMap(({ source }) => source.subcategories)
  const categories = new Set(subcategories.map(({ category }) => category))
  for (const category of options.categories ?? []) {
    if (!categories.has(category)) throw new DiscretError('unknown-category', `createScreener: no category "${category}"; there are: ${[...categories].join(', ')}.`)
  }
  const tolerance = { spelling: options.spelling ?? true, evasion: options.evasion ?? true }
  return {
    ...tolerance,
    categories: options.categories && new Set(options.categories),
    minSeverity: options.minSeverity ?? 1,
    allowedEntries: entriesOf(options.allow?.entries ?? [], model),
    allowedPhrases: (options.allow?.phrases ?? []).map((phrase) => words(phrase, tolerance)).filter((keys) => keys.length > 0),
    ignoreWhen: new Set(options.ignoreWhen),
    maxLength: options.maxLength ?? Number.POSITIVE_INFINITY,
    identifiersOnly: false,
  }
}

/** Ids of the entries that are meant by ids of entries, subcategories and categories. */
function entriesOf(ids: readonly string[], { lexicons }: Model): ReadonlySet<string> {
  const meant = new Set<string>()
  if (ids.length === 0) return meant
  const members = new Map<string, string[]>()
  for (const lexicon of lexicons) {
    lexicon.source.entries.forEach((_, number) => {
      const { fullId, kind, file } = lexicon.entry(number)
      for (const id of [fullId, kind, file.category]) append(members, id, fullId)
    })
  }
  for (const id of ids) {
    const entries = members.get(id)
    if (entries === undefined) {
      throw new DiscretError(
        'unknown-entry',
        `createScreener: allow.entries holds "${id}", which is no entry; ids look like "habits/alcohol#alcoolique" or, for a whole subcategory, "habits/alcohol", or "habits".`,
      )
    }
    for (const entry of entries) meant.add(entry)
  }
  return meant
}

function append(members: Map<string, string[]>, id: string, entry: string): void {
  const list = members.get(id)
  if (list) list.push(entry)
  else members.set(id, [entry])
}
