"""What Office files hold beside their text is read, or said to be left out: charts, diagrams, shapes, footers."""

from __future__ import annotations

import io
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from office_files import ODF, SLIDE, WORD, paragraph, relations, shape, write_docx, write_odf, write_pptx, write_xlsx
from PIL import Image

from app.errors import NotADocument
from app.ingest.limits import Limits
from app.ingest.reader import inspect_file, open_document
from app.ingest.records import DocumentKind

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
DRAWN = f'xmlns:c="{DRAWING}/chart" xmlns:dgm="{DRAWING}/diagram"'
NAMES = f"{DRAWN} {SLIDE}"
MAIN = f'xmlns:a="{DRAWING}/main"'
CHART = (
    f"<c:chartSpace {NAMES}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Tides</a:t></a:r></a:p></c:rich></c:tx>"
    "</c:title><c:plotArea><c:ser><c:tx><c:strRef><c:strCache><c:pt><c:v>Height</c:v></c:pt></c:strCache></c:strRef>"
    "</c:tx><c:cat><c:pt><c:v>May</c:v></c:pt></c:cat><c:val><c:pt><c:v>4.2</c:v></c:pt></c:val></c:ser></c:plotArea>"
    "</c:chart></c:chartSpace>"
)


def read(path: Path) -> tuple[str, str, tuple[str, ...]]:
    """A document's text with every white space as one space, the note of its first page, and its attached files."""
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
        return " ".join(" ".join(page.text for page in pages).split()), pages[0].note, document.attachments


