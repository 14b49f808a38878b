/** The command line, as the package's `bin` names it, on the Node that runs this. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const manifest = require('discret/package.json')
const main = join(dirname(require.resolve('discret/package.json')), manifest.bin.discret)

function discret(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8' })
  return [status, stdout, stderr]
}

function expect(name, given, wanted) {
  if (JSON.stringify(given) !== JSON.stringify(wanted)) throw new Error(`${name}: ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`)
}

expect('--version', discret(['--version']), [0, `${manifest.version}\n`, ''])
expect('check', discret(['check', '--quiet', 'voisin alcoolique']), [1, '', ''])
expect('check of nothing', discret(['check', '--quiet', 'rappeler mardi']), [0, '', ''])
expect('redact', discret(['redact', 'voisin alcoolique']), [0, 'voisin [habitudes de vie]\n', ''])
const [code, out] = discret(['pipe'], '{"id":"a","text":"voisin alcoolique"}\n{"id":"b","text":"rappeler"}\n')
expect(
  'pipe',
  [
    code,
    ...out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ id, findings }) => [id, findings.map(({ entry }) => entry)]),
  ],
  [0, ['a', ['habits/alcohol#alcoolique']], ['b', []]],
)
writeFileSync('notes.csv', 'id;note\n1;voisin alcoolique\n2;rappeler mardi\n3;"fils, cancer"\n')
expect('audit', discret(['audit', 'notes.csv', '--column', 'note', '--id', 'id', '--out', 'reports', '--workers', '2', '--redact-to', 'copy.csv']).at(0), 0)
const { rows, flagged, findings } = JSON.parse(readFileSync('reports/summary.json', 'utf8'))
expect('summary.json', [rows, flagged, findings], [3, 2, 2])
expect('redacted copy', readFileSync('copy.csv', 'utf8').split('\n').at(1), '1;voisin [habitudes de vie]')
for (const name of ['report.html', 'findings.csv', 'report.sarif']) expect(name, readFileSync(`reports/${name}`, 'utf8').length > 100, true)
