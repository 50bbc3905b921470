#!/usr/bin/env bash
# Makes the bundled stance model anew from coded comments: src/training/stance/train.sh COMMENTS.jsonl
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=src/training/stance
given=(--coded "$1" --encoder target/encoder/bge-small-en-v1.5.onnx --tokenizer target/encoder/bge-small-en-v1.5-tokenizer.json)
OMP_NUM_THREADS=1 "${PYTHON:-python3}" $here/train.py target/stance "${given[@]}" \
  --invented $here/invented-threads.jsonl --parents $here/coded-parents.jsonl
./commentariat classify "$1" --classifier cues > target/stance/cues.jsonl
java -cp "target/program/commentariat.jar:target/program/models:target/program/lib/*" src/training/OwnWords.java \
  "$1" target/stance/parents.jsonl > target/stance/own-words.jsonl
"${PYTHON:-python3}" $here/heads.py target/stance "${given[@]}" --cues target/stance/cues.jsonl --own-words target/stance/own-words.jsonl \
  --codebook src/main/resources/org/commentariat/codebook/microsoft-ireland.yaml \
  --resources src/main/resources/org/commentariat --judgments $here/out-of-fold.jsonl
