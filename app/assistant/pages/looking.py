"""Shows pages to a model that sees: draws them, cuts and scales their views, and has the engine encode each once.

planned picture ── drawn from the file ── views: the whole, its crops ── encoded ── a piece of a prompt
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Protocol

from app.assistant.coverage import PageKey, pages_looked_at
from app.assistant.model_calls import ModelCalls
from app.assistant.pages.image_check import FindIn, PictureCheck
from app.assistant.pages.page_views import PlannedPicture, view_box
from app.assistant.prompt import PagePicture
from app.assistant.receipt_words import view_cost
from app.assistant.records import AnswerEvent, Stage
from app.errors import DocumentDamaged, DocumentError, DocumentMissing, ImageHeldBack, UsageError
from app.inference.image_processor import PreparedImage, prepare_image
from app.inference.pan_and_scan import PanAndScan
from app.ingest.isolate import PageRenderer
from app.ingest.records import Box, DocumentKind, Page, RenderedRegion
from app.paths import taken_out_of


class RegionRenderer(Protocol):
    """Draws parts of pages of one document; `app.ingest.isolate.PageRenderer` does."""

    def render_region(self, page_number: int, box: Box, scale: float) -> RenderedRegion:
        """See PageRenderer."""

    def close(self) -> None:
        """Ends its process."""


OpenRenderer = Callable[[Path], RegionRenderer]
"""Opens a document for drawing, with its password if it has one."""


@dataclass(frozen=True, slots=True)
class ViewingRules:
    """How this assistant shows pages."""

    pan_and_scan: PanAndScan | None = field(default_factory=PanAndScan)
    """None: every page is one picture without crops."""
    open_renderer: OpenRenderer = PageRenderer
    check: PictureCheck | None = None
    """What looks at every picture before the model does; None: nothing."""


@dataclass(frozen=True, slots=True)
class ViewedDocument:
    """A document whose pages are shown."""

    path: Path
    sha256: str
    kind: DocumentKind
    pages: Mapping[int, Page]
    """By number."""


@dataclass(slots=True)
class Looked:
    """What came of looking."""

    pictures: list[PagePicture] = field(default_factory=list)
    failures: dict[PageKey, DocumentError | UsageError] = field(default_factory=dict)
    """Pages that could not be drawn, and why. No picture of them is in `pictures`."""


def look_at(
    calls: ModelCalls,
    plans: Sequence[PlannedPicture],
    documents: Mapping[int, ViewedDocument],
    rules: ViewingRules,
) -> Generator[AnswerEvent, None, Looked]:
    """Draw and encode the pictures planned, page after page. Views encoded before are not encoded again.

    Pages that the check holds back are among the failures. Raises Cancelled (asked between two views), EngineFailed,
    ModelDamaged.
    """
    with nullcontext() if rules.check is None else rules.check.opened() as find_in:
        return (yield from _look_at_all(calls, plans, documents, rules, find_in))


def _look_at_all(
    calls: ModelCalls,
    plans: Sequence[PlannedPicture],
    documents: Mapping[int, ViewedDocument],
    rules: ViewingRules,
    find_in: FindIn | None,
) -> Generator[AnswerEvent, None, Looked]:
    looked = Looked()
    for document_id, of_document in groupby(plans, key=lambda plan: plan.document_id):
        document = documents[document_id]
        pages = [list(of_page) for _, of_page in groupby(of_document, key=lambda plan: plan.page)]
        try:
            _check_unchanged(document)
        except DocumentError as error:
            looked.failures.update({(document_id, page[0].page): error for page in pages})
            continue
        renderer = rules.open_renderer(document.path)
        try:
            for page in pages:
                try:
                    looked.pictures += yield from _look_at_page(calls, page, document, renderer, rules, find_in)
                except (DocumentError, UsageError) as error:
                    looked.failures[document_id, page[0].page] = error
        finally:
            renderer.close()
    return looked


def _look_at_page(
    calls: ModelCalls,
    plans: Sequence[PlannedPicture],
    document: ViewedDocument,
    renderer: RegionRenderer,
    rules: ViewingRules,
    find_in: FindIn | None,
) -> Generator[AnswerEvent, None, list[PagePicture]]:
    page = document.pages[plans[0].page]
    (cost,) = pages_looked_at(plans, calls.soft_tokens)
    label = f"Looking at page {page.number}, {view_cost(cost)}, view"
    pictures: list[PagePicture] = []
    total, done = cost.pictures + cost.crops, 0
    for plan in plans:
        calls.stop_if_cancelled()
        region = renderer.render_region(plan.page, plan.box, plan.scale)
        if find_in is not None:
            yield Stage(f"Checking the picture of page {page.number}", done, total)
            _hold_back(region, calls, page, find_in)
        prepared, boxes = _prepare(calls, region, page, rules)
        views = [view.pixel_values for view in prepared.views]
        digests = yield from calls.look(views, label, done, total)
        done += len(views)
        pictures.append(PagePicture(plan.document_id, plan.page, digests, boxes))
    return pictures


def _hold_back(region: RenderedRegion, calls: ModelCalls, page: Page, find_in: FindIn) -> None:
    """Raise ImageHeldBack if the check finds something in the picture."""
    if (finding := find_in(region.picture, calls.cancelled)) is None:
        return
    number, likely = page.number, f"{finding.probability:.0%}"
    match finding.policy.name:
        case "dangerous":
            raise ImageHeldBack(
                f"The check of images holds page {number} back: it may show dangerous content ({likely})."
            )
        case "sexual":
            raise ImageHeldBack(
                f"The check of images holds page {number} back: it may be sexually explicit ({likely})."
            )
        case _:
            raise ImageHeldBack(
                f"The check of images holds page {number} back: it may show violence or gore ({likely})."
            )


def _prepare(
    calls: ModelCalls, region: RenderedRegion, page: Page, rules: ViewingRules
) -> tuple[PreparedImage, tuple[Box, ...]]:
    """The picture's views for the tower, and where each lies on the page."""
    drawn = region.picture
    prepared = prepare_image(drawn.rgb, drawn.width, drawn.height, calls.vision, rules.pan_and_scan)
    return prepared, tuple(view_box(view.rectangle, region.box, page, drawn.scale) for view in prepared.views)


def _check_unchanged(document: ViewedDocument) -> None:
    """A file that was changed since it was read has other pages than the library. Raises DocumentError."""
    try:
        with document.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        if taken_out_of(document.path):  # it may be kept nowhere: what opens it sees that it is what was read
            return
        raise DocumentMissing(
            f"The file {document.path} is no longer there; its pages are drawn from it. Add it again."
        ) from error
    if digest != document.sha256:
        raise DocumentDamaged(f"{document.path.name} was changed since it was read. Add it again.")
