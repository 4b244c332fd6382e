"""Checks one pin against the pages of a document: words, characters and boxes.

The quote must be exactly what stands at its place, and every box must lie on its words. Where the same words stand
elsewhere, too, they need only be the same to a reader: a line may end within them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from app.assistant.records import Citation, ImagePin, Stretch
from app.ingest.records import Box, Page, PageKind

BOX_TOLERANCE = 1.0
"""Points by which a box may reach beyond its words, since boxes are rounded and joined."""
_WITHOUT_SPACES = "\u0e00"
"""From Thai on, scripts are common that put no spaces between words."""
_HYPHENS = frozenset("-\u00ad\u2010\u2011")


class PinState(StrEnum):
    """What became of a pin."""

    HOLDS = "holds"
    NO_FILE = "no file"
    NO_PAGE = "no such page"
    WORDS_DIFFER = "words differ"
    BOXES_DIFFER = "boxes differ"
    VALUE_DIFFERS = "value differs"  # of an extraction: the words stand there, and the value is not what they say


Pages = Mapping[int, Mapping[int, Page]]
"""Document number, then page number, to page."""


def stretches_of(pin: Citation | ImagePin) -> Iterator[tuple[int, str, int]]:
    """All that a pin points to: document number, document name, page."""
    yield pin.document_id, pin.document, pin.page
    if isinstance(pin, Citation):
        yield from ((pin.document_id, pin.document, stretch.page) for stretch in pin.goes_on)
        for place in pin.also_at:
            yield from ((place.document_id, place.document, stretch.page) for stretch in place.stretches)


def check_pin(pin: Citation | ImagePin, pages: Pages) -> tuple[PinState, str]:
    """Whether a pin holds, and if not, a sentence why; if it does, perhaps one why a reader may not see the words."""
    for number, name, page in stretches_of(pin):
        if number not in pages:
            return PinState.NO_FILE, f"No file was given for {name}."
        if page not in pages[number]:
            return PinState.NO_PAGE, f"{name} has no page {page}.{_on_other_pages(pin, pages[number])}"
    if isinstance(pin, ImagePin):
        return _check_picture(pin, pages[pin.document_id][pin.page])
    first = Stretch(pin.page, pin.start, pin.end, pin.boxes)
    of_document = pages[pin.document_id]
    if not pin.quote.strip():
        return PinState.WORDS_DIFFER, "The pin quotes no words."
    if _words(of_document, (first, *pin.goes_on)) != pin.quote:
        return PinState.WORDS_DIFFER, _where_else(pin, of_document)
    for place in pin.also_at:
        if for_a_reader(_words(pages[place.document_id], place.stretches)) != for_a_reader(pin.quote):
            numbers = ", ".join(str(stretch.page) for stretch in place.stretches)
            sentence = f"The words do not stand at the other place that is named: {place.document}, page {numbers}."
            return PinState.WORDS_DIFFER, sentence
    places = [(of_document, stretch) for stretch in (first, *pin.goes_on)]
    places += [(pages[place.document_id], stretch) for place in pin.also_at for stretch in place.stretches]
    for held, stretch in places:
        if not _boxes_lie_on_words(held[stretch.page], stretch):
            return PinState.BOXES_DIFFER, f"The words stand on page {stretch.page}, but the boxes do not lie on them."
    if not all(any(_lies_within(word, part) for part in (first, *pin.goes_on)) for word in pin.words):
        return PinState.WORDS_DIFFER, "The answer's very words do not stand within the quote."
    doubts = (of_document[stretch.page].suspicious for stretch in (first, *pin.goes_on))
    return PinState.HOLDS, pin.suspicious or next((doubt for doubt in doubts if doubt), "")


def _lies_within(inner: Stretch, outer: Stretch) -> bool:
    return inner.page == outer.page and outer.start <= inner.start <= inner.end <= outer.end


def _words(pages: Mapping[int, Page], stretches: Sequence[Stretch]) -> str:
    """What stands there, page by page, joined by a line end; nothing if a stretch reaches beyond its page's text."""
    if any(stretch.end > len(pages[stretch.page].text) for stretch in stretches):
        return ""
    return "\n".join(pages[stretch.page].text[stretch.start : stretch.end] for stretch in stretches)


