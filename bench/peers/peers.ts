/** Other libraries, and ways to do without one, on the same comments in the same process: how long each takes beside us, and what each flags. */
import { type Annotated, readCorpus } from '../corpus.js'
import { percentile, round } from '../measure.js'
import { developmentCorpus } from '../texts.js'
import type { Absent, CommentAccuracy, Contestant, Peer } from './contestant.js'
import { discret, discretIdentifiers, discretInsults } from './discret.js'
import { edsnlp } from './edsnlp.js'
import { fastestLevenshtein } from './fastest-levenshtein.js'
import { formTexts } from './forms.js'
import { frCompromise } from './fr-compromise.js'
import { leoProfanity } from './leo-profanity.js'
import { modernAhocorasick } from './modern-ahocorasick.js'
import { natural } from './natural.js'
import { obscenity } from './obscenity.js'
import { openredaction } from './openredaction.js'
import { presidio } from './presidio.js'
import { install } from './python.js'
import { redactPii } from './redact-pii.js'
import { redactpiiNode } from './redactpii-node.js'
import { regularExpression } from './regular-expression.js'

const OTHERS: readonly (() => Contestant | Absent | Promise<Contestant | Absent>)[] = [
  modernAhocorasick,
  regularExpression,
  natural,
  frCompromise,
  fastestLevenshtein,
  obscenity,
  edsnlp,
  presidio,
  openredaction,
  redactPii,
  redactpiiNode,
  discretIdentifiers,
  leoProfanity,
  discretInsults,
]

/** Milliseconds that each contestant may warm up and be timed; a round that has begun is ended. */
const [WARM_UP, TIMED] = [1500, 4000] as const
const MOST_ROUNDS = 40
/** So many comments are enough to warm up one that is slow, and to make one ready that compiles when it is first used. */
const FEW = 5

/** Compares all; each is set up, timed beside us and let go before the next, so that none pays for the memory of others. */
export async function peers(): Promise<(Peer | Absent)[]> {
  const corpora = { dev: developmentCorpus(), unseen: readCorpus('fixtures/corpora/eighth-a.jsonl') }
  // Neither is part of anyone's being ready.
  formTexts()
  install()
  const ours = discret()
  const figures: (Peer | Absent)[] = []
  for (const setUp of [discret, ...OTHERS]) figures.push(await compare(setUp, ours, corpora))
  return figures
}

async function compare(setUp: (typeof OTHERS)[number], ours: Contestant, corpora: Readonly<Record<'dev' | 'unseen', readonly Annotated[]>>): Promise<Peer | Absent> {
  const started = performance.now()
  const other = await setUp()
  if ('absent' in other) {
    console.log(`peers: ${other.name} LEFT OUT: ${other.absent}`)
    return other
  }
  const { name, aims, given, oneOf = 1 } = other
  const [dev, unseen] = [corpora.dev, corpora.unseen].map((corpus) => corpus.filter((_, at) => at % oneOf === 0)) as [Annotated[], Annotated[]]
  const texts = textsOf(dev)
  await other.search(texts.slice(0, FEW))
  const readyMs = Math.round(performance.now() - started)
  await warmUp(ours, texts)
  await warmUp(other, texts)
  const { times, speeds, flagged } = await race(other, ours, texts)
  const unseenPass = await other.search(textsOf(unseen))
  other.close?.()
  console.log(`peers: ${name}, ready after ${readyMs} ms, ${times.length} rounds, ${round(percentile(times, 0.5))} times our time`)
  return {
    name,
    aims,
    given,
    readyMs,
    kilobytesPerSecond: round(percentile(speeds, 0.5)),
    times: round(percentile(times, 0.5)),
    accuracy: { dev: commentAccuracy(flagged, dev, aims), unseen: commentAccuracy(unseenPass.flagged, unseen, aims) },
  }
}

const textsOf = (corpus: readonly Annotated[]): string[] => corpus.map(({ text }) => text)

async function warmUp(contestant: Contestant, texts: readonly string[]): Promise<void> {
  const few = texts.slice(0, FEW)
  for (let spent = (await contestant.search(few)).milliseconds; spent < WARM_UP; ) spent += (await contestant.search(spent * texts.length > WARM_UP ? few : texts)).milliseconds
}

async function race(other: Contestant, ours: Contestant, texts: readonly string[]): Promise<{ times: number[]; speeds: number[]; flagged: readonly boolean[] }> {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const [times, speeds] = [[] as number[], [] as number[]]
  let flagged: readonly boolean[] = []
  for (let spent = 0; spent < TIMED && times.length < MOST_ROUNDS; ) {
    const own = await ours.search(texts)
    const pass = await other.search(texts)
    flagged = pass.flagged
    times.push(pass.milliseconds / own.milliseconds)
    speeds.push(bytes / pass.milliseconds)
    spent += pass.milliseconds
  }
  return { times, speeds, flagged }
}

function commentAccuracy(flagged: readonly boolean[], corpus: readonly Annotated[], aims: readonly string[]): CommentAccuracy {
  const share = (of: (comment: Annotated) => boolean): number | null => {
    const chosen = flagged.filter((_, at) => of(corpus[at] as Annotated))
    return ratio(chosen.filter(Boolean).length, chosen.length)
  }
  const hits = corpus.filter(({ spans }, at) => flagged[at] && spans.length > 0).length
  const all = flagged.filter(Boolean).length
  return {
    comments: corpus.length,
    recall: share(({ spans }) => spans.length > 0),
    recallOfAims: share(({ spans }) => spans.some(({ category }) => aims.includes(category))),
    precision: ratio(hits, all),
    cleanFlagged: share(({ spans }) => spans.length === 0),
  }
}

/** Three decimals; `null` of nothing. */
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 1000)
