"""PDF files through MuPDF: reading and drawing pages. Used only inside the child process (see isolate.py)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pymupdf
from pymupdf import mupdf

from app.errors import DocumentDamaged, PasswordNeeded, UsageError
from app.ingest import notes
from app.ingest.layout.page_text import lay_out
from app.ingest.layout.pieces import Paint, Piece
from app.ingest.layout.regions import find_regions
from app.ingest.layout.suspicion import FONTS_TELL, unexplained_share, why_suspicious
from app.ingest.limits import Limits
from app.ingest.pdf.backward_blanks import put_blanks_backward
from app.ingest.pdf.broken_words import rejoin
from app.ingest.pdf.complaints import is_lossy, listen
from app.ingest.pdf.covered_text import ALL_TEXT_PAINTS, find_covers
from app.ingest.pdf.drawn_letters import Drawings, fonts_of_drawings
from app.ingest.pdf.font_boxes import FontBoxes
from app.ingest.pdf.hidden_text import VisibleText, count_letters, has_suspicious, keep_visible, text_lines
from app.ingest.pdf.ligature_order import put_in_order
from app.ingest.pdf.marked_regions import comment_runs, marked_regions, with_values, without_frames
from app.ingest.pdf.narrow_blanks import put_blanks, with_blanks
from app.ingest.pdf.opening import has_open_pages, is_stand_in, open_pdf
from app.ingest.pdf.page_marks import NO_MARKS, read_marks
from app.ingest.pdf.page_notes import UNREADABLE_SHARE, clean_name, note_of
from app.ingest.pdf.page_run import PageRun
from app.ingest.pdf.page_taking import LEVEL, all_blocks, find_covered, lines_at, taken_by_words
from app.ingest.pdf.pictured_pages import is_mostly_picture, shares_picture
from app.ingest.pdf.replaced_text import compared
from app.ingest.pdf.soft_hyphens import show_hyphens, with_hyphens
from app.ingest.pdf.spaced_letters import close_up, with_whole_words
from app.ingest.pdf.text_styles import Faintness, LineListing, Place
from app.ingest.records import Box, DocumentKind, OutlineEntry, Page, PageKind, RenderedPage, RenderedRegion
from app.ingest.render import PixelBox, capped_region, capped_scale, drawn_size, region_pixels

# Ligatures are expanded, text outside the crop box is kept (the layout drops and counts it), pictures are left out.
# Characters without a known letter arrive as U+FFFD.
TEXT_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE
MOST_ENTRIES = 5_000  # of an outline
MOST_ATTACHMENTS = 1_000
NO_CROP = 0.01  # points between the edges of two boxes that are the same but for rounding
CHECK_SCALE = 1.0
CHECK_PIXELS = 8_000_000

_CROP_BOX, _MEDIA_BOX = pymupdf.PDF_NAME("CropBox"), pymupdf.PDF_NAME("MediaBox")

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


class PdfDocument:
    """An open PDF.

    Raises:
        NotADocument: it is no PDF after all.
        DocumentDamaged: it cannot be opened, or has no pages.
        PasswordNeeded: it is encrypted, and `password` is None or wrong.
    """

    kind = DocumentKind.PDF
    has_bars = False
    """A bar stands before each cell of a table but a row's first."""

    def __init__(self, path: Path, password: str | None, limits: Limits) -> None:
        self._path = path
        self._password = password
        self._limits = limits
        self._document = self._opened()
        self.attachments = self._attached_names()
        self._drawing: Any = None
        self._faintness = Faintness()
        self._font_boxes = FontBoxes()
        try:
            self.page_count = self._counted()
        except (RuntimeError, mupdf.FzErrorBase) as error:
            raise DocumentDamaged(f"{path.name} is damaged: its pages cannot be counted.") from error
        if self.page_count < 1:
            raise DocumentDamaged(f"{path.name} is damaged: no page can be found in it.")
        self.outline = self._outline()

    def _opened(self) -> Any:
        return open_pdf(self._path, self._password, lasting=True)

    def _counted(self) -> int:
        # Each page is an object of the file: a larger count is a lie, and would cost a failed page each.
        return min(int(self._document.page_count), int(self._document.xref_length()))

    def attached(self, number: int) -> bytes:
        """The bytes of an embedded file. Raises PasswordNeeded where only these are encrypted, and none is given."""
        if self._password is None and self._document.needs_pass and has_open_pages(self._document):
            raise PasswordNeeded(
                f"The files attached to {self._path.name} are protected by a password: please give it."
            )
        return bytes(self._document.embfile_get(number - 1))

    def _attached_names(self) -> tuple[str, ...]:
        try:
            count = min(self._document.embfile_count(), MOST_ATTACHMENTS)
            infos = [self._document.embfile_info(at) for at in range(count)]
        except (RuntimeError, ValueError, KeyError, mupdf.FzErrorBase):
            return ()  # a broken table of files is no reason not to read the pages
        names = (info.get("ufilename") or info.get("filename") or info.get("name") for info in infos)
        return tuple(clean_name(str(name or "")) or f"attachment {at}" for at, name in enumerate(names, 1))

    def _outline(self) -> tuple[OutlineEntry, ...]:
        try:
            entries = self._document.get_toc(simple=True)[:MOST_ENTRIES]
        except (RuntimeError, ValueError, KeyError, IndexError, TypeError, mupdf.FzErrorBase):
            return ()  # nor is a broken outline
        return tuple(
            OutlineEntry(int(level), clean_name(title), int(page))
            for level, title, page in entries
            if title.strip() and 1 <= page <= self.page_count
        )

    def read(self, number: int) -> Page:
        """Reads page `number`, counted from 1.

        Raises whatever MuPDF raises on a damaged page; RuntimeError where it silently left out all text of one.
        """
        listen()
        page = self._document.load_page(number - 1)
        rotation = page.rotation
        width, height = _unrotated_size(page, rotation)
        visible, painted = self._visible_text(page, number, (width, height))
        paints: Sequence[Paint] = [paint for paint in painted if paint[0] not in ALL_TEXT_PAINTS]
        marks = _unrotated(page, lambda: read_marks(page)) if self._document.is_pdf else NO_MARKS
        pieces: Sequence[Piece] = visible.pieces
        if marks.fields:
            pieces, paints = with_values(pieces, marks.fields), without_frames(paints, marks.fields)
        most = self._limits.words_per_page
        laid_out = lay_out(pieces, width, height, most, paints, comment_runs(marks.comments), has_bars=self.has_bars)
        told_by_fonts = laid_out.text if self.kind in FONTS_TELL else ""
        note = note_of(visible, laid_out, told_by_fonts, marks)
        if is_lossy():
            if self._document.is_pdf and not laid_out.own_words:
                raise RuntimeError("all text of the page is lost")
            note = notes.joined(notes.PART_LOST, note)
        if number == 1 and is_stand_in(self._document):
            note = notes.joined(notes.STAND_IN, note)
        why = why_suspicious(told_by_fonts, visible.hidden_words, laid_out.outside)
        if not laid_out.own_words or unexplained_share(told_by_fonts) > UNREADABLE_SHARE:
            return Page(number, PageKind.IMAGE, width, height, rotation, "", (), note, why)
        is_pictured = not visible.is_recognised and is_mostly_picture(laid_out.own_words, paints, (width, height))
        # A text of no use gives way to what is read in the picture.
        if is_pictured and not why_suspicious(told_by_fonts, 0, 0) and not shares_picture(page):
            note = notes.joined(note, notes.MOSTLY_PICTURE)
        regions = (*find_regions(laid_out, paints, (width, height), rotation), *marked_regions(marks, laid_out))
        place = number, PageKind.TEXT, width, height, rotation
        return Page(*place, laid_out.text, laid_out.words, note, why, regions=regions)

    def close(self) -> None:
        """Closes the file."""
        self._document.close()
        if self._drawing is not None:
            self._drawing.close()

    def _visible_text(self, page: Any, number: int, size: tuple[float, float]) -> tuple[VisibleText, Sequence[Paint]]:
        """The text that a reader sees, and all that was painted."""
        if self._document.is_pdf:
            self._font_boxes.mend(page)
        run = _unrotated(page, lambda: PageRun(page, TEXT_FLAGS))
        if run.told:
            flags = TEXT_FLAGS | pymupdf.TEXT_IGNORE_ACTUALTEXT
            printed = _unrotated(page, lambda: PageRun(page, flags))
            unprinted, is_lost = compared(run.told, run.text.extractText(), printed.text.extractText())
            if unprinted or is_lost:
                visible, paints = self._printed_text(page, printed, flags, number, size)
                return replace(visible, hidden_words=visible.hidden_words + unprinted), paints
        return self._printed_text(page, run, TEXT_FLAGS, number, size)

    def _printed_text(
        self, page: Any, run: PageRun, flags: int, number: int, size: tuple[float, float]
    ) -> tuple[VisibleText, Sequence[Paint]]:
        """The same, of a run of the page with some flags."""
        listing = LineListing(run.text)
        # In PDFs, many letters are unknown for other reasons.
        is_unknown = listing.has_unknown_letters(among_arabic=self._document.is_pdf)
        if is_unknown and not flags & pymupdf.TEXT_PRESERVE_LIGATURES:
            # MuPDF 1.28 takes some Arabic signs for ligatures, and tells random numbers for what they are made of.
            flags |= pymupdf.TEXT_PRESERVE_LIGATURES
            return self._printed_text(page, _unrotated(page, lambda: PageRun(page, flags)), flags, number, size)
        paints: Sequence[Paint]
        if _is_cropped(page):
            paints = _unrotated(page, page.get_bboxlog)
            covers = find_covers(paints)
            text, blocks = _uncropped_blocks(page, flags)
        else:
            paints, text = run.paints, run.text
            words = with_blanks(self._words_of(run.text), lambda places: lines_at(run.text.this, places))
            words = with_whole_words(words)
            has_unseen = False  # soft hyphens, which are letters without room
            has_hyphens = self._document.is_pdf and listing.has_soft_hyphens()
            if has_hyphens:
                has_unseen = not show_hyphens(self._blocks_of(run.text))
                words = with_hyphens(words)
            found = None if has_unseen else find_covered(run.late_fills(), words)
            odd = None if found is None else self._odd_lines(page, run, listing, size[1])
            if found is not None and odd is not None:
                covers, under = found
                taken = taken_by_words(
                    run,
                    words,
                    listing,
                    {*odd, *under},
                    covers,
                    size[1],
                    lambda box: self._draw_part(number, size, box),
                    has_hyphens=has_hyphens,
                )
                if taken is not None:
                    return taken, paints
            covers = find_covers(_unrotated(page, page.get_bboxlog)) if found is None else found[0]
            # Letter by letter, which takes several times as long: a hidden word may stand within a visible line, and
            # MuPDF's words do not say in which direction their line runs.
            letters = listing.count_letters()
            is_whole = sum(len(word[4]) for word in words) == letters  # else lines without width or height may be lost
            blocks = self._blocks_of(run.text) if is_whole else []
            if count_letters(blocks) < letters:
                blocks = all_blocks(run.text.this)
            rejoin(blocks)

        if self._document.is_pdf:
            if listing.has_soft_hyphens():
                show_hyphens(blocks)
            level = [line for _, line in text_lines(blocks) if line["dir"] == LEVEL]
            put_in_order(level)
            put_blanks_backward(level)
            put_blanks(line for _, line in text_lines(blocks))
            close_up(line for _, line in text_lines(blocks))

        def pictures() -> list[Box]:
            return [tuple(info["bbox"]) for info in _unrotated(page, page.get_image_info)]

        def draw() -> RenderedPage | None:
            return self._draw_for_checking(number, *size)

        def drawings() -> Drawings:
            return Drawings(fonts_of_drawings(text.this), paints)

        return keep_visible(blocks, size, pictures, draw, covers, drawings), paints

    def _odd_lines(self, page: Any, run: PageRun, listing: LineListing, height: float) -> Collection[Place] | None:
        """The lines of a page that are to be looked at closely; None: that cannot be told but of all of them."""
        if self._faintness.is_possible(page):
            blocks = run.text.extractDICT()["blocks"]
            is_plain = not has_suspicious(blocks, height)
            return () if is_plain and all(line["dir"] == LEVEL for _, line in text_lines(blocks)) else None
        return listing.odd_lines()

    def _words_of(self, text: Any) -> list[tuple[Any, ...]]:
        """MuPDF's words of a text page."""
        words: list[tuple[Any, ...]] = text.extractWORDS()
        return words

    def _blocks_of(self, text: Any) -> list[dict[str, Any]]:
        """MuPDF's "rawdict" blocks of a text page."""
        blocks: list[dict[str, Any]] = text.extractRAWDICT()["blocks"]
        return blocks

    def draw(self, number: int, scale: float, pixel_limit: int) -> RenderedPage:
        """Draws page `number` as a reader sees it, `scale` pixels a point, smaller if it would exceed `pixel_limit`."""
        page = self._drawing_handle().load_page(number - 1)
        return _pixels(page, capped_scale(page.rect.width, page.rect.height, scale, pixel_limit))

    def draw_region(self, number: int, box: Box, scale: float, pixel_limit: int) -> RenderedRegion:
        """Draws a part of page `number` from the PDF itself, so that a larger scale shows more detail."""
        page = self._drawing_handle().load_page(number - 1)
        rotation = page.rotation
        pixels, scale, covered = capped_region(box, _unrotated_size(page, rotation), rotation, scale, pixel_limit)
        return RenderedRegion(_pixels_within(page, scale, pixels), covered)

    def _draw_for_checking(self, number: int, width: float, height: float) -> RenderedPage | None:
        """The page without rotation, to look where words left a mark; None if it cannot be drawn."""
        try:
            page = self._drawing_handle().load_page(number - 1)
            scale = capped_scale(width, height, CHECK_SCALE, CHECK_PIXELS)
            drawn: RenderedPage = _unrotated(page, lambda: _pixels(page, scale))
        except (RuntimeError, ValueError, mupdf.FzErrorBase):
            return None
        return drawn

    def _draw_part(self, number: int, size: tuple[float, float], box: Box) -> RenderedPage | None:
        """The page as `_draw_for_checking` draws it, of which only what is in a box is drawn: the rest is white."""
        scale = capped_scale(*size, CHECK_SCALE, CHECK_PIXELS)
        width, height = drawn_size(*size, scale)
        try:
            pixels = region_pixels((box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1), *size, scale)
            page = self._drawing_handle().load_page(number - 1)
            part: RenderedPage = _unrotated(page, lambda: _pixels_within(page, scale, pixels))
        except (RuntimeError, ValueError, mupdf.FzErrorBase, UsageError):
            return None
        rgb = bytearray(b"\xff" * (3 * width * height))
        for row in range(part.height):
            start = 3 * ((pixels[1] + row) * width + pixels[0])
            rgb[start : start + 3 * part.width] = part.rgb[3 * part.width * row : 3 * part.width * (row + 1)]
        return RenderedPage(width, height, bytes(rgb), scale)

    def _drawing_handle(self) -> Any:
        """A second handle without the structure tree: some files draw for ever with it; words change without it."""
        if self._drawing is None:
            self._drawing = open_pdf(self._path, self._password, lasting=True)
            self._drawing.xref_set_key(self._drawing.pdf_catalog(), "StructTreeRoot", "null")
        return self._drawing


