"""Reads what `dipsim export --format ema` writes, step by step as load_results of the EMA Workbench 3.0 does, with Python alone.

Usage: python3 read_ema.py FILE         (prints JSON)
"""
import csv
import io
import json
import sys
import tarfile

with tarfile.open(sys.argv[1], "r:gz", encoding="UTF8") as archive:
    def rows(name):
        return list(csv.reader(io.TextIOWrapper(archive.extractfile(name), encoding="utf-8", newline="")))

    metadata = json.loads(archive.extractfile("metadata.json").read().decode())
    header, *experiments = rows("experiments.csv")
    assert header == list(metadata["experiments"])
    assert header[-3:] == ["scenario", "policy", "model"]
    assert all(name.isidentifier() for name in header)
    for place, dtype in enumerate(metadata["experiments"].values()):
        assert dtype in ("float64", "category")
        if dtype == "float64":
            assert all(float(row[place] or "nan") is not None for row in experiments)

    outcomes = {}
    for kind, name, filename in metadata["outcomes"]:
        assert name.isidentifier() and name not in outcomes
        values = [row for row in rows(filename) if row]
        if kind == "TimeSeriesOutcome":
            assert filename == name + ".csv"
            months, *values = values
            assert all(len(row) == len(months) for row in values)
        else:
            assert kind == "ScalarOutcome" and filename == name + ".cls"
            assert all(len(row) == 1 for row in values)
        assert len(values) == len(experiments)
        outcomes[name] = [[float(value) for value in row] for row in values]

json.dump({"version": metadata["version"], "columns": header, "experiments": experiments, "outcomes": outcomes}, sys.stdout)
