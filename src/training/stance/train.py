#!/usr/bin/env python3
"""Fine-tunes the stance encoder and its heads on coded comments.

usage: train.py FOLDER --coded COMMENTS.jsonl --encoder ENCODER.onnx --tokenizer TOKENIZER.json
                [--invented INVENTED.jsonl …] [--parents CODED-PARENTS.jsonl] [--parts 0 1 2 3 4 all] [--seed 1]

COMMENTS.jsonl: id, conversation_id, reply_to, title, parent_excerpt, text, codes, sentiment, relation, irony.
Each part from 0 to 4 is a fifth of the conversations, by the SHA-256 of their names: a model fitted on the other four
judges it, and FOLDER/part-K.jsonl gets the scores (log odds, not calibrated). `all` fits on everything and writes
FOLDER/stance-encoder.pt. FOLDER/parents.jsonl gets what is known of the parents. Parts can be run at the same time by several processes. Then heads.py makes judgments and the
model file of the scores.
"""
import argparse
import hashlib
import json
import random
import re
import sys
import time
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import Dropout, WIDTH, WordPieces, pooled, read_onnx

CODES = ("pro_privacy", "pro_law_enforcement", "distrust_us_firms")
RELATIONS = ("agree", "disagree", "other")
SENTIMENTS = ("negative", "neutral", "positive")
PARTS = 5

MOST_TOKENS = 192
EXCERPT_WORDS = 60
FROZEN = 6  # lower layers stay as they were: their output is computed once
EPOCHS, BATCH = 3, 16
RATE, HEAD_RATE, LAYER_DECAY, WARM_UP, AVERAGING = 8e-5, 1e-3, 0.9, 0.08, 0.99
POSITIVE_WEIGHT = 3.0
LOSS_SHARES = {"codes": 1.0, "relation": 0.3, "irony": 0.2, "sentiment": 0.2}
INVENTED_WEIGHT, INVENTED_SHARE = 0.7, 0.5  # of the loss of one; of them in each epoch


def part_of(row):
    return int(hashlib.sha256(row["conversation_id"].encode()).hexdigest()[2:10], 16) % PARTS


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def context(row):
    """What the encoder reads before the own words: the title, and the beginning of the parent."""
    excerpt = " ".join((row.get("parent_excerpt") or "").split()[:EXCERPT_WORDS])
    return " . ".join(text for text in (row.get("title"), excerpt) if text)


class Example:
    def __init__(self, row, pieces, weight=1.0):
        self.ids, self.segments = pieces.pair(context(row), row["text"], MOST_TOKENS)
        self.weight = weight
        self.codes = [float(code in row["codes"]) for code in CODES]
        self.relation = RELATIONS.index(row["relation"]) if row.get("relation") else -1
        self.sentiment = SENTIMENTS.index(row["sentiment"]) if row.get("sentiment") else -1
        self.irony = -1.0 if row.get("irony") is None else float(row["irony"])
        self.low = None  # output of the frozen layers


class Heads(nn.ModuleDict):
    def __init__(self):
        sizes = {"codes": len(CODES), "relation": len(RELATIONS), "irony": 1, "sentiment": len(SENTIMENTS)}
        super().__init__({name: nn.Linear(2 * WIDTH, size) for name, size in sizes.items()})
        for head in self.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)


def padded(lists):
    longest = max(map(len, lists))
    return torch.tensor([row + [0] * (longest - len(row)) for row in lists])


def mask(batch):
    return padded([[1] * len(example.ids) for example in batch])


def run_frozen_layers(encoder, examples):
    encoder.eval()
    ordered = sorted(examples, key=lambda example: len(example.ids))
    with torch.no_grad(), torch.cpu.amp.autocast(dtype=torch.bfloat16):
        for start in range(0, len(ordered), 32):
            batch = ordered[start:start + 32]
            x = encoder.embed(padded([e.ids for e in batch]), padded([e.segments for e in batch]))
            x = encoder.through(x, mask(batch), 0, FROZEN)
            for example, states in zip(batch, x):
                example.low = states[: len(example.ids)].to(torch.bfloat16)


def features(encoder, batch):
    seen = mask(batch)
    low = torch.zeros(*seen.shape, WIDTH)
    for row, example in zip(low, batch):
        row[: len(example.ids)] = example.low.float()
    with torch.cpu.amp.autocast(dtype=torch.bfloat16):
        return pooled(encoder.through(low, seen, FROZEN).float(), seen)


def loss(heads, batch, z):
    weights = torch.tensor([example.weight for example in batch])
    codes = torch.tensor([example.codes for example in batch])
    wrong = F.binary_cross_entropy_with_logits(
        heads["codes"](z), codes, pos_weight=torch.full((len(CODES),), POSITIVE_WEIGHT), reduction="none").mean(1)
    total = LOSS_SHARES["codes"] * (wrong * weights).sum()
    for name in ("relation", "sentiment"):
        known = torch.tensor([getattr(example, name) for example in batch])
        told = known >= 0
        if told.any():
            wrong = F.cross_entropy(heads[name](z[told]), known[told], reduction="none")
            total = total + LOSS_SHARES[name] * (wrong * weights[told]).sum()
    irony = torch.tensor([example.irony for example in batch])
    told = irony >= 0
    if told.any():
        wrong = F.binary_cross_entropy_with_logits(heads["irony"](z[told])[:, 0], irony[told], reduction="none")
        total = total + LOSS_SHARES["irony"] * (wrong * weights[told]).sum()
    return total / len(batch)