def moved_to(pin: Citation, pages: Mapping[int, Page]) -> int:
    """The page on which a pin's words stand, be it elsewhere on its own; 0: on none that was read."""
    found = _pages_with(pin.quote, pages)
    return pin.page if pin.page in found else found[0] if found else 0


def _where_else(pin: Citation, pages: Mapping[int, Page]) -> str:
    """What stands in place of the words, as far as it can be told without showing it."""
    failed = pages[pin.page]
    if failed.kind is PageKind.FAILED:
        return f"Page {pin.page} could not be read. {failed.note}"
    found = moved_to(pin, pages)
    if found == pin.page:
        return f"The words stand on page {pin.page}, but not at the characters {pin.start} to {pin.end}."
    if found:
        return f"The words do not stand on page {pin.page}, but on page {found}."
    return f"The words do not stand on page {pin.page}."


def _on_other_pages(pin: Citation | ImagePin, pages: Mapping[int, Page]) -> str:
    found = _pages_with(pin.quote, pages) if isinstance(pin, Citation) else []
    return f" The words stand on page {found[0]}." if found else ""


def _pages_with(quote: str, pages: Mapping[int, Page]) -> list[int]:
    """The pages on which words stand, wherever lines end now; as whole words, in scripts that part them by spaces."""
    words = quote.split()
    if not words:
        return []
    before, after = (
        f"(?{look}[^\\W_])" if letter.isalnum() and letter < _WITHOUT_SPACES else ""
        for look, letter in (("<!", words[0][0]), ("!", words[-1][-1]))
    )
    wanted = re.compile(before + r"\s+".join(map(re.escape, words)) + after)
    return [number for number, page in pages.items() if wanted.search(page.text)]


def for_a_reader(text: str) -> str:
    """A text without what line ends change: white space and hyphens; ligatures spelled out."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKC", text)
        if not character.isspace() and character not in _HYPHENS
    )


def _boxes_lie_on_words(page: Page, stretch: Stretch) -> bool:
    """Whether each word lies on a box, each box on a word, and no box reaches beyond what the words take."""
    words = [word.box for word in page.words if word.start < stretch.end and word.end > stretch.start]
    if not words or not stretch.boxes:
        return not words and not stretch.boxes
    around = (
        min(box[0] for box in words) - BOX_TOLERANCE,
        min(box[1] for box in words) - BOX_TOLERANCE,
        max(box[2] for box in words) + BOX_TOLERANCE,
        max(box[3] for box in words) + BOX_TOLERANCE,
    )
    return (
        all(any(_lie_on_each_other(word, box) for box in stretch.boxes) for word in words)
        and all(any(_lie_on_each_other(word, box) for word in words) for box in stretch.boxes)
        and all(_lies_in(box, around) for box in stretch.boxes)
    )


def _check_picture(pin: ImagePin, page: Page) -> tuple[PinState, str]:
    """There are no words: that the page is there, and that the boxes lie on it."""
    around = (-BOX_TOLERANCE, -BOX_TOLERANCE, page.width + BOX_TOLERANCE, page.height + BOX_TOLERANCE)
    if not pin.boxes or not all(_lies_in(box, around) for box in pin.boxes):
        return PinState.BOXES_DIFFER, f"What was seen does not lie on page {pin.page}."
    return PinState.HOLDS, ""


def _lie_on_each_other(one: Box, other: Box) -> bool:
    """Whether two boxes share half of the smaller one or more: boxes of neighbouring lines touch, too."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across >= 0 and down >= 0 and 2 * across * down >= min(_area(one), _area(other))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _lies_in(box: Box, around: Box) -> bool:
    return around[0] <= box[0] <= box[2] <= around[2] and around[1] <= box[1] <= box[3] <= around[3]
