"""A checkpoint's weights as an export wrote them, rounded: what the reference computes with to check an export.

Compared with the checkpoint's own weights, a model of four bits is so far off that a wrong graph hardly shows. Compared
with the same rounded weights it is as near as one of float32, and what rounding costs is in the manifest by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.inference.config import TextConfig, VisionConfig
from export_onnx.checkpoint import Checkpoint, FloatArray
from export_onnx.quantize import WeightReader, WeightsOption


@dataclass(frozen=True)
class WrittenWeights:
    """What `export_onnx.reference` needs of a checkpoint; tensors are read and rounded when asked for."""

    checkpoint: Checkpoint
    option: WeightsOption
    _reader: WeightReader = field(init=False)

    def __post_init__(self) -> None:
        """Make the reader that rounds as it did for the export."""
        object.__setattr__(self, "_reader", WeightReader(self.checkpoint, self.option))

    @property
    def config(self) -> TextConfig:
        """The text decoder's architecture."""
        return self.checkpoint.config

    @property
    def vision(self) -> VisionConfig | None:
        """The vision tower's."""
        return self.checkpoint.vision

    def tensor_names(self) -> tuple[str, ...]:
        """Every tensor's name."""
        return self.checkpoint.tensor_names()

    def to_float(self, name: str) -> FloatArray:
        """A tensor in float32."""
        if len(shape := self.checkpoint.tensor_shape(name)) == 2 and "position_embedding" not in name:
            return self.rows(name, 0, shape[0])
        return self.checkpoint.to_float(name)

    def rows(self, name: str, start: int, stop: int) -> FloatArray:
        """Rows [start, stop) of a matrix in float32."""
        return self._reader.written_rows(name, start, stop)
