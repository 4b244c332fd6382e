"""Looks up what a question asks for, step by step: the model calls, the app runs the call and shows what came of it.

search (the app's) ── call ── result ── call ── result ── ... ── answer, or no more steps, or no more room
                                                                   └──> pages to be answered from

Whatever is looked up only chooses pages: the answer is then written and pinned as every other, from these pages. A chat
writes it in the same conversation, where it has read them already.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

from app.assistant.answer_strategy import MAX_ANSWER_TOKENS, Draft, answer_whole, write_answer
from app.assistant.coverage import PageKey
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.pages.looking import Looked, ViewingRules
from app.assistant.pages.material import Material
from app.assistant.pages.page_views import PlannedPicture
from app.assistant.prompt import Prompt, PromptStyle, judged_part
from app.assistant.records import AnswerEvent, StepTaken, ToolStep
from app.assistant.tools.calls import (
    MOST_AT_ONCE,
    MOST_TOKENS,
    CallRules,
    Function,
    Offer,
    page_call,
    read_call,
    search_call,
)
from app.assistant.tools.desk import Desk, Result
from app.assistant.tools.step_words import CHOOSING, ended, ended_early
from app.assistant.tools.wording import Exchange, answer_wording, tool_wording
from app.library.database import Library
from app.library.documents import get_document

MOST_NAMED = 12
"""Documents that a prompt lists from the start; of more, those that a search finds."""
MOST_STEPS = 8
"""Unless the settings say otherwise."""
PRETRAINED_STEPS = 4
"""Of a pretrained model: a search, its best page, and two more. It goes on to read what the search puts last."""
ANSWERING = "Reading what was looked up"
CALL_ROOM = 128
"""Tokens kept free for the next step's call, beside what it finds, and for another."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a model was told and shown while it looked things up."""

    documents: Sequence[str]
    exchanges: Sequence[Exchange]
    ends: tuple[int, ...]
    """Lengths of the prompts so far: each begins with the one before it."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What was looked up for one question."""

    read: tuple[PageKey, ...] = ()
    """Pages that were read or looked at, in the order of the steps."""
    found: tuple[PageKey, ...] = ()
    """Other pages that searches have shown."""
    looked: Looked = field(default_factory=Looked)
    plans: tuple[PlannedPicture, ...] = ()
    """Of what was looked at."""
    steps: tuple[ToolStep, ...] = ()
    document_ids: tuple[int, ...] = ()
    """The documents of these pages; without any, the first of those asked."""
    others: int = 0
    """Documents asked of which no page was read or shown."""
    conversation: Conversation | None = None
    """In which it was looked up, to be gone on with."""


def look_up(
    library: Library,
    calls: ModelCalls,
    document_ids: Sequence[int],
    question: str,
    selection: str | None,
    viewing: ViewingRules,
    most_steps: int,
) -> Generator[AnswerEvent, None, LookedUp]:
    """Let the model look things up in some documents, or some of their pages, in at most `most_steps` steps.

    The first step is the app's: a search for the words of the question. A pretrained model gets its best page at once,
    and a model that reads nothing its best pages at last. A server cannot be held to calls: it is not asked for any,
    and nothing is read.

    Raises UsageError, DocumentMissing, Cancelled, EngineFailed, LibraryUnusable.
    """
    documents = {document_id: get_document(library, document_id) for document_id in dict.fromkeys(document_ids)}
    desk = Desk(library, calls, documents, selection, viewing)
    for document_id in documents if len(documents) <= MOST_NAMED else ():
        desk.know(document_id)
    log = _Log(calls, question, [f"{known.name} ({len(known.pages)} pages)" for known in desk.known.values()])
    desk.room = log.room()
    words = judged_part(" ".join(question.split()))
    yield log.took(search_call(words), (yield from desk.search(words)), is_own=True)
    first = tuple(desk.found)
    if first and not calls.info.instruction_tuned:  # it seldom chooses better than the search, and often worse
        yield _read_best(log, desk, first[:1])
    most_own = most_steps if calls.info.instruction_tuned else min(most_steps, PRETRAINED_STEPS)
    while not (calls.answer_wanted() or calls.info.is_remote):
        if len(log.steps) >= most_own < most_steps:
            yield log.took("", Result(ended_early(most_own), ()), is_own=True)
            break
        if len(log.steps) >= most_steps:
            yield log.took("", Result(ended(most_steps), ()), is_own=True)
            break
        desk.room = log.room()
        offer = desk.offer()
        if offer.is_empty or desk.room <= 0:
            break
        text = yield from stages_of(log.next_call(offer))
        call = read_call(text)
        if call.function is Function.ANSWER:
            break
        yield log.took(text, (yield from desk.run(call)))
    if not desk.read and first and not calls.info.is_remote:
        yield _read_best(log, desk, first)
    found = tuple(key for key in desk.found if key not in desk.read)
    ids = tuple(dict.fromkeys(document_id for document_id, _ in (*desk.read, *found))) or (*documents,)[:MOST_NAMED]
    others = len(documents) - len(ids)
    conversation = Conversation(log.documents, tuple(log.exchanges), tuple(log.ends))
    return LookedUp(
        tuple(desk.read), found, desk.looked, tuple(desk.plans), tuple(log.steps), ids, others, conversation
    )


