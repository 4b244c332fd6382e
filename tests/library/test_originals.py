"""Whether a file is what was read of it: by its size and time, and by its content where these do not tell."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from documents import text_pdf
from kept_documents import add

from app.errors import DocumentDamaged, DocumentMissing
from app.library import originals
from app.library.database import Library
from app.library.documents import Document, get_document
from app.library.originals import Originals, OriginalState, original_state


@pytest.fixture
def document(library: Library, tmp_path: Path) -> Document:
    return get_document(library, add(library, text_pdf(tmp_path / "one.pdf", ["the words"])))


def never() -> bool:
    return False


def test_a_file_that_was_only_written_again_is_looked_into_once(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Path] = []
    blocks_of = originals.blocks_of
    monkeypatch.setattr(
        originals, "blocks_of", lambda path, cancelled: looks.append(path) or blocks_of(path, cancelled)
    )
    files = Originals()
    files.require(document, never)
    assert not looks, "time and size are those that are kept"
    os.utime(document.path, ns=(1, document.modified_ns + 10**9))
    for _ in range(3):
        files.require(document, never)
    assert len(looks) == 1
    os.utime(document.path, ns=(1, document.modified_ns + 2 * 10**9))
    assert files.state(document, never) is OriginalState.THERE and len(looks) == 2


def test_other_content_of_the_same_size_is_no_original(document: Document) -> None:
    files = Originals()
    os.utime(document.path, ns=(1, document.modified_ns + 10**9))
    files.require(document, never)
    data = document.path.read_bytes()
    document.path.write_bytes(data.replace(b"/Pages", b"/Pagez"))
    assert document.path.stat().st_size == document.size
    with pytest.raises(DocumentDamaged, match="was changed after it was read"):
        files.require(document, never)
    document.path.write_bytes(data)
    files.require(document, never)


def test_an_older_version_and_a_file_that_is_gone_have_sentences_of_their_own(document: Document) -> None:
    with pytest.raises(DocumentDamaged, match="holds a newer version now"):
        Originals().require(replace(document, newest_id=document.id + 1), never)
    document.path.unlink()
    with pytest.raises(DocumentMissing, match="was moved or deleted"):
        Originals().require(document, never)
    assert original_state(document) is OriginalState.GONE
