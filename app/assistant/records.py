"""What an answer is made of. These records are what `pincite ask --json` prints and what the window shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from app.ingest.records import Box


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters of one page: `page_text[start:end]`."""

    page: int
    """Counted from 1."""
    start: int
    end: int
    boxes: tuple[Box, ...]
    """One box a line, PDF points of the unrotated page, origin top left."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a document: one stretch, or several where they run over the end of a page."""

    document_id: int
    document: str
    """File name."""
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Exact words on an exact page: `page_text[start:end] == quote`, always.

    Words that run over the end of a page are quoted as they stand on both, joined by a line end; `goes_on` then says
    where they stand on the pages after the first.
    """

    document_id: int
    document: str
    """File name."""
    page: int
    """Counted from 1."""
    start: int
    end: int
    """Characters of the page's text, half-open."""
    boxes: tuple[Box, ...]
    """One box a line, PDF points of the unrotated page, origin top left."""
    quote: str
    support: float
    """Mean log-probability a token that the evidence lends the answer: with it minus without it. Higher is better."""
    goes_on: tuple[Stretch, ...] = ()
    """Where the quote stands on the pages that follow `page`."""
    also_at: tuple[Place, ...] = ()
    """Other places at which the same words stand; the one that the answer most plausibly rests on is the citation."""
    words: tuple[Stretch, ...] = ()
    """Where the answer's very words stand within the quote; empty: the answer says it in words of its own."""
    suspicious: str = ""
    """One sentence why a reader may not see these very words on the page; empty if nothing speaks against it."""


@dataclass(frozen=True, slots=True)
class ImagePin:
    """A page that an answer rests on and that the model saw as a picture: there are no words to quote."""

    document_id: int
    document: str
    """File name."""
    page: int
    """Counted from 1."""
    boxes: tuple[Box, ...]
    """What the model was shown: the picture as a whole first, then its crops, in PDF points of the unrotated page,
    origin top left."""
    support: float | None
    """Mean log-probability a token that the picture lends the answer: with it minus without it. Higher is better. None:
    not measured, since there was nothing else that the answer could rest on."""
    view: int | None = None
    """Which of `boxes` lends the answer most when it is shown alone; None: the views were not weighed one by one."""


@dataclass(frozen=True, slots=True)
class PageLookedAt:
    """What one page cost that the model was shown as picture: `tokens` = (pictures + crops) × tokens of one view."""

    page: int
    pictures: int
    """1, or more for a page too long for one."""
    crops: int
    tokens: int


@dataclass(frozen=True, slots=True)
class SuspiciousPage:
    """A page whose text layer may not be what a reader sees on it."""

    page: int
    why: str
    """One sentence."""


@dataclass(frozen=True, slots=True)
class DocumentCoverage:
    """How much of one document an answer rests on. Lists hold page numbers."""

    document_id: int
    document: str
    pages: int
    pages_read: tuple[int, ...]
    """Pages whose text the model was given for this answer."""
    pages_as_image: tuple[int, ...]
    """Pages without text. Of those in `looked_at` the model got pictures, of the others nothing."""
    pages_failed: tuple[int, ...]
    tokens: int
    """Of text and pictures that the model was given."""
    looked_at: tuple[PageLookedAt, ...] = ()
    pages_not_yet_read: tuple[int, ...] = ()
    """Pages that the model had still to read when the answer was wanted."""
    sha256: str = ""
    """Of the file that was read, in hexadecimal: it is known again by its content. Empty: not kept at the time."""
    pages_suspicious: tuple[SuspiciousPage, ...] = ()
    """Of the pages asked, read or not: a text layer that lies may lie about what should have been read."""
    pages_recognised: tuple[int, ...] = ()
    """Of the pages asked, those whose words were recognised in their pictures."""
    pages_doubtful: tuple[int, ...] = ()
    """Of those, the ones where that was done with doubt; `pages_suspicious` says how much of it."""
    pages_to_come: int = 0
    """How many of the last pages in `pages_not_yet_read` had not been read from the file."""


@dataclass(frozen=True, slots=True)
class ToolStep:
    """One step by which an answer was looked up: a call of the model's, or of the app's, and what came of it."""

    text: str
    """One sentence: "Read from lease.pdf: pages 3-4."."""
    call: str = ""
    """The call as the model wrote it, as JSON; empty: the app made this step itself."""
    document_id: int | None = None
    """What was read or looked at; None: a search."""
    pages: tuple[int, ...] = ()
    """Of that document."""


@dataclass(frozen=True, slots=True)
class QuotesChecked:
    """What became of the quotes of an answer that a server wrote: they were looked up after they came."""

    right: int = 0
    """Stood in the documents at once."""
    put_right: int = 0
    """Stand there as the document has them, or since the server was asked again."""
    taken_out: int = 0
    """Stood nowhere."""

    def __add__(self, other: QuotesChecked) -> QuotesChecked:
        return QuotesChecked(
            self.right + other.right, self.put_right + other.put_right, self.taken_out + other.taken_out
        )


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage receipt."""

    documents: tuple[DocumentCoverage, ...]
    focus: str
    """"whole": one prompt with all pages; "pages": the best pages were asked one by one; "search": as many of the best
    as fit; "tools": those that the model looked up."""
    tokens: int
    """Tokens of text and pictures of documents that the model was given."""
    limit: int
    """The model's context in tokens."""
    left_out: tuple[str, ...]
    """One sentence for each thing that was not read, and why. Empty: nothing was left out."""
    parts: tuple[str, ...] = ()
    """Of a summary that was made in parts: what was read at once, "report.pdf, pages 1-4". Empty: all was."""
    sections: str = ""
    """Of an outline: one sentence about where its sections come from."""
    sent_to: str = ""
    """The server that the question and the pages above were sent to; empty: nothing left this machine."""
    quotes: QuotesChecked | None = None
    """None: no quote could be wrong, since each was held to the documents while it was written."""
    steps: tuple[ToolStep, ...] = ()
    """How the model looked up what it read, in order."""

    @property
    def is_partial(self) -> bool:
        """Whether the answer was wanted before all pages were read."""
        return any(document.pages_not_yet_read for document in self.documents)

    @property
    def is_begun(self) -> bool:
        """Whether it was asked of a document that was not read from its file to the end."""
        return any(document.pages_to_come for document in self.documents)


