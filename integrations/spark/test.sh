#!/usr/bin/env bash
# The audit on Spark finds what the audit of one machine finds, to the byte, though processes are killed in the middle.
#
#     integrations/spark/test.sh [ROWS [BYTES OF PARQUET A TASK]]
set -euo pipefail
cd "$(dirname "$0")"
rows=${1:-20000}
bytes=${2:-100k}

for tool in java python3; do
  if ! command -v "$tool" >/dev/null; then
    echo "spark: SKIPPED, $tool is missing (Java 17 and Python 3.10 or later are needed)"
    exit 0
  fi
done
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
  echo 'spark: SKIPPED, the venv module of Python is missing (apt-get install python3-venv)'
  exit 0
fi

if [ ! -x .venv/bin/spark-submit ]; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet pyspark pyarrow pandas
fi
export PATH="$PWD/.venv/bin:$PATH"
python -m unittest -q test_screening

mkdir -p .run
cd .run
rm -rf cli spark single report log
npx esbuild ../../../src/cli/main.ts ../../../src/audit/audit-worker.ts --bundle --splitting --platform=node --format=esm --packages=external \
  --outdir=cli '--entry-names=[name]' --log-level=error
cli="$PWD/cli/main.js"
npx tsx ../../../bench/audit/parquet.ts "$rows" comments.parquet
options=(--column objet --column commentaire --id id --group-by agence,auteur,date)

seconds=$(date +%s%N)
node "$cli" audit comments.parquet "${options[@]}" --out single
echo "spark: one machine, $((($(date +%s%N) - seconds) / 1000000)) ms"

seconds=$(date +%s%N)
spark-submit --master 'local[2,4]' --driver-memory 2g --conf spark.ui.enabled=false --conf spark.driver.bindAddress=127.0.0.1 --conf spark.driver.host=127.0.0.1 \
  --conf "spark.sql.files.maxPartitionBytes=$bytes" ../discret_audit.py comments.parquet "${options[@]}" --discret "node $cli" --out spark >log 2>&1 &
job=$!

# A pipe of this job that has answered a part of its records.
pipe_at_work() {
  local pid
  for pid in $(pgrep -f "^node $cli pipe"); do
    if (($(awk '/^wchar/ { print $2 }' "/proc/$pid/io" 2>/dev/null || echo 0) > 50000)); then
      echo "$pid"
      return
    fi
  done
}
killed=()
for victim in node python; do
  while kill -0 "$job" 2>/dev/null; do
    pid=$(pipe_at_work || true)
    [ -n "$pid" ] && [ "$victim" = python ] && pid=$(ps -o ppid= -p "$pid" | tr -d ' ')
    if [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null; then
      killed+=("$victim")
      break
    fi
    sleep 0.02
  done
done
wait "$job" || { tail -40 log; exit 1; }
echo "spark: Spark, $((($(date +%s%N) - seconds) / 1000000)) ms; killed in the middle: ${killed[*]}"
node "$cli" report spark/findings.ndjson/part-* --summary spark/summary.json --out report

failed=0
same() {
  if [ "$2" = "$3" ]; then echo "spark: same $1"; else echo "spark: $1 differ"; failed=1; fi
}
same 'kills, seen by Spark and by the job' "1 1" "$(grep -c 'Lost task' log) $(grep -c 'discret pipe died (-9)' log)"
same findings "$(sort single/findings.ndjson | sha256sum)" "$(sort spark/findings.ndjson/part-* | sha256sum)"
same 'findings, in order' "$(sha256sum <single/findings.ndjson)" "$(cat spark/findings.ndjson/part-* | sha256sum)"
same 'findings.csv by discret report' "$(sha256sum <single/findings.csv)" "$(sha256sum <report/findings.csv)"
# The notes tell how the rows were read: by Spark.
same summary "$(sed '/"notes"/,/\]/d' single/summary.json | sha256sum)" "$(sed '/"notes"/,/\]/d' report/summary.json | sha256sum)"
sort spark/findings.ndjson/part-* | sha256sum
exit "$failed"
