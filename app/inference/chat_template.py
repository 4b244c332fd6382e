"""Prompts as Gemma 3 was trained to read them: turns, images, and for every token where it comes from.

    <bos><start_of_turn>user\\n INSTRUCTIONS \\n\\n PART PART ... <end_of_turn>\\n<start_of_turn>model\\n ANSWER ...

    an image               \\n\\n<start_of_image> 256 x <image_soft_token> <end_of_image>\\n\\n
    with crops             Here is the original image IMAGE and here are some crops to help you see better IMAGE IMAGE

The reference renders one string and tokenises it whole, so that neighbouring texts merge: the newline after `user` and
the two before an image are one token. Here, too, everything between two control tokens is tokenised at once. But
control tokens are never spelled: they enter by id, and whatever a text spells stays text. So the ids are the
reference's for every conversation whose texts spell no control token.

Sources: Gemma 3's published chat template; transformers 4.57, `Gemma3Processor`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from app.errors import UsageError
from app.inference.config import VisionConfig
from app.inference.tokenizer import Tokenizer

INSTRUCTIONS = -1
"""Stands for the turn's number in spans of the instructions."""


@dataclass(frozen=True, slots=True, init=False)
class Text:
    """One text of a turn, given as pieces that may come from several places: `Text(task, page, "\\n\\n", question)`.

    They are read as one text. In a chat, white space around it is left out, as the template does.
    """

    pieces: tuple[str, ...]

    def __init__(self, *pieces: str) -> None:
        object.__setattr__(self, "pieces", pieces)


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a turn, with as many crops as `image_processor.prepare_image` made of it."""

    crops: int = 0


@dataclass(frozen=True, slots=True)
class Seam:
    """A place in a continuation that no token runs across: the texts on its two sides are tokenised by themselves."""


Part = Text | Image | Seam


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side said."""

    role: Literal["user", "model"]
    parts: tuple[Part, ...]


class TextSpan(NamedTuple):
    """Characters of a piece: `turns[turn].parts[part].pieces[piece][start:end]`, or of the instructions."""

    turn: int
    part: int
    piece: int
    start: int
    end: int


class SoftToken(NamedTuple):
    """One of the soft tokens of a view of an image part: view 0 is the whole, the others are its crops."""

    turn: int
    part: int
    view: int


Origin = tuple[TextSpan, ...] | SoftToken
"""Where a token comes from. No span at all: the template's own. More than one: a token across neighbouring pieces."""


@dataclass(frozen=True, slots=True)
class ChatPrompt:
    """Token ids, and for each where it comes from."""

    ids: tuple[int, ...]
    origins: tuple[Origin, ...]

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def view_starts(self) -> tuple[int, ...]:
        """Where the soft tokens of each view begin, in the order of the prompt, which is that of the views' pixels."""
        return tuple(
            index
            for index, origin in enumerate(self.origins)
            if isinstance(origin, SoftToken) and (index == 0 or self.origins[index - 1] != origin)
        )


class _Stretch(NamedTuple):
    """Text that is to be tokenised with its neighbours."""

    text: str
    source: TextSpan | None = None
    """None: the template's own text."""


class _Control(NamedTuple):
    token_id: int


class _SoftTokens(NamedTuple):
    token_id: int
    times: int
    origin: SoftToken


_Fragment = _Stretch | _Control | _SoftTokens | Seam


def build_chat(
    tokenizer: Tokenizer,
    turns: Sequence[Turn],
    *,
    instructions: str | None = None,
    vision: VisionConfig | None = None,
    generation_prompt: bool = True,
) -> ChatPrompt:
    """A conversation as an instruction-tuned model reads it.

    Args:
        tokenizer: The model's.
        turns: The user's first, then by turns.
        instructions: Put before the first turn's parts, since Gemma 3 has no role for them; not stripped.
        vision: The model's, None for a model of text only.
        generation_prompt: Whether the model is to speak next.

    Raises:
        ValueError: The turns do not alternate, or the first is not the user's.
        UsageError: There is an image, and the model has no vision.
        ModelDamaged: The vocabulary lacks a control token.
    """
    if any(turn.role != ("user", "model")[number % 2] for number, turn in enumerate(turns)):
        raise ValueError("turns must alternate, and the user begins")
    start = _Control(tokenizer.control_id("<start_of_turn>"))
    end = _Control(tokenizer.control_id("<end_of_turn>"))
    fragments: list[_Fragment] = [_Control(tokenizer.control_id("<bos>"))]
    for number, turn in enumerate(turns):
        fragments += [start, _Stretch(f"{turn.role}\n")]
        if number == 0 and instructions is not None:
            fragments += [_Stretch(instructions, TextSpan(INSTRUCTIONS, 0, 0, 0, len(instructions))), _Stretch("\n\n")]
        fragments += _turn_fragments(number, turn.parts, vision, strip=True)
        fragments += [end, _Stretch("\n")]
    if generation_prompt:
        fragments += [start, _Stretch("model\n")]
    return _tokenise(tokenizer, fragments)


def build_continuation(
    tokenizer: Tokenizer, parts: Sequence[Part], *, vision: VisionConfig | None = None
) -> ChatPrompt:
    """Text and images, as they are, for a pretrained model to go on with; their spans name turn 0.

    Raises:
        UsageError: There is an image, and the model has no vision.
    """
    bos = _Control(tokenizer.control_id("<bos>"))
    return _tokenise(tokenizer, [bos, *_turn_fragments(0, parts, vision, strip=False)])


