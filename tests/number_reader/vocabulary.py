"""The number reader's vocabulary: a small SentencePiece model of Gemma's kind, and the prompts written with it.

    python vocabulary.py            writes model/tokenizer.model      (environment: sentencepiece)

Like Gemma's: BPE with byte fallback, nothing normalised, digits one by one, runs of line ends as pieces of their own,
control tokens first; and the id of an image's soft token lies beyond the vocabulary.
"""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from pathlib import Path

import sentencepiece

MODEL = Path(__file__).parent / "model"
VOCABULARY = 448
"""Pieces of the SentencePiece model."""
SOFT_TOKEN = VOCABULARY
"""Id that stands for a soft token in a prompt."""
PAD, EOS, BOS = 0, 1, 2
SOFT_TOKENS = 16
"""Soft tokens of an image."""
QUESTION = "Which numbers are printed here?"
QUESTIONS = (QUESTION, "What are the two numbers?", "What numbers does the page show?", "Read the numbers.")

_MARKERS = ["<start_of_turn>", "<end_of_turn>", "<start_of_image>", "<end_of_image>"]
_TEXT = """
Which numbers are printed here? What are the two numbers? What numbers does the page show? Read the numbers.
Question: Which numbers does this receipt show? Answer: 0 1 2 3 4 5 6 7 8 9
Here is the original image and here are some crops to help you see better
Answer the question with the help of the document below, in as few words as will do.
Use only what the document says. If it does not say, answer: The document does not say.
Summarise the document below in a few sentences. Summary: In short, this document says that
user model image page number numbers printed shown first second last on the page of the image
A page is seen as a square of small patches. A long receipt is seen whole, and then crop by crop from top to bottom.
The number at the top is read before the number at the bottom. Grey numbers shine through from the back: leave them out.
"""


def write_tokenizer(path: Path) -> None:
    """Train the vocabulary on a little text and write it."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_TEXT.strip().split("\n") * 4),
        model_writer=model,
        model_type="bpe",
        vocab_size=VOCABULARY,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="identity",
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        required_chars="0123456789",
        pad_id=PAD,
        eos_id=EOS,
        bos_id=BOS,
        unk_id=3,
        pad_piece="<pad>",
        eos_piece="<eos>",
        bos_piece="<bos>",
        user_defined_symbols=[*_MARKERS, *("\n" * length for length in range(1, 7))],
        num_threads=1,
        minloglevel=2,
    )
    path.write_bytes(model.getvalue())


class Prompts:
    """Prompts as token ids, written as transformers' Gemma 3 processor writes them."""

    def __init__(self) -> None:
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(MODEL / "tokenizer.model"))
        self.start_of_image, self.end_of_image = (self.pieces.piece_to_id(marker) for marker in _MARKERS[2:])

    def prompt(self, images: int, question: str = QUESTION, gap: Sequence[str] = ("\n\n\n\n",)) -> list[int]:
        """One image, or a page and its crops, then a question as to a pretrained model. `gap`: before the question."""
        if images == 1:
            parts = ["\n\n", *gap]
        else:
            before, between = (
                "Here is the original image \n\n",
                "\n\n and here are some crops to help you see better \n\n",
            )
            parts = [before, between, *["\n\n \n\n"] * (images - 2), *gap]
        ids = [BOS]
        for number, part in enumerate(parts):
            ids += self.pieces.encode(part)
            if number < images:
                ids += [self.start_of_image, *[SOFT_TOKEN] * SOFT_TOKENS, self.end_of_image]
        return ids + self.pieces.encode(f"Question: {question}\nAnswer:")

    def answer(self, text: str) -> list[int]:
        """What should follow."""
        return [*self.pieces.encode(f" {text}"), EOS]

    def varied(self, images: int, random_source: random.Random) -> list[int]:
        """A prompt with one of several questions and gaps: how line ends are cut up should not matter much."""
        gap = random_source.choice([("\n\n\n\n",), ("\n\n", "\n\n"), ("\n\n",), ("\n\n\n",)])
        return self.prompt(images, random_source.choice(QUESTIONS), gap)


if __name__ == "__main__":
    MODEL.mkdir(exist_ok=True)
    write_tokenizer(MODEL / "tokenizer.model")
