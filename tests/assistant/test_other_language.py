"""Whether a question is in another language than the documents."""

from __future__ import annotations

import pytest

from app.assistant.evidence.other_language import is_in_other_language

ENGLISH = [
    "The gauge was designed by Ada Lorne, and the harbour had it built in 1923. It is read by the keeper at noon.",
    "What the work cost is not known, but who paid for it is: the island did, with the help of its guests.",
]
PAYSLIP = ["Payslip of Ada Lorne. Pay date: 30 October. Net pay: £1,891.11, paid into the account ending 6620."]
GERMAN = ["Der Pegel wurde von Ada Lorne entworfen und 1923 gebaut. Wer ihn bezahlt hat, ist nicht bekannt."]
CHINESE = ["水位计由阿达设计,于1923年建成。谁支付了费用尚不清楚。新的水位计在港口。"]
JAPANESE = ["新しい水位計は1923年に作られ、費用は島の人々が払いました。誰が設計したのかは書かれていません。"]
CHINESE_WITH_NAMES = [
    "水位计由 Ada Lorne 设计,于1923年建成,The Times 报道。谁支付了费用,尚不清楚。新的水位计在港口,每天早上,有人读数。"
]


@pytest.mark.parametrize(
    ("question", "pages", "is_other"),
    [
        ("Who designed the gauge?", ENGLISH, False),
        ("Who designed the Leuchtturm of Norwick?", ENGLISH, False),
        ("WHAT DID IT COST?", ENGLISH, False),
        ("Ada Lorne?", ENGLISH, False),
        ("1923", ENGLISH, False),
        ("", ENGLISH, False),
        ("Wer hat den neuen Pegel bezahlt?", ENGLISH, True),
        ("Qui est-ce qui a payé pour le marégraphe ?", ENGLISH, True),
        ("谁支付了新的水位计?", ENGLISH, True),
        ("من دفع ثمن المقياس الجديد؟", ENGLISH, True),
        ("Wer hat den Pegel entworfen?", GERMAN, False),
        ("Who paid for the gauge?", GERMAN, True),
        ("How much is my net pay?", PAYSLIP, False),
        ("Wie hoch ist das Gehalt?", PAYSLIP, True),
        ("新的水位计由谁设计?", CHINESE, False),
        ("谁是担保人?", CHINESE, False),  # none of its signs stands there
        ("担保人は誰ですか?", CHINESE, True),
        ("家賃はいくらですか?", JAPANESE, False),
        ("費用?", JAPANESE, False),
        ("谁支付了新的水位计?", JAPANESE, True),
        ("누가 지불했나요?", JAPANESE, True),
        ("Who paid for the gauge?", CHINESE, True),
        ("Who paid for the gauge?", CHINESE_WITH_NAMES, True),
        ("Wer hat den neuen Pegel bezahlt?", [*ENGLISH, *GERMAN], False),
    ],
)
def test_by_its_letters_and_by_the_words_that_sentences_need(question: str, pages: list[str], is_other: bool) -> None:
    assert is_in_other_language(question, pages) is is_other
