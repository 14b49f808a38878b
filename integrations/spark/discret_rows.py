"""Rows of a source: columns as text, each row with its number, from 1, the same in every attempt of a task."""

import argparse
import configparser
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

# Column that the job adds: the number of a row.
ROW = "discret_row"


def read(spark: SparkSession, args: argparse.Namespace) -> DataFrame:
    """All columns of the source, and the number of each row, from 1, the same in every attempt."""
    if args.source.startswith("jdbc:"):
        return read_jdbc(spark, args)
    if args.format == "parquet":
        frame = spark.read.parquet(args.source)
        return numbered_by_file(frame.select("*", F.col("_metadata.file_path").alias("discret_file"), F.col("_metadata.row_index").alias("discret_at")))
    frame = spark.read.options(header=True, sep=args.delimiter, encoding=args.encoding, multiLine=True, quote='"', escape='"').csv(args.source)
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
    reader = spark.read.format("jdbc").options(url=args.source, **properties(args.properties))
    rows = reader.option("dbtable", f"(select count(*) as n from {args.table}) counted").load().first()[0]
    query = f"(select t.*, row_number() over (order by t.{args.key}) as {ROW} from {args.table} t) numbered"
    tasks = args.tasks or spark.sparkContext.defaultParallelism
    return reader.options(dbtable=query, partitionColumn=ROW, lowerBound=1, upperBound=int(rows) + 1, numPartitions=tasks).load()


def properties(path) -> dict:
    """Lines of `name=value`: the user and the password must not stand on a command line, which others can see."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read_string("[jdbc]\n" + (Path(path).read_text("utf-8") if path else ""))
    return dict(parser["jdbc"])


def as_text(field: T.StructField):
    """A column as the audit of one machine reads it: moments in ISO 8601, UTC."""
    column = F.col(f"`{field.name}`")
    if isinstance(field.dataType, (T.DateType, T.TimestampType, T.TimestampNTZType)):
        return F.date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").alias(field.name)
    return column.cast("string").alias(field.name)


def text_columns(frame: DataFrame, wanted: list, others: list) -> list:
    """The columns to screen: those asked for, or all but fractions, bytes and nested ones."""
    known = [name for name in frame.columns if name != ROW]
    missing = [name for name in [*wanted, *others] if name not in known]
    if missing:
        raise SystemExit(f"There is no column {', '.join(missing)}; there are: {', '.join(known)}.")
    plain = (T.StringType, T.IntegralType, T.BooleanType, T.DateType, T.TimestampType, T.TimestampNTZType)
    return wanted or [field.name for field in frame.schema if field.name in known and isinstance(field.dataType, plain)]
