"""Of a workbook with too many cells those beyond are counted, and the others keep their places."""

from __future__ import annotations

from app.ingest.formats.sheet_cells import MOST_CELLS, MOST_COLUMNS, KeptCells


def test_rows_begin_at_the_first_column_that_has_a_value_and_empty_ones_are_left_out() -> None:
    kept = KeptCells()
    rows = kept.rows([[(0, ""), (2, "a"), (4, "c")], [(3, "")], [(3, "b")]])
    assert rows == [["a", "", "c"], ["", "b"]] and kept.left_out == 0
    assert kept.rows([]) == [] and kept.rows([[(0, "")]]) == []


def test_columns_too_far_to_the_right_are_left_out_and_counted() -> None:
    kept = KeptCells()
    rows = kept.rows([[(at, f"c{at}") for at in range(MOST_COLUMNS + 44)] + [(MOST_COLUMNS + 50, "")]])
    assert rows == [[f"c{at}" for at in range(MOST_COLUMNS)]]
    assert kept.left_out == 44


def test_cells_of_all_sheets_count_together() -> None:
    kept = KeptCells()
    first = kept.rows([(0, "x"), (1, "y")] for _ in range(MOST_CELLS // 2 - 1))
    second = kept.rows([[(0, "a"), (1, "b"), (2, "c"), (3, "")], [(0, "d")]])
    assert len(first) == MOST_CELLS // 2 - 1
    assert second == [["a", "b"]] and kept.left_out == 2
