"""Writes old_office/: documents of Office before 2007 with known words, as LibreOffice writes them.

Run once, with LibreOffice 7.4 (`soffice`) installed:  python tests/captures/make_old_office.py

Flat OpenDocument files are put together here; LibreOffice turns them into the old formats. The tests say by hand what
stands in them.
"""

from __future__ import annotations

import base64
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import olefile
from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1]))
from outlook_files import compound_file

OUT = Path(__file__).parent / "old_office"
NAMESPACES = " ".join(
    [
        *(
            f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for prefix, name in (
                ("office", "office"),
                ("text", "text"),
                ("table", "table"),
                ("draw", "drawing"),
                ("style", "style"),
                ("number", "datastyle"),
                ("fo", "xsl-fo-compatible"),
                ("svg", "svg-compatible"),
                ("presentation", "presentation"),
            )
        ),
        'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
    ]
)
IN_LINE, ON_SHEET = 'text:anchor-type="as-char"', 'svg:x="9cm" svg:y="4cm"'
LETTER_STYLES = """
<office:styles>
<style:style style:name="H1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="H2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:list-style style:name="numbered">
<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="." text:start-value="3"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:automatic-styles>
"""
BOOK_STYLES = """
<office:automatic-styles>
<number:date-style style:name="d"><number:year number:style="long"/><number:text>-</number:text>
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:number-style style:name="n">
<number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>
<number:text> €</number:text></number:number-style>
<number:percentage-style style:name="p"><number:number number:decimal-places="1" number:min-integer-digits="1"/>
<number:text>%</number:text></number:percentage-style>
<number:boolean-style style:name="b"><number:boolean/></number:boolean-style>
<style:style style:name="logical" style:family="table-cell" style:data-style-name="b"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="d"/>
<style:style style:name="price" style:family="table-cell" style:data-style-name="n"/>
<style:style style:name="share" style:family="table-cell" style:data-style-name="p"/>
<style:page-layout style:name="page"><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="seen" style:family="table" style:master-page-name="Default"/>
<style:style style:name="hidden" style:family="table" style:master-page-name="Default">
<style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
"""
TALK_STYLES = """
<office:styles><style:presentation-page-layout style:name="AL1T0">
<presentation:placeholder presentation:object="title" svg:x="2cm" svg:y="1cm" svg:width="20cm" svg:height="3cm"/>
<presentation:placeholder presentation:object="outline" svg:x="2cm" svg:y="6cm" svg:width="20cm" svg:height="3cm"/>
</style:presentation-page-layout></office:styles>
<office:automatic-styles>
<style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/>
</style:page-layout>
<style:style style:name="shown" style:family="drawing-page">
<style:drawing-page-properties presentation:display-footer="true"/></style:style>
<style:style style:name="hidden" style:family="drawing-page">
<style:drawing-page-properties presentation:visibility="hidden" presentation:display-footer="true"/></style:style>
<style:style style:name="p" style:family="presentation"/>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="wide">
<draw:frame presentation:class="footer" svg:x="9cm" svg:y="19cm" svg:width="9cm" svg:height="1cm">
<draw:text-box><text:p><presentation:footer/></text:p></draw:text-box></draw:frame>
<draw:frame svg:x="1cm" svg:y="19cm" svg:width="5cm" svg:height="1cm">
<draw:text-box><text:p>Words of the master</text:p></draw:text-box></draw:frame>
</style:master-page></office:master-styles>
"""


PASSWORD = "Leuchtfeuer 北"
LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"'
SCRIPT = 'xmlns:script="http://openoffice.org/2000/script"'
MACRO = """
Sub Save(source, target, filter, password)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = filter
  how(1).Name = "Password"
  how(1).Value = password
  document.storeToURL(target, how())
  document.close(True)
End Sub
"""


def _masters(name: str, header: str, footer: str) -> str:
    return (
        f'<office:master-styles><style:master-page style:name="{name}" style:page-layout-name="page"><style:header>'
        f"<text:p>{header}</text:p></style:header><style:footer><text:p>{footer}</text:p></style:footer>"
        "</style:master-page></office:master-styles>"
    )


