"""HTML as a book: what a reader sees of it, as clean XHTML. Scripts, styles, forms and whatever is elsewhere stay out.

Python's own parser takes any HTML; a list of the elements that may stay decides, not one of those that must go.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.errors import NotADocument
from app.ingest import notes
from app.ingest.files.text_decoding import decode, note_of_guess
from app.ingest.formats.book import Book, Chapter, is_shown
from app.ingest.formats.formulas import TOKENS, MathTree
from app.ingest.formats.inline_blocks import with_blocks_apart
from app.ingest.formats.markup import SEPARATOR, escaped, whole_number
from app.ingest.formats.page_parser import PageParser
from app.ingest.formats.streamed_parts import StreamedParts
from app.ingest.records import DocumentKind

KEPT = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr",
    "td", "th", "b", "i", "em", "strong", "u", "s", "sub", "sup", "code",
))  # fmt: skip
RENAMED = {
    "del": "s", "strike": "s", "ins": "u", "mark": "b", "kbd": "code", "samp": "code", "tt": "code", "cite": "i",
    "caption": "p", "figcaption": "p", "legend": "p", "summary": "p", "address": "p", "center": "div",
}  # fmt: skip
BLOCKS = frozenset((
    "div", "section", "article", "main", "header", "footer", "nav", "aside", "figure", "details", "fieldset", "form",
    "hgroup", "search", "dialog", "body", "html",
))  # fmt: skip
UNSEEN = frozenset((
    "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "defs", "desc", "metadata",
    "annotation", "annotation-xml", "canvas", "audio", "video", "head", "option", "datalist",
))  # fmt: skip
"""Left out with all that is in them; `head` but for the title. Drawings and formulas keep their texts."""
OPAQUE = UNSEEN | {"title"}
OF_HEAD = frozenset(["base", "link", "meta", "noscript", "script", "style", "template", "title", "head", "html"])
"""What stands in the head. With anything else the body begins, even if nothing says so."""
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
CLOSED_BY = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "p": ("p",), "option": ("option",),
}  # fmt: skip
"""Which open elements of the same parent end where one of these begins, since HTML lets their end be left out."""
PARENTS = {
    "li": ("ul", "ol"),
    "dt": ("dl",),
    "dd": ("dl",),
    "tr": ("table",),
    "td": ("tr", "table"),
    "th": ("tr", "table"),
}
ENDS_P = BLOCKS | frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "hr"]
)
ENDS_FORMULA = (
    KEPT
    | RENAMED.keys()
    | frozenset(
        ["a", "abbr", "big", "br", "font", "img", "input", "label", "q", "small", "span", "textarea", "time", "var"]
    )
)
"""What no formula has but in its texts: where one of these begins, its end was forgotten."""
LEAST_ASIDE = 50
"""Words for browsers without programs, as this one is, that are read: fewer only ask for another browser."""
MOST_DEPTH = 60
"""Elements within elements that are written: from a hundred on, MuPDF leaves out what they hold."""
MOST_FRAMES_DEEP = 5
"""Pages within pages that are written; a frame's prefix has an "f" for each that it is in."""
NARROWING = ("blockquote", "ul", "ol", "dl", "table")
MOST_NARROWING = 8
"""Of these within each other; what is deeper would run off the page, and is written as plain blocks."""
PARTS = ("li", "dt", "dd", "tr", "td", "th")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])", re.I)
_CHARSET = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_DATA = re.compile(r"data:image/[\w.+-]+;base64,", re.I)


def make_book(path: Path, kind: DocumentKind) -> Book:
    """An HTML file as a book."""
    data = path.read_bytes()
    declared = declared_charset(data)
    book = cleaned(decode(data, declared), {})
    if not book.pictures and not re.sub(r"<[^>]*>", "", book.chapters[0].body).strip():
        raise NotADocument(f"{path.name} is a web page without text: a program in it would have to be run.")
    return replace(book, note=notes.joined(note_of_guess(data, declared), book.note))


