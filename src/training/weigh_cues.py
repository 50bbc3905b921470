#!/usr/bin/env python3
"""Weigh a codebook's cues: the author's judgment, corrected by coded comments as far as there are any.

usage: weigh_cues.py CODEBOOK.yaml [--write] CODED.jsonl HITS.jsonl [CODED.jsonl HITS.jsonl ...]

CODED.jsonl: id, conversation_id, codes, and half ("dev" or "test") where the SHA-256 of conversation_id is not to decide:
even first byte dev, odd test. Only dev is used. HITS.jsonl: written by CueHits.java. Needs NumPy and PyYAML.

For every code: logistic regression of the code on its cues (each counts once a comment), maximum a posteriori. The prior
of a weight is normal; its mean is what the strength of the cue means in log odds (STRENGTH), its precision the one with
the best log loss in eight-fold cross-validation over threads. So a cue that the comments do not show keeps its strength,
and a frequent one goes where the comments say; none goes below 0. A cue that a negation flips to this code enters with
the weight it has for its own code. A weak cue counts only beside another for the same code. "applies_from" is the bound with the best F1 in the same cross-validation
of those that a strong cue alone reaches; "unsure_from" is nine tenths of it. With --write the numbers replace those in CODEBOOK.yaml.
"""
import hashlib, json, re, sys
import numpy as np
import yaml

STRENGTH = {"strong": np.log(20), "medium": np.log(4), "weak": np.log(2)}
SUFFICES = 0.9  # a strong cue applies its code alone, also when data have taken a tenth of it
PRECISIONS, FOLDS, ROUNDS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0), 8, 3


def first_byte(text):
    return hashlib.sha256(text.encode()).digest()[0]


def half(row):
    """Of a coded comment: what it says itself, or else what the name of its thread says."""
    return row.get("half") or ("test" if first_byte(row["conversation_id"]) % 2 else "dev")


def probability(x, w, b, offset):
    return 1 / (1 + np.exp(-(x @ w + b + offset)))


def fit(x, y, prior, precision, offset):
    """Newton's method, with weights projected onto [0, inf)."""
    n, d = x.shape
    w, b = prior.copy(), np.log(y.mean() / (1 - y.mean()))
    ones = np.hstack([x, np.ones((n, 1))])
    for _ in range(80):
        p = probability(x, w, b, offset)
        gradient = np.append(x.T @ (p - y) + precision * (w - prior), np.sum(p - y))
        curvature = (ones * (p * (1 - p) + 1e-9)[:, None]).T @ ones + np.diag([precision] * d + [0.0])
        step = np.linalg.solve(curvature, gradient)
        w, b = np.maximum(w - step[:-1], 0), b - step[-1]
        if np.abs(step).max() < 1e-8:
            break
    return w, b


def held_out(x, y, prior, precision, offset, folds):
    """The probability of each comment by weights from the other folds."""
    p = np.zeros(len(y))
    for k in range(FOLDS):
        t, h = folds != k, folds == k
        if h.any():
            w, b = fit(x[t], y[t], prior, precision, offset[t])
            p[h] = probability(x[h], w, b, offset[h])
    return p


def log_loss(y, p):
    return -np.mean(np.log(np.where(y > 0, p, 1 - p) + 1e-12))


def f1(y, yes):
    return 2 * (y.astype(bool) & yes).sum() / max(1, y.sum() + yes.sum())


def columns(rows, hits, code, names, weak):
    """1 where a comment has the cue; a weak cue needs the company of one for the same code that is not."""
    found = [{name for c, name, _ in hits[r["id"]] if c == code} for r in rows]
    found = [f if f - weak else set() for f in found]
    return np.array([[float(name in f) for name in names] for f in found])


def read(files):
    rows, hits = [], {}
    for coded, found in zip(files[::2], files[1::2], strict=True):
        rows += [r for r in map(json.loads, open(coded, encoding="utf-8")) if half(r) == "dev"]
        hits.update((r["id"], r["hits"]) for r in map(json.loads, open(found, encoding="utf-8")))
    return rows, hits


def estimate(codebook, rows, hits):
    """Weight and comment of every cue; intercept and bound of every code."""
    folds = np.array([first_byte("fold" + r["conversation_id"]) % FOLDS for r in rows])
    prior = {c["name"]: STRENGTH[c.get("strength", "medium")] for c in codebook["cues"]}
    weak = {c["name"] for c in codebook["cues"] if c.get("strength") == "weak"}
    weight, origin, decision = dict(prior), {}, {}
    for last in [False] * (ROUNDS - 1) + [True]:
        for code in [c["id"] for c in codebook["codes"]]:
            own = [c["name"] for c in codebook["cues"] if c["code"] == code]
            guests = [c["name"] for c in codebook["cues"] if c.get("negated") == "flips to " + code]
            x, y = columns(rows, hits, code, own, weak), np.array([float(code in r["codes"]) for r in rows])
            offset = columns(rows, hits, code, guests, weak) @ np.array([weight[g] for g in guests]) if guests else 0 * y
            means = np.array([prior[n] for n in own])
            p = {k: held_out(x, y, means, k, offset, folds) for k in PRECISIONS}
            precision = min(PRECISIONS, key=lambda k: log_loss(y, p[k]))
            w, b = fit(x, y, means, precision, offset)
            weight.update(zip(own, w))
            if last:
                enough = 1 / (1 + np.exp(-(b + SUFFICES * STRENGTH["strong"])))
                bounds = np.round(np.arange(0.10, max(enough, 0.11), 0.01), 2)
                best = max(bounds, key=lambda bound: f1(y, p[precision] >= bound))
                decision[code] = (b, best)
                for name, column in zip(own, x.T):
                    seen, right = int(column.sum()), int(column @ y)
                    origin[name] = f"{seen} comments, {right} of them coded" if seen else "judgment alone"
                print(f"{code}: n {len(y)}, coded {y.sum():.0f}, precision {precision}, log loss "
                      f"{[float(round(log_loss(y, p[k]), 4)) for k in PRECISIONS]}, cross-validated F1 "
                      f"{f1(y, p[precision] >= best):.3f} at {best:.2f}, intercept {b:.2f}")
                for name in sorted(own, key=lambda n: -weight[n]):
                    print(f"  {weight[name]:5.2f} (prior {prior[name]:.2f})  {name}: {origin[name]}")
    return weight, origin, decision


def written(text, weight, origin, decision):
    for name, value in weight.items():
        text = re.sub(r"(- name: " + re.escape(name) + r"\n(?:    .*\n)*?    weight: )[^\n]+",
                      lambda m: f"{m.group(1)}{value:.2f} # {origin[name]}", text)
    for code, (b, best) in decision.items():
        for key, value in (("intercept", b), ("unsure_from", best * 0.9), ("applies_from", best)):
            text = re.sub(r"(- id: " + code + r"\n(?:    .*\n|\n)*?    " + key + r": )\S+",
                          lambda m: m.group(1) + f"{value:.2f}", text)
    return text


def main(codebook_file, *arguments):
    text = open(codebook_file, encoding="utf-8").read()
    rows, hits = read([a for a in arguments if a != "--write"])
    result = estimate(yaml.safe_load(text), rows, hits)
    if "--write" in arguments:
        open(codebook_file, "w", encoding="utf-8").write(written(text, *result))


if __name__ == "__main__":
    main(*sys.argv[1:])
