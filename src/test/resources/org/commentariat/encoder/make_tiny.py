"""Writes the tiny encoder of the tests: python3 make_tiny.py (needs the package onnx).

The vector of a token is (id, type, 1); the logits are the sums of the ids and of the types. So every number that the
encoder gives can be told from the tokens by hand.
"""

import json
import pathlib

from onnx import TensorProto, checker, helper, save

FOLDER = pathlib.Path(__file__).parent / "tiny"

FLOAT, INT64 = TensorProto.FLOAT, TensorProto.INT64
inputs = [helper.make_tensor_value_info(name, INT64, [1, "n"]) for name in ("input_ids", "attention_mask", "token_type_ids")]
outputs = [
    helper.make_tensor_value_info("vectors", FLOAT, [1, "n", 3]),
    helper.make_tensor_value_info("scores", FLOAT, [1, 2]),
    helper.make_tensor_value_info("pooled", FLOAT, [1, 3]),
]
nodes = [
    helper.make_node("Cast", ["input_ids"], ["ids"], to=FLOAT),
    helper.make_node("Cast", ["token_type_ids"], ["types"], to=FLOAT),
    helper.make_node("Cast", ["attention_mask"], ["mask"], to=FLOAT),
    helper.make_node("Unsqueeze", ["ids", "last"], ["ids3"]),
    helper.make_node("Unsqueeze", ["types", "last"], ["types3"]),
    helper.make_node("Unsqueeze", ["mask", "last"], ["mask3"]),
    helper.make_node("Concat", ["ids3", "types3", "mask3"], ["vectors"], axis=2),
    helper.make_node("ReduceSum", ["vectors", "middle"], ["pooled"], keepdims=0),
    helper.make_node("Slice", ["pooled", "zero", "two", "one"], ["scores"]),
]
constants = [
    helper.make_tensor("last", INT64, [1], [2]),
    helper.make_tensor("middle", INT64, [1], [1]),
    helper.make_tensor("zero", INT64, [1], [0]),
    helper.make_tensor("one", INT64, [1], [1]),
    helper.make_tensor("two", INT64, [1], [2]),
]
graph = helper.make_graph(nodes, "tiny", inputs, outputs, constants)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
model.ir_version = 8
checker.check_model(model)
FOLDER.mkdir(exist_ok=True)
save(model, FOLDER / "model.onnx")
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "tram", "##s", "stop", "##ping", "here", ".", "'", "a", "uber", "[", "]", "sep"]
(FOLDER / "vocab.txt").write_text("\n".join(PIECES) + "\n", encoding="utf-8")
settings = {"name": "tiny", "max_tokens": 16, "pooling": ["cls", "mean"], "normalize": False, "embedding": "vectors", "logits": "scores"}
(FOLDER / "encoder.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
