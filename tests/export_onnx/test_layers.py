"""RoPE's angles at the far end of a long context, where a careless sine is wrong."""

from __future__ import annotations

import numpy as np
import onnxruntime as ort
import pytest

from export_onnx.graph import FLOAT, Graph
from export_onnx.layers import rope_rotation
from export_onnx.writer import serialise


@pytest.mark.parametrize(("base", "factor"), [(10_000.0, 1.0), (1_000_000.0, 8.0)])
def test_angles_stay_right_to_the_end_of_128k(base: float, factor: float) -> None:
    graph = Graph("test")
    rotation = rope_rotation(graph, graph.input("positions", FLOAT, ["S"]), base, factor, 256, "/rope")
    graph.output(rotation.cos, "cos")
    graph.output(rotation.sin, "sin")
    session = ort.InferenceSession(serialise(graph.to_model("test")), providers=["CPUExecutionProvider"])
    positions = np.array([0, 1, 511, 32767, 65537, 131071], np.float32)
    cos, sin = session.run(None, {"positions": positions})
    pairs = np.arange(128)
    # Su et al. 2021, equation 15, with positions divided by the factor; products rounded to float32 as checkpoints' own
    # implementation does, the functions in float64.
    frequencies = (1 / factor / base ** (2 * pairs / 256)).astype(np.float32)
    angles = (positions[:, None] * frequencies).astype(np.float64)
    np.testing.assert_allclose(cos, np.cos(angles), rtol=0, atol=1e-6)
    np.testing.assert_allclose(sin, np.sin(angles), rtol=0, atol=1e-6)
