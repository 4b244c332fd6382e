"""Make chat_prompts.json: token ids of conversations as transformers' Gemma 3 processor gives them.

    python make_chat_prompts.py TOKENIZER TEMPLATE [--out FOLDER]     (environment: transformers 4.57, sentencepiece)

    TOKENIZER   tokenizer.model of an exported Gemma 3
    TEMPLATE    Gemma 3's chat template, a Jinja file: published with every instruction-tuned checkpoint

A GGUF file says -1000 for the score of every token that its converter found in the list of added tokens. In Google's
own file user-defined pieces have the score 0, as SentencePiece's trainer writes it, and transformers makes the order of
merges from the scores: so 0 is put back first. `<image_soft_token>` is added behind the vocabulary, as in Google's.

The file, by kind ("chats", "continuations", "spelled") and name: turns (a part is a text, or the size of an image with
the number of its crops), instructions, generation_prompt, and ids. Soft tokens stand as runs, [id, times].
"""

from __future__ import annotations

import argparse
import json
import tempfile
from itertools import groupby
from pathlib import Path

import numpy as np
from chat_conversations import Conversation, conversations
from sentencepiece import sentencepiece_model_pb2 as schema
from transformers import GemmaTokenizerFast
from transformers.models.gemma3.image_processing_gemma3 import Gemma3ImageProcessor
from transformers.models.gemma3.processing_gemma3 import Gemma3Processor

USER_DEFINED = 4
IMAGE_TOKEN = "<image_soft_token>"
TOKENS_PER_IMAGE = 256


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("template", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    arguments = parser.parse_args()
    processor = make_processor(arguments.tokenizer, arguments.template.read_text(encoding="utf-8"))
    kinds = conversations()
    captured = {
        "chats": {name: record(processor, chat, chat_inputs(processor, chat)) for name, chat in kinds.chats.items()},
        "continuations": {
            name: record(processor, text, continuation_inputs(processor, text))
            for name, text in kinds.continuations.items()
        },
        "spelled": {
            name: record(processor, chat, chat_inputs(processor, chat)) for name, chat in kinds.spelled.items()
        },
    }
    lines = json.dumps(captured, ensure_ascii=True, separators=(",", ":")).replace('},"', '},\n"')
    (arguments.out / "chat_prompts.json").write_text(lines + "\n", encoding="utf-8")


def make_processor(tokenizer_path: Path, template: str) -> Gemma3Processor:
    """The reference's processor with its own tokenizer made from the vocabulary; images small, to be quick."""
    model = schema.ModelProto.FromString(tokenizer_path.read_bytes())
    for piece in model.pieces:
        if piece.type == USER_DEFINED:
            piece.score = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tokenizer.model"
        path.write_bytes(model.SerializeToString())
        special = {"image_token": IMAGE_TOKEN, "boi_token": "<start_of_image>", "eoi_token": "<end_of_image>"}
        tokenizer = GemmaTokenizerFast(vocab_file=str(path), extra_special_tokens=special)
    assert tokenizer.image_token_id == len(model.pieces) == 262144
    images = Gemma3ImageProcessor(size={"height": 28, "width": 28})
    return Gemma3Processor(images, tokenizer, chat_template=template, image_seq_length=TOKENS_PER_IMAGE)


def picture(size: tuple[int, int]) -> np.ndarray:
    """Grey, [height, width, 3]."""
    return np.full((size[1], size[0], 3), 128, dtype=np.uint8)


def chat_inputs(processor: Gemma3Processor, chat: Conversation) -> dict:
    """What the model gets of a conversation, by way of the template."""
    messages = [{"role": "system", "content": [{"type": "text", "text": chat.instructions}]}]
    if chat.instructions is None:
        messages = []
    for number, parts in enumerate(chat.turns):
        content = [
            {"type": "text", "text": part} if isinstance(part, str) else {"type": "image", "image": picture(part)}
            for part in parts
        ]
        messages.append({"role": ("user", "assistant")[number % 2], "content": content})
    return processor.apply_chat_template(
        messages,
        add_generation_prompt=chat.generation_prompt,
        tokenize=True,
        return_dict=True,
        do_pan_and_scan=chat.pan_and_scan,
    )


def continuation_inputs(processor: Gemma3Processor, text: Conversation) -> dict:
    """What a pretrained model gets of text and images."""
    (parts,) = text.turns
    joined = "".join(part if isinstance(part, str) else processor.boi_token for part in parts)
    images = [picture(part) for part in parts if not isinstance(part, str)]
    return processor(text=joined, images=images or None, do_pan_and_scan=text.pan_and_scan)


def record(processor: Gemma3Processor, chat: Conversation, inputs: dict) -> dict:
    """A conversation with its ids."""
    (ids,) = inputs["input_ids"]
    return {
        "turns": [
            [part if isinstance(part, str) else crops(processor, chat, part) for part in turn] for turn in chat.turns
        ],
        "instructions": chat.instructions,
        "generation_prompt": chat.generation_prompt,
        "ids": [kept for token, run in groupby(ids) for kept in shortened(processor, token, len(list(run)))],
    }


def shortened(processor: Gemma3Processor, token: int, times: int) -> list:
    """A run of soft tokens as one entry, other tokens one by one."""
    return [[token, times]] if token == processor.image_token_id else [token] * times


def crops(processor: Gemma3Processor, chat: Conversation, size: tuple[int, int]) -> list[int]:
    """Width, height, crops of an image."""
    images = processor.image_processor
    found = images.pan_and_scan(picture(size), 256, 4, 1.2, input_data_format="channels_last")
    return [*size, len(found) if chat.pan_and_scan else 0]


if __name__ == "__main__":
    main()
