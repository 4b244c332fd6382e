"""How an answer is found: the whole documents in one prompt, or the page with the best passage.

A large model holds a document in mind; a small one loses its way in it but reads one page well. Which kind a model is
was measured with it (calibration.py), not guessed from its name.

Answers that are words of the page from the first token (QuoteRules, is_whole_answer) were measured against answers
written freely, with the starter model on every 24th question of XQuAD, English (49, 2026-11-27; token F1):

    page       free 0.230   quote 0.189        better of both texts     free 0.290   quote 0.248   all four 0.261
    passage    free 0.273   quote 0.294        free, and a quote of the passage where it is empty    0.321

In German (the first 17 of every 40th question): free 0.349, quote 0.315, all four 0.334, free with the quote where it
is empty 0.356. Where the free answer's lift is below 0.5 nats a token (18 of the 49), the passage's quote in its place
gives 0.324. So the model writes freely, and is led through the page where it would say nothing, or something that the
page does not support (page_words.py).
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.assistant.citations import holds
from app.assistant.evidence.answer_kinds import is_of_other_kind, names_no_time
from app.assistant.evidence.answer_place import best_passages
from app.assistant.evidence.date_spans import end_asked
from app.assistant.evidence.dates import whole_date
from app.assistant.evidence.numbers import comes_behind
from app.assistant.evidence.passage_choice import Weighed, defines, weigh_passages
from app.assistant.evidence.question_kinds import asked_name, asked_term, asks_why, wants_sentence, without_article
from app.assistant.evidence.sentences import ends_sentence, split_passages
from app.assistant.evidence.whole_phrases import agreed, rest_of_line, whole_name, whole_phrase, with_counter
from app.assistant.evidence.whole_sentences import (
    about_name,
    best_of_name,
    sentences_first,
    with_reason,
    with_time,
    without_label,
)
from app.assistant.model_calls import ModelCalls, stages_of
from app.assistant.prompt import Content, PageText, Prompt, PromptStyle, judged_part
from app.assistant.prompt_examples import is_an_example, names_example
from app.assistant.quotes.normal_text import normalized
from app.assistant.quotes.repetition import repeated_from, without_repetition
from app.assistant.quoting import QuoteRules
from app.assistant.reading import read_pages
from app.assistant.records import AnswerEvent, AnswerText
from app.errors import DocumentTooLong
from app.library.terms import page_terms

WHOLE, PAGES, SEARCH, TOOLS = "whole", "pages", "search", "tools"
MAX_PAGES_SEARCHED = 12
"""Pages whose passages the model may weigh (evidence/page_ranking.py)."""
MAX_ANSWER_TOKENS = 256
MAX_CONTINUED = 64
"""Tokens of an answer that a pretrained model writes freely; the gold answers of XQuAD have 25 words at most."""
SHORTEST = 30
"""Bytes of UTF-8, since a Chinese sign says more than a letter: what is shorter is a heading or a cell of a table."""
MAX_QUOTED = 120
"""Characters of an answer that is one quote: it ends with the next word."""

LACKING = 1.0
"""Log-odds that a passage loses which says no number where one is asked, no money where a price is, or only other
numbers where a time is, beside those of numbers.py: "Das Gehalt wird für sechs Wochen weitergezahlt" came 0.05 before
the sentence that says how much. With 1.8 what a paper does not say was answered by what it says of another amount."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer with the pages it was read from, before evidence is sought."""

    text: str
    contents: tuple[Content, ...]
    """What the model was given, and in which evidence is to be sought, best first."""
    waiting: tuple[Content, ...] = ()
    """What was still to be read when the answer was wanted."""
    weighed: tuple[Weighed, ...] = ()
    """Passages that were weighed to find the page, best first."""


def choose_focus(asked: str, calibration: Mapping[str, float]) -> str:
    """What `--focus` comes to: "auto" takes the way that answered more calibration questions, the whole on a tie.

    So does "tools", for the pages that were looked up.
    """
    if asked not in ("auto", TOOLS):
        return asked
    return PAGES if calibration.get(PAGES, 0.0) > calibration.get(WHOLE, 0.0) else WHOLE