def build_image_check(tokenizer: Tokenizer, task: str, *, vision: VisionConfig) -> tuple[int, ...]:
    """What ShieldGemma 2 reads before it says Yes or No of one image: a turn that is never ended, then the task.

    <bos><bos><start_of_turn>user\\n IMAGE <start_of_turn>user\\n TASK <end_of_turn>\\n<start_of_turn>model\\n

    Source: its chat template, and transformers' `ShieldGemma2Processor`, which puts one <bos> more before it.
    """
    start, bos = (_Control(tokenizer.control_id(name)) for name in ("<start_of_turn>", "<bos>"))
    fragments: list[_Fragment] = [bos, bos, start, _Stretch("user\n")]
    fragments += [*_image_fragments(0, 0, 0, vision), start, _Stretch(f"user\n{task}")]
    fragments += [_Control(tokenizer.control_id("<end_of_turn>")), _Stretch("\n"), start, _Stretch("model\n")]
    return _tokenise(tokenizer, fragments).ids


def image_prompt_tokens(tokenizer: Tokenizer, vision: VisionConfig, crops: int) -> int:
    """Tokens that an image takes in a prompt, standing alone: 260, or with n crops 276 + 261 n, for Gemma 3's 256.

    Beside other newlines it takes one or two less, since they merge.
    """
    return len(_tokenise(tokenizer, list(_image_fragments(0, 0, crops, vision))))


def _turn_fragments(
    turn: int, parts: Sequence[Part], vision: VisionConfig | None, *, strip: bool
) -> Iterator[_Fragment]:
    for number, part in enumerate(parts):
        match part:
            case Text(pieces):
                yield from _text_fragments(turn, number, pieces, strip=strip)
            case Image(crops):
                if vision is None:
                    raise UsageError("This model reads text only and cannot see images.")
                yield from _image_fragments(turn, number, crops, vision)
            case Seam():
                yield part


def _text_fragments(turn: int, part: int, pieces: Sequence[str], *, strip: bool) -> Iterator[_Stretch]:
    """What is left of the pieces when white space around all of them together is left out."""
    joined = "".join(pieces)
    kept_from = len(joined) - len(joined.lstrip()) if strip else 0
    kept_to = len(joined.rstrip()) if strip else len(joined)
    begin = 0
    for number, piece in enumerate(pieces):
        start, end = max(kept_from - begin, 0), min(kept_to - begin, len(piece))
        if start < end:
            yield _Stretch(piece[start:end], TextSpan(turn, part, number, start, end))
        begin += len(piece)


def _image_fragments(turn: int, part: int, crops: int, vision: VisionConfig) -> Iterator[_Fragment]:
    """The whole image and its crops with the text that the reference writes around them."""
    for view in range(1 + crops):
        if crops:
            between = " and here are some crops to help you see better " if view == 1 else " "
            yield _Stretch(between if view else "Here is the original image ")
        yield _Stretch("\n\n")
        yield _Control(vision.start_of_image_id)
        yield _SoftTokens(vision.image_token_id, vision.mm_tokens_per_image, SoftToken(turn, part, view))
        yield _Control(vision.end_of_image_id)
        yield _Stretch("\n\n")


def _tokenise(tokenizer: Tokenizer, fragments: Sequence[_Fragment]) -> ChatPrompt:
    ids: list[int] = []
    origins: list[Origin] = []
    run: list[_Stretch] = []
    for fragment in [*fragments, None]:
        if isinstance(fragment, _Stretch):
            run.append(fragment)
            continue
        for token_id, spans in _tokenise_run(tokenizer, run):
            ids.append(token_id)
            origins.append(spans)
        run.clear()
        match fragment:
            case _Control(token_id):
                ids.append(token_id)
                origins.append(())
            case _SoftTokens(token_id, times, origin):
                ids += [token_id] * times
                origins += [origin] * times
    return ChatPrompt(tuple(ids), tuple(origins))


def _tokenise_run(tokenizer: Tokenizer, run: Sequence[_Stretch]) -> Iterator[tuple[int, tuple[TextSpan, ...]]]:
    """Tokens of stretches that stand side by side, tokenised as one text, with the characters each token covers.

    stretches    "user\\n" (template)   "\\n\\n" (template)   "Hi" (turn 0, part 1, piece 0)
    tokens       user | \\n\\n\\n | Hi
    spans        ()     ()       (0, 1, 0, 0:2)
    """
    stretches = [stretch for stretch in run if stretch.text]
    starts = list(accumulate((len(stretch.text) for stretch in stretches), initial=0))
    for token_id, start, end in tokenizer.encode_with_offsets("".join(stretch.text for stretch in stretches)):
        spans: list[TextSpan] = []
        index = bisect_right(starts, start) - 1
        while index < len(stretches) and starts[index] < end:
            if source := stretches[index].source:
                shift = source.start - starts[index]
                first, last = max(start + shift, source.start), min(end + shift, source.end)
                spans.append(source._replace(start=first, end=last))
            index += 1
        yield token_id, tuple(spans)
