"""Versions of a document: what one file held at different times. Each is a document of its own, with its own answers.

    report.pdf  read, cited ──(the file changes, is added again)──> report.pdf  version 2
       └ version 1 stays: its answers go on pointing to it

Versions are told by the file's place: other content where a document was read before is its next version.
"""

from __future__ import annotations

from sqlite_utils import Database

COLUMNS = (
    "*, (SELECT other.id FROM documents AS other WHERE other.series = documents.series "
    "ORDER BY other.version DESC LIMIT 1) AS newest_id"
)
"""What to select of the table of documents."""

BEGUN = "begun:"
"""Before the hash of a document of which only the first pages are kept so far: no document has that hash, and it is no
version yet."""


def number_new(database: Database, document_id: int, path: bytes) -> int | None:
    """Give a document that has just been stored its series and version.

    Returns the document whose place it takes: the newest version of what was read from this path before.
    """
    before = database.execute(
        "SELECT id, series FROM documents WHERE path = ? AND id != ? AND sha256 NOT LIKE ? "
        "ORDER BY version DESC, id DESC LIMIT 1",
        [path, document_id, f"{BEGUN}%"],
    ).fetchone()
    if before is None:
        _set(database, document_id, document_id, 1)
        return None
    _set(database, document_id, before[1], _last_version(database, before[1]) + 1)
    return int(before[0])


def number_again(database: Database, document_id: int, path: bytes) -> int | None:
    """Bring series and version of a known document up to date: its content was found at `path`, which is not kept yet.

    A file that has its old content again makes that the newest version; a copy of an older version elsewhere is no
    version of the other file any more. Returns the document whose place it takes, if it does.
    """
    series, version, old_path = database.execute(
        "SELECT series, version, path FROM documents WHERE id = ?", [document_id]
    ).fetchone()
    last = _last_version(database, series)
    if version == last:
        return None
    (newest, newest_path) = database.execute(
        "SELECT id, path FROM documents WHERE series = ? ORDER BY version DESC LIMIT 1", [series]
    ).fetchone()
    if path in (old_path, newest_path):
        _set(database, document_id, series, last + 1)
        return int(newest)
    # Its own number may be that of the series it leaves; below 0, none is a document's.
    (own,) = database.execute("SELECT min(0, min(series)) - 1 FROM documents").fetchone()
    _set(database, document_id, own, 1)
    return None


def _set(database: Database, document_id: int, series: int, version: int) -> None:
    database.execute("UPDATE documents SET series = ?, version = ? WHERE id = ?", [series, version, document_id])


def _last_version(database: Database, series: int) -> int:
    return int(database.execute("SELECT max(version) FROM documents WHERE series = ?", [series]).fetchone()[0])
