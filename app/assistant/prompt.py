"""What pretrained and instruction-tuned Gemma 3 are asked, with the source of every token.

A wording is text of documents, pictures of pages, and words of the app. `app.inference.chat_template` makes token ids
of it, those that the model was trained on; document text can never turn into markers there:

    pretrained           [page] \\n\\n [picture] \\n\\n Question: | [question]\\nAnswer:           | a seam
    instruction-tuned    <start_of_turn>user\\n [task] [page] \\n\\n Question: [question]<end_of_turn>\\n ...model\\n

Both begin with <bos>.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.assistant.prompt_examples import examples_in
from app.assistant.quoting import QUOTING_INSTRUCTION
from app.assistant.summaries.summary_kind import SummaryKind
from app.inference.chat_template import (
    ChatPrompt,
    Image,
    Origin,
    Part,
    Seam,
    SoftToken,
    Text,
    TextSpan,
    Turn,
    build_chat,
    build_continuation,
)
from app.inference.config import VisionConfig
from app.inference.tokenizer import Tokenizer
from app.ingest.records import Box, Page


@dataclass(frozen=True, slots=True)
class PageText:
    """Text of a document's page, or a stretch of it, as a piece of a prompt."""

    document_id: int
    page: int
    start: int
    """Where `text` begins in the page's text."""
    text: str

    @property
    def key(self) -> tuple[int, int]:
        """(document id, page)."""
        return self.document_id, self.page

    @classmethod
    def whole(cls, document_id: int, page: Page) -> PageText:
        """All text of a page, without blanks at its edges, where a page was cut down to a part of it."""
        start = len(page.text) - len(page.text.lstrip(" "))
        return cls(document_id, page.number, start, page.text[start:].rstrip(" "))


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page, or a part of a very long one, as a piece of a prompt: the whole picture, then its crops."""

    document_id: int
    page: int
    digests: tuple[str, ...]
    """What the engine knows the encoded views by."""
    boxes: tuple[Box, ...]
    """What each view shows, in PDF points of the unrotated page."""

    @property
    def key(self) -> tuple[int, int]:
        """(document id, page)."""
        return self.document_id, self.page

    @property
    def crops(self) -> int:
        """Views beside the whole picture."""
        return len(self.digests) - 1


@dataclass(frozen=True, slots=True)
class Said:
    """What a chat's model said: it ends the user's turn, and what follows is the next one."""

    text: str


Content = PageText | PagePicture
"""What a prompt shows of a document."""
Piece = str | Content | Seam | Said


@dataclass(frozen=True, slots=True)
class Wording:
    """What a prompt says, before it is tokenised."""

    pieces: tuple[Piece, ...]
    question_at: int
    """The first piece that belongs to the question; what stands before it is shared by many questions."""
    is_chat: bool
    """A user's turn of a chat, after which the model speaks; else text to go on with."""


@dataclass(frozen=True, slots=True)
class TokenSource:
    """Which characters of which page a prompt token stands for."""

    document_id: int
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PageEnd:
    """Where a page ends in a prompt: how many tokens stand before its end."""

    document_id: int
    page: int
    tokens: int


@dataclass(frozen=True, slots=True)
class Prompt:
    """Token ids with their sources; None marks tokens of the app, of the user's question and of pictures."""

    ids: tuple[int, ...]
    sources: tuple[TokenSource | None, ...]
    images: tuple[str, ...]
    """Digests of the pictures' views, in the order of the prompt."""
    question_start: int
    """How many tokens stand before the question: a place to branch off from."""
    page_ends: tuple[PageEnd, ...]
    """Of every page, text or pictures, in the order of the prompt."""

    def __len__(self) -> int:
        return len(self.ids)

    def before_question(self) -> Prompt:
        """The prompt up to where the question begins. All pictures are in it."""
        end = self.question_start
        return replace(self, ids=self.ids[:end], sources=self.sources[:end])

    @property
    def document_ends(self) -> tuple[int, ...]:
        """How many tokens stand before the end of each document: places that other prompts share."""
        return tuple(sorted({end.document_id: end.tokens for end in self.page_ends}.values()))

    @property
    def documents_start(self) -> int:
        """How many tokens stand before the first document, or before the question: what many prompts begin with."""
        return next((place for place, source in enumerate(self.sources) if source), self.question_start)

    @property
    def read_to(self) -> tuple[int, ...]:
        """What is read as documents are ends there: with each of these, or, without any, before the question."""
        return self.document_ends or tuple({self.question_start} - {0})

    @property
    def branches(self) -> tuple[int, ...]:
        """Where later prompts with the same documents may branch off: the ends of pages, and before the question."""
        return tuple(sorted({*(end.tokens for end in self.page_ends), self.question_start} - {0}))

    @property
    def all_branches(self) -> tuple[int, ...]:
        """Those, and where the first document begins, for prompts with others.

        Not for what is kept on disk: another first step would be another reading.
        """
        return tuple(sorted({self.documents_start, *self.branches} - {0}))

    @property
    def question_ids(self) -> tuple[int, ...]:
        """The tokens from the question on."""
        return self.ids[self.question_start :]


