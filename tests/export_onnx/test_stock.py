"""The stock export: a clear error without its packages; with them, the numbers of transformers and of our graph."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest
from graph_pair import IntArray, OurGraph, StockGraph, TextGraph
from tiny_gemma import capture_path, checkpoint_path, export_tiny

from app.errors import ExportFailed
from export_onnx.stock import main

ROOT = Path(__file__).resolve().parents[2]
MISSING = [
    name for name in ("torch", "transformers", "accelerate", "optimum") if importlib.util.find_spec(name) is None
]
needs_reference = pytest.mark.skipif(bool(MISSING), reason=f"the extra `reference` is not installed: {MISSING}")
NAMES = ("tiny_plain", "tiny_scaled")


@pytest.fixture(scope="module")
def stock_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both tiny checkpoints exported by the command, in processes of their own: the packages would stay loaded here."""
    folders = {name: tmp_path_factory.mktemp("stock") / name for name in NAMES}
    for name, folder in folders.items():
        command = [sys.executable, "-m", "export_onnx.stock", str(checkpoint_path(name)), str(folder)]
        result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        assert result.returncode == 0, result.stderr
    return folders


def read_all(graph: TextGraph, ids: IntArray, chunk: int) -> np.ndarray:
    """Logits [T, V] of every position."""
    parts = [ids[start : start + chunk] for start in range(0, len(ids), chunk)]
    return np.concatenate([graph.step(part, np.arange(len(part))) for part in parts])


@pytest.mark.parametrize("package", ["torch", "transformers", "optimum.exporters.onnx"])
def test_a_missing_package_gets_a_sentence_that_says_what_to_install(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("torch", "transformers", "accelerate", "optimum.exporters.onnx"):
        # Stand-ins, so that only the one is missing, whatever is installed here.
        monkeypatch.setitem(sys.modules, name, None if name == package else sys)
    for name in (
        "HF_HUB_OFFLINE",
        "TRANSFORMERS_VERBOSITY",
    ):  # which the command sets
        monkeypatch.setenv(name, "")
    assert main([str(checkpoint_path("tiny_plain")), str(tmp_path / "stock")]) == ExportFailed.exit_code
    sentence = capsys.readouterr().err
    assert package in sentence and "pip install -e '.[reference]'" in sentence and "Traceback" not in sentence
    assert list(tmp_path.iterdir()) == []


def test_the_packages_are_not_imported_before_an_export_begins() -> None:
    code = "import sys, export_onnx.stock; print(sorted({'torch', 'transformers', 'optimum'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert result.stdout.strip() == "[]", result.stderr


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "model" / "model.json"
    kept.parent.mkdir()
    kept.write_text("someone's")
    assert main([str(checkpoint_path("tiny_plain")), str(kept.parent)]) == ExportFailed.exit_code
    assert "left as it is" in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*")] == ["model", "model.json"] and kept.read_text() == "someone's"


@needs_reference
@pytest.mark.parametrize("chunk", [300, 37, 1])
@pytest.mark.parametrize("name", NAMES)
def test_the_stock_graph_says_what_transformers_says_beyond_the_window(
    name: str, chunk: int, stock_folders: dict[str, Path]
) -> None:
    with np.load(capture_path(name)) as capture:
        ids, logits = capture["input_ids"].astype(np.int64), capture["logits"]
    graph = StockGraph(stock_folders[name], ort.SessionOptions())
    np.testing.assert_allclose(read_all(graph, ids, chunk), logits, rtol=0, atol=1e-4)


@needs_reference
@pytest.mark.parametrize("name", NAMES)
def test_both_graphs_agree_and_ours_keeps_less(name: str, stock_folders: dict[str, Path], tmp_path: Path) -> None:
    ids = np.random.default_rng(5).integers(0, 400, 700)
    ours = OurGraph(export_tiny(name, tmp_path / name, "--weights", "fp32"), ort.SessionOptions(), len(ids))
    stock = StockGraph(stock_folders[name], ort.SessionOptions())
    np.testing.assert_allclose(read_all(ours, ids, 90), read_all(stock, ids, 90), rtol=0, atol=1e-4)
    assert stock.cache_bytes > 2 * ours.cache_bytes
