"""A document that Pincite shows stays the user's to save, move and delete, on Windows as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import text_pdf
from office_files import paragraph, write_docx
from PIL import Image

from app.ingest.isolate import PageRenderer


def made(path: Path) -> Path:
    if path.suffix == ".pdf":
        return text_pdf(path, ["First", "Second"])
    if path.suffix == ".png":
        Image.new("RGB", (40, 40), "white").save(path)
        return path
    return write_docx(path, paragraph("First"))


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.docx"])
def test_a_document_that_is_shown_can_be_saved_over_moved_and_deleted(tmp_path: Path, name: str) -> None:
    path, newer = made(tmp_path / name), tmp_path / "newer"
    with PageRenderer(path) as renderer:
        before = renderer.render(1, 0.5)
        newer.write_bytes(path.read_bytes())
        newer.replace(path)  # as programs save
        assert renderer.render(1, 0.5) == before
        path.rename(tmp_path / f"moved-{name}").unlink()
