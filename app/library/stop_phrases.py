"""What questions in Chinese, Japanese and Korean are made of and that says nothing about where the answer stands.

These languages do not divide words by spaces where a searcher would, so it is taken out by its place:

    家賃はいくらですか    ->  家賃            "how much is it" is a phrase; particles stand behind words
    犬を飼ってもいいですか ->  犬 飼           so do the endings of words that begin with a sign
    押金是多少            ->  押金
    요금은 얼마인가요      ->  요금
"""

from __future__ import annotations

import re

_JAPANESE = re.compile(
    r"教えてください|教えて|(?:お|ご)願いします|に(?:つい|関し|対し)て|どの(?:くらい|ぐらい|よう(?:に|な)?)|どれ(?:くらい|ぐらい|だけ)"
    r"|どう(?:すれば|したら|やって|なり|なる|いう)|(?:しても|ても|でも)(?:いい|よい|良い)|なければ(?:なり|いけ)ません"
    r"|(?:こと|必要)が(?:でき|あり)ます|(?:でしょう|ません|ました|ます|です|でき|あり|なり|おり|もらえ|いくら|いくつ|いつ|どこ|だれ|どなた|どの|どれ"
    r"|どちら|どんな|どう|とき|いい|よい|なぜ|どうして|なに|なん|くらい|ぐらい|まで|から|より|ので|ため|とは|には|では|ない|ある|いる|する|した|して|できる|なる|これ"
    r"|それ|この|その|こと|もの|という)+か?|[何誰]"
)
_AFTER_SIGN = re.compile(r"(?<=[\u3400-\u9fff々])[\u3041-\u3096]+")
_KANA = re.compile(r"[\u3041-\u3096]+")
_PARTICLES = "のはがをにでとやもへか"
_PARTICLE_LAST = re.compile(f"(?<=..)[{_PARTICLES}]$")
_HAS_KANA = re.compile(r"[\u3041-\u30fa]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_KOREAN = re.compile(
    r"(?:얼마|언제|누구|누가|어디|무엇|무슨|뭐|뭘|몇|며칠|어떻게|어떤|어느|왜)(?:나|이?야|예요|이에요|인가요|입니까|인지|되나요|됩니까|하나요|합니까)?"
    r"|(?:있|없|되|하|인|할|될|받|드리|주)(?:나요|는지|는가요|습니까|어요|을까요|까요|가요|세요)|(?:입|합|됩)니까|(?:할|될)\s?수|알려|싶어요"
)
_KOREAN_PARTICLES = re.compile(
    r"(?<=[\uac00-\ud7a3]{2})(?:에서|에게|한테|으로|까지|부터|이나|은|는|이|가|을|를|의|에|로|와|과|도|만)(?![\uac00-\ud7a3])"
)
_CHINESE = re.compile(
    r"请问|請問|是不是|有没有|有沒有|能不能|可不可以|是否|能否|可否|多少[钱錢]?|多[大久长長高远遠]|什么时候|什麼時候|[什甚][么麼]|何[时時]|为什么|為什麼|为何|為何"
    r"|怎么[样办]?|怎麼[樣辦]?|怎[样樣]|如何|[谁誰]|哪[里裡儿兒个個些天年家位]?|[几幾](?=[\u4e00-\u9fff])(?!乎)|[吗嗎呢]|可以|^有|[是的了我你您]"
)
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def without_stop_phrases(question: str) -> str:
    """A question without them, each replaced by a space; one in another script as it is."""
    if _HAS_KANA.search(question):
        kept = _AFTER_SIGN.sub(_behind_sign, _JAPANESE.sub(" ", question))
        return _KANA.sub(lambda run: _PARTICLE_LAST.sub(" ", run[0]) if len(run[0]) > 1 else " ", kept)
    if _HANGUL.search(question):
        return _KOREAN_PARTICLES.sub(" ", _KOREAN.sub(" ", question))
    return _CHINESE.sub(" ", question) if _HAN.search(question) else question


def _behind_sign(run: re.Match[str]) -> str:
    """Of kana behind a sign, what stands behind a particle, if that is a word; else they are an ending."""
    rest = run[0].lstrip(_PARTICLES)
    return f" {rest}" if len(rest) > 1 and rest != run[0] else " "
