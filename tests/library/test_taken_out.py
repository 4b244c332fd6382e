"""Pages of files within documents are drawn where an encrypted library keeps no file of them."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from answer_makers import answer_about
from documents import text_pdf
from kept_documents import add

from app.assistant.export.file import CitedFile, export_answers
from app.errors import DocumentDamaged, DocumentMissing
from app.ingest.isolate import DEFAULT_LIMITS, PageRenderer
from app.library.attached import AttachedPlace, add_attached
from app.library.database import Library
from app.library.deletion import delete_document
from app.library.documents import Document, DocumentAdded, add_document, get_document, list_documents
from app.library.memory_folder import memory_place
from app.library.taken_out import DocumentRenderer, file_of, holder_of
from app.paths import Paths

pytestmark = pytest.mark.skipif(memory_place() is None, reason="this system has no folder in memory")


@pytest.fixture
def plan(library: Library, tmp_path: Path) -> Document:
    """A PDF within a mail within a mail, read as an encrypted library reads it: its file lies nowhere."""
    letter, inner = EmailMessage(), EmailMessage()
    inner.set_content("Look at what is attached.")
    other = text_pdf(tmp_path / "plan.pdf", ["The barn."]).read_bytes()
    drawn = text_pdf(tmp_path / "plan.pdf", ["The mill.", "Its wheel."]).read_bytes()
    # The second is known by the name of the first, which is the same file.
    for content, name in ((other, "barn.pdf"), (other, "plan.pdf"), (drawn, "plan.pdf")):
        inner.add_attachment(content, "application", "pdf", filename=name)
    letter.set_content("As you wished.")
    letter.add_attachment(inner, filename="forwarded.eml")
    file = tmp_path / "letter.eml"
    file.write_bytes(letter.as_bytes())
    outer = get_document(library, add(library, file))
    place = AttachedPlace(Paths.under(tmp_path / "data").attachments_of, is_kept=False)
    for _ in add_attached(library, outer, file, place, password=None, limits=DEFAULT_LIMITS, cancelled=lambda: False):
        pass
    (found,) = [one for one in list_documents(library) if one.name == "plan.pdf"]
    assert not found.path.exists()
    return found


def test_a_page_is_drawn_and_the_file_goes_when_that_has_ended(
    library: Library, plan: Document, tmp_path: Path
) -> None:
    place = memory_place()
    assert place is not None
    before = set(place.iterdir())
    renderer = DocumentRenderer(library, plan.path, lambda path: None)
    drawn = [renderer.render(number, 1.0) for number in (2, 1)]
    assert set(place.iterdir()) > before
    renderer.close()
    assert set(place.iterdir()) == before and not plan.path.exists()
    with PageRenderer(tmp_path / "plan.pdf") as own:
        assert drawn == [own.render(number, 1.0) for number in (2, 1)]
    holder = holder_of(library, plan.path)
    assert holder is not None and holder.name == "letter.eml"


def test_what_it_lies_in_has_to_be_there_as_it_was(library: Library, plan: Document, tmp_path: Path) -> None:
    letter = tmp_path / "letter.eml"
    content = letter.read_bytes()
    letter.write_bytes(content.replace(b"As you wished", b"As they wished"))
    with pytest.raises(DocumentDamaged, match=r"letter\.eml was changed"):
        DocumentRenderer(library, plan.path, lambda path: None).render(1, 1.0)
    letter.unlink()
    with pytest.raises(DocumentMissing, match=r"letter\.eml is no longer there"):
        DocumentRenderer(library, plan.path, lambda path: None).render(1, 1.0)
    letter.write_bytes(content)
    (forwarded,) = [one for one in list_documents(library) if one.name == "forwarded.eml"]
    delete_document(library, forwarded.id)
    with pytest.raises(DocumentMissing, match="not in the library any more"):
        DocumentRenderer(library, plan.path, lambda path: None).render(1, 1.0)


def test_another_file_than_the_one_that_was_read_is_not_drawn(library: Library, plan: Document, tmp_path: Path) -> None:
    """An older version may have numbered the files within a document otherwise."""
    known = plan.id
    for number in ("2", "7"):
        numbered = plan.path.parent.parent / number / plan.path.name
        delete_document(library, known)
        *_, added = add_document(library, tmp_path / "plan.pdf", known_as=numbered)
        assert isinstance(added, DocumentAdded)
        known = added.document.id
        with pytest.raises(DocumentDamaged, match=r"plan\.pdf was changed"):
            DocumentRenderer(library, numbered, lambda path: None).render(1, 1.0)


def test_a_copy_with_highlights_is_made_of_it(library: Library, plan: Document, tmp_path: Path) -> None:
    answer = answer_about(tmp_path / "plan.pdf", "A wheel.", (2, "Its wheel."))
    files = {1: CitedFile(plan.path, plan.sha256)}
    with pytest.raises(DocumentMissing, match=r"There is no file .*plan\.pdf\. An export to Markdown"):
        export_answers([answer], tmp_path / "out.pdf", files)
    exported = export_answers(
        [answer], tmp_path / "out.pdf", files, open_file=lambda path: file_of(library, path, lambda holder: None)
    )
    assert exported.files == (tmp_path / "out.pdf",) and not plan.path.exists()
    with PageRenderer(tmp_path / "out.pdf") as marked, PageRenderer(tmp_path / "plan.pdf") as own:
        assert marked.render(1, 1.0) == own.render(1, 1.0)
        assert marked.render(2, 1.0) != own.render(2, 1.0)
