"""The ways to answer and to pin that are compared.

    pincite         Assistant.ask, as the app answers
    free            the page that Pincite read, answered freely; the model is then asked for a quote, written freely,
                    and the nearest words of the document are the pin (fuzzy.py): what apps do that do not own decoding
    passage         the best passage by words and likelihood, whatever is asked: Pincite without answer and refusal
    sentences       BM25 over all sentences of the document; the best is the pin, and there is no answer
    random          any sentence of the document, drawn with the question's id as seed

"free" is given the page that Pincite chooses, with its lines joined: what differs is how the quote comes about. Of four
ways to ask a pretrained model for a quote, "Evidence:" gave the most that could be found again (10 fitting questions).
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from fuzzy import best_match
from judging import Pin

from app.assistant.answer_strategy import MAX_PAGES_SEARCHED, first_sentence
from app.assistant.assistant import Assistant
from app.assistant.ending import says_nothing
from app.assistant.evidence.other_language import shared_language
from app.assistant.evidence.passage_choice import Weighed, passages_of, weigh_passages
from app.assistant.model_calls import Engine, ModelCalls, never, run_to_end
from app.assistant.prompt import PageText, PromptStyle, Wording
from app.assistant.quotes.source_text import normalized
from app.assistant.records import Answer, Answered, Citation
from app.library.database import Library
from app.library.search import rank_pages, rank_passages

QUOTE_TOKENS = 64
FREE_TOKENS = 64
"""A small model that repeats itself would go on for ever; gold answers have 25 words at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of one document."""

    library: Library
    engine: Engine
    document: int
    pages: Mapping[int, str]
    """The text of every page, as the app read it."""
    question: str
    seed: str


@dataclass(frozen=True, slots=True)
class Given:
    """What one way gives. `verbatim` is what its maker can say of all its pins, beyond the first."""

    answer: str
    pin: Pin | None
    refused: bool
    support: float | None
    all_verbatim: bool
    """Whether every pin's words stand at every place given for them."""
    seconds: float
    decode_s: float = 0.0
    decode_tokens: int = 0
    nearest: Pin | None = None
    """What is shown first where the document is said not to say it."""


Way = Callable[[Asked], Given]


def pincite(asked: Asked) -> Given:
    """As the app answers. Refused: the document does not say, or no sentence of the answer is supported."""
    began = time.perf_counter()
    assistant = Assistant(asked.library, asked.engine, {"whole": 0.0, "pages": 1.0})
    last = list(assistant.ask([asked.document], asked.question, focus="pages"))[-1]
    if not isinstance(last, Answered):
        raise AssertionError("an answer ends with Answered")
    answer = last.answer
    return Given(
        answer=answer.text,
        pin=_first_of(answer.citations),
        refused=not answer.found or bool(answer.sentences and not any(one.is_supported for one in answer.sentences)),
        support=_support(answer),
        all_verbatim=all(_is_verbatim(citation, asked.pages) for citation in answer.citations),
        seconds=time.perf_counter() - began,
        decode_s=answer.timing.decode_s,
        decode_tokens=answer.timing.decode_tokens,
        nearest=_first_of(answer.nearest),
    )


def free(asked: Asked) -> Given:
    """An answer, and then a quote, both written freely. Refused: there is no answer, or no place is near the quote."""
    began = time.perf_counter()
    language = shared_language(asked.question, asked.pages.values())
    calls, style = ModelCalls(asked.engine, never), PromptStyle(asked.engine.info.instruction_tuned, language)
    page = _page_of(asked, calls, style)
    if page is None:
        return Given("", None, True, None, True, time.perf_counter() - began)
    page = replace(page, text=normalized(page.text))  # else a pretrained model's answer ends with the page's line
    prompt = calls.prompt(style.answering([page], asked.question))  # the examples are Pincite's, too
    written = run_to_end(
        calls.write(
            prompt,
            label="",
            max_tokens=FREE_TOKENS,
            stop_texts=style.stop_texts,
            enough=None if style.instruction_tuned else lambda text: first_sentence(text) != text.strip(),
        )
    )
    answer = written.strip() if style.instruction_tuned else first_sentence(written)
    quote = run_to_end(
        calls.write(
            calls.prompt(_quote_wording(style, page, asked.question, answer)),
            label="",
            max_tokens=QUOTE_TOKENS,
            stop_texts=('"', "\n\n"),
        )
    )
    match = best_match(quote, asked.pages)
    return Given(
        answer=answer,
        pin=None if match is None else Pin(match.page, match.start, match.end, quote.strip()),
        refused=match is None or says_nothing(answer),
        support=None if match is None else match.ratio,
        all_verbatim=match is None or _same(asked.pages[match.page][match.start : match.end], quote),
        seconds=time.perf_counter() - began,
        decode_s=calls.timing.decode_s,
        decode_tokens=calls.timing.decode_tokens,
    )


