"""Make the sample document, app/samples/tide-gauge-report.pdf: an invented report with a figure and tables.

    python tests/make_sample_document.py [OUT]

The same text and drawing come out every time; tests/test_sample_document.py holds the shipped file to it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pymupdf

SHIPPED = Path(__file__).resolve().parent.parent / "app" / "samples" / "tide-gauge-report.pdf"

TITLE = "Renewal of the Tide Gauge at Fennick Harbour"
A4 = (595.0, 842.0)
MARGIN = 68.0
NAVY = (0.07, 0.22, 0.37)
TEAL = (0.13, 0.50, 0.55)
PALE = (0.90, 0.94, 0.96)
GREY = (0.42, 0.45, 0.48)
BLACK = (0.10, 0.10, 0.12)

# The fonts every PDF reader has; PyMuPDF's short names.
SERIF, SERIF_ITALIC, SANS, SANS_BOLD = "tiro", "tiit", "helv", "hebo"
BODY, LEADING = 12.0, 17.5

SUMMARY = """
Fennick Harbour has a new tide gauge. It replaced the old gauge on 9 September 2024. The new gauge measures the height
of the water every six seconds and sends one value a minute to the harbour office.

The Marlow Foundation paid for the new gauge. The work cost 186,400 euros in all.

The project was led by Ingrid Solberg, the harbour engineer. She began the planning in March 2023. Six months of
parallel measurements showed that the new gauge is right, and the old one was taken down in March 2025.
"""
KEY_DATES = (
    ("21 January 2023", "A storm floods the old gauge house."),
    ("16 March 2023", "The harbour orders a new gauge."),
    ("3 June 2024", "Work on the concrete base begins."),
    ("9 September 2024", "The new gauge replaces the old one."),
    ("28 February 2025", "Six months of parallel measurements end."),
)
OLD_GAUGE = """
The old gauge was a float gauge. A copper float rose and fell in a well under the gauge house and moved a pen over a
drum of paper. It was built by the clockmaker Anton Reuss in 1961 and never had a spare part that was not made by
hand.

Three faults made the record unreliable. Mussels narrowed the inlet pipe, so that waves were damped too much. The
clock of the drum lost four minutes a month. The well leaked at its lowest joint, and readings at low water were up
to nine centimetres too high.

The storm of 21 January 2023 decided the matter. The water reached 3.12 metres above chart datum and flooded the
gauge house. Eleven days of the record were lost. A diver found that the lowest joint of the well had opened.
"""
LOST_HOURS = ((2018, 61), (2019, 74), (2020, 118), (2021, 143), (2022, 190), (2023, 412), (2024, 37))
NEW_GAUGE = """
The new gauge is a radar sensor of the type Halden R4. It hangs on a steel arm 7.20 metres above chart datum and has
no part that touches the water. It sends a pulse down to the surface and measures the time until the echo returns.

The gauge is accurate to five millimetres. Its clock is set by satellite and is never wrong by more than one second.
Two solar panels and a battery supply it with power. The battery lasts 21 days without sun.

The readings travel by radio to the harbour office, which is 640 metres away. A second radio link to the lighthouse
takes over when the first one fails. The readings are also kept inside the gauge for 90 days.

The steel arm was made by the shipyard Corvin and Sons. The concrete base weighs 14 tonnes. It was poured on 11 June
2024, between two tides.
"""
NEW_GAUGE_USES = """
Pilots read the height of the water on their tablets before a ship enters the harbour. Ships with a draught of more
than 5.5 metres may enter only when the gauge shows at least 1.80 metres.

The flood warning uses the same readings. When the water passes 2.60 metres, the gauge sends a message to the fire
brigade. At 2.90 metres the sluice at Mill Street is closed.
"""
COST_INTRO = """
The harbour had set a limit of 195,000 euros. The work stayed 8,600 euros below this limit. Table 1 lists every part of
the cost, who did the work, and when it was done.
"""
COSTS = (
    ("Part of the work", "Done by", "Finished", "Cost in euros"),
    ("Radar gauge and radio", "Halden Instruments", "9 September 2024", "92,500"),
    ("Concrete base", "Brook Civil Works", "28 June 2024", "41,200"),
    ("Steel arm", "Corvin and Sons", "19 July 2024", "18,900"),
    ("Power supply", "Lumen Electric", "2 August 2024", "12,300"),
    ("Survey and levelling", "Petra Vance", "23 August 2024", "9,700"),
    ("Removal of the old gauge", "Brook Civil Works", "12 March 2025", "7,400"),
    ("Training and manuals", "Halden Instruments", "30 September 2024", "4,400"),
    ("Total", "", "", "186,400"),
)
COST_NOTES = """
The steel arm cost 2,100 euros more than planned, because the first drawing did not allow for ice. The power supply
was cheaper than planned, because the old cable could be used again.

