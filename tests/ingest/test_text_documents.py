"""Texts in any encoding, web pages, tables, RTF, e-mails, books and drawings become pages of the words they hold."""

from __future__ import annotations

import zipfile
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import write_epub, write_odf, write_zip
from PIL import Image

from app.errors import DocumentDamaged, NotADocument
from app.ingest.files.text_decoding import decode
from app.ingest.files.xml_tree import parse_xml
from app.ingest.formats.message import parsed
from app.ingest.formats.number_formats import shown_number
from app.ingest.formats.separated_values import separator_of
from app.ingest.formats.web_page import clean_body
from app.ingest.limits import Limits
from app.ingest.notes import unreadable
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind, Page, PageKind

RUSSIAN = "Начальник порта заплатил за новый мареограф весной того же года, и это обычный русский текст. " * 3
JAPANESE = "港長は春に新しい検潮儀の代金を支払った。これは日本語の文章です。東京で会いましょう。" * 3
GERMAN = "Der Hafenmeister bezahlte für den neuen Pegel übrigens größere Beträge als früher. " * 3
ARABIC = "السلام عليكم يا صديقي هذا نص عربي"
HINDI = "हिन्दी में क्या लिखा है। किताब पढ़ने के लिए"


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.text for page in pages_of(path)).split())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (GERMAN, "cp1252"),
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-16-be"),
        (GERMAN, "utf-16-le"),
        (JAPANESE, "utf-32"),
        (HINDI, "utf-8"),
        (ARABIC, "utf-8"),
    ],
)
def test_text_in_any_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "misnamed.pdf"
    path.write_bytes(text.encode(encoding))
    assert inspect_file(path) is DocumentKind.TEXT
    read = text_of(path)
    assert read.replace(" ", "") == text.replace(" ", "")
    if encoding.startswith("utf") and text is not JAPANESE:
        assert read == " ".join(text.split())


def test_lines_and_paragraphs_of_a_text_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"first line\r\nsecond <b>line</b> &amp;\r\n\r\n    indented\ttab\r\n")
    assert pages_of(path)[0].text == "first line\nsecond <b>line</b> &amp;\n\nindented tab"


def test_a_long_text_loses_no_word(tmp_path: Path) -> None:
    words = [f"w{number}" for number in range(120_000)]
    path = tmp_path / "a.txt"
    path.write_text("\n".join(" ".join(words[at : at + 10]) for at in range(0, len(words), 10)))
    assert " ".join(page.text for page in pages_of(path)).split() == words


def test_markdown_is_shown_as_it_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Top\n\nSome *strong* `code`.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>x</script>\n"
    )
    assert inspect_file(path) is DocumentKind.MARKDOWN
    assert text_of(path) == "Top Some strong code. • one • two a | b 1 | 2"


def test_a_web_page_is_read_as_it_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(
        "<!DOCTYPE html><html><head><meta charset=windows-1251><title>Заголовок</title><style>p {}</style></head><body>"
        "<script>document.write('no')</script><p>Один<p>Два<div style='display: none'>hidden</div>"
        "<table><tr><td>a<td>b<tr><td>c<td>d</table><ul><li>x<li>y</ul><p hidden>gone</p>".encode("cp1251")
    )
    assert inspect_file(path) is DocumentKind.HTML
    assert text_of(path) == "Заголовок Один Два a | b c | d • x • y"


def test_a_choice_and_a_page_within_a_page_are_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    inner = "&lt;p&gt;inner &lt;b&gt;page&lt;/b&gt;&lt;script&gt;no&lt;/script&gt;"
    path.write_text(
        "<html><body><p>Size <select><option>small<option selected>large</option><option>huge</select> end</p>"
        f'<iframe srcdoc="{inner}">no frames</iframe><iframe src="http://127.0.0.1/x"></iframe>'
        f'<iframe hidden srcdoc="{inner}"></iframe><iframe style="display:none" srcdoc="{inner}"></iframe>'
    )
    assert text_of(path) == "Size large end inner page"


