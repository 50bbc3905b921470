#!/usr/bin/env python3
"""From scores to judgments: calibrates, chooses the bounds, writes what the program loads and what measures it.

usage: heads.py FOLDER --coded COMMENTS.jsonl --tokenizer TOKENIZER.json --encoder ENCODER.onnx --codebook CODEBOOK.yaml
                --resources src/main/resources/org/commentariat --judgments out-of-fold.jsonl

FOLDER holds what train.py wrote. Each conversation is judged by a model that was fitted, calibrated and bounded without
it: the scores of a part are calibrated by, and its bounds chosen on, the scores of the four others. The shipped model was
fitted on everything; its calibration and bounds come from the scores of all five parts.
"""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
import yaml

from encoder import read_onnx, write_onnx
from train import CODES, FROZEN, MOST_TOKENS, PARTS, RELATIONS, Heads, part_of, rows

UNSURE = 0.75  # of the bound: from there on "no" is too bold
DIGITS = 6


def sigmoid(odds):
    return 1 / (1 + np.exp(-odds))


def platt(scores, truth):
    """Slope and offset of P(true) = 1 / (1 + exp(-(slope · score + offset))) by Newton's method (Platt 1999)."""
    x = np.column_stack([scores, np.ones(len(scores))])
    weights = np.zeros(2)
    for _ in range(50):
        p = sigmoid(x @ weights)
        gradient = x.T @ (truth - p) - 1e-6 * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < 1e-10:
            break
    return weights