def _cell(text: str, extra: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{extra}><text:p>{text}</text:p></table:table-cell>'


def _picture(extra: str) -> str:
    written = io.BytesIO()
    Image.new("RGB", (300, 200), "red").save(written, "PNG")
    data = base64.b64encode(written.getvalue()).decode()
    image = f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>"
    return f'<draw:frame {extra} svg:width="8cm" svg:height="5cm">{image}</draw:frame>'


def _note(kind: str, text: str) -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation><text:note-body>'
        f"<text:p>{text}</text:p></text:note-body></text:note>"
    )


def _form(kind: str, *values: tuple[str, str]) -> str:
    inner = "".join(f'<field:param field:name="{name}" field:value="{value}"/>' for name, value in values)
    form = f"vnd.oasis.opendocument.field.FORM{kind}"
    return f'<field:fieldmark text:name="{kind}" field:type="{form}">{inner}</field:fieldmark>'


def _letter() -> str:
    comment = (
        "<office:annotation><dc:creator>Ben Ford</dc:creator><dc:date>2003-05-07T10:00:00</dc:date>"
        "<text:p>Which of the two?</text:p></office:annotation>"
    )
    box = (
        '<draw:frame text:anchor-type="paragraph" svg:x="2cm" svg:y="0.5cm" svg:width="5cm" svg:height="1cm">'
        "<draw:text-box><text:p>Mind the step</text:p></draw:text-box></draw:frame>"
    )
    inner = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in ("of oak", "or of steel"))
    paid = _form("CHECKBOX", ("Checkbox_Checked", "true"))
    choices = [("Dropdown_ListEntry", text) for text in ("by cheque", "in cash", "later")]
    how = _form("DROPDOWN", *choices, ("Dropdown_Selected", "1"))
    rows = (
        (_cell("Station"), _cell("Keeper"), _cell("Cost")),
        (_cell("North mole", ' table:number-columns-spanned="2"'), "<table:covered-table-cell/>", _cell("42")),
        (_cell("Ferry pier"), _cell("Ida Lund"), _cell("17")),
    )
    table = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    return (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>'
        "<dc:creator>Ada Brook</dc:creator><dc:date>2003-05-06T10:00:00</dc:date></office:change-info>"
        "<text:p>900</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:style-name="H1" text:outline-level="1">The new tide gauge</text:h>'
        '<text:p>The gauge cost <text:change text:change-id="c1"/>1,250 euro'
        f"{_note('footnote', 'Without its mast.')} and was set up in May{_note('endnote', 'By two divers.')}.</text:p>"
        f'<text:p>The <text:span text:style-name="bold">keeper</text:span>{comment} reads it at 6\u00a0o’clock; the '
        'room has 12 m<text:span text:style-name="up">3</text:span>, the price is in €.'
        '<text:span text:style-name="hidden">Nobody must see these words.</text:span></text:p>'
        '<text:h text:style-name="H2" text:outline-level="2">What it needs</text:h>'
        f'<text:list text:style-name="numbered"><text:list-item><text:p>a mast</text:p><text:list>{inner}</text:list>'
        "</text:list-item><text:list-item><text:p>a lamp</text:p></text:list-item></text:list>"
        '<text:list text:style-name="dots"><text:list-item><text:p>two ropes</text:p></text:list-item></text:list>'
        f'<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>{table}</table:table>'
        f"<text:p>Paid: {paid}, {how}. See "
        '<text:a xlink:type="simple" xlink:href="http://www.example.org/gauge">the plan of the mole</text:a>.</text:p>'
        f"<text:p>The photograph:{_picture(IN_LINE)}</text:p>"
        f"<text:p>{box}שלום, 你好, 𝄞 and Łódź end the letter.</text:p>"
    )


