"""E-mails (.eml, .mbox, .mht) as books: what the head says, all texts, the names of attached files."""

from __future__ import annotations

import email
import email.policy
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from itertools import pairwise
from pathlib import Path

from PIL import Image

from app.errors import NotADocument
from app.ingest import notes
from app.ingest.files.text_decoding import decode, meant_by
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.markup import element, escaped
from app.ingest.formats.plain_text import paragraphs
from app.ingest.formats.web_page import clean_body, declared_charset
from app.ingest.records import DocumentKind

HEADERS = ("From", "To", "Cc", "Bcc", "Reply-To", "Date")
MOST_MESSAGES = 2_000
MOST_ATTACHMENTS = 1_000
MOST_PARTS = 2_000
LARGE_SIDE = 200
"""Pixels of the shorter side of a picture that is more than an ornament."""
MOST_NAME = 100
"""Letters of a subject that make the name of an attached message."""
MOST_DEPTH = 40
"""Parts within parts whose text is looked for."""
REPORTS = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers")
"""Parts that a mail server writes for people and programs: texts, though they are no "text/plain"."""
LOOKS = ("text/css", "text/javascript", "application/javascript", "application/x-javascript")
LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
ODD_HEADER = (ValueError, IndexError, AttributeError, LookupError, TypeError, OverflowError)
"""What Python's parser raises on odd headers."""
_BEGIN = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S+ (?=[^\r\n]*\d{4})[^\r\n]*\r?\n(?=[A-Za-z][\w-]*:)")
"""The line with which each message of a mailbox begins (RFC 4155)."""
_CHARSET = re.compile(r"=\?([\w.:-]+)(?=(?:\*[\w-]*)?\?[bBqQ]\?)")
"""How an encoded word begins, with its encoding (RFC 2047)."""
_BETWEEN = re.compile(r"(?<=\?=)\s+(?==\?[\w.:*-]+\?[bBqQ]\?)")
"""What parts two encoded words, which are one text (RFC 2047, 6.2): in names, Python's parser leaves a blank of it."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A message as a book; of a mailbox, each message as a chapter."""
    data = path.read_bytes().removeprefix(BOM_UTF8)
    starts = [found.start() for found in _BEGIN.finditer(data)]
    # An ordinary mail may hold such lines further down: patches begin with them, too.
    starts = starts if starts[:1] == [0] else [0]
    contents = [data[start:end] for start, end in pairwise([*starts, len(data)])]
    first = notes.first_messages(MOST_MESSAGES, len(contents)) if len(contents) > MOST_MESSAGES else ""
    return book_of([parsed(content) for content in contents[:MOST_MESSAGES]], path.name, first)


def book_of(messages: Sequence[EmailMessage], name: str, note: str = "") -> Book:
    """Messages as a book, each a chapter. `name`: of the file; `note`: what else is to be known of it.

    Raises NotADocument if there is no word.
    """
    letters = [_Letter(message, number) for number, message in enumerate(messages)]
    chapters = [Chapter(text, letter.title) for letter in letters if (text := letter.text())]
    if not chapters:
        raise NotADocument(f"{name} is empty: it holds no word.")
    locked = notes.LOCKED_PART if any(letter.is_locked for letter in letters) else ""
    pictures = {name: picture for letter in letters for name, picture in letter.pictures.items()}
    attached = [file for letter in letters for file in letter.attached]
    return Book(chapters, pictures, attached=attached, note=notes.joined(locked, note))


def parsed(data: bytes) -> EmailMessage:
    """Bytes as a message; whatever they are, since every text is one."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


class _Letter:
    """Message `number` of a file: what it shows, and what is attached to it."""

    def __init__(self, message: EmailMessage, number: int) -> None:
        self._number = number
        self.title = _header(message, "Subject")
        self.is_locked = False
        self._message = message
        self._located = dict(_located(message))
        self._taken: set[int] = set()
        """Ids of the parts that are shown, or of which another form is."""
        self._body, self.pictures = self._shown(message, 0)
        if not self._body:
            self._body = "".join(map(self._other_text, _leaves(message)))
        self.attached = list(self._attached())

    def text(self) -> str:
        """The message as markup."""
        head = "".join(
            element("p", f"<b>{name}:</b> {escaped(found)}")
            for name in HEADERS
            if (found := _header(self._message, name))
        )
        listed = "".join(element("p", escaped(name)) for name, _ in self.attached)
        files = element("h3", "Attached files") + listed if listed else ""
        return element("h1", escaped(self.title)) + head + self._body + files

    def _shown(self, part: EmailMessage, depth: int) -> tuple[str, dict[str, bytes]]:
        """What a part and those in it show, as markup, and the pictures in that."""
        kind = part.get_content_type()
        self.is_locked = self.is_locked or kind in LOCKED
        if kind in REPORTS:
            self._taken.add(id(part))
            return paragraphs(_report(part)), {}
        if not part.is_multipart() or kind == "message/rfc822":
            return self._leaf(part, kind)
        inner = [child for child in part.iter_parts() if isinstance(child, EmailMessage)]
        if depth > MOST_DEPTH or not inner:
            return "", {}
        if kind == "multipart/related":
            inner = inner[:1]
        shown = [self._shown(child, depth + 1) for child in inner[:MOST_PARTS]]
        if kind == "multipart/alternative":
            fullest = _fullest(shown)
            self._taken |= {
                id(leaf)
                for child, form in zip(inner, shown, strict=False)
                if form is not fullest
                for leaf in _leaves(child)
                if _is_within_a_text(leaf)
            }
            return fullest
        return "".join(text for text, _ in shown), {name: data for _, some in shown for name, data in some.items()}

    def _leaf(self, part: EmailMessage, kind: str) -> tuple[str, dict[str, bytes]]:
        if part.get_content_maintype() == "multipart":  # whose parts do not begin as its head says they do
            kind = "text/plain"
        is_file = part.is_attachment() or (bool(_name_of(part)) and bool(self._taken))
        if is_file or kind not in ("text/plain", "text/html"):
            return "", {}
        self._taken.add(id(part))
        data = content_of(part)
        declared = _charset(part)
        if kind == "text/plain":
            return paragraphs(decode(data, declared)), {}
        page = decode(data, declared or declared_charset(data))
        return clean_body(page, self._located, f"m{self._number}t{len(self._taken)}p")

    def _other_text(self, part: EmailMessage) -> str:
        """Of a message that has nothing else: a part that is text of another kind, such as an invitation's."""
        if part.get_content_maintype() != "text" or part.get_content_type() in LOOKS or part.is_attachment():
            return ""
        if _name_of(part) and part.get_content_subtype() != "calendar":  # a file
            return ""
        self._taken.add(id(part))
        return paragraphs(decode(content_of(part), _charset(part)))

    def _attached(self) -> Iterator[tuple[str, bytes]]:
        """The files attached, with their names: not the texts, nor the pictures within those."""
        pictures = set(self.pictures.values())
        number = 0
        for part in _leaves(self._message):
            if id(part) in self._taken or part.get_content_type() in LOOKS:
                continue
            data = content_of(part)
            if data in pictures:
                continue
            number += 1
            if number > MOST_ATTACHMENTS:
                return
            yield _file_name(part, number), data


