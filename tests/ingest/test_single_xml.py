"""Office and OpenDocument files that are one XML file are read as those that are zips."""

from __future__ import annotations

import base64
import io
import zipfile
from contextlib import closing
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from office_files import ODF, WORD, paragraph, shape, write_docx, write_odf, write_pptx, write_xlsx
from PIL import Image

from app.errors import DocumentDamaged
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind

WORD_2003 = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
)


def read(path: Path) -> tuple[DocumentKind, str, str, tuple[str, ...]]:
    """A document's kind, its text line by line, the note of its first page, and its attached files."""
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
        text = "\n".join(page.text for page in pages)
        return document.kind, "\n".join(filter(None, text.splitlines())), pages[0].note, document.attachments


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (300, 200), "red").save(file, "PNG")
    return file.getvalue()


def flat(path: Path, out: Path) -> Path:
    """The parts of an Office file as one XML file, as Word writes it."""
    parts = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            is_xml = name.endswith((".xml", ".rels"))
            tag, held = ("xmlData", data.decode()) if is_xml else ("binaryData", base64.encodebytes(data).decode())
            parts.append(f"<pkg:part pkg:name={quoteattr('/' + name)}><pkg:{tag}>{held}</pkg:{tag}></pkg:part>")
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    out.write_text(f'<?xml version="1.0"?><pkg:package xmlns:pkg="{space}">{"".join(parts)}</pkg:package>')
    return out


def test_a_flat_office_file_reads_as_its_zip(tmp_path: Path) -> None:
    drawing = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:embed="p"/></w:drawing></w:r></w:p>'
    body = paragraph("Tide") + drawing + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    related = [("p", "image", "media/1.png"), ("e", "package", "embeddings/costs.xlsx"), ("h", "header", "h.xml")]
    parts = {"media/1.png": png(), "embeddings/costs.xlsx": b"PK", "h.xml": f"<w:hdr {WORD}>{paragraph('Top')}</w:hdr>"}
    files = [
        write_docx(tmp_path / "a.docx", body, parts, related),
        write_pptx(tmp_path / "a.pptx", [shape(["Harbour"], "title") + shape(["Depth", "Tide"])], {1: "a note"}),
        write_xlsx(tmp_path / "a.xlsx", {"Costs": '<row><c t="s"><v>0</v></c><c><v>4.2</v></c></row>'}, ["Pier"]),
    ]
    for file in files:
        found = read(flat(file, tmp_path / "flat.xml"))
        assert found == read(file)
        assert found[0] is not DocumentKind.TEXT
    assert "Top" in read(flat(files[0], tmp_path / "flat.xml"))[1]
    assert read(tmp_path / "flat.xml")[3] == ("costs.xlsx",)


@pytest.mark.parametrize("kind", ["text", "spreadsheet", "presentation"])
def test_a_flat_opendocument_reads_as_its_zip(tmp_path: Path, kind: str) -> None:
    table = "<table:table><table:table-row><table:table-cell><text:p>Pier</text:p></table:table-cell></table:table-row>"
    blocks = {
        "text": "<text:p>Tide</text:p>{drawn}",
        "spreadsheet": f"{table}<table:table-row><table:table-cell>{{drawn}}</table:table-cell></table:table-row>",
        "presentation": "<draw:page>{drawn}</draw:page>",
    }[kind] + ("</table:table>" if kind == "spreadsheet" else "")
    inner = "<office:body><office:chart><text:p>Heights</text:p></office:chart></office:body>"
    linked = '<draw:frame><draw:{tag} xmlns:xlink="x" xlink:href="{name}"/></draw:frame>'
    drawn = linked.format(tag="object", name="./Object 1") + linked.format(tag="image", name="Pictures/1.png")
    parts = {
        "Pictures/1.png": png(),
        "Object 1/content.xml": f"<office:document-content {ODF}>{inner}</office:document-content>",
    }
    zipped = write_odf(tmp_path / "a.odt", kind, blocks.format(drawn=drawn), parts)
    picture = f"<office:binary-data>{base64.encodebytes(png()).decode()}</office:binary-data>"
    drawn = (
        f"<draw:frame><draw:object><office:document>{inner}</office:document></draw:object></draw:frame>"
        f"<draw:frame><draw:image>{picture}</draw:image></draw:frame>"
    )
    path = tmp_path / "flat.xml"
    path.write_text(
        f'<?xml version="1.0"?><office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.{kind}">'
        f"<office:styles/><office:body><office:{kind}>{blocks.format(drawn=drawn)}</office:{kind}></office:body>"
        "</office:document>"
    )
    assert read(path) == read(zipped)
    assert "Heights" in read(path)[1]
    with closing(open_document(path, None, Limits())) as document:
        assert any(
            region.kind == "figure"
            for number in range(document.page_count)
            for region in document.read(number + 1).regions
        )


