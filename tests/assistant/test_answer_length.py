"""The longest answer that the settings allow: nothing is written beyond it, and the receipt says when it ended one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import text_pdf
from picture_readers import NO_JUDGE, CancelCheck, WritesWhatItIsTold
from tiny_gemma import export_tuned

from app.assistant.assistant import Assistant
from app.assistant.receipt_words import page_figures
from app.assistant.records import Answer, Answered
from app.assistant.summaries.summary_kind import SummaryKind
from app.inference.engine import Engine
from app.inference.requests import (
    EngineOptions,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
)
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

PAGES = ["The lamp is red. Its keeper was Maud Kessel.", "Boats are sold on Sundays."]
TOLD = "The lamp is red, its keeper was Maud Kessel, and boats are sold on Sundays in the harbour."
WORDS = TOLD.split(" ")


class WritesWordByWord(WritesWhatItIsTold):
    """Each word is a token, and the last one that the request allows is the last."""

    def generate(
        self, request: GenerateRequest, cancelled: CancelCheck
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        allowed = WORDS[: request.max_tokens]
        for event in super().generate(request, cancelled):
            if isinstance(event, Generated):
                reason = "stop" if len(allowed) == len(WORDS) else "length"
                text, ids = " ".join(allowed), tuple(range(len(allowed)))
                yield GeneratedText(text, ids)
                yield Generated(text, ids, (0.0,) * len(ids), reason, event.timing)  # type: ignore[arg-type]  # both are
            elif isinstance(event, ReadingProgress):
                yield event


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Tiny and instruction-tuned."""
    folder = export_tuned(tmp_path_factory.mktemp("models") / "tuned")
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


def answer_of(library: Library, engine: Engine, path: Path, longest: int | None, *, is_summary: bool = False) -> Answer:
    *_, added = add_document(library, text_pdf(path, PAGES))
    assert isinstance(added, DocumentAdded)
    assistant = Assistant(
        library,
        WritesWordByWord(engine, TOLD),
        {"whole": 1.0, "pages": 0.0},
        judge=NO_JUDGE,
        max_answer_tokens=longest,
    )
    ids = [added.document.id]
    *_, last = assistant.summarize(ids, SummaryKind.BRIEF) if is_summary else assistant.ask(ids, "What is it?")
    assert isinstance(last, Answered)
    return last.answer


@pytest.mark.parametrize(("longest", "said"), [(1, "1 token"), (9, "9 tokens")])
@pytest.mark.parametrize("is_summary", [False, True])
def test_an_answer_ends_after_as_many_tokens_and_its_receipt_says_so(
    library: Library, engine: Engine, tmp_path: Path, longest: int, said: str, is_summary: bool
) -> None:
    answer = answer_of(library, engine, tmp_path / "log.pdf", longest, is_summary=is_summary)
    assert answer.text.strip(" .") == " ".join(WORDS[:longest])
    assert answer.coverage.left_out == (
        f"The answer was ended after {said}, the most that the settings allow: its end is missing.",
    )
    assert "nothing left out" not in page_figures(answer.coverage)


@pytest.mark.parametrize("longest", [len(WORDS), 400, None])
def test_an_answer_that_ends_by_itself_is_whole(
    library: Library, engine: Engine, tmp_path: Path, longest: int | None
) -> None:
    answer = answer_of(library, engine, tmp_path / "log.pdf", longest)
    assert answer.text == TOLD
    assert answer.coverage.left_out == ()
