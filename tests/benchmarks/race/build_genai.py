"""A Hugging Face folder of Gemma 3 to onnxruntime-genai's model, by its own builder. Runs in that engine's environment.

    python build_genai.py HUGGING_FACE_FOLDER OUT [full]

Int8 weights in blocks of 32 with int8 activations, the builder's own choice for CPUs; the embedding table is float32.
Local layers keep the window only, the builder's choice too; with `full` all rows, for going back and drafting.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def main() -> None:
    source, out, *rest = sys.argv[1:]
    windowed = "false" if "full" in rest else "true"
    spec = find_spec("onnxruntime_genai")
    assert spec is not None and spec.origin is not None
    sys.path.insert(0, str(Path(spec.origin).parent / "models"))  # the builder imports its parts from there
    builder = importlib.import_module("builder")
    builder.AutoConfig = OneRope
    with tempfile.TemporaryDirectory() as cache:
        options = builder.parse_extra_options("", source, out, "int8", "cpu", cache, [f"windowed_kv_cache={windowed}"])
        builder.create_model("", source, out, "int8", "cpu", cache, **options)


class OneRope:
    """The builder (0.18) needs a transformers that keeps RoPE by kind of layer, and reads it as older ones did."""

    @staticmethod
    def from_pretrained(*arguments: Any, **options: Any) -> Any:
        """transformers' configuration with the fields that the builder asks for."""
        from transformers import AutoConfig

        config = AutoConfig.from_pretrained(*arguments, **options)
        kinds = config.rope_parameters
        config.rope_local_base_freq = kinds["sliding_attention"]["rope_theta"]
        config.rope_parameters = kinds["full_attention"]
        return config


if __name__ == "__main__":
    main()
