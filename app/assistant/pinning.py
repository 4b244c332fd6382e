"""Pins every sentence of an answer to what it rests on: to the words it quotes, else to evidence that is sought for it.

    answer ── sentences ──┬── quotes words of a document ─────────────── where they stand
                          └── else: evidence (citations.py) ──────────── the passage or picture that lends it most

Each sentence is one step, and what is known so far is reported after each: the window shows pins as they come.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from app.assistant.citations import find_evidence
from app.assistant.material import Material
from app.assistant.prompt import Content
from app.assistant.records import AnswerEvent, AnswerSentence, Citation, ImagePin, PinsKnown
from app.assistant.sentences import split_passages

Support = Citation | ImagePin
Place = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer, `answer[start:end]`, with what it was written from."""

    start: int
    end: int
    text: str
    contents: tuple[Content, ...]
    """Pages that the model was given, best first: evidence is sought in these."""
    pins: tuple[Support, ...] = ()
    """What it is known to rest on."""


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


def claims_of(answer: str, contents: Sequence[Content]) -> list[Claim]:
    """The sentences of an answer that was written from some pages."""
    return [Claim(part.start, part.end, part.text, tuple(contents)) for part in split_passages(answer)]


def pin_claims(work: Material, question: str, claims: Sequence[Claim]) -> Generator[AnswerEvent, None, Pinned]:
    """Find what each sentence rests on, in order; reports what is known after each."""
    known: list[tuple[Claim, tuple[Support, ...]]] = []
    pinned = Pinned()
    for claim in claims:
        pins = claim.pins
        if not pins:
            evidence = yield from find_evidence(work.calls, work.style, question, claim.text, claim.contents)
            pins = tuple(work.citation(found) for found in evidence[:1])
        known.append((claim, pins))
        pinned = _numbered(known)
        yield PinsKnown((*pinned.citations, *pinned.image_pins), pinned.sentences)
    return pinned


def _numbered(known: Sequence[tuple[Claim, tuple[Support, ...]]]) -> Pinned:
    """Number what the sentences rest on: citations first, then pictures, each in the order in which they come."""
    kept: dict[Place, Support] = {}
    for _, pins in known:
        for pin in pins:
            kept.setdefault(_place_of(pin), pin)
    citations = tuple(pin for pin in kept.values() if isinstance(pin, Citation))
    image_pins = tuple(pin for pin in kept.values() if isinstance(pin, ImagePin))
    supports: tuple[Support, ...] = (*citations, *image_pins)
    numbers = {_place_of(pin): number for number, pin in enumerate(supports)}
    sentences = []
    for claim, pins in known:
        numbered = tuple(dict.fromkeys(numbers[_place_of(pin)] for pin in pins))
        sentences.append(AnswerSentence(claim.start, claim.end, numbered, None, bool(pins)))
    return Pinned(citations, image_pins, tuple(sentences))


def _place_of(pin: Support) -> Place:
    """What tells places apart: sentences that rest on the same words share one pin."""
    if isinstance(pin, Citation):
        return pin.document_id, pin.page, pin.start, pin.end
    return pin.document_id, pin.page, pin.boxes
