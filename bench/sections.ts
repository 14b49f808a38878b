/** What `npm run bench` measures, in this order: each section is a function, called in a process of its own. */

/** A section. */
export interface Section {
  /** Its file in `bench/results/`, without `.json`. */
  readonly name: string
  /** The function, and the file of it under `bench/`. */
  readonly call: string
  readonly file: string
  /** It needs the packages of `bench/peers/`. */
  readonly peers?: true
}

/** All of them: those that time come first. */
export const SECTIONS: readonly Section[] = [
  { name: 'throughput', call: 'throughput', file: 'throughput' },
  { name: 'latency', call: 'latency', file: 'throughput' },
  { name: 'scaling', call: 'scaling', file: 'scaling' },
  { name: 'footprint', call: 'footprint', file: 'footprint' },
  { name: 'peers', call: 'peers', file: 'peers/peers', peers: true },
  { name: 'guard', call: 'guardOverhead', file: 'guard' },
  { name: 'element', call: 'element', file: 'element' },
  { name: 'accuracy', call: 'accuracy', file: 'accuracy' },
  { name: 'ordinary', call: 'ordinary', file: 'ordinary' },
  { name: 'robustness', call: 'robustness', file: 'robustness' },
  { name: 'protection', call: 'protection', file: 'robustness' },
  { name: 'second-opinion', call: 'secondOpinion', file: 'peers/second-opinion', peers: true },
]
