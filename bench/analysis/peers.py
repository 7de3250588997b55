#!/usr/bin/env python3
"""Analyses the same tables with ours, SALib and the EMA Workbench, and lays results and times side by side.

Usage: bench/analysis/run.sh [ROUNDS]      (builds the benchmarks, then calls this)

Needs Python 3 with NumPy. SALib and ema_workbench are used where they are installed; what is missing is said and left out.
Times are the quickest of ROUNDS (5) in one process each; ours includes its bootstrap of as many samples as theirs (100).
"""
import json
import math
import os
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")

try:
    from SALib.analyze import delta, morris, pawn, sobol
    from SALib.sample import morris as morris_sample
    from SALib.sample import sobol as sobol_sample
    HAS_SALIB = True
except ImportError as missing:
    HAS_SALIB = False
    print(f"SALib is not installed ({missing}): its columns are left out.")

try:
    import pandas as pd
    from ema_workbench.analysis import cart as ema_cart
    from ema_workbench.analysis import feature_scoring, prim
    HAS_EMA = True
except ImportError as missing:
    HAS_EMA = False
    print(f"The EMA Workbench is not installed ({missing}): its columns are left out.")


def ishigami(x):
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def problem(dimensions, low=0.0, high=1.0):
    return {"num_vars": dimensions, "names": [f"x{i}" for i in range(dimensions)], "bounds": [[low, high]] * dimensions}


def write(folder, name, x, y):
    path = os.path.join(folder, name + ".csv")
    names = [f"x{i}" for i in range(x.shape[1])] + ["y"]
    with open(path, "w") as file:
        file.write(",".join(names) + "\n")
        for row, value in zip(x, y):
            file.write(",".join(repr(float(v)) for v in row) + f",{float(value)!r}\n")
    return path


def ours(program, method, path, rounds):
    out = subprocess.run([*program, "analysis", method, path, str(rounds)], capture_output=True, text=True, check=True).stdout
    answer = json.loads(out)
    return answer["result"], answer["seconds"]


def timed(function, rounds):
    best, result = math.inf, None
    for _ in range(rounds):
        start = time.perf_counter()
        result = function()
        best = min(best, time.perf_counter() - start)
    return result, best


def line(what, mine, theirs):
    row = f"  {what:<26} ours {np.round(mine, 4)}"
    if theirs is not None:
        gap = np.max(np.abs(np.asarray(mine, float) - np.asarray(theirs, float)))
        row += f"\n  {'':<26} peer {np.round(theirs, 4)}   largest gap {gap:.2e}"
    print(row)


def head(title, seconds, peer=None):
    print(f"\n{title}: ours {seconds:.4f} s" + (f", peer {peer:.4f} s, {peer / seconds:.0f} times as long" if peer else ""))


def sensitivity(folder, program, rounds):
    rng = np.random.default_rng(1)
    if HAS_SALIB:
        p = problem(3, -math.pi, math.pi)
        x = sobol_sample.sample(p, 1024, calc_second_order=True, seed=1)
        y = ishigami(x)
        result, seconds = ours(program, "sobol", write(folder, "sobol", x, y), rounds)
        peer, time_peer = timed(lambda: sobol.analyze(p, y, num_resamples=100, seed=1), rounds)
        head("Sobol, Ishigami, Saltelli 1,024 x 3", seconds, time_peer)
        line("first order", result["first"], peer["S1"])
        line("total order", result["total"], peer["ST"])
        line("second order", result["second"], [peer["S2"][0, 1], peer["S2"][0, 2], peer["S2"][1, 2]])

        u = morris_sample.sample(problem(3), 1000, num_levels=4, seed=1)
        y = ishigami((2 * u - 1) * math.pi)
        result, seconds = ours(program, "morris", write(folder, "morris", u, y), rounds)
        peer, time_peer = timed(lambda: morris.analyze(problem(3), u, y, num_resamples=100, num_levels=4, seed=1), rounds)
        head("Morris, Ishigami, 1,000 trajectories x 3", seconds, time_peer)
        line("mu", [v[0] for v in result.values()], peer["mu"])
        line("mu*", [v[1] for v in result.values()], peer["mu_star"])
        line("sigma", [v[2] for v in result.values()], peer["sigma"])

    u = rng.random((2000, 4))
    y = ishigami((2 * u - 1) * math.pi)
    path = write(folder, "given", u, y)
    p = problem(4)
    result, seconds = ours(program, "delta", path, rounds)
    peer, time_peer = timed(lambda: delta.analyze(p, u, y, num_resamples=100, seed=1), 1) if HAS_SALIB else (None, None)
    head("Delta, Ishigami with a dummy, 2,000 x 4", seconds, time_peer)
    line("delta", [v[0] for v in result.values()], peer and peer["delta_raw"])
    line("first order", [v[1] for v in result.values()], peer and peer["S1"])
    if HAS_SALIB:
        # Before the bias is reduced both are functions of the data alone.
        classes = min(math.ceil(len(y) ** (2.0 / (7.0 + math.tanh((1500.0 - len(y)) / 500.0)))), 48)
        edges, grid = np.linspace(0, len(y), classes + 1), np.linspace(y.min(), y.max(), 100)
        line("delta, bias not reduced", [v[2] for v in result.values()], [delta.calc_delta(y, grid, u[:, i], edges) for i in range(4)])
    result, seconds = ours(program, "pawn", path, rounds)
    peer, time_peer = timed(lambda: pawn.analyze(p, u, y, S=10), rounds) if HAS_SALIB else (None, None)
    head("PAWN, the same (ours with 100 resamples, the peer with none)", seconds, time_peer)
    line("median", [v[0] for v in result.values()], peer and peer["median"])
    line("mean", [v[1] for v in result.values()], peer and peer["mean"])
    line("largest", [v[2] for v in result.values()], peer and peer["maximum"])
    result, seconds = ours(program, "scores", path, rounds)
    peer, time_peer = (None, None)
    if HAS_EMA:
        frame = pd.DataFrame(u, columns=p["names"])
        mode = feature_scoring.RuleInductionType.REGRESSION
        (scores, _), time_peer = timed(lambda: feature_scoring.get_ex_feature_scores(frame, y, mode=mode, random_state=1), rounds)
        peer = [float(scores.loc[name].iloc[0]) for name in p["names"]]
    head("Feature scores, the same, 100 extra trees", seconds, time_peer)
    line("score", list(result.values()), peer)


