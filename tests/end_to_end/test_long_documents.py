"""Documents longer than the model takes at once: what they have is known before, and the user has three ways on."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command_runner import Pincite, commands_over
from documents import text_pdf, turned_jpeg

from app.inference.model_files import TOKENIZER, read_manifest
from app.inference.tokenizer import Tokenizer
from app.library.database import Library
from app.library.documents import read_pages
from app.paths import Paths
from app.settings import Settings, save_settings

WORDS = "The committee met again and agreed on nothing at all, for the harbour was closed. "
UNICORN = {4, 5, 30}
PAGES = 40


@pytest.fixture
def data(tmp_path: Path, tiny_folder: Path) -> Path:
    save_settings(Paths.under(tmp_path / "data"), Settings(model=str(tiny_folder)))
    return tmp_path / "data"


@pytest.fixture
def pincite(data: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(data, capsys)


@pytest.fixture
def long(tmp_path: Path, tiny_folder: Path) -> Path:
    """Pages that do not all fit, some of which speak of a unicorn."""
    tokenizer = Tokenizer.load(tiny_folder / TOKENIZER)
    limit = read_manifest(tiny_folder).config.max_position_embeddings
    times = max(1, limit // (12 * len(tokenizer.encode(WORDS))))
    texts = [f"{WORDS * times} {'A unicorn came.' if n in UNICORN else ''} Page {n}." for n in range(1, PAGES + 1)]
    return text_pdf(tmp_path / "long.pdf", texts)


def test_tokens_are_known_before_anything_is_read(pincite: Pincite, data: Path, long: Path, tiny_folder: Path) -> None:
    _, out, _ = pincite("add", "--json", long)
    (document,) = json.loads(out)["documents"]
    tokenizer = Tokenizer.load(tiny_folder / TOKENIZER)
    with Library.open(data) as library:
        counts = [len(tokenizer.encode(page.text)) for page in read_pages(library, document["id"])]
    assert document["tokens"]["pages"] == counts and document["tokens"]["total"] == sum(counts)
    assert f"{sum(counts):,} tokens" in pincite("list")[1]


def test_tokens_are_counted_once_for_each_tokenizer(
    pincite: Pincite, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pincite("add", long)
    listed = pincite("list", "--json")[1]

    def never(self: Tokenizer, text: str) -> list[int]:
        raise AssertionError("counted again")

    with monkeypatch.context() as patch:
        patch.setattr(Tokenizer, "encode", never)
        assert pincite("list", "--json")[1] == listed
    with monkeypatch.context() as patch:
        patch.setattr("app.library.page_tokens.Library.writing", never)
        assert pincite("list", "--json")[1] == listed


def test_without_a_model_nothing_is_known_and_nothing_is_made(
    pincite: Pincite, data: Path, long: Path, tmp_path: Path
) -> None:
    save_settings(Paths.under(data), Settings())
    assert json.loads(pincite("add", "--json", long)[1])["documents"][0]["tokens"] is None
    assert "token" not in pincite("list")[1]
    assert not (data / "models").exists()
    save_settings(Paths.under(data), Settings(model=str(tmp_path / "nowhere")))
    assert pincite("list")[0] == 0


def ask(pincite: Pincite, tiny: Path, *arguments: str | Path) -> tuple[int, str, str]:
    return pincite("ask", "--model", tiny, *arguments, "What did the unicorn do?")


def test_a_refusal_names_three_ways_with_numbers(pincite: Pincite, long: Path, tiny_folder: Path) -> None:
    code, _, err = ask(pincite, tiny_folder, "--focus", "whole", long)
    assert code == 8
    (err,) = (line for line in err.splitlines() if line.startswith("pincite: "))
    assert "--focus search" in err and "a model that takes more" in err
    (pages,) = re.findall(r"--pages 1-(\d+) would fit", err)
    assert ask(pincite, tiny_folder, "--focus", "whole", "--pages", f"1-{pages}", long)[0] == 0
    assert ask(pincite, tiny_folder, "--focus", "whole", "--pages", f"1-{int(pages) + 1}", long)[0] == 8


def answer(pincite: Pincite, tiny: Path, *arguments: str | Path) -> dict[str, Any]:
    code, out, err = ask(pincite, tiny, "--json", "--focus", "search", *arguments)
    assert code == 0, err
    result: dict[str, Any] = json.loads(out)
    return result


def test_search_mode_reads_the_best_pages_with_their_neighbours(
    pincite: Pincite, long: Path, tiny_folder: Path, tmp_path: Path
) -> None:
    photo = turned_jpeg(tmp_path / "photo.jpg", 1)
    coverage = answer(pincite, tiny_folder, "--ocr", "off", long, photo)["coverage"]
    assert coverage["focus"] == "search" and coverage["tokens"] <= coverage["limit"]
    read = coverage["documents"][0]["pages_read"]
    assert read == sorted(read) and UNICORN | {3, 6, 29, 31} == set(read)
    (sentence,) = [sentence for sentence in coverage["left_out"] if "search mode" in sentence]
    assert sentence == (
        f"long.pdf: search mode read pages 3-6, 29-31 of {PAGES}; of the rest {PAGES - 7} share no word with it."
    )
    assert any("photo.jpg" in sentence for sentence in coverage["left_out"])


def test_search_mode_says_what_did_not_fit(pincite: Pincite, long: Path, tiny_folder: Path) -> None:
    code, out, err = pincite(
        "ask", "--json", "--focus", "search", "--model", tiny_folder, long, "When was the committee in the harbour?"
    )
    assert code == 0, err
    coverage = json.loads(out)["coverage"]
    read = coverage["documents"][0]["pages_read"]
    assert 0 < len(read) < PAGES
    (sentence,) = [sentence for sentence in coverage["left_out"] if "search mode" in sentence]
    assert "did not fit, though they share words with the question" in sentence
    assert "share none" not in sentence


def test_search_mode_keeps_to_the_pages_chosen(pincite: Pincite, long: Path, tiny_folder: Path) -> None:
    coverage = answer(pincite, tiny_folder, "--pages", "5,20-30", long)["coverage"]
    assert coverage["documents"][0]["pages_read"] == [5, 29, 30]