def check_fits(model: str, tokens: int, limit: int, page_tokens: Sequence[Mapping[int, int]] = ()) -> None:
    """Raise DocumentTooLong if documents do not fit into the model's context together with a question and an answer.

    `page_tokens`: tokens of the pages of each document, by number, to say how many of the first pages would fit.
    """
    room = limit - MAX_ANSWER_TOKENS
    if tokens > room:
        raise DocumentTooLong(
            f"The documents are {tokens - room:,} tokens too long: they have {tokens:,}, and {model} takes "
            f"{room:,} at once beside question and answer.",
            tokens=tokens,
            room=room,
            first_pages=first_pages(page_tokens, room),
        )


def first_pages(page_tokens: Sequence[Mapping[int, int]], room: int) -> str:
    """The longest list of pages, from the first on, of which each document's fit into `room` together; "" if none."""
    numbers = sorted({number for pages in page_tokens for number in pages})
    last = 0
    for number in numbers:
        room -= sum(pages.get(number, 0) for pages in page_tokens)
        if room < 0:
            break
        last = number
    return "" if not last else f"{numbers[0]}-{last}" if last > numbers[0] else str(last)


def answer_whole(
    calls: ModelCalls,
    style: PromptStyle,
    question: str,
    contents: Sequence[Content],
    keep_for: Sequence[str] = (),
    *,
    quotable: str = "",
) -> Generator[AnswerEvent, None, Draft]:
    """One prompt with every page, as text or as pictures; with those read so far, if the answer is wanted before.

    Args:
        calls: The engine.
        style: How it is spoken to.
        question: The question.
        contents: The pages, in order.
        keep_for: Hashes of the documents: what is read of them is kept on disk, for the next start of the program.
        quotable: The documents' normalised text: the answer may quote it. Empty: there is nothing to quote.
    """
    read = yield from read_pages(calls, lambda shown: style.question(shown, question), contents, keep_for)
    prompt = calls.prompt(style.question(read, question))
    kept, branches = tuple(keep_for), prompt.branches
    text = yield from write_answer(calls, style, prompt, "", kept, checkpoints=branches, quotable=quotable)
    return Draft(text, read, tuple(contents[len(read) :]))


def answer_from_pages(
    calls: ModelCalls, style: PromptStyle, question: str, pages: Sequence[PageText], *, quotable: str = ""
) -> Generator[AnswerEvent, None, Draft]:
    """The page that holds the best passage is put before the question alone, and so is the passage itself.

    `pages`: the best first, of which some are looked at. The page's answer is streamed; where the passage alone is
    answered better, its answer takes the place. `quotable` as for `answer_whole`. Of a very long question a pretrained
    model reads all once, behind the page, and else what is judged of it: each text stands before the question, so that
    it would be read anew behind each.
    """
    pages = pages[:MAX_PAGES_SEARCHED]
    weighed = yield from weigh_passages(calls, style, question, pages)
    if not weighed:
        return Draft("", ())
    weighed = sorted(weighed, key=lambda one: LACKING * _lacks_asked(question, one.passage.text) - one.total)
    if name := asked_name(question):
        weighed = best_of_name(name, weighed)
    elif wants_sentence(question):
        weighed = sentences_first(weighed)
    passage = weighed[0].passage
    page = next(page for page in pages if page.key == weighed[0].key)
    texts, from_page, from_passage = (page, passage), "", ""
    short = question if style.instruction_tuned else judged_part(question)
    # What is streamed comes first. Where nothing is, the page comes last: it is read longest, and weighed next.
    for shown in texts if style.instruction_tuned else reversed(texts):
        prompt = calls.prompt(style.answering([shown], question if shown is page else short))
        if shown is page:
            label = f"Reading page {page.page}"
            from_page = yield from write_answer(calls, style, prompt, label, quotable=quotable)
        else:
            label = "Reading the passage"
            from_passage = yield from stages_of(write_answer(calls, style, prompt, label, quotable=quotable))
    answers = [from_page, from_passage]
    if not style.instruction_tuned:  # no other is shown examples
        answers = [without_example(answer, page) for answer in answers]
        for place, shown in enumerate(texts):
            answers[place] = yield from stages_of(go_on(calls, style, question, answers[place], shown))
    text = better_answer(calls, style, question, answers, texts)
    if not style.instruction_tuned:
        text = in_full(question, text, passage, page)
    if text != from_page:
        yield AnswerText(text, replace=True)
    return Draft(text, (page,), weighed=tuple(weighed))


