"""`pincite ask` with pictures and a model that sees: real processes, the tiny random model, words without meaning."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from documents import scan_pdf
from drawn_pictures import drawn_picture
from PIL import Image
from tiny_gemma import export_folder

from app.assistant.evidence.calibration import measure_focus
from app.assistant.model_calls import run_to_end
from app.inference.engine import Engine
from app.inference.model_files import read_manifest, write_manifest
from app.inference.requests import EngineOptions

ROOT = Path(__file__).resolve().parents[2]
Ask = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pretrained model that was measured before."""
    folder = export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "sees")
    calibration = {"whole": 1.0, "pages": 0.0}
    write_manifest(folder, replace(read_manifest(folder), instruction_tuned=False, focus_calibration=calibration))
    return folder


@pytest.fixture
def ask(tmp_path: Path, model: Path) -> Ask:
    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        options = ["--data-dir", str(tmp_path / "data"), "--model", str(model)]
        command = [sys.executable, "-m", "app", "ask", *options, *map(str, arguments), "What is the total?"]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=300)

    return run


def answer_of(result: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def test_an_image_is_asked(ask: Ask, tmp_path: Path) -> None:
    Image.fromarray(drawn_picture(280, 1100)).save(tmp_path / "receipt.png")
    first = answer_of(ask("--json", tmp_path / "receipt.png"))
    (pin,) = first["image_pins"]
    assert (first["found"], first["citations"], pin["document"], pin["page"]) == (True, [], "receipt.png", 1)
    assert pin["boxes"][0] == [0, 0, 280, 1100]
    assert len(pin["boxes"]) == 5
    assert first["coverage"]["documents"][0]["looked_at"] == [{"page": 1, "pictures": 1, "crops": 4, "tokens": 20}]
    assert first["timing"]["looking_s"] > 0
    kept = sorted((tmp_path / "data" / "cache").rglob("*.npy"))
    assert len(kept) == 5
    again = answer_of(ask("--json", tmp_path / "receipt.png"))  # another process: the same views, not encoded again
    assert sorted((tmp_path / "data" / "cache").rglob("*.npy")) == kept
    assert again["answer"] == first["answer"]


def test_options_and_receipt_in_words(ask: Ask, tmp_path: Path) -> None:
    scan = scan_pdf(tmp_path / "scan.pdf", ["Total 12.50"])
    result = ask(scan, "--ocr", "off", "--cache", "int8")
    assert result.returncode == 0, result.stderr
    assert "[1] scan.pdf, page 1: seen on a picture of the page, no words to quote" in result.stdout
    assert "Receipt   Read 0 of 1 page · " in result.stdout and "1 page looked at as image" in result.stdout
    assert "scan.pdf: page 1 as image, 4 × (1 + 2 crops) tokens" in result.stdout
    plain = ask(scan, "--pan-and-scan", "off")
    assert "scan.pdf: page 1 as image, 4 tokens" in plain.stdout
    steeper = ask(scan, "--pan-and-scan", "1.5,256,2")  # the page is 1.41 times as long as wide
    assert "scan.pdf: page 1 as image, 4 tokens" in steeper.stdout
    refused = ask(scan, "--pan-and-scan", "sideways")
    assert refused.returncode == 2 and "1.5,256,2" in refused.stderr
    assert ask(scan, "--cache", "int4").returncode == 2


@pytest.mark.parametrize("kind", ["one pixel", "truncated", "enormous"])
def test_odd_pictures_get_an_answer_or_one_sentence(ask: Ask, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "odd.png"
    if kind == "enormous":
        Image.new("1", (20_000, 20_000)).save(file)
    else:
        Image.fromarray(drawn_picture(*((1, 1) if kind == "one pixel" else (90, 90)))).save(file)
    if kind == "truncated":
        file.write_bytes(file.read_bytes()[:900])
    result = ask("--json", file)
    if kind == "one pixel":
        assert answer_of(result)["coverage"]["documents"][0]["looked_at"][0]["crops"] == 0
    else:
        assert result.returncode == 5, result.stderr
        assert [line for line in result.stderr.splitlines() if line.startswith("pincite: ")]
        assert "Traceback" not in result.stderr


def test_a_model_too_small_to_hold_the_measuring_document_can_still_be_opened(model: Path) -> None:
    """It then gets no credit for reading documents whole."""
    engine = Engine.load(model, EngineOptions(device="cpu", threads=1, context_length=700))
    measured = run_to_end(measure_focus(engine, lambda: False))
    assert measured["whole"] == 0
    engine.close()
