"""Which pages a question is put to: by words where they do, by meaning where they fall short."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from documents import text_pdf
from tiny_gemma import export_folder

from app.assistant.assistant import Assistant
from app.assistant.coverage import OTHER_WORDS
from app.assistant.evidence.page_ranking import Ranking, rank_for
from app.assistant.evidence.passage_weights import weigh_passages_alone
from app.assistant.model_calls import ModelCalls, never, run_to_end
from app.assistant.pages.looking import ViewingRules
from app.assistant.pages.material import Material, gather_material
from app.assistant.prompt import PageText
from app.assistant.records import Answer, Answered
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

PAGES = [
    "The bakery opens at six in the morning. Bread is sold until noon.",
    "The school has two classes. The teacher comes from the mainland on Mondays.",
    "Sheep graze on the western hills. Their wool is washed in the stream.",
    "The ferry carries forty passengers. In storms it stays in the harbour.",
    "The church was built of red stone. Its bell was cast abroad.",
    "Potatoes grow well in the sandy soil of the southern fields.",
    "The doctor lives above the post office and visits the sick by bicycle.",
    "A wind turbine supplies the houses with electricity since last spring.",
    "The library lends books on Thursdays. Children read there after school.",
    "Fishermen repair their nets in winter, when the sea is too rough.",
    "The museum shows tools of the old smithy and a boat from the last century.",
    "Letters are brought by the mail boat twice a week.",
    "The football team plays against the neighbouring island every summer.",
    "Rain water is collected in a basin behind the town hall.",
]
"""Of an island, so that no page is far from any question."""


class WithoutRelevance(ModelCalls):
    """As where the passage encoder is not installed."""

    def relevances(self, question: str, passages: Sequence[str]) -> tuple[float, ...]:
        return ()


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = export_folder("tiny_vision", tmp_path_factory.mktemp("models") / "tiny")
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def work(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Material]]:
    folder = tmp_path_factory.mktemp("island")
    with Library.open(folder / "library") as library:
        *_, added = add_document(library, text_pdf(folder / "island.pdf", PAGES))
        assert isinstance(added, DocumentAdded)
        yield library, gather_material(library, ModelCalls(engine, never), [added.document.id], None, ViewingRules(), 0)


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("Woher kommt der elektrische Strom?", 8),
        ("Quand peut-on acheter du pain ?", 1),
        ("医生住在哪里？", 7),
        ("Where do pupils get their lessons?", 2),
    ],
)
def test_other_words_and_languages_find_their_page(work: tuple[Library, Material], question: str, page: int) -> None:
    ranking = run_to_end(rank_for(*work, question))
    assert page in [number for _, number in ranking.by_meaning[:2]]
    assert page in [number for _, number in ranking.keys[:4]]
    assert sorted(number for _, number in ranking.keys) == list(range(1, len(PAGES) + 1)), "each page once"


def test_where_a_page_has_the_words_nothing_else_is_compared(work: tuple[Library, Material]) -> None:
    ranking = run_to_end(rank_for(*work, "How many passengers does the ferry carry?"))
    assert ranking.by_meaning == ()
    assert ranking.keys[0][1] == 4


def test_looking_for_other_words_reports_how_far_it_is(work: tuple[Library, Material]) -> None:
    library, material = work
    stages = []
    run_to_end(rank_for(library, material, "Woher kommt der Strom?"), stages.append)
    assert [(stage.done, stage.total) for stage in stages] == [(1, 14), (9, 14)]


def test_pages_by_words_and_by_meaning_come_in_turn_and_the_others_at_the_end() -> None:
    sharing, others = ((1, 7), (1, 3)), ((1, 1), (1, 2), (1, 4), (1, 5), (1, 6))
    by_meaning = ((1, 2), (1, 7), (1, 5), (1, 1), (1, 3), (1, 4), (1, 6))
    ranking = Ranking(sharing, others, by_meaning)
    assert [number for _, number in ranking.keys] == [7, 2, 3, 5, 1, 4, 6]
    assert [number for _, number in Ranking(sharing, others).keys] == [7, 3, 1, 2, 4, 5, 6]


def test_of_passages_that_share_no_word_the_one_that_means_the_like_fits_best(engine: Engine) -> None:
    passages = [PageText(1, number, 0, text) for number, text in enumerate(PAGES, start=1)]
    calls = ModelCalls(engine, never)
    alone = weigh_passages_alone(calls, "Où peut-on voir un médecin ?", passages, passages)
    assert max(zip(alone, passages, strict=True))[1].text == PAGES[6]


def test_of_passages_that_have_all_words_none_fits_better_by_what_it_means(engine: Engine) -> None:
    texts = ("The rent is high.", "If the rent is late, the tenants pay the landlord what the rent is late for.")
    passages = [PageText(1, 1, start, text) for start, text in zip((0, 40), texts, strict=True)]
    one, other = weigh_passages_alone(WithoutRelevance(engine, never), "What is the rent?", passages, passages)
    assert one == pytest.approx(other)


def test_of_the_best_passages_the_more_relevant_comes_first(engine: Engine) -> None:
    texts = ("The tenants are allowed to use the garden.", "Consent is given for one cat, named Biscuit.")
    passages = [PageText(1, 1, start, text) for start, text in zip((0, 40), texts, strict=True)]
    question = "Are pets allowed?"
    (one, other), (garden, cat) = (
        weigh_passages_alone(calls, question, passages, passages)
        for calls in (WithoutRelevance(engine, never), ModelCalls(engine, never))
    )
    assert cat - garden > other - one + 1


def test_search_mode_reads_the_pages_that_mean_the_like_and_says_why_not_the_others(
    work: tuple[Library, Material], tmp_path: Path
) -> None:
    library, material = work
    engine = Engine.load(
        export_folder("tiny_vision", tmp_path), EngineOptions(device="cpu", threads=1, context_length=640)
    )
    assistant = Assistant(library, engine, {"pages": 1.0, "whole": 0.0})
    question = "Wo wohnt der Arzt?"
    *_, last = assistant.ask([material.sources[0].document_id], question, focus="search")
    engine.close()
    assert isinstance(last, Answered)
    (document,) = last.answer.coverage.documents
    assert 7 in document.pages_read and len(document.pages_read) < len(PAGES)
    told = "\n".join(last.answer.coverage.left_out)
    assert f"of {len(PAGES)}; the rest is less near to the question." in told and "share" not in told
    assert OTHER_WORDS in told
    assert last.answer.timing.comparing_s > 0
    assert last.answer.timing.seconds > last.answer.timing.prefill_s + last.answer.timing.decode_s


@pytest.fixture(scope="module")
def of_the_sample(
    starter_folder: Path, sample_pdf: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Answer]]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu", threads=2, context_length=4096))
    with Library.open(tmp_path_factory.mktemp("sample")) as library:
        *_, added = add_document(library, sample_pdf)
        assert isinstance(added, DocumentAdded)

        def ask(question: str) -> Answer:
            *_, last = Assistant(library, engine, {"pages": 1.0, "whole": 0.0}).ask([added.document.id], question)
            assert isinstance(last, Answered)
            return last.answer

        yield ask
    engine.close()


PAID = "The Marlow Foundation paid for the new gauge."


def test_a_question_in_another_language_is_answered_in_words_of_the_document(
    of_the_sample: Callable[[str], Answer],
) -> None:
    answer = of_the_sample("谁支付了新的水位计？")
    assert answer.found and "Marlow Foundation" in answer.text
    assert [citation.quote for citation in answer.citations] == [PAID]
    assert OTHER_WORDS in answer.coverage.left_out


def test_where_that_is_not_sure_enough_the_sentence_is_the_first_of_the_nearest(
    of_the_sample: Callable[[str], Answer],
) -> None:
    answer = of_the_sample("Qui a payé le nouveau marégraphe?")
    assert (answer.citations or answer.nearest)[0].quote == PAID
    assert OTHER_WORDS in answer.coverage.left_out


def test_what_the_document_does_not_say_it_does_not_say_in_other_languages_either(
    of_the_sample: Callable[[str], Answer],
) -> None:
    answer = of_the_sample("¿Quién es el alcalde del pueblo?")
    assert not answer.found and not answer.citations


def test_nothing_is_said_of_other_words_where_a_page_has_the_questions_words(
    of_the_sample: Callable[[str], Answer],
) -> None:
    answer = of_the_sample("Who paid for the new gauge?")
    assert [citation.quote for citation in answer.citations] == [PAID]
    assert OTHER_WORDS not in answer.coverage.left_out
