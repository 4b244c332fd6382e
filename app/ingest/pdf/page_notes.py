"""What the user should know of a PDF's page, in sentences, and names from PDFs; for both engines that read them."""

from __future__ import annotations

from app.ingest.layout.page_text import PageText
from app.ingest.layout.suspicion import UNEXPLAINED_SHARE, unexplained_share
from app.ingest.pdf.hidden_text import VisibleText

UNREADABLE_SHARE = 0.5  # of a page's letters that are unknown, from which the text is of no use
STAND_IN = (
    "This form (XFA) is shown by Adobe's programs alone, and the page stands in for it: print it to a PDF with one of "
    "them, and add that."
)


def note_of(visible: VisibleText, laid_out: PageText) -> str:
    """What the user should know of a page, in sentences."""
    sentences = []
    if not laid_out.own_words:
        sentences.append("This page has no text layer.")
        if laid_out.words:
            sentences.append(f"Left out: {_words(len(laid_out.words))} of comments on it.")
    elif visible.is_recognised:
        sentences.append("This page is a scan; its words come from the text layer laid over it.")
    unknown = unexplained_share(laid_out.text)
    if unknown > UNREADABLE_SHARE:
        sentences.append("This page has no usable text: its fonts do not tell which letters they show.")
    elif unknown > UNEXPLAINED_SHARE:
        sentences.append(f"The fonts of this page do not tell what {unknown:.0%} of its letters are.")
    if visible.hidden_words:
        sentences.append(f"Left out: {_words(visible.hidden_words)} that cannot be seen on the page.")
    if laid_out.outside:
        sentences.append(f"Left out: {_words(laid_out.outside)} outside the page's visible area.")
    if laid_out.beyond_limit:
        sentences.append(f"Left out: {_words(laid_out.beyond_limit)}, because the page has too many.")
    return " ".join(sentences)


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count:,} words"


def clean_name(name: str) -> str:
    """A file's name from a document, on one line, without lone surrogates."""
    return " ".join(name.encode("utf-8", "replace").decode().split())