def boxes(folder, program, rounds):
    rng = np.random.default_rng(2)
    for rows, columns in [(1000, 4), (1000, 105), (10000, 20)]:
        x = rng.random((rows, columns))
        noise = rng.random(rows)
        clean = (x[:, 0] < 0.4) & (x[:, 2] > 0.6)
        interest = np.where(clean, noise < 0.9, noise < 0.05) if columns > 4 else clean
        path = write(folder, f"prim{columns}", x, interest.astype(float))
        result, seconds = ours(program, "prim", path, rounds)
        frame = pd.DataFrame(x, columns=[f"x{i}" for i in range(columns)]) if HAS_EMA else None
        peer, time_peer = timed(lambda: prim.Prim(frame, interest).find_box(), 1) if HAS_EMA else (None, None)
        head(f"PRIM, {rows:,} x {columns}", seconds, time_peer)
        print(f"  ours  coverage {result['Coverage']:.4f} density {result['Density']:.4f} mass {result['Mass']:.4f}, {result['steps']} boxes on the way")
        if HAS_EMA:
            print(f"  peer  coverage {peer.coverage:.4f} density {peer.density:.4f} mass {peer.mass:.4f}, {len(peer.box_lims)} boxes on the way")
            limits, first = peer.box_lim, peer.box_lims[0]
            same = True
            for name in limits.columns:
                found = [None if limits[name].iloc[i] == first[name].iloc[i] else float(limits[name].iloc[i]) for i in (0, 1)]
                mine = result["limits"].get(name, [None] * 4)
                same &= all((a is None) == (b is None) and (a is None or abs(a - b) < 1e-12) for a, b in zip(found, mine[:2]))
            quasi = [
                abs(v - m)
                for name, values in peer.p_values[-1].items()
                for v, m in zip(values, result["limits"][name][2:]) if m is not None
            ] if same else [math.nan]
            print(f"  the same limits: {'yes' if same else 'no'}; largest gap of quasi-p values {max(quasi):.1e}")

        result, seconds = ours(program, "cart", path, rounds)
        if HAS_EMA:
            def grow():
                tree = ema_cart.CART(frame, interest, 0.05)
                tree.build_tree()
                return tree
            peer, time_peer = timed(grow, rounds)
            head(f"CART, {rows:,} x {columns}", seconds, time_peer)
            mine = sorted(round(leaf["Coverage"], 9) for leaf in result)
            theirs = sorted(round(float(s["coverage"]), 9) for s in peer.stats)
            print(f"  ours {len(mine)} leaves, peer {len(theirs)}; the same coverages: {'yes' if mine == theirs else 'no'}")
        else:
            head(f"CART, {rows:,} x {columns}", seconds)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    program = sys.argv[2:]
    if not program:
        sys.exit("Call bench/analysis/run.sh, which builds what this compares with.")
    with tempfile.TemporaryDirectory() as folder:
        sensitivity(folder, program, rounds)
        boxes(folder, program, rounds)


main()
