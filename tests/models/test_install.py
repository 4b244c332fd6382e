"""Checkpoints become models where they lie: exported, hashed, tried, and only then offered."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from filelock import FileLock
from ollama_files import add_to_ollama_store, write_ollama_gguf
from tiny_gemma import CAPTURES, checkpoint_path

from app import cli
from app.inference.model_files import read_manifest
from app.models import outlook

ROOT = Path(__file__).parents[2]
LOCKS = {f".{name}.lock" for name in ("tiny", "larger", "other", "damaged", "no-tokenizer")}
"""Files that stay, with nothing in them."""


def test_a_model_of_ollama_is_made_ready_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "ollama 🦙"
    blob = write_ollama_gguf(CAPTURES / "tiny_vision", tmp_path / "file.gguf")
    add_to_ollama_store(store, ("registry.ollama.ai", "library", "gemma3", "4b"), {"model": blob})
    monkeypatch.setenv("OLLAMA_MODELS", str(store))
    before = {path: path.stat().st_mtime_ns for path in store.rglob("*")}
    data = ["--data-dir", str(tmp_path / "data")]
    assert cli.main(["models", "add", "gemma3:4b", *data, "--json"]) == 0
    model = json.loads(capsys.readouterr().out)
    assert model["name"] == "gemma3-4b" and model["usable"] and model["instruction_tuned"]
    manifest = read_manifest(tmp_path / "data" / "models" / "gemma3-4b")
    assert manifest.vision is not None
    assert {path: path.stat().st_mtime_ns for path in store.rglob("*")} == before
    assert cli.main(["models", "add", "gemma3:12b", *data]) == 2
    assert "pincite models find" in capsys.readouterr().err
    assert cli.main(["models", "add", "gemma3:4b", "--name", "../up", *data]) == 2


def test_what_cannot_be_used_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    damaged = tmp_path / "damaged.gguf"
    damaged.write_bytes(checkpoint_path("tiny_plain").read_bytes()[:-1000])
    assert cli.main(["models", "add", str(damaged), *data]) == 11
    assert "cut off" in capsys.readouterr().err
    silent = tmp_path / "no tokenizer"
    shutil.copytree(CAPTURES / "tiny_vision", silent)
    (silent / "tokenizer.model").unlink()
    assert cli.main(["models", "add", str(silent), *data]) in (10, 11)
    assert "tokenizer" in capsys.readouterr().err
    models = tmp_path / "data" / "models"
    assert not models.exists() or not {path.name for path in models.iterdir()} - LOCKS


def test_a_killed_export_is_cleaned_up_and_done_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    command = [sys.executable, "-m", "app", "models", "add", str(CAPTURES / "tiny_vision"), "--name", "tiny", *data]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    models = tmp_path / "data" / "models"
    while child.poll() is None and not list(models.glob(".tiny.*/")):
        time.sleep(0.01)
    family = [psutil.Process(child.pid), *psutil.Process(child.pid).children(recursive=True)]
    for process in family:
        process.kill()
    child.wait()
    psutil.wait_procs(family)
    assert list(models.glob(".tiny.*/")) and not (models / "tiny").exists(), "it was killed in the middle"
    killed_before, at_work = models / ".larger.0123_abc", models / ".other.0123_abc"
    killed_before.mkdir()
    (models / ".larger.lock").touch()
    at_work.mkdir()
    larger = models / ".larger.lock"
    waited_for = larger.stat().st_ino
    with FileLock(models / ".other.lock"):
        assert cli.main(["models", "add", str(CAPTURES / "tiny_vision"), "--name", "tiny", *data]) == 0
    assert "tiny" in capsys.readouterr().out
    assert {path.name for path in models.iterdir()} - LOCKS == {"tiny", at_work.name}, "another's work stays"
    assert larger.stat().st_ino == waited_for, "whoever waits for it waits for what the next one holds"
    assert (models / ".tiny.lock").exists()


def test_a_model_that_does_not_fit_is_told_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["models", "add", str(CAPTURES / "tiny_vision"), "--name", "no/name", "--data-dir", str(tmp_path)]
    assert cli.main(command) == 2
    assert "fit" not in capsys.readouterr().err
    monkeypatch.setattr(outlook, "memory_free_here", lambda: 1_000_000)
    assert cli.main(command) == 2
    said = capsys.readouterr().err
    assert "does not fit" in said and said.index("does not fit") < said.index("cannot be named")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    assert cli.main(["models", "add", str(CAPTURES / "tiny_vision"), "--data-dir", str(tmp_path / "data")]) == 15
    assert "permission" in capsys.readouterr().err.lower()
