"""BERT-like sentence encoders in PyTorch: read from ONNX, trained on a processor without a GPU, written to ONNX.

Debian: python3-torch, python3-onnx, python3-numpy.
"""
import json
import math
import unicodedata

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import helper
from onnx import numpy_helper

WIDTH, HEADS, INNER, WORDS, PLACES = 384, 12, 1536, 30522, 512


class WordPieces:
    """Uncased word pieces, as the tokenizer.json of the encoder lists them."""

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.cls, self.sep, self.unknown = (self.vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.seen = {}

    @staticmethod
    def words(text):
        found, word = [], []

        def end():
            if word:
                found.append("".join(word))
                word.clear()

        for char in unicodedata.normalize("NFD", text.lower()):
            code, category = ord(char), unicodedata.category(char)
            if category == "Mn" or code in (0, 0xFFFD) or (category[0] == "C" and char not in "\t\n\r"):
                continue
            if char.isspace():
                end()
            elif (33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or category[0] == "P"
                  or 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF):
                end()
                found.append(char)
            else:
                word.append(char)
        end()
        return found

    def pieces(self, word):
        if word not in self.seen:
            self.seen[word] = self._pieces(word)
        return self.seen[word]

    def _pieces(self, word):
        if len(word) > 100:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.vocabulary[("##" if start else "") + word[start:end]])
            start = end
        return pieces

    def ids(self, text):
        return [i for word in self.words(text) for i in self.pieces(word)]

    def pair(self, first, second, most):
        """Ids and segment numbers of [CLS] first [SEP] second [SEP], `most` at most.

        The first text gets a third of the room, or what the second leaves; of a second that is too long the first three
        quarters and the last quarter of its room are kept.
        """
        second = self.ids(second)
        if not first:
            second = shortened(second, most - 2)
            return [self.cls, *second, self.sep], [0] * (len(second) + 2)
        room = most - 3
        first = self.ids(first)[: max(room // 3, room - len(second))]
        second = shortened(second, room - len(first))
        return [self.cls, *first, self.sep, *second, self.sep], [0] * (len(first) + 2) + [1] * (len(second) + 1)


def shortened(ids, room):
    return ids if len(ids) <= room else ids[: room - room // 4] + ids[len(ids) - room // 4:]


class Dropout(nn.Module):
    """Dropout whose masks are cut from one random table: drawing each anew takes longer than all matrix products."""

    p = 0.1
    table = None

    def forward(self, x):
        if not self.training:
            return x
        if Dropout.table is None:
            keep = torch.rand(1 << 23, generator=torch.Generator().manual_seed(1)) >= self.p
            Dropout.table = keep.to(torch.bfloat16) / (1 - self.p)
        table, n = Dropout.table, x.numel()
        start = int(torch.randint(0, max(1, table.numel() - n), (1,)))
        mask = table[start:start + n] if n <= table.numel() else table.repeat(n // table.numel() + 1)[:n]
        return x * mask.view(x.shape)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.after_attention, self.after_all = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.drop = Dropout()

    def forward(self, x, bias):
        texts, tokens, _ = x.shape
        q, k, v = (
            f(x).view(texts, tokens, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        attention = F.softmax(torch.matmul(q, k.transpose(2, 3)) / math.sqrt(WIDTH // HEADS) + bias, -1)
        y = torch.matmul(attention.to(v.dtype), v).transpose(1, 2).reshape(texts, tokens, WIDTH)
        x = self.after_attention((x + self.drop(self.out(y))).float())
        return self.after_all((x + self.drop(self.down(F.gelu(self.up(x))))).float())


class Encoder(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.word, self.place, self.segment = (nn.Embedding(n, WIDTH) for n in (WORDS, PLACES, 2))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = Dropout()

    def embed(self, ids, segments):
        places = torch.arange(ids.shape[1])
        return self.drop(self.norm(self.word(ids) + self.place(places)[None] + self.segment(segments)))

    def through(self, x, mask, first=0, end=None):
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers[first:end]:
            x = layer(x, bias)
        return x

    def forward(self, ids, mask, segments):
        return self.through(self.embed(ids, segments), mask)


def pooled(x, mask):
    """The state of [CLS] beside the mean of all states."""
    weights = mask[:, :, None].float()
    return torch.cat([x[:, 0], (x * weights).sum(1) / weights.sum(1)], 1)


def read_onnx(path):
    """An encoder with the weights of an ONNX file whose matrices come layer by layer in the order they are used."""
    graph = onnx.load(path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    matrices = [arrays[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in arrays]
    encoder = Encoder(len(matrices) // 6)

    def put(parameter, array):
        parameter.data.copy_(torch.tensor(np.array(array, dtype=np.float32)))

    def put_norm(norm, name):
        put(norm.weight, arrays[name + ".weight"])
        put(norm.bias, arrays[name + ".bias"])

    for table, name in ((encoder.word, "word"), (encoder.place, "position"), (encoder.segment, "token_type")):
        put(table.weight, arrays[f"embeddings.{name}_embeddings.weight"])
    put_norm(encoder.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(encoder.layers):
        name = f"encoder.layer.{i}."
        parts = (
            (layer.query, "attention.self.query"), (layer.key, "attention.self.key"), (layer.value, "attention.self.value"),
            (layer.out, "attention.output.dense"), (layer.up, "intermediate.dense"), (layer.down, "output.dense"))
        for (part, key), matrix in zip(parts, matrices[6 * i:6 * i + 6]):
            put(part.weight, matrix.T)
            put(part.bias, arrays[name + key + ".bias"])
        put_norm(layer.after_attention, name + "attention.output.LayerNorm")
        put_norm(layer.after_all, name + "output.LayerNorm")
    return encoder


class Pooled(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids, mask, segments):
        return pooled(self.encoder(ids, mask, segments), mask)


def write_onnx(encoder, path):
    """Writes the encoder with its pooling, weights as 8-bit integers with one scale an output channel."""
    ids = torch.full((1, 16), 101, dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {name: {0: "texts", 1: "tokens"} for name in names} | {"embedding": {0: "texts"}}
    torch.onnx.export(
        Pooled(encoder).eval(), (ids, torch.ones_like(ids), torch.zeros_like(ids)), path, input_names=names,
        output_names=["embedding"], dynamic_axes=axes, opset_version=13)
    model = onnx.load(path)
    quantize(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def quantize(graph):
    """Replaces each large matrix by integers, which are scaled back before use: calculation stays in 32-bit floats."""
    arrays = {i.name: i for i in graph.initializer}
    scaled, first = {}, []
    for node in graph.node:
        for k, name in enumerate(node.input):
            large = name in arrays and len(arrays[name].dims) == 2 and math.prod(arrays[name].dims) > 50_000
            if node.op_type in ("MatMul", "Gather") and large:
                scaled[name] = 0 if node.op_type == "Gather" else 1
                node.input[k] = name + "_scaled"
    kept = [i for i in graph.initializer if i.name not in scaled]
    for name, axis in scaled.items():
        matrix = numpy_helper.to_array(arrays[name])
        scales = np.maximum(np.abs(matrix).max(axis=1 - axis) / 127, 1e-12).astype(np.float32)
        integers = np.clip(np.rint(matrix / (scales[:, None] if axis == 0 else scales)), -127, 127).astype(np.int8)
        parts = {"_integers": integers, "_scales": scales, "_zeros": np.zeros(len(scales), np.int8)}
        kept += [numpy_helper.from_array(array, name + suffix) for suffix, array in parts.items()]
        first.append(
            helper.make_node("DequantizeLinear", [name + s for s in parts], [name + "_scaled"], axis=axis))
    nodes = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(first + nodes)
