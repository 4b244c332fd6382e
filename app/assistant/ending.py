"""How an answer ends: as one record, with its pins, its receipt, and how the time was spent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.assistant.coverage import Shown, make_coverage
from app.assistant.evidence.pinning import Pinned
from app.assistant.pages.material import Material
from app.assistant.records import Answer, Answered, AnswerEvent, AnswerModel, AnswerTiming, Citation

UNPINNED = Pinned()


def finished(
    work: Material,
    question: str,
    text: str,
    shown: Shown,
    pinned: Pinned = UNPINNED,
    nearest: tuple[Citation, ...] = (),
    *,
    focus: str,
) -> Iterator[AnswerEvent]:
    """The last event: the answer with its receipt, and how the time was spent."""
    spent, info = work.calls.timing, work.calls.info
    soft_tokens = 0 if info.vision is None else info.vision.mm_tokens_per_image
    coverage = make_coverage(work.sources, shown, focus=focus, limit=info.context_length, soft_tokens=soft_tokens)
    if ended := work.calls.ended_sentence(text):
        coverage = replace(coverage, left_out=(*coverage.left_out, ended))
    yield Answered(
        Answer(
            question=question,
            text=text,
            citations=pinned.citations,
            image_pins=pinned.image_pins,
            sentences=pinned.sentences,
            nearest=nearest,
            coverage=coverage,
            timing=AnswerTiming(
                round(work.ingest_s, 3),
                round(spent.prefill_s, 3),
                spent.prefill_tokens,
                spent.reused_tokens,
                round(spent.decode_s, 3),
                spent.decode_tokens,
                round(work.calls.looking_s, 3),
            ),
            model=AnswerModel(info.model, info.weights, info.device, info.reason),
            found=pinned.is_supported,
        )
    )
