/** The vocabulary of the house: every public type. Offsets are UTF-16 code units of the caller's own text, end exclusive. */

/** A run of the caller's text: `text.slice(start, end)` is the passage. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The categories that come with the library, the most serious first: it wins where passages are equal in all else. */
export const CATEGORIES = ['health', 'sexuality', 'religion', 'politics', 'nationality', 'offences', 'hardship', 'insults', 'habits', 'identifiers'] as const

/** A category of finding; a caller's own lexicon may add others. */
export type Category = (typeof CATEGORIES)[number] | (string & {})

/** 1 excessive (GDPR art. 5(1)(c)) · 2 sensitive · 3 special category (art. 9) or offence (art. 10). */
export type Severity = 1 | 2 | 3

/** What the sentence says of the fact. A qualifier informs; it never suppresses a finding by default. */
export type Qualifier = 'negated' | 'uncertain' | 'past' | 'relative'

/** How a passage was matched. */
export type MatchKind = 'exact' | 'inflected' | 'spelling' | 'phrase' | 'identifier'

/** A sentence in French, and the same in English. */
export interface Message {
  readonly fr: string
  readonly en: string
}

/** What redaction writes in place of the passage, and what the author could write instead. */
export interface Suggestion {
  readonly replacement: string
  readonly instead: Message
}

/** Why a passage is a finding. */
export interface Why {
  readonly kind: MatchKind
  /** The lexicon form as its YAML writes it, or the name of the recogniser of identifiers. */
  readonly form: string
  /** Edits between what was typed and the form; 0 when the spelling is right up to case and accents. */
  readonly distance: number
  /** The context that let the passage through: `about: bare-note`, `requires`. */
  readonly context: readonly string[]
  /** The legal ground, e.g. `RGPD art. 9`. */
  readonly ground: string
  readonly message: Message
}

/** A passage about a person that should not stand in a comment. */
export interface Finding extends Span {
  readonly text: string
  readonly category: Category
  readonly subcategory: string
  /** Stable id of the lexicon entry: `category/subcategory#id`. */
  readonly entry: string
  readonly severity: Severity
  /** Confidence from 0 to 1; the sum of the terms that `trace` lists, see `src/context/score.ts`. */
  readonly score: number
  readonly qualifiers: readonly Qualifier[]
  readonly suggestion: Suggestion
  readonly why: Why
}

/** What screening a comment gives. */
export interface ScreenResult {
  /** Sorted by `start`, disjoint. */
  readonly findings: readonly Finding[]
  /** The language the comment was taken for: `fr`, or the code that `detectLanguage` gave for another. */
  readonly language: string
  /** False when the text was longer than `maxLength` and only its beginning was screened. */
  readonly complete: boolean
  /** Identifies lexicons and options: equal fingerprints give equal verdicts, where no `detectLanguage` of your own is among them. */
  readonly fingerprint: string
}

/** How to redact. */
export interface RedactOptions {
  /** `label` (default) writes the replacement of the subcategory; `mask` one « █ » a character; a function gets the finding and returns what to write. */
  readonly with?: 'label' | 'mask' | ((finding: Finding) => string)
}

/** What redacting a comment gives. */
export interface RedactResult {
  readonly text: string
  /** Those of the text as it was. */
  readonly findings: readonly Finding[]
  /** False when the text was longer than `maxLength`: its end stands as it was, unscreened. */
  readonly complete: boolean
}

/** The stage at which a candidate was kept or dropped. */
export type Stage = 'options' | 'spelling' | 'case' | 'accents' | 'requires' | 'frame' | 'unless' | 'about' | 'resolve'

/** A term of a score: what the word says by itself, evidence for a person, what weakens it, counter-evidence. */
export type ScoreTerm = 'written' | 'ambiguous' | 'person' | 'person-after' | 'state' | 'noun' | 'requires' | 'bare-note' | 'neighbour' | 'edit' | 'accents' | 'counter'

/** One term of a score and what it adds. */
export interface ScoreStep {
  readonly term: ScoreTerm
  readonly points: number
}

/** One candidate passage on its way through the pipeline, where its form stands: the finding may be longer by a negation, or by a passage that it beats. */
export interface TraceStep extends Span {
  readonly entry: string
  readonly form: string
  readonly kept: boolean
  /** Where it was dropped; `resolve` when kept. */
  readonly stage: Stage
  readonly reason: Message
  /** The terms of its score, which is their sum; a finding from 0.5 on. */
  readonly score: readonly ScoreStep[]
}

/** Screens comments with one set of lexicons and options. Synchronous, pure, offline. */
export interface Screener {
  /** Finds the passages. @throws DiscretError `invalid-text` when `text` is not a string */
  screen(text: string): ScreenResult
  /** Whether there is any finding; stops at the first, and at `maxLength`. @throws DiscretError `invalid-text` */
  has(text: string): boolean
  /** The text with each finding replaced, and by labels and masks what is found once that is done: redacted again it stays as it is. @throws DiscretError `invalid-text`, `invalid-options` */
  redact(text: string, how?: RedactOptions): RedactResult
  /** Every candidate, kept or dropped, at which stage and why. @throws DiscretError `invalid-text` */
  trace(text: string): readonly TraceStep[]
  /** What it screens for: every subcategory with its severity, legal ground and what to write instead. */
  readonly subcategories: readonly CompiledSubcategory[]
}

