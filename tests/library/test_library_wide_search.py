"""The whole library is searched: words, phrases and beginnings in any script; any text is a query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from page_makers import add_texts

from app.library.database import Library
from app.library.library_search import SNIPPET_LENGTH, search_library
from app.library.search_terms import FoldedText, SearchTerm, TermKind, read_terms

LEASE = [
    "The rent is 500 euros. It is due on the first Monday.",
    "Either side may end the lease. The notice\nperiod is three months.",
    "A period of no notice; the rents were lower. " + "Other words. " * 60 + "The cancellation needs a letter.",
    "About inter-\nnational organi-\nzations and the Zürich café.",
]
ABROAD = [
    "東京都の人口は約一千四百万人である。",
    "京都の東の山。",
    "हिन्दी में दान पाँच सौ है।",
    "서울특별시의 인구",
    "Die Kündigungsfrist beträgt drei Monate.",
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    with pytest.MonkeyPatch.context() as patch, Library.open(folder) as library:
        add_texts(library, folder / "lease.pdf", LEASE, patch)
        add_texts(library, folder / "abroad.pdf", ABROAD, patch)
    return folder


@pytest.fixture
def library(place: Path) -> Iterator[Library]:
    with Library.open(place) as library:
        yield library


def pages_of(library: Library, query: str) -> list[tuple[int, int]]:
    return [(hit.document.id, hit.page) for hit in search_library(library, query).hits]


@pytest.mark.parametrize(
    ("query", "pages"),
    [
        ("rent", {(1, 1), (1, 3)}),  # rents, too
        ("RENT monday", {(1, 1)}),
        ("notice period", {(1, 2), (1, 3)}),
        ('"notice period"', {(1, 2)}),  # over a line end; not in the other order
        ("“notice period”", {(1, 2)}),
        ('"notice period', {(1, 2)}),  # a mark that is not closed
        ('"period notice"', set()),
        ('"notice peri"', set()),
        ("the rent", {(1, 1), (1, 3)}),  # an article says nothing
        ("cancel*", {(1, 3)}),
        ("cancellatio*", {(1, 3)}),  # the index has only its stem
        ("ancel*", set()),
        ("organizat*", {(1, 4)}),  # divided at a line end
        ('"international organizations"', {(1, 4)}),
        ("zurich CAFE", {(1, 4)}),
        ('"zürich cafe"', {(1, 4)}),
        ("東京", {(2, 1)}),
        ('"京都"', {(2, 1), (2, 2)}),
        ('"東の山"', {(2, 2)}),
        ('"東京の"', set()),
        ("दान", {(2, 3)}),
        ("दिन", set()),
        ("인구", {(2, 4)}),
        ("서울*", {(2, 4)}),
        ("kundigungsf*", {(2, 5)}),
        ("500", {(1, 1)}),
        ("zzz", set()),
    ],
)
def test_the_pages_that_hold_it(library: Library, query: str, pages: set[tuple[int, int]]) -> None:
    assert set(pages_of(library, query)) == pages
    assert search_library(library, query).has_all


def test_where_no_page_holds_everything_the_most_comes_first(library: Library) -> None:
    found = search_library(library, "rent Monday lease")
    assert not found.has_all
    assert found.hits[0].page == 1 and {hit.page for hit in found.hits} == {1, 2, 3}


def test_the_snippet_shows_what_was_found_and_is_the_pages_own_text(library: Library) -> None:
    (hit,) = search_library(library, "cancel*").hits
    page = LEASE[2]
    assert page[hit.start : hit.end] == hit.snippet and len(hit.snippet) <= SNIPPET_LENGTH
    assert [page[start:end] for start, end in hit.matches] == ["cancellation"]
    (hit,) = search_library(library, '"international organizations"').hits
    assert [LEASE[3][start:end] for start, end in hit.matches] == ["inter-\nnational organi-\nzations"]
    hits = search_library(library, "rent").hits
    assert {LEASE[hit.page - 1][start:end] for hit in hits for start, end in hit.matches} == {"rent", "rents"}
    (hit,) = search_library(library, "인구").hits
    assert [ABROAD[3][start:end] for start, end in hit.matches] == ["인구"]


def test_the_limit_cuts_the_list_and_the_count_stays(library: Library) -> None:
    found = search_library(library, "e*", 1)
    assert len(found.hits) == 1 < found.pages


def test_some_documents_only(library: Library) -> None:
    assert {hit.document.id for hit in search_library(library, "e*", document_ids=[1]).hits} == {1}
    assert search_library(library, "rent", document_ids=[2]).hits == ()


@settings(max_examples=60)
@given(query=st.text(max_size=40))
@example('"')
@example('"" * ""*')
@example("rent* -due AND (NOT ^first) col:x {a b}: + 'q' ; DROP TABLE pages --")
@example("\0 \ud800 rent \x02")
@example("_ ۩ *")
@example("\u0301")
@example("の" * 500)
def test_any_text_is_a_query(place: Path, query: str) -> None:
    with Library.open(place) as library:
        found = search_library(library, query)
    assert found.pages == len({(hit.document.id, hit.page) for hit in found.hits}) <= len(LEASE) + len(ABROAD)


WORDS = st.sampled_from(["rent", "Rent", "lease", "été", "moon", "東京", "e"])


@settings(max_examples=100)
@example(text=["lease", "e", "e"], phrase=["e", "e"])
@given(text=st.lists(WORDS, max_size=12), phrase=st.lists(WORDS, min_size=1, max_size=3))
def test_a_phrase_stands_where_its_words_stand_in_a_row(text: list[str], phrase: list[str]) -> None:
    plain = [word.casefold().replace("é", "e") for word in text]
    wanted = [word.casefold().replace("é", "e") for word in phrase]
    expected = [at for at in range(len(plain)) if plain[at : at + len(wanted)] == wanted]
    term = SearchTerm(TermKind.PHRASE, " ".join(phrase))
    assert term.stands_in(" ".join(text)) == bool(expected)
    spans = term.spans(FoldedText(", ".join(text)))
    starts = [match.start() for match in re.finditer(r"[^ ,]+", ", ".join(text))]
    assert {start for start, _ in spans} <= {starts[at] for at in expected} and bool(spans) == bool(expected)


def test_terms_are_read_from_any_quotes() -> None:
    kinds = [(term.kind.value, term.text) for term in read_terms('a „b c“ d* "e" the f')]
    assert kinds == [("phrase", "b c"), ("beginning", "d"), ("phrase", "e"), ("word", "f")]
    assert [term.text for term in read_terms("who was it?")] == ["who", "was", "it?"]
    assert read_terms('" ?! * "') == []
