"""Audit of stored comments on Apache Spark: the findings and the summary of `discret audit`, for tables too large for one machine.

    spark-submit discret_audit.py comments.parquet --column commentaire --id id --group-by agence,date --out audit

Every task keeps one `discret pipe` and feeds it the rows of its partition. What it finds, and its counts, go through Spark's
committed output, so that a task that is retried counts once. Texts are never written: positions and entries are.
"""

import argparse
import json
import re
import shlex
import subprocess
import tempfile
import threading
from pathlib import Path

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

ROW = "discret_row"
CORRUPT = "discret_corrupt"

# What a task stages: findings, rows that could not be screened, and its counts.
STAGED = "kind string, row long, seq int, key string, line string, rows long, flagged long, findings long"
STAGED_ARROW = pa.schema(
    [("kind", pa.string()), ("row", pa.int64()), ("seq", pa.int32()), ("key", pa.string()), ("line", pa.string())]
    + [(name, pa.int64()) for name in ("rows", "flagged", "findings")]
)

# As in src/audit: unreadable rows listed, values of a group told apart, tries of a batch, words of a free text, rows looked at.
LISTED, GROUPS, ATTEMPTS, WORDS, SAMPLE = 1000, 500, 2, 3, 500

# What JavaScript's trim() takes off, which is not what strip() does.
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


# --- Reading: columns as text, each row with its number ---


def read(spark: SparkSession, args: argparse.Namespace) -> DataFrame:
    """All columns of the source, and the number of each row, from 1, the same in every attempt."""
    if args.source.startswith("jdbc:"):
        return read_jdbc(spark, args)
    if args.format == "parquet":
        frame = spark.read.parquet(args.source)
        return numbered_by_file(frame.select("*", F.col("_metadata.file_path").alias("discret_file"), F.col("_metadata.row_index").alias("discret_at")))
    reader = spark.read.options(header=True, sep=args.delimiter, encoding=args.encoding, multiLine=True, quote='"', escape='"')
    columns = reader.csv(args.source).columns
    schema = T.StructType([T.StructField(name, T.StringType()) for name in [*columns, CORRUPT]])
    frame = reader.option("columnNameOfCorruptRecord", CORRUPT).schema(schema).csv(args.source)
    # A file of CSV is read by one task, in order: the ids that it gives rise by one from the first row of the file.
    return numbered_by_file(frame.select("*", F.col("_metadata.file_path").alias("discret_file"), F.monotonically_increasing_id().alias("discret_at")))


def numbered_by_file(frame: DataFrame) -> DataFrame:
    """Numbers rows by the names of their files, then by their places in them."""
    sizes = frame.groupBy("discret_file").agg(F.count("*").alias("size"), F.min("discret_at").alias("first"))
    before = F.coalesce(F.sum("size").over(Window.orderBy("discret_file").rowsBetween(Window.unboundedPreceding, -1)), F.lit(0))
    offsets = sizes.select("discret_file", (before - F.col("first") + 1).alias("offset"))
    return frame.join(F.broadcast(offsets), "discret_file").withColumn(ROW, F.col("discret_at") + F.col("offset")).drop("discret_file", "discret_at", "offset")


def read_jdbc(spark: SparkSession, args: argparse.Namespace) -> DataFrame:
    """A table, numbered by the database in the order of its key; each task reads a stretch of numbers."""
    if not args.table or not args.key:
        raise SystemExit("A database needs --table, and --key: the unique column that orders its rows.")
    reader = spark.read.format("jdbc").option("url", args.source)
    rows = reader.option("query", f"select count(*) as n from {args.table}").load().first()[0]
    query = f"(select t.*, row_number() over (order by t.{args.key}) as {ROW} from {args.table} t) numbered"
    tasks = args.tasks or spark.sparkContext.defaultParallelism
    return reader.options(dbtable=query, partitionColumn=ROW, lowerBound=1, upperBound=int(rows) + 1, numPartitions=tasks).load()


def as_text(field: T.StructField):
    """A column as the audit of one machine reads it: moments in ISO 8601, UTC."""
    column = F.col(f"`{field.name}`")
    if isinstance(field.dataType, (T.DateType, T.TimestampType, T.TimestampNTZType)):
        return F.date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").alias(field.name)
    return column.cast("string").alias(field.name)