def diagram(*texts: str) -> str:
    points = "".join(f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>" for text in texts)
    return f"<dgm:dataModel {NAMES}><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>"


def frame(inner: str) -> str:
    return f"<p:graphicFrame><a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></p:graphicFrame>"


def test_a_word_document_with_all_that_is_drawn_in_it(tmp_path: Path) -> None:
    def drawn(inner: str) -> str:
        return f"<w:p><w:r><w:drawing {DRAWN} {MAIN}><a:graphic>{inner}</a:graphic></w:drawing></w:r></w:p>"

    body = (
        paragraph("Before.")
        + drawn('<c:chart r:id="c"/>')
        + drawn('<dgm:relIds r:dm="d"/>')
        + drawn('<a:blip r:embed="e"/>')
        + '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DRAFT"/></w:pict></w:r></w:p>'
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>基</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r><w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
        '<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/>'
        "</w:ddList></w:ffData></w:fldChar></w:r></w:p>"
    )
    parts = {
        "charts/c.xml": CHART,
        "diagrams/d.xml": diagram("Harbour"),
        "media/e.emf": b"emf",
        "embeddings/costs.xlsx": b"x",
    }
    related = [
        ("c", "chart", "charts/c.xml"),
        ("d", "diagramData", "diagrams/d.xml"),
        ("e", "image", "media/e.emf"),
        ("f", "package", "embeddings/costs.xlsx"),
        ("g", "oleObject", "embeddings/g.bin"),
    ]
    text, note, attached = read(write_docx(tmp_path / "a.docx", body, parts, related))
    assert text == "Before. Tides | May Height | 4.2 Harbour DRAFT 基☑yes"
    assert note == "Left out: 1 picture that cannot be drawn here (EMF). Left out: 1 object of another program."
    assert attached == ("costs.xlsx",)


def test_a_text_that_is_a_document_of_its_own_is_named(tmp_path: Path) -> None:
    related = [("a", "aFChunk", "b.html")]
    path = write_docx(tmp_path / "a.docx", paragraph("x") + '<w:altChunk r:id="a"/>', {"b.html": "<p>y</p>"}, related)
    note = "Parts of its text are documents of their own, among its attached files."
    assert read(path) == ("x", note, ("b.html",))


def test_a_chart_of_many_points_gives_each_a_row(tmp_path: Path) -> None:
    months = "".join(f"<c:pt><c:v>m{number}</c:v></c:pt>" for number in range(20))
    body = f'<w:p><w:r><w:drawing {DRAWN} {MAIN}><a:graphic><c:chart r:id="c"/></a:graphic></w:drawing></w:r></w:p>'
    chart = CHART.replace("<c:pt><c:v>May</c:v></c:pt>", months)
    path = write_docx(tmp_path / "a.docx", body, {"charts/c.xml": chart}, [("c", "chart", "charts/c.xml")])
    assert read(path)[0].startswith("Tides | Height m0 | 4.2 m1 | m2 | ")


def chart_text(path: Path, *series: str) -> str:
    body = f'<w:p><w:r><w:drawing {DRAWN} {MAIN}><a:graphic><c:chart r:id="c"/></a:graphic></w:drawing></w:r></w:p>'
    inner = "".join(f"<c:ser>{one}</c:ser>" for one in series)
    chart = f"<c:chartSpace {NAMES}>{inner}</c:chartSpace>"
    return read(write_docx(path, body, {"charts/c.xml": chart}, [("c", "chart", "charts/c.xml")]))[0]


def points(tag: str, texts: dict[int, str]) -> str:
    inner = "".join(f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>' for at, text in texts.items())
    return f"<c:{tag}>{inner}</c:{tag}>"


def test_values_of_a_chart_stand_under_what_they_belong_to(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    months = points("cat", {0: "May", 1: "June", 2: "July"})
    text = chart_text(path, points("tx", {0: "Height"}) + months + points("val", {0: "4.2", 2: "4.7"}))
    assert text == "| May | June | July Height | 4.2 | | 4.7"
    first = points("tx", {0: "A"}) + points("xVal", {0: "1", 1: "2"}) + points("yVal", {0: "10", 1: "20"})
    second = points("tx", {0: "B"}) + points("xVal", {0: "7", 1: "8"}) + points("yVal", {0: "70", 1: "80"})
    assert chart_text(path, first, second) == "| 1 | 2 A | 10 | 20 | 7 | 8 B | 70 | 80"
    text = chart_text(path, points("val", {0: "4.2", 9_999_999: "4.7"}))
    assert "4.7" not in text and text.endswith("Only the first 500 points of each series are read.")


def test_a_sheet_with_all_that_is_drawn_on_it(tmp_path: Path) -> None:
    drawing = (
        f'<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" {NAMES}><xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r>'
        "<a:t>A box</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor>"
        + frame('<c:chart r:id="c"/>').replace("p:graphicFrame", "xdr:graphicFrame")
        + "</xdr:twoCellAnchor></xdr:wsDr>"
    )
    rows = '<row><c r="A1"><v>7</v></c><c r="B1"><f>A1*6</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c></row>'
    sheets = {
        "One": f'{rows}</sheetData><headerFooter><oddHeader>&amp;L&amp;"Arial"Secret R&amp;&amp;D &amp;P</oddHeader>'
        "</headerFooter><sheetData>"
    }
    parts = {
        "worksheets/_rels/sheet1.xml.rels": relations([("d", "drawing", "../drawings/d.xml")]),
        "drawings/d.xml": drawing,
        "drawings/_rels/d.xml.rels": relations([("c", "chart", "../charts/c.xml")]),
        "charts/c.xml": CHART,
    }
    text, note, _ = read(write_xlsx(tmp_path / "a.xlsx", sheets, parts=parts))
    assert text == "One 7 | =A1*6 Secret R&D A box Chart: Tides, Height"
    assert note.startswith("The file has no values of 1 formulas")


def test_slides_with_two_diagrams_and_a_footer(tmp_path: Path) -> None:
    foot = shape(["Confidential"], "ftr")
    slides = [
        frame('<dgm:relIds xmlns:dgm="x" r:dm="a"/>') + frame('<dgm:relIds xmlns:dgm="x" r:dm="b"/>') + foot,
        foot,
    ]
    path = write_pptx(tmp_path / "a.pptx", slides)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(
            "ppt/slides/_rels/slide2.xml.rels",
            relations([("a", "diagramData", "../d/1.xml"), ("b", "diagramData", "../d/2.xml")]),
        )
        archive.writestr("ppt/d/1.xml", diagram("First"))
        archive.writestr("ppt/d/2.xml", diagram("Second"))
    assert read(path)[0] == "First Second Confidential"
    with pytest.raises(NotADocument, match="holds no slide"):
        read(write_pptx(tmp_path / "b.pptx", []))


def test_an_open_document_with_headers_objects_and_a_table_in_a_line(tmp_path: Path) -> None:
    styles = (
        f'<office:document-styles xmlns:style="s" {ODF}><office:master-styles><style:master-page><style:header>'
        "<text:p>Above</text:p></style:header><style:footer><text:p>Below</text:p></style:footer></style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    inner = (
        f'<office:document-content xmlns:chart="c" {ODF}><office:body><office:chart><chart:chart>'
        "<chart:title><text:p>Tides</text:p></chart:title></chart:chart></office:chart></office:body></office:document-content>"
    )
    linked = '<draw:frame><draw:object xmlns:xlink="x" xlink:href="./Object 1"/></draw:frame>'
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    grid = f"<table:table><table:table-row>{cell.format('left')}{cell.format('right')}</table:table-row></table:table>"
    body = f"<text:p>Text {linked} and <draw:frame><draw:text-box>{grid}</draw:text-box></draw:frame></text:p>"
    others = {"styles.xml": styles, "Object 1/content.xml": inner}
    assert read(write_odf(tmp_path / "a.odt", "text", body, others))[0] == "Above Text Tides and left| right Below"

    drawn = (
        f'<table:table table:name="S"><table:table-row><table:table-cell office:value="12">{linked}</table:table-cell>'
    )
    path = write_odf(tmp_path / "a.ods", "spreadsheet", f"{drawn}</table:table-row></table:table>", others)
    assert read(path)[0] == "S 12 Tides"

    kind = {"mimetype": "application/vnd.oasis.opendocument.graphics"}
    page = "<draw:page><draw:frame><text:p>A plan</text:p></draw:frame></draw:page>"
    drawing = write_odf(tmp_path / "a.odg", "drawing", page, kind)
    assert inspect_file(drawing) is DocumentKind.ODP
    assert read(drawing)[:2] == ("A plan", "Its lines and shapes are not shown, only texts and pictures.")


def test_an_object_that_holds_itself_is_read_once(tmp_path: Path) -> None:
    linked = '<draw:frame><draw:object xmlns:xlink="x" xlink:href="./Object 1"/></draw:frame>'
    inner = (
        f"<office:document-content {ODF}><office:body><office:text><text:p>Tides</text:p>{linked * 2}</office:text>"
        "</office:body></office:document-content>"
    )
    path = write_odf(tmp_path / "a.odt", "text", f"<text:p>A {linked}</text:p>", {"Object 1/content.xml": inner})
    assert read(path)[0] == "A Tides"


def test_a_rich_text_with_pictures_headers_and_objects(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(picture, "PNG")
    path = tmp_path / "a.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi{\header\pard Above\par}{\footer Below}Text{\*\shppict{\pict{\*\picprop{\sp{\sn x}{\sv y}}}"
        rb"\pngblip "
        + picture.getvalue().hex().encode()
        + rb"}}{\nonshppict{\pict\wmetafile8 00}}{\pict\wmetafile8 0102}{\pict 00}{\pict\pngblip zz}"
        rb"{\object{\*\objdata 0a}{\result shown}}"
        rb"{\v unseen}{\xe index}{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt boxed}}{\shprslt boxed}}\par}"
    )
    text, note, _ = read(path)
    assert text == "Above Text shownboxed Below"
    assert note == (
        "Left out: 3 pictures that cannot be drawn here. Left out: 1 object of another program. Left out: hidden text."
    )


def test_a_table_within_a_table_of_rich_text_has_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    row = rb"\itap2 %s\nestcell %s\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
    path.write_bytes(
        rb"{\rtf1\intbl " + row % (b"A", b"B") + row % (b"C", b"D") + rb"\itap1 out\cell\row\pard end\par}"
    )
    assert read(path)[0] == "A | B C | D out end"


def test_a_table_in_the_header_of_rich_text_is_no_part_of_another(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    head = rb"{\header\pard\intbl Firm\cell Page\cell\row\pard Above\par}"
    path.write_bytes(
        rb"{\rtf1\trowd\intbl A\cell" + head + rb" B\cell\row\pard end{\footnote\intbl n\cell m\cell\row}\par}"
    )
    assert read(path)[0] == "Firm | Page Above A | B end[1] Notes [1] n | m"
    path.write_bytes(rb"{\rtf1\trowd\intbl A\cell B\cell\row\pard end{\footnote cut")
    assert read(path)[0] == "A | B end[1] Notes [1] cut"


def test_tables_wider_than_the_page_lose_no_word(tmp_path: Path) -> None:
    heads = [f"Columnheading{number}" for number in range(24)]
    cells = "".join(f"<td>{head}</td>" for head in heads)
    page = tmp_path / "a.html"
    page.write_text(f"<p>Above</p><table><tr>{cells}</tr><tr>{cells}</tr></table>")
    text, note, _ = read(page)
    assert "".join(text.split()).replace("|", "") == "Above" + "".join(heads) * 2
    assert not note

    def columns(properties: str) -> str:
        return "".join(f"<w:tc>{properties}{paragraph(head)}</w:tc>" for head in heads)

    body = f"<w:tbl><w:tr>{columns('')}</w:tr></w:tbl>"
    text, note, _ = read(write_docx(tmp_path / "a.docx", body, {"x.xml": f"<x {WORD}/>"}))
    assert "".join(text.split()).replace("|", "") == "".join(heads)
    assert not note


def test_a_long_cell_is_not_cut(tmp_path: Path) -> None:
    words = [f"w{number}" for number in range(2_000)]
    path = tmp_path / "a.csv"
    path.write_text(f"a,b\n1,{' '.join(words)}\n2,end\n")
    text = read(path)[0]
    assert [word for word in text.split() if word in set(words)] == words
    assert text.endswith("end")


def test_objects_that_hold_each_other_end(tmp_path: Path) -> None:
    """Ten levels of ten objects each: ten thousand million of the last one."""
    linked = '<draw:frame><draw:object xmlns:xlink="x" xlink:href="./Object {}"/></draw:frame>'
    parts = {
        f"Object {level}/content.xml": f"<office:document-content {ODF}><office:body><office:text><text:p>Level {level}"
        f"</text:p>{linked.format(level + 1) * 10}</office:text></office:body></office:document-content>"
        for level in range(10)
    }
    body = f"<text:p>Tide</text:p>{linked.format(0)}<text:p>Pier</text:p>"
    text, note, _ = read(write_odf(tmp_path / "a.odt", "text", body, parts))
    assert text == f"Tide {' '.join(f'Level {level}' for level in range(10))} Pier"
    assert note == "Left out: 81 objects that the document shows more than once."
