"""RTF as a book (Rich Text Format specification 1.9.1): paragraphs, tables, notes; in whatever code page it is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.errors import DocumentDamaged
from app.ingest import notes
from app.ingest.formats.book import PICTURE_BYTES, Book, Chapter, is_shown
from app.ingest.formats.figure_words import FigureWords
from app.ingest.formats.markup import SEPARATOR, element, escaped, table
from app.ingest.formats.metafile_words import shown_form
from app.ingest.records import DocumentKind

SKIPPED = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "themedata",
        "colorschememapping",
        "latentstyles",
        "datastore",
        "generator",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "xmlnstbl",
        "fldinst",
        "filetbl",
        "revtbl",
        "mmathPr",
        "pgptbl",
        "wgrffmtfilter",
        "bkmkstart",
        "bkmkend",
        "nonshppict",
        "datafield",
        "formfield",
        "operator",
        "panose",
        "sn",
        "shprslt",
        "nonesttables",
        "xe",
        "rxe",
        "tc",
        "tcn",
        "objclass",
        "objname",
        "objdata",
    ]
)
"""Destinations without text for readers."""
SIGNS = {
    "tab": "\u2003", "emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "~": "\u00a0", "_": "\u2011", "-": "\u00ad",
    "emspace": "\u2003", "enspace": "\u2002", "line": "\n", "lbr": "\n",
}  # fmt: skip
CHARSETS = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Code pages by the number with which fonts name them (\\fcharset)."""
CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
OPTIONAL = (
    "shptxt",
    "shpinst",
    "shp",
    "shppict",
    "do",
    "dptxbxtext",
    "nesttableprops",
    "fldrslt",
    "pntext",
    "atnauthor",
)
"""Destinations with text for readers that older programs may leave out."""
NOTES = ("footnote", "annotation")
HEADERS = ("header", "headerl", "headerr", "headerf")
FOOTERS = ("footer", "footerl", "footerr", "footerf")
SIGN, END = "\ue000", "\ue001"
"""Around the number of a picture, in a line of text."""
MOST_DEPTH = 1_000
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_HEX = re.compile(rb"[0-9a-fA-F]*")
_PICTURE = re.compile(f"{SIGN}(p[0-9]+){END}")
_PICTURE_SHOWN = re.compile(r'<img src="p[0-9]+"/>')
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)


def make_book(path: Path, kind: DocumentKind) -> Book:
    """An RTF file as a book."""
    reader = _Reader()
    body = reader.read(path.read_bytes())
    if not body:
        raise DocumentDamaged(f"{path.name} holds no text that can be read. {reader.left_out()}".strip())
    return Book([Chapter(body)], reader.pictures, note=reader.left_out())


