"""The check of images: its numbers are transformers', its prompt the processor's; what it holds back stays unread."""

from __future__ import annotations

import json
import math
import os
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tiny_gemma
from drawn_pictures import drawn_picture
from numpy.typing import NDArray
from picture_readers import NO_JUDGE, WritesWhatItIsTold
from PIL import Image

from app import cli
from app.assistant.assistant import Assistant
from app.assistant.opening import find_image_check, find_model_folder
from app.assistant.pages.image_check import (
    POLICIES,
    CancelCheck,
    ImageCheck,
    image_check_options,
    question_about,
    violations,
)
from app.assistant.pages.looking import ViewingRules
from app.assistant.records import Answer, Answered
from app.errors import Cancelled, EngineFailed, ImageHeldBack, ModelUnknown, UsageError
from app.inference.chat_template import build_image_check
from app.inference.engine import Engine
from app.inference.engine_process import EngineProcess
from app.inference.model_files import read_manifest
from app.inference.requests import EngineOptions, Scored, ScoreRequest, Timing
from app.inference.tokenizer import Tokenizer
from app.ingest.limits import Limits
from app.ingest.records import RenderedPage
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document
from app.paths import Paths
from app.settings import Settings, save_settings

SHIELD = tiny_gemma.CAPTURES / "tiny_shield"


@pytest.fixture(scope="module")
def shield(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random checker, exported."""
    return tiny_gemma.export_folder("tiny_shield", tmp_path_factory.mktemp("models") / "shield")


@pytest.fixture(scope="module")
def seeing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random model that sees and answers."""
    return tiny_gemma.export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "seeing")


@pytest.fixture(scope="module")
def capture() -> dict[str, NDArray[np.float32]]:
    with np.load(tiny_gemma.CAPTURES / "tiny_shield_capture.npz") as arrays:
        return dict(arrays)


def picture_of(pixels: NDArray[np.float32]) -> RenderedPage:
    """The captured picture [3, S, S] as a page would be drawn: every value is one of 256 levels."""
    levels = np.rint((pixels * 0.5 + 0.5) * 255).astype(np.uint8)
    return RenderedPage(pixels.shape[2], pixels.shape[1], levels.transpose(1, 2, 0).tobytes(), 1.0)


def check_of(folder: Path, percent: int) -> ImageCheck:
    return ImageCheck(folder, image_check_options(folder, "cpu", 1, None), percent)


def test_its_probabilities_are_those_of_transformers(shield: Path, capture: dict[str, NDArray[np.float32]]) -> None:
    picture = picture_of(capture["pixel_values"])
    with closing(EngineProcess.start(shield, image_check_options(shield, "cpu", 1, None))) as engine:
        found = violations(engine, shield, picture, lambda: False)
        for policy in POLICIES:
            vision = read_manifest(shield).vision
            assert vision is not None
            prompt = build_image_check(engine.tokenizer, question_about(policy), vision=vision)
            assert list(prompt) == capture[f"{policy.name}_ids"].tolist()
    assert found == pytest.approx({policy.name: float(capture[f"{policy.name}_yes"]) for policy in POLICIES}, abs=2e-4)


def test_its_prompt_has_the_tokens_of_the_processor(shield: Path, starter_folder: Path) -> None:
    vision = read_manifest(shield).vision
    assert vision is not None
    real = replace(
        vision,
        image_token_id=262_144,
        start_of_image_id=255_999,
        end_of_image_id=256_000,
        mm_tokens_per_image=256,
    )
    tokenizer = Tokenizer.load(starter_folder / "tokenizer.model")
    captured = json.loads((tiny_gemma.CAPTURES / "shield_prompts.json").read_text())
    for policy in POLICIES:
        expected = [token for token, times in captured[policy.name] for _ in range(times)]
        assert list(build_image_check(tokenizer, question_about(policy), vision=real)) == expected


