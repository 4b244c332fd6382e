"""What sentences of an answer rest on, with what a model writes replaced: where its quotes stand, and what has none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from documents import text_pdf
from picture_readers import NO_JUDGE, WritesWhatItIsTold
from tiny_gemma import export_tuned

from app.assistant.assistant import Assistant
from app.assistant.evidence.support import USUAL_RELEVANCE, SupportModel
from app.assistant.records import Answer, Answered, AnswerEvent, AnswerText, PinsKnown, Stage
from app.inference.encoder_weights import find_weights
from app.inference.engine import Engine
from app.inference.passage_encoder import PassageEncoder
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document, read_pages

PAGES = [
    "The lamp is red. Its keeper was Maud Kessel, who\nwrote the log by hand.",
    "Boats are sold on Sun-\ndays. The lamp is red. The harbour has ten boats.",
]
TOLD = 'The lamp is lit ("The lamp is red"). Boats are sold (“on Sundays”). The keeper was Maud Kessel.'


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Tiny and instruction-tuned."""
    folder = export_tuned(tmp_path_factory.mktemp("models") / "tuned")
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


def ask(
    library: Library,
    engine: object,
    path: Path,
    pages: Sequence[str] = PAGES,
    judge: SupportModel = NO_JUDGE,
    question: str = "What is it?",
) -> tuple[Answer, list[AnswerEvent], dict[int, str]]:
    *_, added = add_document(library, text_pdf(path, list(pages)))
    assert isinstance(added, DocumentAdded)
    assistant = Assistant(library, engine, {"whole": 1.0, "pages": 0.0}, judge=judge)  # type: ignore[arg-type]  # a fake
    events = list(assistant.ask([added.document.id], question))
    assert isinstance(events[-1], Answered)
    return events[-1].answer, events, {page.number: page.text for page in read_pages(library, added.document.id)}


def test_quotes_are_pins_and_other_sentences_get_evidence(library: Library, engine: Engine, tmp_path: Path) -> None:
    answer, events, texts = ask(library, WritesWhatItIsTold(engine, TOLD), tmp_path / "log.pdf")
    assert [answer.text[sentence.start : sentence.end] for sentence in answer.sentences] == [
        'The lamp is lit ("The lamp is red").',
        "Boats are sold (“on Sundays”).",
        "The keeper was Maud Kessel.",
    ]
    assert [sentence.pins for sentence in answer.sentences] == [(0,), (1,), (2,)]
    lamp, sundays, keeper = answer.citations
    assert lamp.quote == "The lamp is red"
    (other,) = lamp.also_at
    assert {lamp.page, other.stretches[0].page} == {1, 2}, "it stands twice"
    assert sundays.quote == "on Sun-\ndays" and len(sundays.boxes) == 2, "as it stands, on both lines"
    assert all(texts[pin.page][pin.start : pin.end] == pin.quote for pin in answer.citations)
    assert keeper.quote in texts[keeper.page], "whatever a random model chose, it stands there"
    known = [event for event in events if isinstance(event, PinsKnown)]
    assert [len(event.sentences) for event in known] == [1, 2, 3]
    assert (known[-1].supports, known[-1].sentences) == (answer.supports, answer.sentences)
    assert answer.found and answer.nearest == ()


