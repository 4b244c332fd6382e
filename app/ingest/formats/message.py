"""E-mails (.eml) as books: what the head says, the text as plain text or else HTML, the names of attached files."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from app.errors import NotADocument
from app.ingest.files.text_decoding import decode
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.markup import element, escaped
from app.ingest.formats.plain_text import paragraphs
from app.ingest.formats.web_page import clean_body
from app.ingest.records import DocumentKind

HEADERS = ("From", "To", "Cc", "Bcc", "Reply-To", "Date")
MOST_ATTACHMENTS = 1_000
MOST_PARTS = 2_000


def make_book(path: Path, kind: DocumentKind) -> Book:
    """A message as a book."""
    message = open_message(path)
    title = _header(message, "Subject")
    head = "".join(
        element("p", f"<b>{name}:</b> {escaped(found)}") for name in HEADERS if (found := _header(message, name))
    )
    body, pictures = _body(message)
    attached = [(name, content_of(part)) for name, part in attached_files(message)]
    names = [name for name, _ in attached]
    listed = element("h3", "Attached files") + "".join(element("p", escaped(name)) for name in names) if names else ""
    text = element("h1", escaped(title)) + head + body + listed
    if not text:
        raise NotADocument(f"{path.name} is empty: it holds no word.")
    return Book([Chapter(text)], pictures, attached=attached)


def open_message(path: Path) -> EmailMessage:
    """A file as a message; whatever it holds, since every text is one."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def attached_files(message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    """The files attached to a message with their names: not its text, nor the pictures within that."""
    shown = {
        id(part) for part in (message.get_body(("plain", "html")), message.get_body(("html",))) if part is not None
    }
    number = 0
    for part in _leaves(message):
        if id(part) in shown or (part.get_content_disposition() == "inline" and part.get("Content-ID")):
            continue
        if (
            part.get_content_type() in ("text/plain", "text/html")
            and not part.get_filename()
            and not part.is_attachment()
        ):
            continue
        number += 1
        if number > MOST_ATTACHMENTS:
            return
        yield _file_name(part, number), part


def content_of(part: EmailMessage) -> bytes:
    """The bytes of an attached file."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something themselves; a message within is one of them, and not looked into."""
    waiting = [message]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting = [inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)] + waiting
        else:
            yield part


def _file_name(part: EmailMessage, number: int) -> str:
    name = part.get_filename() or ""
    if not name and part.get_content_type() == "message/rfc822":
        name = "message.eml"
    return " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].split()) or f"attachment {number}"


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, LookupError):  # what Python's parser raises on odd headers
        return ""


def _body(message: EmailMessage) -> tuple[str, dict[str, bytes]]:
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    text = _text_of(plain) if isinstance(plain, EmailMessage) else ""
    if text.strip() or not isinstance(page, EmailMessage):
        return paragraphs(text), {}
    pictures = {}
    for part in _leaves(message):
        if part.get_content_maintype() == "image" and (name := part.get("Content-ID")):
            pictures[f"cid:{str(name).strip(' <>')}"] = content_of(part)
    return clean_body(_text_of(page), pictures, "p")


def _text_of(part: EmailMessage) -> str:
    return decode(content_of(part), part.get_content_charset() or "")