def text_columns(frame: DataFrame, wanted: list, others: list) -> list:
    """The columns to screen: those asked for, or all but fractions, bytes and nested ones."""
    known = [name for name in frame.columns if name not in (ROW, CORRUPT)]
    missing = [name for name in [*wanted, *others] if name not in known]
    if missing:
        raise SystemExit(f"There is no column {', '.join(missing)}; there are: {', '.join(known)}.")
    plain = (T.StringType, T.IntegralType, T.BooleanType, T.DateType, T.TimestampType, T.TimestampNTZType)
    return wanted or [field.name for field in frame.schema if field.name in known and isinstance(field.dataType, plain)]


# --- Screening: runs in the tasks ---


class PipeDied(Exception):
    """The process ended before it had answered."""


class Pipe:
    """One `discret pipe`. A batch on which it dies is done again, at last row by row, so that one row cannot stop an audit."""

    def __init__(self, command: list):
        self.command = command
        self.process = None

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
                if self.process.wait() == 2:
                    raise RuntimeError("discret pipe does not start here; the log of the task says why. Is the same discret on all machines?")
                raise PipeDied
            answer = json.loads(line)
            if answer.get("id") != at or "findings" not in answer:
                raise RuntimeError("discret pipe gave an answer to another record.")
            findings.append(answer["findings"])
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

    def add(self, kind: str, key: str, row: int, rows=0, flagged=0, findings=0) -> None:
        count = self.of.setdefault((kind, key), [row, 0, 0, 0])
        count[:] = [min(count[0], row), count[1] + rows, count[2] + flagged, count[3] + findings]

    def staged(self) -> list:
        return [dict(zip(("kind", "key", "row", "rows", "flagged", "findings"), (*of, *count))) for of, count in self.of.items()]


def screening(command: list, columns: list, id_column, group_by: list):
    """What a task does with its batches of rows."""

    def texts_of(row: dict) -> list:
        return [] if row.get(CORRUPT) is not None else [(column, row[column]) for column in columns if row[column]]

    def unreadable(number: int, reason: str, counts: Counts) -> list:
        counts.add("row", "", number, rows=1)
        return [{"kind": "unreadable", "row": number, "line": reason}]

    def found(row: dict, verdict: list, counts: Counts) -> list:
        number = row[ROW]
        groups = {column: group_of(row[column]) for column in group_by}
        head = {"row": number, **({"id": row[id_column] or ""} if id_column else {})}
        tail = {"groups": groups} if group_by else {}
        total = sum(map(len, verdict))
        lines = []
        for (field, _), findings in zip(texts_of(row), verdict):
            counts.add("field", field, number, 1, int(bool(findings)), len(findings))
            for finding in findings:
                finding.pop("replacement")
                lines.append(json.dumps({**head, "field": field, **finding, **tail}, ensure_ascii=False, separators=(",", ":")))
                for kind, key in counted(finding):
                    counts.add(kind, key, number, findings=1)
        for kind, key in [("row", ""), *((f"group:{column}", value) for column, value in groups.items())]:
            counts.add(kind, key, number, 1, int(total > 0), total)
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
                for row, verdict in zip(rows, pipe.screen([texts_of(row) for row in rows])):
                    if row.get(CORRUPT) is not None:
                        staged += unreadable(row[ROW], "its cells are not those of the header", counts)
                    elif verdict is None:
                        staged += unreadable(row[ROW], "the worker died on it", counts)
                    else:
                        staged += found(row, verdict, counts)
                yield pa.RecordBatch.from_pylist(staged, schema=STAGED_ARROW)
            yield pa.RecordBatch.from_pylist(counts.staged(), schema=STAGED_ARROW)
        finally:
            pipe.close()

    return run


# --- The summary ---