def _uncropped_blocks(page: Any, flags: int) -> tuple[Any, list[dict[str, Any]]]:
    """The text page of the whole page, and its "rawdict" blocks in coordinates of the page's crop box.

    MuPDF leaves out what lies outside the crop box without a word, and cuts words at its edge. Here all is read, so
    that the layout can drop it, and count it.
    """
    document, crop, whole = page.parent, page.cropbox, page.mediabox
    kept = document.xref_get_key(page.xref, "CropBox")[1]
    document.xref_set_key(page.xref, "CropBox", f"[{whole.x0} {whole.y0} {whole.x1} {whole.y1}]")
    left, top = crop.x0 - whole.x0, crop.y0  # PyMuPDF's own crop box is counted from the top of the page already
    try:
        text = page.get_textpage(flags=flags)
        blocks: list[dict[str, Any]] = text.extractRAWDICT()["blocks"]
    finally:
        document.xref_set_key(page.xref, "CropBox", kept)
    for _, line in text_lines(blocks):
        for boxed in (*line["spans"], *(char for span in line["spans"] for char in span["chars"])):
            x0, y0, x1, y1 = boxed["bbox"]
            boxed["bbox"] = (x0 - left, y0 - top, x1 - left, y1 - top)
    return text, blocks


def _is_cropped(page: Any) -> bool:
    if not page.parent.is_pdf:
        return False
    # Most pages of most files have no crop box, and PyMuPDF makes its boxes slowly.
    own = mupdf.pdf_page_from_fz_page(page.this).obj()
    bounds = mupdf.pdf_dict_get_inheritable(own, _CROP_BOX)
    if not bounds.m_internal or _has_same_sides(bounds, mupdf.pdf_dict_get_inheritable(own, _MEDIA_BOX)):
        return False
    crop, whole = page.cropbox, page.mediabox
    edges = crop.x0 - whole.x0, crop.y0, crop.x1 - whole.x1, crop.y1 - whole.height
    return any(abs(edge) > NO_CROP for edge in edges)


