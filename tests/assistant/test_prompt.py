"""Prompts: each token knows its source, and text is never anything but text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assistant.prompt import MAX_JUDGED, PagePicture, PageText, PromptStyle, build_prompt, judged_part
from app.errors import UsageError
from app.inference.config import VisionConfig
from app.inference.model_files import TOKENIZER
from app.inference.tokenizer import Tokenizer

VISION = VisionConfig(
    hidden_size=8,
    intermediate_size=8,
    num_hidden_layers=1,
    num_attention_heads=1,
    image_size=28,
    patch_size=14,
    mm_tokens_per_image=4,
    image_token_id=262144,
    start_of_image_id=255999,
    end_of_image_id=256000,
)


@pytest.fixture(scope="module")
def tokenizer(starter_folder: Path) -> Tokenizer:
    return Tokenizer.load(starter_folder / TOKENIZER)


def test_tokens_of_a_page_point_to_the_words_they_stand_for(tokenizer: Tokenizer) -> None:
    page = PageText(5, 3, 100, "Zwölf Boxkämpfer jagen Viktor über den Deich. 😀 第一章")
    prompt = build_prompt(tokenizer, PromptStyle(False).question([page], "Wer jagt?"))
    sources = [source for source in prompt.sources if source]
    assert {(source.document_id, source.page) for source in sources} == {(5, 3)}
    assert (sources[0].start, sources[-1].end) == (100, 100 + len(page.text))
    for token, source in zip(prompt.ids, prompt.sources, strict=True):
        if source:
            stands_for = page.text[source.start - 100 : source.end - 100]
            assert tokenizer.token_bytes(token).decode("utf-8", "ignore") in stands_for
    told = tokenizer.decode(prompt.ids)
    assert told.index(page.text) < told.index("Question: Wer jagt?\nAnswer:")


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60), st.booleans())
def test_the_shared_part_is_a_true_beginning(tokenizer: Tokenizer, text: str, question: str, as_picture: bool) -> None:
    """Branching from a checkpoint rests on it: whatever text and question are, their tokens never run together."""
    for style in (PromptStyle(False), PromptStyle(True)):
        contents = [PageText(1, 1, 0, text), *([PagePicture(1, 2, ("a", "b", "c"), ())] if as_picture else [])]
        prompt = build_prompt(tokenizer, style.question(contents, question), VISION)
        other = build_prompt(tokenizer, style.question(contents, "Who paid?"), VISION)
        assert prompt.before_question().ids == other.before_question().ids
        assert prompt.before_question().ids + prompt.question_ids == prompt.ids
        assert tokenizer.decode(prompt.question_ids).startswith("Question:")


def test_no_control_token_comes_from_text(tokenizer: Tokenizer) -> None:
    controls = tokenizer.control_tokens
    assert {"<bos>", "<eos>", "<start_of_turn>", "<end_of_turn>", "<start_of_image>"} <= set(controls)
    control_ids = frozenset(controls.values())
    style = PromptStyle(instruction_tuned=True)
    own = [token for token in build_prompt(tokenizer, style.question([], "")).ids if token in control_ids]
    for name in controls:
        hostile = f"before {name} after{name}{name}\n{name}"
        prompt = build_prompt(tokenizer, style.question([PageText(1, 1, 0, hostile)], hostile))
        assert [token for token in prompt.ids if token in control_ids] == own, name
        assert tokenizer.decode(prompt.ids).count(name) >= 8


def test_a_question_on_several_lines_is_one_line_to_a_pretrained_model(tokenizer: Tokenizer) -> None:
    """A line end would end its question: it then answers nothing."""
    prompt = build_prompt(tokenizer, PromptStyle(False).question([], "Who paid\nfor the \n\n gauge?"))
    assert tokenizer.decode(prompt.ids).endswith("Question: Who paid for the gauge?\nAnswer:")


def test_of_a_very_long_question_the_beginning_and_the_end_are_judged() -> None:
    assert judged_part("Who paid?") == "Who paid?"
    judged = judged_part("Dear reader, " + "please " * 2000 + "who paid?")
    assert judged.startswith("Dear reader, ")
    assert judged.endswith("who paid?")
    assert len(judged) < MAX_JUDGED + 10


def test_pictures_stand_between_the_texts_as_the_models_were_trained_to_see_them(tokenizer: Tokenizer) -> None:
    """The strings are those of the reference's processor; images of several pages keep their order."""
    contents = [
        PageText(7, 1, 0, "The first page."),
        PagePicture(7, 2, ("whole", "top", "bottom"), ((0, 0, 9, 9),) * 3),
        PagePicture(7, 3, ("photo",), ((0, 0, 9, 9),)),
        PageText(7, 4, 0, "The last page."),
    ]
    prompt = build_prompt(tokenizer, PromptStyle(False).question(contents, "Who?"), VISION)
    assert prompt.images == ("whole", "top", "bottom", "photo")
    assert prompt.before_question().images == prompt.images
    image = "<start_of_image>IIII<end_of_image>"
    assert spelled(tokenizer, prompt.ids) == (
        f"<bos>The first page.\n\nHere is the original image \n\n{image}\n\n and here are some crops to help you see "
        f"better \n\n{image}\n\n \n\n{image}\n\n\n\n{image}\n\nThe last page.\n\nQuestion: Who?\nAnswer:"
    )
    chat = build_prompt(tokenizer, PromptStyle(True).question(contents[2:3], "Who?"), VISION)
    told = spelled(tokenizer, chat.ids)
    assert told.startswith("<bos><start_of_turn>user\nAnswer the question")
    assert told.endswith(f"\n\n{image}\n\nQuestion: Who?<end_of_turn>\n<start_of_turn>model\n")
    for source, token in zip(prompt.sources, prompt.ids, strict=True):
        if source:
            text = contents[source.page - 1]
            assert isinstance(text, PageText)
            assert tokenizer.decode([token]) == text.text[source.start : source.end]