def empty_summary(command: list, args: argparse.Namespace, columns: list) -> dict:
    """The summary of nothing, by discret itself: its version, the fingerprint of its lexicons, and the options, checked."""
    with tempfile.TemporaryDirectory() as folder:
        nothing = Path(folder, "nothing.ndjson")
        nothing.touch()
        options = [part for column in columns for part in ("--column", column)]
        options += ["--id", args.id] if args.id else []
        options += ["--group-by", ",".join(args.group_by)] if args.group_by else []
        done = subprocess.run([*command, "audit", str(nothing), *options, *args.screening, "--out", folder], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(done.stderr.strip() or f"{args.discret} does not run here.")
        return json.loads(Path(folder, "summary.json").read_text("utf-8"))


def is_free_text(texts: list) -> bool:
    filled = [text for text in texts if text and text.strip(SPACE)]
    return sum(len(re.findall(r"[^\W\d_]{2,}", text)) >= WORDS for text in filled) > len(filled) / 2


def fill(summary: dict, staged: DataFrame) -> None:
    """Adds up the counts of the tasks; keys stand in the order in which rows brought them, as on one machine."""
    total = [F.sum(name).alias(name) for name in ("rows", "flagged", "findings")]
    sums = staged.where("line is null").groupBy("kind", "key").agg(F.min("row").alias("row"), *total).orderBy("row", "kind", "key")
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


# --- The job ---


def audit(spark: SparkSession, args: argparse.Namespace) -> None:
    """Screens the source once into a staging folder, then writes findings in the order of rows, and the summary."""
    command = shlex.split(args.discret)
    source = read(spark, args)
    columns = text_columns(source, args.column, [name for name in [args.id, *args.group_by] if name])
    summary = empty_summary(command, args, columns)
    kept = {*columns, *args.group_by, args.id, CORRUPT}
    rows = source.select(ROW, *(as_text(field) for field in source.schema if field.name in kept))
    head = rows.limit(SAMPLE).collect()
    for column in columns:
        summary["fields"][column]["freeText"] = is_free_text([row[column] for row in head])
    kind = "JDBC" if args.source.startswith("jdbc:") else {"parquet": "Parquet", "csv": "CSV"}[args.format]
    summary.update(source=args.table or args.source, notes=[kind, f"Apache Spark {spark.version}"])

    staging = f"{args.out}/_staging"
    # Hashing by the number gives a retried task the very rows it had.
    spread = rows.repartition(args.tasks, ROW) if args.tasks and kind != "JDBC" else rows
    run = screening([*command, "pipe", *args.screening], columns, args.id, args.group_by)
    spread.mapInArrow(run, STAGED).write.mode("overwrite").parquet(staging)
    staged = spark.read.schema(STAGED).parquet(staging)
    staged.where("kind = 'finding'").orderBy("row", "seq").select("line").write.mode("overwrite").text(f"{args.out}/findings.ndjson")
    fill(summary, staged)
    write(spark, f"{args.out}/summary.json", json.dumps(summary, ensure_ascii=False, indent=2) + "\n")
    path_of(spark, staging).getFileSystem(spark._jsc.hadoopConfiguration()).delete(path_of(spark, staging), True)
    print(f"{summary['rows']} rows, {summary['flagged']} to review, {summary['findings']} passages, {summary['unreadable']} unreadable: {args.out}")


def path_of(spark: SparkSession, path: str):
    return spark._jvm.org.apache.hadoop.fs.Path(path)


def write(spark: SparkSession, path: str, text: str) -> None:
    """A file where the findings are: a disk, HDFS, an object store."""
    stream = path_of(spark, path).getFileSystem(spark._jsc.hadoopConfiguration()).create(path_of(spark, path), True)
    stream.write(bytearray(text, "utf-8"))
    stream.close()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], epilog="Options of screening (--min-severity 2 …) follow after --.")
    parser.add_argument("source", help="file, folder or URL that Spark reads, or jdbc:…")
    parser.add_argument("--format", choices=("parquet", "csv"), default="parquet")
    parser.add_argument("--column", action="append", default=[], help="screen this column; may be repeated; all text columns by default")
    parser.add_argument("--id", help="column that identifies a row in the reports")
    parser.add_argument("--group-by", type=lambda names: names.split(","), default=[], help="columns to count by, separated by commas")
    parser.add_argument("--table", help="table of the database")
    parser.add_argument("--key", help="unique column that orders the table")
    parser.add_argument("--delimiter", default=";", help="of CSV")
    parser.add_argument("--encoding", default="UTF-8", help="of CSV: UTF-8, windows-1252, ISO-8859-15…")
    parser.add_argument("--tasks", type=int, help="spread the rows over so many tasks; needed for CSV, which a single task reads a file")
    parser.add_argument("--discret", default="discret", help="how every machine starts discret")
    parser.add_argument("--out", default="discret-audit", help="folder for findings.ndjson/ and summary.json")
    parser.add_argument("screening", nargs="*", metavar="-- options", help="options of discret pipe")
    return parser.parse_args()


def main() -> None:
    spark = (
        SparkSession.builder.appName("discret audit")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.legacy.javaCharsets", "true")  # windows-1252
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "2000")
        .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")  # nothing is seen of a task before the job commits
        .getOrCreate()
    )
    try:
        audit(spark, arguments())
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
