"""Outlook's messages (.msg) as e-mails (MS-OXMSG): their properties become the head, the texts and the files of one.

__properties_version1.0           numbers and dates
__substg1.0_0037001F              a text, by its property (0037: the subject) and type (001F: UTF-16)
__recip_version1.0_#00000000/     a recipient
__attach_version1.0_#00000000/    a file, or a message (in 3701000D, a storage like the whole)
"""

from __future__ import annotations

import re
import struct
from datetime import UTC, datetime, timedelta
from email import encoders
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr
from pathlib import Path

from compressed_rtf import decompress

from app.errors import DocumentDamaged, NotADocument
from app.ingest import notes
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.files.text_decoding import decode
from app.ingest.formats.book import Book
from app.ingest.formats.markup import escaped
from app.ingest.formats.message import book_of, parsed
from app.ingest.formats.rich_text import code_page, markup_of
from app.ingest.records import DocumentKind

SUBJECT, PLAIN, RTF, HTML, HEADERS, KIND = "0037", "1000", "1009", "1013", "007D", "001A"
SENT, RECEIVED = 0x0039, 0x0E06
SENDERS = (("0042", "5D02", "0065"), ("0C1A", "5D01", "0C1F"))
"""On whose behalf it was sent, or who sent it: the name, and two places of the address."""
RECIPIENT_KIND, RECIPIENT = 0x0C15, ("3001", "39FE", "3003")
RECIPIENTS = {1: "To", 2: "Cc", 3: "Bcc"}
FILE_NAMES, CONTENT, CONTENT_ID, MIME = ("3707", "3704", "3001"), "3701", "3712", "370E"
OWN_CODE_PAGE, PAGE_CODE_PAGE, LANGUAGE = 0x3FFD, 0x3FDE, 0x3FF1
"""Properties that say how letters of one byte are encoded: of the message, of its page, and what is left where
neither does: the language of who wrote it."""
LANGUAGES = {
    0x01: 1256, 0x02: 1251, 0x04: 936, 0x05: 1250, 0x08: 1253, 0x0D: 1255, 0x0E: 1250, 0x11: 932, 0x12: 949, 0x15: 1250,
    0x18: 1250, 0x19: 1251, 0x1A: 1250, 0x1B: 1250, 0x1E: 874, 0x1F: 1254, 0x22: 1251, 0x23: 1251, 0x24: 1250,
    0x25: 1257, 0x26: 1257, 0x27: 1257, 0x29: 1256, 0x2A: 1258,
}  # fmt: skip
"""Code pages by language (the low ten bits, MS-LCID); others are written in 1252."""
MEETING = (("Start", 0x820D), ("Start", 0x60), ("End", 0x820E), ("End", 0x61), ("Place", 0x8208))
CONTACT = (
    ("Name", 0x3001), ("Job title", 0x3A17), ("Company", 0x3A16), ("Phone", 0x3A08), ("Private phone", 0x3A09),
    ("Mobile phone", 0x3A1C), ("Fax", 0x3A24), ("E-mail", 0x8083), ("Address", 0x801B), ("Private address", 0x801A),
    ("Web page", 0x802B),
)  # fmt: skip
TASK = (("Start", 0x8104), ("Due", 0x8105), ("Owner", 0x811F))
FIELDS = (("ipm.appointment", MEETING), ("ipm.schedule", MEETING), ("ipm.contact", CONTACT), ("ipm.task", TASK))
"""What is shown of items that are no mails, by the beginnings of their class (MS-OXPROPS). The numbers from 0x8000 on
are names: each file says which numbers the properties have in it."""
NAMES = "__nameid_version1.0/__substg1.0_00030102"
WHOLE, INNER, SMALL = 32, 24, 8
"""Bytes before the first property: of a message, of one within a message, of a recipient or a file (2.4.1)."""
MOST_PARTS, MOST_DEPTH = 2_000, 10
_BEGINNING = datetime(1601, 1, 1, tzinfo=UTC)
_DATE = re.compile(r"^Date:[ \t]*([^\r\n]+)", re.MULTILINE | re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[\w '-]*")
_MIME = re.compile(r"[\w.+-]+/[\w.+-]+")


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A message as a book, as an e-mail is one. Raises DocumentError."""
    streams = CompoundStreams(path)
    try:
        reader = _Reader(streams)
        message = reader.message("", WHOLE, 0)
    finally:
        streams.close()
    objects = notes.objects_unread(reader.objects) if reader.objects else ""
    note = notes.joined(notes.PART_LOST if reader.is_damaged else "", objects)
    try:
        return book_of([parsed(message.as_bytes())], path.name, note)
    except NotADocument as error:
        if not reader.is_damaged:
            raise
        raise DocumentDamaged(f"{path.name} is damaged: its text cannot be found.") from error


class _Reader:
    """A file on its way to an e-mail."""

    def __init__(self, streams: CompoundStreams) -> None:
        self._streams = streams
        self.objects = 0
        """Of other programs, which were not read."""
        self.is_damaged = False
        """Whether a text could not be unpacked."""
        self._parts = 0
        names = streams.stream(NAMES)
        self._named = {
            name: 0x8000 + number
            for name, kind, number in struct.iter_unpack("<IHH", names[: len(names) // 8 * 8])
            if not kind & 1  # it is named by a number
        }

    def message(self, storage: str, header: int, depth: int) -> Message:
        """The message in a storage ("/" at its end, or empty for the whole file)."""
        numbers = self._numbers(storage, header)
        encoding, of_page = _encodings(numbers)
        page = self._page(storage, of_page)
        plain = self._text(storage, PLAIN, encoding)
        if not plain.strip() and not page.strip():
            page = self._rich_text(storage)
        files = [
            file
            for name in self._streams.within(storage.rstrip("/"))
            if name.rpartition("/")[2].lower().startswith("__attach_version1.0_#")
            and (file := self._file(f"{name}/", encoding, depth)) is not None
        ]
        if fields := self._fields(storage, numbers, encoding):
            if plain.strip() or not page.strip():
                plain = "\n\n".join([*fields, plain])
            if page.strip():
                page = "".join(f"<p>{escaped(field)}</p>" for field in fields) + page
        whole = _joined(plain, page, files)
        self._add_head(whole, storage, numbers, encoding)
        return whole

    def _add_head(self, whole: Message, storage: str, numbers: dict[int, int], encoding: str) -> None:
        _add(whole, "Subject", self._text(storage, SUBJECT, encoding))
        for names in SENDERS:
            if sender := self._address(storage, names, encoding):
                whole["From"] = sender
                break
        found: dict[str, list[str]] = {}
        for name in self._streams.within(storage.rstrip("/"))[:MOST_PARTS]:
            if name.rpartition("/")[2].lower().startswith("__recip_version1.0_#"):
                number = self._numbers(f"{name}/", SMALL).get(RECIPIENT_KIND, 1)
                if address := self._address(f"{name}/", RECIPIENT, encoding):
                    found.setdefault(RECIPIENTS.get(number & 0xF, "To"), []).append(address)
        for kind, addresses in found.items():
            whole[kind] = ", ".join(addresses)
        headers = _DATE.search(self._text(storage, HEADERS, encoding))
        moment = numbers.get(SENT) or numbers.get(RECEIVED) or 0
        if headers:
            _add(whole, "Date", headers[1])
        elif date := _date(moment):
            whole["Date"] = format_datetime(date)

    def _fields(self, storage: str, numbers: dict[int, int], encoding: str) -> list[str]:
        """What a meeting, a contact or a task says besides its text, each as a line."""
        kind = self._text(storage, KIND, encoding).lower()
        wanted = next((fields for start, fields in FIELDS if kind.startswith(start)), ())
        found: dict[str, str] = {}
        for name, number in wanted:
            own = self._named.get(number, 0) if number >= 0x8000 else number
            value = _shown(numbers[own]) if numbers.get(own) else _one_line(self._text(storage, f"{own:04X}", encoding))
            if value:
                found.setdefault(name, value)
        return [f"{name}: {value}" for name, value in found.items()]

    def _page(self, storage: str, encoding: str) -> str:
        data = self._streams.stream(f"{storage}__substg1.0_{HTML}0102")
        return decode(data, encoding) if data else self._text(storage, HTML, encoding)

    def _rich_text(self, storage: str) -> str:
        """A text that the file has in Outlook's packed RTF alone, as a page; empty if there is none."""
        data = self._streams.stream(f"{storage}__substg1.0_{RTF}0102")
        try:
            unpacked = decompress(data) if data else b""
        except Exception:  # the library raises nothing narrower where a checksum or a header is wrong
            self.is_damaged = True
            return ""
        return markup_of(unpacked) if unpacked else ""

    def _file(self, storage: str, encoding: str, depth: int) -> Message | None:
        """An attached file, or message; None for what is neither."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            return None
        name = next(filter(None, (self._text(storage, at, encoding).strip() for at in FILE_NAMES)), "")
        inner = f"{storage}__substg1.0_{CONTENT}000D"
        if self._streams.is_storage(inner):
            if self._streams.stream(f"{inner}/__properties_version1.0") and depth < MOST_DEPTH:
                part: Message = MIMEMessage(self.message(f"{inner}/", INNER, depth + 1))
                part.add_header("Content-Disposition", "attachment")
                return part
            self.objects += 1
            return None
        mime = self._text(storage, MIME, encoding).strip()
        main, _, sub = (mime if _MIME.fullmatch(mime) else "application/octet-stream").lower().partition("/")
        if main in ("multipart", "message"):
            main, sub = "application", "octet-stream"
        part = MIMEBase(main, sub)
        part.set_payload(self._streams.stream(f"{storage}__substg1.0_{CONTENT}0102"))
        encoders.encode_base64(part)
        content_id = self._text(storage, CONTENT_ID, encoding).strip(" <>\r\n\0")
        if content_id.isascii() and content_id.isprintable() and content_id:
            part["Content-ID"] = f"<{content_id}>"
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", _one_line(name)))
        return part

    def _address(self, storage: str, names: tuple[str, str, str], encoding: str) -> str:
        """A name with its address, where that is one of the internet."""
        name, *places = (_one_line(self._text(storage, at, encoding)) for at in names)
        address = next((place for place in places if "@" in place and place.isascii() and " " not in place), "")
        if not address:
            return _quoted(name) if name.isascii() else Header(name, "utf-8").encode()
        return formataddr((name if name.strip("'") != address else "", address))

    def _text(self, storage: str, number: str, encoding: str) -> str:
        """A text property; empty if there is none."""
        if data := self._streams.stream(f"{storage}__substg1.0_{number}001F"):
            return data.decode("utf-16-le", "replace").rstrip("\0")
        data = self._streams.stream(f"{storage}__substg1.0_{number}001E").rstrip(b"\0")
        return decode(data, encoding) if data else ""

    def _numbers(self, storage: str, header: int) -> dict[int, int]:
        """The properties of a fixed size, by their numbers."""
        data = self._streams.stream(f"{storage}__properties_version1.0")[header:]
        out = {}
        for at in range(0, len(data) - 15, 16):
            kind, number, _, value = struct.unpack_from("<HHIQ", data, at)
            if kind in (0x0002, 0x0003, 0x000B):
                out[number] = value & 0xFFFFFFFF
            elif kind == 0x0040:
                out[number] = value
        return out


def _encodings(numbers: dict[int, int]) -> tuple[str, str]:
    """How letters of one byte are encoded in a message's texts, and in its page; empty: it does not say."""
    own, page, language = (numbers.get(at, 0) for at in (OWN_CODE_PAGE, PAGE_CODE_PAGE, LANGUAGE))
    if not own and language:
        own = LANGUAGES.get(language & 0x3FF, 1252)
    found = [code_page(number) if number else "" for number in (own or page, page or own)]
    return found[0], found[1]


def _joined(plain: str, page: str, files: list[Message]) -> Message:
    """The texts of a message and its files: pictures that its page shows with that, others behind it."""
    forms: list[Message] = [MIMEText(_sound(plain), "plain", "utf-8")] if plain.strip() or not page.strip() else []
    if page.strip():
        shown: Message = MIMEText(_sound(page), "html", "utf-8")
        ids = [(file, str(file["Content-ID"] or "").strip("<>")) for file in files]
        within = [file for file, name in ids if name and f"cid:{name}" in page]
        if within:
            related = MIMEMultipart("related")
            related.attach(shown)
            for file in within:
                file.replace_header("Content-Disposition", "inline")
                related.attach(file)
            shown, files = related, [file for file in files if file not in within]
        forms.append(shown)
    text = forms[0]
    if len(forms) > 1:
        text = MIMEMultipart("alternative")
        for form in forms:
            text.attach(form)
    if not files:
        return text
    whole = MIMEMultipart("mixed")
    for part in (text, *files):
        whole.attach(part)
    return whole


def _add(whole: Message, name: str, text: str) -> None:
    if line := _one_line(text):
        whole[name] = line if line.isascii() else Header(line, "utf-8").encode()


def _one_line(text: str) -> str:
    return " ".join(_sound(text).replace("\0", " ").split())


def _quoted(name: str) -> str:
    """A name that may have signs that part names."""
    return name if _PLAIN_NAME.fullmatch(name) else f'"{name}"'


def _sound(text: str) -> str:
    """A text without halves of letters, which no encoding can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _date(moment: int) -> datetime | None:
    """A time in units of 100 ns since 1601; None: there is none, or an absurd one."""
    try:
        return _BEGINNING + timedelta(microseconds=moment // 10) if moment else None
    except OverflowError:
        return None


def _shown(moment: int) -> str:
    date = _date(moment)
    return date.strftime("%Y-%m-%d %H:%M UTC") if date else "?"
