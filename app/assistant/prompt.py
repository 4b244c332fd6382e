"""Prompts for pretrained and instruction-tuned Gemma 3, with the source of every token.

A prompt is put together from pieces that are tokenised one by one, so that document text can never merge with, or turn
into, markers of ours, and so that each token's place in a document is known:

    pretrained           [page text] \\n\\nQuestion: [question]\\nAnswer:
    instruction-tuned    <start_of_turn>user\\n [task] [page text] [question] <end_of_turn>\\n<start_of_turn>model\\n

Both begin with <bos>.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.inference.tokenizer import Tokenizer
from app.ingest.records import Page


@dataclass(frozen=True, slots=True)
class PageText:
    """Text of a document's page, or a stretch of it, as a piece of a prompt."""

    document_id: int
    page: int
    start: int
    """Where `text` begins in the page's text."""
    text: str

    @classmethod
    def whole(cls, document_id: int, page: Page) -> PageText:
        """All text of a page."""
        return cls(document_id, page.number, 0, page.text)


@dataclass(frozen=True, slots=True)
class Control:
    """A control token by its name, such as "<start_of_turn>". Only the app's own pieces can be one."""

    name: str


Piece = str | PageText | Control


@dataclass(frozen=True, slots=True)
class TokenSource:
    """Which characters of which page a prompt token stands for."""

    document_id: int
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Prompt:
    """Token ids with their sources; None marks tokens of the app and of the user's question."""

    ids: tuple[int, ...]
    sources: tuple[TokenSource | None, ...]

    def __len__(self) -> int:
        return len(self.ids)


def build_prompt(tokenizer: Tokenizer, pieces: Iterable[Piece]) -> Prompt:
    """Tokenise the pieces in order, after `<bos>`."""
    ids = [tokenizer.control_id("<bos>")]
    sources: list[TokenSource | None] = [None]
    for piece in pieces:
        match piece:
            case Control(name):
                ids.append(tokenizer.control_id(name))
                sources.append(None)
            case PageText(document_id, page, start, text):
                for span in tokenizer.encode_with_offsets(text):
                    ids.append(span.token_id)
                    sources.append(TokenSource(document_id, page, start + span.start, start + span.end))
            case str(text):
                encoded = tokenizer.encode(text)
                ids += encoded
                sources += [None] * len(encoded)
    return Prompt(tuple(ids), tuple(sources))


_START_OF_USER_TURN: tuple[Piece, ...] = (Control("<start_of_turn>"), "user\n")
_END_OF_USER_TURN: tuple[Piece, ...] = (Control("<end_of_turn>"), "\n", Control("<start_of_turn>"), "model\n")

TASK = (
    "Answer the question with the help of the document below, in as few words as will do. "
    "Use only what the document says. If it does not say, answer: The document does not say.\n\n"
)
SUMMARY_TASK = "Summarise the document below in a few sentences. Use only what the document says.\n\n"


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

    @property
    def stop_texts(self) -> tuple[str, ...]:
        """Where an answer ends. A pretrained model goes on with the next question, so its answer ends with the line."""
        return () if self.instruction_tuned else ("\n",)

    def before_question(self, texts: Sequence[PageText]) -> list[Piece]:
        """The pieces of `question` up to where the question begins: the part that many questions share."""
        if self.instruction_tuned:
            return [*_START_OF_USER_TURN, TASK, *_documents(texts), "\n\n"]
        return [*_documents(texts), *(["\n\n"] if texts else [])]

    def question(self, texts: Sequence[PageText], question: str) -> list[Piece]:
        """The pieces of a prompt that asks a question about some text; without text it asks from memory."""
        before = self.before_question(texts)
        if self.instruction_tuned:
            return [*before, "Question: ", question, *_END_OF_USER_TURN]
        # On one line: a pretrained model takes a line end for the end of the question.
        return [*before, "Question: ", " ".join(question.split()), "\nAnswer:"]

    def summary(self, texts: Sequence[PageText]) -> list[Piece]:
        """The pieces of a prompt that asks for a summary."""
        if self.instruction_tuned:
            return [*_START_OF_USER_TURN, SUMMARY_TASK, *_documents(texts), *_END_OF_USER_TURN]
        return [*_documents(texts), "\n\nSummary: In short, this document says that"]

    def answer(self, text: str) -> str:
        """An answer as it continues the prompt of `question`."""
        return text if self.instruction_tuned else f" {text}"


def _documents(texts: Sequence[PageText]) -> list[Piece]:
    pieces: list[Piece] = []
    for text in texts:
        if pieces:
            pieces.append("\n\n")
        pieces.append(text)
    return pieces
