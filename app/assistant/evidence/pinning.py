"""Pins every sentence of an answer to what it rests on: to the words it quotes, else to evidence that is sought for it.

    answer ── sentences ──┬── quotes words of a document ─────────────── where they stand
                          └── else: evidence (citations.py) ──────────── the passage or picture that lends it most

Each sentence is one step, and what is known so far is reported after each: the window shows pins as they come.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.assistant.citations import Evidence, find_evidence, weigh_evidence
from app.assistant.coverage import PageKey
from app.assistant.evidence.answer_kinds import is_of_other_kind, names_no_time
from app.assistant.evidence.answer_place import sentence_around, with_words
from app.assistant.evidence.claims import Claim
from app.assistant.evidence.missing_words import compare_missing
from app.assistant.evidence.numbers import lacks_number
from app.assistant.evidence.other_language import is_in_other_language
from app.assistant.evidence.page_ranking import similar_pages
from app.assistant.evidence.place_choice import prefer
from app.assistant.evidence.question_kinds import offers_choice
from app.assistant.evidence.question_words import (
    added_share,
    is_without_case,
    names_in,
    question_words,
    words_in,
)
from app.assistant.evidence.support import PageShares, Signs, SupportModel, is_supported, nearness, support_of
from app.assistant.pages.material import Material
from app.assistant.pages.view_choice import best_view
from app.assistant.prompt import PagePicture, judged_part
from app.assistant.quotes.source_text import Range
from app.assistant.records import AnswerEvent, AnswerSentence, Citation, ImagePin, PinsKnown

FEW_WORDS = 3
LEAST_SAID = 0.5
"""Share of the words that an answer adds to its question (`Pinned.says`)."""

Support = Citation | ImagePin
Place = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A sentence with what holds it up, and how well."""

    claim: Claim
    pins: tuple[Support, ...]
    support: float | None
    is_supported: bool


@dataclass(frozen=True, slots=True)
class Pinned:
    """An answer's sentences with all that they rest on."""

    citations: tuple[Citation, ...] = ()
    image_pins: tuple[ImagePin, ...] = ()
    sentences: tuple[AnswerSentence, ...] = ()

    @property
    def is_supported(self) -> bool:
        """Whether any sentence is."""
        return any(sentence.is_supported for sentence in self.sentences)

    def says(self, question: str, answer: str) -> bool:
        """Whether the answer is supported, and says what it adds to the question as its pins do: by half of its words.

        Each name and number in it has to stand there. Where an amount is asked it has to have a number, where a time
        is, no other one.

        Of the free answers to 105 fitting questions (XQuAD, four languages, invented facts), 54 counted as supported by
        their lift: those with fewer of the words, or with none to add, had a token F1 of 0.00 (4), others 0.64 (50).
        """
        if not self.is_supported or self.image_pins:
            return self.is_supported
        is_other = is_of_other_kind(question, answer) or names_no_time(question, answer)
        if lacks_number(question, answer) or is_other:
            return False
        quotes = [citation.quote for citation in self.citations]
        added = names_in(answer) - names_in(question)
        if is_without_case(answer) and len(answer.split()) <= FEW_WORDS:  # any of them may be a name
            added |= question_words(answer) - question_words(question)
        if words_in("\n".join(quotes), added) != added:
            return False
        share = added_share(question, answer, quotes)
        return offers_choice(question) if share is None else share >= LEAST_SAID


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, and how it is judged what supports an answer to it."""

    question: str
    judge: SupportModel
    words: PageShares
    """Of the question, on the pages asked."""
    nearer: Mapping[PageKey, float]
    """Where it is in another language, how much nearer to it by meaning each is than others (`support.nearness`)."""
    is_summary: bool


def pin_claims(
    work: Material, question: str, claims: Sequence[Claim], judge: SupportModel, *, is_summary: bool = False
) -> Generator[AnswerEvent, None, Pinned]:
    """Find what each sentence rests on, in order, and how well that supports it; reports what is known after each.

    `is_summary`: nothing was asked, so that no score of support is calibrated.
    """
    words = PageShares.of("" if is_summary else judged_part(question), [page.text for page in work.texts])
    nearer = {} if is_summary or work.calls.info.is_remote else (yield from _nearer(work, question))
    asked = Asked(question, judge, words, nearer, is_summary)
    known: list[Held] = []
    pinned = Pinned()
    for claim in claims:
        known.append((yield from _hold(work, asked, claim)))
        pinned = _numbered(known)
        yield PinsKnown((*pinned.citations, *pinned.image_pins), pinned.sentences)
    return pinned


def _nearer(work: Material, question: str) -> Generator[AnswerEvent, None, dict[PageKey, float]]:
    if not is_in_other_language(judged_part(question), (page.text for page in work.texts)):
        return {}
    similar = yield from similar_pages(work.calls, question, work.texts)
    cosines = list(similar.values())
    return {key: nearness(cosines, place) for place, key in enumerate(similar)}


def _hold(work: Material, asked: Asked, claim: Claim) -> Generator[AnswerEvent, None, Held]:
    if claim.pins:
        return Held(claim, claim.pins, 1.0, True)
    if work.calls.info.is_remote:
        return (yield from _held_by_words(work, asked, claim))
    pins, weighed = yield from _pins_of_quotes(work, asked.question, claim)
    chosen = weighed
    if not pins:
        sought = asked.question, claim.text, claim.contents, claim.quoted, claim.elsewhere
        weighed = yield from find_evidence(work.calls, work.style, *sought)
        chosen = weighed[:1]
        pins = ()
        for found in chosen:
            pins += ((yield from _pin_of(work, asked.question, claim, found)),)
    if not pins:
        return Held(claim, (), None, False)
    if all(isinstance(found.content, PagePicture) for found in chosen):
        return Held(claim, pins, None, True)  # nothing is calibrated for pictures
    if asked.is_summary:
        return Held(claim, pins, None, any((found.support or 0.0) > 0 for found in chosen))
    # Words of the passage are what it says, however likely they are without it: the question may have them, too.
    judge = asked.judge if claim.quoted is None else replace(asked.judge, sentence_weights={})
    support = max(support_of(signs, judge) for signs in _signs(work, asked, chosen, weighed))
    return Held(claim, pins, round(support, 4), is_supported(support, judge))


def _held_by_words(work: Material, asked: Asked, claim: Claim) -> Generator[AnswerEvent, None, Held]:
    """Where nobody tells likelihoods: a sentence rests on what it quotes, or on the one picture that there was."""
    pins: tuple[Support, ...] = ()
    for found in (yield from _places_of_quotes(work, asked.question, claim)).values():
        pins += (work.source_text.citation(*found, math.nan),)
    if not pins and len(claim.contents) == 1 and isinstance(claim.contents[0], PagePicture):
        pins = (work.citation(Evidence(claim.contents[0], None, 0.0)),)
    return Held(claim, pins, None, bool(pins))


def _signs(work: Material, asked: Asked, chosen: Sequence[Evidence], weighed: Sequence[Evidence]) -> list[Signs]:
    """What was measured of the passages chosen, with what the pages say on which they stand."""
    places = {page.key: place for place, page in enumerate(work.texts)}
    judged = []
    for found in chosen:
        key = found.content.key
        if found.signs is None or key not in places:
            continue
        beside = tuple(
            other.signs.question_quote
            for other in weighed
            if other.signs is not None and other is not found and other.content.key == key
        )
        place, words = places[key], asked.words
        page, by_meaning = work.texts[place], asked.nearer.get(key)
        about = replace(found.signs, page=page.text, question_beside=beside)
        about = replace(about, rarity=words.rarity, by_chance=words.by_chance(place), nearer=by_meaning)
        if by_meaning is None:
            missing = compare_missing(work.calls, about.question, words, work.texts, page, about.passage)
            relevant = work.calls.relevances(about.question, [about.passage])
            about = replace(about, missing=missing, relevance=relevant[0] if relevant else None)
        judged.append(about)
    return judged


def _pins_of_quotes(
    work: Material, question: str, claim: Claim
) -> Generator[AnswerEvent, None, tuple[tuple[Support, ...], list[Evidence]]]:
    """A sentence's quotes as citations, with how well the sentences around them support it."""
    source, chosen = work.source_text, (yield from _places_of_quotes(work, question, claim))
    if not chosen:
        return (), []
    around = {quote: sentence_around(found, source) for quote, found in chosen.items()}
    passages = list(dict.fromkeys(around.values()))
    weighed = yield from weigh_evidence(work.calls, work.style, question, claim.text, passages)
    support = {evidence.content: round(evidence.support or 0.0, 4) for evidence in weighed}
    return tuple(source.citation(*found, support[around[quote]]) for quote, found in chosen.items()), weighed


