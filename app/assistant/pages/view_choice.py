"""Which view of a page an answer was seen in: the whole picture or one of its crops, each shown alone and weighed.

A view shown alone takes the model a moment on a GPU, but tens of seconds on a processor, for the larger models that
see: there the pin stays with the page as a whole.
"""

from __future__ import annotations

from collections.abc import Generator

from app.assistant.model_calls import ModelCalls
from app.assistant.prompt import PagePicture, PromptStyle, judged_part
from app.assistant.records import AnswerEvent, Stage


def best_view(
    calls: ModelCalls, style: PromptStyle, question: str, answer: str, picture: PagePicture
) -> Generator[AnswerEvent, None, int | None]:
    """The view that makes an answer likeliest, as an index; None: there is only one, or they are not weighed here."""
    if calls.info.device != "gpu" or not picture.crops:
        return None
    answer_ids = calls.encode(style.answer(answer))
    totals = []
    for number, (digest, box) in enumerate(zip(picture.digests, picture.boxes, strict=True), start=1):
        yield Stage("Looking for evidence, view", number, len(picture.digests))
        view = PagePicture(picture.document_id, picture.page, (digest,), (box,))
        (scores,) = calls.score(calls.prompt(style.question([view], judged_part(question))), [answer_ids])
        totals.append(sum(scores))
    return totals.index(max(totals))
