"""The starter model as a Hugging Face folder in float32, from which the other formats are made.

    python build_hugging_face.py OUT          (environment: export)

transformers reads the GGUF file but does not save what it read so; a model of its own with the same weights it saves.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from export_onnx.sources import STARTER
from export_onnx.stock import one_file, read_with_transformers


def main() -> None:
    out = Path(sys.argv[1])
    read_with_transformers(STARTER).save_pretrained(out)
    make_scale_whole(out / "config.json")
    from transformers import AutoTokenizer

    with one_file(STARTER) as path:
        AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name).save_pretrained(out)


def make_scale_whole(path: Path) -> None:
    """Newer versions of transformers take the query scale as a whole number only."""
    config = json.loads(path.read_text(encoding="utf-8"))
    config["query_pre_attn_scalar"] = int(config["query_pre_attn_scalar"])
    path.write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
