"""Knows a question that asks for a summary: "Summarise this", "What is it about?", "Fass Abschnitt 3 zusammen".

Whoever asks so wants the document read through, and no passage that has the words of the request. A request is one if
nothing is left of it beside words for summaries, for documents, and such as go with both, in one language
(summary_wordings.py), or if what is left names a part: pages, a section, a document. "Summarise the tenant's duties"
names none, unless a section is called so, and is a question as any other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from app.assistant.pages.named_sections import arabic_number
from app.assistant.summaries.summary_kind import SummaryKind
from app.assistant.summaries.summary_wordings import WORDINGS, Wording

LONGEST = 200
"""Characters: who writes more has something else to say."""
DIGITS = r"\d{1,3}(?:\.\d{1,3})*"
_NUMBER = rf"(?P<number>{DIGITS}|[ivxlc]{{1,6}}|[a-z])"
_HAN_NUMBER = r"(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})"
_NUMBER_SIGN = r"(?:no\b\.?|nr\b\.?|n°|№|#)?"
_BETWEEN = r"\s*(?:[-\u2010-\u2015~\u301c]|{to})\s*"
_TITLED_WORDS = "about on called titled entitled uber mit dem titel sur intitule sobre su titolo over"
_TITLED = frozenset(_TITLED_WORDS.split())
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SummaryRequest:
    """What is to be summarised, and how."""

    kind: SummaryKind
    pages: tuple[int, int] | None = None
    """The first and the last, counted from 1, or from the end: (-2, -1) are the last two. None: no pages are named."""
    section: str = ""
    """Number of a section, "3.1", "iv", as it was written, in small letters."""
    title: frozenset[str] = frozenset()
    """Words, as `title_words` gives them, that have to be a section's heading."""
    documents: frozenset[int] = frozenset()
    """Documents that are named, of several; empty: all."""
    is_about: bool = False
    """Whether it is asked what the part says or is about: a short one then answers best in its own words."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """One language's wording, to be looked for."""

    kinds: tuple[tuple[SummaryKind, re.Pattern[str]], ...]
    """What asks for a summary of a kind; the first that is found counts."""
    detailed: re.Pattern[str]
    about: re.Pattern[str]
    pages: re.Pattern[str]
    first: re.Pattern[str]
    last: re.Pattern[str]
    section: re.Pattern[str]
    section_word: re.Pattern[str]
    beside: frozenset[str] | re.Pattern[str]


def summary_request(question: str, names: Mapping[int, str], *, of_excerpt: bool = False) -> SummaryRequest | None:
    """What a question wants summarised; None: it asks for something else.

    `names` are the files asked, by document. Of an excerpt, such as words that were marked, "Explain this" asks for
    something else.
    """
    if len(question) > LONGEST:
        return None
    text = folded_text(question)
    unnamed, documents = _without_names(text, names)
    requests = [_best_of(text, is_about=not of_excerpt)]  # before names are taken out: a file may be called "summary"
    if documents and (found := _best_of(unnamed, is_about=not of_excerpt)):
        requests.append(replace(found, documents=documents))
    return min(filter(None, requests), key=lambda request: len(request.title), default=None)


def says_nothing_else(text: str) -> bool:
    """Whether all words of a text are such as may stand beside a request: "please", "of this document"."""
    folded = folded_text(text)
    return any(not _left(_patterns(wording), folded) for wording in WORDINGS)


def title_words(text: str) -> frozenset[str]:
    """The words of a heading, or of what may name one, as they are compared: small letters, no accents, no numbers."""
    words = _WORD.findall(folded_text(text))
    said = {word for word in words if not word[0].isdigit() and word not in _small_words()}
    return frozenset(said or words)


