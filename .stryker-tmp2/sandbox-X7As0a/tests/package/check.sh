#!/usr/bin/env bash
# Packs the library, installs the tarball into an empty folder, and uses it as a stranger would: ESM, CJS, types, command line.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "$root" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ./discret-*.tgz

cat >esm.mjs <<'JS'
import { createScreener } from 'discret'
import { createScreener as createCore } from 'discret/core'
import { defineLexicon } from 'discret/lexicon'
import { context } from 'discret/lexicons/context'
import { habits } from 'discret/lexicons/habits'
import { createGuard, SensitiveCommentError } from 'discret/guard'
const own = defineLexicon({ category: 'house', subcategory: 'x', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x', entries: [{ id: 'z', forms: ['zorglub'], hits: ['zorglub'] }] })
if (!createScreener({ lexicons: [own] }).has('le zorglub')) throw new Error('defineLexicon')
if (createScreener().screen('voisin alcoolique').findings[0]?.entry !== 'habits/alcohol#alcoolique') throw new Error('ESM')
try { createGuard({ profile: 'letting' }).apply({ comment: 'voisin alcoolique' }); throw new Error('guard') } catch (error) { if (!(error instanceof SensitiveCommentError)) throw error }
import { attach, DiscretField } from 'discret/element'
if (typeof attach !== 'function' || typeof DiscretField !== 'function') throw new Error('element, where there are none')
if (!createCore({ lexicons: [context, habits] }).has('voisin alcoolique')) throw new Error('core')
JS
cat >cjs.cjs <<'JS'
const { createScreener, DiscretError } = require('discret')
const { defineLexicon } = require('discret/lexicon')
require('discret/lexicons/health')
for (const name of ['guard', 'guard/express', 'guard/prisma', 'guard/mongoose', 'guard/typeorm', 'guard/sequelize', 'guard/drizzle', 'guard/kysely', 'guard/fastify', 'guard/standard-schema']) require(`discret/${name}`)
require('discret/element')
if (!createScreener().has('voisin alcoolique')) throw new Error('CJS')
try { defineLexicon('a: [') } catch (error) { if (!(error instanceof DiscretError)) throw new Error('one class of errors') }
JS
node esm.mjs
node cjs.cjs
if npx --no-install discret check "voisin alcoolique" >/dev/null; then echo "discret check: exit code" >&2; exit 1; fi
[ "$(npx --no-install discret redact "voisin alcoolique")" = "voisin [habitudes de vie]" ]
printf 'id;note\n1;voisin alcoolique\n' >notes.csv
npx --no-install discret audit notes.csv --column note --out reports >/dev/null
grep -q '"findings": 1,' reports/summary.json
echo "package: ESM, CJS and the command line work from the tarball ($(du -k discret-*.tgz | cut -f1) KiB packed)"
