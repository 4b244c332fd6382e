"""E-mails give all their texts, in whatever form they come, and say what they do not give."""

from __future__ import annotations

import base64
import io
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind

HEAD = "From: a@example.org\nTo: b@example.org\nDate: Mon, 01 Jan 2024 10:00:00 +0000\n"


def read(path: Path) -> tuple[str, str, tuple[str, ...]]:
    """A message's text with every white space as one space, its note, and the names of its files."""
    assert inspect_file(path) is DocumentKind.EMAIL
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
        text = " ".join(" ".join(page.text for page in pages).split())
        return text.partition("+0000 ")[2], pages[0].note, document.attachments


def multipart(kind: str, *parts: str) -> str:
    return (
        f'MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="x"\n\n'
        + "".join(f"--x\n{part}\n" for part in parts)
        + "--x--\n"
    )


def test_every_text_of_a_message_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    html = "Content-Type: text/html\n\n<p>second</p>"
    path.write_text(HEAD + multipart("mixed", "Content-Type: text/plain\n\nfirst", html, "\nfooter of the list"))
    assert read(path) == ("first second footer of the list", "", ())


def test_of_two_forms_the_one_that_says_something_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    full = "<p>" + "The harbour opens at six, and closes at nine. " * 3 + "</p>"
    page = f"Content-Type: text/html\n\n{full}"
    path.write_text(HEAD + multipart("alternative", "Content-Type: text/plain\n\nSee the page.", page))
    assert read(path)[0].startswith("The harbour opens at six")