def folded_text(text: str) -> str:
    """Small letters without accents or signs of vowels: who asks in a hurry leaves them out."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", plain) if unicodedata.category(sign) != "Mn")
    return " ".join(unicodedata.normalize("NFC", bare).split())


def _without_names(text: str, names: Mapping[int, str]) -> tuple[str, frozenset[int]]:
    """A question without the names of files that it names, and which these are."""
    named = set()
    for document_id, name in names.items():
        whole = folded_text(name)
        for form in (whole, whole.rpartition(".")[0]):
            found = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) if len(form) > 1 else None
            if found:
                text = _cut(text, found)
                named.add(document_id)
                break
    return text, frozenset(named)


def _best_of(text: str, *, is_about: bool) -> SummaryRequest | None:
    """What is asked by the language in which least is left."""
    found = [_read(_patterns(wording), text, is_about=is_about) for wording in WORDINGS]
    return min(filter(None, found), key=lambda request: len(request.title), default=None)


def _read(patterns: _Patterns, text: str, *, is_about: bool) -> SummaryRequest | None:
    text = " ".join(text.split()).strip(" .!?¿؟。？！")
    text, pages = _pages(patterns, text)
    text, section = _taken(patterns.section, text)
    kind = next((kind for kind, asked in patterns.kinds if asked.search(text)), None)
    asks_about = kind is None and is_about and patterns.about.search(text)
    if kind is None and not asks_about:
        return None
    for _, asked in patterns.kinds:
        text = asked.sub(" ", text)
    text = patterns.about.sub(" ", text)
    if kind is SummaryKind.BRIEF and patterns.detailed.search(text):
        kind = SummaryKind.DETAILED
    left = _left(patterns, patterns.detailed.sub(" ", text))
    if not left:
        return SummaryRequest(kind or SummaryKind.BRIEF, pages, section, is_about=kind is None)
    names_section = patterns.section_word.search(text)
    title = frozenset(word for word in left if not patterns.section_word.fullmatch(word)) - _TITLED
    if pages or section or not title or (asks_about and not names_section):
        return None
    return SummaryRequest(kind or SummaryKind.BRIEF, title=title, is_about=kind is None)


def _pages(patterns: _Patterns, text: str) -> tuple[str, tuple[int, int] | None]:
    if found := patterns.pages.search(text):
        first = int(found["from"])
        return _cut(text, found), (first, int(found["until"] or first))
    if found := patterns.first.search(text):
        return _cut(text, found), (1, int(found["count"] or 1))
    if found := patterns.last.search(text):
        return _cut(text, found), (-int(found["count"] or 1), -1)
    return text, None


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    if not found:
        return text, ""
    return _cut(text, found), arabic_number(found["number"])


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _left(patterns: _Patterns, text: str) -> frozenset[str]:
    """The words that are not among those that may stand beside."""
    if isinstance(patterns.beside, frozenset):
        return frozenset(_WORD.findall(text)) - patterns.beside
    return frozenset(_WORD.findall(patterns.beside.sub("", text)))


@cache
def _small_words() -> frozenset[str]:
    """Articles, prepositions and the like: words of at most three letters that may stand beside a request."""
    sides = (_patterns(wording).beside for wording in WORDINGS)
    return frozenset(word for side in sides if isinstance(side, frozenset) for word in side if len(word) <= 3)


@cache
def _patterns(wording: Wording) -> _Patterns:
    beside = frozenset(folded_text(wording.beside).split())
    section, page = folded_text(wording.section), folded_text(wording.page)
    section_word = section
    between = _BETWEEN.format(to=folded_text(wording.to))
    if wording.numbers_first:
        pages = rf"(?:第\s*)?(?P<from>\d{{1,4}})(?:{between}(?:第\s*)?(?P<until>\d{{1,4}}))?\s*(?:{page})"
        section = rf"(?:第|제)?\s*{_HAN_NUMBER}\s*(?:{section})"
    else:
        pages = rf"(?:{page})\s*(?P<from>\d{{1,4}})(?:{between}(?:(?:{page})\s*)?(?P<until>\d{{1,4}}))?"
        section = rf"(?:{section})\s*{_NUMBER_SIGN}\s*{_NUMBER}"
    side = re.compile("|".join(sorted(map(re.escape, beside), key=len, reverse=True)))
    return _Patterns(
        kinds=(
            (SummaryKind.POINTS, _compiled(wording, folded_text(wording.points))),
            (SummaryKind.OUTLINE, _compiled(wording, folded_text(wording.outline))),
            (SummaryKind.BRIEF, _compiled(wording, folded_text(wording.summary))),
        ),
        detailed=_compiled(wording, folded_text(wording.detailed)),
        about=_compiled(wording, folded_text(wording.about)),
        pages=_compiled(wording, pages),
        first=_compiled(wording, _some_pages(wording.first, wording.page)),
        last=_compiled(wording, _some_pages(wording.last, wording.page)),
        section=_compiled(wording, section),
        section_word=_compiled(wording, section_word),
        beside=beside if wording.has_spaces else side,
    )


def _some_pages(which: str, page: str) -> str:
    some, pages = folded_text(which), folded_text(page)
    return rf"(?:{some})\s*(?:(?P<count>\d{{1,3}})\s*)?(?:{pages})|(?:{pages})\s+(?:{some})"


def _compiled(wording: Wording, expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{expression})(?!\w)" if wording.has_spaces else rf"(?:{expression})")
