"""Summaries: every page is read, part by part; each part gives a sentence or two, pinned to the words they rest on."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import pairwise

from app.assistant.answer_strategy import WHOLE, first_sentence
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.records import AnswerEvent, AnswerText, Stage
from app.assistant.sentences import split_passages

MAX_PARTS = 8
"""A summary of more sentences than this is no summary."""
MAX_PART_TOKENS = 96
MAX_SUMMARY_TOKENS = 512


def make_parts(pages: Sequence[PageText], focus: str) -> list[tuple[PageText, ...]]:
    """Pages that are summarised together: all of them at once, or neighbours in up to MAX_PARTS runs of even length."""
    if focus == WHOLE or not pages:
        return [tuple(pages)] if pages else []
    count = min(MAX_PARTS, len(pages))
    bounds = [round(index * len(pages) / count) for index in range(count + 1)]
    return [tuple(pages[start:end]) for start, end in pairwise(bounds)]


def summarize_parts(
    calls: ModelCalls, style: PromptStyle, parts: Sequence[tuple[PageText, ...]]
) -> Generator[AnswerEvent, None, list[tuple[str, tuple[PageText, ...]]]]:
    """Write a summary of each part, streamed; returns its sentences, each with the pages it was written from."""
    sentences: list[tuple[str, tuple[PageText, ...]]] = []
    for number, part in enumerate(parts, start=1):
        yield Stage("Summarising part", number, len(parts))
        text = yield from _summarize(calls, style, part, alone=len(parts) == 1)
        told = {sentence for sentence, _ in sentences}
        new = [passage.text for passage in split_passages(text) if passage.text not in told]
        sentences += [(sentence, part) for sentence in new]
        if new:
            yield AnswerText(" ".join(sentence for sentence, _ in sentences), replace=True)
    return sentences


def _summarize(
    calls: ModelCalls, style: PromptStyle, part: tuple[PageText, ...], *, alone: bool
) -> Generator[AnswerEvent, None, str]:
    prompt = calls.prompt(style.summary(part))
    room = calls.info.context_length - len(prompt)
    events = calls.write(
        prompt,
        label="Reading, tokens",
        max_tokens=max(1, min(MAX_SUMMARY_TOKENS if alone else MAX_PART_TOKENS, room)),
        stop_texts=style.stop_texts,
        enough=None if style.instruction_tuned else lambda text: len(split_passages(text)) > 1,
    )
    text = yield from stages_of(events)
    return text.strip() if style.instruction_tuned else style.summary_sentence(first_sentence(text))