def write_word_2003(path: Path, body: str, before: str = "") -> Path:
    path.write_text(
        f'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument {WORD_2003}>{before}'
        f"<w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>"
    )
    return path


def test_word_2003_reads_as_word(tmp_path: Path) -> None:
    def run(inner: str) -> str:
        return f"<w:r><w:t>{inner}</w:t></w:r>"

    def changed(kind: str, inner: str) -> str:
        return (
            f'<aml:annotation w:type="Word.{kind}" aml:author="Ada"><aml:content>{inner}</aml:content></aml:annotation>'
        )

    note = "<w:r><w:footnote><w:p><w:r><w:t>below</w:t></w:r></w:p></w:footnote></w:r>"
    deleted = changed("Deletion", "<w:r><w:delText>gone</w:delText></w:r>")
    comment = changed("Comment", f"<w:p>{run('who paid?')}</w:p>")
    listed = '<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="3."/></w:listPr></w:pPr>' + run("item") + "</w:p>"
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [
        cell.format('<w:vmerge w:val="restart"/>', "A") + cell.format("", "B"),
        cell.format("<w:vmerge/>", "") + cell.format("", "C"),
    ]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    picture = (
        f'<w:p><w:r><w:pict><w:binData w:name="wordml://1.png">{base64.encodebytes(png()).decode()}</w:binData>'
        '<v:shape><v:imagedata src="wordml://1.png"/></v:shape></w:pict></w:r></w:p>'
    )
    margins = "<w:sectPr><w:hdr><w:p><w:r><w:t>Top</w:t></w:r></w:p></w:hdr></w:sectPr>"
    body = (
        '<wx:sub-section><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>' + run("Tides") + "</w:p>"
        f"<w:p>{run('One')}{note}{deleted}{changed('Insertion', run(' new'))}{comment}</w:p></wx:sub-section>"
        f"{listed}{table}{picture}{margins}"
    )
    styles = '<w:styles><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>'
    path = write_word_2003(tmp_path / "a.doc", body, styles)
    kind, text, page_note, _ = read(path)
    assert kind is DocumentKind.DOCX
    assert page_note == ""
    assert text.split("\n") == [
        "Top", "Tides", "One[1] new", "3. item", "A | B", "| C", "Footnotes", "[1] below", "Comments", "Ada:",
        "who paid?",
    ]  # fmt: skip
    with closing(open_document(path, None, Limits())) as document:
        assert any(region.kind == "figure" for region in document.read(1).regions)


def test_word_2003_keeps_what_is_framed_or_tagged(tmp_path: Path) -> None:
    def text(inner: str) -> str:
        return f"<w:p><w:r><w:t>{inner}</w:t></w:r></w:p>"

    def row(inner: str) -> str:
        return f"<w:tr><w:tc>{inner}</w:tc></w:tr>"

    body = (
        f"<wx:pBdrGroup><wx:borders/>{text('Boxed clause.')}</wx:pBdrGroup>"
        f"<n:invoice xmlns:n='n'><n:part>{text('Tagged paragraph.')}</n:part>"
        f"<w:tbl>{row('<n:cell>' + text('In a cell.') + '</n:cell>')}<n:row>{row(text('A row.'))}</n:row></w:tbl>"
        "</n:invoice>"
        '<aml:annotation w:type="Word.Deletion"><aml:content><wx:pBdrGroup>'
        f"{text('gone')}</wx:pBdrGroup></aml:content></aml:annotation>"
    )
    found = read(write_word_2003(tmp_path / "a.doc", body))[1]
    assert found.split("\n") == ["Boxed clause.", "Tagged paragraph.", "In a cell.", "A row."]


