"""Formats that Pincite lays out itself lose no word for being nested deeply, or for having very many columns."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind


def words_of(path: Path) -> list[str]:
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
    assert all(not page.note for page in pages)
    return [word.text for page in pages for word in page.words]


@pytest.mark.parametrize("depth", [3, 30, 120])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div>", "</div>"),
        ("<blockquote>", "</blockquote>"),
        ("<ul><li>", "</li></ul>"),
        ("<ol><li><p>", "</p></li></ol>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<dl><dd>", "</dd></dl>"),
    ],
)
def test_words_in_elements_within_elements_are_kept(tmp_path: Path, depth: int, before: str, after: str) -> None:
    page = f"{before * depth}inmost words{after * depth}<p>and what follows</p>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert words_of(tmp_path / "a.html")[-5:] == ["inmost", "words", "and", "what", "follows"]


def test_many_open_elements_take_no_quadratic_time(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 50_000 + "inmost words", encoding="utf-8")
    assert words_of(tmp_path / "a.html") == ["inmost", "words"]


def test_a_page_with_many_hidden_elements_takes_no_quadratic_time(tmp_path: Path) -> None:
    hidden = "<p hidden>" + "<i>" * 50_000 + "unseen<br></none>" * 50_000
    (tmp_path / "a.html").write_text("<p>seen</p>" + hidden, encoding="utf-8")
    with closing(open_document(tmp_path / "a.html", None, Limits())) as document:
        assert document.read(1).text.strip() == "seen"
        assert document.read(1).note == "Left out: 50,000 words that the page hides."


def test_comments_before_no_page_take_no_exponential_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<!-- x -->" * 3_000 + "words", encoding="utf-8")
    assert inspect_file(tmp_path / "a.txt") is DocumentKind.TEXT
    (tmp_path / "b.txt").write_text("<!-- x -->" * 3_000 + "<html>words", encoding="utf-8")
    assert inspect_file(tmp_path / "b.txt") is DocumentKind.HTML


def test_the_line_of_a_mailbox_takes_no_quadratic_time(tmp_path: Path) -> None:
    line = "From a " + "1" * 100_000 + " x"
    (tmp_path / "a.eml").write_text("From: a@example.org\nSubject: s\n\n" + line, encoding="utf-8")
    assert words_of(tmp_path / "a.eml")[-1] == "x"


@pytest.mark.parametrize("depth", [3, 30, 300])
def test_words_in_quotes_within_quotes_are_kept(tmp_path: Path, depth: int) -> None:
    (tmp_path / "a.md").write_text(f"{'> ' * depth}inmost words\n\nand what follows\n", encoding="utf-8")
    assert words_of(tmp_path / "a.md") == ["inmost", "words", "and", "what", "follows"]


@pytest.mark.parametrize("columns", [5, 80, 3_000])
def test_a_table_of_values_keeps_every_column(tmp_path: Path, columns: int) -> None:
    head = [f"name{number}" for number in range(columns)]
    rows = [head, [str(number) for number in range(columns)], ["only", "two"]]
    (tmp_path / "a.csv").write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    found = words_of(tmp_path / "a.csv")
    assert sorted({*found} & {*head}) == sorted(head)
    assert {str(number) for number in range(columns)} <= {*found}
    assert found.count("only") == found.count("two") == 1
    assert ("Columns" in found) == (columns > 70)
