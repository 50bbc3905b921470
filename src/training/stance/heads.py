#!/usr/bin/env python3
"""From scores to judgments: calibrates, chooses the bounds, writes what the program loads and what measures it.

usage: heads.py FOLDER --coded COMMENTS.jsonl --cues CUES.jsonl --own-words OWN-WORDS.jsonl --tokenizer TOKENIZER.json --encoder ENCODER.onnx --codebook CODEBOOK.yaml
                --resources src/main/resources/org/commentariat --judgments out-of-fold.jsonl

FOLDER holds what train.py wrote, CUES.jsonl what `commentariat classify COMMENTS.jsonl --classifier cues` prints,
OWN-WORDS.jsonl what ../OwnWords.java prints of the comments and of FOLDER/parents.jsonl. Each conversation is judged by a model that was fitted, calibrated and bounded without
it: the scores of a part are calibrated by, and its bounds chosen on, the scores of the four others. The shipped model was
fitted on everything; its calibration and bounds come from the scores of all five parts.

For each code four things are weighed by a logistic regression: the score of the fine-tuned encoder; the score of a
linear classifier on the general-purpose encoder's reading of the own words; the log odds of the cues; and how probable
the codes are in the parent, as judged by the other three. Debian: python3-sklearn.
"""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
import yaml
from sklearn.linear_model import LogisticRegression

from encoder import read_onnx, write_onnx
from train import CODES, FROZEN, MOST_TOKENS, PARTS, RELATIONS, Heads, part_of, rows

OPPOSED = CODES[:2]
EDGE = 1e-6  # as in the program's Features
STRENGTH = 1e-3  # inverse of the penalty on the weights of the own words, their columns having a variance of 1
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


def expected_bound(probabilities):
    """The bound with the best F1 if the probabilities are right, whatever the few true cases around it happened to be
    (Lipton, Elkan & Naryanaswamy 2014, doi:10.1007/978-3-662-44851-9_15)."""
    ordered = np.sort(probabilities)[::-1]
    f1 = 2 * np.cumsum(ordered) / (np.arange(1, len(ordered) + 1) + ordered.sum())
    return float(ordered[int(np.argmax(f1))])


def temperature(scores, truth):
    """The divisor of softmax scores that has the least log loss, to two digits."""
    def wrong(t):
        z = scores / t
        z = z - z.max(1, keepdims=True)
        return -(z[np.arange(len(z)), truth] - np.log(np.exp(z).sum(1))).mean()

    return min((round(t, 2) for t in np.arange(0.5, 4, 0.05)), key=wrong)


class OwnWords:
    """A linear classifier of one code on the general-purpose encoder's reading of the own words."""

    def __init__(self, x, truth):
        middle, width = x.mean(0), x.std(0)
        fitted = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=1000).fit((x - middle) / width, truth)
        self.weights = fitted.coef_[0] / width
        self.intercept = fitted.intercept_[0] - self.weights @ middle

    def scores(self, x):
        return x @ self.weights + self.intercept


class Answers:
    """Calibration and bound of one yes-or-no question, chosen on the comments given: a row of scores each."""

    def __init__(self, scores, truth, bound=None):
        self.weights = logistic(scores, truth)
        found = self.probabilities(scores)
        self.bound = round(best_bound(found, truth) if bound is None else bound(found), DIGITS)
        self.unsure = round(UNSURE * self.bound, DIGITS)

    def probabilities(self, scores):
        return np.round(sigmoid(np.column_stack([scores, np.ones(len(scores))]) @ self.weights), DIGITS)

    def head(self, weights, intercept):
        """The head as the model file has it; the encoder's own score comes first and gives the slope."""
        return {
            "score": {"weights": [float(f"{w:.7g}") for w in weights], "intercept": float(f"{intercept:.7g}")},
            "calibration": {"slope": float(self.weights[0]), "offset": float(self.weights[-1])},
            "unsure_from": self.unsure,
            "applies_from": self.bound}


def truth_of(coded, code):
    return np.array([code in row["codes"] for row in coded], float)


class Codes:
    """For each code the answers, first without a parent, then with the parent as these judge it."""

    def __init__(self, scores, coded, chosen):
        self.parents = scores["parents"]
        truth = [truth_of(coded, code) for code in CODES]
        self.alone = [Answers(scores["codes"][chosen, c], truth[c][chosen]) for c in range(len(CODES))]
        judged = np.column_stack([one.probabilities(scores["codes"][:, c]) for c, one in enumerate(self.alone)])
        self.answers = {
            code: Answers(self.columns(scores, judged, c)[chosen], truth[c][chosen], expected_bound)
            for c, code in enumerate(CODES)}

    def columns(self, scores, judged, c):
        known = np.where((self.parents >= 0)[:, None], judged[self.parents], 0.0)
        return np.column_stack([scores["codes"][:, c], known])

    def probabilities(self, scores):
        """As the program finds them: parents before their replies."""
        judged = np.zeros((len(self.parents), len(CODES)))
        while True:
            before = judged
            judged = np.column_stack([
                self.answers[code].probabilities(self.columns(scores, before, c)) for c, code in enumerate(CODES)])
            if (judged == before).all():
                return judged