def _lacks_asked(question: str, text: str) -> bool:
    return comes_behind(question, text) or is_of_other_kind(question, text) or names_no_time(question, text)


def better_answer(
    calls: ModelCalls, style: PromptStyle, question: str, answers: Sequence[str], texts: Sequence[PageText]
) -> str:
    """The answer whose likelihood the texts raise most; the first wins a tie.

    For each text (t): (log P(a | t, q) - log P(a | q)) / tokens of a. On 72 questions (XQuAD, similar facts, the
    sample) this kept 43 of the 44 right answers that one of the two had; without taking off memory's likelihood, 29.

    A pretrained model is shown what answers look like, as it was when it wrote them: without, what only names what is
    asked about looks unlikely from memory, and so is taken for what the texts tell. On 31 fitting questions (XQuAD,
    four languages; token F1): the page's answer 0.349, the passage's 0.355, the better one 0.428 without and 0.451 so.
    """
    question = judged_part(question)
    distinct = list(dict.fromkeys(answer for answer in answers if answer))
    if len(distinct) < 2:
        return distinct[0] if distinct else ""
    continuations = [calls.encode(style.answer(answer)) for answer in distinct]
    totals = [0.0] * len(distinct)
    for shown, weight in [*(([text], 1.0) for text in texts), ([], -float(len(texts)))]:
        scores = calls.score(calls.prompt(style.answering(shown, question)), continuations)
        for index, logprobs in enumerate(scores):
            totals[index] += weight * sum(logprobs) / max(1, len(logprobs))
    return distinct[totals.index(max(totals))]


def in_full(question: str, answer: str, passage: PageText, page: PageText) -> str:
    """A pretrained model's answer with what it needs to be understood, as the best passage or else its page says it."""
    passages = [passage, *best_passages(question, page)]
    answer = whole_date(question, with_counter(whole_phrase(answer, passages), passages), passages)
    answer = whole_name(question, end_asked(question, answer, passages), passages)
    if name := asked_name(question):
        return about_name(name, answer, passage.text)
    if wants_sentence(question) or defines(passage.text, asked_term(question)):
        return normalized(passage.text)
    if asks_why(question):
        return with_reason(answer, passages)
    return with_time(question, without_label(question, answer, passage), passages)


def go_on(
    calls: ModelCalls, style: PromptStyle, question: str, answer: str, shown: PageText
) -> Generator[AnswerEvent, None, str]:
    """An answer to its end, where a pretrained model ended it with a line of the page and within a sentence.

    It does so because the page's line ends there, or because it has said all. Shown the sentence on one line, it tells:
    of what it then writes, that is taken which the sentence goes on with.
    """
    ended = rest_of_line(answer, shown)
    if ended is None:
        return answer
    said, sentence, rest = ended
    wording = style.answering([replace(shown, text=sentence)], judged_part(question))
    prompt = calls.prompt(replace(wording, pieces=(*wording.pieces, style.answer(said))))
    stops = style.stop_texts
    written = yield from calls.write(
        prompt,
        label="",
        max_tokens=MAX_CONTINUED,
        stop_texts=stops,
        enough=_is_enough,
        checkpoints=prompt.all_branches,
        document_ends=prompt.read_to,
    )
    added = agreed(written, rest)
    return said + added.rstrip() if added.strip() else answer


def without_example(answer: str, page: PageText) -> str:
    """An answer; empty where it says again what a pretrained model was shown as an example, or tells of that."""
    is_repeated = is_an_example(answer) and not holds(page.text, answer, "")
    return "" if is_repeated or names_example(answer, page.text) else answer


