"""A document is deleted without a trace: its other versions, conversations, pictures; no byte of it stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_runner import Pincite, commands_over
from disk_search import all_files, files_with
from documents import text_image, text_pdf
from kept_documents import add

from app.library.conversations import Role, StoredCitation, add_message, create_conversation, list_conversations
from app.library.database import Library
from app.library.documents import get_document, list_documents
from app.paths import Paths

SECRET = "xylophonist"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "data")


@pytest.fixture
def pincite(paths: Paths, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(paths.data, capsys)


def records_of(library: Library, document: int) -> list[bytes]:
    """The pages of a document as the library keeps them."""
    with library.reading() as database:
        return [row[0] for row in database.execute("SELECT record FROM pages WHERE document_id = ?", [document])]


def test_the_search_finds_what_is_there(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    pincite("add", text_pdf(tmp_path / "a.pdf", [f"The {SECRET} came."]))
    with Library.open(paths):  # else a page is still in the WAL alone
        assert paths.library_file in files_with([paths.data], [SECRET])
    (tmp_path / "data" / "named").mkdir()
    hidden = tmp_path / "data" / "named" / f".{SECRET}"
    hidden.write_bytes("nothing".encode("utf-16-le"))
    assert hidden in files_with([paths.data], [SECRET]) and hidden in files_with([paths.data], ["nothing"])


def test_versions_and_conversations_go_and_no_byte_stays(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    lines = "\n".join(f"The {SECRET} in line {number} of {number * 7919 % 1000}." for number in range(30))
    assert pincite("add", text_pdf(tmp_path / "plan.pdf", [f"First. {lines}", "One more page."]))[0] == 0
    assert pincite("add", text_pdf(tmp_path / "kept.pdf", ["A page that stays."]))[0] == 0
    assert pincite("add", text_pdf(tmp_path / "plan.pdf", [f"Then. {lines}"]))[0] == 0
    with Library.open(paths) as library:
        records = [record for document in (1, 3) for record in records_of(library, document)]
        conversation = create_conversation(library, f"about the {SECRET}", [1])
        citation = StoredCitation(3, "plan.pdf", 1, 0, 11, SECRET, (), 0.5)
        words = f"It was the {SECRET}."
        add_message(library, conversation.id, Role.ASSISTANT, words, answer={"a": SECRET}, citations=[citation])
        create_conversation(library, "about what stays", [2])
    assert len(records) == 3 and max(map(len, records)) > 500

    code, out, err = pincite("delete", "3", "--dry-run")
    assert code == 0 and "1 other version of them stays" in err and f"about the {SECRET}" in out
    code, out, err = pincite("delete", "3", "--all-versions", "--conversations")
    assert (code, err) == (0, "") and out.count("plan.pdf") == 2
    with Library.open(paths) as library:
        assert [document.name for document in list_documents(library)] == ["kept.pdf"]
        assert [conversation.title for conversation in list_conversations(library)] == ["about what stays"]
    assert files_with([paths.data], [SECRET, "plan.pdf"]) == []
    everything = b"".join(path.read_bytes() for path in all_files([paths.data]))
    pieces = [record[start : start + 32] for record in records for start in range(0, len(record) - 32, 32)]
    assert not [piece for piece in pieces if piece in everything]


def test_a_picture_that_was_pasted_goes_with_its_document(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    paths.pictures.mkdir(parents=True)
    pasted, other = paths.pictures / "Picture 1.png", paths.pictures / "Picture 2.png"
    text_image(["one"]).save(pasted)
    text_image(["another"]).save(other)
    with Library.open(paths) as library:
        document = get_document(library, add(library, pasted))
        add(library, other)
    assert pincite("delete", str(document.id))[0] == 0
    assert not pasted.exists() and other.exists()
    assert not [path for path in all_files([paths.data]) if b"Picture 1" in path.read_bytes()]
