"""What a pretrained model's answer is where it made something up: words of the page, which is judged without them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from documents import text_pdf
from picture_readers import NO_JUDGE, WritesWhatItIsTold
from tiny_gemma import export_folder

from app.assistant.answer_strategy import adds_words, best_to_quote
from app.assistant.assistant import Assistant
from app.assistant.evidence.passage_choice import Weighed
from app.assistant.evidence.support import SupportModel
from app.assistant.prompt import PageText
from app.assistant.records import Answer, Answered
from app.inference.engine import Engine
from app.inference.model_files import read_manifest, write_manifest
from app.inference.requests import (
    EngineOptions,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
    Scored,
    ScoreRequest,
    Timing,
)
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

QUESTION = "Which colour has the lamp of the pier?"
PAGES = ["The lamp of the pier is red, and so it has been.", "Boats are sold on Sundays, and ten there are of them."]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Tiny and pretrained."""
    folder = export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "pretrained")
    write_manifest(folder, replace(read_manifest(folder), instruction_tuned=False))
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


PLAIN = -1.0


class Sure(WritesWhatItIsTold):
    """Every token it scores has one log-probability: that of a random model's is what no sense has."""

    def __init__(self, engine: Engine, logprob: float, *lines: str) -> None:
        super().__init__(engine, *lines)
        self._logprob = logprob

    def score(
        self, request: ScoreRequest, cancelled: Callable[[], bool]
    ) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """Without reading anything."""
        told = tuple((self._logprob,) * len(continuation) for continuation in request.continuations)
        yield Scored(told, Timing())


def ask(
    library: Library,
    engine: Engine | WritesWhatItIsTold,
    folder: Path,
    told: str,
    *,
    page_says_it: bool,
    pages: list[str] = PAGES,
) -> Answer:
    """With a judge to whom no free answer is what the page says."""
    *_, added = add_document(library, text_pdf(folder / "pier.pdf", pages))
    assert isinstance(added, DocumentAdded)
    judge = SupportModel(0.5, 9.0 if page_says_it else -9.0, {}, -9.0, {"answer_lift": 0.0})
    told_engine = Sure(engine, PLAIN, told) if isinstance(engine, Engine) else engine
    assistant = Assistant(library, told_engine, {"pages": 1.0, "whole": 0.0}, judge=judge)  # type: ignore[arg-type]  # a fake
    *_, last = assistant.ask([added.document.id], QUESTION)
    assert isinstance(last, Answered)
    return last.answer


def test_words_of_the_page_are_pinned_to_their_sentence(library: Library, engine: Engine, tmp_path: Path) -> None:
    answer = ask(library, engine, tmp_path, "red", page_says_it=True)
    (pin,) = answer.citations
    assert (answer.found, answer.text) == (True, "red")
    assert pin.quote in [page.replace("\n", " ") for page in PAGES]
    assert all(sentence.is_supported for sentence in answer.sentences)


@pytest.mark.parametrize(
    ("logprob", "text", "quote"),
    [
        (-0.1, "green", "The keeper was green with envy."),
        (-0.3, "painted red", "The lamp of the pier was painted red in May."),
    ],
)
def test_words_of_another_sentence_than_the_best_passage_count_where_the_model_is_sure_of_them(
    library: Library, engine: Engine, tmp_path: Path, logprob: float, text: str, quote: str
) -> None:
    """Else the best passage counts: words of the page say less of what was asked than those it shares with it."""
    told = Sure(engine, logprob, "", "", "green", "painted red")
    pages = ["The keeper was green with envy. The lamp of the pier was painted red in May."]
    answer = ask(library, told, tmp_path, "", page_says_it=True, pages=pages)
    (pin,) = answer.citations
    assert (answer.text, pin.quote) == (text, quote)
    assert pin.words and pages[0][pin.words[0].start : pin.words[0].end] == text


@pytest.mark.parametrize(
    ("logprob", "constant", "text"),
    [
        (-3.0, -0.2, "painted red"),
        (-5.0, 9.0, "The lamp of the pier was painted red in May."),
        (-5.0, -0.2, "The document does not say."),
    ],
)
def test_words_that_the_model_takes_for_no_answer_at_all_are_none(
    library: Library, engine: Engine, tmp_path: Path, logprob: float, constant: float, text: str
) -> None:
    """The decoder let nothing else through: the whole passage answers, if it is likelier than not to say it."""
    told = Sure(engine, logprob, "", "", "green", "painted red")
    pages = ["The keeper was green with envy. The lamp of the pier was painted red in May."]
    *_, added = add_document(library, text_pdf(tmp_path / "pier.pdf", pages))
    assert isinstance(added, DocumentAdded)
    judge = SupportModel(0.4, constant, {}, -9.0, {"answer_lift": 0.0})
    assistant = Assistant(library, told, {"pages": 1.0, "whole": 0.0}, judge=judge)  # type: ignore[arg-type]  # a fake
    *_, last = assistant.ask([added.document.id], QUESTION)
    assert isinstance(last, Answered)
    assert last.answer.text == text