def _accounts() -> str:
    def value(style: str, kind: str, shown: str) -> str:
        return f'<table:table-cell table:style-name="{style}" office:value-type="{kind}" {shown}/>'

    comment = "<office:annotation><dc:creator>Ben Ford</dc:creator><text:p>Asked twice</text:p></office:annotation>"
    gauge = f'<table:table-cell office:value-type="string">{comment}<text:p>Gauge</text:p></table:table-cell>'
    blank = "<table:table-cell/>"
    date = value("date", "date", 'office:date-value="2003-05-06"')
    price = value("price", "float", 'office:value="1234567.5"')
    share = value("share", "percentage", 'office:value="0.125"')
    true = value("logical", "boolean", 'office:boolean-value="true"')
    answer = value("Default", "float", 'table:formula="of:=2*21" office:value="42"')
    fault = value("Default", "string", 'table:formula="of:=1/0"')
    joined = 'table:formula="of:=&quot;North &quot;&amp;&quot;mole&quot;" office:value-type="string"'
    place = f'<table:table-cell {joined} calcext:value-type="string"><text:p>North mole</text:p></table:table-cell>'
    rows = (
        f"{blank}{_cell('Item')}{_cell('When')}{_cell('Price')}{blank}{_cell('Share')}",
        *[blank] * 3,
        blank + gauge + date + price + blank + share,
        f"{blank}{_cell('Łódź Рига')}{true}{answer}{place}{fault}",
    )
    shapes = f"<table:shapes>{_picture(ON_SHEET)}</table:shapes>"
    first = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    secret = f"<table:table-row>{_cell('Only the keeper knows')}</table:table-row>"
    return (
        f'<table:table table:name="Costs &amp; more" table:style-name="seen">{shapes}{first}</table:table>'
        f'<table:table table:name="Notes" table:style-name="hidden">{secret}</table:table>'
        f'<table:table table:name="Empty"><table:table-row>{blank}</table:table-row></table:table>'
    )


def _frame(inner: str, role: str = "", left: int = 2, top: int = 1) -> str:
    kind = f'presentation:style-name="p" presentation:class="{role}" ' if role else ""
    return (
        f'<draw:frame {kind}svg:x="{left}cm" svg:y="{top}cm" svg:width="20cm" svg:height="3cm"><draw:text-box>{inner}'
        "</draw:text-box></draw:frame>"
    )


def _slide(name: str, shapes: str, notes: str = "", look: str = "shown") -> str:
    below = f"<presentation:notes>{_frame(notes, 'notes')}</presentation:notes>" if notes else ""
    return (
        f'<draw:page draw:name="{name}" draw:style-name="{look}" draw:master-page-name="Default" '
        'presentation:presentation-page-layout-name="AL1T0" '
        f'presentation:use-footer-name="foot">{shapes}{below}</draw:page>'
    )


def _talk() -> str:
    inner = "<text:list><text:list-item><text:p>the mast</text:p></text:list-item></text:list>"
    points = "".join(
        f"<text:list-item><text:p>{text}</text:p>{below}</text:list-item>"
        for text, below in (("What was bought", inner), ("Who paid for it:<text:line-break/>Łódź, Рига", ""))
    )
    rows = (("Year", "High", "Low"), ("1999", "4.1 m", ""), ("2003", "5.2 m", "0.3 m"))
    cells = ["".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in row) for row in rows]
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    place = 'svg:x="2cm" svg:y="6cm" svg:width="20cm" svg:height="6cm"'
    columns = '<table:table-column table:number-columns-repeated="3"/>'
    tides = f"<draw:frame {place}><table:table>{columns}{table}</table:table></draw:frame>"
    grouped = "".join(
        f'<draw:rect svg:x="{left}cm" svg:y="13cm" svg:width="6cm" svg:height="2cm"><text:p>{text}</text:p></draw:rect>'
        for left, text in ((2, "North mole"), (9, "Ferry pier"))
    )
    comment = (
        '<office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>Ben Ford</dc:creator><dc:date>2003-05-07T10:00:00'
        "</dc:date><text:p>Which of the two?</text:p></office:annotation>"
    )
    fields = "<text:p>Slide <text:page-number/> of the talk</text:p>"
    return (
        '<presentation:footer-decl presentation:name="foot">Harbour office of Marlow</presentation:footer-decl>'
        + _slide(
            "One",
            _frame("<text:p>The new tide gauge</text:p>", "title")
            + _frame(f"<text:list>{points}</text:list>", "outline", top=6),
            "<text:p>Wait until all are seated.</text:p><text:p>Thank the divers.</text:p>",
        )
        + _slide("Two", f"{_frame('<text:p>Its levels</text:p>', 'title')}{tides}<draw:g>{grouped}</draw:g>{comment}")
        + _slide("Three", _frame("<text:p>Only if somebody asks</text:p>"), look="hidden")
        + _slide("Four", _picture(ON_SHEET) + _frame(fields) + _frame("<text:p>שלום, 你好, 𝄞</text:p>", top=15))
    )


