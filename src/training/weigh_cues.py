#!/usr/bin/env python3
"""Estimate the weights of a codebook's cues from coded comments, on one half of the threads.

usage: weigh_cues.py CODEBOOK.yaml CODED.jsonl HITS.jsonl [--write]

CODED.jsonl: id, conversation_id, codes. HITS.jsonl: written by CueHits.java. Needs NumPy and PyYAML.

Threads are split by the SHA-256 of their conversation_id: even first byte "dev", odd "test". Only dev is read here.
For every code: penalised logistic regression of the code on its cues (each counts once a comment). The prior mean of
a weight is 1.5 (0.4 for a cue whose name begins with "topic"), its prior precision 3; weights below 0 become 0. A cue
that a negation flips to this code enters with the weight it has for its own code. The bound "applies_from" is the one
with the best F1 in eight-fold cross-validation over dev threads; "unsure_from" is nine tenths of it.
With --write the new numbers replace those in CODEBOOK.yaml.
"""
import hashlib, json, re, sys
import numpy as np
import yaml

PRECISION, FOLDS, ROUNDS = 3.0, 8, 3


def first_byte(text):
    return hashlib.sha256(text.encode()).digest()[0]


def probability(x, w, b, offset):
    return 1 / (1 + np.exp(-(x @ w + b + offset)))


def fit(x, y, prior, offset):
    """Newton's method, with weights projected onto [0, inf)."""
    n, d = x.shape
    w, b = prior.copy(), np.log(y.mean() / (1 - y.mean()))
    ones = np.hstack([x, np.ones((n, 1))])
    for _ in range(80):
        p = probability(x, w, b, offset)
        gradient = np.append(x.T @ (p - y) + PRECISION * (w - prior), np.sum(p - y))
        curvature = (ones * (p * (1 - p) + 1e-9)[:, None]).T @ ones + np.diag([PRECISION] * d + [0.0])
        step = np.linalg.solve(curvature, gradient)
        w, b = np.maximum(w - step[:-1], 0), b - step[-1]
        if np.abs(step).max() < 1e-8:
            break
    return w, b


def f1(y, yes):
    return 2 * (y & yes).sum() / max(1, y.sum() + yes.sum())


def columns(rows, hits, code, names):
    found = [{name for c, name in hits[r["id"]] if c == code} for r in rows]
    return np.array([[float(name in f) for name in names] for f in found])


def main(codebook_file, coded_file, hits_file, *options):
    text = open(codebook_file, encoding="utf-8").read()
    codebook = yaml.safe_load(text)
    hits = {r["id"]: r["hits"] for r in map(json.loads, open(hits_file, encoding="utf-8"))}
    coded = map(json.loads, open(coded_file, encoding="utf-8"))
    rows = [r for r in coded if first_byte(r["conversation_id"]) % 2 == 0]
    folds = np.array([first_byte("fold" + r["conversation_id"]) % FOLDS for r in rows])
    codes = [c["id"] for c in codebook["codes"]]
    weight = {c["name"]: 0.4 if c["name"].startswith("topic") else 1.5 for c in codebook["cues"]}
    prior, scores = dict(weight), {}
    for turn in range(ROUNDS):
        for code in codes:
            own = [c["name"] for c in codebook["cues"] if c["code"] == code]
            guests = [c["name"] for c in codebook["cues"] if c.get("negated") == "flips to " + code]
            x, y = columns(rows, hits, code, own), np.array([code in r["codes"] for r in rows])
            offset = columns(rows, hits, code, guests) @ np.array([weight[g] for g in guests]) if guests else 0 * y
            means = np.array([prior[n] for n in own])
            w, b = fit(x, y.astype(float), means, offset)
            weight.update(zip(own, w))
            if turn == ROUNDS - 1:
                held_out = np.zeros(len(rows))
                for k in range(FOLDS):
                    t, h = folds != k, folds == k
                    wk, bk = fit(x[t], y[t].astype(float), means, offset[t])
                    held_out[h] = probability(x[h], wk, bk, offset[h])
                bounds = np.round(np.arange(0.10, 0.61, 0.01), 2)
                best = max(bounds, key=lambda bound: f1(y, held_out >= bound))
                scores[code] = (b, best)
                print(f"{code}: n {len(rows)}, coded {y.sum()}, cross-validated F1 "
                      f"{f1(y, held_out >= best):.3f} at {best:.2f}, intercept {b:.2f}")
                for name, value, column in sorted(zip(own, w, x.T), key=lambda r: -r[1]):
                    print(f"  {value:5.2f}  {name}: in {int(column.sum())}, of them coded {int((column * y).sum())}")
    if "--write" in options:
        for name, value in weight.items():
            text = re.sub(r"(- name: " + re.escape(name) + r"\n(?:    .*\n)*?    weight: )\S+",
                          lambda m: m.group(1) + f"{value:.2f}", text)
        for code, (b, best) in scores.items():
            for key, value in (("intercept", b), ("unsure_from", best * 0.9), ("applies_from", best)):
                text = re.sub(r"(- id: " + code + r"\n(?:    .*\n|\n)*?    " + key + r": )\S+",
                              lambda m: m.group(1) + f"{value:.2f}", text)
        open(codebook_file, "w", encoding="utf-8").write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
