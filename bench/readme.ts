/** The generated parts of README.md, from what is kept in `bench/results/` and from the lexicons and profiles themselves: `npm run readme`. */
import * as library from '../src/generated/index.js'
import { CATEGORY_NAMES } from '../src/messages.js'
import { CATEGORIES } from '../src/types.js'
import type { Accuracy } from './accuracy.js'
import type { FieldCost } from './element.js'
import { evidenceTables } from './evidence.js'
import type { Footprint } from './footprint.js'
import type { Overhead } from './guard.js'
import type { Ordinary } from './ordinary.js'
import { rows } from './parts.js'
import type { Absent, Peer } from './peers/contestant.js'
import type { SecondOpinion } from './peers/opinion.js'
import { profileRows } from './profiles.js'
import { kept } from './results.js'
import type { Protection, Recall } from './robustness.js'
import type { Scaling } from './scaling.js'
import { SECTIONS } from './sections.js'
import { accuracyTable, detailTable, ordinaryTable, robustnessTable } from './tables/accuracy.js'
import { fieldTable, footprintTable, overheadTable, throughputTable } from './tables/cost.js'
import { configurationTable, opinionTable, peersTable } from './tables/peers.js'
import type { Latency, Throughput } from './throughput.js'

/** Text of each part by its name. */
export function readmeParts(): Record<string, string> {
  const accuracy = kept<Accuracy[]>('accuracy').figures
  const peers = kept<(Peer | Absent)[]>('peers').figures
  return {
    categories: categories(),
    profiles: profiles(),
    guard: evidenceTables(),
    'guard-overhead': overheadTable(kept<Overhead[]>('guard').figures),
    field: fieldTable(kept<FieldCost>('element').figures),
    measured: circumstances(),
    accuracy: accuracyTable(accuracy),
    'by-category': detailTable(accuracy, 'byCategory'),
    'by-qualifier': detailTable(accuracy, 'byQualifier'),
    ordinary: ordinaryTable(kept<Ordinary[]>('ordinary').figures),
    peers: peersTable(peers),
    'peers-given': configurationTable(peers),
    opinion: opinionTable(kept<SecondOpinion>('second-opinion').figures),
    throughput: throughputTable(kept<Throughput[]>('throughput').figures),
    footprint: footprintTable(kept<Latency>('latency').figures, kept<Scaling[]>('scaling').figures, kept<Footprint>('footprint').figures),
    robustness: robustnessTable(kept<Recall[]>('robustness').figures, kept<Protection[]>('protection').figures),
  }
}

/** One line a run: sections measured in it, and where. */
function circumstances(): string {
  const runs = new Map<string, string[]>()
  for (const { name } of SECTIONS) {
    const { date, commit, lexicons, machine, node } = kept(name)
    const run = `${date.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, lexicons ${lexicons}, Node ${node}, ${machine}`
    runs.set(run, [...(runs.get(run) ?? []), name])
  }
  const [[only] = []] = runs
  return runs.size === 1 ? `Measured in one run: ${only}.` : [...runs].map(([run, names]) => `- ${names.join(', ')}: ${run}`).join('\n')
}

function profiles(): string {
  const { head, lines } = profileRows()
  return rows(head, lines)
}

function categories(): string {
  const lines = CATEGORIES.map((category) => {
    const lexicon = Object.values(library).find(({ name }) => name === category)
    const subcategories = lexicon?.subcategories ?? []
    const grounds = [...new Set(subcategories.map(({ ground }) => ground))]
    const names = subcategories.map(({ subcategory }) => subcategory).join(', ')
    return [`\`${category}\``, CATEGORY_NAMES[category]?.fr ?? '', String(lexicon?.entries.length ?? 0), names, grounds.join('; ')]
  })
  return rows(['category', 'in French', 'entries', 'subcategories', 'legal ground'], lines)
}
