/** Tables of what others find and take, from their results. */
import { CATEGORIES } from '../../src/types.js'
import { rows } from '../parts.js'
import type { Absent, CommentAccuracy, Peer } from '../peers/contestant.js'
import type { SecondOpinion } from '../peers/opinion.js'
import { percent } from './cells.js'

const aimsOf = ({ aims }: Peer | Absent): string => (aims.length === CATEGORIES.length ? 'all' : aims.join(', '))

/** Three digits at most. */
const speed = (kilobytesPerSecond: number): string =>
  kilobytesPerSecond >= 1000 ? `${(kilobytesPerSecond / 1000).toFixed(1)} MB/s` : `${Number(kilobytesPerSecond.toPrecision(3))} kB/s`

const both = ({ accuracy }: Peer, figure: keyof CommentAccuracy): string => `${percent(accuracy.dev[figure])} · ${percent(accuracy.unseen[figure])}`

/** One row a contestant: what it finds and how long it takes. */
export function peersTable(peers: readonly (Peer | Absent)[]): string {
  const lines = peers.map((peer) => {
    if ('absent' in peer) return [peer.name, aimsOf(peer), `left out: ${peer.absent}`, '', '', '', '']
    const { name, times, kilobytesPerSecond } = peer
    return [name, aimsOf(peer), `${times}× (${speed(kilobytesPerSecond)})`, both(peer, 'recall'), both(peer, 'recallOfAims'), both(peer, 'precision'), both(peer, 'cleanFlagged')]
  })
  const accuracy = ['of the comments to flag, flagged', 'of those with what it is made to find', 'of the flagged, rightly', 'of the clean, flagged']
  return rows(['contestant', 'made to find', 'its time, ours being 1', ...accuracy], lines)
}

/** One row a contestant: how it was set up. */
export function configurationTable(peers: readonly (Peer | Absent)[]): string {
  const lines = peers.map((peer) => [
    peer.name,
    peer.given,
    ...('absent' in peer ? ['–', '–'] : [`${peer.readyMs} ms`, `${peer.accuracy.dev.comments} · ${peer.accuracy.unseen.comments}`]),
  ])
  return rows(['contestant', 'set up with', 'first five comments after', 'comments'], lines)
}

/** One row an opinion. */
export function opinionTable({ opinions }: SecondOpinion): string {
  return rows(
    ['opinion', 'changes proposed', 'of which the annotation agrees'],
    opinions.map(({ opinion, proposed, right }) => [opinion, String(proposed), String(right)]),
  )
}
