"""The document's own sentences as points of a summary: which may be one, which say it best, which say the same.

    pages ── sentences of running text ── words propose a few ── the model's likelihoods rank them ── spread, each once

A sentence s is ranked by what the part (p) that it stands in lends it where the model begins to say what the document
says: (log P(s | p, "this document says that") - log P(s | the same words alone)) / tokens of s. What any text might say
gains little, and so does what only this part's details explain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass

from app.assistant.evidence.sentences import split_passages
from app.assistant.model_calls import ModelCalls
from app.assistant.pages.running_heads import Body
from app.assistant.prompt import Content, PageText, PromptStyle
from app.assistant.records import AnswerEvent, Stage
from app.library.terms import question_terms

SHORTEST = 30
"""Characters of a point: what is shorter is a heading, a date, a cell of a table. A third of it without spaces."""
LEAST_WORDS = 5
LEAST_LETTERS = 0.6
"""Share of letters among what is no space: below it a line is a formula, a row of numbers, a line of dots."""
MOST_SHARED = 0.5
"""Of the words of two sentences together, from which on they say the same."""
PROPOSED = 3
"""Sentences for every point wanted that the model weighs; their words choose them."""
LEAST_PROPOSED = 5
"""Of each part."""

_CLOSERS = "\"'”’»)]」』）"
_ENDS = frozenset(".!?。！？…؟۔।")
_LEADERS = re.compile(r"(?:[.·…_]\s?){4,}")
_ADDRESS = re.compile(r"@|://|\bwww\.")
_COUNTED = re.compile(r"[(\[]?\d{1,3}[.)\]]*\s+\W*[^\Wa-z\d_]")
"""How notes, rows of tables and items of lists begin: with a number that does not belong to the sentence."""
_LETTERED = re.compile(r"\(?[a-z]{1,4}\)\s+")
"""How other items begin: "(a)", "iv)"."""
_WORD = re.compile(r"\w+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence with how well it says what its part says."""

    passage: PageText
    lift: float
    position: float
    """Where it stands in all that is summarised, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be a point."""

    passage: PageText
    words: frozenset[str]
    is_prose: bool
    """It stands in a paragraph, not by itself as captions do, and begins with no number as items do."""


def candidates_of(content: Content, body: Body | None) -> list[Candidate]:
    """Sentences of a page that may be points; `body` is where its running text stands, None: everywhere."""
    if not isinstance(content, PageText):
        return []
    found = []
    start, end = (body.start, body.end) if body else (0, content.start + len(content.text))
    text = content.text
    for passage in split_passages(text):
        at = content.start + passage.start
        if at < start or at + len(passage.text) > end or not is_sentence(passage.text):
            continue
        if not _begins_here(text, passage.start) or text[passage.end :][:9].lstrip(" ").startswith((".", "…")):
            continue  # a part of a sentence, or a line of a table of contents, cut within its dots
        words = words_of(passage.text)
        here = PageText(content.document_id, content.page, at, passage.text)
        is_item = _COUNTED.match(passage.text) or _LETTERED.match(passage.text)
        is_prose = not is_item and _in_paragraph(text, passage.start, passage.end)
        found.append(Candidate(here, words, is_prose))
    return found


