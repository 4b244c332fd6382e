"""Make the tiny checker of images, as a folder, and what transformers' ShieldGemma 2 says of a picture with it.

    python make_shield_capture.py TOKENIZER TEMPLATE [--out FOLDER]

Environment: torch, transformers 4.57, sentencepiece, Pillow, Jinja2.

    TOKENIZER   tokenizer.model of an exported Gemma 3
    TEMPLATE    ShieldGemma 2's chat template, a Jinja file: published with the checkpoint

tiny_shield/                the architecture of tiny_vision with random weights, as `save_pretrained` writes a
                            ShieldGemma2ForImageClassification; other tokens than the real ones stand for Yes and No
tiny_shield_capture.npz     by policy NAME, in the order that the processor has them:
    pixel_values            float32 [3, S, S]    one picture
    NAME_ids                int64 [T]            the processor's prompt, with the tiny vocabulary
    NAME_yes                float64              probability of Yes
shield_prompts.json         by policy: its prompt with Gemma's own vocabulary, in runs [id, times]
"""

from __future__ import annotations

import argparse
import json
import re
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from make_chat_prompts import make_processor, picture
from make_vision_captures import MODELS, random_weights, tokenizer_model
from sentencepiece import SentencePieceProcessor
from transformers import ShieldGemma2Config, ShieldGemma2ForImageClassification, ShieldGemma2Processor
from transformers.models.gemma3.image_processing_gemma3 import Gemma3ImageProcessor

NAME = "tiny_shield"
YES, NO = 100, 200


def random_checker(seed: int) -> ShieldGemma2ForImageClassification:
    """A checker whose every weight matters, in float32, with values that BF16 holds exactly."""
    config = ShieldGemma2Config(**MODELS["tiny_vision"], yes_token_index=YES, no_token_index=NO)
    config._attn_implementation = "eager"
    model = ShieldGemma2ForImageClassification._from_config(config, attn_implementation="eager").eval()
    random_weights(model, torch.bfloat16, torch.Generator().manual_seed(seed))
    return model


def checkers_processor(tokenizer: Path, template: str, size: int, tokens: int) -> ShieldGemma2Processor:
    """ShieldGemma 2's processor with a vocabulary of ours."""
    made = make_processor(tokenizer, template)
    images = Gemma3ImageProcessor(size={"height": size, "width": size})
    return ShieldGemma2Processor(images, made.tokenizer, chat_template=template, image_seq_length=tokens)


def runs(ids: list[int]) -> list[list[int]]:
    """Ids as [id, times]."""
    return [[token, len(list(group))] for token, group in groupby(ids)]


@torch.inference_mode()
def main() -> None:
    """Write folder and files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("template", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    arguments = parser.parse_args()
    template = arguments.template.read_text(encoding="utf-8")

    real = checkers_processor(arguments.tokenizer, template, 28, 256)
    names = list(real.policy_definitions)
    rows = real(images=[picture((40, 40))])["input_ids"]
    padding = real.tokenizer.pad_token_id
    prompts = {name: [int(token) for token in row if token != padding] for name, row in zip(names, rows, strict=True)}
    lines = json.dumps({name: runs(row) for name, row in prompts.items()}, separators=(",", ":"))
    (arguments.out / "shield_prompts.json").write_text(lines + "\n", encoding="utf-8")

    model = random_checker(7)
    folder = arguments.out / NAME
    model.to(torch.bfloat16).save_pretrained(folder)
    (folder / "tokenizer.model").write_bytes(tokenizer_model("tiny_vision"))
    Gemma3ImageProcessor(size={"height": 56, "width": 56}).save_pretrained(folder)
    model = model.float()
    random = np.random.default_rng(3)
    levels = random.integers(0, 256, (3, 14, 14), dtype=np.uint8).repeat(4, axis=1).repeat(4, axis=2)
    pixels = (levels.astype(np.float32) / np.float32(255) - np.float32(0.5)) / np.float32(0.5)
    arrays = {"pixel_values": pixels}
    vision = MODELS["tiny_vision"]
    for name in names:
        text = real.apply_chat_template(
            [{"role": "user", "content": [{"type": "image"}, {"type": "text", "text": real.policy_definitions[name]}]}],
            tokenize=False,
        )
        ids = tiny_ids(text, folder / "tokenizer.model", vision)
        tokens = torch.tensor(ids)[None]
        result = model(
            input_ids=tokens,
            pixel_values=torch.from_numpy(pixels)[None],
            token_type_ids=(tokens == vision["image_token_index"]).long(),
            attention_mask=torch.ones_like(tokens),
        )
        arrays[f"{name}_ids"] = np.array(ids)
        arrays[f"{name}_yes"] = result.probabilities[0, 0].double().numpy()
        print(name, len(ids), float(arrays[f"{name}_yes"]))
    np.savez_compressed(arguments.out / f"{NAME}_capture.npz", **arrays)


def tiny_ids(text: str, tokenizer: Path, vision: dict) -> list[int]:
    """The prompt with the tiny vocabulary: control tokens by id, text between them as SentencePiece cuts it."""
    pieces = SentencePieceProcessor(model_file=str(tokenizer))
    image = "<start_of_image>" + "<image_soft_token>" * vision["mm_tokens_per_image"] + "<end_of_image>"
    text = text.replace("<start_of_image>", f"\n\n{image}\n\n")
    ids: list[int] = [pieces.bos_id()]
    for part in re.split(r"(<(?:bos|(?:start|end)_of_(?:turn|image)|image_soft_token)>)", text):
        known = pieces.piece_to_id(part) if part.startswith("<") else pieces.unk_id()
        ids += [known] if known != pieces.unk_id() else pieces.encode(part)
    return ids


if __name__ == "__main__":
    main()