def _has_same_sides(box: Any, other: Any) -> bool:
    """Of boxes as the file has them."""
    one, another = mupdf.pdf_to_rect(box), mupdf.pdf_to_rect(other)
    return (one.x0, one.y0, one.x1, one.y1) == (another.x0, another.y0, another.x1, another.y1)


def _unrotated_size(page: Any, rotation: int) -> tuple[float, float]:
    rectangle = page.rect
    width, height = round(rectangle.width, 2), round(rectangle.height, 2)
    return (height, width) if rotation in (90, 270) else (width, height)


def _unrotated(page: Any, work: Any) -> Any:
    """Runs `work` with the page's rotation set to 0: what it gives is then in the unrotated page's coordinates."""
    rotation = page.rotation
    if not rotation:  # what is no PDF has none, and cannot be turned
        return work()
    page.set_rotation(0)
    try:
        return work()
    finally:
        page.set_rotation(rotation)


def _pixels(page: Any, scale: float) -> RenderedPage:
    pixmap = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False)
    return RenderedPage(pixmap.width, pixmap.height, bytes(pixmap.samples), scale)


def _pixels_within(page: Any, scale: float, pixels: PixelBox) -> RenderedPage:
    """Some pixels of what `_pixels` would draw. MuPDF's own clipping rounds as it likes: here their number is exact."""
    left, top, right, bottom = pixels
    pixmap = mupdf.fz_new_pixmap_with_bbox(
        mupdf.FzColorspace(mupdf.FzColorspace.Fixed_RGB), mupdf.FzIrect(*pixels), mupdf.FzSeparations(), 0
    )
    mupdf.fz_clear_pixmap_with_value(pixmap, 255)
    matrix = mupdf.FzMatrix(scale, 0, 0, scale, 0, 0)
    device = mupdf.fz_new_draw_device(matrix, pixmap)
    mupdf.fz_run_page(page.this, device, mupdf.FzMatrix(), mupdf.FzCookie())
    mupdf.fz_close_device(device)
    samples = bytes(pymupdf.Pixmap("raw", pixmap).samples)
    return RenderedPage(right - left, bottom - top, samples, scale)
