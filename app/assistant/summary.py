"""Summaries: every page is read, part by part, and every sentence is pinned to words of its part.

An instruction-tuned model writes the summary in its own words. A pretrained one says what a part is about well enough
to find the sentence that says it best, but not well enough to be believed: its summary consists of the document's own
sentences.

    pretrained            part ── what it is about (not shown) ── evidence for that ── the sentence, as it stands
    instruction-tuned     part ── summary ── evidence for each of its sentences
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from app.assistant.answer_strategy import WHOLE, check_fits, first_sentence
from app.assistant.citations import Evidence, find_evidence
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.prompt import Content, PageText, PromptStyle
from app.assistant.reading import READING, checkpoints_of, read_pages
from app.assistant.records import AnswerEvent, AnswerText
from app.assistant.sentences import split_passages

SUMMARY_QUESTION = "What does the document say?"
MAX_PARTS = 8
"""A summary of more sentences than this is no summary, unless the pages do not fit into so few parts."""
MAX_DRAFT_TOKENS = 48
MAX_SUMMARY_TOKENS = 512
SHORTEST_SENTENCE = 30
"""Characters: what is shorter is a heading, a date, a cell of a table."""

Part = tuple[Content, ...]


def make_parts(pages: Sequence[Content], tokens: Sequence[int], *, focus: str, model: str, limit: int) -> list[Part]:
    """Neighbouring pages that are summarised together: all at once (focus "whole"), or in parts of like length.

    `tokens` are those of each page, `limit` is the model's context. Raises DocumentTooLong if the whole, or a single
    page of a part, does not fit.
    """
    if focus == WHOLE:
        check_fits(model, sum(tokens), limit)
        return [tuple(pages)]
    target = min(sum(tokens) / MAX_PARTS, limit / 2)
    parts: list[list[Content]] = []
    filled = 0
    for page, count in zip(pages, tokens, strict=True):
        check_fits(model, count, limit)
        if not parts or filled + count / 2 > target:
            parts.append([])
            filled = 0
        parts[-1].append(page)
        filled += count
    return [tuple(part) for part in parts]


def quote_parts(
    calls: ModelCalls, style: PromptStyle, parts: Sequence[Part], documents: Sequence[str] = ()
) -> Generator[AnswerEvent, None, tuple[list[Evidence], Part]]:
    """The sentence of each part that says best what the part is about, streamed as it stands in the document.

    Returns the sentences and what was read: fewer pages than all if the summary is wanted before. `documents` are as
    for `read_pages`.
    """
    documents = documents if len(parts) == 1 else ()  # of several parts none is kept: only a whole can be met again
    chosen: list[Evidence] = []
    read: list[Content] = []
    for number, part in enumerate(parts, start=1):
        if read and calls.answer_wanted():
            break
        shown = yield from _read_part(calls, style, number, parts, documents)
        draft = first_sentence((yield from _write_summary(calls, style, shown, MAX_DRAFT_TOKENS, documents)))
        evidence = yield from stages_of(find_evidence(calls, style, SUMMARY_QUESTION, draft, shown))
        if best := _best_sentence(evidence):
            yield AnswerText((" " if chosen else "") + plain(quote_of(best)))
            chosen.append(best)
        read += shown
        if len(shown) < len(part):
            break
    return chosen, tuple(read)


def summarize_parts(
    calls: ModelCalls, style: PromptStyle, parts: Sequence[Part], documents: Sequence[str] = ()
) -> Generator[AnswerEvent, None, tuple[list[tuple[str, Part]], Part]]:
    """The model's own summary of each part, streamed; returns its sentences with the pages they were written from.

    Beside them, as `quote_parts` does, what was read.
    """
    documents = documents if len(parts) == 1 else ()
    sentences: list[tuple[str, Part]] = []
    read: list[Content] = []
    for number, part in enumerate(parts, start=1):
        if read and calls.answer_wanted():
            break
        shown = yield from _read_part(calls, style, number, parts, documents)
        text = yield from _write_summary(calls, style, shown, MAX_SUMMARY_TOKENS // len(parts), documents)
        sentences += [(passage.text, shown) for passage in split_passages(text)]
        yield AnswerText(" ".join(sentence for sentence, _ in sentences), replace=True)
        read += shown
        if len(shown) < len(part):
            break
    return sentences, tuple(read)


def _read_part(
    calls: ModelCalls, style: PromptStyle, number: int, parts: Sequence[Part], documents: Sequence[str]
) -> Generator[AnswerEvent, None, Part]:
    label = READING if len(parts) == 1 else f"Summarising part {number} of {len(parts)}, page"
    return (yield from read_pages(calls, style.summary, parts[number - 1], documents, label))


def plain(text: str) -> str:
    """A quotation on one line."""
    return " ".join(text.split())


def quote_of(evidence: Evidence) -> str:
    """The words of evidence; a picture has none."""
    return evidence.content.text if isinstance(evidence.content, PageText) else ""


def _best_sentence(evidence: Sequence[Evidence]) -> Evidence | None:
    """The best that is a sentence; if none is, the best."""
    sentences = [found for found in evidence if _is_sentence(quote_of(found))]
    return next(iter([*sentences, *evidence]), None)


def _is_sentence(text: str) -> bool:
    return len(text) >= SHORTEST_SENTENCE and text.rstrip("\"'”’»)]」』）")[-1:] in set(".!?。！？…؟۔।")


def _write_summary(
    calls: ModelCalls, style: PromptStyle, part: Part, max_tokens: int, documents: Sequence[str]
) -> Generator[AnswerEvent, None, str]:
    prompt = calls.prompt(style.summary(part))
    events = calls.write(
        prompt,
        label="",
        checkpoints=checkpoints_of(prompt),
        keep=prompt.document_ends if documents else (),
        documents=tuple(documents),
        max_tokens=max(1, min(max_tokens, calls.info.context_length - len(prompt))),
        stop_texts=style.stop_texts,
        enough=None if style.instruction_tuned else lambda text: len(split_passages(text)) > 1,
    )
    return (yield from stages_of(events)).strip()
