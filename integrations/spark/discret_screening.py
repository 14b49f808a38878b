"""What a task does: it feeds `discret pipe` with the texts of its rows, and stages findings and counts."""

import itertools
import json
import re
import subprocess
import sys
import threading

import pyarrow as pa

from discret_rows import ROW

# Findings, rows that could not be screened, and counts, in the order in which Spark knows them.
STAGED = "kind string, row long, seq int, key string, line string, rows long, flagged long, findings long"
STAGED_ARROW = pa.schema(
    [("kind", pa.string()), ("row", pa.int64()), ("seq", pa.int32()), ("key", pa.string()), ("line", pa.string())]
    + [(name, pa.int64()) for name in ("rows", "flagged", "findings")]
)

# How often a batch is tried before its rows are tried one by one.
ATTEMPTS = 2

# What JavaScript's trim() takes off, which is not what strip() does.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


class PipeDied(Exception):
    """The process ended before it had answered."""


class Pipe:
    """One `discret pipe`. A batch on which it dies is done again, at last row by row, so that one row cannot stop an audit."""

    def __init__(self, command: list):
        self.command = command
        self.process = None
        self.answered = False

    def screen(self, rows: list) -> list:
        """For each row, a list of (field, text), the findings of each text; None where the process died on the row."""
        for _ in range(ATTEMPTS):
            try:
                answers = iter(self._answers([text for row in rows for _, text in row]))
                return [[next(answers) for _ in row] for row in rows]
            except PipeDied:
                self.close()
        return [None] if len(rows) == 1 else [verdict for row in rows for verdict in self.screen([row])]

    def _answers(self, texts: list) -> list:
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        writer = threading.Thread(target=self._write, args=(self.process.stdin, texts), daemon=True)
        writer.start()
        findings = []
        for at in range(len(texts)):
            line = self.process.stdout.readline()
            if not line.endswith(b"\n"):
                # Killed by a signal, it may live the next time; gone by itself before its first answer, it never will.
                if self.process.wait() > 0 and not self.answered:
                    raise RuntimeError("discret pipe does not start here; the log of the task says why. Is the same discret on all machines?")
                print(f"discret pipe died ({self.process.returncode}); its batch is done again.", file=sys.stderr, flush=True)
                raise PipeDied
            answer = json.loads(line)
            if answer.get("id") != at or "findings" not in answer:
                raise RuntimeError("discret pipe gave an answer to another record.")
            findings.append(answer["findings"])
            self.answered = True
        writer.join()
        return findings

    @staticmethod
    def _write(stdin, texts: list) -> None:
        try:
            for at, text in enumerate(texts):
                stdin.write(json.dumps({"id": at, "text": text}, ensure_ascii=False).encode() + b"\n")
            stdin.flush()
        except OSError:
            pass  # It died: the reader is told by the end of the answers.

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
        self.process = None
        self.answered = False


def group_of(value) -> str:
    """As groupsOf in src/audit/groups.ts: dates by month."""
    value = (value or "").strip(SPACE)
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value[:7]
    french = re.match(r"[0-9]{1,2}[/.]([0-9]{1,2})[/.]([0-9]{4})", value)
    return f"{french[2]}-{french[1].zfill(2)}" if french else value or "(vide)"


class Counts:
    """What a task has counted, by kind and key."""

    def __init__(self):
        self.of = {}

    def add(self, kind: str, key: str, at: tuple, rows=0, flagged=0, findings=0) -> None:
        """`at` is the row and the place in it, by which keys are ordered."""
        first, *sums = self.of.get((kind, key), (at, 0, 0, 0))
        self.of[kind, key] = (min(first, at), sums[0] + rows, sums[1] + flagged, sums[2] + findings)

    def staged(self) -> list:
        names = ("kind", "key", "row", "seq", "rows", "flagged", "findings")
        return [dict(zip(names, (*of, *first, *sums), strict=True)) for of, (first, *sums) in self.of.items()]


def screening(command: list, columns: list, id_column, group_by: list):
    """What a task does with its batches of rows."""

    def texts_of(row: dict) -> list:
        return [(column, row[column]) for column in columns if row[column]]

    def unreadable(number: int, reason: str, counts: Counts) -> list:
        counts.add("row", "", (number, 0), rows=1)
        return [{"kind": "unreadable", "row": number, "line": reason}]

    def found(row: dict, verdict: list, counts: Counts) -> list:
        number = row[ROW]
        groups = {column: group_of(row[column]) for column in group_by}
        head = {"row": number, **({"id": row[id_column] or ""} if id_column else {})}
        tail = {"groups": groups} if group_by else {}
        total = sum(map(len, verdict))
        places = ((number, seq) for seq in itertools.count())
        lines = []
        for (field, _), findings in zip(texts_of(row), verdict, strict=True):
            counts.add("field", field, next(places), 1, int(bool(findings)), len(findings))
            for finding in findings:
                finding.pop("replacement")
                lines.append(json.dumps({**head, "field": field, **finding, **tail}, ensure_ascii=False, separators=(",", ":")))
                for kind, key in counted(finding):
                    counts.add(kind, key, next(places), findings=1)
        for kind, key in [("row", ""), *((f"group:{column}", value) for column, value in groups.items())]:
            counts.add(kind, key, next(places), 1, int(total > 0), total)
        return [{"kind": "finding", "row": number, "seq": seq, "line": line} for seq, line in enumerate(lines)]

    def counted(finding: dict):
        category = finding["category"]
        yield "byCategory", category
        yield "bySubcategory", f"{category}/{finding['subcategory']}"
        yield "bySeverity", str(finding["severity"])
        yield "byEntry", finding["entry"]
        for qualifier in finding["qualifiers"]:
            yield "byQualifier", qualifier

    def run(batches):
        pipe, counts = Pipe(command), Counts()
        try:
            for batch in batches:
                rows = batch.to_pylist()
                staged = []
                for row, verdict in zip(rows, pipe.screen([texts_of(row) for row in rows]), strict=True):
                    if verdict is None:
                        staged += unreadable(row[ROW], "the worker died on it", counts)
                    else:
                        staged += found(row, verdict, counts)
                yield pa.RecordBatch.from_pylist(staged, schema=STAGED_ARROW)
            yield pa.RecordBatch.from_pylist(counts.staged(), schema=STAGED_ARROW)
        finally:
            pipe.close()

    return run
