/**
 * What a part-of-speech tagger (fr-compromise) and a stemmer (natural) would have changed on the corpora `dev` and `second`.
 * Each opinion proposes to drop, add or qualify passages; the annotation says how often that is right. Used to find rules to mend, never at run time.
 */
import { readdirSync } from 'node:fs'
import nlp from 'fr-compromise'
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import tokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer_fr.js'
import { whole } from '../../src/generated/whole.js'
import { createScreener, type Finding, type TraceStep } from '../../src/index.js'
import { load } from '../../src/model/load.js'
import { tokenise } from '../../src/text/tokenise.js'
import { type Annotated, readCorpus } from '../corpus.js'
import type { SecondOpinion } from './opinion.js'

const CORPORA = 'fixtures/corpora'

/** A word as the tagger sees it. */
interface Tagged {
  readonly start: number
  readonly end: number
  readonly tags: ReadonlySet<string>
}

/** A change that an opinion proposes, and whether the annotation agrees. */
interface Proposal {
  readonly opinion: string
  readonly right: boolean
  /** Entry, or the kind of word: no text. */
  readonly about: string
  readonly comment: string
}

const screener = createScreener()
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end

function tagged(text: string): Tagged[] {
  const terms = nlp(text)
    .json({ offset: true })
    .flatMap((sentence: { terms: unknown[] }) => sentence.terms) as { tags: string[]; offset: { start: number; length: number } }[]
  return terms.map(({ tags, offset }) => ({ start: offset.start, end: offset.start + offset.length, tags: new Set(tags) }))
}

const NAMES = ['ProperNoun', 'Person', 'Place', 'City', 'Country', 'Organization', 'FirstName', 'LastName']
const isName = ({ tags }: Tagged): boolean => NAMES.some((tag) => tags.has(tag))

/** A passage of one word that the tagger takes for a name is none. */
function dropNames({ id, spans }: Annotated, findings: readonly Finding[], words: readonly Tagged[]): Proposal[] {
  return findings.flatMap((finding) => {
    const inside = words.filter((word) => overlaps(word, finding))
    if (finding.category === 'identifiers' || inside.length !== 1 || !isName(inside[0] as Tagged)) return []
    return [{ opinion: 'fr-compromise: drop what is tagged as a name', right: !spans.some((span) => overlaps(span, finding)), about: finding.entry, comment: id }]
  })
}

/** A passage that begins with a verb of ours which the tagger takes for a noun is none. */
function dropNouns({ id, spans }: Annotated, findings: readonly Finding[], words: readonly Tagged[]): Proposal[] {
  return findings.flatMap((finding) => {
    const first = words.find((word) => overlaps(word, finding))
    if (!/^\(?[^ ]+~v/.test(finding.why.form) || !first?.tags.has('Noun')) return []
    return [{ opinion: 'fr-compromise: drop verbs tagged as nouns', right: !spans.some((span) => overlaps(span, finding)), about: finding.entry, comment: id }]
  })
}

/** A word that we left alone since nothing spoke for a person, but which is tagged as a noun, is a finding. */
function keepNouns({ id, spans }: Annotated, findings: readonly Finding[], steps: readonly TraceStep[], words: readonly Tagged[]): Proposal[] {
  return steps.flatMap((step) => {
    const inside = words.filter((word) => overlaps(word, step))
    if (step.stage !== 'about' || findings.some((finding) => overlaps(finding, step)) || !inside.every(({ tags }) => tags.has('Noun'))) return []
    return [{ opinion: 'fr-compromise: keep what is tagged as a noun', right: spans.some((span) => overlaps(span, step)), about: step.entry, comment: id }]
  })
}

/** A passage with a word tagged as a negation up to three words before is denied; one without is not. */
function negate({ id, spans }: Annotated, findings: readonly Finding[], words: readonly Tagged[]): Proposal[] {
  return findings.flatMap((finding) => {
    const at = words.findIndex((word) => overlaps(word, finding))
    const denied = words.slice(Math.max(0, at - 3), at + 1).some(({ tags }) => tags.has('Negative'))
    const span = spans.find((one) => overlaps(one, finding))
    if (!span || denied === finding.qualifiers.includes('negated')) return []
    const opinion = `fr-compromise: ${denied ? 'negate' : 'do not negate'} by tags`
    return [{ opinion, right: span.qualifiers.includes('negated') === denied, about: finding.entry, comment: id }]
  })
}

const known = new Set(load([whole]).lexicons.flatMap(({ vocabulary }) => vocabulary.words()))
const stems = new Set([...known].filter((word) => word.length >= 6).map((word) => stemmer.stem(word)))

/** A word of six letters or more that is not ours, but shares its stem with one that is, is a finding. */
function addStems({ id, text, spans }: Annotated, findings: readonly Finding[]): Proposal[] {
  const tokens = tokenise(text)
  return Array.from({ length: tokens.count }, (_, at) => at).flatMap((at) => {
    const span = { start: tokens.start[at] as number, end: tokens.end[at] as number }
    const word = tokens.key(at)
    if (word.length < 6 || known.has(word) || !stems.has(stemmer.stem(word)) || findings.some((finding) => overlaps(finding, span))) return []
    return [{ opinion: 'natural: add words that share a stem', right: spans.some((one) => overlaps(one, span)), about: 'stem', comment: id }]
  })
}

/** Share of annotated borders that are borders of tokens: ours, and those of natural's tokeniser. */
function borders(corpus: readonly Annotated[]): Record<string, number> {
  let [all, ours, theirs] = [0, 0, 0]
  for (const { text, spans } of corpus) {
    const tokens = tokenise(text)
    const own = new Set([...Array(tokens.count).keys()].flatMap((at) => [tokens.start[at], tokens.end[at]]))
    const other = new Set<number>()
    let from = 0
    for (const token of new tokenizer().tokenize(text) as string[]) {
      const start = text.indexOf(token, from)
      if (start < 0) continue
      from = start + token.length
      other.add(start).add(from)
    }
    for (const border of spans.flatMap(({ start, end }) => [start, end])) {
      all++
      if (own.has(border)) ours++
      if (other.has(border)) theirs++
    }
  }
  return { discret: ours / all, natural: theirs / all }
}

/** Asks for all opinions. */
export function secondOpinion(): SecondOpinion {
  const corpus = readdirSync(CORPORA)
    .filter((name) => /^(dev|second)-/.test(name))
    .sort()
    .flatMap((name) => readCorpus(`${CORPORA}/${name}`))
  const proposals = corpus.flatMap((comment) => {
    const { findings } = screener.screen(comment.text)
    const words = tagged(comment.text)
    return [
      ...dropNames(comment, findings, words),
      ...dropNouns(comment, findings, words),
      ...keepNouns(comment, findings, screener.trace(comment.text), words),
      ...negate(comment, findings, words),
      ...addStems(comment, findings),
    ]
  })
  const opinions = [...new Set(proposals.map(({ opinion }) => opinion))].sort().map((opinion) => {
    const of = proposals.filter((proposal) => proposal.opinion === opinion)
    const right = of.filter((proposal) => proposal.right)
    return { opinion, proposed: of.length, right: right.length, rightIn: right.map(({ comment, about }) => `${comment} ${about}`) }
  })
  return { comments: corpus.length, opinions, spanBordersOnTokenBorders: borders(corpus) }
}