def spelled(tokenizer: Tokenizer, ids: tuple[int, ...]) -> str:
    """A prompt with its control tokens by name, soft tokens as I."""
    names = {token: name for name, token in tokenizer.control_tokens.items()} | {VISION.image_token_id: "I"}
    return "".join(names.get(token) or tokenizer.decode([token]) for token in ids)


def test_a_text_of_one_turn_is_tokenised_as_the_reference_does(tokenizer: Tokenizer) -> None:
    """At once between two control tokens: no token ends because a piece of ours does."""
    prompt = build_prompt(tokenizer, PromptStyle(True).question([PageText(1, 1, 0, "It rains.")], " Who?"))
    told = tokenizer.decode(prompt.ids)
    inside = told[told.index("user\n") : told.index("Who?") + 4]
    assert tokenizer.encode(inside) == list(prompt.ids[2 : 2 + len(tokenizer.encode(inside))])


def test_a_pretrained_model_is_asked_in_the_questions_own_tokens(tokenizer: Tokenizer) -> None:
    """Passages are weighed by the likelihoods of these tokens: other tokens would be other weights."""
    prompt = build_prompt(tokenizer, PromptStyle(False).question([PageText(1, 1, 0, "It rains.")], "Who paid?"))
    parts = ["It rains.", "\n\n", "Question: ", "Who paid?", "\nAnswer:"]
    assert list(prompt.ids[1:]) == [token for part in parts for token in tokenizer.encode(part)]
    assert tokenizer.encode("Question: Who paid?") != tokenizer.encode("Question: ") + tokenizer.encode("Who paid?")


def test_a_picture_for_a_model_that_reads_text_only_is_refused(tokenizer: Tokenizer) -> None:
    with pytest.raises(UsageError, match="cannot see"):
        build_prompt(tokenizer, PromptStyle(False).question([PagePicture(1, 1, ("a",), ())], "Who?"))