def markup_of(data: bytes) -> str:
    """An RTF text as markup, without its pictures; a page in RTF that some programs pack so is read as it looks."""
    return _PICTURE_SHOWN.sub("", _Reader().read(data))


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds within braces, and ends with them."""

    skips: bool = False
    hidden: bool = False
    font: int = 0
    unicode_skip: int = 1
    in_table: bool = False
    level: int = 0
    destination: str = ""


def code_page(number: int) -> str:
    """Python's name for a code page of Windows; 10000 is the Mac's. Of one that is not known most letters are ASCII."""
    name = {65001: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


@dataclass(slots=True)
class _Reader:
    """An RTF text on its way to markup."""

    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    fonts: dict[int, str] = field(default_factory=dict)
    encoding: str = "cp1252"
    out: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)
    """Bytes of the code page, not yet letters: one letter may take two."""
    to_skip: int = 0
    """Characters still to come that stand for a Unicode character just read."""
    may_be_destination: bool = False
    saved: list[tuple[int, list[str], list[str], list[list[str]]]] = field(default_factory=list)
    """The lines, cells and rows broken off by notes, with the depth of each note's group."""
    high: str = ""
    margins: dict[str, list[str]] = field(default_factory=lambda: {"header": [], "footer": []})
    pictures: dict[str, bytes] = field(default_factory=dict)
    picture: bytearray = field(default_factory=bytearray)
    """The digits, or bytes, of the picture that is being read."""
    figures: FigureWords = field(default_factory=FigureWords)
    objects: int = 0
    has_hidden: bool = False

    def left_out(self) -> str:
        """Sentences on what was not read; empty if all was."""
        objects = notes.objects_unread(self.objects) if self.objects else ""
        return notes.joined(self.figures.left_out(), objects, notes.HIDDEN_TEXT if self.has_hidden else "")

    def read(self, data: bytes) -> str:
        at = 0
        while at < len(data):
            if (found := _TOKEN.match(data, at)) is None:
                at += 1
                continue
            at = found.end()
            word, number, code, sign, brace, text = found.groups()
            if word == b"bin" and number:
                start, at = at, at + max(int(number), 0)
                if self._group.destination == "pict":
                    self.picture += data[start:at].hex().encode()
            elif word:
                self._word(word.decode(), None if number is None else int(number))
            elif code:
                self._bytes(bytes([int(code, 16)]))
            elif brace:
                self._brace(brace)
            elif sign:
                self._sign(sign.decode("latin-1"))
            elif text:
                self._bytes(text)
        while len(self.groups) > 1:  # the file is cut off
            self._brace(b"}")
        self._end_paragraph()
        self._end_table()
        notes = element("h2", "Notes") + "".join(self.notes) if self.notes else ""
        above, below = (
            "".join(f'<div class="note">{text}</div>' for text in self.margins[key]) for key in self.margins
        )
        return above + "".join(self.out) + notes + below

    @property
    def _group(self) -> _Group:
        return self.groups[-1]

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self.to_skip = 0
        if brace == b"{" and len(self.groups) < MOST_DEPTH:
            self.groups.append(self._group)
        elif brace == b"}" and len(self.groups) > 1:
            if self.saved and self.saved[-1][0] == len(self.groups):
                self._end_note()
            if self._group.destination == "pict" and self.groups[-2].destination != "pict":
                self._end_picture()
            self.groups.pop()

    def _set(self, **changes: bool | int | str) -> None:
        self.groups[-1] = replace(self._group, **changes)  # type: ignore[arg-type]  # names of fields, given below

    def _bytes(self, data: bytes) -> None:
        if self.to_skip:
            skipped = min(self.to_skip, len(data))
            self.to_skip -= skipped
            data = data[skipped:]
        if self._group.destination == "pict":
            self.picture += data
        if self._group.hidden and not self._group.skips and data.strip():
            self.has_hidden = True
        if not self._group.skips and not self._group.hidden:
            self.pending += data

    def _sign(self, sign: str) -> None:
        if sign in "\\{}":
            self._bytes(sign.encode())
        elif sign == "*":
            self.may_be_destination = True
        elif sign in "\r\n":
            self._word("par", None)
        elif sign in SIGNS:
            self._letter(SIGNS[sign])

    def _letter(self, letter: str) -> None:
        self._flush()
        if not self._group.skips and not self._group.hidden:
            self.line.append(letter)

    def _flush(self) -> None:
        if self.pending:
            encoding = self.fonts.get(self._group.font, self.encoding)
            self.line.append(_CONTROLS.sub("", self.pending.decode(encoding, "replace")))
            self.pending.clear()

    def _word(self, word: str, number: int | None) -> None:
        self._flush()
        optional, self.may_be_destination = self.may_be_destination, False
        if word in (*NOTES, *HEADERS, *FOOTERS) and not self._group.skips:
            self._begin_note(word)
        elif word == "pict" and (not self._group.skips or self._group.destination == "sv"):
            self.picture.clear()
            self._set(skips=True, destination="pict")
        elif self._group.destination == "pict":
            if optional:  # what is known of the picture
                self._set(destination=word)
        elif word == "sv" or word in SKIPPED or (optional and word not in OPTIONAL):
            self._set(skips=True, destination=word)
        elif word == "u":
            self._unicode(number or 0)
        elif word in SIGNS:
            self._letter(SIGNS[word])
        elif self._group.destination == "fonttbl":
            self._font(word, number)
        elif not self._group.skips:
            self._structure(word, number)
        if word == "uc":
            self._set(unicode_skip=min(max(number or 0, 0), 10))

    def _font(self, word: str, number: int | None) -> None:
        if word == "f":
            self._set(font=number or 0)
        elif word == "fcharset" and number in CHARSETS:
            self.fonts[self._group.font] = CHARSETS[number or 0] if number else self.encoding

    def _unicode(self, number: int) -> None:
        code = number + 65_536 if number < 0 else number
        self.to_skip = self._group.unicode_skip
        if 0xD800 <= code < 0xDC00:
            self.high = chr(code)
            return
        letter = chr(code) if 0 < code < 0x110000 else "\ufffd"
        if 0xDC00 <= code < 0xE000:
            pair = (self.high + letter).encode("utf-16-le", "surrogatepass")
            letter = pair.decode("utf-16-le", "replace")
        self.high = ""
        if not self._group.skips and not self._group.hidden:
            self.line.append(letter)

    def _structure(self, word: str, number: int | None) -> None:
        match word:
            case "par" | "sect" | "page" | "column":
                self._end_paragraph()
            case "pard":
                self._set(in_table=False, level=0)
            case "plain":
                self._set(hidden=False, font=0)
            case "intbl":
                self._set(in_table=True)
            case "object":
                self.objects += 1
            case "outlinelevel":
                self._set(level=(number or 0) + 1 if (number or 0) < 9 else 0)
            case "cell" | "nestcell":
                self.cells.append(self._text())
            case "row" | "nestrow":
                self.rows.append(self.cells)
                self.cells = []
            case "v" | "deleted":
                self._set(hidden=number != 0)
            case "f":
                self._set(font=number or 0)
            case "ansicpg" if number:
                self.encoding = code_page(number)
            case "mac" | "pc" | "pca":
                self.encoding = CODE_PAGES[word]

    def _end_picture(self) -> None:
        digits = self.picture.translate(None, b" \t\r\n")
        data = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii")) if _HEX.fullmatch(digits) else b""
        data = shown_form(data)
        if is_shown(data) and sum(map(len, self.pictures.values())) + len(data) <= PICTURE_BYTES:
            name = f"p{len(self.pictures)}"
            self.pictures[name] = data
            self.line.append(f"{SIGN}{name}{END}")
        elif digits:
            lines = self.figures.lines(data, "")
            self.line.append("\n".join(["", *lines, ""]) if lines else "")
        self.picture.clear()

    def _text(self) -> str:
        """The line so far, as markup; a new one begins."""
        text = "".join(self.line).strip("\n")
        self.line = []
        markup = "<br/>".join(escaped(part) for part in text.split("\n")).strip()
        return _PICTURE.sub(r'<img src="\1"/>', markup)

    def _end_paragraph(self) -> None:
        self._flush()
        if self._group.in_table or self.saved:
            self.line.append("\n")
            return
        text = self._text()
        if text:
            self._end_table()
            self.out.append(element(f"h{min(self._group.level, 6)}" if self._group.level else "p", text))

    def _end_table(self) -> None:
        if self.cells:
            self.rows.append(self.cells)
            self.cells = []
        if self.rows:
            self.out.append(table(self.rows))
            self.rows = []

    def _begin_note(self, word: str) -> None:
        self.saved.append((len(self.groups), self.line, self.cells, self.rows))
        self.line, self.cells, self.rows = [], [], []
        self._set(in_table=True, destination=word)

    def _end_note(self) -> None:
        rows = [f" {SEPARATOR}".join(row) for row in (*self.rows, self.cells)]
        text = "<br/>".join(filter(None, [*rows, self._text()]))
        _, self.line, self.cells, self.rows = self.saved.pop()
        place = self._group.destination
        if place in HEADERS or place in FOOTERS:
            texts = self.margins["header" if place in HEADERS else "footer"]
            if text and text not in texts:
                texts.append(text)
        elif text:
            self.notes.append(element("p", f"[{len(self.notes) + 1}] {text}"))
            self.line.append(f"[{len(self.notes)}]")
