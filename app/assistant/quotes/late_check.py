"""Quotes that nobody could hold to the documents while they were written: looked up after they came, and put right.

A server keeps to no rules of ours (quoting.py). So each quote of its answer is looked up, word for word. Those that do
not stand in the documents are compared once more without case, and with one kind of quotation marks and dashes: what is
found so is put as the document has it. Then the server is asked once to quote again. What still stands nowhere is taken
out: a quote in brackets with its brackets, another loses its marks and is said in the answer's own words.

    "untill 31 May"    not there ── asked again ──> "until 31 May"    put right
    "Until 31 may."    not there ── as it stands ──> "until 31 May"    put right
    ("or in June")     not there ── not there ──> taken out
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace

from app.assistant.evidence.claims import BRACKETS
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.prompt import Said, Wording
from app.assistant.quotes.normal_text import BREAK, is_word_edge, normalized
from app.assistant.quotes.quote_marks import QuoteRange, quotes_in
from app.assistant.quotes.source_text import SourceText
from app.assistant.records import AnswerEvent, AnswerText, QuotesChecked
from app.errors import Cancelled, PinciteError

LEAST_ROOM = 64
"""Tokens that must be free behind the first answer, so that another is asked for."""
MOST_NAMED = 8
"""Wrong quotes that are named to the server."""
_ENDS = " .,;:!?…"
"""What stands before a closing mark by the rules of some languages, and not in the document."""
_ALIKE = str.maketrans("‘’‚‛“”„‟«»–—‐‑−", '\'\'\'\'""""""-----')


@dataclass(frozen=True, slots=True)
class _Looked:
    """An answer with its quotes looked up."""

    text: str
    wrong: tuple[str, ...]
    """Quotes that do not stand in the documents."""
    right: tuple[str, ...]
    """Those that do, as they stand there."""
    turned: tuple[str, ...]
    """Of these, the ones that were put as the document has them."""


def check_quotes(
    calls: ModelCalls, source: SourceText, wording: Wording, answer: str, max_tokens: int
) -> Generator[AnswerEvent, None, str]:
    """An answer in which every quote stands in the documents. What became of its quotes is added to `calls`.

    Args:
        calls: The engine, which keeps to no rules.
        source: The text of all that it was given.
        wording: What it was asked.
        answer: What it wrote.
        max_tokens: Of another answer.
    """
    first = look_up(answer, source)
    best, said = first, answer
    if first.wrong or not first.right:
        again = yield from _ask_again(calls, wording, answer, first.wrong, max_tokens)
        second = look_up(again, source)
        if (len(second.wrong), -len(second.right)) < (len(first.wrong), -len(first.right)) and again:
            best, said = second, again
    text = without_wrong(best.text, source)
    calls.put_otherwise(said, text)
    kept = [quote.casefold() for quote in _quotes(text)]
    at_once = {quote.casefold() for quote in first.right if quote not in first.turned}
    right = sum(quote in at_once for quote in kept)
    calls.quotes_checked += QuotesChecked(right, len(kept) - right, len(best.wrong))
    if text != answer:
        yield AnswerText(text, replace=True)
    return text


def look_up(answer: str, source: SourceText) -> _Looked:
    """Look up every quote of an answer, and put as the documents have them those that differ in nothing else."""
    wrong, right, turned = [], [], []
    text, shift = answer, 0
    for quote in quotes_in(answer):
        said = answer[quote.start : quote.end]
        if stands(said, source):
            right.append(said)
        elif there := as_it_stands(said, source):
            text = text[: quote.start + shift] + there + text[quote.end + shift :]
            shift += len(there) - len(said)
            right.append(there)
            turned.append(there)
        else:
            wrong.append(said)
    return _Looked(text, tuple(wrong), tuple(right), tuple(turned))


def stands(quote: str, source: SourceText) -> bool:
    """Whether a quote stands in the documents in whole words, and has any: a full stop stands everywhere."""
    return _has_words(quote) and any(
        is_word_edge(source.text, start) and is_word_edge(source.text, end) for start, end in source.find(quote)
    )


def as_it_stands(quote: str, source: SourceText) -> str:
    """The words of the documents that a quote has but for case, kinds of marks, and a sign at its end; "": none."""
    if not _has_words(quote):
        return ""
    within = _folded(source.text)
    for wanted in dict.fromkeys((_folded(normalized(quote)), _folded(normalized(quote)).rstrip(_ENDS))):
        at = within.find(wanted) if wanted else -1
        while at != -1:
            end = at + len(wanted)
            found = source.text[at:end]
            if is_word_edge(source.text, at) and is_word_edge(source.text, end) and BREAK not in found:
                return found
            at = within.find(wanted, at + 1)
    return ""


def _has_words(quote: str) -> bool:
    return any(map(str.isalnum, quote))


def without_wrong(answer: str, source: SourceText) -> str:
    """An answer without the marks of quotes that do not stand in the documents; what stood in brackets goes whole."""
    while (
        wrong := next((quote for quote in quotes_in(answer) if not _is_right(answer, quote, source)), None)
    ) is not None:
        before, after = answer[: wrong.first], answer[wrong.last :]
        if wrong.is_closed and before and BRACKETS.get(before[-1]) == after[:1]:
            answer = before[:-1].rstrip() + after[1:]
        else:
            answer = before + answer[wrong.start : wrong.end] + after
    return answer.strip()


def _is_right(answer: str, quote: QuoteRange, source: SourceText) -> bool:
    return stands(answer[quote.start : quote.end], source)


def _ask_again(
    calls: ModelCalls, wording: Wording, answer: str, wrong: tuple[str, ...], max_tokens: int
) -> Generator[AnswerEvent, None, str]:
    """The answer once more, with other quotes; "" where there is no room for it, or where the server fails now."""
    named = "; ".join(f"“{quote}”" for quote in wrong[:MOST_NAMED])
    fault = f"These words do not stand in the document as you quote them: {named}. " if wrong else ""
    wanted = (
        f"{fault}Write your answer again, and support it with words copied exactly from the document, put between "
        "double quotation marks. Use quotation marks for nothing else."
    )
    prompt = calls.prompt(replace(wording, pieces=(*wording.pieces, Said(answer), wanted)))
    room = calls.info.context_length - len(prompt)
    if room < LEAST_ROOM:
        return ""
    label = "Having the quotes put right"
    try:
        return (yield from stages_of(calls.write(prompt, label=label, max_tokens=min(max_tokens, room)))).strip()
    except Cancelled:
        raise
    except PinciteError:
        return ""


def _quotes(answer: str) -> list[str]:
    return [answer[quote.start : quote.end] for quote in quotes_in(answer)]


def _folded(text: str) -> str:
    """A text of the same length in which letters differ in nothing but what they are."""
    return "".join(lower if len(lower := character.lower()) == 1 else character for character in text.translate(_ALIKE))
