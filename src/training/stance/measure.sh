#!/usr/bin/env bash
# Makes reports/accuracy anew: src/training/stance/measure.sh COMMENTS.jsonl, after train.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=src/training/stance
"${PYTHON:-python3}" $here/frozen.py --coded "$1" --encoder target/encoder/bge-small-en-v1.5.onnx \
  --tokenizer target/encoder/bge-small-en-v1.5-tokenizer.json --judgments target/stance/frozen-encoder.jsonl
"${PYTHON:-python3}" - "$1" > target/stance/unread.jsonl <<'END' # the half that had no part in the cues
import json, sys
sys.path.append("src/training")
from weigh_cues import half
sys.stdout.writelines(line for line in open(sys.argv[1], encoding="utf-8") if half(json.loads(line)) == "test")
END
./commentariat evaluate target/stance/unread.jsonl --judgments $here/out-of-fold.jsonl --beside frozen-encoder=target/stance/frozen-encoder.jsonl \
  --labels-note "codes given by a language model that followed the codebook; not human gold" -o reports/accuracy --force
"${PYTHON:-python3}" - <<'END' # what reports say of the bundled classifiers
import json
place = "src/main/resources/org/commentariat/stance/learned/microsoft-ireland.accuracy.json"
with open("reports/accuracy/accuracy.json", encoding="utf-8") as file:
    whole = json.load(file)
kept = {key: whole[key] for key in ("labels", "codebook", "inputs", "level", "resamples", "seed", "all")}
kept["comparisons"] = [each for each in whole["comparisons"] if each["name"] == "cues"]
for each in kept["comparisons"]:
    each.pop("difference", None)
with open(place, "w", encoding="utf-8") as file:
    file.write(json.dumps(kept, indent=2) + "\n")
END