def answers(scores, coded, chosen):
    irony = Answers(scores["irony"][chosen][:, None], np.array([coded[i]["irony"] for i in chosen], float))
    replies = [i for i in chosen if coded[i]["relation"]]
    truth = np.array([RELATIONS.index(coded[i]["relation"]) for i in replies])
    return Codes(scores, coded, chosen), irony, temperature(scores["relation"][replies], truth)


def vectors(rows_by_id, wanted):
    return np.array([rows_by_id[row["id"]] for row in wanted])


def read_scores(given, coded):
    """Scores by comment; for each code those of the encoder, of the own words and of the cues. And the final own words."""
    place = {row["id"]: i for i, row in enumerate(coded)}
    scores = {
        "codes": np.full((len(coded), len(CODES), 3), np.nan),
        "relation": np.zeros((len(coded), len(RELATIONS))),
        "irony": np.zeros(len(coded)),
        "parents": np.array([place.get(row["reply_to"], -1) for row in coded])}
    for part in range(PARTS):
        for row in rows(given.folder / f"part-{part}.jsonl"):
            i = place[row["id"]]
            scores["codes"][i, :, 0] = row["codes"]
            scores["relation"][i], scores["irony"][i] = row["relation"], row["irony"]
    for row in rows(given.cues):
        p = np.clip([row["probabilities"][code] for code in CODES], EDGE, 1 - EDGE)
        scores["codes"][place[row["id"]], :, 2] = np.log(p / (1 - p))
    read = {row["id"]: row["embedding"] for row in rows(given.own_words)}
    known = coded + rows(given.folder / "parents.jsonl")
    x = vectors(read, known)
    parts = np.array([part_of(row) for row in known])
    own_words = []
    for c, code in enumerate(CODES):
        truth = truth_of(known, code)
        for part in range(PARTS):
            held = np.where(parts[: len(coded)] == part)[0]
            scores["codes"][held, c, 1] = OwnWords(x[parts != part], truth[parts != part]).scores(x[held])
        own_words.append(OwnWords(x, truth))
    if np.isnan(scores["codes"]).any():
        raise SystemExit(f"not every comment has scores: run all {PARTS} parts of train.py, and classify --classifier cues")
    return scores, own_words


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
        judged = codes.probabilities(scores)
        for i in np.where(parts == part)[0]:
            probabilities = dict(zip(CODES, map(float, judged[i])))
            found = applying(probabilities, codes.answers)
            unsure = not found and any(probabilities[code] >= codes.answers[code].unsure for code in CODES)
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


def of_encoder(linear, k):
    """Weights and intercept of the encoder's own score."""
    return linear.weight[k].tolist(), float(linear.bias[k])


def rest(width):
    """No weight for what is not the encoder's."""
    return [0.0] * (width + 2 * len(CODES))


def code_head(answer, linear, own_words, c):
    weights, intercept = of_encoder(linear, c)
    own, cue, *parent = answer.weights[1:-1] / answer.weights[0]
    cues = [0.0] * len(CODES)
    cues[c] = cue
    return answer.head(weights + list(own * own_words.weights) + cues + parent, intercept + own * own_words.intercept)


def relation_score(linear, k, width):
    weights, intercept = of_encoder(linear, k)
    return {"weights": [float(f"{w:.7g}") for w in weights + rest(width)], "intercept": float(f"{intercept:.7g}")}


def identity(files):
    """Of an encoder, as the program computes it: SHA-256 of settings, vocabulary and network one after the other."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def write_model(given, scores, own_words, coded):
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
    codes, irony, heat = answers(scores, coded, np.arange(len(coded)))
    width = len(own_words[0].weights)
    weights, intercept = of_encoder(heads["irony"], 0)
    book = given.codebook.read_bytes()
    named = yaml.safe_load(book)
    model = {
        "format": "commentariat stance model",
        "format_version": 2,
        "codebook": {"name": named["name"], "version": named["version"], "fingerprint": hashlib.sha256(book).hexdigest()},
        "encoder": {
            "name": settings["name"],
            "sha256": identity(folder / name for name in ("encoder.json", "vocab.txt", "model.onnx"))},
        "own_words_encoder": {
            "name": json.loads((folder / "general" / "encoder.json").read_text(encoding="utf-8"))["name"],
            "sha256": identity([folder / "general" / "encoder.json", folder / "vocab.txt", given.general_encoder])},
        "features": ["embedding", "own_words", "cues", "parent_codes"],
        "codes": {
            code: code_head(codes.answers[code], heads["codes"], own_words[c], c) for c, code in enumerate(CODES)},
        "not_learned": {},
        "relation": {
            "scores": {name: relation_score(heads["relation"], k, width) for k, name in enumerate(RELATIONS)}, "temperature": heat},
        "irony": irony.head(weights + rest(width), intercept),
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
    options.add_argument("--own-words", required=True)
    options.add_argument("--general-encoder", type=Path, default=Path("target/models/org/commentariat/encoder/general/model.onnx"))
    options.add_argument("--resources", type=Path)
    options.add_argument("--judgments", type=Path)
    given = options.parse_args()
    coded = rows(given.coded)
    scores, own_words = read_scores(given, coded)
    if given.judgments:
        with open(given.judgments, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in judgments(scores, coded))
    if given.resources:
        write_model(given, scores, own_words, coded)


if __name__ == "__main__":
    main()
