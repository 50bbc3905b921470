#!/usr/bin/env python3
"""Score what the cue classifier made of coded comments, half by half.

usage: score_cues.py CODED.jsonl HITS.jsonl

CODED.jsonl: id, conversation_id, codes, and half ("dev" or "test") where the SHA-256 of conversation_id is not to decide.
HITS.jsonl: written by CueHits.java. Prints precision, recall and F1 with a 95 % percentile interval from 2,000 bootstrap
draws of whole threads, and Krippendorff's nominal alpha between the classifier and the given codes. Needs NumPy.
"""
import json, sys
import numpy as np
from weigh_cues import half


def f1(hit, given, found):
    return 2 * hit / np.maximum(1, given + found)


def alpha(y, yes):
    """Two coders, two values, nothing missing."""
    ones, n = y.sum() + yes.sum(), 2 * len(y)
    expected = 2 * ones * (n - ones) / (n * (n - 1))
    return 1 - (y != yes).mean() / expected if expected else float("nan")


def main(coded_file, hits_file):
    judged = {r["id"]: r for r in map(json.loads, open(hits_file, encoding="utf-8"))}
    coded = [json.loads(line) for line in open(coded_file, encoding="utf-8")]
    codes = sorted(next(iter(judged.values()))["probabilities"])
    for name in ("dev", "test"):
        rows = [r for r in coded if half(r) == name]
        threads = sorted({r["conversation_id"] for r in rows})
        member = np.array([threads.index(r["conversation_id"]) for r in rows])
        abstained = sum(judged[r["id"]]["abstained"] for r in rows)
        print(f"{name}: {len(rows)} comments, {len(threads)} threads, abstained on {abstained}")
        draws = np.random.default_rng(1).integers(0, len(threads), (2000, len(threads)))
        points, drawn = [], []
        for code in codes:
            y = np.array([code in r["codes"] for r in rows])
            yes = np.array([code in judged[r["id"]]["codes"] for r in rows])
            sums = [np.bincount(member, v, len(threads)) for v in (y & yes, y, yes)]
            hit, given, found = (s.sum() for s in sums)
            points.append(f1(hit, given, found))
            drawn.append(f1(*(s[draws].sum(axis=1) for s in sums)))
            low, high = np.percentile(drawn[-1], (2.5, 97.5))
            print(f"  {code}: coded {given:.0f}, found {found:.0f}, precision {hit / max(1, found):.2f}, recall "
                  f"{hit / max(1, given):.2f}, F1 {points[-1]:.2f} [{low:.2f}, {high:.2f}], alpha {alpha(y, yes):.2f}")
        low, high = np.percentile(np.mean(drawn, axis=0), (2.5, 97.5))
        print(f"  macro-F1 {np.mean(points):.2f} [{low:.2f}, {high:.2f}]")


if __name__ == "__main__":
    main(*sys.argv[1:])