@pytest.mark.parametrize(("said", "others"), [("has the colour red", False), ("is red", True)])
def test_a_passage_with_the_words_of_the_question_is_shown_without_its_page(
    library: Library, engine: Engine, tmp_path: Path, said: str, others: bool
) -> None:
    told = Sure(engine, PLAIN, "red")
    page = f"The keeper was green with envy. The lamp of the pier {said}."
    answer = ask(library, told, tmp_path, "red", page_says_it=True, pages=[page])
    shown = engine.tokenizer.decode(told.asked[-1].prompt_ids)
    assert answer.text == "red" and said in shown
    assert ("green with envy" in shown) == others


@pytest.mark.parametrize(
    ("said", "text"), [("blue", "red"), ("The lamp of the pier", "red"), ("red", "red"), ("it is red", "it is red")]
)
def test_what_its_pin_does_not_say_gives_way_to_words_of_the_page(
    library: Library, engine: Engine, tmp_path: Path, said: str, text: str
) -> None:
    """However likely it is taken to be; what it says of the question's words alone is nothing."""
    *_, added = add_document(library, text_pdf(tmp_path / "pier.pdf", PAGES))
    assert isinstance(added, DocumentAdded)
    told = Sure(engine, PLAIN, said, said, "red")
    assistant = Assistant(library, told, {"pages": 1.0, "whole": 0.0}, judge=NO_JUDGE)  # type: ignore[arg-type]  # a fake
    *_, last = assistant.ask([added.document.id], QUESTION)
    assert isinstance(last, Answered)
    assert (last.answer.text, last.answer.found) == (text, True)


def test_words_of_the_question_are_no_answer(library: Library, engine: Engine, tmp_path: Path) -> None:
    answer = ask(library, engine, tmp_path, "The lamp of the pier", page_says_it=True)
    (pin,) = answer.citations
    assert answer.text == pin.quote and answer.text in PAGES


def test_where_the_page_does_not_say_it_no_words_of_it_do(library: Library, engine: Engine, tmp_path: Path) -> None:
    answer = ask(library, engine, tmp_path, "red", page_says_it=False)
    assert (answer.found, answer.supports) == (False, ()) and answer.nearest


@pytest.mark.parametrize(
    ("answer", "question", "adds"),
    [
        ("Tesla Electric Light & Manufacturing", "What did Tesla Electric Light & Manufacturing do?", False),
        ("arc lamps", "What did Tesla Electric Light & Manufacturing do?", True),
        ("玛丽·麦特琳", "玛丽·麦特琳把国歌翻译成什么语言？", False),
        ("职业碗：", "有多少名黑豹队防守球员入选了职业碗？", False),
        ("美国手语", "玛丽·麦特琳把国歌翻译成什么语言？", True),
        ("", "What?", False),
    ],
)
def test_what_adds_words(answer: str, question: str, adds: bool) -> None:
    assert adds_words(answer, question) == adds


def test_a_heading_is_not_quoted_where_its_page_says_more() -> None:
    heading = PageText(1, 3, 0, "The harbour of Norwick")
    fact = PageText(1, 3, 24, "The lighthouse was designed by Owen Tarrant.")
    elsewhere = PageText(1, 4, 0, "The lighthouse was designed by Maud Kessel.")
    weighed = [Weighed(passage, 0.0, -place) for place, passage in enumerate((heading, elsewhere, fact))]
    assert best_to_quote(weighed) == fact
    assert best_to_quote(weighed[:2]) == heading


class Counts(Sure):
    """Notes how long each prompt is that it is given, with what is scored behind it."""

    def __init__(self, engine: Engine, logprob: float, *lines: str) -> None:
        super().__init__(engine, logprob, *lines)
        self.read: list[int] = []

    def generate(
        self, request: GenerateRequest, cancelled: Callable[[], bool]
    ) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
        """Its line."""
        self.read.append(len(request.prompt_ids))
        return super().generate(request, cancelled)

    def score(
        self, request: ScoreRequest, cancelled: Callable[[], bool]
    ) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        """Its log-probability."""
        self.read.append(len(request.prompt_ids) + max(map(len, request.continuations)))
        return super().score(request, cancelled)


def test_a_very_long_question_is_read_whole_once(library: Library, engine: Engine, tmp_path: Path) -> None:
    """Each passage and page stands before it, so that its thousands of letters would be read anew behind each."""
    told = Counts(engine, -3.0, "", "", "green", "painted red")
    pages = ["The keeper was green with envy. The lamp of the pier was painted red in May."]
    *_, added = add_document(library, text_pdf(tmp_path / "pier.pdf", pages))
    assert isinstance(added, DocumentAdded)
    judge = SupportModel(0.4, -0.2, {}, -9.0, {"answer_lift": 0.0})
    assistant = Assistant(library, told, {"pages": 1.0, "whole": 0.0}, judge=judge)  # type: ignore[arg-type]  # a fake
    long = f"{QUESTION} {'I came by on a Monday, when it was late. ' * 20} {QUESTION}"
    *_, last = assistant.ask([added.document.id], long)
    assert isinstance(last, Answered)
    whole = len(told.tokenizer.encode(long))
    assert len(told.read) > 8 and len(told.asked) >= 4, "the page, the passage, words of both"
    assert sum(count > whole for count in told.read) == 1