def test_pictures_of_a_form_that_is_not_shown_are_no_attached_files(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    mail = EmailMessage()
    mail["From"], mail["Date"] = "a@example.org", "Mon, 01 Jan 2024 10:00:00 +0000"
    mail.set_content("The harbour opens at six.")
    mail.add_alternative('<p>The harbour opens at six.</p><img src="cid:logo"/>', subtype="html")
    (_, page) = mail.iter_parts()
    assert isinstance(page, EmailMessage)
    page.add_related(b"x", "image", "png", cid="<logo>", disposition="inline", filename="logo.png")
    mail.add_attachment(b"y", "image", "png", cid="<plan>", filename="plan.png")
    path.write_bytes(mail.as_bytes())
    assert read(path) == ("The harbour opens at six. Attached files plan.png", "", ("plan.png",))


@pytest.mark.parametrize("side", [199, 200])
def test_a_form_with_a_large_picture_says_more_than_one_without(tmp_path: Path, side: int) -> None:
    path = tmp_path / "a.eml"
    written = io.BytesIO()
    Image.new("RGB", (300, side), "grey").save(written, "PNG")
    mail = EmailMessage()
    mail.set_content("Plain words, see my screen.")
    mail.add_alternative('<p>Words of the page, see my screen.</p><img src="cid:screen"/>', subtype="html")
    (_, page) = mail.iter_parts()
    assert isinstance(page, EmailMessage)
    page.add_related(written.getvalue(), "image", "png", cid="<screen>", disposition="inline")
    path.write_bytes(HEAD.encode() + mail.as_bytes())
    assert read(path)[0].startswith("Words" if side == 200 else "Plain")


def test_a_report_of_a_mail_server_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    status = (
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nStatus: 5.1.1 no such user\n"
    )
    path.write_text(HEAD + multipart("report", "Content-Type: text/plain\n\nIt failed.", status))
    assert read(path)[0] == "It failed. Reporting-MTA: dns; mx.example.org Status: 5.1.1 no such user"


def test_what_is_encrypted_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    locked = "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----"
    path.write_text(HEAD + multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1", locked))
    _, note, attached = read(path)
    assert note.startswith("Left out: a part that is encrypted")
    assert len(attached) == 2


def test_of_a_mailbox_each_message_is_a_chapter(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    mails = []
    for number in (1, 2, 3):
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", f"Number {number}"
        mail.set_content(f"Text {number}.\n\nFrom here on it rains.")
        mail.add_attachment(b"x", maintype="text", subtype="csv", filename=f"{number}.csv")
        mails.append(b"From a@example.org Mon Jan  1 10:00:00 2024\n" + mail.as_bytes() + b"\n")
    path.write_bytes(b"".join(mails))
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
        assert [page.text.split()[:2] for page in pages] == [["Number", "1"], ["Number", "2"], ["Number", "3"]]
        assert all(f"Text {page.number}." in page.text and "it rains" in page.text for page in pages)
        assert document.attachments == ("1.csv", "2.csv", "3.csv")


def test_a_mail_with_patches_is_one_message(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    line = "From {}a Mon Sep 17 00:00:00 2001\nFrom: a@example.org\n\nChange {}"
    patches = [f"Content-Type: text/plain\n\n{line.format(number, number)}" for number in (1, 2)]
    path.write_text(HEAD + multipart("mixed", "Content-Type: text/plain\n\nTwo patches.", *patches))
    text, _, _ = read(path)
    assert text.startswith("Two patches.") and text.endswith("Change 2")


def test_letters_that_a_header_or_a_charset_gets_wrong(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(
        "Subject: Größe\n".encode("cp1252")
        + HEAD.encode()
        + b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        + "Die Frösche klagten über ihre mißliche Lage, und über das Getöse.".encode("cp1252")
    )
    with closing(open_document(path, None, Limits())) as document:
        text = document.read(1).text
    assert text.startswith("Größe")
    assert "Die Frösche klagten über ihre mißliche Lage, und über das Getöse." in text


def test_a_page_saved_with_its_pictures(tmp_path: Path) -> None:
    path = tmp_path / "a.mhtml"
    page = (
        'Content-Type: text/html\nContent-Location: http://x/\n\n<p>Saved.</p><img src="http://x/a.png" alt="missing"/>'
    )
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    picture = f"Content-Type: image/png\nContent-Location: http://x/a.png\nContent-Transfer-Encoding: base64\n\n{dot}"
    path.write_text(HEAD + "Subject: s\n" + multipart("related", page, picture, "Content-Type: text/css\n\np {}"))
    assert read(path) == ("Saved.", "", ())


def test_a_date_that_no_calendar_has_costs_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(f"Date: Fri, 99999999999999999999 Nov 2001 09:55:06 -0600\n{HEAD}Subject: s\n\nTide.")
    with closing(open_document(path, None, Limits())) as document:
        assert document.read(1).text.endswith("Tide.")


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [("ks_c_5601-1987", "cp949", "똠방각하"), ("x-sjis", "cp932", "①山田"), ("gb2312", "gb18030", "朱镕基")],
)
def test_a_subject_in_what_programs_mean_by_its_charset(tmp_path: Path, charset: str, codec: str, text: str) -> None:
    path = tmp_path / "a.eml"
    coded = base64.b64encode(text.encode(codec)).decode()
    path.write_text(f"Subject: =?{charset}?B?{coded}?=\nFrom: =?{charset}*ko?b?{coded}?= <a@example.org>\n\nbody\n")
    with closing(open_document(path, None, Limits())) as document:
        assert document.read(1).text.split() == [text, "From:", text, "<a@example.org>", "body"]


def test_a_folded_subject_is_one_word_where_it_was_one(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(
        "Subject: =?utf-8?q?Grund?=\n =?utf-8?q?st=C3=BCck?=\nFrom: =?utf-8?q?J=C3=B6rg?=\n <a@example.org>\n\nbody\n"
    )
    with closing(open_document(path, None, Limits())) as document:
        assert document.read(1).text.split() == ["Grundstück", "From:", "Jörg", "<a@example.org>", "body"]


def test_an_invitation_alone_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(HEAD + "Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:Tides\nEND:VEVENT\n")
    assert read(path) == ("BEGIN:VEVENT SUMMARY:Tides END:VEVENT", "", ())


def test_a_mark_of_the_byte_order_is_no_part_of_the_first_header(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Tides\n{HEAD}\nHigh at six.\n", encoding="utf-8-sig")
    with closing(open_document(path, None, Limits())) as document:
        assert document.read(1).text.startswith("Tides\n")


def test_parts_that_cannot_be_told_apart_are_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--y\n\nHigh at six.\n--y--\n")
    assert read(path) == ("--y High at six. --y--", "", ())


def test_an_attached_message_has_its_subject_as_name(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    inner, mail = EmailMessage(), EmailMessage()
    inner["Subject"] = "Re: tides / moon"
    inner.set_content("High at six.")
    mail.set_content("See below.")
    mail.add_attachment(inner)
    path.write_bytes(HEAD.encode() + mail.as_bytes())
    assert read(path) == ("See below. Attached files Re: tides _ moon.eml", "", ("Re: tides _ moon.eml",))


def test_a_name_in_several_encoded_words_is_one_text(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    name = "=?utf-8?B?0JjQstCw0L0g0JjQstCw?= =?utf-8?B?0L3QvtCy?="
    path.write_text(
        f"Subject: Tides\nFrom: {name} <a@example.org>\nTo: =?utf-8?q?Ilse?= Brandt <b@example.org>\n\nbody\n"
    )
    with closing(open_document(path, None, Limits())) as document:
        lines = document.read(1).text.split("\n")
    assert "From: Иван Иванов <a@example.org>" in lines and "To: Ilse Brandt <b@example.org>" in lines
