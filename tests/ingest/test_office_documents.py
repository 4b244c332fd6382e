"""Office files become pages whose words, order and places are those that were written into them."""

from __future__ import annotations

import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from office_files import WORD, paragraph, shape, write_docx, write_odf, write_pptx, write_xlsx
from PIL import Image

from app.errors import DocumentDamaged
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind, Page, PageKind


def pages_of(path: Path) -> list[Page]:
    with closing(open_document(path, None, Limits())) as document:
        return [document.read(number) for number in range(1, document.page_count + 1)]


def text_of(path: Path) -> str:
    """All pages' text, with every white space as one space."""
    return " ".join(" ".join(page.text for page in pages_of(path)).split())


STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:basedOn w:val="Kop1"/></w:style></w:styles>"""
NUMBERING = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1-%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def test_word_headings_lists_and_tables(tmp_path: Path) -> None:
    def item(text: str, level: int) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>')

    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    table = (
        f"<w:tbl><w:tr>{cell('Gauge')}{cell('Keeper')}{cell('Cost')}</w:tr>"
        f"<w:tr>{cell('North', wide)}{cell('42')}</w:tr></w:tbl>"
    )
    body = (
        paragraph("The report", '<w:pStyle w:val="Own"/>')
        + item("first", 0)
        + item("deep", 1)
        + item("next", 0)
        + table
    )
    related = [("a", "styles", "styles.xml"), ("b", "numbering", "numbering.xml")]
    path = write_docx(tmp_path / "a.docx", body, {"styles.xml": STYLES, "numbering.xml": NUMBERING}, related)
    assert inspect_file(path) is DocumentKind.DOCX
    [page] = pages_of(path)
    assert [line for line in page.text.splitlines() if line] == [
        "The report",
        "III. first",
        "III-a) deep",
        "IV. next",
        "Gauge | Keeper | Cost",
        "North | | 42",
    ]
    heights = {word.text: word.box[3] - word.box[1] for word in page.words}
    assert heights["report"] > 1.3 * heights["first"]


def test_word_shows_the_final_text_with_notes_and_comments(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">The price is </w:t></w:r>'
        "<w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins><w:r><w:t>250</w:t></w:r></w:ins>"
        '<w:r><w:t xml:space="preserve"> euro</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'
        "<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
        '<w:r><w:instrText>HYPERLINK "http://127.0.0.1"</w:instrText></w:r></w:p>'
        + paragraph("unseen words", run="<w:vanish/>")
    )
    notes = (
        f'<w:footnotes xmlns:w="{WORDS}"><w:footnote w:id="5">{paragraph("Without tax.")}</w:footnote></w:footnotes>'
    )
    comment = f'<w:comment w:id="0" w:author="Ada">{paragraph("Who paid?")}</w:comment>'
    comments = f'<w:comments xmlns:w="{WORDS}">{comment}</w:comments>'
    path = write_docx(
        tmp_path / "a.docx",
        body,
        {"footnotes.xml": notes, "comments.xml": comments},
        [("a", "footnotes", "footnotes.xml"), ("b", "comments", "comments.xml")],
    )
    assert text_of(path) == "The price is 250 euro[1] Footnotes [1] Without tax. Comments Ada: Who paid?"
    assert "hidden text" in pages_of(path)[0].note


def test_word_text_boxes_once_and_pictures(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('In the box')}</w:txbxContent>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    drawing = (
        f"<w:p><w:r><mc:AlternateContent {compatible}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="p"/></w:drawing></w:r></w:p>'
    Image.new("RGB", (300, 200), "red").save(tmp_path / "p.png")
    path = write_docx(
        tmp_path / "a.docx",
        drawing + picture,
        {"media/p.png": (tmp_path / "p.png").read_bytes()},
        [("p", "image", "media/p.png")],
    )
    with closing(open_document(path, None, Limits())) as document:
        assert document.read(1).text == "In the box"
        drawn = document.draw(1, 1.0, 10**7)
    reds = sum(drawn.rgb[at : at + 3] == b"\xff\x00\x00" for at in range(0, len(drawn.rgb), 3))
    assert reds > 20_000


def test_sheets_show_what_cells_show(tmp_path: Path) -> None:
    """45,000 days after 30 December 1899 is 15 March 2023: 15,000 are 41 years and 25 days, thrice, by hand."""
    styles = (
        '<numFmts><numFmt numFmtId="170" formatCode="#,##0.00\\ &quot;€&quot;"/>'
        '<numFmt numFmtId="171" formatCode="dd/mm/yyyy\\ hh:mm"/>'
        '<numFmt numFmtId="172" formatCode="0;[Red]\\(0\\)"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/>'
        '<xf numFmtId="172"/></cellXfs>'
    )
    rows = (
        '<row r="1"><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>When</t></is></c>'
        '<c r="D1" t="s"><v>1</v></c></row>'
        '<row r="5"><c r="B5" t="str"><f>A1</f><v>Gauge</v></c><c r="C5" s="1"><v>45000</v></c>'
        '<c r="D5" s="2"><f>SUM(1)</f><v>1234567.5</v></c><c r="F5" s="3"><v>0.125</v></c></row>'
        '<row r="6"><c r="B6" t="b"><v>1</v></c><c r="C6" s="4"><v>45000.75</v></c><c r="D6" s="5"><v>-7</v></c>'
        '<c r="E6" t="inlineStr"><v><is><t>0.1</t></is></v></c><c r="F6"><v>0.30000000000000004</v></c></row>'
    )
    path = write_xlsx(tmp_path / "a.xlsx", {"Costs & more": rows, "Empty": ""}, ["Item", "Price"], styles)
    assert inspect_file(path) is DocumentKind.XLSX
    first, second = pages_of(path)
    assert [line for line in first.text.splitlines() if line] == [
        "Costs & more",
        "Item | When | Price | |",
        "Gauge | 2023-03-15 | 1,234,567.50 € | | 12.50%",
        "TRUE | 15/03/2023 18:00 | (7) | 0.1 | 0.3",
    ]
    assert second.text.split() == ["Empty", "This", "sheet", "is", "empty."]


def test_a_long_sheet_goes_over_many_pages_and_a_wide_one_over_a_wide_page(tmp_path: Path) -> None:
    def row(number: int, count: int) -> str:
        cells = "".join(f"<c><v>{number * 100 + at}</v></c>" for at in range(count))
        return f'<row r="{number}">{cells}</row>'

    path = write_xlsx(tmp_path / "a.xlsx", {"Long": "".join(row(number, 30) for number in range(1, 601))})
    pages = pages_of(path)
    assert len(pages) > 6
    assert pages[0].width > 842
    lines = [line for page in pages for line in page.text.splitlines() if line][1:]
    assert lines == [" | ".join(str(number * 100 + at) for at in range(30)) for number in range(1, 601)]


def test_slides_are_pages_in_their_order_with_notes(tmp_path: Path) -> None:
    slides = [
        shape(["Body one", "Body two"]) + shape(["The title"], "title") + shape(["7"], "sldNum"),
        shape(["Second"]),
    ]
    path = write_pptx(tmp_path / "a.pptx", slides, {1: "Say hello"})
    assert inspect_file(path) is DocumentKind.PPTX
    first, second = pages_of(path)
    assert first.text.split("\n\n") == ["The title", "Body one", "Body two", "Notes", "Say hello"]
    assert second.text == "Second"
    assert (first.width, first.height) == (842, 595)


def test_points_of_slides_stand_in_by_their_levels(tmp_path: Path) -> None:
    before, *points = shape([f"Point{number}" for number in range(5)]).split("<a:p>")
    slide = before + "".join(
        f'<a:p><a:pPr lvl="{level}"/>{point}' for level, point in zip((0, 1, 2, 3, 8), points, strict=True)
    )
    (page,) = pages_of(write_pptx(tmp_path / "a.pptx", [slide]))
    lefts = [word.box[0] for word in page.words]
    assert [round(left - lefts[0]) for left in lefts] == [0, 18, 36, 54, 54]


def test_open_document_texts(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">Heading</text:h><text:p>Some\n  <text:span>spanned</text:span> text<text:note>'
        "<text:note-body><text:p>a note</text:p></text:note-body></text:note>.</text:p>"
        "<text:list><text:list-item><text:p>point</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>"
    )
    path = write_odf(tmp_path / "a.odt", "text", body)
    assert inspect_file(path) is DocumentKind.ODT
    assert text_of(path) == "Heading Some spanned text[1]. • point a | | c Notes [1] a note"


def test_open_document_sheets_and_slides(tmp_path: Path) -> None:
    row = (
        "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2"/>'
        "<table:table-cell><text:p>3,00 €</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    )
    path = write_odf(tmp_path / "a.ods", "spreadsheet", f'<table:table table:name="Costs">{row}</table:table>')
    assert inspect_file(path) is DocumentKind.ODS
    assert text_of(path) == "Costs x | | | 3,00 €"

    def frame(kind: str, text: str) -> str:
        box = f"<draw:text-box><text:p>{text}</text:p></draw:text-box>"
        return f'<draw:frame presentation:class="{kind}">{box}</draw:frame>'

    notes = f"<presentation:notes>{frame('notes', 'spoken')}</presentation:notes>"
    slides = f"<draw:page>{frame('outline', 'point')}{frame('title', 'Top')}{notes}</draw:page><draw:page/>"
    path = write_odf(tmp_path / "a.odp", "presentation", slides)
    assert inspect_file(path) is DocumentKind.ODP
    first, second = pages_of(path)
    assert first.text.split() == ["Top", "point", "Notes", "spoken"]
    assert second.kind is PageKind.IMAGE


def test_a_hidden_section_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    body = '<text:p>seen</text:p><text:section text:display="none"><text:p>unseen</text:p></text:section>'
    (page,) = pages_of(write_odf(tmp_path / "a.odt", "text", body))
    assert (page.text, page.note) == ("seen", "Left out: hidden text.")


def test_names_of_parts_as_windows_has_them(tmp_path: Path) -> None:
    plain = write_docx(tmp_path / "plain.docx", paragraph("Words of it"))
    path = tmp_path / "windows.docx"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as made:
        for name in source.namelist():
            member = zipfile.ZipInfo()
            member.filename = name.replace("/", "\\")
            made.writestr(member, source.read(name))
    assert inspect_file(path) is DocumentKind.DOCX
    assert text_of(path) == "Words of it"


def test_words_stand_where_the_page_shows_them(tmp_path: Path) -> None:
    """Every word's box holds ink of the drawn page; all ink lies in the boxes of words, but for lines of tables."""
    path = write_docx(tmp_path / "a.docx", paragraph("Who paid for the new gauge?") + paragraph("日本語 Привет हिन्दी"))
    with closing(open_document(path, None, Limits())) as document:
        page, drawn = document.read(1), document.draw(1, 2.0, 10**7)
    dark = (
        Image.frombytes("RGB", (drawn.width, drawn.height), drawn.rgb)
        .convert("L")
        .point(lambda value: 255 * (value < 128))
    )
    for word in page.words:
        assert dark.crop(tuple(round(side * drawn.scale) for side in word.box)).getbbox(), word.text
    left, top, right, bottom = (side / drawn.scale for side in dark.getbbox() or (0, 0, 0, 0))
    assert left >= min(word.box[0] for word in page.words) - 1
    assert right <= max(word.box[2] for word in page.words) + 1
    assert top >= min(word.box[1] for word in page.words)
    assert bottom <= max(word.box[3] for word in page.words)
    assert page.text.split()[-3:] == ["日本語", "Привет", "हिन्दी"]


