"""Editing the last question: it stands in the box, about what it was about, and what stood there comes back afterwards.

begin ──┬── asked, or left by Escape ──→ what stood in the box before stands there again
        └── the question is the last one no more ──→ the same, and behind it the words that were changed
"""

from __future__ import annotations

from dataclasses import dataclass

from app.gui.conversation.conversation_model import Turn
from app.gui.conversation.conversation_pane import ConversationPane
from app.gui.language import QT_TRANSLATE_NOOP, translate
from app.gui.question.commands import Mode, heading_of
from app.gui.question.model_request import ModelRequest
from app.gui.question.passage_chip import Passage
from app.gui.sources.library_model import DocumentListModel

ALL_GONE = QT_TRANSLATE_NOOP(
    "Asking", "What it was asked of is not in the library any more: the ticked documents are asked."
)
SOME_GONE = QT_TRANSLATE_NOOP("Asking", "Some of the documents it was asked of are not in the library any more.")


@dataclass(frozen=True, slots=True)
class _Boxed:
    """What stands in the question box and above it."""

    text: str
    passage: Passage | None = None
    sources: tuple[int, ...] = ()


class Editing:
    """Between the last turn and the box."""

    def __init__(self, pane: ConversationPane, documents: DocumentListModel) -> None:
        self._pane = pane
        self._documents = documents
        self._before: _Boxed | None = None
        self._taken = ""  # the question as it was

    @property
    def is_on(self) -> bool:
        """Whether the last question stands in the box."""
        return self._before is not None

    @property
    def words(self) -> str:
        """All that is typed and not asked: while a question is edited, also what gave way to it in the box."""
        typed_now = self._pane.box.text
        if self._before is None:
            return typed_now
        changed = "" if typed_now == self._taken else typed_now
        return "\n".join(words for words in (self._before.text, changed) if words.strip())

    def begin(self, turn: Turn) -> None:
        """Bring a question back into the box, with the passage or the documents that it was asked of."""
        if self._before is None:
            self._before = self._boxed()
        request = turn.request
        self._taken = turn.question if request is None else typed(request)
        self._show(_Boxed(self._taken) if request is None else self._boxed_again(turn, request))

    def bring_earlier(self, turn: Turn) -> str:
        """Bring an earlier question into the box, behind what is typed there, about what it was asked of.

        Returns a sentence if some of that is not in the library any more, else nothing.
        """
        box, request = self._pane.box, turn.asked
        if request is None and turn.answer is not None:  # kept by a version that did not say
            ids = tuple(document.document_id for document in turn.answer.coverage.documents)
            request = ModelRequest(ids, turn.question)
        if request is None:
            box.add_below(turn.question)
            return ""
        boxed, before = self._boxed_again(turn, request), box.text
        self._show(boxed)
        box.set_text(before)
        box.add_below(boxed.text)
        there = self._names().keys() & set(request.document_ids)
        if len(there) == len(set(request.document_ids)):
            return ""
        return translate("Asking", SOME_GONE if there else ALL_GONE)

    def give_back(self, turn: Turn) -> None:
        """A question that got no answer stands in the empty box again, about what it was about: unless something else
        was chosen meanwhile.
        """
        box, request = self._pane.box, turn.request
        if request is not None and self._pane.passage.passage is None and not box.sources.document_ids:
            self._show(self._boxed_again(turn, request))
        elif request is not None:
            box.set_text(typed(request))

    def leave(self) -> None:
        """Let what stood in the box before stand there again."""
        if self._before is not None:
            before, self._before = self._before, None
            self._show(before)

    def drop(self) -> None:
        """The question is no longer the last one on show. What was typed in its place is not lost."""
        if self._before is not None:
            words = self._pane.box.text
            self.leave()
            if words.strip() and words != self._taken:
                self._pane.box.add_below(words)

    def _boxed(self) -> _Boxed:
        box = self._pane.box
        return _Boxed(box.text, self._pane.passage.passage, box.sources.document_ids)

    def _boxed_again(self, turn: Turn, request: ModelRequest) -> _Boxed:
        """Documents are picked where others are ticked now."""
        excerpt, names, text = request.excerpt, self._names(), typed(request)
        if excerpt is not None and excerpt.document_id in names:
            words = turn.question.removeprefix(request.question).partition("“")[2].rpartition("”")[0]
            return _Boxed(text, Passage(excerpt, names[excerpt.document_id], words))
        others = set(request.document_ids) & names.keys() != set(self._documents.asked_ids())
        return _Boxed(text, None, request.document_ids if others and excerpt is None else ())

    def _names(self) -> dict[int, str]:
        return {row.document_id: row.name for row in self._documents.rows if row.document_id is not None}

    def _show(self, boxed: _Boxed) -> None:
        names = self._names()
        passage = boxed.passage
        self._pane.passage.show_passage(passage if passage and passage.excerpt.document_id in names else None)
        self._pane.box.sources.set_sources({number: names[number] for number in boxed.sources if number in names})
        self._pane.box.set_text(boxed.text)


def typed(request: ModelRequest) -> str:
    """What was typed to ask it."""
    return heading_of(request.question, Mode(request.mode))
