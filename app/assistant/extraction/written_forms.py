"""Values that are known by how they are written, the formats of JSON Schema: addresses, links, days with a time.

    email       E-Mail: office@teesdale.example (Mo-Fr)      office@teesdale.example
    date-time   12 March 2024, 2.30 p.m.                     2024-03-12T14:30:00
    uri         see https://teesdale.example/ropes.          https://teesdale.example/ropes

Nothing is added: a link without its scheme is none, and a time without a zone is written without one.
"""

from __future__ import annotations

import re
from datetime import datetime, time

from app.assistant.extraction.value_reading import read_date

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"(?<![\w.])(?:[A-Za-z][A-Za-z0-9+.-]*://|mailto:|urn:)[^\s<>\"“”„«»|\\^`{}]+")
_UUID = re.compile(r"(?<![\w-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![\w-])")
WRITTEN = {"email": ADDRESS, "idn-email": ADDRESS, "uri": _LINK, "iri": _LINK, "uuid": _UUID}
"""By format; what stands in no words that a value has means that it is another value."""
READ = ("date-time", "time")
"""Formats that words mean without being written so."""
FORMATS = ("date", *READ, *WRITTEN)

_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])(?:[:.h] ?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
    r"(?: ?(?P<half>[ap]\.?m\b\.?)| ?(?P<word>Uhr|heures|h|hrs|hours|o['’]clock)\b)?(?![\d:])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:^|\s)(?:at|um|à|alle(?: ore)?|a las|às|om|kl\.?|ab|from|T)(?:\s|$)|[,;|·]+", re.IGNORECASE)


def read_written(form: str, words: str) -> str | None:
    """The one value of a format that stands in some words, or that they mean; None: none, or several."""
    if form == "date-time":
        return _moment(words)
    if form == "time":
        return _time_in(words)[0]
    found = {match[0].rstrip(".,;:!?)'’") for match in WRITTEN[form].finditer(words)}
    return found.pop() if len(found) == 1 else None


def _moment(words: str) -> str | None:
    plain = " ".join(words.split())
    try:
        moment = datetime.fromisoformat(plain)
        return moment.isoformat() if len(plain) > len("2024-03-12") else None
    except ValueError:
        pass
    found, rest = _time_in(plain)
    day = read_date(" ".join(_BETWEEN.sub(" ", rest).split())) if found else None
    return f"{day}T{found}" if day else None


def _time_in(words: str) -> tuple[str | None, str]:
    """The one time of day in some words, as ISO 8601, and what is left of them."""
    times = [match for match in _TIME.finditer(words) if _is_time(match)]
    if len(times) != 1:
        return None, words
    (match,) = times
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return None, words
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    found = time(hour, int(match["minute"] or 0), int(match["second"] or 0)).isoformat()
    return found, f"{words[: match.start()]} {words[match.end() :]}"


def _is_time(match: re.Match[str]) -> bool:
    """Whether this says a time: with a colon, or a word that says so; 14.30 alone could be an amount."""
    return bool(match["half"] or match["word"] or (match["minute"] and match[0][len(match["hour"])] in ":hH"))
