"""Questions that a document can be asked, made of its own words, in its own language: it has something to say to each.

They are made of structure alone, not written by a model: a small one would suggest what the document does not answer.

    a heading that asks        How is the filter cleaned?       asked as it stands
    a term that is defined     “Force Majeure” means any ...    What does “Force Majeure” mean?
    a person with a part       Ada Berg, the treasurer, ...     Who is Ada Berg?
    a label with its value     Invoice number: 4711             What is given for “Invoice number”?
    a row of a table           Concrete base | 41,200           What is given for “Concrete base” under “Cost”?
    a heading over a section   3 The old gauge                  What is said about “The old gauge”?
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from app.assistant.evidence.table_cells import cells_of
from app.assistant.pages.sections import find_headings, upper_levels
from app.assistant.suggestion_words import Wording, language_of, worded
from app.ingest.records import Page, RegionKind

MOST_PAGES = 60
"""Of one document that are looked through."""
LEAST_WORDS = 25
"""That must follow a heading on its page, before the next one: a section that says less is asked nothing."""
LEAST_ANSWER = 8
"""Words that must follow a question of the document's own."""
LONGEST = 70
"""Characters of the document's words that are put into a question."""
FOR_LANGUAGE = 20_000
"""Characters by which the language is told."""

_NUMBER = re.compile(r"^(?:§\s*)?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,7}[.)]|[A-Z][.)])\s+")
_EMPTY = re.compile(
    r"(?i)^(?:table of )?(?:contents?|references|bibliography|abstract|index|appendix.*|inhalt.*|literatur.*"
    r"|acknowledge?ments?|glossary|summary|introduction|overview|background|results?|discussion|conclusions?|methods?"
    r"|einleitung|zusammenfassung|fazit|vorwort|preface|foreword|avant-propos|about .{0,20}|notes?|figures?|tables?"
    r"|chapter.*|part .{0,8})$"
)
_ASKED = re.compile(r"(?:\A|\n\n)(?P<words>[^\W\d_a-z][^\n?？؟]{9,68}[?？؟])\n\s*(?P<answer>[^?？؟]{20,}?)(?:\n\n|\Z)")
_TERM = re.compile(
    r"[“„«\"](?P<words>[^\W\d_][^\n“”„«»\"]{2,40}?)\s?[”“»\"]\)?,?\s+(?:shall\s+)?"
    r"(?:means?|refers?\s+to|denotes?|is\s+defined\s+as|bezeichnet|bedeutet|meint|désigne|signifie|s['’]entend"
    r"|significa|designa|se\s+entiende|si\s+intende|betekent)\b"
)
_ROLE = (
    r"(?i:author|chair(?:man|woman|person)?|chief|coordinator|director|doctor|editor|engineer|founder|head|keeper|lawyer"
    r"|leader|manager|mayor|minister|officer|owner|president|principal|professor|secretary|supervisor|teacher|treasurer"
    r"|\w*leiter(?:in)?|\w*ingenieur(?:in)?|direktor(?:in)?|geschäftsführer(?:in)?|vorsitzende[rn]?|kassenwart(?:in)?"
    r"|directeur|directrice|présidente?|ingénieure?|trésori(?:er|ère)|responsable)"
)
_NAME = re.compile(
    r"(?<!\bOn )(?<!\bIn )(?<!\bAt )(?<!\bNew )(?<!\bDear )"
    r"(?P<words>(?!(?:On|In|At|From|By|For|To|The|This|Dear|Best|Kind|New|North|South|East|West|San|Santa|Los|Las|Saint"
    r"|Am|Im|Sehr|Liebe[rs]?|Cher|Chère|Chers|Estimad[oa]s?)\b)"
    r"[A-ZÀ-ÞŠŽ][\w'’-]+(?: [A-ZÀ-ÞŠŽ]\.)?(?: [A-ZÀ-ÞŠŽ][\w'’-]+){1,2})"
    rf",\s+(?:(?:the|a|an|our|der|die|ein|eine|le|la|l['’])\s*)?(?:(?!\b{_ROLE}\b)[\w'’-]+\s+){{0,3}}{_ROLE}\b"
    r"(?!\s+(?:office|quarters|station|house|school|town|building|city|company|firm)\b)",
    re.UNICODE,
)
_LABEL = re.compile(
    r"^(?P<words>[^\W\d_a-z][\w /&'’.-]{2,38}[^\W_])(?:\s?[:：]\s+|\t)"
    r"(?=[^\n]*(?:\d|[A-ZÀ-Þ]\w))[^\n\t]{2,80}$",  # a value has a figure or a name
    re.MULTILINE,
)
_NO_LABEL = re.compile(
    r"(?i)^(?:note|hinweis|remarque|source|quelle|see|https?|figure|table|tabelle|abbildung|chapter|page|seite|example|"
    r"beispiel|dear|hello|hi|sehr|liebe[rs]?|hallo|chère?s?|bonjour|estimad[oa]s?|gentile|warning|caution|tip|question|answer|frage|antwort|q|a)\b"
)