def test_of_many_places_the_pin_is_the_one_that_speaks_of_the_question(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    """Wherever in the document it stands: here last, behind seven others."""
    pages = [f"Of the {number} boats in the harbour the lamp is red." for number in range(7)]
    pages.append("What is it that shines at the pier? There the lamp is red.")
    told = 'It shines ("the lamp is red").'
    answer, _, texts = ask(library, WritesWhatItIsTold(engine, told), tmp_path / "many.pdf", pages)
    (pin,) = answer.citations
    assert (pin.page, texts[8][pin.start : pin.end]) == (8, "the lamp is red")


def test_a_quote_that_stands_nowhere_is_no_pin(library: Library, engine: Engine, tmp_path: Path) -> None:
    """The decoder does not write such a quote; a pin would not be made of one either."""
    answer, _, texts = ask(library, WritesWhatItIsTold(engine, 'It glows ("The lamp is green").'), tmp_path / "log.pdf")
    assert answer.citations, "evidence was sought instead"
    assert all(texts[pin.page][pin.start : pin.end] == pin.quote for pin in answer.citations)


def test_below_the_threshold_the_answer_is_that_it_is_not_said_with_the_nearest_passages(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    for words in (TOLD, "The document does not say."):
        strict = SupportModel(threshold=1.1, constant=-9.0)
        answer, _, texts = ask(library, WritesWhatItIsTold(engine, words), tmp_path / "log.pdf", judge=strict)
        assert (answer.found, answer.text, answer.supports) == (False, "The document does not say.", ())
        (sentence,) = answer.sentences
        assert (sentence.pins, sentence.support, sentence.is_supported) == ((), None, False)
        assert 2 <= len(answer.nearest) <= 3
        assert len({(passage.page, passage.start) for passage in answer.nearest}) == len(answer.nearest)
        for passage in answer.nearest:
            assert texts[passage.page][passage.start : passage.end] == passage.quote and passage.boxes


def test_where_it_stays_open_the_answer_says_so_and_what_it_rested_on_comes_first(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    """Support is 0.5 where nothing speaks against it; it is enough, leaves it open, or is far too little."""
    answers = [
        ask(library, WritesWhatItIsTold(engine, TOLD), tmp_path / "log.pdf", judge=SupportModel(threshold, constant))[0]
        for threshold, constant in ((0.4, 0.0), (0.6, 0.0), (0.6, -3.0))
    ]
    unclear = "The document does not say this clearly."
    assert [answer.text for answer in answers] == [TOLD, unclear, "The document does not say."]
    assert [answer.found for answer in answers] == [True, False, False]
    enough, left_open, denied = answers
    told = {enough.citations[one.pins[0]] for one in enough.sentences if (one.support or 0.0) >= 0.1}
    assert set(left_open.nearest[: len(told)]) == told and not told & {*denied.nearest}
    assert left_open.citations == () and [one.end for one in left_open.sentences] == [len(unclear)]


@pytest.mark.skipif(find_weights() is None, reason="the passage encoder has no package for this system")
def test_how_relevant_a_pinned_passage_is_moves_its_support(library: Library, engine: Engine, tmp_path: Path) -> None:
    """Where nothing else is told support is 0.5; what the encoder says of the pinned words moves its log-odds."""
    pages = ["The tenant may keep one cat.", "The rent is due on the first day of each month."]
    told, question, weight = " ".join(pages), "Are pets allowed?", 20.0
    judge = SupportModel(0.0, 0.0, relevance_weight=weight)
    answer, *_ = ask(library, WritesWhatItIsTold(engine, told), tmp_path / "let.pdf", pages, judge, question)
    quotes = [answer.citations[sentence.pins[0]].quote for sentence in answer.sentences if sentence.pins]
    assert quotes and len(quotes) == len(answer.sentences)
    assert {*quotes} <= {*pages}
    relevances = PassageEncoder().relevances(question, quotes, lambda: False)
    expected = [1 / (1 + math.exp(-weight * (cosine - USUAL_RELEVANCE))) for cosine in relevances]
    assert [sentence.support for sentence in answer.sentences] == pytest.approx(expected, abs=0.01)


def test_a_line_that_heads_every_page_is_one_of_the_nearest_passages_and_not_all(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    heads = ("What is it: the log of the harbour of Ollerby.", "What is it: the log of the  harbour of Ollerby.")
    others = ("Boats are sold on Sundays at noon.", "Piers Aldane went home by train.", "The pier was built of oak.")
    pages = [f"{heads[number % 2]}\n\n{words}" for number, words in enumerate(others)]
    strict = SupportModel(threshold=1.1, constant=0.0)
    for document, told in enumerate((TOLD, "The document does not say.")):
        model = WritesWhatItIsTold(engine, told)
        answer, _, _ = ask(library, model, tmp_path / f"{document}.pdf", pages, strict)
        quotes = [" ".join(passage.quote.split()) for passage in answer.nearest]
        assert len(quotes) == 3 and len(set(quotes)) == 3


def test_sentences_below_the_threshold_are_told_apart(library: Library, engine: Engine, tmp_path: Path) -> None:
    """Only the first of these lends the question anything: whatever the weights are, one threshold lies between."""
    answer, _, _ = ask(
        library,
        WritesWhatItIsTold(engine, TOLD),
        tmp_path / "log.pdf",
        judge=SupportModel(0.0, 0.0, {"answer_lift": 1.0}),
    )
    supports = sorted(sentence.support or 0.0 for sentence in answer.sentences)
    assert supports[0] < supports[-1]
    judge = SupportModel((supports[0] + supports[-1]) / 2, 0.0, {"answer_lift": 1.0})
    answer, _, _ = ask(library, WritesWhatItIsTold(engine, TOLD), tmp_path / "log.pdf", judge=judge)
    assert {sentence.is_supported for sentence in answer.sentences} == {True, False}
    assert answer.found and all(sentence.pins for sentence in answer.sentences), "a weak pin is still shown"


def test_a_short_paper_says_it_in_other_words_or_does_not_say_it(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    judge = SupportModel(0.5, -1.0, {"rare_words": 4.0})
    page = "If anything is wrong with your pay, write to Gareth Lomas."
    for question, is_said in (
        ("Whom do I tell about a mistake?", True),  # "mistake" stands nowhere; "wrong" does
        ("What is the limit of my pay?", False),  # nothing comes near "limit"
    ):
        told = WritesWhatItIsTold(engine, "Gareth Lomas.")
        answer, _, _ = ask(library, told, tmp_path / "pay.pdf", [page], judge, question)
        assert answer.found is is_said


@pytest.mark.parametrize("focus", ["whole", "pages"])
def test_what_a_pretrained_model_writes_is_shown_once_it_is_checked(
    library: Library, tiny_folder: Path, tmp_path: Path, focus: str
) -> None:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", threads=1))
    try:
        *_, added = add_document(library, text_pdf(tmp_path / "log.pdf", PAGES))
        assert isinstance(added, DocumentAdded)
        writer = WritesWhatItIsTold(engine, "The boats are green.", "The lamp is red.")
        assistant = Assistant(library, writer, {"whole": 1.0, "pages": 0.0}, judge=NO_JUDGE)  # type: ignore[arg-type]  # a fake
        *before, text, answered = assistant.ask([added.document.id], "What is the lamp like?", focus=focus)
        assert isinstance(answered, Answered) and text == AnswerText(answered.answer.text)
        assert before and all(isinstance(event, Stage) for event in before), "no guess was shown"
    finally:
        engine.close()
