"""What the window asks of the model: a question or a summary, of which documents and which of their pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.assistant.pages.excerpt import Excerpt
from app.assistant.summaries.summary_kind import SummaryKind
from app.errors import DocumentTooLong, PinciteError, UsageError

BEST_PAGES = "pages"
"""The focus that reads only the pages that fit the question best, however long the documents are."""

SEARCH_MODE = "search"
"""The focus that reads as many of the best pages at once as the model takes."""

LOOK_UP = "tools"
"""The focus with which the model looks up what to read."""


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One thing that is asked. It stays with its turn, so that it can be asked in another way."""

    document_ids: tuple[int, ...]
    question: str = ""
    """Empty: a summary is wanted."""
    focus: str = ""
    """"auto", "whole", "pages", "search" or "tools"; empty: as the settings say."""
    pages: str = ""
    """A list of pages such as "3-9"; empty: all."""
    summary_kind: str = SummaryKind.BRIEF.value
    """Which kind of summary, where one is wanted."""
    reads_on: bool = False
    """Nothing is to be answered now: the documents are read for what will be asked next."""
    mode: str = ""
    """A `commands.Mode`: what becomes of the words of `question`."""
    excerpt: Excerpt | None = None
    """The passage or region that is asked about; None: whole documents or pages."""
    before: str = ""
    """Of a question that goes on with an earlier one of the conversation ("And the deposit?"): that one."""

    @property
    def is_summary(self) -> bool:
        """Whether a summary is wanted rather than an answer."""
        return not self.question

    @property
    def can_ask_some_pages(self) -> bool:
        """Whether it can be asked of the pages that fit it: a summary reads every page."""
        return not self.is_summary and self.excerpt is None

    @property
    def can_read_more(self) -> bool:
        """Whether it was asked of some pages only, since there were too many to be read at once."""
        return self.can_ask_some_pages and bool(self.focus or self.pages)

    def when_too_long(self, way: str, error: PinciteError) -> ModelRequest | None:
        """How it is asked without asking the user: in this way. None: it was no question, or the user named pages."""
        is_open = self.can_ask_some_pages and not self.focus and not self.pages
        return replace(self, focus=way) if way and is_open and isinstance(error, DocumentTooLong) else None

    def reads_the_same_as(self, other: ModelRequest) -> bool:
        """Whether what was read for the other is read for this one, too."""
        mine = self.document_ids, self.pages, self.excerpt, self.is_summary
        return mine == (other.document_ids, other.pages, other.excerpt, other.is_summary)

    def can_be_asked_otherwise(self, error: PinciteError) -> bool:
        """Whether an error is about how much was to be read, or about the list of pages, rather than a fault."""
        return isinstance(error, DocumentTooLong) or (isinstance(error, UsageError) and bool(self.pages))
