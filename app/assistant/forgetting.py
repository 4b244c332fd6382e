"""Deletes a document and all that was made of it: its pages, what models read of it, what they saw of it."""

from __future__ import annotations

import shutil

from app.inference.snapshot import delete_of_document
from app.library.database import Library
from app.library.documents import delete_document, get_document
from app.paths import Paths


def forget_document(library: Library, paths: Paths, document_id: int) -> None:
    """Delete a document from the library, and what is derived from it from the caches. Raises DocumentMissing.

    Encoded images are known by their pixels, not by their document: if it had pages without text, all of them go.
    """
    document = get_document(library, document_id)
    delete_document(library, document_id)
    delete_of_document(paths.snapshots, document.sha256)
    if document.image_pages:
        shutil.rmtree(paths.encoded_images, ignore_errors=True)
