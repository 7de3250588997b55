"""Reads a result store with nothing but Python: the share of futures that meet each target, and the tiers of one partner.

Usage: python3 scenarios/scripts/read_results.py runs/diplomacysim.db EXPERIMENT PARTNER
"""
import sqlite3
import sys

path, experiment, partner = sys.argv[1], int(sys.argv[2]), sys.argv[3]
store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

targets = store.execute(
    "SELECT column_name FROM columns WHERE experiment = ? AND kind = 'target' ORDER BY ordinal", (experiment,)
).fetchall()
for (target,) in targets:
    quoted = '"' + target.replace('"', '""') + '"'
    rows = store.execute(f"SELECT policy, avg({quoted}), count(*) FROM results_{experiment} GROUP BY policy ORDER BY policy")
    for policy, share, futures in rows:
        half = 1.96 * (share * (1 - share) / futures) ** 0.5
        print(f"{policy}: {target} {100 * share:.1f}% +-{100 * half:.1f} of {futures} futures")

rows = store.execute(
    """SELECT month, tier, 1.0 * count / sum(count) OVER (PARTITION BY policy, month)
       FROM tier_counts WHERE experiment = ? AND policy = 0 AND partner = ? ORDER BY month, rung""",
    (experiment, partner),
)
for month, tier, share in rows:
    if month.endswith("-12"):
        print(f"{month} {partner} {tier:24s} {100 * share:3.0f}%")
