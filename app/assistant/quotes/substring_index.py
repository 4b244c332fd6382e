"""Which tokens continue a substring of a text, asked token by token, whatever way the tokens cut the text.

    text      The rent is 900 EUR. The rest is free.      places: where a quote may begin, in the order of what follows
    "The re"  stands at two of them: a stretch [low, high) of that order, which every token narrows
    next      n nt s st ...: of each remaining place the longest token that stands there, and those that it begins with

All work is on UTF-8 bytes, since tokens may be parts of characters. What costs time is done once for a text (order,
longest token of each place); a question asks for each *different* continuation only, so a word that stands a thousand
times costs no more than the things that follow it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.assistant.quotes.normal_text import BREAK
from app.assistant.quotes.suffix_order import WORD, Ints, Keys, SuffixOrder, order_suffixes
from app.assistant.quotes.token_spellings import SEPARATOR, TokenSpellings, to_words
from app.assistant.quotes.word_ends import find_word_ends

LONGEST = 8192
"""Bytes of a quote: the order looks no further."""
FEW = 64
"""Places that are looked at one by one."""

Ids = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """How far quotes may go from each place where one may begin [S], in the order of `SubstringIndex.starts`."""

    room: Ints
    """[S] bytes up to what ends every quote from there: the end of the document, or of what marks allow. 0: none."""
    inside: Ints | None
    """[N + 1] for each byte of the text where the pair of marks begins that stands around it, -1: none. A quote that
    holds the first of them does not end before the second."""


class SubstringIndex:
    """A text with everything that the questions need. Not changed once made, so threads may share it."""

    def __init__(self, text: str, spellings: TokenSpellings) -> None:
        """Take a normalised text, BREAK between documents. No quote holds a control character."""
        ends = find_word_ends(text)
        raw = np.frombuffer(f"{text}{BREAK}".encode("utf-8", "replace"), dtype=np.uint8).copy()
        first_bytes = np.flatnonzero((raw & 0xC0) != 0x80)  # of each character, and of the separator at the end
        raw[np.repeat(np.append(ends.separates, True), np.diff(np.append(first_bytes, len(raw))))] = SEPARATOR
        self.text = text
        self.data = raw.tobytes()
        """[N] the text's bytes; what separates is SEPARATOR, and so is the last."""
        self.spellings = spellings
        self.first_bytes = first_bytes
        self.may_end = np.zeros(len(raw) + 1, dtype=bool)
        self.may_end[first_bytes] = ends.may_end
        may_begin = np.zeros(len(raw), dtype=bool)
        may_begin[first_bytes] = ends.may_begin
        suffixes = order_suffixes(raw, LONGEST)
        self.starts: Ints = suffixes.order[may_begin[suffixes.order]]
        """[S] where quotes may begin, ordered by what follows."""
        self.shared: Ints = np.zeros(len(self.starts), dtype=np.int32)
        """[S] on how many bytes a start agrees with the one before it."""
        self.shared[1:] = suffixes.agreeing(self.starts[:-1], self.starts[1:])
        self.keys = suffixes.keys
        self.deepest = _longest_tokens(suffixes, spellings)
        """[N] the longest token that stands at each place; -1 at separators."""
        self.longest_token = int(spellings.lengths[self.deepest].max(initial=1)) if len(self.starts) else 1
        self.to_next_end = _distances(self.may_end)
        """[N + 1] bytes from each place to the next one behind it where a quote may end."""
        self.separators = np.flatnonzero(raw == SEPARATOR)
        self.free_reach = self.make_reach(self.next_of(self.separators), None)
        """Of quotes that end with their document at the latest."""

    def next_of(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """[S] for each start the first of some places, ascending, that does not lie before it. One lies behind all."""
        return places[np.searchsorted(places, self.starts, side="left")]

    def is_parted(self, first: int, second: int) -> bool:
        """Whether something separates two places of the text, as bytes: they stand in different documents."""
        return self.data.find(SEPARATOR, first, second) >= 0

    def make_reach(self, limit: NDArray[np.int64], inside: Ints | None) -> Reach:
        """The reach of quotes that end at `limit` [S] at the latest, and not within the pairs of `inside` [N + 1]."""
        begin, limit = self.starts.astype(np.int64), limit.copy()
        far = limit - begin > LONGEST
        if far.any():  # ends, then, at the last place before where it may
            allowed = self.may_end if inside is None else self.may_end & (inside < 0)
            places = np.flatnonzero(allowed)
            nearest = np.searchsorted(places, begin[far] + LONGEST, side="right") - 1
            limit[far] = np.where(nearest >= 0, places[np.maximum(nearest, 0)], 0) if len(places) else 0
        return Reach(np.maximum(limit - begin, 0).astype(np.int32), inside)

    def can_begin_with(self, texts: list[bytes]) -> Bools:
        """[M] whether a quote may begin with each of these texts, quickest in the order of the alphabet."""
        lengths = np.fromiter(map(len, texts), dtype=np.int32, count=len(texts))
        low, high = _find(self.keys, self.starts, to_words(texts), lengths)
        return low < high

    def begin(self, reach: Reach | None = None) -> Cursor:
        """Nothing is quoted yet: all starts are places."""
        return Cursor(self, reach or self.free_reach, 0, len(self.starts), 0)


@dataclass(frozen=True, slots=True, eq=False)
class Cursor:
    """What was quoted so far, as the places where it stands: `index.starts[low:high]`, as far as their reach goes."""

    index: SubstringIndex
    reach: Reach
    low: int
    high: int
    length: int
    """Bytes quoted so far."""

    @property
    def alive(self) -> bool:
        """Whether what was quoted stands anywhere."""
        return _any_at_least(self.reach.room[self.low : self.high], max(self.length, 1))

    def advance(self, data: bytes) -> Cursor | None:
        """Quote these bytes as well; None: that stands nowhere."""
        begin, end = self.length, self.length + len(data)
        text, starts = self.index.data, self.index.starts

        def following(start: np.int32) -> bytes:
            return text[start + begin : start + end]

        low = bisect_left(starts, data, self.low, self.high, key=following)
        high = bisect_right(starts, data, low, self.high, key=following)
        if low == high:
            return None
        narrowed = replace(self, low=low, high=high, length=end)
        return narrowed if narrowed.alive else None

    def tokens(self, *, within_words: bool = False) -> Ids:
        """The tokens that continue what was quoted, ascending; `within_words`: none that goes on behind a word end."""
        index, spellings = self.index, self.index.spellings
        places, room = self._different_places(within_words)
        alive = room > 0
        ids = index.deepest[places[alive]]
        room = room[alive]
        while len(too_long := np.flatnonzero(spellings.lengths[ids] > room)):
            ids[too_long] = spellings.parents[ids[too_long]]
        return _with_parents(ids, spellings)

    def may_end(self) -> bool:
        """Whether a quote may end here, at one place at least."""
        return any(bool(ending.any()) for _, ending in self._endings())

    def must_end(self) -> bool:
        """Whether at one of the places nothing may follow."""
        return bool((self.reach.room[self.low : self.high] == self.length).any()) and self.length > 0

    def places(self) -> list[tuple[int, int]]:
        """Where what was quoted stands as a whole quote: ranges of the text's characters, ascending."""
        first_bytes = self.index.first_bytes
        found = [starts[ending].astype(np.int64) for starts, ending in self._endings()]
        begin = np.sort(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
        first, last = np.searchsorted(first_bytes, begin), np.searchsorted(first_bytes, begin + self.length)
        return list(zip(first.tolist(), last.tolist(), strict=True))

    def certain(self, most: int) -> bytes:
        """What follows at all places alike, at most `most` bytes, up to where one of them ends."""
        index, length = self.index, self.length
        room = self.reach.room[self.low : self.high]
        alive = np.flatnonzero(room > length)
        if not len(alive):
            return b""
        agreed = int(room[alive].min()) - length
        if len(alive) > 1:
            first, last = self.low + int(alive[0]), self.low + int(alive[-1])
            agreed = min(agreed, int(index.shared[first + 1 : last + 1].min()) - length)
        place = int(index.starts[self.low + int(alive[0])]) + length
        return index.data[place : place + max(0, min(agreed, most))]

    def _different_places(self, within_words: bool) -> tuple[Ints, Ints]:
        """Places where what follows differs, and the room that is left there."""
        index, length = self.index, self.length
        starts, room = index.starts[self.low : self.high], self.reach.room[self.low : self.high]
        if within_words:
            return starts + length, np.minimum(room - length, index.to_next_end[starts + length])
        if self.high - self.low > FEW:
            differing = index.shared[self.low + 1 : self.high] < length + index.longest_token
            heads = np.concatenate(([0], np.flatnonzero(differing) + 1))
            return starts[heads] + length, np.maximum.reduceat(room, heads) - length
        return starts + length, room - length

    def _endings(self) -> Iterator[tuple[Ints, Bools]]:
        """Places in parts, and which of them may be the beginning of a quote that ends here: mostly the first tell."""
        index, length, low, size = self.index, self.length, self.low, FEW
        while low < self.high and length:
            high = min(low + size, self.high)
            starts, room = index.starts[low:high], self.reach.room[low:high]
            ends = np.minimum(starts + length, len(index.data))
            ending = index.may_end[ends]
            if self.reach.inside is not None:
                ending &= self.reach.inside[ends] < starts
            yield starts, (ending & (room > length)) | (room == length)
            low, size = high, size * 8


def _any_at_least(values: Ints, least: int) -> bool:
    """Looks at a few first: mostly they tell."""
    return bool((values[:FEW] >= least).any()) or bool((values[FEW:] >= least).any())


def _distances(marked: Bools) -> Ints:
    size = len(marked)
    places = np.where(marked, np.arange(size, dtype=np.int32), np.int32(size))
    behind = np.append(np.minimum.accumulate(places[::-1])[::-1][1:], np.int32(size))
    return behind - np.arange(size, dtype=np.int32)


def _longest_tokens(suffixes: SuffixOrder, spellings: TokenSpellings) -> Ints:
    """[N] the longest token at each place, -1 for none; of equal ones that whose parent is the other."""
    low, high = _find(suffixes.keys, suffixes.order, spellings.words, spellings.lengths[spellings.ordered])
    found = np.flatnonzero(low < high)
    ids = spellings.ordered[found]
    lengths = spellings.lengths[ids]
    parents = spellings.parents[ids]
    is_double = np.isin(ids, parents[(parents >= 0) & (spellings.lengths[parents] == lengths)])
    by_place = np.full(len(suffixes.order), -1, dtype=np.int32)
    for length in np.unique(lengths):  # longer ones over shorter ones
        chosen = found[(lengths == length) & ~is_double]
        by_place[_ranges(low[chosen], high[chosen])] = np.repeat(spellings.ordered[chosen], high[chosen] - low[chosen])
    longest = np.empty_like(by_place)
    longest[suffixes.order] = by_place
    return longest


def _find(keys: Keys, order: Ints, words: Keys, lengths: Ints) -> tuple[Ids, Ids]:
    """For each of M texts (`words` [M, W], `lengths` [M]) the stretch of `order` where it stands, empty for nowhere."""
    least, most = _bounds(words[:, 0], lengths)
    by_key = keys[order]
    low, high = np.searchsorted(by_key, least, side="left"), np.searchsorted(by_key, most, side="right")
    for word in range(1, words.shape[1]):
        rows = np.flatnonzero((lengths > WORD * word) & (low < high))
        least, most = _bounds(words[rows, word], lengths[rows] - WORD * word)
        first, last = low[rows], high[rows]
        low[rows] = _search(keys, order, WORD * word, least, first, last, behind_equal=False)
        high[rows] = _search(keys, order, WORD * word, most, first, last, behind_equal=True)
    return low, high


def _bounds(words: Keys, lengths: Ints) -> tuple[Keys, Keys]:
    """The least and the largest word of eight bytes that begins with the first `lengths` bytes of `words`."""
    free = (WORD - np.clip(lengths, 0, WORD)).astype(np.uint64) * np.uint64(8)
    return words, words | ((np.uint64(1) << free) - np.uint64(1))


def _search(keys: Keys, order: Ints, offset: int, wanted: Keys, low: Ids, high: Ids, *, behind_equal: bool) -> Ids:
    """Binary searches at once: where `wanted` stands among the words `offset` bytes behind the places [low, high)."""
    low, high, last = low.copy(), high.copy(), len(keys) - 1
    while len(open_rows := np.flatnonzero(low < high)):
        middle = (low[open_rows] + high[open_rows]) // 2
        words = keys[np.minimum(order[middle] + offset, last)]
        before = words <= wanted[open_rows] if behind_equal else words < wanted[open_rows]
        low[open_rows] = np.where(before, middle + 1, low[open_rows])
        high[open_rows] = np.where(before, high[open_rows], middle)
    return low


def _ranges(low: Ids, high: Ids) -> Ids:
    """All numbers of the ranges [low, high), one range after the other."""
    sizes = high - low
    ends = np.cumsum(sizes)
    ranges: Ids = np.arange(ends[-1] if len(ends) else 0) + np.repeat(low - (ends - sizes), sizes)
    return ranges


def _with_parents(ids: Ints, spellings: TokenSpellings) -> Ids:
    """Tokens and all that they begin with: distinct, ascending."""
    if len(ids) <= FEW:
        parents, found = spellings.parents.data, set[int]()
        for token in ids.tolist():
            while token >= 0 and token not in found:
                found.add(token)
                token = parents[token]
        return np.array(sorted(found), dtype=np.int64)
    marked = np.zeros(len(spellings.spelled), dtype=bool)
    while len(ids):
        marked[ids] = True
        ids = spellings.parents[ids]
        ids = ids[ids >= 0]
        ids = ids[~marked[ids]]
    return np.flatnonzero(marked)