def test_a_second_reading_finds_the_same_pages(tmp_path: Path) -> None:
    body = "".join(
        paragraph(f"Paragraph {number} of the report, which is of some length. " * 4) for number in range(80)
    )
    path = write_docx(tmp_path / "a.docx", body)
    assert pages_of(path) == pages_of(path)
    assert len(pages_of(path)) > 4


def test_numbers_of_thousands_of_digits_cost_no_word(tmp_path: Path) -> None:
    nines = "9" * 5_000
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{nines}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{nines}"/></w:tcPr>'
    field = f'<w:ddList><w:result w:val="{nines}"/><w:listEntry w:val="no"/></w:ddList>'
    body = (
        paragraph("Tides", f'<w:outlineLvl w:val="{nines}"/>')
        + f"<w:tbl>{row}{paragraph('High')}</w:tc></w:tr></w:tbl>"
        + f'<w:p><w:r><w:fldChar><w:ffData>{field}</w:ffData></w:fldChar><w:sym w:char="zz"/></w:r></w:p>'
    )
    styles = (
        f'<w:styles {WORD}><w:style w:styleId="a"><w:name w:val="heading {nines}"/></w:style><w:style w:styleId="b">'
        f'<w:pPr><w:outlineLvl w:val="{nines}"/></w:pPr></w:style></w:styles>'
    )
    related = [("s", "styles", "styles.xml")]
    assert text_of(write_docx(tmp_path / "a.docx", body, {"styles.xml": styles}, related)) == "Tides High"

    cells = f'<row><c t="s"><v>{nines}</v></c><c s="{nines}"><v>7</v></c><c s="0"><v>8</v></c></row>'
    path = write_xlsx(tmp_path / "a.xlsx", {"S": cells}, styles=f'<cellXfs><xf numFmtId="{nines}"/></cellXfs>')
    assert text_of(path) == "S 7 | 8"

    slide = shape(["High"]).replace("<a:p>", f'<a:p><a:pPr lvl="{nines}"/>')
    assert text_of(write_pptx(tmp_path / "a.pptx", [slide])) == "High"

    page = tmp_path / "a.html"
    page.write_text(f'<table><tr><td colspan="{nines}">High</td></tr></table>')
    assert text_of(page) == "High"


def test_a_damaged_document_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = write_docx(tmp_path / "a.docx", paragraph("Hello") + "<w:p>")
    with pytest.raises(DocumentDamaged, match=r"^a\.docx is damaged"):
        open_document(path, None, Limits())


def test_a_part_of_no_known_encoding_is_called_damaged(tmp_path: Path) -> None:
    path = write_docx(
        tmp_path / "a.docx", paragraph("Tide"), {"document.xml": '<?xml version="1.0" encoding="UTF-0"?><x/>'}
    )
    with pytest.raises(DocumentDamaged, match=r"a\.docx is damaged: a part of it cannot be read\."):
        open_document(path, None, Limits())
