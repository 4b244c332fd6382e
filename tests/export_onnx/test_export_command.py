"""`python -m export_onnx`: the folder appears whole or not at all, comes out the same each time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest
from tiny_gemma import checkpoint_path, open_tiny

from app.errors import NoSpace
from app.inference.model_files import DECODER, WEIGHTS, read_manifest, verify_checksums
from export_onnx.__main__ import main
from export_onnx.export import export_checkpoint
from export_onnx.writer import HashedFile, new_model_folder

ROOT = Path(__file__).resolve().parents[2]
TINY = str(checkpoint_path("tiny_plain"))


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "export_onnx", *arguments]


def export(*arguments: str) -> int:
    """Run the command in this process, which saves seconds of imports; returns its exit code."""
    return main(arguments)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def start_and_wait_for_scratch(out: Path, source: str) -> subprocess.Popen[bytes]:
    """Start an export and return as soon as its scratch folder stands."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(command(source, str(out)), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe)
    while not list(out.parent.glob(f".{out.name}.partial-*/*")):
        assert process.poll() is None, "the export ended before it could be stopped"
        time.sleep(0.001)
    return process


def test_an_export_repeats_to_the_bit_and_replaces_the_old_one(tmp_path: Path) -> None:
    for _ in range(2):
        assert export(TINY, str(tmp_path / "model")) == 0
    assert export(TINY, str(tmp_path / "other")) == 0
    assert contents(tmp_path / "model") == contents(tmp_path / "other")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model", "other"]
    verify_checksums(tmp_path / "model", read_manifest(tmp_path / "model"))


def test_the_manifest_says_what_is_in_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(TINY, str(tmp_path / "model"), "--weights", "int8") == 0
    manifest = read_manifest(tmp_path / "model")
    assert manifest.weights == "int8"
    assert manifest.source == "tiny_plain.gguf"
    assert manifest.config == open_tiny("tiny_plain").config
    assert set(contents(tmp_path / "model")) == {*manifest.files, "model.json"}
    assert "rounded, error" in capsys.readouterr().err


@pytest.mark.parametrize("source", [TINY, "starter"])
def test_progress_in_json_counts_to_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str], source: str) -> None:
    """Some of the starter's matrices are read twice."""
    assert export(source, str(tmp_path / "model"), "--json-progress") == 0
    steps = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(set(step) == {"done", "total", "text"} for step in steps)
    done = [step["done"] / step["total"] for step in steps]
    assert done == sorted(done)
    assert done[-1] == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_export_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    process = start_and_wait_for_scratch(tmp_path / "model", "starter")
    process.send_signal(number)
    _, errors = process.communicate()
    assert process.returncode == 130
    assert b"Nothing was kept" in errors
    assert b"Traceback" not in errors
    assert list(tmp_path.iterdir()) == []


def test_a_killed_export_leaves_no_model_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    process = start_and_wait_for_scratch(tmp_path / "model", "starter")
    process.kill()
    process.communicate()
    assert not (tmp_path / "model").exists()
    assert not list(tmp_path.glob("*/model.json"))
    assert export(TINY, str(tmp_path / "model")) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_two_exports_at_once_leave_one_whole_model(tmp_path: Path) -> None:
    out = str(tmp_path / "model")
    pipe = subprocess.PIPE
    both = [subprocess.Popen(command(TINY, out), cwd=ROOT, stdout=pipe, stderr=pipe) for _ in range(2)]
    for process in both:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    verify_checksums(tmp_path / "model", read_manifest(tmp_path / "model"))
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_a_folder_that_is_no_model_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "photos"
    out.mkdir()
    (out / "cat.jpg").write_bytes(b"cat")
    assert export(TINY, str(out)) == 11
    assert "is not a model folder" in capsys.readouterr().err
    assert contents(out) == {"cat.jpg": b"cat"}
    assert [path.name for path in tmp_path.iterdir()] == ["photos"]


@pytest.mark.parametrize("content", [None, b"", b"GGUF", b"%PDF-1.7 not a model"])
def test_bad_sources_get_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    source = tmp_path / "bad.gguf"
    if content is not None:
        source.write_bytes(content)
    assert export(str(source), str(tmp_path / "model")) == 11
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "model").exists()


def test_a_failed_export_keeps_the_model_that_was_there(tmp_path: Path) -> None:
    out = tmp_path / "model"
    assert export(TINY, str(out)) == 0
    before = contents(out)
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(Path(TINY).read_bytes()[:-4096])
    assert export(str(cut), str(out)) == 11
    assert contents(out) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The weights file is opened on a device that takes nothing, as a full disk does."""
    begin = HashedFile.__init__
    monkeypatch.setattr(HashedFile, "__init__", lambda self, path: begin(self, Path("/dev/full")))
    with pytest.raises(NoSpace, match="no space left"):
        export_checkpoint(open_tiny("tiny_plain"), tmp_path / "model", "source", lambda done, total, text: None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="only an ordinary user can be kept out of a folder")
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o500)
    assert export(TINY, str(tmp_path / "model")) == 1
    tmp_path.chmod(0o700)
    assert "cannot be written" in capsys.readouterr().err


def test_a_scratch_folder_vanishes_when_its_block_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), new_model_folder(tmp_path / "model") as folder:
        (folder / WEIGHTS).write_bytes(b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["fp32", "int8", "int4"])
def test_every_kind_of_weights_runs(tmp_path: Path, option: str) -> None:
    assert export(TINY, str(tmp_path / "model"), "--weights", option) == 0
    session = ort.InferenceSession(tmp_path / "model" / DECODER, providers=["CPUExecutionProvider"])
    manifest = read_manifest(tmp_path / "model")
    inputs = {"input_ids": np.array([[2, 5, 7]]), "total_sequence_length": np.array(3, np.int32)}
    inputs |= {"logit_positions": np.array([0, 2]), "product_terms": np.array([2])}
    for value in session.get_inputs()[len(inputs) :]:
        inputs[value.name] = np.zeros([1, value.shape[1], manifest.local_cache_rows, value.shape[3]], np.float32)
    (logits,) = session.run(["logits"], inputs)
    assert logits.shape == (2, manifest.config.vocab_size)
    assert np.isfinite(logits).all()
    assert np.ptp(logits) > 0