The cost of running the new gauge is 3,150 euros a year. The old gauge cost 7,800 euros a year, most of it for the
keeper who changed the paper and wound the clock.
"""
PARALLEL_INTRO = """
Both gauges measured side by side for six months. Table 2 compares them. The mean difference was 1.2 centimetres,
and the largest difference of a month was 2.1 centimetres, in January 2025.
"""
PARALLEL = (
    ("Month", "Mean level,\nold (m)", "Mean level,\nnew (m)", "Difference\n(cm)",
     "Highest water\n(m)", "Day of highest\nwater", "Hours missed,\nold", "Hours missed,\nnew"),
    ("September 2024", "1.412", "1.405", "0.7", "2.31", "20 September", "9", "0"),
    ("October 2024", "1.455", "1.447", "0.8", "2.48", "18 October", "14", "0"),
    ("November 2024", "1.501", "1.490", "1.1", "2.67", "24 November", "11", "1"),
    ("December 2024", "1.523", "1.511", "1.2", "2.74", "7 December", "16", "0"),
    ("January 2025", "1.548", "1.527", "2.1", "2.93", "12 January", "38", "0"),
    ("February 2025", "1.496", "1.483", "1.3", "2.55", "2 February", "21", "2"),
)  # fmt: skip
PARALLEL_NOTE = """
In six months the old gauge missed 109 hours. The new gauge missed 3 hours, all of them while the battery was
changed. On 24 November 2024 the new gauge sent its first flood
message. On 12 January 2025 the sluice at Mill Street was closed.
"""
OPERATION = """
The new gauge is inspected by Tomas Brede, the deputy harbour master. He inspects it twice a year, in April and in
October. Once a year the surveyor Petra Vance checks its height against the bench mark on the church of St Olave.

The readings are free for everyone. They are shown at the ferry landing and are sent to the national sea level service
every hour.

The old gauge was given to the Maritime Museum in Fennick. The float, the drum and the clock can be seen there from May
2025.
"""
OUTLOOK = """
A second gauge is planned at Gull Rock, outside the harbour. It would show the swell before it reaches the entrance. It
is expected to cost 74,000 euros. The harbour will decide about it in autumn 2026.