def _flat(kind: str, styles: str, body: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.3" office:mimetype='
        f'"application/vnd.oasis.opendocument.{kind}">{styles}<office:body><office:{kind}>{body}</office:{kind}>'
        "</office:body></office:document>"
    )


def _without_preview(path: Path) -> None:
    """Leaves out the properties of the document: a picture of its first page among them is larger than all else."""
    with olefile.OleFileIO(str(path)) as file:
        names = [name for [name] in file.listdir() if name != "\x05SummaryInformation"]
        streams = {name: file.openstream(name).read() for name in names}
    path.write_bytes(compound_file(streams))


def _with_password(source: Path, kind: str, profile: Path) -> None:
    """Saves a text or a workbook with a password: only a macro can have that done from the command line."""
    folder = profile / "user" / "basic"
    (folder / "Standard").mkdir(parents=True, exist_ok=True)
    element = '<library:element library:name="M"/>'
    library = f'<library:library {LIBRARY} library:name="Standard">{element}</library:library>'
    (folder / "script.xlc").write_text(
        f'<library:libraries {LIBRARY} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name='
        '"Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>'
        "</library:libraries>",
        encoding="utf-8",
    )
    (folder / "Standard" / "script.xlb").write_text(library, encoding="utf-8")
    module = f'<script:module {SCRIPT} script:name="M" script:language="StarBasic">{MACRO}</script:module>'
    (folder / "Standard" / "M.xba").write_text(module, encoding="utf-8")
    suffix, _, wanted = kind.partition(":")
    out = OUT / f"{source.stem}_locked.{suffix}"
    call = f'macro:///Standard.M.Save("{source.as_uri()}","{out.as_uri()}","{wanted}","{PASSWORD}")'
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", call]
    subprocess.run(command, check=False)  # it ends with 1 even so
    if not out.exists():
        raise SystemExit(f"{out.name} was not written.")


def main() -> None:
    OUT.mkdir(exist_ok=True)
    letter = LETTER_STYLES + _masters("Standard", "Harbour office of Marlow", "Kept for ten years")
    accounts = BOOK_STYLES + _masters("Default", "Accounts of the harbour", "Sheet for the council")
    with tempfile.TemporaryDirectory() as folder:
        for name, text, wanted in (
            ("letter.fodt", _flat("text", letter, _letter()), "doc:MS Word 97"),
            ("accounts.fods", _flat("spreadsheet", accounts, _accounts()), "xls:MS Excel 97"),
            ("talk.fodp", _flat("presentation", TALK_STYLES, _talk()), "ppt:MS PowerPoint 97"),
        ):
            source = Path(folder, name)
            source.write_text(text, encoding="utf-8")
            profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
            command = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", str(OUT), str(source)]
            subprocess.run(command, check=True)
        for name, kind in (("letter.fodt", "doc:MS Word 97"), ("letter.fodt", "odt:writer8")):
            _with_password(Path(folder, name), kind, Path(folder, "profile"))
        _with_password(Path(folder, "accounts.fods"), "xls:MS Excel 97", Path(folder, "profile"))
    _without_preview(OUT / "talk.ppt")


if __name__ == "__main__":
    main()
