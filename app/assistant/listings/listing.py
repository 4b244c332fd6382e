"""Lists what looks like dates, sums and the like: every sentence and row of a table that has one, as it stands.

The pages are searched by the app from the first to the last, so nothing depends on what a model thinks of: what is left
out is said. Of dates in words a month is found ("by the end of June"), and nothing else ("the day before").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace

from app.assistant.answer_strategy import WHOLE
from app.assistant.coverage import Shown
from app.assistant.ending import UNPINNED, finished, unseen_reason
from app.assistant.evidence.dates import dates_in, names_month
from app.assistant.evidence.pinning import pin_claims
from app.assistant.evidence.question_words import question_words, weigh_words, words_on
from app.assistant.evidence.support import SupportModel
from app.assistant.evidence.table_cells import cells_of, is_row
from app.assistant.listings.list_request import ListKind
from app.assistant.listings.page_ends import Sayings, sayings_of
from app.assistant.pages.material import Material
from app.assistant.pages.sections import find_headings
from app.assistant.prompt import PageText
from app.assistant.records import Answered, AnswerEvent, ToolStep
from app.assistant.summaries.summary import SUMMARY_QUESTION, as_it_stands, stretch_as_it_stands
from app.assistant.summaries.summary_writing import BULLET, Laid, laid_out

MOST = 60
"""Sentences and rows: more are no answer but the document."""
MOST_TOLD = 8
"""Sentences and rows about what is asked: of more, those whose words fit best."""
NOT_SEEN = "only text was searched"
_SUM = re.compile(
    r"(?:[$£€¥₹₽฿₩₪₫₴₺]|(?<!\w)(?:EUR|USD|GBP|CHF|JPY|CNY|CAD|AUD|SEK|NOK|DKK|PLN|CZK|Fr\.|US\$|Rs\.?))\s?-?\d"
    r"|\d(?:[.,]-|[.,]–)?\s?(?:[$£€¥₹₽฿₩₪₫₴₺元円圆원]|万[元円]"
    r"|(?i:EUR|USD|GBP|CHF|JPY|CNY|CAD|AUD|SEK|NOK|DKK|PLN|CZK|zł|kr|Kč"
    r"|euros?|pounds?|pence|dollars?|cents?|francs?|franken|yen|yuan|rubles?|roubles?|рубл\w+|reais|pesos?"
    r"|millions? (?:euros?|dollars?|pounds?))(?!\w))"
)
_CURRENCY = re.compile(r"[$£€¥₹₽]|(?<!\w)(?:EUR|USD|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|CZK)(?!\w)")
_CENTS = re.compile(r"[-−]?\d{1,3}(?:[.,'’ \u00a0\u202f]?\d{3})*[.,]\d{2}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?:(?<![\w.,/-])\+\d{1,3}|(?i:\b(?:(?:tele)?phone|telefono|telefon[eo]?|tel|fax|mobile|mobil|cell|handy|tél"
    r"|téléphone)\b\.?:?)"
    r"\s*(?:number\s*|nummer\s*)?[+(]?\d)[\d\s()/.\u2010-\u2013-]{5,}\d"
    r"|(?<![\w.,/-])(?:\(0?\d{2,5}\)|0\d{2,5})[\s/-]\d[\d\s/-]{4,}\d(?!\w|[.,]\d)"
)
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")

FOUND_BY: dict[ListKind, Callable[[str], bool]] = {
    ListKind.DATES: lambda text: any(True for _ in dates_in(text)) or names_month(text),
    ListKind.SUMS: lambda text: _SUM.search(text) is not None,
    ListKind.MAIL: lambda text: _MAIL.search(text) is not None,
    ListKind.PHONES: lambda text: _PHONE.search(text) is not None,
    ListKind.LINKS: lambda text: _LINK.search(text) is not None,
}
ASKED_FOR = {
    ListKind.DATES: "All dates were asked for, so every page was searched for what is written as one, without the "
    "model.",
    ListKind.SUMS: "All sums of money were asked for, so every page was searched for what is written as one, without "
    "the model.",
    ListKind.MAIL: "All e-mail addresses were asked for, so every page was searched for what is written as one, "
    "without the model.",
    ListKind.PHONES: "All telephone numbers were asked for, so every page was searched for what is written as one, "
    "without the model.",
    ListKind.LINKS: "All links were asked for, so every page was searched for what is written as one, without the "
    "model.",
}


def has_priced_heads(page: str) -> bool:
    """Whether a head of a table on a page names a currency, which its cells then leave out: "Unit price (GBP)"."""
    rows = (line for line in page.split("\n") if is_row(line))
    return any(_CURRENCY.search(row) and not any(map(str.isdigit, row)) for row in rows)


def is_priced_row(text: str) -> bool:
    """Whether a row has a cell of an amount with cents."""
    return is_row(text) and any(_CENTS.fullmatch(cell) for cell in cells_of(text))


def listed(
    work: Material, question: str, kind: ListKind, judge: SupportModel, not_found: str
) -> Generator[AnswerEvent, None, None]:
    """Answer with everything of a kind that the pages have; the last event is Answered."""
    priced = {page.key for page in work.texts if kind is ListKind.SUMS and has_priced_heads(page.text)}
    said = sayings_of(work)
    passages = [
        passage
        for passage in said.passages
        if FOUND_BY[kind](passage.text) or (passage.key in priced and is_priced_row(passage.text))
    ]
    laid = laid_out(list(lines_of(work, passages[:MOST], said)))
    steps = [ToolStep(ASKED_FOR[kind])]
    if len(passages) > MOST:
        steps.append(ToolStep(f"{len(passages):,} sentences and rows have one; the first {MOST} are listed."))
    pinned = UNPINNED
    if laid.claims:
        pinned = yield from pin_claims(work, SUMMARY_QUESTION, laid.claims, judge, is_summary=True)
    shown = Shown({page.key for page in work.texts}, unseen=unseen_reason(work, NOT_SEEN), steps=tuple(steps))
    for event in finished(work, "", laid.text or not_found, shown, pinned, focus=WHOLE):
        yield searched(event, question) if isinstance(event, Answered) else event


def told_of(
    work: Material, question: str, topic: str, judge: SupportModel
) -> Generator[AnswerEvent, None, Answered | None]:
    """An answer with every sentence and row that has the words of what is asked about; None if there is none."""
    wanted = question_words(topic)
    headings = {heading.text for source in work.sources for heading in find_headings(source.pages)}
    said = sayings_of(work)
    found = [
        passage
        for passage in said.passages
        if wanted <= words_on(passage.text, topic) and " ".join(passage.text.split()) not in headings
    ]
    if not wanted or not found:
        return None
    weights = weigh_words(topic, work.texts, found) if len(found) > MOST_TOLD else [0.0] * len(found)
    best = sorted(range(len(found)), key=lambda at: -weights[at])[:MOST_TOLD]
    laid = laid_out(list(lines_of(work, [found[at] for at in sorted(best)], said)))
    if not laid.claims:
        return None
    steps = [ToolStep(f"Every page was searched for “{topic}”, without the model.")]
    if len(found) > MOST_TOLD:
        steps.append(ToolStep(f"{len(found):,} sentences and rows have its words; {MOST_TOLD} are shown."))
    pinned = yield from pin_claims(work, SUMMARY_QUESTION, laid.claims, judge, is_summary=True)
    shown = Shown({page.key for page in work.texts}, unseen=unseen_reason(work, NOT_SEEN), steps=tuple(steps))
    (ended,) = finished(work, question, laid.text, shown, pinned, focus=WHOLE)
    return searched(ended, question) if isinstance(ended, Answered) else None


def searched(ended: Answered, question: str) -> Answered:
    """The answer with the question as it was put, and a receipt by which the model was given nothing."""
    coverage = ended.answer.coverage
    documents = tuple(replace(document, tokens=0) for document in coverage.documents)
    return Answered(replace(ended.answer, question=question, coverage=replace(coverage, documents=documents, tokens=0)))


def lines_of(work: Material, passages: Sequence[PageText], said: Sayings) -> Iterator[Laid | str]:
    """Passages as they stand, each the point of a list; what runs over the end of a page is whole."""
    for number, passage in enumerate(passages):
        yield f"\n{BULLET}" if number else BULLET
        if (stretch := said.stretches.get(passage)) is not None:
            yield stretch_as_it_stands(work, *stretch)
        else:
            yield from as_it_stands(work, passage, passage.start + len(passage.text))