The paper rolls of the old gauge fill 63 boxes. The school of Fennick has begun to scan them. Rolls for the years 1961
to 1979 were scanned by December 2024.
"""


class Sheet:
    """A page to draw on as the reader sees it: on a rotated page, every point is turned back to where it must lie."""

    def __init__(self, page: pymupdf.Page) -> None:
        self.page = page
        self.y = 96.0
        self.right = page.rect.width - MARGIN

    def text(self, x: float, y: float, text: str, size: float = BODY, font: str = SERIF, color: tuple = BLACK) -> None:
        """Write one line with its baseline at y."""
        point = pymupdf.Point(x, y) * self.page.derotation_matrix
        self.page.insert_text(point, text, fontsize=size, fontname=font, color=color, rotate=self.page.rotation)

    def line(self, x0: float, y0: float, x1: float, y1: float, color: tuple = GREY, width: float = 0.6) -> None:
        """Draw a straight line."""
        turn = self.page.derotation_matrix
        self.page.draw_line(pymupdf.Point(x0, y0) * turn, pymupdf.Point(x1, y1) * turn, color=color, width=width)

    def bar(self, x0: float, y0: float, x1: float, y1: float, color: tuple) -> None:
        """Fill a rectangle."""
        self.page.draw_rect(pymupdf.Rect(x0, y0, x1, y1) * self.page.derotation_matrix, color=None, fill=color)

    def heading(self, text: str) -> None:
        """Write a section heading."""
        self.text(MARGIN, self.y + 14, text, size=15, font=SANS_BOLD, color=NAVY)
        self.y += 41

    def paragraphs(self, text: str) -> None:
        """Write paragraphs, ragged right. An empty line divides them."""
        for paragraph in text.strip().split("\n\n"):
            for line in _lines(paragraph, self.right - MARGIN):
                self.text(MARGIN, self.y, line)
                self.y += LEADING
            self.y += 8

    def caption(self, label: str, text: str) -> None:
        """Write the caption of a figure or table."""
        self.text(MARGIN, self.y, label, size=9.5, font=SANS_BOLD, color=NAVY)
        self.text(MARGIN + _width(label + " ", 9.5, SANS_BOLD), self.y, text, size=9.5, font=SANS, color=GREY)
        self.y += 16

    def table(
        self, widths: Sequence[float], rows: Sequence[Sequence[str]], numbers: Sequence[int], size: float
    ) -> None:
        """Draw a table with all its lines; the columns in `numbers` are set to the right; "Total" is bold."""
        top, edges = self.y, [MARGIN + sum(widths[:i]) for i in range(len(widths) + 1)]
        for index, row in enumerate(rows):
            cells = [cell.split("\n") for cell in row]
            height = 8 + (size + 2) * max(len(lines) for lines in cells)
            if index == 0:
                self.bar(edges[0], self.y, edges[-1], self.y + height, PALE)
            font = SANS_BOLD if index == 0 or row[0] == "Total" else SANS
            for column, lines in enumerate(cells):
                for count, line in enumerate(lines):
                    right = edges[column + 1] - 5 - _width(line, size, font)
                    x = right if column in numbers else edges[column] + 5
                    self.text(x, self.y + 3.5 + (size + 2) * (count + 0.85), line, size=size, font=font)
            self.line(edges[0], self.y, edges[-1], self.y)
            self.y += height
        self.line(edges[0], self.y, edges[-1], self.y)
        for edge in edges:
            self.line(edge, top, edge, self.y)
        self.y += 24


def _width(text: str, size: float, font: str) -> float:
    return pymupdf.get_text_length(text, fontname=font, fontsize=size)


def _lines(text: str, width: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if _width(longer, BODY, SERIF) > width:
            yield line
            longer = word
        line = longer
    yield line


def _frame(sheet: Sheet, number: int, count: int) -> None:
    """Header and footer."""
    sheet.text(MARGIN, 52, TITLE, size=8.5, font=SANS, color=GREY)
    label = "Report FH-2025-03"
    sheet.text(sheet.right - _width(label, 8.5, SANS), 52, label, size=8.5, font=SANS, color=GREY)
    sheet.line(MARGIN, 59, sheet.right, 59, width=0.5)
    foot = sheet.page.rect.height - 40
    page = f"Page {number} of {count}"
    sheet.text((sheet.page.rect.width - _width(page, 8.5, SANS)) / 2, foot, page, size=8.5, font=SANS, color=GREY)


def _cover(sheet: Sheet) -> None:
    sheet.bar(MARGIN, 92, MARGIN + 5, 152, TEAL)
    sheet.text(MARGIN + 18, 114, "Renewal of the Tide Gauge", size=24, font=SANS_BOLD, color=NAVY)
    sheet.text(MARGIN + 18, 143, "at Fennick Harbour", size=24, font=SANS_BOLD, color=NAVY)
    sheet.text(MARGIN + 18, 172, "Final report, 14 March 2025", font=SERIF_ITALIC, color=GREY)
    sheet.y = 212
    sheet.heading("1  Summary")
    sheet.paragraphs(SUMMARY)
    sheet.y += 12
    sheet.text(MARGIN, sheet.y, "Key dates", size=12, font=SANS_BOLD, color=NAVY)
    sheet.y += 22
    for date, event in KEY_DATES:
        sheet.bar(MARGIN, sheet.y - 7, MARGIN + 5, sheet.y - 2, TEAL)
        sheet.text(MARGIN + 14, sheet.y, date, size=10, font=SANS_BOLD)
        sheet.text(MARGIN + 125, sheet.y, event)
        sheet.y += 21


def _bar_chart(sheet: Sheet) -> None:
    """Figure 1: one bar a year."""
    base, left, height = sheet.y + 190, MARGIN + 34, 170.0
    for mark in range(0, 500, 100):
        y = base - height * mark / 450
        sheet.line(left, y, sheet.right, y, color=(0.85, 0.87, 0.89), width=0.4)
        sheet.text(left - 6 - _width(str(mark), 8.5, SANS), y + 3, str(mark), size=8.5, font=SANS, color=GREY)
    step = (sheet.right - left) / len(LOST_HOURS)
    for index, (year, hours) in enumerate(LOST_HOURS):
        middle, top = left + step * (index + 0.5), base - height * hours / 450
        sheet.bar(middle - 15, top, middle + 15, base, TEAL if year != 2023 else NAVY)
        for label, y in ((str(hours), top - 5), (str(year), base + 14)):
            sheet.text(middle - _width(label, 9, SANS) / 2, y, label, size=9, font=SANS)
    sheet.line(left, base, sheet.right, base, color=BLACK)
    sheet.y = base + 36


def _sketch(sheet: Sheet) -> None:
    """Figure 2: the gauge on its arm, seen from the side."""
    top, left = sheet.y, MARGIN + 40
    sheet.bar(left, top + 70, left + 90, top + 190, (0.78, 0.79, 0.80))
    sheet.bar(left + 20, top + 50, left + 62, top + 70, (0.60, 0.62, 0.64))
    sheet.bar(left + 38, top + 12, left + 44, top + 50, NAVY)
    sheet.bar(left + 38, top + 12, left + 190, top + 18, NAVY)
    sheet.bar(left + 168, top + 18, left + 188, top + 36, TEAL)
    sheet.bar(left + 90, top + 140, sheet.right, top + 190, PALE)
    sheet.line(left + 90, top + 140, sheet.right, top + 140, color=TEAL, width=1.2)
    for spread in (-16, 0, 16):
        sheet.line(left + 178, top + 38, left + 178 + spread, top + 138, color=TEAL, width=0.5)
    for text, x, y in (
        ("Steel arm", left + 80, top + 8),
        ("Radar sensor", left + 198, top + 31),
        ("Concrete base", left + 70, top + 63),
        ("Pulse and echo", left + 205, top + 100),
        ("Water", left + 260, top + 160),
        ("Pier", left + 36, top + 135),
    ):
        sheet.text(x, y, text, size=9, font=SANS)
    sheet.y = top + 212


def make() -> bytes:
    """The document's bytes."""
    document = pymupdf.open()
    for _ in range(6):
        document.new_page(width=A4[0], height=A4[1])
    document[4].set_rotation(90)
    sheets = [Sheet(page) for page in document]
    for number, sheet in enumerate(sheets, 1):
        _frame(sheet, number, len(sheets))
    cover, old, new, cost, parallel, operation = sheets
    _cover(cover)
    old.heading("2  The old gauge")
    old.paragraphs(OLD_GAUGE)
    old.y += 10
    _bar_chart(old)
    old.caption(
        "Figure 1.", "Hours without a usable reading of the old gauge, by year. The year 2024 is counted until June."
    )
    new.heading("3  The new gauge")
    new.paragraphs(NEW_GAUGE)
    new.y += 14
    _sketch(new)
    new.caption("Figure 2.", "The new gauge, seen from the side. Not to scale.")
    new.y += 18
    new.heading("4  What the gauge is used for")
    new.paragraphs(NEW_GAUGE_USES)
    cost.heading("5  Cost")
    cost.paragraphs(COST_INTRO)
    cost.y += 8
    cost.caption("Table 1.", "Cost of the work in euros, without tax.")
    cost.table((137, 118, 116, 88), COSTS, numbers=(3,), size=9.5)
    cost.paragraphs(COST_NOTES)
    parallel.heading("6  Parallel measurements")
    parallel.paragraphs(PARALLEL_INTRO)
    parallel.y += 8
    parallel.caption(
        "Table 2.", "The old and the new gauge, September 2024 to February 2025. Levels above chart datum."
    )
    parallel.table((104, 83, 83, 76, 90, 98, 86, 86), PARALLEL, numbers=(1, 2, 3, 4, 6, 7), size=9.5)
    parallel.paragraphs(PARALLEL_NOTE)
    operation.heading("7  Operation")
    operation.paragraphs(OPERATION)
    operation.y += 10
    operation.heading("8  Outlook")
    operation.paragraphs(OUTLOOK)
    day = "D:20250314090000Z"
    document.set_metadata(
        {"title": TITLE, "author": "Fennick Harbour (invented)", "creationDate": day, "modDate": day, "producer": ""}
    )
    return document.tobytes(garbage=4, deflate=True, no_new_id=True)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    target.write_bytes(make())
    print(f"{target.name}: {target.stat().st_size} bytes")
