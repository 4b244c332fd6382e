"""Checkpoints that have not been exported: what they are, as the exporter tells from their configuration alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import ExportFailed
from app.inference.config import TextConfig, VisionConfig
from app.models.export_process import ask_exporter


@dataclass(frozen=True, slots=True, kw_only=True)
class UnexportedModel:
    """What `python -m export_onnx --describe` says of a checkpoint."""

    name: str
    config: TextConfig
    vision: VisionConfig | None
    weights: str
    """What its weights become as they are: "fp32", "fp16", "bf16", or "source" for blocks."""
    weights_bytes: int
    """Size of the weights file that "source" would give, without columns; 0 where `weights` tells it."""
    table_bytes: int = 0
    """Bytes of a weight of the embedding table where it stays in floats beside blocks; else 0."""
    columns: tuple[str, ...]
    """The words of `--weights` with which columns would be written, too."""
    checks_images: bool = False
    """Whether it says of images if they violate a policy, and answers nothing else."""

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> UnexportedModel:
        """Read what the exporter prints; what else it holds is passed over. Raises KeyError, TypeError, ValueError."""
        return cls(
            name=values["name"],
            config=TextConfig.from_json(values["config"]),
            vision=VisionConfig.from_json(values["vision"]) if values["vision"] else None,
            weights=values["weights"],
            weights_bytes=values["weights_bytes"],
            table_bytes=int(values.get("table_bytes", 0)),
            columns=tuple(values["columns"]),
            checks_images=bool(values.get("checks_images", False)),
        )


def looks_like_checkpoint(path: Path) -> bool:
    """Whether a path is a GGUF file, a config.json, or a folder that holds one."""
    return path.is_file() or (path / "config.json").is_file()


def describe_checkpoint(path: Path, vision: Path | None = None) -> UnexportedModel:
    """Ask the exporter what a checkpoint is; `vision` is the tower of a GGUF file. Raises ExportFailed."""
    tower = [] if vision is None else ["--vision", str(vision.absolute())]
    try:
        return UnexportedModel.from_json(json.loads(ask_exporter([str(path.absolute()), "--describe", *tower])))
    except (ValueError, KeyError, TypeError) as error:
        raise ExportFailed(f"What the exporter said of {path.name} cannot be read ({error}).") from error