def test_pages_within_pages_are_read_some_deep(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = "innermost"
    for depth in range(9):
        page = f'depth{depth} <iframe srcdoc="{page.replace("&", "&amp;").replace(chr(34), "&quot;")}"></iframe>'
    path.write_text(f"<html><body>{page}")
    assert text_of(path) == " ".join(f"depth{depth}" for depth in range(8, 2, -1))


def test_what_steers_a_terminal_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "build.log"
    path.write_text(
        "\x1b[1;31mERROR\x1b[0m in \x1b]8;;x\x07main\x1b]8;;\x1b\\ N\x08NA\x08AM\x08ME _\x08o_\x08k\x0f\n"
        + "done " * 200
    )
    assert text_of(path).removesuffix(" done" * 200) == "ERROR in main NAME ok"
    path.write_text("\x1bEuro o\x08_k\x08_ abc\x08\x08\x08xyz \x1bPq#0data\x1b\\rest " + "done " * 200)
    assert text_of(path).removesuffix(" done" * 200) == "Euro ok xyz rest"


TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "<ul>",
    "<li>",
    "</ul>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<br>",
    "w",
    "&lt;",
    "<pre>",
    "<head>",
    "<body>",
    "<title>",
    "<img>",
    "<th>",
    "</body>",
]


@given(st.lists(st.sampled_from(TAGS)))
@settings(max_examples=200, deadline=None)
def test_whatever_the_tags_the_markup_is_well_formed(tags: list[str]) -> None:
    body, _ = clean_body("".join(tags), {}, "p")
    parsed = parse_xml(f"<body>{body}</body>".encode())
    assert not {"script", "img", "title"} & {element.tag for element in parsed.iter()}


def test_a_program_that_would_write_the_page_is_not_run(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><div id=root></div><script>document.write('words')</script></body></html>")
    with pytest.raises(NotADocument, match=r"^a\.html is a web page without text"):
        open_document(path, None, Limits())


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_tables_of_values(tmp_path: Path, separator: str) -> None:
    rows = [["Name", "Amount", "Note"], ["Alpha", "12.50", f'"one{separator} two"'], ["Beta", "", "x"]]
    text = "\n".join(separator.join(row) for row in rows)
    assert separator_of(text) == separator
    path = tmp_path / "a.csv"
    path.write_text(text)
    assert inspect_file(path) is DocumentKind.CSV
    lines = [line for line in pages_of(path)[0].text.splitlines() if line]
    comma = f"one{separator} two".replace("\t", " ")
    assert [" ".join(line.split()) for line in lines] == [
        "Name | Amount | Note",
        f"Alpha | 12.50 | {' '.join(comma.split())}",
        "Beta | | x",
    ]


def test_rich_text(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Cyr;}"
        rb"{\f2\fcharset128 J;}}"
        rb"{\info{\title unseen}}{\stylesheet{\s1 heading;}}\pard Caf\'e9 price\par {\f1 \'cf\'f0\'e8\'e2\'e5\'f2} "
        rb"\u8364?50{\*\foo junk}{\v secret} {\f2 \'93\'fa\'96\'7b}\par\trowd\intbl A\cell\intbl B\cell\row\trowd\intbl"
        rb" C\cell\intbl D\cell\row\pard after{\footnote a note}\par \u-10179?\u-8704?}"
    )
    assert inspect_file(path) is DocumentKind.RTF
    assert text_of(path) == "Café price Привет €50 日本 A | B C | D after[1] \U0001f600 Notes [1] a note"


