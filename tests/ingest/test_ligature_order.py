"""Letters of one sign of a right-to-left script are read in their order."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pymupdf
import pytest
from documents import PageSpec, write_pdf

from app.ingest.limits import Limits
from app.ingest.reader import open_document

SIGNS = {"a": "ک", "b": "ا", "c": "لا", "d": "ی", "e": "ب", "f": "الله", "g": "و"}
"""What each code stands for, in a font that says so."""


def write_visual(path: Path, codes: str) -> Path:
    """A page of signs, drawn from the left as they stand."""
    document = pymupdf.open(write_pdf(path, [PageSpec(content=f"BT /F1 20 Tf 60 700 Td ({codes}) Tj ET".encode())]))
    lines = "\n".join(f"<{ord(code):02x}> <{text.encode('utf-16-be').hex()}>" for code, text in sorted(SIGNS.items()))
    cmap = document.get_new_xref()
    document.update_object(cmap, "<<>>")
    document.update_stream(
        cmap,
        f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(SIGNS)} beginbfchar\n{lines}\n"
        "endbfchar endcmap".encode(),
    )
    (font, *_) = next(entry for entry in document[0].get_fonts() if entry[4] == "F1")
    document.xref_set_key(font, "ToUnicode", f"{cmap} 0 R")
    document.save(path.with_suffix(".told.pdf"))
    return path.with_suffix(".told.pdf")


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ("dcba", "کالای"),  # ک ا لا ی
        ("ebdg", "ویاب"),
        ("c bcb", "الاا لا"),
        ("gfe", "باللهو"),
    ],
)
def test_a_sign_of_several_letters_is_read_from_its_first(tmp_path: Path, codes: str, text: str) -> None:
    with closing(open_document(write_visual(tmp_path / "a.pdf", codes), None, Limits())) as document:
        assert document.read(1).text == text