def _places_of_quotes(work: Material, question: str, claim: Claim) -> Generator[AnswerEvent, None, dict[str, Range]]:
    """Where a sentence's quotes stand; of several places, the one that an answer most plausibly rests on."""
    source = work.source_text
    chosen: dict[str, Range] = {}
    for quote in dict.fromkeys(claim.quotes):
        if places := source.find(quote):
            best = yield from prefer(work.calls, work.style, source, places, question)
            chosen[quote] = places[best]
    return chosen


def _pin_of(work: Material, question: str, claim: Claim, evidence: Evidence) -> Generator[AnswerEvent, None, Support]:
    """Evidence as a citation with the sentence's own words in it, or as a pin with the view that counts."""
    pin = work.citation(evidence)
    if isinstance(pin, Citation):
        return with_words(pin, claim.text, work.source_text)
    assert isinstance(evidence.content, PagePicture)
    return replace(pin, view=(yield from best_view(work.calls, work.style, question, claim.text, evidence.content)))


def _numbered(known: Sequence[Held]) -> Pinned:
    """Number what the sentences rest on: citations first, then pictures, each in the order in which they come."""
    kept: dict[Place, Support] = {}
    for held in known:
        for pin in held.pins:
            kept.setdefault(_place_of(pin), pin)
    citations = tuple(pin for pin in kept.values() if isinstance(pin, Citation))
    image_pins = tuple(pin for pin in kept.values() if isinstance(pin, ImagePin))
    supports: tuple[Support, ...] = (*citations, *image_pins)
    numbers = {_place_of(pin): number for number, pin in enumerate(supports)}
    sentences = []
    for held in known:
        pins = tuple(dict.fromkeys(numbers[_place_of(pin)] for pin in held.pins))
        sentences.append(AnswerSentence(held.claim.start, held.claim.end, pins, held.support, held.is_supported))
    return Pinned(citations, image_pins, tuple(sentences))


def _place_of(pin: Support) -> Place:
    """What tells places apart: sentences that rest on the same words share one pin."""
    if isinstance(pin, Citation):
        return pin.document_id, pin.page, pin.start, pin.end
    return pin.document_id, pin.page, pin.boxes
