"""Where the whole sentence is the answer: who or what a name is, when and why, whether something is so, what to do.

    Who is Petra Vance?      "Survey and levelling   Petra Vance   9,700"                  has the name, and says little
                             "Once a year the surveyor Petra Vance checks its height."     is the answer
    When may he drive?       "He may drive after eight weeks at the earliest."             not: "at the earliest"
    Why is it dear?          "The arm is dear, because the drawing did not allow for ice." from its beginning to its end

A small model's own words are often wrong about a name: "a harbour master" for the deputy of one, or whatever else the
sentence has. And of a sentence with a reason it likes to say what the question says already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.assistant.citations import has_words
from app.assistant.evidence.numbers import asks_amount, asks_time, says_number
from app.assistant.evidence.passage_choice import Weighed
from app.assistant.evidence.prices import asks_price
from app.assistant.evidence.question_kinds import begins_reason
from app.assistant.evidence.sentences import ends_sentence, is_numbered_title
from app.assistant.evidence.table_cells import is_row
from app.assistant.prompt import PageText
from app.assistant.quotes.normal_text import normalized

_ITEM = re.compile(r"\s*(\d{1,3}(?=[.)]\s)|\d{1,3}(?:\.\d{1,3})+(?=[.)]?\s+[^\W\d_a-zß-öø-ÿ]))[.)]?\s+")
_ASKS_ITEM = re.compile(
    r"\b(?:clause|section|item|paragraph|article|number|point|step|rule|klausel|abschnitt|punkt|absatz|artikel|nummer|ziffer"
    r"|regel|schritt|numéro|règle|étape|número|regla|paso|numero|regola|punto|stap|nummer)\b|[号號条條]|第",
    re.IGNORECASE,
)
LEAST_OF_CLAUSE = 3
"""Words: fewer name a reason, as "ice" does, and are no part of one."""


def best_of_name(name: str, weighed: Sequence[Weighed]) -> list[Weighed]:
    """Passages that were weighed, best first: sentences with the name before lines with it, and these before others."""

    def rank(candidate: Weighed) -> int:
        text = candidate.passage.text
        says_more = len(normalized(text)) > len(name) + 1
        return 2 if not has_words(text, name) else 0 if ends_sentence(text) and says_more else 1

    return sorted(weighed, key=rank)


def sentences_first(weighed: Sequence[Weighed]) -> list[Weighed]:
    """Passages that were weighed, best first, but headings, which say nothing, behind sentences and rows of tables."""

    def says(text: str) -> bool:
        return is_row(text) or (ends_sentence(text) and not is_numbered_title(text))

    return sorted(weighed, key=lambda candidate: not says(candidate.passage.text))


def about_name(name: str, answer: str, passage: str) -> str:
    """The passage, on one line, if it has the name; else the answer."""
    return normalized(passage) if has_words(passage, name) else answer


def with_reason(answer: str, passages: Sequence[PageText]) -> str:
    """Why something is so, as some passages, best first, say it.

    Words of a passage that begin with the word for it ("because"), or that are no clause, stay as they are; other words
    of a sentence give way to it; and what the model says in words of its own, to the best sentence: small models make
    reasons up.
    """
    having = [passage for passage in passages if has_words(passage.text, answer)]
    if not answer or (having and (len(answer.split()) < LEAST_OF_CLAUSE or begins_reason(answer))):
        return answer
    sentences = (normalized(passage.text) for passage in having or passages[:1])
    return next((sentence for sentence in sentences if ends_sentence(sentence)), answer)


def with_time(question: str, answer: str, passages: Sequence[PageText]) -> str:
    """When something is, as the first of some passages that has the answer says it; the answer where it says a time.

    Words without a time, as "at the earliest", are a part of a sentence that says one.
    """
    if not answer or not asks_time(question) or says_number(question, answer):
        return answer
    having = next((passage.text for passage in passages if has_words(passage.text, answer)), "")
    return normalized(having) if says_number(question, having) and ends_sentence(having) else answer


def without_label(question: str, answer: str, passage: PageText) -> str:
    """An answer; for the number of an item of a list, as "4." or "1.2", the item, unless an item is asked.

    Where an amount is asked, the number counts that stands in the item itself.
    """
    label = _ITEM.match(passage.text)
    if label is None or answer.strip(" .)") != label[1] or _ASKS_ITEM.search(question):
        return answer
    item = normalized(passage.text[label.end() :])
    if "." in label[1] and not (ends_sentence(item) and len(item.split()) > LEAST_OF_CLAUSE):  # "3.50 Euro a day"
        return answer
    if asks_price(question) or asks_time(question):
        return answer
    return answer if asks_amount(question) and label[1] in re.findall(r"\d+", item) else item