def batches(examples, chance):
    """Batches of texts of like length, in random order."""
    order = examples[:]
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), 24 * BATCH):
        block = sorted(order[start:start + 24 * BATCH], key=lambda example: len(example.ids))
        found += [block[i:i + BATCH] for i in range(0, len(block), BATCH)]
    chance.shuffle(found)
    return found


def fit(encoder, real, invented, seed, say):
    torch.manual_seed(seed)
    chance = random.Random(seed)
    heads = Heads()
    layers = list(encoder.layers)[FROZEN:]
    groups = [
        {"params": list(layer.parameters()), "rate": RATE * LAYER_DECAY ** (len(layers) - 1 - i)}
        for i, layer in enumerate(layers)]
    groups.append({"params": list(heads.parameters()), "rate": HEAD_RATE})
    learned = [parameter for group in groups for parameter in group["params"]]
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.01)
    average = [parameter.detach().clone() for parameter in learned]
    epochs = []
    for _ in range(EPOCHS):
        epochs += batches(real + chance.sample(invented, int(INVENTED_SHARE * len(invented))), chance)
    encoder.train()
    heads.train()
    drop = Dropout()
    started, shown = time.time(), 0.0
    for step, batch in enumerate(epochs):
        progress = step / len(epochs)
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * min((progress + 1e-3) / WARM_UP, (1 - progress) / (1 - WARM_UP))
        wrong = loss(heads, batch, drop(features(encoder, batch)))
        optimizer.zero_grad(set_to_none=True)
        wrong.backward()
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        kept = min(AVERAGING, (1 + step) / (10 + step))
        torch._foreach_mul_(average, kept)
        torch._foreach_add_(average, [parameter.detach() for parameter in learned], alpha=1 - kept)
        shown = 0.98 * shown + 0.02 * float(wrong) if step else float(wrong)
        if step % 200 == 199:
            say(f"step {step + 1} of {len(epochs)}, loss {shown:.3f}, {time.time() - started:.0f} s")
    for parameter, mean in zip(learned, average):
        parameter.data.copy_(mean)
    encoder.eval()
    heads.eval()
    return heads


def judge(encoder, heads, examples):
    """Scores of each example: log odds of the codes, of the relations and of irony."""
    scores = {}
    ordered = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    with torch.no_grad():
        for start in range(0, len(ordered), 32):
            chosen = ordered[start:start + 32]
            z = features(encoder, [examples[i] for i in chosen])
            found = [heads[name](z) for name in ("codes", "relation", "irony")]
            for k, i in enumerate(chosen):
                scores[i] = [[round(float(x), 5) for x in head[k]] for head in found]
    return [scores[i] for i in range(len(examples))]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--coded", required=True)
    options.add_argument("--encoder", required=True)
    options.add_argument("--tokenizer", required=True)
    options.add_argument("--invented", nargs="*", default=[])
    options.add_argument("--parents")
    options.add_argument("--parts", nargs="*", default=[*map(str, range(PARTS)), "all"])
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--processors", type=int, default=1)
    given = options.parse_args()
    torch.set_num_threads(given.processors)
    given.folder.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces(given.tokenizer)
    coded = rows(given.coded)
    parts = [part_of(row) for row in coded]
    real = [Example(row, pieces) for row in coded]
    parents = parents_of(coded, rows(given.parents)) if given.parents else []
    with open(given.folder / "parents.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in parents)
    more = [Example(row, pieces) for row in parents]
    more_parts = [part_of(row) for row in parents]
    invented = [Example(row, pieces, INVENTED_WEIGHT) for path in given.invented for row in rows(path)]
    run_frozen_layers(read_onnx(given.encoder), real + more + invented)
    print(len(real), "coded,", len(more), "parents,", len(invented), "invented", file=sys.stderr, flush=True)
    for part in given.parts:
        def say(text):
            print(f"part {part}: {text}", file=sys.stderr, flush=True)

        number = -1 if part == "all" else int(part)
        encoder = read_onnx(given.encoder)
        learned = [e for e, p in zip(real + more, parts + more_parts) if p != number]
        heads = fit(encoder, learned, invented, given.seed, say)
        if part == "all":
            torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict()}, given.folder / "stance-encoder.pt")
            continue
        held = [i for i, p in enumerate(parts) if p == number]
        with open(given.folder / f"part-{part}.jsonl", "w", encoding="utf-8") as file:
            for i, (codes, relation, irony) in zip(held, judge(encoder, heads, [real[i] for i in held])):
                row = {"id": coded[i]["id"], "codes": codes, "relation": relation, "irony": irony[0]}
                file.write(json.dumps(row) + "\n")


def parents_of(coded, codings):
    """Comments that are known only by what their replies hold of them, with their codes."""
    texts = {}
    for row in coded:
        if row["reply_to"] and row["parent_excerpt"]:
            text = longest_excerpt(row)
            if len(text) > len(texts.get(row["reply_to"], ("", None))[0]):
                texts[row["reply_to"]] = text, row
    found = []
    for coding in codings:
        text, reply = texts[coding["id"]]
        found.append({**coding, "conversation_id": reply["conversation_id"], "title": reply["title"], "text": text})
    return found


def longest_excerpt(row):
    """The beginning of the parent, from its quotation in the reply where that holds more."""
    excerpt, quoted = row["parent_excerpt"], row["quoted"] or ""
    cut = len(excerpt.split()) >= EXCERPT_WORDS - 2
    words = re.findall(r"\w+", quoted.lower())
    same = words[:10] == re.findall(r"\w+", excerpt.lower())[:10]
    return " ".join(quoted.split()[:170]) if cut and same and len(words) > 70 else excerpt


if __name__ == "__main__":
    main()
