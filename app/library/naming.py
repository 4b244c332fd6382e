"""Finds the document that a user names: by its number, its name, or where its file was."""

from __future__ import annotations

import os
from pathlib import Path

from app.errors import DocumentMissing, UsageError
from app.library.database import Library
from app.library.documents import Document, list_documents


def find_named(library: Library, text: str, *, newest: bool = False) -> Document:
    """The document of the library that a number, a file name or a path means; a number before a name.

    `newest`: where a name means several versions of a document, the newest of them.

    Raises DocumentMissing if there is none, UsageError, with the numbers, if there are several.
    """
    documents = list_documents(library)
    if text.isascii() and text.isdigit():
        for document in documents:
            if document.id == int(text):
                return document
    if newest:
        documents = [document for document in documents if not document.is_older]
    named = [document for document in documents if document.path == _absolute(text)]
    named = named or [document for document in documents if document.name == text]
    if not named:
        raise DocumentMissing(f"There is no document {text!r} in the library. To see what there is: pincite list")
    if len(named) > 1:
        numbers = ", ".join(str(document.id) for document in named)
        raise UsageError(f"There are {len(named)} documents {text!r}: {numbers}. Name them by these numbers.")
    return named[0]


def _absolute(text: str) -> Path:
    return Path(os.path.normpath(Path(text).absolute()))
