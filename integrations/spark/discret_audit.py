"""Audit of stored comments on Apache Spark: the findings and the summary of `discret audit`, for tables too large for one machine.

    spark-submit discret_audit.py comments.parquet --column commentaire --id id --group-by agence,date --out audit

Every task keeps one `discret pipe` and feeds it the rows of its partition. What it finds, and its counts, go through Spark's
committed output, so that a task that is retried counts once. Positions and entries are written, texts only with `-- --show`.
"""

import argparse
import json
import shlex

from pyspark.sql import SparkSession

import discret_rows
import discret_screening
from discret_rows import ROW, as_text, read, text_columns
from discret_screening import STAGED, screening
from discret_summary import empty_summary, fill, is_free_text

# Rows that are looked at to tell free text.
SAMPLE = 500


def audit(spark: SparkSession, args: argparse.Namespace) -> None:
    """Screens the source once into a staging folder, then writes findings in the order of rows, and the summary."""
    for module in (discret_rows, discret_screening):
        spark.sparkContext.addPyFile(module.__file__)
    command = shlex.split(args.discret)
    source = read(spark, args)
    columns = text_columns(source, args.column, [name for name in [args.id, *args.group_by] if name])
    summary = empty_summary(command, args, columns)
    kept = {*columns, *args.group_by, args.id}
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
    parser.add_argument("--properties", help="file with user=…, password=… and driver=… of the database")
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