_Words = tuple[tuple[int, int], tuple[str, ...]]
"""Where words stand, page and character, and the words."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Something that can be asked about, and where it stands."""

    place: tuple[int, int]
    question: str


def suggest_questions(pages: Sequence[Page], most: int = 3) -> list[str]:
    """Up to `most` questions about one document, of several kinds, in the order of its pages; none if there is none.

    What is said in a section is asked only where there is nothing else.
    """
    looked = list(pages[:MOST_PAGES])
    language = language_of("\n".join(page.text for page in looked)[:FOR_LANGUAGE])
    kinds = [
        [_Found(place, worded(wording, words, language)) for place, words in found]
        for wording, found in (
            (Wording.MEANS, _once(looked, _TERM)),
            (Wording.WHO, _once(looked, _NAME)),
            (Wording.VALUE, [found for found in _once(looked, _LABEL) if _is_label(found[1][0])]),
            (Wording.CELL, list(_cells(looked))[:1]),  # several would be all alike
        )
    ]
    kinds.append([_Found((page.number, at), words) for page in looked for at, words in _own_questions(page.text)])
    in_turn = [found for turn in zip_longest(*(_spread(kind, most) for kind in kinds)) for found in turn if found]
    sections = [_Found(place, worded(Wording.SAYS, words, language)) for place, words in _sections(looked)]
    chosen = list(dict.fromkeys([*in_turn[:most], *_spread(sections, max(0, most - len(in_turn)))]))
    return list(dict.fromkeys(found.question for found in sorted(chosen, key=lambda found: found.place)))


def _spread(found: Sequence[_Found], most: int) -> list[_Found]:
    """Some from all over the document."""
    if len(found) <= most:
        return list(found)
    return [found[place * len(found) // most] for place in range(most)]


def _own_questions(text: str) -> Iterator[tuple[int, str]]:
    """Questions that stand by themselves over what answers them."""
    for match in _ASKED.finditer(text):
        is_asked = len(re.findall(r"[^\W\d_]{2,}", match["words"])) >= 3  # no formula
        if is_asked and len(match["answer"].split()) >= LEAST_ANSWER:
            yield match.start("words"), _NUMBER.sub("", match["words"])


def _once(pages: Sequence[Page], pattern: re.Pattern[str]) -> list[_Words]:
    """What a pattern finds in one place only: asked about it, the document has one answer."""
    found: list[_Words] = [
        ((page.number, match.start("words")), (" ".join(match["words"].split()),))
        for page in pages
        for match in pattern.finditer(page.text)
    ]
    count = Counter(words for _, words in found)
    return [(place, words) for place, words in found if count[words] == 1]


def _is_label(words: str) -> bool:
    return re.search(r"[^\W\d_]{4}", words) is not None and not _NO_LABEL.match(words)


def _cells(pages: Sequence[Page]) -> Iterator[_Words]:
    """Of every table with a line of headings the last cell of a row in its middle."""
    for page in pages:
        for region in page.regions:
            if region.kind is not RegionKind.TABLE:
                continue
            rows = [cells_of(row) for row in page.text[region.start : region.end].split("\n")]
            head, row = rows[0], rows[len(rows) // 2]
            is_headed = len(rows) > 2 and not any(re.search(r"\d", cell) for cell in (head[0], head[-1]))
            is_named = all(re.search(r"[^\W\d_]{3}", cell) and len(cell) <= LONGEST for cell in (row[0], head[-1]))
            if 2 < len(head) == len(row) and is_headed and is_named and row[-1].strip():
                yield (page.number, region.start), (row[0].strip(), head[-1].strip())


def _sections(pages: Sequence[Page]) -> Iterator[_Words]:
    """Headings of sections that have something to say."""
    texts = {page.number: page.text for page in pages}
    headings = upper_levels(find_headings(pages))
    for number, heading in enumerate(headings):
        words = _NUMBER.sub("", heading.text).strip(" .:")
        following = headings[number + 1] if number + 1 < len(headings) else None
        end = following.start if following is not None and following.page == heading.page else None
        section = texts[heading.page][heading.end : end]
        is_title = number == 0 and heading.page == pages[0].number and len(headings) > 1
        is_told = len(section.split()) >= LEAST_WORDS and len(words) <= LONGEST
        is_named = words[:1].isalnum() and re.search(r"[^\W\d_]{3}", words) and not _EMPTY.match(words)
        if is_told and is_named and not is_title:
            yield (heading.page, heading.start), (words,)
