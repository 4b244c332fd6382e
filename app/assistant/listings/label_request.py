"""Knows a question that asks for what stands behind a label, and answers it with that: "What is the total amount?"

    What is the total amount?     Total | 5,139.60              5,139.60
    Who is the chair?             Chair: Geraldine Pask         Geraldine Pask
    What is the excess for water? Excess | 350                  no label says that: a question as any other

A small model takes any words of a form for those asked for. Only a label with the same words counts, and where several
say different things, none does. Rules on words, in the languages of question_kinds.py and Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence

from app.assistant.answer_strategy import WHOLE
from app.assistant.coverage import Shown
from app.assistant.ending import finished, unseen_reason
from app.assistant.evidence.claims import Claim
from app.assistant.evidence.dates import dates_in
from app.assistant.evidence.pinning import pin_claims
from app.assistant.evidence.support import SupportModel
from app.assistant.extraction.form import Kind, Leaf
from app.assistant.extraction.printed_form import labels_on
from app.assistant.extraction.printed_labels import fill_from_labels
from app.assistant.extraction.printed_lines import Cell, Labelled, printed_blocks
from app.assistant.listings.cell_request import cell_named
from app.assistant.listings.listing import NOT_SEEN, searched
from app.assistant.pages.material import Material
from app.assistant.prompt import PageText
from app.assistant.quotes.source_text import BREAK
from app.assistant.records import Answered, AnswerEvent, ToolStep
from app.assistant.summaries.summary import SUMMARY_QUESTION
from app.assistant.summaries.summary_writing import Laid

MOST_PAGES = 40
"""Longer documents are no forms, and all of their words would be looked through for each question."""
LONGEST = 100
"""Characters of such a question."""
BEHIND_LABEL = "This stands behind a label that says what is asked for, so the model was not asked."
IN_TABLE = "This stands where the row and the column that were named cross, so the model was not asked."
_WHAT = r"what|which|was|welche[rs]?|wie|quel(?:le)?s?|cu[aá]l(?:es)?|qu[eé]|qual(?:e|i|es)?|wat|welke"
_WHO = r"who|wer|qui|qui[eé]n(?:es)?|chi|quem|wie"
_WHEN = r"when|wann|quand|cu[aá]ndo|quando|wanneer"
_MUCH = r"how\s+(?:much|many|high)|wie\s*(?:hoch|viele?)|combien|cu[aá]nt[oa]s?|quant[oaie]s?|hoe\s*(?:hoog|veel)"
_IS = r"is|are|was|were|ist|sind|war|lautet|lauten|beträgt|est|sont|es|son|è|sono|é|são|zijn"
_THE = r"the|an?|my|our|der|die|das|den|mein|unsere?|le|la|les|el|los|las|il|lo|gli|i|o|os|as|de|het"
_ASKED = re.compile(
    rf"\W*(?:(?P<much>{_MUCH})|(?P<when>{_WHEN})|(?P<who>{_WHO})|(?:{_WHAT}))(?:['’]s|\s+(?:{_IS}))\s+"
    rf"(?:(?:{_THE})\s+|l['’])?(?P<what>\S.*?)\W*",
    re.IGNORECASE,
)
_ASKED_IN_JAPANESE = re.compile(
    r"(?P<what>[^\s？?。、はを]+)(?:は(?:何|いくら|いつ|誰|どこ)?(?:ですか)?|を教えて(?:ください)?)[？?。]*"
)


def asked_label(question: str) -> str:
    """What a question calls that which it asks for; empty: it is none that a label could answer."""
    if len(question) > LONGEST:
        return ""
    match = _ASKED.fullmatch(question.strip()) or _ASKED_IN_JAPANESE.fullmatch(question.strip())
    return match["what"] if match else ""


def value_behind_label(question: str, labels: Sequence[Labelled]) -> Cell | None:
    """What stands behind the label that a question asks for; None: there is none, or several say different things."""
    if not (called := asked_label(question)):
        return None
    match = _ASKED.fullmatch(question.strip())
    asked = {"": (Leaf(called, called, Kind.WORDS), [called])}
    value = fill_from_labels(asked, labels, None, lambda _, others: (0.0,) * len(others)).get("")
    if value is None or match is None:
        return value
    if match["when"] and next(dates_in(value.text), None) is None:
        return None
    if match["much"] and not any(map(str.isdigit, value.text)):
        return None
    return None if match["who"] and not any(map(str.isalpha, value.text)) else value


def told_by_label(work: Material, question: str, judge: SupportModel) -> Generator[AnswerEvent, None, Answered | None]:
    """The answer behind a label, or where a row and a column that are named cross; None if there is none."""
    if len(work.texts) > MOST_PAGES:
        return None
    value, told = None, BEHIND_LABEL
    if asked_label(question):
        texts = ((source.pages, _texts(work, source.document_id)) for source in work.sources)
        value = value_behind_label(question, [label for of_one in texts for label in labels_on(*of_one)])
    if value is None:
        value, told = cell_named(question, printed_blocks(work.texts, {})), IN_TABLE
    if value is None:
        return None
    laid = _with_label(work, value)
    if laid is None:
        return None
    pinned = yield from pin_claims(work, SUMMARY_QUESTION, laid.claims, judge, is_summary=True)
    pages = {page.key for page in work.texts}
    shown = Shown(pages, unseen=unseen_reason(work, NOT_SEEN), steps=(ToolStep(told),))
    (ended,) = finished(work, question, laid.text, shown, pinned, focus=WHOLE)
    return searched(ended, question) if isinstance(ended, Answered) else None


def _with_label(work: Material, value: Cell) -> Laid | None:
    """The value, pinned to its line from the label on; to itself where the label stands above it."""
    page = value.page
    line = page.text.rfind("\n", 0, value.start) + 1
    label = next((at for at in range(line, value.start) if page.text[at].isalnum()), value.start)
    places = [page.start + at for at in (label, value.start, value.end)]
    source = work.source_text
    first, (start, stop) = (source.range_of(*page.key, at, places[2]) for at in places[:2])
    if start >= stop or BREAK in source.text[first[0] : stop]:
        return None
    text = source.text[start:stop]
    return Laid(text, (Claim(0, len(text), text, (), pins=(source.citation(first[0], stop, 0.0),)),))


def _texts(work: Material, document_id: int) -> list[PageText]:
    return [page for page in work.texts if page.document_id == document_id]
