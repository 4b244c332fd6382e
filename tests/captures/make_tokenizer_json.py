"""Make a small `tokenizer.json` of Gemma's kind, and the ids that the `tokenizers` library gives texts with it.

    python make_tokenizer_json.py TOKENIZER_MODEL [--out FOLDER]      (environment: transformers, sentencepiece)

TOKENIZER_MODEL is the SentencePiece model of an exported Gemma 3, such as the starter's. Of its 262,144 pieces those
are kept that the texts below can be made of, with every control token, byte, run of white space and tag; transformers
converts what is left. Result: tokenizer_small.json, and tokenizer_small_ids.json: [[text, [id, …]], …].
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from pathlib import Path

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from transformers import GemmaTokenizerFast

NORMAL, USER_DEFINED = 1, 4
TEXTS = [
    "The landlord shall return the deposit within 30 days, §4(2) notwithstanding.",
    "Größenwahn, Straße, Fußgängerübergänge: das Entgelt beträgt 1.234,56 €.",
    "L’été dernier, nous avons déjà mangé à l'hôtel « Le Cœur ».",
    "¿Cuánto costará la reparación del año próximo? ¡Mañana!",
    "Não há açúcar; são três maçãs e um pão.",
    "Zażółć gęślą jaźń, a łódź płynie.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Ğüzel İstanbul'da ılık bir akşam.",
    "Việc trả tiền thuê nhà phải được thực hiện đúng hạn.",
    "Договор вступает в силу с момента подписания.",
    "Угода набирає чинності з дня підписання; їжак, ґанок.",
    "Η μίσθωση λήγει στις 31 Δεκεμβρίου.",
    "يجب دفع الإيجار في اليوم الأول من كل شهر، وَلَا تَتَأَخَّرْ.",
    "החוזה ייכנס לתוקף בתאריך 1.1.2025, שָׁלוֹם.",
    "किराया हर महीने की पहली तारीख को देना होगा।",
    "প্রতি মাসের প্রথম দিনে ভাড়া দিতে হবে।",
    "ஒவ்வொரு மாதமும் வாடகை செலுத்த வேண்டும்.",
    "ค่าเช่าต้องชำระในวันแรกของทุกเดือน",
    "賃料は毎月一日に支払うものとする。カタカナ、ひらがな。",
    "租金应于每月第一天支付，逾期加收滞纳金。",
    "임대료는 매월 1일에 지급하여야 한다.",
    "ქირა უნდა გადაიხადოს თვის პირველ დღეს.",
    "Վարձը պետք է վճարվի ամսի առաջին օրը։",
    "ኪራዩ በየወሩ መጀመሪያ ቀን ይከፈላል።",
    "👩‍👩‍👧‍👦 🇩🇪 👍🏽 🫨 ☕️ — “quoted” … ½ ² № ﬁ",
    "def f(x):\n    return {'a': [1, 2.5e-3]}\n\n\n\t# done",
    "a  b   c    d          e                    f",
    " leading, trailing ",
    "\n\n\n\ntext\n\n",
    "<table><tr><td>1</td></tr></table> <b>x</b>",
    "Total: 1,234,567.89 USD (IBAN DE89 3704 0044 0532 0130 00)",
    "x" * 40 + "\r\n" + "=" * 33,
    "ᚠᚢᚦ 𐍈 \x01 \ufeff e\u0301 \u00a0 \u200d",
    "<eos> <bos><start_of_turn>user <unused7> <0x41> <image_soft_token>",
    "1 2 12 123 1234 12345 2025-01-31T23:59:59Z",
]


def subset(proto: sentencepiece_model_pb2.ModelProto) -> sentencepiece_model_pb2.ModelProto:
    """The pieces that stand in one of the texts, and those that are no ordinary text."""
    texts = [text.replace(" ", "\u2581") for text in TEXTS]
    kept = [
        piece
        for piece in proto.pieces
        if (piece.type != NORMAL and not re.fullmatch(r"<unused\d\d+>", piece.piece))
        or (piece.type == NORMAL and any(piece.piece in text for text in texts))
    ]
    for piece in kept:
        if piece.type == USER_DEFINED:
            piece.score = 0.0  # as in Google's file; GGUF files put a number in its place that no one reads
    small = sentencepiece_model_pb2.ModelProto.FromString(proto.SerializeToString())
    del small.pieces[:]
    small.pieces.extend(kept)
    small.trainer_spec.vocab_size = len(kept)
    return small


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    options = parser.parse_args()
    small = subset(sentencepiece_model_pb2.ModelProto.FromString(options.model.read_bytes()))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tokenizer.model"
        path.write_bytes(small.SerializeToString())
        own = sentencepiece.SentencePieceProcessor(model_file=str(path))
        fast = GemmaTokenizerFast(vocab_file=str(path), tokenizer_file=None, from_slow=True)
    library = fast.backend_tokenizer
    ids = [[text, library.encode(text, add_special_tokens=False).ids] for text in TEXTS]
    values = json.loads(library.to_str())
    for name, content in (("tokenizer_small", values), ("tokenizer_small_ids", ids)):
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (options.out / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    differing = [text for text, found in ids if own.encode(text) != found]
    print(f"{len(small.pieces)} pieces, {len(TEXTS)} texts, SentencePiece differs on {differing}")


if __name__ == "__main__":
    main()
