/** Writes one compiled lexicon from the checked files of a category, or of the context folder. */
import { fingerprint } from '../fingerprint.js'
import { RECOGNISERS } from '../recognise/identifiers.js'
import { fold } from '../text/fold.js'
import { wordsOf } from '../text/tokenise.js'
import type { CompiledContext, CompiledEntry, CompiledFrame, CompiledLexicon, CompiledQualifier, CompiledSubcategory, Qualifier } from '../types.js'
import { LexiconBuilder } from './builder.js'
import type { Classes } from './classes.js'
import { type Expansion, expand } from './expand.js'
import { parseForm, type Sequence } from './grammar.js'
import { groundOf } from './grounds.js'
import { homographsOf } from './homographs.js'
import { sampleOf } from './sample.js'
import type { ContextSource, EntrySource, FrameFile, LexiconFile, ParsedFile, QualifierFile } from './schema.js'

/** What one entry, frame or qualifier says of itself, to be proved by screening. */
export interface Proof {
  readonly path: string
  readonly kind: 'entry' | 'frame' | 'qualifier'
  /** Id of the entry (`habits/alcohol#alcoolique`), or name of the frame or qualifier. */
  readonly id: string
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

/** Every pattern of an entry, for the checks on forms. */
export interface CompiledForm {
  readonly path: string
  readonly entry: string
  readonly form: string
  readonly expansion: Expansion
  readonly source: EntrySource
  /** The entry's context holds its ambiguity. */
  readonly held: boolean
}

/** A form that can be compiled. */
interface ParsedForm {
  readonly sequence: Sequence
  readonly expansion: Expansion
}

/** Where a writer reports: shared by the writers of one compilation. */
export interface Report {
  readonly problems: string[]
  readonly proofs: Proof[]
  readonly forms: CompiledForm[]
}

/** Writes one lexicon. */
export class LexiconWriter {
  readonly #name: string
  readonly #classes: Classes
  readonly #report: Report
  readonly #builder: LexiconBuilder
  readonly #subcategories: CompiledSubcategory[] = []
  readonly #entries: CompiledEntry[] = []
  readonly #frames: CompiledFrame[] = []
  readonly #qualifiers: CompiledQualifier[] = []
  readonly #cueNames: Record<string, number> = {}
  readonly #tenseQualifiers: Record<string, Qualifier> = {}
  /** Cues that all entries share, and those of entries, by their forms. */
  readonly #sharedCueOf = new Map<string, number>()
  readonly #cueOf = new Map<string, number>()
  readonly #ids = new Set<string>()
  #shorthand: Record<string, string> = {}
  #abbreviations: string[] = []

  constructor(name: string, classes: Classes, report: Report) {
    this.#name = name
    this.#classes = classes
    this.#report = report
    this.#builder = new LexiconBuilder((name) => classes.members(name))
  }

  addFile(path: string, file: LexiconFile): void {
    const { category, subcategory, severity, replacement, instead, ground = groundOf(category) } = file
    const sub = this.#subcategories.push({ category, subcategory, severity, replacement, instead, ground }) - 1
    for (const entry of file.entries) this.#addEntry(path, file, sub, entry)
  }