def is_sentence(text: str) -> bool:
    """Whether a passage can be read by itself: a whole sentence of running text, in any script."""
    plain = " ".join(text.split())
    is_unspaced = 2 * len(_UNSPACED.findall(plain)) > len(plain)
    if len(plain) < (SHORTEST // 3 if is_unspaced else SHORTEST) or plain.rstrip(_CLOSERS)[-1:] not in _ENDS:
        return False
    if not is_unspaced and len(_WORD.findall(plain)) < LEAST_WORDS:
        return False
    label = _LETTERED.match(plain)
    first = next((character for character in plain[label.end() if label else 0 :] if character.isalnum()), "")
    marks = plain.replace(" ", "")
    letters = sum(character.isalpha() or not character.isascii() for character in marks)
    if holds_address(plain):
        return False  # whom to write to, not what the document says
    return not first.islower() and letters >= LEAST_LETTERS * len(marks) and not _LEADERS.search(plain)


def holds_address(text: str) -> bool:
    """Whether a text has an address of a page or a mailbox."""
    return _ADDRESS.search(text) is not None


def _begins_here(text: str, start: int) -> bool:
    """Whether what stands before a passage is over: not the beginning of a sentence that was too long."""
    before = text[:start]
    block = before[[0, *(match.end() for match in _BLANK_LINE.finditer(before))][-1] :].rstrip()
    return not block or block.rstrip(_CLOSERS)[-1:] in _ENDS


def _in_paragraph(text: str, start: int, end: int) -> bool:
    """Whether a passage's block has more than one line."""
    first = [0, *(match.end() for match in _BLANK_LINE.finditer(text[:start]))][-1]
    blank = _BLANK_LINE.search(text, end)
    return "\n" in text[first : blank.start() if blank else len(text)].strip()


def words_of(text: str) -> frozenset[str]:
    """The words of a sentence that say something, as they are compared."""
    return frozenset(_WORD.findall(question_terms(text)))


def says_the_same(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sentences share so many words that one of them is enough."""
    return len(first & second) > MOST_SHARED * len(first | second) or first == second


def propose(candidates: Sequence[Candidate], count: int) -> list[Candidate]:
    """The first sentence and those whose words many others have, in order; from paragraphs, if they have enough."""
    lead = next((index for index, candidate in enumerate(candidates) if candidate.is_prose), 0)
    spread = Counter(word for candidate in candidates for word in candidate.words)

    def rank(index: int) -> tuple[bool, bool, float, int]:
        words = candidates[index].words
        central = sum(spread[word] - 1 for word in words) / max(1, len(words)) ** 0.5
        return index != lead, not candidates[index].is_prose, -central, index

    kept: list[int] = []
    for index in sorted(range(len(candidates)), key=rank):
        if len(kept) == count:
            break
        if not any(says_the_same(candidates[index].words, candidates[other].words) for other in kept):
            kept.append(index)
    return [candidates[index] for index in sorted(kept)]


def weigh_points(
    calls: ModelCalls,
    style: PromptStyle,
    part: Sequence[Content],
    candidates: Sequence[Candidate],
    number: int = 1,
    total: int = 1,
) -> Generator[AnswerEvent, None, list[float]]:
    """The lift of each candidate. The part should have been read just before: then it is not read again.

    It is part `number` of `total`: of a long document, choosing takes its time for each. Of the last one, behind which
    nothing is read, it is told how much of it is done.
    """
    if not candidates:
        return []
    given, alone = calls.prompt(style.summary(part)), calls.prompt(style.summary([]))
    room = max(1, calls.info.context_length - max(len(given), len(alone)))
    texts = [" ".join(candidate.passage.text.split()) for candidate in candidates]
    tokens = [calls.encode(style.answer(text))[:room] for text in texts]
    yield Stage("Choosing sentences", 0, 0) if total == 1 else Stage("Choosing sentences, part", number, total)
    behind = len(alone) + sum(map(len, tokens))
    ahead = 0

    def tell_with_part(done: int, of: int) -> Stage | None:
        nonlocal ahead
        ahead = of
        return Stage("Choosing sentences", done, of + behind) if number == total else None

    def tell_without(done: int, of: int) -> Stage | None:
        return Stage("Choosing sentences", ahead + done, ahead + of) if number == total else None

    with_part = yield from calls.scored(given, tokens, tell_with_part)
    without = yield from calls.scored(alone, tokens, tell_without)
    return [
        (sum(informed) - sum(blind)) / max(1, len(ids))
        for ids, informed, blind in zip(tokens, with_part, without, strict=True)
    ]


def choose_points(points: Iterable[Point], count: int, *, spread: bool) -> list[Point]:
    """So many points, none twice, in the order in which they stand.

    `spread`: first the best of each of `count` stretches of like length, then the best of all others.
    """
    ranked = sorted(points, key=lambda point: (-point.lift, point.position))
    chosen: list[Point] = []
    taken: set[int] = set()
    for holds_apart in (True, False) if spread else (False,):
        for point in ranked:
            stretch = min(count - 1, int(point.position * count))
            if len(chosen) >= count or point in chosen or (holds_apart and stretch in taken):
                continue
            words = words_of(point.passage.text)
            if any(says_the_same(words, words_of(other.passage.text)) for other in chosen):
                continue
            taken.add(stretch)
            chosen.append(point)
    return sorted(chosen, key=lambda point: point.position)