def message(**parts: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Jürgen <j@example.org>", "ada@example.org", "Größe"
    mail.set_content(parts.get("plain", ""))
    if "html" in parts:
        mail.add_alternative(parts["html"], subtype="html")
    return mail


def test_an_e_mail_with_its_attachments(tmp_path: Path) -> None:
    mail = message(plain="The gauge costs 42 euro.", html="<p>other</p>")
    mail.add_attachment(b"a,b\n1,2\n", maintype="text", subtype="csv", filename="../../evil/costs.csv")
    mail.add_attachment(message(plain="inner words"))
    path = tmp_path / "a.txt"
    path.write_bytes(mail.as_bytes())
    assert inspect_file(path) is DocumentKind.EMAIL
    assert text_of(path) == (
        "Größe From: Jürgen <j@example.org> To: ada@example.org The gauge costs 42 euro. "
        "Attached files costs.csv Größe.eml"
    )
    with closing(open_document(path, None, Limits())) as document:
        assert document.attachments == ("costs.csv", "Größe.eml")
        assert document.attached(1) == b"a,b\n1,2\n"
        assert b"inner words" in document.attached(2)


def test_an_e_mail_of_html_alone(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"] = "a@example.org"
    mail["Date"], mail["Subject"] = "Mon, 01 Jan 2024 10:00:00 +0000", "Hello"
    mail.set_content("<p>Caf\u00e9 <b>ok</b></p><script>no</script>", subtype="html", charset="iso-8859-1")
    path = tmp_path / "a.eml"
    path.write_bytes(mail.as_bytes())
    assert text_of(path).endswith("Mon, 01 Jan 2024 10:00:00 +0000 Café ok")
    assert parsed(path.read_bytes())["Subject"] == "Hello"


def test_books_comics_and_drawings(tmp_path: Path) -> None:
    book = write_epub(tmp_path / "book.zip", ["<h1>One</h1><p>First words.</p>", "<p>日本語 العربية</p>"])
    assert inspect_file(book) is DocumentKind.EPUB
    first, second = pages_of(book)
    assert (first.text.split(), second.text.split()) == (["One", "First", "words."], ["日本語", "العربية"])

    fb2 = tmp_path / "a.xml"
    fb2.write_text(
        '<?xml version="1.0"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section>'
        "<title><p>Head</p></title><p>Words of it.</p></section></body></FictionBook>"
    )
    assert inspect_file(fb2) is DocumentKind.FB2
    assert text_of(fb2) == "Head Words of it."

    svg = tmp_path / "a.svg"
    svg.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90"><text x="9" y="40">Harbour</text></svg>'
    )
    assert inspect_file(svg) is DocumentKind.SVG
    assert text_of(svg) == "Harbour"

    Image.new("RGB", (60, 40), "red").save(tmp_path / "1.png")
    picture = (tmp_path / "1.png").read_bytes()
    comic = write_zip(tmp_path / "a.cbz", {"1.png": picture, "2.png": picture, "ComicInfo.xml": "<x/>"})
    assert inspect_file(comic) is DocumentKind.CBZ
    assert len(pages_of(comic)) == 2


def test_a_chapter_that_is_not_in_a_book_is_no_text(tmp_path: Path) -> None:
    path = write_epub(tmp_path / "whole.epub", ["<p>one</p>", "<p>two</p>"])
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(tmp_path / "b.epub", "w") as made:
        *kept, last = whole.namelist()
        for name in kept:
            made.writestr(name, whole.read(name))
    first, second = pages_of(tmp_path / "b.epub")
    assert last.endswith("html") and (first.text, first.note) == ("one", "")
    assert (second.kind, second.note) == (PageKind.FAILED, unreadable("the book has no such part"))


def test_a_book_locked_by_its_shop_is_named_as_such(tmp_path: Path) -> None:
    locked = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
    fonts = '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>'
    with pytest.raises(NotADocument, match="DRM"):
        pages_of(write_epub(tmp_path / "a.epub", ["<p>x</p>"], {"META-INF/encryption.xml": locked}))
    assert text_of(write_epub(tmp_path / "b.epub", ["<p>x</p>"], {"META-INF/encryption.xml": fonts})) == "x"


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        ("0", "General", "0"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("-1234.5", "#,##0.00;(#,##0.00)", "(1,234.50)"),
        ("0.256", "0%", "26%"),
        ("1500000", '0.0,,"M"', "1.5M"),
        ("7", "000", "007"),
        ("43831", "yyyy-mm-dd", "2020-01-01"),
        ("43831.5", "d mmm yyyy h:mm AM/PM", "1 Jan 2020 12:00 PM"),
        ("1.5", "[h]:mm", "36:00"),
        ("0.75", "hh:mm:ss", "18:00:00"),
        ("2.5", '0.0" m"', "2.5 m"),
        ("12", "[$€-407] 0.00", "€ 12.00"),
        ("not", "0", "not"),
        ("1e400", "yyyy", "1e400"),
    ],
)
def test_number_formats(number: str, form: str, shown: str) -> None:
    """As the standard's own text describes the signs, and a spreadsheet program shows them."""
    assert shown_number(number, form) == shown