def best_bound(probabilities, truth):
    """The bound with the best F1, smoothed over neighbours so that no lucky gap is chosen."""
    order = np.argsort(-probabilities, kind="stable")
    hits = np.cumsum(truth[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + truth.sum())
    width = max(3, len(order) // 250)
    best = min(int(np.argmax(np.convolve(f1, np.ones(width) / width, "same"))), len(order) - 2)
    return float((probabilities[order[best]] + probabilities[order[best + 1]]) / 2)


def temperature(scores, truth):
    """The divisor of softmax scores that has the least log loss, to two digits."""
    def wrong(t):
        z = scores / t
        z = z - z.max(1, keepdims=True)
        return -(z[np.arange(len(z)), truth] - np.log(np.exp(z).sum(1))).mean()

    return min((round(t, 2) for t in np.arange(0.5, 4, 0.05)), key=wrong)


class Answers:
    """Calibration and bound of one yes-or-no question, chosen on the comments given."""

    def __init__(self, scores, truth):
        self.slope, self.offset = platt(scores, truth)
        self.bound = round(best_bound(self.probabilities(scores), truth), DIGITS)
        self.unsure = round(UNSURE * self.bound, DIGITS)

    def probabilities(self, scores):
        return np.round(sigmoid(self.slope * scores + self.offset), DIGITS)

    def head(self, score):
        return {
            "score": score,
            "calibration": {"slope": float(self.slope), "offset": float(self.offset)},
            "unsure_from": self.unsure,
            "applies_from": self.bound}


def answers(scores, coded, chosen):
    codes = {
        code: Answers(scores["codes"][chosen, c], np.array([code in coded[i]["codes"] for i in chosen], float))
        for c, code in enumerate(CODES)}
    irony = Answers(scores["irony"][chosen], np.array([coded[i]["irony"] for i in chosen], float))
    replies = [i for i in chosen if coded[i]["relation"]]
    truth = np.array([RELATIONS.index(coded[i]["relation"]) for i in replies])
    return codes, irony, temperature(scores["relation"][replies], truth)


def read_scores(folder, coded):
    place = {row["id"]: i for i, row in enumerate(coded)}
    scores = {"codes": np.full((len(coded), len(CODES)), np.nan), "relation": np.zeros((len(coded), 3)), "irony": np.zeros(len(coded))}
    for part in range(PARTS):
        for row in rows(folder / f"part-{part}.jsonl"):
            for name in scores:
                scores[name][place[row["id"]]] = row[name]
    if np.isnan(scores["codes"]).any():
        raise SystemExit(f"{folder}: not every comment has scores; run all {PARTS} parts of train.py")
    return scores


def judgments(scores, coded):
    parts = np.array([part_of(row) for row in coded])
    lines = [None] * len(coded)
    for part in range(PARTS):
        codes, irony, heat = answers(scores, coded, np.where(parts != part)[0])
        for i in np.where(parts == part)[0]:
            probabilities = {code: float(codes[code].probabilities(scores["codes"][i, c])) for c, code in enumerate(CODES)}
            applying = [code for code in CODES if probabilities[code] >= codes[code].bound]
            unsure = not applying and any(probabilities[code] >= codes[code].unsure for code in CODES)
            ironic = float(irony.probabilities(scores["irony"][i]))
            lines[i] = {
                "id": coded[i]["id"],
                "codes": applying or ([] if unsure else ["none"]),
                "probabilities": probabilities,
                "abstained": unsure,
                "abstention": "unsure" if unsure else None,
                "relation": relation(scores["relation"][i] / heat) if coded[i]["reply_to"] else None,
                "irony": {"probability": ironic, "flagged": ironic >= irony.bound}}
    return lines


def relation(odds):
    shares = np.exp(odds - odds.max())
    shares = np.round(shares / shares.sum(), DIGITS)
    return {"label": RELATIONS[int(shares.argmax())], "probabilities": dict(zip(RELATIONS, map(float, shares)))}


def score(linear, k):
    return {
        "weights": [float(f"{w:.7g}") for w in linear.weight[k].tolist()],
        "intercept": float(f"{float(linear.bias[k]):.7g}")}


def write_model(given, scores, coded):
    trained = torch.load(given.folder / "stance-encoder.pt")
    encoder = read_onnx(given.encoder)
    encoder.load_state_dict(trained["encoder"])
    heads = Heads()
    heads.load_state_dict(trained["heads"])
    folder = given.resources / "encoder"
    folder.mkdir(parents=True, exist_ok=True)
    write_onnx(encoder, str(folder / "model.onnx"))
    with open(given.tokenizer, encoding="utf-8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    (folder / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", encoding="utf-8")
    settings = {
        "name": "commentariat-stance-1", "max_tokens": MOST_TOKENS, "pooling": [], "normalize": False, "embedding": "embedding"}
    (folder / "encoder.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    digest = hashlib.sha256()
    for name in ("encoder.json", "vocab.txt", "model.onnx"):
        digest.update((folder / name).read_bytes())
    codes, irony, heat = answers(scores, coded, np.arange(len(coded)))
    book = given.codebook.read_bytes()
    named = yaml.safe_load(book)
    model = {
        "format": "commentariat stance model",
        "format_version": 1,
        "codebook": {"name": named["name"], "version": named["version"], "fingerprint": hashlib.sha256(book).hexdigest()},
        "encoder": {"name": settings["name"], "sha256": digest.hexdigest()},
        "features": ["embedding"],
        "codes": {code: codes[code].head(score(heads["codes"], c)) for c, code in enumerate(CODES)},
        "not_learned": {},
        "relation": {
            "scores": {name: score(heads["relation"], k) for k, name in enumerate(RELATIONS)}, "temperature": heat},
        "irony": irony.head(score(heads["irony"], 0)),
        "provenance": {
            "comments": str(len(coded)),
            "threads": str(len({row["conversation_id"] for row in coded})),
            "labels": "model-assisted, not human gold",
            "frozen_layers": str(FROZEN)}}
    place = given.resources / "stance" / "learned"
    place.mkdir(parents=True, exist_ok=True)
    (place / "microsoft-ireland.model.json").write_text(json.dumps(model) + "\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--coded", required=True)
    options.add_argument("--tokenizer", required=True)
    options.add_argument("--encoder", required=True)
    options.add_argument("--codebook", type=Path, required=True)
    options.add_argument("--resources", type=Path)
    options.add_argument("--judgments", type=Path)
    given = options.parse_args()
    coded = rows(given.coded)
    scores = read_scores(given.folder, coded)
    if given.judgments:
        with open(given.judgments, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in judgments(scores, coded))
    if given.resources:
        write_model(given, scores, coded)


if __name__ == "__main__":
    main()