def answer_looked_up(work: Material, question: str, up: LookedUp, quotable: str) -> Generator[AnswerEvent, None, Draft]:
    """An answer from all pages that were read, and parts that were looked at. `work` has these alone.

    A chat is gone on with, so that nothing it has read is read again; where that leaves no room for an answer, and for
    a pretrained model, which answers what looks like its examples, the pages are asked anew.
    """
    calls, contents = work.calls, tuple(work.in_order(up.looked.pictures))
    if work.style.instruction_tuned and up.conversation is not None:
        talk = up.conversation
        shown = {piece for exchange in talk.exchanges for piece in exchange.result}
        unread = [content for content in contents if content not in shown]
        sees = calls.info.vision is not None
        prompt = calls.prompt(answer_wording(question, talk.documents, talk.exchanges, unread, sees=sees))
        if len(prompt) + MAX_ANSWER_TOKENS <= calls.info.context_length:
            text = yield from write_answer(
                calls, work.style, prompt, ANSWERING, checkpoints=talk.ends, document_ends=(), quotable=quotable
            )
            return Draft(text, contents)
    return (yield from answer_whole(calls, work.style, question, contents, work.hashes, quotable=quotable))


def _read_best(log: _Log, desk: Desk, found: Sequence[PageKey]) -> StepTaken:
    """The app reads the best page that was found, and others of its document that were."""
    known = desk.know(found[0][0])
    pages = sorted([page for document_id, page in found if document_id == known.document.id][:MOST_AT_ONCE])
    return log.took(page_call(known.name, pages[0], pages[-1]), desk.read_pages(known, pages), is_own=True)


@dataclass(slots=True)
class _Log:
    """The steps so far, and what the model is shown of them."""

    calls: ModelCalls
    question: str
    documents: Sequence[str]
    steps: list[ToolStep] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """Lengths of the prompts so far: each begins with the one before it."""

    def prompt(self) -> Prompt:
        """Asks for the next call."""
        style, sees = PromptStyle(self.calls.info.instruction_tuned), self.calls.info.vision is not None
        return self.calls.prompt(tool_wording(style, self.question, self.documents, self.exchanges, sees=sees))

    def room(self) -> int:
        """Tokens that are left for what is read, by what the model has been shown so far."""
        taken = len(self.prompt()) + MAX_ANSWER_TOKENS + 2 * CALL_ROOM
        return self.calls.info.context_length - taken

    def next_call(self, offer: Offer) -> Generator[AnswerEvent, None, str]:
        """Have the model write a call of those that are offered."""
        prompt = self.prompt()
        self.ends.append(len(prompt))
        checkpoints, rules = tuple(self.ends), CallRules(offer)
        write = self.calls.write(
            prompt, label=CHOOSING, max_tokens=MOST_TOKENS, checkpoints=checkpoints, rules=rules, is_answer=False
        )
        return (yield from write)

    def took(self, call: str, result: Result, *, is_own: bool = False) -> StepTaken:
        """A call was run; `is_own`: the app's."""
        if call:
            self.exchanges.append(Exchange(call, result.pieces))
        self.steps.append(ToolStep(result.text, "" if is_own else call, result.document_id, result.pages))
        return StepTaken(self.steps[-1])
