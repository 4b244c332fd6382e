"""An exporter that understands something wrongly is caught by its own check, however coarse the weights are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny_gemma
from numpy.typing import NDArray

from app.errors import ModelDamaged
from app.inference.config import TextConfig
from export_onnx import verify
from export_onnx.export import export_checkpoint
from export_onnx.gguf import GgufCheckpoint
from export_onnx.hugging_face import open_hugging_face
from export_onnx.quantize import WeightsOption


@dataclass(frozen=True)
class Bent:
    """A checkpoint whose exporter understands something wrongly."""

    checkpoint: GgufCheckpoint
    config: TextConfig
    without_one: str = ""
    """The norm from whose weights 1 is missing, as safetensors have it."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self.checkpoint, name)

    def to_float(self, name: str) -> NDArray[np.float32]:
        values = self.checkpoint.to_float(name)
        return values - np.float32(1) if self.without_one and self.without_one in name else values


FAULTS: dict[str, Callable[[TextConfig], dict[str, Any]]] = {
    "base of local angles": lambda config: {"rope_local_base_freq": config.rope_theta},
    "base of global angles": lambda config: {"rope_theta": config.rope_local_base_freq},
    "scaling of positions": lambda config: {"rope_scaling_factor": config.rope_scaling_factor * 2},
    "window one too short": lambda config: {"sliding_window": config.sliding_window - 1},
    "scale of attention": lambda config: {"query_pre_attn_scalar": config.query_pre_attn_scalar * 1.02},
    "no global layer": lambda config: {"layer_types": ("sliding_attention",) * config.num_hidden_layers},
    "a norm without its 1": lambda config: {},
}


@pytest.mark.parametrize("weights", ["int4", "int8"])
@pytest.mark.parametrize("fault", FAULTS)
def test_rounded_weights_hide_no_fault(tmp_path: Path, fault: str, weights: WeightsOption) -> None:
    right = tiny_gemma.open_tiny("tiny_scaled")
    norm = "layers.3.input_layernorm" if fault == "a norm without its 1" else ""
    bent = Bent(right, replace(right.config, **FAULTS[fault](right.config)), norm)
    export_checkpoint(bent, tmp_path / "model", weights, lambda done, total, text: None)
    with pytest.raises(ModelDamaged, match="does not compute what its checkpoint says"):
        verify.verify_folder(tmp_path / "model", right, lambda line: None)


@pytest.mark.parametrize("weights", ["fp32", "fp16", "bf16", "int8", "int4"])
def test_every_form_is_near_the_reference_with_the_same_weights(tmp_path: Path, weights: WeightsOption) -> None:
    lines: list[str] = []
    seeing = open_hugging_face(tiny_gemma.CAPTURES / "tiny_vision")
    export_checkpoint(seeing, tmp_path / "model", weights, lambda done, total, text: None)
    verify.verify_folder(tmp_path / "model", seeing, lines.append)
    losses = [float(line.split("differ by ")[1].split("%")[0]) / 100 for line in lines if "differ by" in line]
    assert len(losses) == 2 and max(losses) < verify.LARGEST_LOSS / 10, "soft tokens, and logits"
