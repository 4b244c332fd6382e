"""How an answer ends: as one record, with its pins, its receipt, and how the time was spent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.assistant.answer_strategy import PAGES, SEARCH
from app.assistant.coverage import CANNOT_SEE, OTHER_WORDS, PageKey, Shown, make_coverage
from app.assistant.evidence.page_ranking import has_words
from app.assistant.evidence.pinning import Pinned
from app.assistant.evidence.support import SupportModel, is_open
from app.assistant.pages.looking import Looked
from app.assistant.pages.material import Material, keys_of
from app.assistant.prompt import Content, PagePicture, PageText
from app.assistant.records import Answer, Answered, AnswerEvent, AnswerModel, AnswerSentence, Citation
from app.ingest.records import PageKind

NOTHING_TO_READ = "There is nothing to read on these pages."
TEXT_ONLY = (
    "There is no text to read on these pages, and this model cannot see images. "
    "A multimodal Gemma 3 (4B or larger) can look at them."
)
NO_TEXT_CHOSEN = (
    "There is no text in what you chose, and this model cannot see images. A multimodal Gemma 3 (4B or larger) can."
)
NO_SENTENCES = (
    "There is nothing to summarise on these pages: they have lines, tables or numbers, and no sentence that can be "
    "read by itself."
)
NOT_FOUND = "The document does not say."
NOT_CLEAR = "The document does not say this clearly."
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
    found: bool | None = None,
) -> Iterator[AnswerEvent]:
    """The last event: the answer with its receipt, and how the time was spent.

    `found`: whether the documents seem to say it; None: they do where any of it is supported.
    """
    info = work.calls.info
    soft_tokens = 0 if info.vision is None else info.vision.mm_tokens_per_image
    coverage = make_coverage(work.sources, shown, focus=focus, limit=info.context_length, soft_tokens=soft_tokens)
    if info.is_remote:
        coverage = replace(coverage, sent_to=info.server, quotes=work.calls.quotes_checked)
    if focus in (PAGES, SEARCH) and not info.is_remote and work.texts and not has_words(question, work.texts):
        coverage = replace(coverage, left_out=(*coverage.left_out, OTHER_WORDS))
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
            timing=work.calls.spent(work.ingest_s),
            model=AnswerModel(info.model, info.weights, info.device, info.reason),
            found=pinned.is_supported if found is None else found,
        )
    )


def not_said(pinned: Pinned, judge: SupportModel) -> tuple[str, tuple[Citation, ...]]:
    """What is said in place of an answer that is not supported, and the citations that the user had better look at.

    There are some where it stays open whether they say it (`support.is_open`).
    """
    left_open = [sentence for sentence in pinned.sentences if is_open(sentence.support or 0.0, judge)]
    numbers = sorted({number for sentence in left_open for number in sentence.pins})
    citations = tuple(pinned.citations[number] for number in numbers if number < len(pinned.citations))
    return NOT_CLEAR if left_open else NOT_FOUND, citations


def resting_on_nothing(text: str) -> Pinned:
    """What a sentence of ours rests on."""
    return Pinned(sentences=(AnswerSentence(0, len(text), (), None, False),))


def says_nothing(answer: str) -> bool:
    """Whether an answer is empty, or says in the words that the prompt asks for that the document does not say."""
    return answer.strip(" .\n").casefold() in ("", NOT_FOUND.strip(".").casefold())


def unseen_reason(work: Material, reason: str) -> str:
    """Why pages without text were not looked at: the reason given, for a model that could have."""
    return CANNOT_SEE if work.calls.info.vision is None else reason


def shown_of(contents: Sequence[Content], looked: Looked, unseen: str, *, waiting: Sequence[Content]) -> Shown:
    """What the model was given, and why not the rest; `waiting` was still to be read when the answer was wanted."""
    read, seen = keys_of(contents, PageText), keys_of(contents, PagePicture)
    failures: dict[PageKey, str] = {key: str(error) for key, error in looked.failures.items()}
    still_to_read = keys_of(waiting, PageText) | keys_of(waiting, PagePicture)
    return Shown(read, seen, failures, unseen, still_to_read)


def nothing_to_read(work: Material) -> str:
    """Why no page takes part."""
    has_images = any(page.kind is PageKind.IMAGE for source in work.sources for page in source.pages)
    if work.excerpt is not None and work.calls.info.vision is None:
        return NO_TEXT_CHOSEN
    return TEXT_ONLY if has_images and work.calls.info.vision is None else NOTHING_TO_READ
