"""On screens with more pixels to a point, pages have them: what is seen is the page drawn so large, pixel for pixel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from documents import PageSpec, Text, write_pdf

from app.ingest.isolate import PageRenderer

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("factor", "zoom"), [("2", 0), ("1.5", 0), ("2", 5)], ids=["200 %", "150 %", "200 %, enlarged"]
)
def test_a_page_has_the_screens_own_pixels(tmp_path: Path, factor: str, zoom: float) -> None:
    path = write_pdf(tmp_path / "words.pdf", [PageSpec([Text(60, 60 + 9 * n, "minimum " * 9, 7) for n in range(80)])])
    environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_SCALE_FACTOR_ROUNDING_POLICY": "PassThrough"}
    environment["PYTHONPATH"] = os.pathsep.join([str(HERE.parents[1]), environment["PYTHONPATH"]])
    command = [sys.executable, str(HERE / "page_at_ratio.py"), str(path), str(tmp_path / "seen.npz"), str(zoom)]
    subprocess.run(command, env=environment, check=True, timeout=300, stderr=subprocess.DEVNULL)
    seen = np.load(tmp_path / "seen.npz")
    ratio, scale = float(seen["ratio"]), float(seen["scale"])
    assert ratio == float(factor)
    height, width = seen["pixels"].shape[:2]
    assert np.abs(np.array([width, height]) - ratio * seen["size"]).max() <= 1
    left, top = (round(ratio * float(value)) for value in seen["corner"])
    x, y = max(left, 0), max(top, 0)
    with PageRenderer(path) as renderer:
        box = tuple(value / (scale * ratio) for value in (x - left, y - top, width - left, height - top))
        drawn = renderer.render_region(1, box, scale * ratio).picture
    expected = np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)
    part = seen["pixels"][y : y + expected.shape[0], x : x + expected.shape[1]]
    expected = expected[: part.shape[0], : part.shape[1]]
    inner = np.s_[2:-2, 2:-2]  # the line around the paper
    assert (expected[inner] < 100).mean() > 0.01, "there are letters"
    assert (part[inner] == expected[inner]).all()