def test_a_checker_is_no_model_that_answers(shield: Path, tiny_folder: Path, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    with pytest.raises(UsageError, match="checks images and answers no questions"):
        find_model_folder(paths, str(shield), lambda stage: None, lambda: False)
    with pytest.raises(ModelUnknown, match="does not check images"):
        image_check_options(tiny_folder, "cpu", 1, None)
    assert find_image_check(paths, "off") is None and find_image_check(paths, "") is None
    assert find_image_check(paths, str(shield)) == shield
    with pytest.raises(ModelUnknown, match=r"Images cannot be checked as the settings say.* no model 'deleted'"):
        find_image_check(paths, "deleted")


def test_models_add_and_find_say_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data-dir", str(tmp_path / "data")]
    assert cli.main(["models", "find", str(SHIELD), *data]) == 0
    assert "checks images, answers no questions" in capsys.readouterr().out
    assert cli.main(["models", "add", str(SHIELD), "--name", "shield", *data]) == 0
    capsys.readouterr()
    assert cli.main(["models", "--json", *data]) == 0
    models = {model["name"]: model for model in json.loads(capsys.readouterr().out)["models"]}
    assert models["shield"]["checks_images"] is True


def test_a_picture_is_held_back_from_the_threshold_on(shield: Path, capture: dict[str, NDArray[np.float32]]) -> None:
    picture = picture_of(capture["pixel_values"])
    likely = {policy.name: float(capture[f"{policy.name}_yes"]) for policy in POLICIES}
    most = max(likely, key=lambda name: likely[name])
    strict = check_of(shield, int(likely[most] * 100))
    with strict.opened() as find_in:
        finding = find_in(picture, lambda: False)
    assert finding is not None and finding.policy.name == most
    assert finding.probability == pytest.approx(likely[most], abs=2e-4)
    lenient = ImageCheck(shield, strict.options, int(likely[most] * 100) + 1, strict.known)
    with lenient.opened() as find_in:
        assert find_in(picture, lambda: False) is None, "what is known is not looked at again"


def test_what_could_not_be_checked_does_not_pass(
    shield: Path, capture: dict[str, NDArray[np.float32]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checker that computes nothing, or dies, holds all back; the next picture is checked again."""
    picture, check = picture_of(capture["pixel_values"]), check_of(shield, 99)
    score = EngineProcess.score

    def computes_nothing(self: EngineProcess, request: ScoreRequest, cancelled: CancelCheck) -> Iterator[Scored]:
        yield Scored(((math.nan,), (-1.0,)), Timing())

    def dies(self: EngineProcess, request: ScoreRequest, cancelled: CancelCheck) -> Iterator[object]:
        os.kill(self.info.process_id, signal.SIGTERM)
        return score(self, request, cancelled)

    with check.opened() as find_in:
        for broken, says in ((computes_nothing, "computes no probability"), (dies, "The check of images failed")):
            monkeypatch.setattr(EngineProcess, "score", broken)
            with pytest.raises(EngineFailed, match=says):
                find_in(picture, lambda: False)
        monkeypatch.setattr(EngineProcess, "score", score)
        with pytest.raises(Cancelled):
            find_in(picture, lambda: True)
        assert not check.known
        assert find_in(picture, lambda: False) is None and check.known


def test_a_check_that_is_not_there_stops_what_was_to_be_checked_unless_it_is_off(
    tmp_path: Path, tiny_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = Paths.under(tmp_path)
    save_settings(paths, Settings(image_check="deleted"))
    drawing = tmp_path / "drawing.png"
    Image.fromarray(drawn_picture(28, 30)).save(drawing)
    ask = ["ask", "--data-dir", str(tmp_path), "--model", str(tiny_folder), str(drawing), "What is it?"]
    assert cli.main(ask) == ModelUnknown.exit_code
    assert "Images cannot be checked as the settings say" in capsys.readouterr().err
    assert cli.main([*ask, "--image-check", "off"]) != ModelUnknown.exit_code


def test_a_page_that_is_held_back_is_not_read_and_is_named(
    library: Library, shield: Path, seeing: Path, tmp_path: Path
) -> None:
    drawing = tmp_path / "drawing.png"
    Image.fromarray(drawn_picture(280, 300)).save(drawing)
    *_, added = add_document(library, drawing, limits=Limits(recognition=False))
    assert isinstance(added, DocumentAdded)
    with closing(Engine.load(seeing, EngineOptions(device="cpu", threads=1))) as engine:

        def ask(percent: int) -> Answer:
            writer = WritesWhatItIsTold(engine, " Twelve.")
            rules = ViewingRules(check=check_of(shield, percent))
            asked = Assistant(library, writer, {"whole": 1.0, "pages": 0.0}, rules, judge=NO_JUDGE)
            *_, last = asked.ask([added.document.id], "What is it?")
            assert isinstance(last, Answered)
            return last.answer

        with pytest.raises(ImageHeldBack, match=r"page 1 back: it may .* \(\d+%\)"):
            ask(1)
        assert ask(99).text == "Twelve."