_Place = tuple[int, int, int]
"""Turn, part of it, and piece of that."""


def build_prompt(tokenizer: Tokenizer, wording: Wording, vision: VisionConfig | None = None) -> Prompt:
    """Tokenise a wording. Raises UsageError if it holds a picture and `vision` is None, ModelDamaged."""
    turns: list[Turn] = []
    parts: list[Part] = []
    places: dict[_Place, Piece] = {}
    pictures: dict[tuple[int, int], PagePicture] = {}
    question_place = (len(wording.pieces), 0, 0)  # behind all of them
    run: list[str] = []
    for index, piece in enumerate([*wording.pieces, None]):
        if piece is None or isinstance(piece, PagePicture | Seam | Said):
            if run:
                parts.append(Text(*run))
                run = []
            if isinstance(piece, PagePicture):
                pictures[len(turns), len(parts)] = piece
            if isinstance(piece, Said):
                turns += [Turn("user", tuple(parts)), Turn("model", (Text(piece.text),))]
                places[len(turns) - 1, 0, 0] = piece.text
                parts = []
            elif piece is not None:
                parts.append(piece if isinstance(piece, Seam) else Image(piece.crops))
            continue
        if index == wording.question_at:
            question_place = (len(turns), len(parts), len(run))
        places[len(turns), len(parts), len(run)] = piece
        run.append(piece if isinstance(piece, str) else piece.text)
    if wording.is_chat:
        chat = build_chat(tokenizer, [*turns, Turn("user", tuple(parts))], vision=vision)
    else:
        chat = build_continuation(tokenizer, parts, vision=vision)
    return Prompt(
        chat.ids,
        tuple(_source(origin, places) for origin in chat.origins),
        tuple(digest for piece in wording.pieces if isinstance(piece, PagePicture) for digest in piece.digests),
        _first_token_from(chat, question_place),
        _page_ends(chat, places, pictures),
    )


def _page_ends(
    chat: ChatPrompt, places: dict[_Place, Piece], pictures: dict[tuple[int, int], PagePicture]
) -> tuple[PageEnd, ...]:
    """A picture ends with its last soft token: an engine can go back to there."""
    ends: dict[tuple[int, int], int] = {}
    for tokens, origin in enumerate(chat.origins, start=1):
        if isinstance(origin, SoftToken):
            of_page: PagePicture | TokenSource | None = pictures[origin.turn, origin.part]
        else:
            of_page = _source(origin, places)
        if of_page is not None:
            ends[of_page.document_id, of_page.page] = tokens
    return tuple(PageEnd(document_id, page, tokens) for (document_id, page), tokens in ends.items())


def _source(origin: Origin, places: dict[_Place, Piece]) -> TokenSource | None:
    """The place on a page; of a token across two pieces, that in the first page text."""
    for span in () if isinstance(origin, SoftToken) else origin:
        piece = places[_place(span)]
        if isinstance(piece, PageText):
            return TokenSource(piece.document_id, piece.page, piece.start + span.start, piece.start + span.end)
    return None


def _first_token_from(chat: ChatPrompt, place: _Place) -> int:
    """The first token of a piece or of one after it; the prompt's length if there is none."""
    for index, origin in enumerate(chat.origins):
        if not isinstance(origin, SoftToken) and any(_place(span) >= place for span in origin):
            return index
    return len(chat)


def _place(span: TextSpan) -> _Place:
    return span.turn, span.part, span.piece


