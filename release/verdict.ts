/** What `npm audit --json` means. */

/** Whether the dependencies are clean, `undefined` where nobody could tell, and a line that says so. */
export interface Verdict {
  readonly clean: boolean | undefined
  readonly line: string
}

interface Report {
  readonly message?: string
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
  readonly metadata?: { readonly dependencies: { readonly total: number } }
}

/** @param output of `npm audit --json`, whatever its exit code: it is 1 for vulnerabilities and for a service that does not answer */
export function judge(output: string): Verdict {
  let report: Report = {}
  try {
    report = JSON.parse(output) as Report
  } catch {
    // An empty answer is none.
  }
  const { vulnerabilities, metadata, message = 'no answer' } = report
  if (!vulnerabilities || !metadata) return { clean: undefined, line: `NOT CHECKED, the audit service cannot be reached (${message})` }
  const found = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`)
  if (found.length > 0) return { clean: false, line: `known vulnerabilities in ${found.join(', ')}: npm audit --omit=dev says more` }
  return { clean: true, line: `none known in the ${metadata.dependencies.total} packages that are shipped` }
}
