"""Pages are ranked by the words they share with a question, whatever the question is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from page_makers import add_texts

from app.library.database import Library
from app.library.search import rank_pages, rank_passages

PAGES = [
    "Contents. 1 Introduction. 2 Rent. 3 Notice.",
    "The landlord lets the flat to the tenant. The flat is on the third floor.",
    "The rent is 500 euros. It is due on the first Monday of each month.",
    "Either side may end the lease with three months' notice, in writing.",
    "",
    "Die Kündigungsfristen betragen drei Monate. Der Vermieter wohnt in Köln.",
    "東京都の人口は約一千四百万人である。大阪府の人口は約八百八十万人である。",
    "हिन्दी में किराया पाँच सौ है। किराया सोमवार को देना है।",
    "The World Health Organization (WHO) was founded in 1948. It informs.",
    "Who said that it would be done? Nobody did. What is it, then, that they have?",
    "Madame Curie alla à l’école à Varsovie; les élèves étaient nombreux.",
    "A page on inter-\nnational trade and its re-\nporting.",
    "Plan A4 is not plan B6.",
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the pages above as document 1, and another document."""
    folder = tmp_path_factory.mktemp("search")
    with pytest.MonkeyPatch.context() as patch, Library.open(folder) as library:
        assert add_texts(library, folder / "a.pdf", PAGES, patch).id == 1
        assert add_texts(library, folder / "b.pdf", ["rent rent rent", "nothing of that kind"], patch).id == 2
    return folder


@pytest.fixture
def library(place: Path) -> Iterator[Library]:
    with Library.open(place) as library:
        yield library


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("How many euros is the rent?", 3),
        ("Who is the landlord?", 2),
        ("When can I end the lease?", 4),
        ("RENTS due on MONDAYS", 3),  # capitals and plurals
        ("Wie lang sind die Kündigungsfristen?", 6),
        ("wie lang sind die kundigungsfristen", 6),  # a keyboard without umlauts
        ("Wo wohnt der Vermieter?", 6),
        ("大阪府の人口は?", 7),
        ("大阪", 7),
        ("किराया कब देना है?", 8),
        ("What does the WHO do?", 9),  # the organisation, not the question word
        ("Where did she go to school: l'école?", 11),
        ("international reports", 12),  # words divided at line ends
        ("2 Rent", 1),
        ("What is plan A4?", 13),  # "a" alone would be a stop word
    ],
)
def test_the_page_that_answers_comes_first(library: Library, question: str, page: int) -> None:
    best = rank_pages(library, [1], question, 1)
    assert [(found.document_id, found.page) for found in best] == [(1, page)]
    assert best[0].score > 0


@settings(max_examples=50)
@given(question=st.text())
@example('"')
@example('rent" OR NEAR(a, b)')
@example("rent* -due AND (NOT ^first) col:x {a b}: + 'q' ; DROP TABLE pages --")
@example("\0 \ud800 rent")
@example("の" * 3000)
@example("word " * 20_000)
def test_any_question_ranks_every_page_once(place: Path, question: str) -> None:
    with Library.open(place) as library:
        ranked = rank_pages(library, [1, 2], question)
    expected = {(1, page) for page in range(1, len(PAGES) + 1)} | {(2, 1), (2, 2)}
    assert {(found.document_id, found.page) for found in ranked} == expected and len(ranked) == len(expected)
    scores = [found.score for found in ranked]
    assert scores == sorted(scores, reverse=True) and min(scores) >= 0
    assert len(rank_passages(PAGES, question)) == len(PAGES)


def test_operators_are_ordinary_words(library: Library) -> None:
    assert rank_pages(library, [1], 'rent AND "lease"', 2)[0].score > 0
    assert {found.page for found in rank_pages(library, [1], 'Monday NOT "rent', 1)} == {3}


@pytest.mark.parametrize("question", ["", "   ", "?!", "zzzz qqqq"])
def test_pages_that_share_no_word_come_in_page_order(library: Library, question: str) -> None:
    ranked = rank_pages(library, [2, 1], question)
    expected = [(2, 1), (2, 2), *((1, page) for page in range(1, len(PAGES) + 1))]
    assert [(found.document_id, found.page) for found in ranked] == expected
    assert {found.score for found in ranked} == {0.0}


def test_a_question_of_nothing_but_stop_words_still_finds_them(library: Library) -> None:
    assert rank_pages(library, [1], "who did that?", 1)[0].page == 10


def test_the_limit_cuts_the_list(library: Library) -> None:
    whole = rank_pages(library, [1, 2], "rent")
    assert rank_pages(library, [1, 2], "rent", 3) == whole[:3]
    assert rank_pages(library, [1, 2], "rent", 0) == []
    assert rank_pages(library, [], "rent", 3) == []


def test_other_documents_do_not_change_the_ranking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    question = "flat rent Monday notice"
    with Library.open(tmp_path) as library:
        document = add_texts(library, tmp_path / "a.pdf", PAGES, monkeypatch)
        alone = rank_pages(library, [document.id], question)
        add_texts(library, tmp_path / "b.pdf", ["flat flat notice"] * 30, monkeypatch)
        assert rank_pages(library, [document.id], question) == alone


WORDS = st.sampled_from(["rent", "flat", "tenant", "moon", "river", "stone", "cloud"])


@settings(max_examples=50)
@given(texts=st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=3, max_size=12), word=WORDS)
def test_one_words_scores_are_in_the_proportion_that_sqlite_computes(texts: list[str], word: str) -> None:
    """FTS5's bm25() is the independent truth; the weight of the word itself, which differs on purpose, cancels out."""
    ours = rank_passages(texts, word)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'porter unicode61')")
        connection.executemany("INSERT INTO t (rowid, x) VALUES (?, ?)", enumerate(texts))
        theirs = dict(connection.execute("SELECT rowid, -bm25(t) FROM t WHERE t MATCH ?", [word]).fetchall())
    assert {row for row, score in enumerate(ours) if score > 0} == set(theirs)
    if theirs:
        first = next(iter(theirs))
        for row in theirs:
            assert ours[row] / ours[first] == pytest.approx(theirs[row] / theirs[first], rel=1e-4)


def test_a_rare_word_outweighs_a_common_one() -> None:
    texts = ["the blue tower", "the blue bridge", "the blue gate", "the old tower on the red river"]
    scores = rank_passages(texts, "the blue river")
    assert scores.index(max(scores)) == 3 and min(scores) > 0 - 1e-9


def test_a_word_on_every_passage_still_counts_for_a_little() -> None:
    assert rank_passages(["rent", "rent"], "rent")[0] > 0


def test_vowel_signs_tell_words_apart() -> None:
    """Hindi "day" and "gift" have the same consonants; their vowels are combining marks."""
    assert [score > 0 for score in rank_passages(["दान दान", "दिन"], "दिन")] == [False, True]


def test_passages_keep_their_places() -> None:
    assert rank_passages([], "rent") == []
    scores = rank_passages(["nothing", "the rent", "", "rent and rent again"], "What is the rent?")
    assert scores[0] == scores[2] == 0 and scores[1] > 0 and scores[3] > 0
