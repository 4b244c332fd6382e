"""Writing an answer (decode): the tokens a step gives, then their text, stop texts and limits.

    step of a token and its draft      The | rent  is  900 | EUR       read: one token, then three that were drafted
    the model chooses after each           rent  is  850              the third draft is wrong: 850 is the next token,
    kept in the caches                 The | rent  is |               and what was read beyond it is dropped

Two stacked generators: `generate_tokens` knows the model, the sampler and drafts, `generate_answer` knows text and
limits. Every step leaves the sequence truthful, so cancelling (Cancelled is raised between two steps) or dropping a
generator is always safe.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import partial

from app.inference.answer_text import AnswerText
from app.inference.choosing import Choose, Chosen, ChosenTokens
from app.inference.drafting import Cost, Drafter, PromptLookup, RulesFirst
from app.inference.prediction import Prediction
from app.inference.prefill import CancelCheck, FeaturesOf, read_prompt, stop_if
from app.inference.reading_plan import ReadingPlan
from app.inference.requests import (
    FinishReason,
    Generated,
    GeneratedText,
    GenerateRequest,
    ReadingNote,
    ReadingProgress,
    Timing,
)
from app.inference.sampling import Sampler
from app.inference.sequence import TokenSequence
from app.inference.snapshot_recording import Recording
from app.inference.step_costs import StepCosts, WritingCosts
from app.inference.token_rules import TokenState
from app.inference.tokenizer import Tokenizer


def generate_tokens(
    sequence: TokenSequence,
    prediction: Prediction,
    choose: Choose,
    cancelled: CancelCheck,
    *,
    room: int,
    rules: TokenState | None = None,
    end_tokens: frozenset[int] = frozenset(),
    drafter: Drafter | None = None,
    costs: WritingCosts | None = None,
) -> Iterator[list[Chosen]]:
    """Yield what each step chose: at least one token, at most `room` in all; the last are read by the next step only.

    `prediction` is of the first token. With a `drafter` a step reads the tokens that were not read yet and a draft, and
    each row is asked in turn. The first row that chooses another token than the draft ends it; the rest of the draft is
    dropped from the caches. `rules` are asked before each token, and hear of those that were chosen only; where they
    leave one token, it is not asked about. Nothing comes after one of the `end_tokens`. `costs` learn what steps cost.
    Raises Cancelled, and EngineFailed, also where rules leave no token.
    """
    tokens = ChosenTokens(choose, prediction.vocabulary, room=room, rules=rules, end_tokens=end_tokens, drafter=drafter)
    costs = costs or WritingCosts()
    predictions, draft = [prediction], list[int]()
    while True:
        chosen = tokens.take(predictions, draft)
        if rejected := len(draft) + 1 - len(chosen):
            sequence.go_to(sequence.length - rejected)
        followed = tokens.follow()
        yield chosen + followed
        if tokens.is_over:
            return
        stop_if(cancelled)
        unread = [token for token, _ in (chosen[-1], *followed)]
        if tokens.choice.forced is not None:
            predictions, draft = sequence.read(unread, []), []
            continue
        whole = not tokens.choice.is_among(sequence.few)
        kind = costs.whole if whole else costs.few
        most = sequence.droppable_after(len(unread), tokens.room - 1)
        draft = _draft(drafter, tokens, most, partial(_cost, kind, len(unread)))
        began = time.perf_counter()
        predictions = sequence.read([*unread, *draft], range(len(unread) - 1, len(unread) + len(draft)), whole=whole)
        if len(unread) == 1:
            kind.took(1 + len(draft), time.perf_counter() - began)


def _draft(drafter: Drafter | None, tokens: ChosenTokens, most: int, cost: Cost) -> list[int]:
    """What is drafted, if it may begin so; what rules forbid later on is found when its row is asked."""
    draft = [] if drafter is None else drafter.propose(most, cost)
    return draft if draft and tokens.choice.allows(draft[0]) else []


def _cost(costs: StepCosts, unread: int, drafted: int) -> float:
    """What a step of so many tokens costs with a draft, by the same without."""
    return costs.of(unread + drafted) / costs.of(unread)


def generate_answer(
    sequence: TokenSequence,
    tokenizer: Tokenizer,
    request: GenerateRequest,
    plan: ReadingPlan,
    features_of: FeaturesOf,
    cancelled: CancelCheck,
    *,
    end_tokens: frozenset[int],
    context_length: int,
    costs: WritingCosts,
    recording: Recording | None = None,
) -> Iterator[ReadingProgress | ReadingNote | GeneratedText | Generated]:
    """Read the prompt and write the answer, a piece of text a step; the last thing yielded is Generated.

    `costs` learn what steps cost. The end of what was written is a checkpoint, so that a
    conversation that goes on reads no answer.
    """
    rules = None if request.rules is None else request.rules.begin(tokenizer, end_tokens)
    prediction, timing = yield from read_prompt(sequence, plan, features_of, cancelled, recording)
    began = time.perf_counter()
    answer = AnswerText(tokenizer, request.stop_texts)
    room = min(request.max_tokens, context_length - len(plan))
    finish: FinishReason = "length" if room == request.max_tokens else "context"
    stop_if(cancelled)
    drafter = _drafter(plan.prompt.keys, rules) if request.drafting else None
    costs.begin_answer()
    try:
        for chosen in generate_tokens(
            sequence,
            prediction,
            Sampler(request.sampling).choose,
            cancelled,
            room=room,
            rules=rules,
            end_tokens=end_tokens,
            drafter=drafter,
            costs=costs,
        ):
            ended = _write(answer, chosen, end_tokens)
            if piece := answer.take_sure():
                yield piece
            if ended:
                finish = "stop"
                break
    finally:
        _keep_end_of(sequence, len(plan), answer.token_ids)
    if piece := answer.finish():
        yield piece
    if recording is not None:
        yield from map(ReadingNote, recording.finish(sequence.cache))
    decoded = Timing(decode_s=time.perf_counter() - began, decode_tokens=answer.num_tokens)
    yield Generated(answer.text, answer.token_ids, answer.logprobs, finish, timing + decoded)


def _drafter(read: Sequence[int], rules: TokenState | None) -> Drafter:
    lookup = PromptLookup(read)
    return lookup if rules is None else RulesFirst(rules, lookup)


def _write(answer: AnswerText, chosen: Sequence[Chosen], end_tokens: frozenset[int]) -> bool:
    """Add tokens up to an end token or a stop text; whether there was one."""
    for token, logprob in chosen:
        if token in end_tokens:
            return True
        answer.add(token, logprob)
        if answer.stopped:
            return True
    return False


def _keep_end_of(sequence: TokenSequence, start: int, answer: Sequence[int]) -> None:
    """Take a checkpoint where an answer, begun at `start`, ends: what was read beyond (drafts, a stop text) is dropped.

    Its last token may not have been read; the next prompt then reads it.
    """
    held = sequence.tokens[start:]
    kept = next((place for place, pair in enumerate(zip(held, answer, strict=False)) if pair[0] != pair[1]), None)
    length = start + (min(len(held), len(answer)) if kept is None else kept)
    if start <= length <= sequence.length and sequence.cache.can_drop(sequence.length - length):
        sequence.go_to(length)
        sequence.take_checkpoint()