@dataclass(frozen=True, slots=True)
class AnswerTiming:
    """Where the time went. Seconds and tokens."""

    ingest_s: float
    prefill_s: float
    prefill_tokens: int
    reused_tokens: int
    """Tokens that were not read for this answer, since they had been read before: for an earlier question, or before a
    restart. None counts twice."""
    decode_s: float
    decode_tokens: int
    looking_s: float = 0.0
    """Encoding images, before they can be read."""
    comparing_s: float = 0.0
    """Comparing passages with the question by what they mean."""

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.ingest_s + self.looking_s + self.comparing_s + self.prefill_s + self.decode_s

    @classmethod
    def together(cls, timings: Sequence[AnswerTiming]) -> AnswerTiming:
        """Several, added up."""
        sums = {field.name: sum(getattr(one, field.name) for one in timings) for field in fields(cls)}
        return cls(**{name: round(value, 3) for name, value in sums.items()})


@dataclass(frozen=True, slots=True)
class AnswerModel:
    """What answered."""

    name: str
    weights: str
    device: str
    """"cpu" or "gpu"; "server": it was not this machine."""
    reason: str


@dataclass(frozen=True, slots=True)
class AnswerSentence:
    """One sentence of an answer, `answer.text[start:end]`, with what it rests on."""

    start: int
    end: int
    pins: tuple[int, ...]
    """Which of the answer's `supports` hold this sentence up, as indices; empty: nothing was found in the document."""
    support: float | None
    """How likely what the pins point to does support the sentence, 0 to 1, as calibrated (support.py); None: it has no
    pin, or a pin to a picture that nothing was measured of."""
    is_supported: bool
    """Whether it has a pin and `support` reaches the threshold. What is not is shown as unsupported."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer."""

    question: str
    text: str
    citations: tuple[Citation, ...]
    coverage: Coverage
    timing: AnswerTiming
    model: AnswerModel
    found: bool
    """False: the documents do not seem to say it; `text` then says so."""
    image_pins: tuple[ImagePin, ...] = ()
    """Where the answer was seen rather than read."""
    sentences: tuple[AnswerSentence, ...] = ()
    """All sentences of `text`, in order."""
    nearest: tuple[Citation, ...] = ()
    """Where the documents do not say it: the passages that come nearest to the question."""

    @property
    def supports(self) -> tuple[Citation | ImagePin, ...]:
        """All that the answer rests on, in the order in which it is numbered."""
        return (*self.citations, *self.image_pins)


# Events of an answer on its way, in the order they may come: (StepTaken | Stage)*, (AnswerText | Stage)*,
# (PinsKnown | Stage)*, AnswerText?, Answered.


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the model has come in reading the pages of a prompt."""

    pages_read: int
    """Whole pages, in the order of the prompt; those read before are among them."""
    pages: int
    pages_before: int
    """Of those read: pages read for an earlier question, or before a restart."""
    tokens_read: int
    tokens: int
    tokens_per_s: float
    """Lately; 0 until the first step is done."""
    seconds_left: float | None
    """None: not known yet."""
    is_kept: bool = True
    """Whether it goes on from there once it was interrupted; else it begins anew."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What is being done now, for a progress line: "Reading the documents, page", 3 of 20. `total` 0: unknown.

    A text that names behind a comma what is counted is followed by the figures, another by how many percent are done:
    "Reading page 3", 40 of 200 tokens. What stands before a colon says of which document that is.
    """

    text: str
    done: int
    total: int
    reading: Reading | None = None
    """While whole documents are read: this can be stopped at any time, and the pages read so far can be asked."""

    @property
    def counts(self) -> bool:
        """Whether the text names what is counted."""
        return ", " in self.text.rpartition(": ")[2]


@dataclass(frozen=True, slots=True)
class StepTaken:
    """The model has looked something up, or the app for it."""

    step: ToolStep


@dataclass(frozen=True, slots=True)
class AnswerText:
    """A piece of the answer to append. `replace` True: this is the whole answer so far, and replaces what was shown."""

    text: str
    replace: bool = False


@dataclass(frozen=True, slots=True)
class PinsKnown:
    """What the first sentences of the answer rest on, while the others are still being looked up.

    It replaces what was known before; numbers are those of the finished answer only in the last one.
    """

    supports: tuple[Citation | ImagePin, ...]
    sentences: tuple[AnswerSentence, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """The last event."""

    answer: Answer


AnswerEvent = Stage | StepTaken | AnswerText | PinsKnown | Answered
