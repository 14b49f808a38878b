/** Tables of what others find and take, from their results. */

import { CATEGORIES } from '../../src/types.js'
import { rows } from '../parts.js'
import type { Absent, Peer } from '../peers/contestant.js'
import type { SecondOpinion } from '../peers/opinion.js'
import { percent } from './cells.js'

const aimsOf = ({ aims }: Peer | Absent): string => (aims.length === CATEGORIES.length ? 'all' : aims.join(', '))

/** One row a contestant: what it finds and how long it takes. */
export function peersTable(peers: readonly (Peer | Absent)[]): string {
  const lines = peers.map((peer) => {
    if ('absent' in peer) return [peer.name, aimsOf(peer), `left out: ${peer.absent}`, '', '', '', '']
    const { name, times, kilobytesPerSecond, recall, recallOfAims, precision, cleanFlagged } = peer
    return [name, aimsOf(peer), `${times}× (${kilobytesPerSecond} kB/s)`, percent(recall), percent(recallOfAims), percent(precision), percent(cleanFlagged)]
  })
  return rows(
    ['contestant', 'made to find', 'its time, ours being 1', 'comments to flag that were', '… of those with what it is made to find', 'flagged rightly', 'clean comments flagged'],
    lines,
  )
}

/** One row a contestant: how it was set up. */
export function configurationTable(peers: readonly (Peer | Absent)[]): string {
  const lines = peers.map((peer) => [peer.name, peer.given, 'absent' in peer ? '–' : `${peer.setUpMs} ms`, 'absent' in peer ? '–' : String(peer.comments)])
  return rows(['contestant', 'set up with', 'ready after', 'comments'], lines)
}

/** One row an opinion. */
export function opinionTable({ opinions }: SecondOpinion): string {
  return rows(
    ['opinion', 'changes proposed', 'of which the annotation agrees'],
    opinions.map(({ opinion, proposed, right }) => [opinion, String(proposed), String(right)]),
  )
}
