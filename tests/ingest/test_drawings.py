"""SVG drawings are read to their edges, in whatever unit their size is told."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from app.ingest.formats.drawing import with_view_box
from app.ingest.limits import Limits
from app.ingest.reader import open_document


@pytest.mark.parametrize("prefix", ["", "svg"])
@pytest.mark.parametrize(
    "size",
    [
        'width="75mm" height="30mm"',
        "height='3cm' width='7.5cm'",
        'width="210pt" height="90pt"',
        'width="280" height="110"',
        'width="10mm" height="5mm" viewBox="0 0 280 140"',
    ],
)
def test_words_at_the_far_edges_are_read(tmp_path: Path, size: str, prefix: str) -> None:
    colon = prefix and f"{prefix}:"
    (tmp_path / "a.svg").write_text(
        f'<{colon}svg xmlns{prefix and f":{prefix}"}="http://www.w3.org/2000/svg" {size}>'
        f'<{colon}text x="9" y="20">Harbour</{colon}text><{colon}text x="230" y="100">dues</{colon}text></{colon}svg>'
    )
    with closing(open_document(tmp_path / "a.svg", None, Limits())) as document:
        page = document.read(1)
    assert (page.text.split(), page.note) == (["Harbour", "dues"], "")


def test_a_size_of_many_digits_takes_no_quadratic_time() -> None:
    drawing = b'<svg width="' + b"1" * 60_000 + b'" height="1mm">'
    assert with_view_box(drawing) == drawing
