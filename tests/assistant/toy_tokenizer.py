"""A small vocabulary whose tokens cut text as awkwardly as tokens can."""

from __future__ import annotations

from pathlib import Path

from app.inference.tokenizer import Tokenizer
from export_onnx.tokenizer_model import build_tokenizer_model

NORMAL, UNKNOWN, CONTROL, USER_DEFINED, BYTE = 1, 2, 3, 4, 6

PIECES = [
    *"abcdefghijklmnopqrstuvwxyzTR.,:;!?()-'019%éß漢字のガー",
    *(
        "▁",
        "▁a",
        "th",
        "the",
        "The",
        "▁the",
        "▁The",
        "ent",
        "▁rent",
        "▁re",
        "rest",
        "s▁a",
        "nd▁o",
        "e▁r",
        "▁is▁",
        "is",
        "aa",
        "aaaa",
    ),
    *(". ".replace(" ", "▁"), ".▁The", "漢字", "字の", "e\u0301", "\u0301", "👩\u200d", "👧", "3.1", ".14", "12"),
    *(
        '"',
        '▁"',
        '"The',
        '▁"The',
        '."',
        '",',
        'e"',
        'ent"',
        '"."',
        '",▁"',
        '""',
        '("',
        '")',
        "“",
        "”",
        ".”",
        "“The",
        "”.",
        "«",
        "»",
        "「",
        "」",
        "„",
    ),
    *("<end", "of", "turn", ">", "_"),
]
END, END_OF_TURN = 1, 4


def make_toy_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer, by way of a file in `folder`."""
    named = [("<pad>", CONTROL), ("<eos>", CONTROL), ("<bos>", CONTROL), ("<unk>", UNKNOWN), ("<end_of_turn>", CONTROL)]
    named += [("\n" * count, USER_DEFINED) for count in (1, 2, 3)]
    named += [(f"<0x{byte:02X}>", BYTE) for byte in range(256)]
    named += [(piece, NORMAL) for piece in dict.fromkeys(PIECES)]
    path = folder / "toy.model"
    path.write_bytes(
        build_tokenizer_model(
            [piece for piece, _ in named],
            [float(-place) for place in range(len(named))],
            [kind for _, kind in named],
            bos_id=2,
            eos_id=1,
            unk_id=3,
            pad_id=0,
        )
    )
    return Tokenizer.load(path)
