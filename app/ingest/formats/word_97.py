"""Word files of 6.0 to 2003 (.doc) as books: headings, lists, tables, notes, comments, the final text (MS-DOC)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from app.ingest import notes
from app.ingest.files.open_files import Source
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.markup import element, escaped, indented
from app.ingest.formats.word_95_file import word_file
from app.ingest.formats.word_95_numbers import Numbers
from app.ingest.formats.word_97_fields import FIELD, FIELD_END, RESULT, Fields, form_field
from app.ingest.formats.word_97_file import Part, Story, WordFile
from app.ingest.formats.word_97_lists import Lists
from app.ingest.formats.word_97_looks import Look
from app.ingest.formats.word_97_pictures import Pictures
from app.ingest.formats.word_97_tables import TableBuilder
from app.ingest.records import DocumentKind

END = re.compile("[\r\x07\x0c]")
"""What ends a paragraph: its mark, that of a cell or a row, the end of a page or section."""
SPECIAL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f]")
LETTERS = {"\t": "\u2003", "\x0b": "<br/>", "\x0e": "", "\x1e": "\u2011", "\x1f": "\u00ad"}
PICTURE, NOTE, COMMENT, DRAWN, SYMBOL = "\x01", "\x02", "\x05", "\x08", "\x28"
SEPARATORS = 6
"""Of the texts of headers the first are lines above footnotes and endnotes (2.3.5)."""
_SURROGATES = re.compile("[\ud800-\udfff]+")


def make_book(path: Source, kind: DocumentKind) -> Book:
    """A Word file as a book. Raises DocumentError."""
    return _Reader(word_file(path)).book()


class _Reader:
    """A file on its way to markup."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._styles = file.styles()
        self._lists = Lists(file.part(Part.LISTS, beyond=True), file.part(Part.LIST_USES))
        self._pictures = Pictures(file)
        self._notes = {
            at: f"{sign}{number}"
            for part, sign in ((Part.FOOTNOTE_MARKS, ""), (Part.ENDNOTE_MARKS, "e"))
            for number, at in enumerate(file.places(part, 2)[0][:-1], 1)
        }
        """The marks of the notes by where the main text refers to them."""
        self._note_places = sorted(self._notes)
        self._boxes = file.boxes()
        self._waiting: list[str] = []
        """Text boxes that belong to the paragraph that is being read."""
        self._numbers = Numbers()
        self._hidden = self._unnumbered = 0

    def book(self) -> Book:
        headers, footers = self._margins()
        main = self._blocks(*self._file.stories[Story.MAIN])
        rest = "".join(self._blocks(*self._boxes.pop(shape)) for shape in list(self._boxes))
        main += rest + self._noted("Footnotes", Story.FOOTNOTES, Part.FOOTNOTES, "")
        main += self._noted("Endnotes", Story.ENDNOTES, Part.ENDNOTES, "e") + self._comments()
        hidden = notes.passages_hidden(self._hidden) if self._hidden else ""
        objects = notes.objects_unread(self._file.objects.unread) if self._file.objects.unread else ""
        body = headers + main + footers
        numbers = notes.numbers_unread(self._unnumbered) if self._unnumbered else ""
        note = notes.joined(hidden, numbers, self._pictures.left_out(), objects)
        chapters = [Chapter(body or "<p>\u00a0</p>")]
        return Book(chapters, self._pictures.shown, attached=self._file.objects.attached, note=note)

    def _margins(self) -> tuple[str, str]:
        """Headers and footers, each text once: Word repeats them on its own pages, which are not ours."""
        found: tuple[list[str], list[str]] = ([], [])
        parts = self._file.story_parts(Story.HEADERS, Part.HEADERS)
        for number, (start, end) in enumerate(parts[SEPARATORS:]):
            texts = found[number % 6 in (2, 3, 5)]  # even, odd; even, odd below; first, first below
            text = self._blocks(start, end)
            if text and text not in texts:
                texts.append(text)
        if boxes := self._blocks(*self._file.stories[Story.HEADER_BOXES]):
            found[0].append(boxes)
        above, below = ("".join(f'<div class="note">{text}</div>' for text in texts) for texts in found)
        return above, below

    def _noted(self, title: str, story: Story, part: Part, sign: str) -> str:
        count = sum(mark.startswith("e") == bool(sign) for mark in self._notes.values())
        texts = []
        for number, (start, end) in enumerate(self._file.story_parts(story, part)[:count], 1):
            inner = self._blocks(start, end)
            if inner.startswith("<p>"):
                texts.append(f"<p>[{sign}{number}] {inner.removeprefix('<p>')}")
            elif inner:
                texts.append(f"<p>[{sign}{number}]</p>{inner}")
        return element("h2", title) + "".join(texts) if texts else ""

    def _comments(self) -> str:
        parts = self._file.story_parts(Story.COMMENTS, Part.COMMENTS)
        texts = []
        for author, (start, end) in zip(self._file.comment_authors(), parts, strict=False):
            if inner := self._blocks(start, end):
                texts.append(f"<p>{escaped(author or 'Comment')}:</p>{inner}")
        return element("h2", "Comments") + "".join(texts) if texts else ""

    def _blocks(self, start: int, end: int) -> str:
        """The markup of paragraphs and tables from one position to another."""
        out = TableBuilder()
        fields = Fields()
        outer, self._numbers = self._numbers, Numbers()
        text = self._file.text
        while start < end:
            found = END.search(text, start, end)
            stop = found.start() if found else end
            mark = found[0] if found else ""
            waiting, self._waiting = self._waiting, []
            inner = self._line(start, stop, fields)
            boxes, self._waiting = "".join(self._waiting), waiting
            shape = self._file.shape(stop if found else max(end - 1, start))
            block = "" if shape.ends_row else self._paragraph(inner, start, stop)
            out.add(block + boxes, mark, shape)
            start = stop + 1
        self._numbers = outer
        return out.finished()

    def _paragraph(self, inner: str, start: int, stop: int) -> str:
        shape = self._file.shape(stop)
        number, depth = self._styles.list_place(shape)
        is_empty = not inner.strip()
        own = self._numbers.next_label(*self._styles.numbering(shape), is_sure=not is_empty and not shape.depth)
        # Word numbers no paragraph that nothing is left of, as one that was deleted.
        label = "" if is_empty and stop > start else self._lists.next_label(number, depth)
        if is_empty:
            return ""
        if own is None:
            self._unnumbered += 1
        label = label or own or ""
        inner = f"{escaped(label)} {inner}" if label else inner
        if level := self._styles.level(shape):
            return element(f"h{min(level, 6)}", inner)
        return element("p", inner, indented(depth + 1) if label else "")

    def _line(self, start: int, stop: int, fields: Fields) -> str:
        """The markup of a paragraph's letters."""
        out = []
        was_hidden = False
        for first, end, look in self._pieces(start, stop):
            text = self._file.text[first:end]
            if look.is_deleted:
                continue
            if look.is_hidden:
                is_seen = fields.is_shown and bool(SPECIAL.sub("", text).strip())
                self._hidden += is_seen and not was_hidden
                was_hidden = was_hidden or is_seen
                self._follow(text, fields)
                continue
            was_hidden = False
            inner = self._letters(text, first, look, fields)
            if inner.strip():
                for is_on, tag in ((look.is_bold, "b"), (look.is_italic, "i")):
                    inner = f"<{tag}>{inner}</{tag}>" if is_on else inner
                script = {1: "sup", 2: "sub"}.get(look.script)
                inner = f"<{script}>{inner}</{script}>" if script and "<sup>" not in inner else inner
            out.append(inner)
        return "".join(out)

    def _pieces(self, start: int, stop: int) -> Iterator[tuple[int, int, Look]]:
        """The runs of a line, cut before each mark of a note."""
        for run in self._file.runs(start, stop):
            first = run.start
            low, high = (bisect_left(self._note_places, at) for at in (run.start + 1, run.end))
            for place in self._note_places[low:high]:
                yield first, place, run.look
                first = place
            yield first, run.end, run.look

    def _follow(self, text: str, fields: Fields) -> None:
        """Keeps account of fields in a text that is not shown."""
        for letter in text:
            fields.take(letter)

    def _letters(self, text: str, start: int, look: Look, fields: Fields) -> str:
        out = [f"<sup>[{self._notes[start]}]</sup>"] if start in self._notes and fields.is_shown else []
        if look.symbol and look.is_special and fields.is_shown:
            return "".join(out) + _symbol(look.symbol) * len(text.replace(NOTE, ""))
        at = 0
        for found in SPECIAL.finditer(text):
            out.append(_plain(text[at : found.start()], fields))
            letter, at = found[0], found.end()
            if letter in (FIELD, RESULT, FIELD_END):
                out.append(fields.take(letter))
            elif fields.is_shown:
                out.append(self._special(letter, start + found.start(), look))
            elif letter == PICTURE and look.is_data and fields.is_own_code:
                out.append(form_field(self._file.data, look.place))
        return "".join([*out, _plain(text[at:], fields)])

    def _special(self, letter: str, position: int, look: Look) -> str:
        picture = ""
        if letter == PICTURE and look.is_special and not look.is_data and not look.is_object and look.place >= 0:
            picture = self._pictures.at(look.place)
        elif letter == DRAWN and (shape := self._pictures.lying.get(position)) is not None:
            if shape in self._boxes:
                self._waiting.append(self._blocks(*self._boxes.pop(shape)))
            picture = self._pictures.of_shape(shape)
        return picture or LETTERS.get(letter, "")


def _plain(text: str, fields: Fields) -> str:
    """Letters that stand for themselves, as markup; empty where they are a field's code."""
    if fields.is_shown:
        return escaped(_SURROGATES.sub(_whole, text)).replace("\t", LETTERS["\t"])
    fields.add(text)
    return ""


def _symbol(code: int) -> str:
    """A character of a symbol font: private ones have no meaning without it."""
    return escaped(chr(code)) if 32 <= code < 0xD800 or 0xF900 <= code < 0xFFFE else "\u2022"


def _whole(found: re.Match[str]) -> str:
    """Halves of letters beyond the first 65,536, as Word has them, joined."""
    return found[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