def best_to_quote(weighed: Sequence[Weighed]) -> PageText:
    """Of passages that were weighed, best first: the best of the best one's page that is more than a heading."""
    page = [candidate.passage for candidate in weighed if candidate.key == weighed[0].key]
    return next((one for one in page if len(one.text.encode()) >= SHORTEST or ends_sentence(one.text)), page[0])


def quote_words(
    calls: ModelCalls, style: PromptStyle, question: str, shown: PageText, quotable: str
) -> Generator[AnswerEvent, None, str]:
    """The words of a page or passage that go on best behind the question: the decoder lets nothing else through.

    `quotable` is its normalised text. Empty if these words are the question's own, which answers nothing. This is for
    questions that a pretrained model, free to write anything, answers with nothing, or with what is not supported.
    """
    question = judged_part(question)
    prompt = calls.prompt(style.answering([shown], question))
    rules = QuoteRules(quotable, most=MAX_QUOTED, is_whole_answer=True, lead=" ")
    events = calls.write(
        prompt,
        label="",
        max_tokens=MAX_ANSWER_TOKENS,
        stop_texts=style.stop_texts,
        rules=rules,
        checkpoints=prompt.all_branches,
        document_ends=prompt.read_to,
    )
    words = (yield from events).strip()
    return words if adds_words(words, question) else ""


def adds_words(answer: str, question: str) -> bool:
    """Whether an answer has a word that the question has not, beside its article; of scripts without spaces, a sign."""
    said = _WORD.findall(page_terms(without_article(answer)))
    return not set(said) <= set(_WORD.findall(page_terms(question)))


def write_answer(
    calls: ModelCalls,
    style: PromptStyle,
    prompt: Prompt,
    label: str,
    keep_for: tuple[str, ...] = (),
    *,
    checkpoints: tuple[int, ...] | None = None,
    document_ends: tuple[int, ...] | None = None,
    quotable: str = "",
) -> Generator[AnswerEvent, None, str]:
    """Write the answer, streamed. A pretrained model's answer ends with its first sentence, or where it repeats itself.

    An instruction-tuned model quotes: between quotation marks only words of the documents may come. `checkpoints` are
    and `document_ends` are those that the prompt was read with before, as far as it was; None: all that it has.
    """
    most = calls.longest or MAX_ANSWER_TOKENS if style.instruction_tuned else MAX_CONTINUED
    events = calls.write(
        prompt,
        checkpoints=prompt.all_branches if checkpoints is None else checkpoints,
        keep=prompt.document_ends if keep_for else (),
        documents=keep_for,
        document_ends=prompt.read_to if document_ends is None else document_ends,
        label=label,
        max_tokens=max(1, min(most, calls.info.context_length - len(prompt))),
        stop_texts=style.stop_texts,
        rules=QuoteRules(quotable) if style.instruction_tuned else None,
        enough=None if style.instruction_tuned else _is_enough,
    )
    if style.instruction_tuned:
        return (yield from events).strip()
    return (yield from _first_sentence_of(events))


def _first_sentence_of(events: Generator[AnswerEvent, None, str]) -> Generator[AnswerEvent, None, str]:
    """Pass on what is written up to the end of its first sentence: what follows is seldom still about the question."""
    written = shown = ""
    while True:
        try:
            event = next(events)
        except StopIteration as end:
            sentence = first_sentence(end.value)
            if sentence != shown:
                yield AnswerText(sentence, replace=True)
            return sentence
        if isinstance(event, AnswerText):
            written += event.text
            if (sentence := first_sentence(written)).startswith(shown) and sentence != shown:
                yield AnswerText(sentence[len(shown) :])
                shown = sentence
        else:
            yield event


def _is_enough(text: str) -> bool:
    """Whether what a pretrained model has written is a sentence and more, or repeats itself."""
    return len(split_passages(text)) > 1 or repeated_from(text) is not None


def first_sentence(text: str) -> str:
    """The first sentence of a text, without what its end only repeats; empty if there is none."""
    passages = split_passages(without_repetition(text))
    return passages[0].text if passages else ""
