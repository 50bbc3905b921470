#!/usr/bin/env python3
"""The yardstick: the encoder as it came, logistic regression on its embedding of the own words.

usage: frozen.py --coded COMMENTS.jsonl --encoder ENCODER.onnx --tokenizer TOKENIZER.json --judgments frozen.jsonl

Same parts as train.py. Bounds of a part are chosen on the four others, as in heads.py. Debian: python3-sklearn.
"""
import argparse
import json

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

from encoder import WordPieces, read_onnx
from heads import best_bound
from train import CODES, PARTS, part_of, rows

MOST_TOKENS, STRENGTH = 256, 10


def embeddings(coded, encoder, pieces):
    found = []
    with torch.no_grad(), torch.cpu.amp.autocast(dtype=torch.bfloat16):
        for row in coded:
            ids, segments = pieces.pair(None, row["text"], MOST_TOKENS)
            found.append(encoder(torch.tensor([ids]), torch.ones(1, len(ids)), torch.tensor([segments]))[0, 0].float().numpy())
    vectors = np.stack(found)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def main():
    options = argparse.ArgumentParser()
    for name in ("coded", "encoder", "tokenizer", "judgments"):
        options.add_argument("--" + name, required=True)
    given = options.parse_args()
    coded = rows(given.coded)
    parts = np.array([part_of(row) for row in coded])
    x = embeddings(coded, read_onnx(given.encoder).eval(), WordPieces(given.tokenizer))
    truth = {code: np.array([code in row["codes"] for row in coded], float) for code in CODES}
    probabilities = {code: np.zeros(len(coded)) for code in CODES}
    for part in range(PARTS):
        for code in CODES:
            fitted = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=500).fit(x[parts != part], truth[code][parts != part])
            probabilities[code][parts == part] = fitted.predict_proba(x[parts == part])[:, 1]
    bounds = {
        (part, code): best_bound(probabilities[code][parts != part], truth[code][parts != part])
        for part in range(PARTS) for code in CODES}
    with open(given.judgments, "w", encoding="utf-8") as file:
        for i, row in enumerate(coded):
            codes = [code for code in CODES if probabilities[code][i] >= bounds[parts[i], code]]
            line = {"id": row["id"], "codes": codes or ["none"], "probabilities": {c: round(float(probabilities[c][i]), 6) for c in CODES}}
            file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
