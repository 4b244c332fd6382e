"""Finds where an answer stops in the middle of a phrase of its page, and what the phrase is a part of. Rules on words.

    page     They married outside their communities, which led          answer   ... their communities, which led
             to their assimilation.                                      goes on  to their assimilation.

             Survey and levelling   Petra Vance   9,700                  answer   and levelling
             ~~~~~~~~~~~~~~~~~~~~                                        whole    Survey and levelling

A pretrained model goes on as the page does, so it often ends with the page's line; and words that the decoder takes
from a page may begin and end at any word. Names, years and amounts are parts of a sentence, too, and are whole answers:
what tells is a word that never ends or never begins a phrase, or that most of the sentence is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.evidence.persons import asks_person
from app.assistant.evidence.sentences import ends_sentence, split_passages
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import is_word_edge, normalized

LEAST_COPIED = 8
"""Characters of an answer's end that a line ends with, too, unless that is all of the answer: fewer are chance."""
MOST_OF_SENTENCE = 0.5
"""Of its characters."""
LEAST_OF_SENTENCE = 30
"""Bytes of UTF-8 (as SHORTEST of answer_strategy.py): what is shorter is often a name or an amount."""
DANGLING = " ,;:–—-"
"""What stands behind words that were to go on."""

_NEVER_LAST = {
    "English": "a an the and or nor but of to by for from with into than that which whose is are was were has have",
    "German": """
        der die das den dem des eine einen einem einer eines und oder aber sondern von vom zum zur im am für dass
    """,
    "French": "le la les un une des du de et ou mais à au aux dans par pour sur avec que qui dont",
    "Spanish": "el los las una del y o al en con por para",
    "Italian": "il lo gli uno di della dei delle e ed nel nella che",
    "Portuguese": "os um uma do da dos das em na com",
    "Dutch": "het een van op voor met",
    "Arabic": "و في من على إلى عن أن أو التي الذي",
}
"""Articles, conjunctions and prepositions that belong to what follows, as they are written within a sentence; but those
that are adverbs or parts of verbs, too, such as "in", "an" and "ab", end sentences."""
_NEVER_FIRST = {
    "English": "and or nor but of than which whose",
    "German": "und oder aber sondern",
    "French": "et ou mais dont",
    "Spanish": "y pero",
    "Italian": "e ed ma",
    "Portuguese": "mas",
    "Dutch": "maar",
    "Arabic": "أو التي",
}
"""Words that belong to what stands before them."""
_LAST = frozenset(" ".join(_NEVER_LAST.values()).split())
_FIRST = frozenset(" ".join(_NEVER_FIRST.values()).split())
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[-'’][A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+)?")
_GERMAN_WHO = re.compile(r"\W*(?:von\s+)?(?:wer|wem|wen|wie\s+hei(?:ß|ss)t)\b", re.IGNORECASE)
_END = re.compile(r"(?=[,;:.!?؟،؛…–—)](?:\s|$)|[，；：。！？]|\t|\s[|–—-]\s|\s*$)")
"""Before it a clause or a cell of a table ends."""
_BEGINNING = re.compile(r"(?:[;:.!?؟؛](?=\s)|\t|(?<!\S)\|(?!\S))\s*")
"""Behind it a clause or a cell begins. What stands behind a comma is mostly a part of what stands before it."""


def rest_of_line(answer: str, page: PageText) -> tuple[str, str, str] | None:
    """(answer, sentence, its rest) where an answer ends as a line does whose sentence goes on in the next; else None.

    All without line ends, the answer without the hyphen of a word that its line end divides.
    """
    for passage in split_passages(page.text):
        lines = passage.text.split("\n")
        for count in range(1, len(lines)):
            if not _ends_alike(answer, lines[count - 1]):
                continue
            whole, head = normalized(passage.text), normalized("\n".join(lines[:count]))
            divided = not whole.startswith(head)
            head, kept = (head[:-1], answer[:-1]) if divided else (head, answer)
            if whole.startswith(head) and (rest := whole[len(head) :]).strip():
                return kept, whole, rest
    return None


def _ends_alike(answer: str, line: str) -> bool:
    """Whether an answer is the end of a line, or has enough of that at its own end."""
    line, count = line.rstrip(), 0
    while count < min(len(answer), len(line)) and answer[-1 - count] == line[-1 - count]:
        count += 1
    while count and not (is_word_edge(answer, len(answer) - count) and is_word_edge(line, len(line) - count)):
        count -= 1
    return count >= min(LEAST_COPIED, len(answer)) > 0


def agreed(written: str, rest: str) -> str:
    """With how much of a sentence's rest something begins that was written to go on: whole words."""
    count = 0
    while count < min(len(written), len(rest)) and written[count] == rest[count]:
        count += 1
    while count and not is_word_edge(rest, count):
        count -= 1
    return rest[:count]


def words_at(words: Sequence[str], text: str) -> re.Match[str] | None:
    """Where a text first has some words one behind the other, on however many lines, as whole words; None: nowhere."""
    places = re.finditer(r"\s+".join(map(re.escape, words)), text) if words else iter(())
    return next((at for at in places if is_word_edge(text, at.start()) and is_word_edge(text, at.end())), None)


def with_counter(answer: str, passages: Sequence[PageText]) -> str:
    """An answer; a number alone with the sign for what it counts, as Chinese, Japanese and Korean have it: "3本"."""
    if not _NUMBER.fullmatch(answer):
        return answer
    counted = re.compile(
        rf"(?<![\d.,]){re.escape(answer)}\s?(?:[\u4e00-\u9fff]月?|[\uac00-\ud7a3]{{1,2}}|[\u30a0-\u30ff]+)(?![\d.,])"
    )
    return next((normalized(found[0]) for passage in passages if (found := counted.search(passage.text))), answer)


def whole_name(question: str, answer: str, passages: Sequence[PageText]) -> str:
    """An answer; where it is asked who, the one word of a name with those that follow it: "Aldous Peake Trust".

    Not in German, where other words begin with capitals, too.
    """
    if not asks_person(question) or not _NAME_WORD.fullmatch(answer) or _GERMAN_WHO.match(question):
        return answer
    name = re.compile(rf"{re.escape(answer)}(?:[ \n]{_NAME_WORD.pattern}(?!\s+\d)(?![^\W\d_])){{1,3}}")
    found = (at for passage in passages if (at := words_at([answer], passage.text)) is not None)
    return next((normalized(whole[0]) for at in found if (whole := name.match(at.string, at.start()))), answer)


def whole_phrase(answer: str, passages: Sequence[PageText]) -> str:
    """An answer; but of words that begin or end in the middle of a phrase of a passage, the clause around them.

    Of what is most of a sentence, the sentence. The first of the passages counts that has the words. Marks behind which
    something was to follow are left out.
    """
    words = answer.split()
    found = next((found for passage in passages if (found := words_at(words, passage.text)) is not None), None)
    if found is None:
        return answer.rstrip(DANGLING) or answer
    text, (start, end) = found.string, found.span()
    if words[0] in _FIRST:
        before = list(_BEGINNING.finditer(text, 0, start))
        start = before[-1].end() if before else 0
    if words[-1] in _LAST and (after := _END.search(text, end)) is not None:
        end = after.start()
    is_long = end - start >= MOST_OF_SENTENCE * len(text) and len(text[start:end].encode()) >= LEAST_OF_SENTENCE
    if is_long and ends_sentence(text):
        start, end = 0, len(text)
    if (start, end) != found.span():
        return normalized(text[start:end]).rstrip(DANGLING)
    return answer.rstrip(DANGLING) or answer