  #addEntry(path: string, file: LexiconFile, sub: number, own: EntrySource): void {
    const id = `${file.category}/${file.subcategory}#${own.id}`
    if (this.#ids.has(id)) {
      this.#report.problems.push(`${path}: ${own.id}: this id stands twice in the subcategory; ids are stable names, choose another`)
      return
    }
    this.#ids.add(id)
    if (own.recogniser && !Object.hasOwn(RECOGNISERS, own.recogniser)) {
      this.#report.problems.push(`${path}: ${own.id}: there is no recogniser "${own.recogniser}"; there are: ${Object.keys(RECOGNISERS).join(', ')}`)
    }
    const about = own.about === 'any' ? undefined : (own.about ?? file.about)
    this.#builder.addEntry()
    const unless = this.#context(path, own.id, own.unless ?? file.unless)
    const requires = this.#context(path, own.id, own.requires ?? file.requires)
    const upper = own.case ?? file.case
    const strict = new Set<string>()
    const doubtful = new Set<string>()
    for (const form of own.forms ?? []) {
      const parsed = this.#parse(path, own.id, form)
      if (!parsed) continue
      const { expansion, sequence } = parsed
      this.#builder.addForm(sequence, own.tolerance !== 'none')
      if (own.accents === undefined && isOneWord(expansion))
        for (const { accented, keys } of expansion.spellings) if (keys.length === 1 && homographsOf(accented).length > 0) doubtful.add(accented)
      if (own.accents === 'strict') for (const { accented } of expansion.spellings) for (const word of accented.split(/[-\s]/u)) if (fold(word) !== word) strict.add(word)
      this.#report.forms.push({ path, entry: id, form, expansion, source: own, held: (about ?? unless ?? requires ?? upper) !== undefined })
    }
    for (const form of own.misspelt ?? []) {
      const parsed = this.#parse(path, own.id, form)
      if (parsed) this.#builder.addForm(parsed.sequence, false)
    }
    const severity = own.severity ?? file.severity
    this.#entries.push({
      id: own.id,
      sub,
      ...(own.severity ? { severity: own.severity } : {}),
      ...(about ? { about } : {}),
      ...(upper ? { case: upper } : {}),
      ...(own.tolerance ? { exact: true as const } : {}),
      ...(strict.size > 0 ? { strict: [...strict] } : {}),
      ...(doubtful.size > 0 ? { doubtful: [...doubtful] } : {}),
      ...(unless ? { unless } : {}),
      ...(requires ? { requires } : {}),
      ...(own.recogniser ? { recogniser: own.recogniser } : {}),
    })
    this.#prove(path, id, file, own, severity === 3 || about !== undefined || unless !== undefined || requires !== undefined)
  }

  /** Puts the entry's examples, with those of the file, among the proofs. */
  #prove(path: string, id: string, file: LexiconFile, own: EntrySource, demanding: boolean): void {
    const sample = own.forms?.[0] === undefined ? undefined : sampleOf(own.forms[0], this.#classes)
    const fill = (templates: readonly string[] = []): string[] => (sample === undefined ? [] : templates.map((template) => template.replaceAll('{}', sample)))
    const hits = [...(own.hits ?? []).map(String), ...fill(file.examples?.hits)]
    const misses = [...(own.misses ?? []).map(String), ...fill(file.examples?.misses)]
    const least = demanding ? 2 : 1
    if (hits.length < least) this.#report.problems.push(`${path}: ${own.id}: needs ${least} hit${least > 1 ? 's' : ''}, has ${hits.length}; add texts in which it must be found`)
    if (demanding && misses.length < 2) this.#report.problems.push(`${path}: ${own.id}: needs 2 misses, has ${misses.length}; add innocent texts in which it must not be found`)
    this.#report.proofs.push({ path, kind: 'entry', id, hits, misses })
  }

  #parse(path: string, where: string, form: string, gapsAtEnds = false): ParsedForm | undefined {
    try {
      const sequence = parseForm(form)
      const expansion = expand(sequence)
      this.#classes.check(expansion.patterns)
      if (!gapsAtEnds && expansion.patterns.some((pattern) => pattern[0]?.kind === 'gap' || pattern.at(-1)?.kind === 'gap')) {
        throw new Error('a gap stands between words, never at the start or the end')
      }
      if (expansion.patterns.some((pattern) => pattern.every(({ kind }) => kind === 'gap'))) throw new Error('a cue needs a word')
      return { sequence, expansion }
    } catch (error) {
      this.#report.problems.push(`${path}: ${where}: form "${form}": ${(error as Error).message}`)
      return undefined
    }
  }

  /** The number of the shared cue that matches any of these forms. */
  #sharedCue(path: string, where: string, forms: readonly string[]): number {
    const key = forms.join('\n')
    const known = this.#sharedCueOf.get(key)
    if (known !== undefined) return known
    const cue = this.#sharedCueOf.size
    this.#sharedCueOf.set(key, cue)
    for (const form of forms) {
      const parsed = this.#parse(path, where, form, true)
      if (parsed) this.#builder.addSharedCue(cue, parsed.sequence)
    }
    return cue
  }

  /** The number of the cue of entries that matches any of these forms. */
  #cue(path: string, where: string, forms: readonly string[]): number {
    const key = forms.join('\n')
    const cue = this.#cueOf.get(key) ?? this.#builder.addCue(forms.flatMap((form) => this.#parse(path, where, form) ?? []).map(({ sequence }) => sequence))
    this.#cueOf.set(key, cue)
    return cue
  }

  #context(path: string, where: string, source: ContextSource | undefined): CompiledContext | undefined {
    if (!source) return undefined
    const { within, ...lists } = source
    const cues = Object.entries(lists).flatMap(([side, forms]) => {
      if (!forms) return []
      return [[side, this.#cue(path, where, forms)] as const]
    })
    return { ...Object.fromEntries(cues), within }
  }

  addContext(file: Exclude<ParsedFile, { kind: 'category' | 'class' }>): void {
    const { path } = file
    switch (file.kind) {
      case 'frame':
        this.#addFrame(path, file.data)
        return
      case 'qualifier':
        this.#addQualifier(path, file.data)
        return
      case 'cues':
        for (const [name, forms] of Object.entries(file.data.cues)) this.#cueNames[name] = this.#sharedCue(path, name, forms)
        return
      case 'breaks':
        this.#cueNames.breaks = this.#sharedCue(path, 'breaks', file.data.breaks)
        return
      case 'shorthand':
        this.#shorthand = Object.fromEntries(Object.entries(file.data.shorthand).map(([short, long]) => [short.toLowerCase(), wordsOf(String(long)).join(' ')]))
        return
      case 'abbreviations':
        this.#abbreviations = file.data.abbreviations.map((word) => fold(String(word)))
        return
    }
  }

  #addFrame(path: string, file: FrameFile): void {
    const { frame, why, covers, categories, except, shape, hits, misses } = file
    const cue = this.#sharedCue(path, frame, covers)
    this.#frames.push({ name: frame, why, cue, ...(categories ? { categories } : {}), ...(except ? { except } : {}), ...(shape ? { shape } : {}) })
    this.#report.proofs.push({ path, kind: 'frame', id: frame, hits: hits.map(String), misses: misses.map(String) })
  }

  #addQualifier(path: string, file: QualifierFile): void {
    const { qualifier, cues, pseudo, tenses, hits, misses } = file
    const none = pseudo ? this.#sharedCue(path, qualifier, pseudo) : undefined
    for (const { forms, reach, joins, across, subject, inside } of cues) {
      const cue = this.#sharedCue(path, qualifier, forms)
      this.#qualifiers.push({
        qualifier,
        cue,
        left: reach.left ?? 0,
        right: reach.right ?? 0,
        joins: joins ?? false,
        ...(across ? { across } : {}),
        ...(subject ? { subject } : {}),
        ...(inside ? { inside } : {}),
        ...(none === undefined ? {} : { pseudo: none }),
      })
    }
    for (const tense of tenses ?? []) this.#tenseQualifiers[tense] = qualifier
    this.#report.proofs.push({ path, kind: 'qualifier', id: qualifier, hits: hits.map(String), misses: misses.map(String) })
  }

  finish(): CompiledLexicon {
    const contents = {
      subcategories: this.#subcategories,
      entries: this.#entries,
      ...this.#builder.build(),
      cueNames: this.#cueNames,
      frames: this.#frames,
      qualifiers: this.#qualifiers,
      tenseQualifiers: this.#tenseQualifiers,
      shorthand: this.#shorthand,
      abbreviations: this.#abbreviations,
      protected: '',
    }
    return { format: 4, name: this.#name, fingerprint: fingerprint(JSON.stringify(contents)), ...contents }
  }
}

/** In a phrase the other words tell which word is meant. */
export function isOneWord({ patterns }: Expansion): boolean {
  return patterns.every((pattern) => pattern.length === 1 && pattern[0]?.kind === 'words')
}
