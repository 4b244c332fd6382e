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
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from compressed_rtf import decompress

from app.errors import DocumentDamaged, NotADocument
from app.ingest import notes
from app.ingest.files.compound_streams import CompoundStreams
from app.ingest.formats.book import Book, Chapter
from app.ingest.formats.message import ODD_HEADER, Letter, parsed
from app.ingest.formats.rtf_body import html_within, text_within
from app.ingest.records import DocumentKind

SUBJECT, PLAIN, RTF, HTML, SENT, RECEIVED, HEADERS = "0037", "1000", "1009", "1013", 0x0039, 0x0E06, "007D"
KIND = "001A"
SENDER = (("0C1A", ("5D01", "0C1F")), ("0042", ("5D02", "0065")))
"""Who sent it, and on whose behalf: the name, and where the address may be."""
RECIPIENT_KIND, RECIPIENT_NAME, RECIPIENT_ADDRESSES = 0x0C15, "3001", ("39FE", "3003")
RECIPIENTS = {1: "To", 2: "Cc", 3: "Bcc"}
LONG_NAME, SHORT_NAME, SHOWN_NAME, CONTENT, CONTENT_ID, MIME = "3707", "3704", "3001", "3701", "3712", "370E"
CODE_PAGES = (0x3FFD, 0x3FDE)
"""Properties that say how letters of one byte are encoded: of the message, of its text."""
MEETING = ("820D", "820E", "8208")
APPOINTMENTS = ("ipm.appointment", "ipm.schedule.meeting")
WHOLE, INNER, SMALL = 32, 24, 8
"""Bytes before the first property: of a message, of one within a message, of a recipient or a file (2.4.1)."""
MOST_PARTS, MOST_DEPTH, LONGEST_HEADER = 2_000, 10, 20_000
_BEGINNING = datetime(1601, 1, 1, tzinfo=UTC)
