"""What the user should know of a PDF's page, in sentences, and names from PDFs; for both engines that read them."""

from __future__ import annotations

from app.ingest import notes
from app.ingest.layout.page_text import PageText
from app.ingest.layout.suspicion import UNEXPLAINED_SHARE, unexplained_share
from app.ingest.pdf.hidden_text import VisibleText
from app.ingest.pdf.page_marks import NO_MARKS, Marks

UNREADABLE_SHARE = 0.5  # of a page's letters that are unknown, from which the text is of no use


def note_of(visible: VisibleText, laid_out: PageText, told_by_fonts: str, marks: Marks = NO_MARKS) -> str:
    """What the user should know of a page, in sentences.

    `told_by_fonts`: the page's text, if fonts told its letters; empty, if they are written in the file.
    """
    sentences = []
    if not laid_out.own_words:
        sentences.append(notes.NO_TEXT)
        if laid_out.words:
            sentences.append(notes.words_of_comments(len(laid_out.words)))
    elif visible.is_recognised:
        sentences.append(notes.LAID_OVER)
    unknown = unexplained_share(laid_out.text)
    if unknown > UNEXPLAINED_SHARE and not told_by_fonts:
        sentences.append(notes.damaged_letters(unknown))
    elif unknown > UNREADABLE_SHARE:
        sentences.append(notes.NO_USABLE_TEXT)
    elif unknown > UNEXPLAINED_SHARE:
        sentences.append(notes.unknown_letters(unknown))
    if visible.hidden_words:
        sentences.append(notes.hidden_words(visible.hidden_words))
    if laid_out.outside:
        sentences.append(notes.words_outside(laid_out.outside))
    if laid_out.beyond_limit:
        sentences.append(notes.words_beyond(laid_out.beyond_limit))
    if marks.comments_beyond:
        sentences.append(notes.comments_beyond(marks.comments_beyond))
    if marks.comments_cut:
        sentences.append(notes.comments_cut(marks.comments_cut))
    if marks.fields_beyond:
        sentences.append(notes.fields_beyond(marks.fields_beyond))
    return notes.joined(*sentences)


def clean_name(name: str) -> str:
    """A file's name from a document, on one line, without lone surrogates."""
    return " ".join(name.encode("utf-8", "replace").decode().split())
