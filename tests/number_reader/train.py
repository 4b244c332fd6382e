"""Train the number reader: a tiny Gemma 3 with eyes, from scratch, on a CPU in under 30 minutes.

    python train.py [--threads 1] [--out model]      (environment: torch, transformers 4.57, pillow, sentencepiece)

Two stages. First the SigLIP tower alone learns the shapes of digits: a linear layer, thrown away afterwards, says for
each patch which digit has its centre there. Then tower, projector and decoder learn to answer, on three kinds of pages:
square ones, receipts with pan-and-scan (the page and four crops), and receipts without. So a receipt without crops is
nothing new to the model; it only cannot see more of it than there is to see.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pages import (
    CROPS,
    IMAGE_SIZE,
    DrawnPage,
    draw_practice,
    draw_receipt,
    draw_square,
    pan_and_scan,
    patch_labels,
    pixel_values,
    shown_boxes,
)
from torch import Tensor, nn
from transformers import Gemma3Config, Gemma3ForConditionalGeneration, Gemma3TextConfig, SiglipVisionConfig
from vocabulary import BOS, EOS, MODEL, PAD, SOFT_TOKEN, SOFT_TOKENS, Prompts

PATCH = 14
BATCHES = {"dense_practice": 48, "practice": 48, "some_practice": 16, "square": 32, "strip": 32, "strip_with_crops": 16}
"""Pages in a batch."""
PATCH_STEPS, SOFT_STEPS = 1400, 100
READING_ROUNDS = (900, 700)
"""Steps of each round. A round begins with a high rate again."""
DRAW = {"square": draw_square, "strip": draw_receipt, "strip_with_crops": draw_receipt}
RATE = 1e-3
CLASSES, NOTHING = 11, 10
"""Digits and none."""
SEED = 20
KINDS = ("square", "strip", "strip_with_crops")


def config() -> Gemma3Config:
    """Everything that Gemma 3 from 4B up has, but small."""
    prompts = Prompts()
    text = Gemma3TextConfig(
        vocab_size=SOFT_TOKEN + 8,
        hidden_size=96,
        intermediate_size=256,
        num_hidden_layers=6,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=32,
        query_pre_attn_scalar=32,
        sliding_window=64,
        sliding_window_pattern=3,
        max_position_embeddings=1024,
        rope_theta=1_000_000.0,
        rope_local_base_freq=10_000.0,
        rope_scaling={"rope_type": "linear", "factor": 8.0},
        tie_word_embeddings=True,
        bos_token_id=BOS,
        eos_token_id=EOS,
        pad_token_id=PAD,
    )
    vision = SiglipVisionConfig(
        hidden_size=96,
        intermediate_size=256,
        num_hidden_layers=4,
        num_attention_heads=4,
        image_size=IMAGE_SIZE,
        patch_size=PATCH,
        vision_use_head=False,
    )
    return Gemma3Config(
        text_config=text.to_dict(),
        vision_config=vision.to_dict(),
        mm_tokens_per_image=SOFT_TOKENS,
        boi_token_index=prompts.start_of_image,
        eoi_token_index=prompts.end_of_image,
        image_token_index=SOFT_TOKEN,
        bos_token_id=BOS,
        eos_token_id=[EOS],
        pad_token_id=PAD,
    )


def new_model() -> Gemma3ForConditionalGeneration:
    """A model with random weights, of a size that learning starts well from."""
    torch.manual_seed(SEED)
    model = Gemma3ForConditionalGeneration(config())
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.dim() >= 2 and "position" not in name:
                fan_in = weight.shape[0] if "mm_input_projection" in name else weight[0].numel()
                weight.normal_(0, fan_in**-0.5)
        model.model.vision_tower.vision_model.embeddings.position_embedding.weight.normal_(0, 0.3)
    return model


@dataclass
class Batch:
    """Pages as tensors: ids [B, T], images [B * n, 3, S, S], labels of their patches [B * n, patches]."""

    ids: Tensor
    answer: int
    """Ids of the answer at the end of each row."""
    images: Tensor
    patches: Tensor


def shown(page: DrawnPage, kind: str) -> np.ndarray:
    """The images that are shown of a page, float32 [n, 3, S, S]."""
    return pixel_values(pan_and_scan(page.image) if kind == "strip_with_crops" else [page.image])


def make_batch(prompts: Prompts, kind: str, rng: np.random.Generator, size: int, *, varied: bool = True) -> Batch:
    """Pages of a kind with their prompts and answers; one prompt for the batch, so that all rows are of one length."""
    crops = kind == "strip_with_crops"
    draw = partial(draw_practice, dense="dense" in kind) if "practice" in kind else DRAW[kind]
    pages = [draw(rng) for _ in range(size)]
    images = 1 + CROPS if crops else 1
    prompt = prompts.varied(images, random.Random(int(rng.integers(2**31)))) if varied else prompts.prompt(images)
    rows = [prompt + prompts.answer(page.answer) for page in pages]
    return Batch(
        torch.tensor(rows),
        len(rows[0]) - len(prompt),
        torch.from_numpy(np.concatenate([shown(page, kind) for page in pages])),
        torch.from_numpy(np.concatenate([patch_labels(page, shown_boxes(page, crops=crops), PATCH) for page in pages])),
    )


def answer_logits(model: Gemma3ForConditionalGeneration, batch: Batch) -> Tensor:
    """Logits of the places that the answer is read from, [B, answer, V]."""
    types = (batch.ids == SOFT_TOKEN).long()
    out = model(
        input_ids=batch.ids,
        pixel_values=batch.images,
        token_type_ids=types,
        use_cache=False,
        logits_to_keep=batch.answer + 1,
    )
    return out.logits[:, :-1]


class Batches(torch.utils.data.IterableDataset[Batch]):
    """Batches of one stage. Drawn in a process of their own, so that drawing and learning go on side by side."""

    def __init__(self, kinds: Sequence[str], seed: int) -> None:
        self.kinds = kinds
        self.seed = seed

    def __iter__(self) -> Iterator[Batch]:
        prompts, rng = Prompts(), np.random.default_rng(self.seed)
        for kind in self.kinds:
            yield make_batch(prompts, kind, rng, BATCHES[kind])

    def drawn(self) -> Iterator[Batch]:
        """The batches in order."""
        return iter(torch.utils.data.DataLoader(self, batch_size=None, num_workers=1, prefetch_factor=4))


class Sight(nn.Module):
    """Says which digits the tower sees: from each patch, or from each soft token, which stands for 2 x 2 patches.

    A means of training only, no part of the model. What it reads off soft tokens, the decoder can read off them too.
    """

    def __init__(self, model: Gemma3ForConditionalGeneration) -> None:
        super().__init__()
        vision, self.side = model.config.vision_config, IMAGE_SIZE // PATCH // 2
        self.patch = nn.Linear(vision.hidden_size, CLASSES)
        self.soft = nn.Linear(model.config.text_config.hidden_size, CLASSES)

    def patch_loss(self, features: Tensor, labels: Tensor) -> tuple[Tensor, float]:
        """Loss of features [B, patches, hidden], and the part of the digits that are seen right."""
        return judged(self.patch(features), labels)

    def soft_loss(self, soft: Tensor, labels: Tensor) -> tuple[Tensor, float]:
        """The same from soft tokens [B, tokens, hidden]."""
        cells = labels.view(-1, self.side, 2, self.side, 2).amin((2, 4))  # NOTHING is the largest label
        return judged(self.soft(soft), cells.flatten(1))


def judged(scores: Tensor, labels: Tensor) -> tuple[Tensor, float]:
    """Cross entropy over all places, and the part of the digits that are seen right."""
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), labels.flatten())
    return loss, (scores.argmax(-1) == labels)[labels != NOTHING].float().mean().item()


def train_tower(
    model: Gemma3ForConditionalGeneration, sight: Sight, patch_steps: int, soft_steps: int, log: Log
) -> None:
    """Teach the tower the shapes of digits; then tower and projector to put them into soft tokens."""
    tower, projector = model.model.vision_tower, model.model.multi_modal_projector
    rounds = [
        ("dense_practice", patch_steps, [tower, sight.patch], SEED),
        ("practice", soft_steps, [tower, projector, sight.soft], SEED + 2),
    ]
    for kind, steps, modules, seed in rounds:
        parameters = [weight for module in modules for weight in module.parameters()]
        optimizer = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
        for step, batch in enumerate(Batches([kind] * steps, seed).drawn()):
            features = tower(batch.images).last_hidden_state
            if sight.soft in modules:
                loss, right = sight.soft_loss(projector(features), batch.patches)
            else:
                loss, right = sight.patch_loss(features, batch.patches)
            descend(optimizer, parameters, loss, RATE * schedule(step, steps))
            if step % 50 == 49:
                log(f"tower {step + 1}/{steps} loss {loss.item():.3f} digits {right:.3f}")


def reading_plan(round_number: int, steps: int) -> Iterator[str]:
    """Which kind each step reads: at first square pages only, then all three."""
    choice = random.Random(SEED + round_number)
    for step in range(steps):
        if round_number == 0 and step < steps * 0.25:
            yield "square"
        else:
            yield choice.choices(KINDS, weights=(4, 2, 5))[0]


def train_reading(model: Gemma3ForConditionalGeneration, sight: Sight, round_number: int, log: Log) -> None:
    """Teach the whole model to answer; tower and projector go on practising beside it."""
    soft_tokens: list[Tensor] = []
    hook = model.model.multi_modal_projector.register_forward_hook(lambda *call: soft_tokens.append(call[2]))
    parameters = [*model.parameters(), *sight.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)
    steps = READING_ROUNDS[round_number]
    plan = list(reading_plan(round_number, steps))
    drawn = Batches([each for kind in plan for each in ("some_practice", kind)], SEED + 1 + 10 * round_number).drawn()
    for step, kind in enumerate(plan):
        practice, batch = next(drawn), next(drawn)
        model.model.get_image_features(practice.images)
        logits = answer_logits(model, batch)
        wanted = batch.ids[:, -batch.answer :]
        loss = nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten())
        practised, digits = sight.soft_loss(soft_tokens[0], practice.patches)
        seen, _ = sight.soft_loss(soft_tokens[1], batch.patches)
        soft_tokens.clear()
        descend(optimizer, parameters, loss + practised + seen, RATE * schedule(step, steps))
        if step % 10 == 9:
            right = (logits.argmax(-1) == wanted).all(-1).float().mean().item()
            log(f"reading {step + 1}/{steps} {kind} loss {loss.item():.3f} digits {digits:.3f} right {right:.2f}")
    hook.remove()


def schedule(step: int, steps: int) -> float:
    """Warm-up, then a cosine down to nothing."""
    return min(1.0, (step + 1) / 100) * 0.5 * (1 + float(np.cos(np.pi * step / steps)))


def descend(optimizer: torch.optim.Optimizer, parameters: list[Tensor], loss: Tensor, rate: float) -> None:
    """One step of AdamW."""
    for group in optimizer.param_groups:
        group["lr"] = rate
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(parameters, 1.0)
    optimizer.step()


class Log:
    """Prints with the minutes since the start."""

    def __init__(self, minutes: float = 0, processor_minutes: float = 0) -> None:
        self.start = time.perf_counter() - 60 * minutes
        self.processor_start = time.process_time() - 60 * processor_minutes

    @property
    def minutes(self) -> float:
        return (time.perf_counter() - self.start) / 60

    @property
    def processor_minutes(self) -> float:
        return (time.process_time() - self.processor_start) / 60

    def __call__(self, line: str) -> None:
        print(f"{self.minutes:5.1f} min  {line}", flush=True)


def save(model: Gemma3ForConditionalGeneration, folder: Path, training: dict[str, Any]) -> None:
    """Write an ordinary Hugging Face folder, in half precision."""
    model.half().save_pretrained(folder)
    processor = {
        "do_convert_rgb": None,
        "do_normalize": True,
        "do_pan_and_scan": None,
        "do_rescale": True,
        "do_resize": True,
        "image_mean": [0.5, 0.5, 0.5],
        "image_processor_type": "Gemma3ImageProcessor",
        "image_seq_length": SOFT_TOKENS,
        "image_std": [0.5, 0.5, 0.5],
        "pan_and_scan_max_num_crops": None,
        "pan_and_scan_min_crop_size": None,
        "pan_and_scan_min_ratio_to_activate": None,
        "processor_class": "Gemma3Processor",
        "resample": 2,
        "rescale_factor": 1 / 255,
        "size": {"height": IMAGE_SIZE, "width": IMAGE_SIZE},
    }
    generation = {"bos_token_id": BOS, "eos_token_id": [EOS], "pad_token_id": PAD}
    for name, values in {
        "preprocessor_config.json": processor,
        "generation_config.json": generation,
        "added_tokens.json": {"<image_soft_token>": SOFT_TOKEN},
    }.items():
        (folder / name).write_text(json.dumps(values, indent=2) + "\n")
    (folder.parent / "training.json").write_text(json.dumps(training, indent=2) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--keep", type=Path, help="a file to keep the model in after each part of the training")
    parser.add_argument("--resume", type=Path, help="such a file: go on from there")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model = new_model()
    sight, log, done = Sight(model), Log(), 0
    model.train()
    if arguments.resume:
        kept = torch.load(arguments.resume)
        model.load_state_dict(kept["model"])
        sight.load_state_dict(kept["sight"])
        log, done = Log(kept["minutes"], kept["processor_minutes"]), kept["done"]
    for part in range(done, 1 + len(READING_ROUNDS)):
        if part == 0:
            train_tower(model, sight, PATCH_STEPS, SOFT_STEPS, log)
        else:
            train_reading(model, sight, part - 1, log)
            torch.manual_seed(SEED + part)
            sight = Sight(model)
        if arguments.keep:
            times = {"minutes": log.minutes, "processor_minutes": log.processor_minutes, "done": part + 1}
            torch.save({"model": model.state_dict(), "sight": sight.state_dict(), **times}, arguments.keep)
    training = {
        "minutes": round(log.minutes, 1),
        "processor_minutes": round(log.processor_minutes, 1),
        "threads": arguments.threads,
        "parameters": model.num_parameters(),
        "torch": torch.__version__,
    }
    save(model.eval(), arguments.out, training)


if __name__ == "__main__":
    main()
