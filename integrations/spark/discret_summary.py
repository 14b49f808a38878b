"""`summary.json`, as src/audit/summary.ts describes it, out of the counts of the tasks."""

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from discret_screening import SPACE

# As in src/audit: unreadable rows that are listed, values of a group that are told apart, words of a free text.
LISTED, GROUPS, WORDS = 1000, 500, 3


def empty_summary(command: list, args: argparse.Namespace, columns: list) -> dict:
    """The summary of nothing, by discret itself: its version, the fingerprint of its lexicons, and the options, checked."""
    with tempfile.TemporaryDirectory() as folder:
        nothing = Path(folder, "nothing.ndjson")
        nothing.touch()
        options = [part for column in columns for part in ("--column", column)]
        options += ["--id", args.id] if args.id else []
        options += ["--group-by", ",".join(args.group_by)] if args.group_by else []
        try:
            done = subprocess.run([*command, "audit", str(nothing), *options, *args.screening, "--out", folder], capture_output=True, text=True, check=False)
        except OSError as error:
            raise SystemExit(f"{command[0]} does not start here: {error.strerror}. Install discret everywhere, or say how it starts (--discret).") from None
        if done.returncode != 0:
            raise SystemExit(done.stderr.strip() or f"{args.discret} does not run here.")
        return json.loads(Path(folder, "summary.json").read_text("utf-8"))


def is_free_text(texts: list) -> bool:
    filled = [text for text in texts if text and text.strip(SPACE)]
    return sum(len(re.findall(r"[^\W\d_]{2,}", text)) >= WORDS for text in filled) > len(filled) / 2


def fill(summary: dict, staged: DataFrame) -> None:
    """Adds up the counts of the tasks; keys stand in the order in which rows brought them, as on one machine."""
    total = [F.sum(name).alias(name) for name in ("rows", "flagged", "findings")]
    sums = staged.where("line is null").groupBy("kind", "key").agg(F.min(F.struct("row", "seq")).alias("first"), *total).orderBy("first", "kind")
    for sum_ in sums.toLocalIterator():
        counts = {name: sum_[name] for name in ("rows", "flagged", "findings")}
        if sum_.kind == "row":
            summary.update(counts)
        elif sum_.kind == "field":
            counts["texts"] = counts.pop("rows")
            summary["fields"][sum_.key].update(counts)
        elif sum_.kind.startswith("group:"):
            values = summary["byGroup"][sum_.kind.removeprefix("group:")]
            key = sum_.key if len(values) < GROUPS else "(autres)"
            into = values.setdefault(key, dict.fromkeys(counts, 0))
            into.update({name: into[name] + count for name, count in counts.items()})
        else:
            summary[sum_.kind][sum_.key] = counts["findings"]
    unreadable = staged.where("kind = 'unreadable'")
    summary["unreadable"] = unreadable.count()
    summary["unreadableRows"] = [{"number": row.row, "reason": row.line} for row in unreadable.orderBy("row").limit(LISTED).collect()]
