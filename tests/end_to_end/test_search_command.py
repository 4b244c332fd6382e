"""`pincite search` as a user meets it: real files, what is printed, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from documents import text_pdf

from app import cli


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Options for a library with two documents."""
    data = ["--data-dir", str(tmp_path / "data")]
    first = text_pdf(tmp_path / "lease.pdf", ["The rent is 500 euros.", "The notice period is three months."])
    second = tmp_path / "notes.txt"
    second.write_text("東京都の人口は約一千四百万人である。\nRent was paid.", encoding="utf-8")
    assert cli.main(["add", *data, str(first), str(second)]) == 0
    capsys.readouterr()
    return data


def test_passages_with_document_and_page(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", *data, "rents"]) == 0
    out = capsys.readouterr().out
    assert "lease.pdf, page 1\n      … The rent is 500 euros." in out and "notes.txt, page 1" in out
    assert out.endswith("2 pages in 2 documents\n") and "\x1b" not in out
    assert cli.main(["search", *data, "--limit", "1", "rent"]) == 0
    assert capsys.readouterr().out.endswith("2 pages in 2 documents; the best one is shown\n")
    assert cli.main(["search", *data, "rent", "unicorn"]) == 0
    assert "No page holds all of it" in capsys.readouterr().out
    assert cli.main(["search", *data, "unicorn"]) == 0
    assert capsys.readouterr().out == "Nothing was found.\n"


def test_json(data: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", *data, "--json", '"notice period"', "month*"]) == 0
    found = json.loads(capsys.readouterr().out)
    (hit,) = found.pop("hits")
    assert found == {"query": '"notice period" month*', "has_all": True, "pages": 1, "documents": 1}
    assert (hit["document"], hit["page"]) == ("lease.pdf", 2)
    matched = [hit["snippet"][start - hit["start"] : end - hit["start"]] for start, end in hit["matches"]]
    assert matched == ["notice period", "months"]
    assert cli.main(["search", *data, "--json", "東京"]) == 0
    assert [hit["document"] for hit in json.loads(capsys.readouterr().out)["hits"]] == ["notes.txt"]


@pytest.mark.parametrize("words", [['"'], ["*"], ["?!"], [""], ["--limit", "0", "rent"], []])
def test_what_is_no_search(data: list[str], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", *data, *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("words", ["a AND OR NOT", "NEAR(", "rent:*", "{rent}", 'x" OR "y', "rent'--", "-rent"])
def test_operators_are_no_syntax(data: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", *data, "--", words]) == 0
    assert capsys.readouterr().err == ""