def _fullest(shown: list[tuple[str, dict[str, bytes]]]) -> tuple[str, dict[str, bytes]]:
    """Of several forms of one text the first, which is the plainest, unless it says far less than another.

    One with a large picture, such as a screen that somebody shows, says more than those without.
    """
    counts = [len(re.sub(r"<[^>]*>", " ", text).split()) for text, _ in shown]
    forms = [form for form, count in zip(shown, counts, strict=True) if 2 * count >= max(counts)] or [("", {})]
    return next((form for form in forms if any(map(_is_large, form[1].values()))), forms[0])


def _is_large(picture: bytes) -> bool:
    """Whether a picture is larger than the signs of companies are."""
    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG", "GIF", "BMP")) as image:
            return min(image.size) >= LARGE_SIDE
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False


def _is_within_a_text(part: EmailMessage) -> bool:
    """Whether a part is a picture that a page shows: it is no file for itself."""
    return part.get_content_maintype() == "image" and bool(_header(part, "Content-ID")) and not part.is_attachment()


def _located(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """The pictures that come with a page, by the addresses under which it shows them (RFC 2392, RFC 2557)."""
    for part in _leaves(message):
        if part.get_content_maintype() == "image":
            if name := _header(part, "Content-ID"):
                yield f"cid:{name.strip(' <>')}", content_of(part)
            if place := _header(part, "Content-Location"):
                yield place, content_of(part)


def content_of(part: EmailMessage) -> bytes:
    """The bytes of a part."""
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inner = part.get_payload(0)
        return inner.as_bytes(policy=email.policy.compat32) if isinstance(inner, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _report(part: EmailMessage) -> str:
    """The lines of a report; Python parses them as messages without text."""
    inner = part.get_payload()
    if not isinstance(inner, list):
        return decode(content_of(part), _charset(part))
    return "\n\n".join(
        "\n".join(f"{name}: {' '.join(str(value).split())}" for name, value in block.raw_items())
        for block in inner
        if isinstance(block, EmailMessage)
    )


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something themselves; a message within is one of them, and not looked into."""
    waiting = [message]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if part.is_multipart() and part.get_content_type() not in ("message/rfc822", *REPORTS):
            waiting = [inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)] + waiting
        else:
            yield part


def _name_of(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except ODD_HEADER:
        return ""


def _file_name(part: EmailMessage, number: int) -> str:
    name = _name_of(part) or _header(part, "Content-Location").partition("?")[0]
    if not name and part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else part
        subject = _header(inner, "Subject") if isinstance(inner, EmailMessage) else ""
        name = subject.replace("/", "_").replace("\\", "_")[:MOST_NAME] or "message"
        name += ".eml"
    name = _SURROGATE.sub("\ufffd", name).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return " ".join(name.split()) or f"attachment {number}"


def _charset(part: EmailMessage) -> str:
    try:
        return part.get_content_charset() or ""
    except ODD_HEADER:
        return ""


def _header(message: EmailMessage, name: str) -> str:
    """A header's text; one with letters that it may not have, or that cannot be parsed, as it stands in the file."""
    raw = next((str(value) for found, value in message.raw_items() if found.lower() == name.lower()), "")
    if not _SURROGATE.search(raw):
        try:
            meant = _CHARSET.sub(lambda found: f"=?{meant_by(found[1]) or found[1]}", _BETWEEN.sub("", raw))
            return " ".join(str(email.policy.default.header_fetch_parse(name, meant)).split())
        except ODD_HEADER:
            pass
    return " ".join(decode(raw.encode("utf-8", "surrogateescape")).split())
