"""Questions that a document can be asked, made of its own headings: each is about a section that has something to say.

They are made of structure alone, not written by a model: a small one would suggest what the document does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.pages.sections import find_headings, upper_levels
from app.ingest.records import Page

MOST_PAGES = 60
"""Of one document that are looked through."""
LEAST_WORDS = 25
"""That must follow a heading on its page, before the next one: a section that says less is asked nothing."""
LONGEST = 70
"""Characters of a heading that is put into a question."""

_NUMBER = re.compile(r"^(?:§\s*)?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,7}[.)]|[A-Z][.)])\s+")
_EMPTY = re.compile(
    r"(?i)^(?:table of )?(?:contents?|references|bibliography|abstract|index|appendix.*|inhalt.*|literatur.*"
    r"|acknowledge?ments?|glossary|summary|introduction|overview|background|results?|discussion|conclusions?|methods?"
    r"|einleitung|zusammenfassung|fazit|about .{0,20}|notes?|figures?|tables?|chapter.*|part .{0,8})$"
)


def suggest_questions(pages: Sequence[Page], most: int = 3) -> list[str]:
    """Up to `most` questions about one document, in the order of its pages; none if it has no headings."""
    looked = list(pages[:MOST_PAGES])
    texts = {page.number: page.text for page in looked}
    headings = upper_levels(find_headings(looked))
    asked: dict[str, None] = {}
    for number, heading in enumerate(headings):
        words = _NUMBER.sub("", heading.text).strip(" .:")
        following = headings[number + 1] if number + 1 < len(headings) else None
        end = following.start if following is not None and following.page == heading.page else None
        section = texts[heading.page][heading.end : end]
        is_title = number == 0 and heading.page == looked[0].number and len(headings) > 1
        is_told = len(section.split()) >= LEAST_WORDS and len(words) <= LONGEST
        if is_told and not is_title and not _EMPTY.match(words) and re.search(r"[^\W\d_]{3}", words):
            asked[f"What is said about “{words}”?"] = None
    questions = list(asked)
    if len(questions) <= most:
        return questions
    return [questions[place * len(questions) // most] for place in range(most)]  # from all over the document