def declared_charset(data: bytes) -> str:
    """The encoding that a page says it is in; empty if it does not say."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii") if found else ""


def cleaned(page: str, parts: Mapping[str, bytes]) -> Book:
    """HTML as a book of one chapter. `parts` are its pictures, by the addresses under which it shows them."""
    cleaner = _cleaner(page, parts, "p")
    body = cleaner.finished()
    words = cleaner.concealed
    note = notes.words_hidden_by_page(words) if words else ""
    return Book([Chapter(body)], cleaner.pictures, note=note)


def clean_body(page: str, parts: Mapping[str, bytes], prefix: str) -> tuple[str, dict[str, bytes]]:
    """What stands within <body>, and its pictures; their names begin with `prefix`."""
    cleaner = _cleaner(page, parts, prefix)
    return cleaner.finished(), cleaner.pictures


def _cleaner(page: str, parts: Mapping[str, bytes], prefix: str) -> _Cleaner:
    cleaner = _Cleaner(parts, prefix, StreamedParts(page))
    cleaner.feed(page)
    cleaner.close()
    return cleaner


class _Cleaner(PageParser):
    """Writes what may stay while it is read."""

    def __init__(self, parts: Mapping[str, bytes], prefix: str, streamed: StreamedParts) -> None:
        super().__init__()
        self.pictures: dict[str, bytes] = {}
        self.concealed = 0
        """Words of elements that their attributes hide."""
        self._parts = parts
        self._prefix = prefix
        self._streamed = streamed
        self._part: tuple[int, int, str, bool] | None = None
        """Of the streamed part that is open: how many elements are around it, what was written before it, its name, and
        whether it is what the table around it holds that is shown."""
        self._out: list[str] = []
        self._open: list[tuple[str, str]] = []
        """The elements that are open: the tag as it is in the file, and as it is written; "" for one that is not."""
        self._unseen = 0
        """How many open elements are not seen, with all in them."""
        self._opaque = 0
        """How many open elements never hold text for readers, hidden or not."""
        self._counts: Counter[str] = Counter()
        """The open elements by tag: a page may have very many, which are not to be looked through for each text."""
        self._hidden: list[bool] = []
        self._math: MathTree | None = None
        """The formula that is open."""
        self._aside: tuple[int, int, int, bool] | None = None
        """Of the outermost "noscript" that is open: how many elements are around it, how much was written before it,
        how many pictures there were, and whether there was a heading."""
        self._title: list[str] = []
        self._has_heading = False
        self._cells = 0
        self._frames = 0
        """How many frames with a page of their own there were."""
        self._narrowing = 0
        """How many open elements make the page narrower, and how many more would have."""
        self._flat = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        is_end = tag in ENDS_P or (tag in ENDS_FORMULA and not any(self._counts[token] for token in TOKENS))
        while self._math is not None and is_end:
            self._close_last()
        if tag == "body" or (tag not in OF_HEAD and self._is_in_head()):
            self._close_head()
        if tag in VOID:
            self._void(tag, values)
            return
        if tag == "option" and self._open and self._open[-1][0] == tag:
            self._close_last()
        if not self._unseen:
            self._end_implied(tag)
        is_within = self._open_wrapper(tag, values)
        is_aside = tag == "noscript" and not self._counts["head"]
        hidden = (tag in UNSEEN and not (tag == "option" and "selected" in values)) and not is_aside
        is_part = is_within or self._is_part(values)
        hidden = hidden or ("hidden" in values and not is_part)
        hidden = hidden or bool(_HIDDEN.search(values.get("style", ""))) or (tag == "title" and self._is_drawing())
        is_seen = "hidden" not in values and not _HIDDEN.search(values.get("style", "")) and not self._unseen
        if tag == "iframe" and "srcdoc" in values and is_seen and self._prefix.count("f") < MOST_FRAMES_DEEP:
            self._page_within(values["srcdoc"])
        if tag == "template" and self._unseen:
            self._streamed.hide(values.get("id", ""))
        elif tag == "template":
            self._out.append(self._streamed.mark(values.get("id", "")))
        if is_aside and self._aside is None and not hidden and not self._unseen:
            self._aside = len(self._open), len(self._out), len(self.pictures), self._has_heading
        written = ""
        if not hidden and not self._unseen and len(self._open) < MOST_DEPTH:
            written = RENAMED.get(tag, tag)
            written = written if written in KEPT else "div" if tag in BLOCKS or written == "div" else ""
            written = self._narrowed(tag, written)
        if written in ("td", "th"):
            self._cell(written, values)
        elif written == "tr":
            self._cells = int(is_within)  # cells that are a part may stand behind others
            self._out.append("<tr>")
        elif written:
            self._has_heading = self._has_heading or written in ("h1", "h2")
            self._out.append(f"<{written}>")
        elif tag == "text" and not hidden and not self._unseen:
            self._out.append(" ")  # which parts the texts of a drawing
        if self._math is not None:
            self._math.start(tag, values)
        elif tag == "math" and not hidden and not self._unseen:
            self._math = MathTree(values)
        if is_part and self._part is None and not hidden and not self._unseen:
            self._part = len(self._open), len(self._out) - bool(written), values["id"], is_within
        self._open.append((tag, written))
        self._hidden.append(hidden)
        self._unseen += hidden
        self._opaque += tag in OPAQUE
        self._counts[tag] += 1

    def _narrowed(self, tag: str, written: str) -> str:
        """What an element is written as, within those that make the page narrower."""
        if written in NARROWING and self._narrowing < MOST_NARROWING:
            self._narrowing += 1
        elif written in NARROWING:
            self._flat += 1
            return "div"
        return "div" if self._flat and written in PARTS else written

    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            self.handle_starttag(tag, [])
        if not self._counts[tag]:
            return
        depth = next(at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0] == tag)
        # A stray end does not close the table cell or list that it stands in.
        if (
            tag not in ("table", "body", "html")
            and any(inner in ("table", "td", "th") for inner, _ in self._open[depth + 1 :])
            and tag not in ("tr", "td", "th", "tbody", "thead", "tfoot")
        ):
            return
        while len(self._open) > depth:
            self._close_last()

    def handle_data(self, data: str) -> None:
        if data.strip() and self._is_in_head():
            self._close_head()
        if self._open and self._open[-1][0] == "title" and not self._is_drawing():
            self._title.append(data)
        elif not self._unseen and self._math is not None:
            self._math.data(data)
        elif not self._unseen:
            self._out.append(escaped(data))
        elif not self._opaque:
            self.concealed += len(data.split())

    def handle_comment(self, data: str) -> None:
        if not self._unseen:
            self._out.append(self._streamed.mark_boundary(data))

    def _is_in_head(self) -> bool:
        """Whether the head is what is open, and nothing in it: its end may be left out."""
        return bool(self._open) and self._open[-1][0] == "head"

    def _is_drawing(self) -> bool:
        return self._counts["svg"] > 0

    def finished(self) -> str:
        """All that was written, with every element closed; the title above it where nothing else is a heading."""
        while self._open:
            self._close_last()
        title = " ".join("".join(self._title).split())
        heading = f"<h1>{escaped(title)}</h1>" if title and not self._has_heading else ""
        page, hidden = self._streamed.put(heading + "".join(self._out))
        self.concealed += hidden
        return with_blocks_apart(page)

    def _is_part(self, values: Mapping[str, str]) -> bool:
        """Whether an element is hidden only until a program puts it in its place."""
        return "hidden" in values and self._streamed.is_part(values.get("id", ""))

    def _open_wrapper(self, tag: str, values: Mapping[str, str]) -> bool:
        """Whether rows or cells are a part, and the table around them is hidden with them: it is then open for them."""
        if tag not in ("tbody", "tr") or self._part is not None or not self._streamed.is_part(values.get("id", "")):
            return False
        if self._unseen != 1 or self._open[-1][0] != "table" or not self._hidden[-1]:
            return False
        self._unseen, self._hidden[-1] = 0, False
        return True

    def _void(self, tag: str, values: dict[str, str]) -> None:
        if self._unseen or "hidden" in values:
            return
        if tag == "br" and self._math is not None:
            self._math.data(" ")
        elif tag == "br":
            self._out.append("<br/>")
        elif tag == "hr":
            self._end_implied("hr")
            self._out.append("<hr/>")
        elif tag == "img":
            self._out.append(self._image(values))
        elif tag == "input" and values.get("type", "text").lower() in ("text", "", "email", "number", "date", "tel"):
            self._out.append(escaped(values.get("value", "")))
        elif tag == "input" and values.get("type", "").lower() in ("checkbox", "radio"):
            self._out.append("\u2611" if "checked" in values else "\u2610")

    def _image(self, values: dict[str, str]) -> str:
        """A picture that the page brings along; of one from elsewhere, the words that stand for it."""
        source = values.get("src", "")
        picture = self._parts.get(source, b"")
        if found := _DATA.match(source):
            try:
                picture = base64.b64decode(source[found.end() :], validate=False)
            except (binascii.Error, ValueError):
                picture = b""
        if not is_shown(picture):
            return f" {escaped(values['alt'])} " if values.get("alt") else ""
        name = f"{self._prefix}{len(self.pictures)}"
        self.pictures[name] = picture
        return f'<img src="{name}"/>'

    def _page_within(self, page: str) -> None:
        """Writes a page that an attribute of a frame holds."""
        self._frames += 1
        body, pictures = clean_body(page, self._parts, f"{self._prefix}f{self._frames}p")
        self._out.append(body)
        self.pictures |= pictures

    def _cell(self, tag: str, values: dict[str, str]) -> None:
        columns = min(whole_number(values.get("colspan", "")), 100)
        attribute = f' colspan="{columns}"' if columns > 1 else ""
        self._out.append(f"<{tag}{attribute}>{SEPARATOR if self._cells else ''}")
        self._cells += 1

    def _end_implied(self, tag: str) -> None:
        if tag in ENDS_P and self._open and self._open[-1][0] == "p":
            self._close_last()
        ended = CLOSED_BY.get(tag, ())
        if not ended or tag == "p":
            return
        parents = PARENTS.get(tag, ())
        for at in range(len(self._open) - 1, -1, -1):
            inner = self._open[at][0]
            if inner in parents and inner not in ended:
                return
            if inner in ended:
                while len(self._open) > at:
                    self._close_last()
                if tag != "tr":
                    return

    def _close_head(self) -> None:
        while self._unseen and self._open and self._open[-1][0] not in ("html",):
            self._close_last()

    def _close_aside(self, written: int, pictures: int, has_heading: bool) -> None:
        """Takes back what was written since, if it is short."""
        self._aside = None
        if len(re.sub(r"<[^>]*>", " ", "".join(self._out[written:])).split()) < LEAST_ASIDE:
            del self._out[written:]
            while len(self.pictures) > pictures:
                self.pictures.popitem()
            self._has_heading = has_heading

    def _close_last(self) -> None:
        tag, written = self._open.pop()
        if self._math is not None and self._math.end():
            self._out.append(escaped(self._math.text()))
            self._math = None
        if RENAMED.get(tag, tag) in NARROWING and written:
            self._narrowing -= written in NARROWING
            self._flat -= written == "div"
        if self._aside is not None and len(self._open) == self._aside[0]:
            self._close_aside(*self._aside[1:])
        self._unseen -= self._hidden.pop()
        self._opaque -= tag in OPAQUE
        self._counts[tag] -= 1
        if written:
            self._out.append(f"</{written}>")
        if self._part is not None and len(self._open) == self._part[0]:
            _, begin, name, is_within = self._part
            self._part = None
            last = len(self._out) - is_within * bool(written)
            first = begin + is_within * bool(written)
            self._streamed.keep(name, "".join(self._out[first:last]))
            del self._out[begin:]
            if is_within:
                self._unseen, self._hidden[-1] = self._unseen + 1, True
