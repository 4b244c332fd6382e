"""The list of documents: Qt's own model tester, and what a row says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.gui.sources.library_model import DocumentListModel, DocumentRow, RowState

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
READY = DocumentRow("a.pdf", Path("/a.pdf"), RowState.READY, document_id=1, page_count=20)

ROWS = st.builds(
    DocumentRow,
    st.text(max_size=8),
    st.just(Path("/x.pdf")),
    st.sampled_from(RowState),
    document_id=st.none() | st.integers(1, 9),
    page_count=st.integers(0, 30),
    done=st.integers(0, 30),
    is_asked=st.booleans(),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(["append", "remove", "change", "set"]), ROWS, st.integers(0, 9)), max_size=20
)


@settings(max_examples=40)
@given(STEPS)
def test_qt_finds_no_fault_whatever_happens_to_the_rows(steps: list[tuple[str, DocumentRow, int]]) -> None:
    model = DocumentListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    expected: list[DocumentRow] = []
    for what, row, place in steps:
        if what == "set":
            expected = [row] * (place % 4)
            model.set_documents(expected)
        elif what == "append" or not expected:
            model.append(row)
            expected.append(row)
        elif what == "remove":
            model.remove(place % len(expected))
            del expected[place % len(expected)]
        else:
            model.change(place % len(expected), row)
            expected[place % len(expected)] = row
        assert list(model.rows) == expected
        assert [model.index(n).data() for n in range(model.rowCount())] == [row.name for row in expected]
    del tester


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (replace(READY, state=RowState.READING, done=3), "Reading page 3 of 20"),
        (replace(READY, state=RowState.READING, page_count=0), "Opening"),
        (replace(READY, state=RowState.READING, done=3, left_s=40.4), "Reading page 3 of 20 · about 40 s left"),
        (replace(READY, state=RowState.WAITING, size=3_200_000), "Waiting to be read · 3.2 MB"),
        (READY, "20 pages"),
        (replace(READY, tokens=1200, size=400), "20 pages · 1,200 tokens · 1 KB"),
        (replace(READY, page_count=1), "1 page"),
        (replace(READY, pages_without_text=2), "20 pages, 2 without text"),
        (replace(READY, state=RowState.REFUSED, note="It is empty."), "It is empty."),
    ],
)
def test_status_says_where_a_document_stands_and_screen_readers_hear_it(row: DocumentRow, status: str) -> None:
    model = DocumentListModel()
    model.append(row)
    assert row.status == status
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == f"a.pdf, {status}"


def test_only_ready_and_ticked_documents_are_asked() -> None:
    model = DocumentListModel()
    model.set_documents(
        [
            READY,
            replace(READY, document_id=2, path=Path("/b.pdf")),
            DocumentRow("c.pdf", Path("/c.pdf"), RowState.READING),
        ]
    )
    assert model.asked_ids() == [1, 2]
    assert model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.asked_ids() == [2]
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert not model.flags(model.index(2)) & Qt.ItemFlag.ItemIsUserCheckable


def test_documents_stay_where_they_were_put_whichever_is_read_first() -> None:
    model = DocumentListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_documents([READY, replace(READY, document_id=5, path=Path("/e.pdf"))])
    model.extend([DocumentRow(f"{name}.pdf", Path(f"/{name}.pdf"), RowState.READING) for name in "pqr"])
    for path, number in (("/q.pdf", 7), ("/p.pdf", 8), ("/r.pdf", 3)):
        row = model.row_of_path(Path(path))
        assert row is not None
        model.settle(row, replace(READY, path=Path(path), document_id=number))
    assert [row.path.stem for row in model.rows] == ["a", "e", "p", "q", "r"]
    assert model.asked_ids() == [1, 5, 8, 7, 3]
    del tester