def test_excel_2003_shows_what_its_cells_show(tmp_path: Path) -> None:
    names = (
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    )
    style = '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>'
    cells = (
        '<Cell><Data ss:Type="String">Pier</Data></Cell><Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.42'
        '</Data><Comment ss:Author="Ada"><ss:Data>sure?</ss:Data></Comment></Cell>'
        '<Cell><Data ss:Type="DateTime">2016-04-27T00:00:00.000</Data></Cell>'
        '<Cell><Data ss:Type="Boolean">1</Data></Cell>'
    )
    path = tmp_path / "a.xls"
    path.write_text(
        f'<?xml version="1.0"?><Workbook {names}>{style}<Worksheet ss:Name="Costs"><Table><Row>{cells}</Row></Table>'
        "</Worksheet></Workbook>"
    )
    kind, text, _, _ = read(path)
    assert kind is DocumentKind.XLSX
    assert text.split("\n") == ["Costs", "Pier | | 42.00% | 2016-04-27 | TRUE", "Comments", "Ada: sure?"]


def test_excel_2003_follows_styles_to_their_parents_and_columns(tmp_path: Path) -> None:
    def number(value: str, style: str = "") -> str:
        return f'<Cell{style and f" ss:StyleID={quoteattr(style)}"}><Data ss:Type="Number">{value}</Data></Cell>'

    def moment(value: str, style: str = "") -> str:
        return f'<Cell{style and f" ss:StyleID={quoteattr(style)}"}><Data ss:Type="DateTime">{value}</Data></Cell>'

    names = (
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    )
    styles = (
        '<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="bold" ss:Parent="p"><Font/></Style>'
        '<Style ss:ID="self" ss:Parent="self"/><Style ss:ID="span"><NumberFormat ss:Format="[h]:mm"/></Style>'
    )
    columns = '<Column/><Column ss:StyleID="bold" ss:Span="1"/><Column ss:Index="5" ss:StyleID="p"/>'
    numbers = number("0.19", "bold") + "".join(map(number, ("0.2", "0.3", "0.4", "0.5"))) + number("6", "self")
    moments = (
        moment("1899-12-31T14:30:00.000") + moment("1899-12-31T00:00:00.000") + moment("1900-01-01T02:05:00", "span")
    ) + moment("2016-04-27T14:30:00.000")
    path = tmp_path / "a.xls"
    path.write_text(
        f'<?xml version="1.0"?><Workbook {names}><Styles>{styles}</Styles><Worksheet ss:Name="Costs"><Table>{columns}'
        f"<Row>{numbers}</Row><Row>{moments}</Row></Table></Worksheet></Workbook>"
    )
    assert read(path)[1].split("\n") == [
        "Costs",
        "19.00% | 20.00% | 30.00% | 0.4 | 50.00% | 6",
        "14:30:00 | 00:00:00 | 26:05 | 2016-04-27 14:30:00 | |",
    ]


def test_other_xml_stays_text_and_a_broken_file_is_called_damaged(tmp_path: Path) -> None:
    for root in ("document", "package", "workbook", "wordDocument"):
        path = tmp_path / f"{root}.xml"
        path.write_text(f"<{root}>Tide</{root}>")
        assert inspect_file(path) is DocumentKind.TEXT
    path = write_word_2003(tmp_path / "a.doc", "<w:p>")
    with pytest.raises(DocumentDamaged, match=r"a\.doc is damaged: its XML cannot be read\."):
        open_document(path, None, Limits())