def passage(asked: Asked) -> Given:
    """The passage that Pincite takes for the best. Refused: there is none."""
    began = time.perf_counter()
    weighed = _weighed(asked, ModelCalls(asked.engine, never), PromptStyle(asked.engine.info.instruction_tuned))
    pin = _pin(weighed[0].passage) if weighed else None
    return Given("", pin, pin is None, weighed[0].total if weighed else None, True, time.perf_counter() - began)


def sentences(asked: Asked) -> Given:
    """The sentence that shares most with the question. Refused: none shares a word with it."""
    began = time.perf_counter()
    passages = _passages(asked)
    scores = rank_passages([passage.text for passage in passages], asked.question)
    best = max(range(len(passages)), key=lambda index: scores[index])
    return Given("", _pin(passages[best]), scores[best] == 0, scores[best], True, time.perf_counter() - began)


def chance(asked: Asked) -> Given:
    """Any sentence."""
    passage = random.Random(asked.seed).choice(_passages(asked))
    return Given("", _pin(passage), False, None, True, 0.0)


WAYS: dict[str, Way] = {
    "pincite": pincite,
    "free": free,
    "passage": passage,
    "sentences": sentences,
    "random": chance,
}


def _first_of(citations: Sequence[Citation]) -> Pin | None:
    return next((Pin(one.page, one.start, one.end, _quote_on_first_page(one)) for one in citations), None)


def _page_of(asked: Asked, calls: ModelCalls, style: PromptStyle) -> PageText | None:
    """The page with the best passage, found as `answer_from_pages` finds it."""
    weighed = _weighed(asked, calls, style)
    if not weighed:
        return None
    number = weighed[0].passage.page
    return PageText(asked.document, number, 0, asked.pages[number])


def _weighed(asked: Asked, calls: ModelCalls, style: PromptStyle) -> list[Weighed]:
    ranked = rank_pages(asked.library, [asked.document], asked.question, MAX_PAGES_SEARCHED)
    pages = [PageText(asked.document, page.page, 0, asked.pages[page.page]) for page in ranked]
    return run_to_end(weigh_passages(calls, style, asked.question, pages))


def _quote_wording(style: PromptStyle, page: PageText, question: str, answer: str) -> Wording:
    if style.instruction_tuned:
        task = f'Question: {question}\nAnswer: {answer}\nQuote the words of the document that say so: "'
        return Wording((page, "\n\n", task), 2, is_chat=True)
    task = f'Question: {" ".join(question.split())}\nAnswer: {answer}\nEvidence: "'
    return Wording((page, "\n\n", task), 2, is_chat=False)


def _passages(asked: Asked) -> list[PageText]:
    return passages_of([PageText(asked.document, number, 0, text) for number, text in asked.pages.items()])


def _pin(passage: PageText) -> Pin:
    return Pin(passage.page, passage.start, passage.start + len(passage.text), passage.text)


def _support(answer: Answer) -> float | None:
    if answer.sentences:
        return answer.sentences[0].support
    return answer.citations[0].support if answer.citations else None


def _quote_on_first_page(citation: Citation) -> str:
    """Of a quote that goes on over the end of a page, what stands on the first."""
    return citation.quote[: citation.end - citation.start] if citation.goes_on else citation.quote


def _is_verbatim(citation: Citation, pages: Mapping[int, str]) -> bool:
    """Whether the quote stands at its place, and the same words at all other places given."""
    parts = [pages[citation.page][citation.start : citation.end]]
    parts += [pages[stretch.page][stretch.start : stretch.end] for stretch in citation.goes_on]
    others = ["\n".join(pages[at.page][at.start : at.end] for at in place.stretches) for place in citation.also_at]
    return "\n".join(parts) == citation.quote and all(_same(other, citation.quote) for other in others)


def _same(first: str, second: str) -> bool:
    """Whether two texts have the same words; how lines are broken, and divided words joined, does not matter."""
    return "".join(first.split()) == "".join(second.split())