@given(st.text(max_size=200))
def test_utf8_text_is_decoded_as_it_was(text: str) -> None:
    assert (
        decode(text.encode("utf-8", "ignore"), "utf-8")
        == text.encode("utf-8", "ignore").decode().replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        or "\x00" in text
    )


@pytest.mark.parametrize(
    ("page", "coded", "text"), [(1252, "e9", "é"), (10000, "8e", "é"), (1251, "e9", "й"), (9999, "e9", "é")]
)
def test_an_rtf_of_any_code_page_is_read(tmp_path: Path, page: int, coded: str, text: str) -> None:
    (tmp_path / "a.rtf").write_bytes(rf"{{\rtf1\ansi\ansicpg{page} caf\'{coded}}}".encode())
    assert text_of(tmp_path / "a.rtf") == f"caf{text}"


@pytest.mark.parametrize("kind", ["epub", "cbz", "mobi", "fb2", "svg"])
def test_damaged_books_are_refused_with_a_sentence(tmp_path: Path, kind: str) -> None:
    contents = {
        "epub": b"",
        "cbz": b"",
        "mobi": b"\x00" * 60 + b"BOOKMOBI" + b"\x00" * 30,
        "fb2": b"<FictionBook><body><p>",
        "svg": b"<svg",
    }
    path = tmp_path / f"a.{kind}"
    path.write_bytes(contents[kind])
    if kind in ("epub", "cbz"):
        write_zip(path, {"mimetype": "application/epub+zip"} if kind == "epub" else {"1.png": b"no picture"})
    try:
        assert pages_of(path)
    except (DocumentDamaged, NotADocument) as error:
        assert str(error).startswith(path.name)


def test_a_page_keeps_formulas_and_drawn_texts_and_says_what_it_hides(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<p>Be <math><mi>a</mi><mo>=</mo><mn>2</mn><annotation>junk</annotation></math>.</p><svg><title>no</title>"
        '<defs><text>no</text></defs><text>Pier</text></svg><p style="display: none">three hidden words</p>'
    )
    assert text_of(path) == "Be a=2. Pier"
    assert pages_of(path)[0].note == "Left out: 3 words that the page hides."


def test_a_formula_and_a_drawing_are_read_as_no_other_numbers(tmp_path: Path) -> None:
    formula = (
        "<math><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mrow><mi>x</mi></mrow><mn>10</mn></msup><mo>+</mo>"
        "<msubsup><mi>a</mi><mn>3</mn><mn>4</mn></msubsup><msub><mi>b</mi><mn>5</mn></msub></math>"
    )
    path = tmp_path / "a.html"
    path.write_text(f"<p>Be {formula}.</p><svg><text>Jan</text><text>Feb</text></svg>")
    assert text_of(path) == "Be (1/2)x^10+a_3^4 b_5. Jan Feb"
    body = f"<text:p>Be <draw:frame><draw:object>{formula}</draw:object></draw:frame></text:p>"
    assert text_of(write_odf(tmp_path / "a.odt", "text", body)) == "Be (1/2)x^10+a_3^4 b_5"


def test_a_film_may_be_locked_in_a_book(tmp_path: Path) -> None:
    key = '<e:EncryptedKey><e:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-1_5"/></e:EncryptedKey>'
    path = write_epub(tmp_path / "a.epub", ["<p>x</p>"], {"META-INF/encryption.xml": f"<encryption>{key}</encryption>"})
    assert text_of(path) == "x"
