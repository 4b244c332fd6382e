"""A document that was read yesterday is not read again, and is forgotten when it is deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from kept_documents import add

from app.assistant.forgetting import forget_document
from app.assistant.opening import ModelOptions, open_assistant
from app.assistant.prompt_examples import examples_in
from app.assistant.records import Answer, Answered
from app.inference.engine_process import EngineProcess
from app.inference.model_files import TOKENIZER
from app.inference.requests import ReadingProgress, Scored
from app.inference.tokenizer import Tokenizer
from app.library.database import Library
from app.library.documents import list_documents
from app.paths import Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path)


def ask(library: Library, paths: Paths, model: Path, documents: list[int], *, snapshot_gb: int = 1) -> Answer:
    """Ask with an engine of its own, as after a restart."""
    options = ModelOptions(device="cpu", snapshot_folder=paths.snapshots, snapshot_gb=snapshot_gb)
    with open_assistant(library, model, options, on_stage=lambda stage: None, cancelled=lambda: False) as assistant:
        for event in assistant.ask(documents, "Who paid for the new gauge?", focus="whole"):
            if isinstance(event, Answered):
                return event.answer
    raise AssertionError("an answer ends with Answered")


def test_after_a_restart_documents_are_taken_from_disk(
    paths: Paths, starter_folder: Path, sample_pdf: Path, tmp_path: Path
) -> None:
    second_pdf = tmp_path / "copy with another end.pdf"
    second_pdf.write_bytes(sample_pdf.read_bytes() + b"\n%another\n")
    with Library.open(paths) as library:
        document = add(library, sample_pdf)
        first = ask(library, paths, starter_folder, [document])
        again = ask(library, paths, starter_folder, [document])
        assert again.timing.reused_tokens > first.timing.reused_tokens + 300
        assert (again.text, again.citations) == (first.text, first.citations)

        second = add(library, second_pdf)
        both = ask(library, paths, starter_folder, [document, second])
        assert both.timing.reused_tokens > first.timing.reused_tokens + 300  # only the one added was read

        assert list(paths.snapshots.rglob("*.segment"))
        forget_document(library, paths, document)
        assert [found.id for found in list_documents(library)] == [second]
        assert not list(paths.snapshots.rglob("*.segment"))  # each of them held the document


def test_nothing_is_kept_where_the_user_wants_nothing_kept(
    paths: Paths, starter_folder: Path, sample_pdf: Path
) -> None:
    with Library.open(paths) as library:
        ask(library, paths, starter_folder, [add(library, sample_pdf)], snapshot_gb=0)
    assert not paths.snapshots.exists()


def test_what_one_prompt_has_in_common_with_the_one_before_is_not_read_again(
    library: Library, starter_folder: Path, sample_pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[tuple[int, ...], int]] = []
    """Each prompt that the model was given, and how much of it was held."""

    def watched(answer: Callable[..., Iterator[object]]) -> Callable[..., Iterator[object]]:
        def answered(*arguments: Any) -> Iterator[object]:
            for number, event in enumerate(answer(*arguments)):
                if isinstance(event, Scored):
                    asked.append((arguments[1].prompt_ids, event.timing.reused_tokens))
                elif number == 0 and isinstance(event, ReadingProgress):
                    asked.append((arguments[1].prompt_ids, event.reused))
                yield event

        return answered

    monkeypatch.setattr(EngineProcess, "score", watched(EngineProcess.score))
    monkeypatch.setattr(EngineProcess, "generate", watched(EngineProcess.generate))
    options = ModelOptions(device="cpu")
    with open_assistant(
        library, starter_folder, options, on_stage=lambda stage: None, cancelled=lambda: False
    ) as assistant:
        asked.clear()
        *_, last = assistant.ask([add(library, sample_pdf)], "How often does the gauge measure?")
        assert isinstance(last, Answered) and "six seconds" in last.answer.text
    examples = (2, *Tokenizer.load(starter_folder / TOKENIZER).encode(examples_in("")))
    with_page = [(prompt, held) for prompt, held in asked if len(prompt) > 300]
    assert with_page[0][1] < len(examples) + 3 and all(held > 300 for _, held in with_page[1:]), "the page is read once"
    for (before, _), (prompt, held) in pairwise(asked):
        if before[: len(examples)] == prompt[: len(examples)] == examples:
            assert held >= len(examples), "so are the examples"
