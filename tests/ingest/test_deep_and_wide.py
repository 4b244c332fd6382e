"""Formats that Pincite lays out itself lose no word for being nested deeply, or for having very many columns."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from app.ingest.limits import Limits
from app.ingest.reader import open_document


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
