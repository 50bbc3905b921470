#!/usr/bin/env python3
"""From scores to judgments: calibrates, chooses the bounds, writes what the program loads and what measures it.

usage: heads.py FOLDER --coded COMMENTS.jsonl --cues CUES.jsonl --tokenizer TOKENIZER.json --encoder ENCODER.onnx --codebook CODEBOOK.yaml
                --resources src/main/resources/org/commentariat --judgments out-of-fold.jsonl

FOLDER holds what train.py wrote, CUES.jsonl what `commentariat classify COMMENTS.jsonl --classifier cues` prints. Each conversation is judged by a model that was fitted, calibrated and bounded without
it: the scores of a part are calibrated by, and its bounds chosen on, the scores of the four others. The shipped model was
fitted on everything; its calibration and bounds come from the scores of all five parts.
"""
import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch
import yaml

from encoder import read_onnx, write_onnx
from train import CODES, FROZEN, MOST_TOKENS, PARTS, RELATIONS, Heads, part_of, rows

sys.path.append(str(Path(__file__).parent.parent))
from weigh_cues import half  # noqa: E402

OPPOSED = CODES[:2]
EDGE = 1e-6  # as in the program's Features
UNSURE = 0.75  # of the bound: from there on "no" is too bold
DIGITS = 6


def sigmoid(odds):
    return 1 / (1 + np.exp(-odds))


def logistic(scores, truth):
    """Weights of P(true) = 1 / (1 + exp(-(scores · weights + offset))), offset last, by Newton's method (Platt 1999)."""
    x = np.column_stack([scores, np.ones(len(scores))])
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = sigmoid(x @ weights)
        gradient = x.T @ (truth - p) - 1e-6 * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(len(weights))
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
    """Calibration and bound of one yes-or-no question, chosen on the comments given.

    Scores have a column for the encoder's own and, for a code, one for the log odds that its cues give.
    """

    def __init__(self, scores, truth):
        self.weights = logistic(scores, truth)
        self.bound = round(best_bound(self.probabilities(scores), truth), DIGITS)
        self.unsure = round(UNSURE * self.bound, DIGITS)

    def probabilities(self, scores):
        return np.round(sigmoid(np.column_stack([scores, np.ones(len(scores))]) @ self.weights), DIGITS)

    def head(self, score, place=None):
        """The head as the model file has it: what the cues weigh goes into the score, before the slope."""
        slope, offset = self.weights[0], self.weights[-1]
        cues = [0.0] * len(CODES)
        if place is not None:
            cues[place] = float(f"{self.weights[1] / slope:.7g}")
        return {
            "score": {"weights": score["weights"] + cues, "intercept": score["intercept"]},
            "calibration": {"slope": float(slope), "offset": float(offset)},
            "unsure_from": self.unsure,
            "applies_from": self.bound}


def answers(scores, coded, chosen):
    """Fitted on the comments chosen, less those whose half was read and counted when the cues were made."""
    chosen = [i for i in chosen if half(coded[i]) == "test"]
    codes = {
        code: Answers(scores["codes"][chosen, c], np.array([code in coded[i]["codes"] for i in chosen], float))
        for c, code in enumerate(CODES)}
    irony = Answers(scores["irony"][chosen][:, None], np.array([coded[i]["irony"] for i in chosen], float))
    replies = [i for i in chosen if coded[i]["relation"]]
    truth = np.array([RELATIONS.index(coded[i]["relation"]) for i in replies])
    return codes, irony, temperature(scores["relation"][replies], truth)


def read_scores(folder, coded, by_cues):
    """Scores by comment; for each code those of the encoder and of the cues."""
    place = {row["id"]: i for i, row in enumerate(coded)}
    scores = {
        "codes": np.full((len(coded), len(CODES), 2), np.nan),
        "relation": np.zeros((len(coded), len(RELATIONS))),
        "irony": np.zeros(len(coded))}
    for part in range(PARTS):
        for row in rows(folder / f"part-{part}.jsonl"):
            i = place[row["id"]]
            scores["codes"][i, :, 0] = row["codes"]
            scores["relation"][i], scores["irony"][i] = row["relation"], row["irony"]
    for row in rows(by_cues):
        p = np.clip([row["probabilities"][code] for code in CODES], EDGE, 1 - EDGE)
        scores["codes"][place[row["id"]], :, 1] = np.log(p / (1 - p))
    if np.isnan(scores["codes"]).any():
        raise SystemExit(f"not every comment has scores: run all {PARTS} parts of train.py, and classify --classifier cues")
    return scores


def applying(probabilities, codes):
    """The codes that apply; of the first two, which oppose each other, the one further above its bound."""
    found = [code for code in CODES if probabilities[code] >= codes[code].bound]
    one, other = OPPOSED
    if one in found and other in found and min(probabilities[one], probabilities[other]) < 0.5:
        less = probabilities[one] / codes[one].bound < probabilities[other] / codes[other].bound
        found.remove(one if less else other)
    return found


def judgments(scores, coded):
    parts = np.array([part_of(row) for row in coded])
    lines = [None] * len(coded)
    for part in range(PARTS):
        codes, irony, heat = answers(scores, coded, np.where(parts != part)[0])
        for i in np.where(parts == part)[0]:
            probabilities = {
                code: float(codes[code].probabilities(scores["codes"][[i], c])[0]) for c, code in enumerate(CODES)}
            found = applying(probabilities, codes)
            unsure = not found and any(probabilities[code] >= codes[code].unsure for code in CODES)
            ironic = float(irony.probabilities(scores["irony"][[i], None])[0])
            lines[i] = {
                "id": coded[i]["id"],
                "codes": found or ([] if unsure else ["none"]),
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


def without_cues(score):
    return {"weights": score["weights"] + [0.0] * len(CODES), "intercept": score["intercept"]}


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
        "features": ["embedding", "cues"],
        "codes": {code: codes[code].head(score(heads["codes"], c), c) for c, code in enumerate(CODES)},
        "not_learned": {},
        "relation": {
            "scores": {name: without_cues(score(heads["relation"], k)) for k, name in enumerate(RELATIONS)}, "temperature": heat},
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
    options.add_argument("--cues", required=True)
    options.add_argument("--resources", type=Path)
    options.add_argument("--judgments", type=Path)
    given = options.parse_args()
    coded = rows(given.coded)
    scores = read_scores(given.folder, coded, given.cues)
    if given.judgments:
        with open(given.judgments, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in judgments(scores, coded))
    if given.resources:
        write_model(given, scores, coded)


if __name__ == "__main__":
    main()
