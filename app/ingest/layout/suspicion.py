"""Tells text layers that may lie: what a program reads on the page is then not what a reader sees there.

A quote still points to what the text layer says; that is all that a program has. But the page is marked, with why.
Told by what was left out (hidden_text.py, page_text.py), by letters that the fonts do not explain, and by letters that
hardly make words, as where a font's table of letters is wrong. The last is told of the Latin script only, and not of
every wrong table: of 480 paragraphs (XQuAD, English and German) none was marked as it is, 328 with their letters
permuted at random, and 456 of the 466 longer ones with character codes shifted, as by subset fonts without a table.
"""

from __future__ import annotations

import re
import unicodedata

from app.ingest import notes
from app.ingest.records import DocumentKind, Page, PageKind

UNEXPLAINED_SHARE = 0.05  # of a page's letters without a known letter behind them, from which it is marked
FONTS_TELL = (DocumentKind.PDF, DocumentKind.XPS)
"""Kinds in which fonts tell the letters, and may tell wrong ones; in files of others, the letters are written."""
LEAST_LETTERS = 150  # that a judgement about words needs
LEAST_VOWELS = 0.27  # share of Latin letters within words: 21 languages have 0.35 and more, permuted ones mostly less
LEAST_WORD_CHARACTERS = 0.35  # share of letters and digits in a page's characters

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_LATIN_WORD = re.compile("[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]{3,}")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_VOWEL_LETTERS = "aeiouy"


def unexplained_share(text: str) -> float:
    """Share of characters for which the fonts name no letter: U+FFFD, and private ones within words.

    A private character that stands alone is a bullet or another sign of a symbol font.
    """
    if text.isascii():
        return 0.0
    unknown = text.count("\ufffd")
    if not unknown and _PRIVATE.search(text) is None:
        return 0.0
    words = text.split()
    total = sum(map(len, words))
    unknown += sum(len(_PRIVATE.findall(word)) for word in words if len(word) > 1)
    return unknown / total if total else 0.0


def makes_no_words(text: str) -> bool:
    """Whether a text's characters hardly make words of any language."""
    dotless = _without_rows(text)  # rows of dots lead to page numbers
    if text.isascii():
        return _makes_no_ascii_words(text.encode("ascii"), dotless.encode("ascii"))
    shown = "".join(dotless.split())
    if len(shown) < LEAST_LETTERS:
        return False
    others = {character: shown.count(character) for character in set(shown) if not character.isalnum()}
    in_words = len(shown) - sum(others.values())
    in_words += sum(count for character, count in others.items() if unicodedata.category(character)[0] == "M")
    if in_words < LEAST_WORD_CHARACTERS * len(shown):
        return True
    letters = "".join(_LATIN_WORD.findall(text)).lower()
    if len(letters) < LEAST_LETTERS or len(letters) < 0.5 * in_words:
        return False
    total, vowels = len(letters), sum(map(letters.count, _VOWEL_LETTERS))
    for character in set(_NOT_ASCII.findall(letters)):
        count = letters.count(character)
        parts = unicodedata.normalize("NFD", character.translate(_VOWELS))
        plain = [part for part in parts if not unicodedata.combining(part)]
        total += count * (len(plain) - 1)
        vowels += count * sum(part in _VOWEL_LETTERS for part in plain)
    return vowels < LEAST_VOWELS * total


def _without_rows(text: str) -> str:
    """A text in which characters that follow themselves three times and more stand once."""
    # Each character is compared with the one before, all at once, as one large number: those that are the same make a
    # zero byte of ASCII; else four, behind at least one, since codes take three bytes of the four.
    encoding, width, twice = ("ascii", 1, bytes(2)) if text.isascii() else ("utf-32-le", 4, bytes(9))
    codes = ("\0" + text).encode(encoding, "surrogatepass")
    changed = int.from_bytes(codes[width:], "little") ^ int.from_bytes(codes[:-width], "little")
    changes = changed.to_bytes(len(codes) - width, "little")
    repeated = set()
    at = changes.find(twice)
    while at != -1:
        repeated.add(text[-(-at // width)])
        at = changes.find(twice, at + len(twice))
    for character in repeated:
        if not character.isspace():
            text = re.sub(re.escape(character) + "{3,}", lambda run: run[0][0], text)
    return text


def _makes_no_ascii_words(text: bytes, dotless: bytes) -> bool:
    """The same of ASCII, and of it without rows: on most pages in a fifth of the time."""
    shown = len(dotless.translate(None, _ASCII_SPACES))
    if shown < LEAST_LETTERS:
        return False
    in_words = len(dotless.translate(None, _NO_ASCII_WORDS))
    if in_words < LEAST_WORD_CHARACTERS * shown:
        return True
    kinds = b"".join([word for word in text.translate(_VOWEL_OR_NOT).split() if len(word) > 2])
    letters, vowels = len(kinds), kinds.count(b"v")
    return letters >= LEAST_LETTERS and letters >= 0.5 * in_words and vowels < LEAST_VOWELS * letters


_ASCII_SPACES = bytes(code for code in range(128) if chr(code).isspace())
_NO_ASCII_WORDS = bytes(code for code in range(128) if not chr(code).isalnum())
_VOWEL_OR_NOT = bytes(
    ord("v" if chr(code) in "aeiouyAEIOUY" else "c" if chr(code).isalpha() else " ") if code < 128 else 0
    for code in range(256)
)
_VOWELS = str.maketrans({"æ": "a", "œ": "o", "ø": "o", "ı": "i", "ǝ": "e"})


def needs_recognition(page: Page, kind: DocumentKind) -> bool:
    """Whether the words of a page of a document have to be read in its picture: it has no text, a layer that tells next
    to nothing, or a few words on what is mostly a picture.
    """
    if notes.MOSTLY_PICTURE in page.note:
        return True
    if page.kind is not PageKind.TEXT or not page.suspicious or kind not in FONTS_TELL:
        return page.kind is PageKind.IMAGE
    return unexplained_share(page.text) > UNEXPLAINED_SHARE or makes_no_words(page.text)


def why_suspicious(text: str, hidden_words: int, outside_words: int) -> str:
    """One sentence why a page's text may not be what a reader sees; empty if nothing speaks against it.

    Args:
        text: The text that was taken from the page.
        hidden_words: Words that were left out since they cannot be seen.
        outside_words: Words that were left out since they lie outside the page's visible area.
    """
    reasons = []
    if hidden_words:
        reasons.append(f"{_count(hidden_words)} that cannot be seen on it {_were(hidden_words)} left out")
    if outside_words:
        reasons.append(f"{_count(outside_words)} outside its visible area {_were(outside_words)} left out")
    if (unexplained := unexplained_share(text)) > UNEXPLAINED_SHARE:
        reasons.append(f"its fonts do not tell what {unexplained:.0%} of its letters are")
    elif makes_no_words(text):
        reasons.append("its letters hardly make words, so they may not be those that are printed")
    return f"The page's text layer is not to be trusted: {'; '.join(reasons)}." if reasons else ""


def _count(words: int) -> str:
    return "1 word" if words == 1 else f"{words:,} words"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
