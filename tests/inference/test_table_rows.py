"""Rows of the embedding table that are held: the very bytes of the file, whatever was looked up before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import EngineFailed
from app.inference.decoder import open_decoder
from app.inference.model_files import OUTPUT_ROWS, WEIGHTS, TablePart, read_manifest
from app.inference.runtime import open_graph
from app.inference.table_rows import TableRows
from app.inference.tokenizer import Tokenizer

ROWS, HELD = 40, 8


class Shown:
    """In place of a graph: keeps what it is given."""

    def __init__(self) -> None:
        self.arrays: dict[str, np.ndarray] = {}  # type: ignore[type-arg]  # of two types

    def bind_input(self, name: str, array: np.ndarray) -> None:  # type: ignore[type-arg]
        self.arrays[name] = array


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, TablePart]]:
    """A file with rows whose numbers say which row and column they are."""
    path = tmp_path_factory.mktemp("table") / "rows.data"
    numbers = np.arange(ROWS * 3, dtype=np.float32).reshape(ROWS, 3)
    codes = np.arange(ROWS * 5, dtype=np.uint8).reshape(ROWS, 5)
    path.write_bytes(b"before!!" + numbers.tobytes() + codes.tobytes())
    return path, {"scale": TablePart(8, ROWS, 3, "float32"), "q": TablePart(8 + ROWS * 12, ROWS, 5, "uint8")}


@given(calls=st.lists(st.lists(st.integers(0, ROWS - 1), max_size=HELD), max_size=12))
def test_every_token_gets_its_own_row(table: tuple[Path, dict[str, TablePart]], calls: list[list[int]]) -> None:
    rows, shown = TableRows(*table, held=HELD), Shown()
    rows.bind(shown)  # type: ignore[arg-type]  # a graph is not needed to see it
    for ids in calls:
        places = rows.places(ids)
        assert shown.arrays["scale"][places].tolist() == [[3.0 * i, 3.0 * i + 1, 3.0 * i + 2] for i in ids]
        assert shown.arrays["q"][places].tolist() == [[5 * i + column for column in range(5)] for i in ids]


def test_more_tokens_than_are_held_are_refused(table: tuple[Path, dict[str, TablePart]]) -> None:
    rows = TableRows(*table, held=HELD)
    with pytest.raises(EngineFailed, match="8 different tokens"):
        rows.places(range(HELD + 1))
    assert len(rows.places([3] * 100)) == 100


def test_a_file_that_ends_or_is_gone_is_said(tmp_path: Path) -> None:
    part = TablePart(0, 4, 4, "uint8")
    with pytest.raises(EngineFailed, match=r"rows\.data"):
        TableRows(tmp_path / "rows.data", {"q": part})
    (tmp_path / "rows.data").write_bytes(bytes(9))
    rows = TableRows(tmp_path / "rows.data", {"q": part})
    assert rows.places([1]).tolist() == [0]
    with pytest.raises(EngineFailed, match="ended"):
        rows.places([1, 2])


def test_a_graph_with_held_rows_computes_what_it_computes_with_its_whole_table(starter_folder: Path) -> None:
    manifest = read_manifest(starter_folder)
    ids = Tokenizer.load(starter_folder / "tokenizer.model").encode(
        "The tower is 330 metres tall, and was built in 1889."
    )
    logits = []
    for form in (manifest, replace(manifest, tables={})):
        decoder, _, _ = open_decoder(starter_folder, form, asked_device="cpu", context_length=128, threads=1)
        decoder.step([2, *ids], [], precise=False)
        logits.append(decoder.step(ids, range(len(ids))))
    assert manifest.tables and (logits[0] == logits[1]).all()


def test_the_manifest_says_where_the_rows_are(starter_folder: Path) -> None:
    manifest = read_manifest(starter_folder)
    graph, _ = open_graph(starter_folder / OUTPUT_ROWS, "cpu")
    assert graph.table_names == manifest.tables.keys()
    assert {part.rows for part in manifest.tables.values()} == {manifest.config.vocab_size}
    assert all(
        part.offset + part.rows * part.row_bytes <= manifest.files[WEIGHTS].size for part in manifest.tables.values()
    )