/** Options of `createScreener`. */
export interface ScreenerOptions {
  /** Only these categories, at least one; all by default. */
  readonly categories?: readonly Category[] | undefined
  /** Findings below this severity are left out; 1 by default. */
  readonly minSeverity?: Severity | undefined
  /** What to let through: ids of entries (`habits/alcohol#alcoolique`), subcategories (`habits/alcohol`) and categories (`habits`), and phrases (read as texts are: case and accents ignored, short spellings written out). */
  readonly allow?: { readonly entries?: readonly string[] | undefined; readonly phrases?: readonly string[] | undefined } | undefined
  /** Lexicons of one's own, from `defineLexicon`, beside those of the library. */
  readonly lexicons?: readonly CompiledLexicon[] | undefined
  /** Whether misspelt words are recognised; true by default. */
  readonly spelling?: boolean | undefined
  /** Whether disguised words are recognised (« c a n c e r », « s1da », « al*oolique »); true by default, never without `spelling`. */
  readonly evasion?: boolean | undefined
  /** Findings with one of these qualifiers are left out; none by default. */
  readonly ignoreWhen?: readonly Qualifier[] | undefined
  /**
   * Gives the language of a text (ISO 639-1 or 639-3, with a region or without: `fr`, `fra`, `fr-FR`); what is neither French nor undetermined (`und`) is screened for
   * identifiers only. See `discret/language`. None by default.
   */
  readonly detectLanguage?: ((text: string) => string) | undefined
  /** Texts are screened up to this many UTF-16 code units, and `complete` tells where one is longer (a guard refuses it); unlimited by default. */
  readonly maxLength?: number | undefined
}

/** Cues around a passage, each the number of a cue of the lexicon's entries. */
export interface CompiledContext {
  readonly left?: number
  readonly right?: number
  readonly near?: number
  readonly anywhere?: number
  /** How many words away `left`, `right` and `near` look. */
  readonly within: number
}

/** What a lexicon file says of all its entries. */
export interface CompiledSubcategory {
  readonly category: string
  readonly subcategory: string
  readonly severity: Severity
  readonly replacement: string
  readonly instead: Message
  readonly ground: string
}

/** One entry, ready for matching. */
export interface CompiledEntry {
  readonly id: string
  /** Index into `subcategories`. */
  readonly sub: number
  readonly severity?: Severity
  /** What must say that a passage is about a person: any evidence, or nothing but a bare note. */
  readonly about?: 'person' | 'note'
  readonly case?: 'upper'
  /** Misspelt words are not accepted. */
  readonly exact?: true
  /** Accented spellings that must stand as they are: « curé » but not « cure ». */
  readonly strict?: readonly string[]
  /** Accented spellings that are another common word without their accents: they must stand as they are where the author writes accents at all. */
  readonly doubtful?: readonly string[]
  readonly unless?: CompiledContext
  readonly requires?: CompiledContext
  /** Name of a recogniser of identifiers. */
  readonly recogniser?: string
}

/** Ordinary life, as data: a candidate inside a match of `cue` is dropped. */
export interface CompiledFrame {
  readonly name: string
  readonly why: Message
  /** Number of a shared cue. */
  readonly cue: number
  readonly categories?: readonly string[]
  readonly except?: readonly string[]
  readonly shape?: 'capitalised' | 'prose'
}

/** Cues of a qualifier and how far they reach, in words. */
export interface CompiledQualifier {
  readonly qualifier: Qualifier
  readonly cue: number
  /** Reaches findings that end so many words before the cue. */
  readonly left: number
  /** Reaches findings that begin so many words after the cue. */
  readonly right: number
  /** The span of the finding takes the cue in. */
  readonly joins: boolean
  /** Reaches over one comma. */
  readonly across?: true
  /** Where the cue opens a clause, it holds for all that is said of that subject, until there is another: see `src/context/subject.ts`. */
  readonly subject?: true
  /** Counts inside the passage too (« cancer en rémission » is past, but « sans papiers » is not denied): anywhere, or at its start. */
  readonly inside?: 'any' | 'start'
  /** A cue inside a match of this one is none. */
  readonly pseudo?: number
}

/** A lexicon after compilation: plain data, made by the build or by `defineLexicon`. */
export interface CompiledLexicon {
  readonly format: 4
  readonly name: string
  /** Identifies the contents. */
  readonly fingerprint: string
  readonly subcategories: readonly CompiledSubcategory[]
  readonly entries: readonly CompiledEntry[]
  /** Words as forms write them (`boire~v`), sorted, front-coded. */
  readonly lexemes: string
  /** How the words of texts are made of them; see `model/lexemes.ts`. */
  readonly paradigms: string
  /** Forms one after the other, as numbers; see `model/notation.ts`. */
  readonly forms: string
  /** What is known of lexemes and forms, as numbers; see `lexicon/builder.ts`. */
  readonly tables: string
  /** Names of the word classes that forms refer to, in the order of `tables`. */
  readonly classNames: readonly string[]
  /** Names of the tenses that `paradigms` marks. */
  readonly tenses: readonly string[]
  /** Names of the shared cues that the context stage refers to. */
  readonly cueNames: Readonly<Record<string, number>>
  readonly frames: readonly CompiledFrame[]
  readonly qualifiers: readonly CompiledQualifier[]
  /** Qualifier that a finding gets from the tense of its own verb. */
  readonly tenseQualifiers: Readonly<Record<string, Qualifier>>
  /** Short spellings and what they stand for. */
  readonly shorthand: Readonly<Record<string, string>>
  /** Words whose full stop ends no sentence. */
  readonly abbreviations: readonly string[]
  /** Folded French words and names that a misspelling must not be taken for; see `model/word-lists.ts`. */
  readonly protected: string
}