TASK = (
    "Answer the question with the help of the document below, in as few words as will do. "
    f"Use only what the document says. {QUOTING_INSTRUCTION} "
    "If it does not say, answer: The document does not say.\n\n"
)
SUMMARY_LEAD = "Here is a document, or a part of one.\n\n"
NOTES_LEAD = "Here are summaries of the parts of a document, in order.\n\n"
SUMMARY_TASKS = {
    SummaryKind.BRIEF: "Summarise it in one to three sentences.",
    SummaryKind.DETAILED: "Summarise it in up to eight sentences, in the order of the text.",
    SummaryKind.OUTLINE: "List the one to three most important points of it, in one sentence each, one a line.",
    SummaryKind.POINTS: "List its most important points, at most seven, in one sentence each, one a line.",
}
"""What chats are asked, behind the documents: so all kinds share what was read of these."""
SUMMARY_RULES = f" Write in the language of the document. Use only what it says. {QUOTING_INSTRUCTION}"


MAX_JUDGED = 300
"""Characters of a question whose likelihood is measured."""


def judged_part(question: str) -> str:
    """The question as likelihoods are measured of it: of a very long one, the beginning and the end.

    Each of its tokens is scored before every passage weighed: thousands of them would take minutes and decide nothing.
    """
    if len(question) <= MAX_JUDGED:
        return question
    return f"{question[: MAX_JUDGED // 2]} … {question[-MAX_JUDGED // 2 :]}"


@dataclass(frozen=True, slots=True)
class PromptStyle:
    """How this model is spoken to."""

    instruction_tuned: bool
    language: str = ""
    """The language of the pages and of what is asked of them, "German"; empty where it cannot be told."""

    @property
    def stop_texts(self) -> tuple[str, ...]:
        """Where an answer ends. A pretrained model goes on with the next question, so its answer ends with the line."""
        return () if self.instruction_tuned else ("\n",)

    def question(self, contents: Sequence[Content], question: str) -> Wording:
        """A question about some text and pictures; without any it asks from memory.

        Between the documents and the question stands an empty line, so no token runs across: prompts with the same
        documents have the same tokens up to the question.
        """
        if self.instruction_tuned:
            before: list[Piece] = [TASK, *_documents(contents), "\n\n"]
            return Wording((*before, "Question: ", question), len(before), is_chat=True)
        before = [*_documents(contents), *(["\n\n"] if contents else [])]
        # On one line: a pretrained model takes a line end for the end of the question.
        # The seam: what a passage's likelihoods weigh (passage_choice.py) was measured with the question's own tokens.
        asked = ("Question: ", Seam(), " ".join(question.split()), "\nAnswer:")
        return Wording((*before, *asked), len(before), is_chat=False)

    def answering(self, contents: Sequence[Content], question: str) -> Wording:
        """The same, asked for a short answer: a pretrained model is first shown what such answers look like."""
        wording = self.question(contents, question)
        if self.instruction_tuned:
            return wording
        return Wording((examples_in(self.language), *wording.pieces), wording.question_at + 1, is_chat=False)

    def summary(self, contents: Sequence[Content], kind: SummaryKind = SummaryKind.BRIEF) -> Wording:
        """Asks for a summary; a pretrained model only begins one, whatever its kind."""
        if self.instruction_tuned:
            before: list[Piece] = [SUMMARY_LEAD, *_documents(contents), "\n\n"]
            return Wording((*before, SUMMARY_TASKS[kind] + SUMMARY_RULES), len(before), is_chat=True)
        pieces = (*_documents(contents), "\n\nSummary: In short, this document says that")
        return Wording(pieces, len(pieces) - 1, is_chat=False)

    def summary_of_parts(self, summaries: Sequence[str], kind: SummaryKind) -> Wording:
        """Asks a chat for one summary in place of those of the parts."""
        pieces = (NOTES_LEAD, "\n\n".join(summaries), "\n\n", SUMMARY_TASKS[kind] + SUMMARY_RULES)
        return Wording(pieces, len(pieces), is_chat=True)

    def answer(self, text: str) -> str:
        """An answer as it continues the prompt of `question`."""
        return text if self.instruction_tuned else f" {text}"


def _documents(contents: Sequence[Content]) -> list[Piece]:
    """Contents with an empty line after each text; pictures bring their own."""
    pieces: list[Piece] = []
    for content in contents:
        if pieces and isinstance(pieces[-1], PageText):
            pieces.append("\n\n")
        pieces.append(content)
    return pieces
