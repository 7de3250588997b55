"""Reads what `dipsim export --format salib` writes, with Python alone, and works the indices out by SALib's formulas.

Usage: python3 read_salib.py FOLDER OUTCOME         (prints JSON)
"""
import csv
import json
import math
import os
import sys

folder, outcome = sys.argv[1:]
with open(os.path.join(folder, "problem.json"), encoding="utf-8") as file:
    problem = json.load(file)


def matrix(name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return [[float(field) for field in row] for row in csv.reader(file)]


def mean(values):
    return sum(values) / len(values)


def variance(values):
    centre = mean(values)
    return sum((value - centre) ** 2 for value in values) / len(values)


x, y = matrix("X.csv"), [row[problem["outputs"].index(outcome)] for row in matrix("Y.csv")]
d = problem["num_vars"]
assert len(problem["names"]) == len(problem["bounds"]) == len(problem["dists"]) == d
assert len(x) == len(y) and all(len(row) == d for row in x)
assert all(math.isfinite(value) for row in x for value in row)


def sobol():
    # SALib.analyze.sobol: Y is standardized, then separated by its place in the step.
    second = problem["analyze"]["calc_second_order"]
    step = 2 * d + 2 if second else d + 2
    assert len(y) % step == 0
    centre, scale = mean(y), math.sqrt(variance(y))
    z = [(value - centre) / scale for value in y]
    a, b = z[0::step], z[step - 1::step]
    ab = [z[j + 1::step] for j in range(d)]
    total = variance(a + b)

    def first(values):
        return mean([q * (p - r) for p, q, r in zip(values, b, a)]) / total

    # The rows are those of the scheme: AB of j differs from A in input j alone.
    for start in range(0, len(x), step):
        for j in range(d):
            assert [i for i in range(d) if x[start + 1 + j][i] != x[start][i]] in ([j], [])
            assert x[start + 1 + j][j] == x[start + step - 1][j]
    result = {"S1": [first(values) for values in ab], "ST": [0.5 * mean([(p - q) ** 2 for p, q in zip(a, values)]) / total for values in ab]}
    if second:
        ba = [z[j + 1 + d::step] for j in range(d)]
        result["S2"] = [
            mean([p * q - r * s for p, q, r, s in zip(ba[j], ab[k], a, b)]) / total - result["S1"][j] - result["S1"][k]
            for j in range(d) for k in range(j + 1, d)
        ]
    return result


def morris():
    # SALib.analyze.morris: the sign of a step is that of X, its size that of the grid.
    levels = problem["analyze"]["num_levels"]
    delta = levels / (2.0 * (levels - 1))
    effects = [[] for _ in range(d)]
    assert len(y) % (d + 1) == 0
    for start in range(0, len(y), d + 1):
        for row in range(start + 1, start + d + 1):
            moved = [i for i in range(d) if x[row][i] != x[row - 1][i]]
            assert len(moved) == 1
            effects[moved[0]].append((y[row] - y[row - 1]) / (delta if x[row][moved[0]] > x[row - 1][moved[0]] else -delta))
    return {
        "mu": [mean(e) for e in effects],
        "mu_star": [mean([abs(value) for value in e]) for e in effects],
        "sigma": [math.sqrt(variance(e) * len(e) / (len(e) - 1)) for e in effects],
    }


method = problem["analyze"]["method"]
json.dump({"method": method, "rows": len(y), **({"sobol": sobol, "morris": morris}[method]() if method != "delta" else {})}, sys.stdout)
