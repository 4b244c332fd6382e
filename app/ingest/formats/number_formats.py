"""Numbers of a spreadsheet as its cells show them: dates, percent, thousands (ECMA-376, part 1, 18.8.31)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

LAST_DAY = 2_958_466  # the day after 31 December 9999
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|(?P<noon>am/pm|a/p)|_.|\*.'
    r"|(?P<date>y+|m+|d+|h+|s+|e+|b+)|(?P<fraction>\.0+)|(?P<other>.)",
    re.IGNORECASE,
)


def shown_number(text: str, form: str, *, from_1904: bool = False) -> str:
    """A number, as a file has it, in a number format; as it is where the format is none of those known here."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number) >= Decimal("1e300"):
        return text
    sections = _sections(form)
    section = sections[0]
    if number < 0 and len(sections) > 1:
        section, number = sections[1], -number
        form_of_negative = True
    else:
        form_of_negative = False
        if number == 0 and len(sections) > 2:
            section = sections[2]
    if _is_date(section):
        return _date(float(number), section, from_1904=from_1904)
    if not section or section.lower() == "general" or section == "@":
        return ("-" if form_of_negative else "") + _plain(number)
    return _formatted(number, section)


def _sections(form: str) -> list[str]:
    """The parts of a format for positive numbers, negative ones, zero and text."""
    out, part, quoted = [], "", False
    for character in form:
        quoted ^= character == '"'
        if character == ";" and not quoted:
            out.append(part)
            part = ""
        else:
            part += character
    return [*out, part]


def _is_date(section: str) -> bool:
    if section.lower() == "general":
        return False
    found = list(_TOKEN.finditer(section))
    has_digits = any(token["other"] in ("0", "#", "?") for token in found)
    return not has_digits and any(
        (token["date"] and token["date"][0].lower() in "ymdhs") or _is_elapsed(token["bracket"]) for token in found
    )


def _is_elapsed(bracket: str | None) -> bool:
    return bool(bracket) and set(str(bracket).lower()) in ({"h"}, {"m"}, {"s"})


def _plain(number: Decimal) -> str:
    """A number without a format, as a cell shows it: at most 15 digits, which is what the program keeps."""
    rounded = float(f"{float(number):.15g}")
    if rounded == int(rounded) and abs(rounded) < 1e15:
        return str(int(rounded))
    return f"{rounded:.15g}"


def _formatted(number: Decimal, section: str) -> str:
    """A number in a format of digits, with the letters around them."""
    before, digits, after = _around(section)
    if not digits:
        return before + after
    if "E" in digits.upper() or "/" in digits:
        return before + _plain(number) + after
    if "%" in section:
        number *= 100
    thousandths = len(digits) - len(digits.rstrip(","))
    whole, _, fraction = digits.rstrip(",").partition(".")
    number /= Decimal(1000) ** thousandths
    least, most = fraction.count("0"), sum(fraction.count(sign) for sign in "0#?")
    try:
        rounded = number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    except InvalidOperation:
        return before + _plain(number) + after
    text = f"{abs(rounded):,f}" if "," in whole else f"{abs(rounded):f}"
    integer, _, decimals = text.partition(".")
    decimals = decimals[:least] + decimals[least:].rstrip("0")
    integer = integer.zfill(whole.count("0"))
    sign = "-" if rounded < 0 else ""
    return f"{sign}{before}{integer}{'.' if decimals else ''}{decimals}{after}"


def _around(section: str) -> tuple[str, str, str]:
    """The letters before the digits of a format, the digits, the letters after them."""
    before = digits = after = ""
    for token in _TOKEN.finditer(section):
        letters = token["quoted"] or token["escaped"] or ""
        if token["bracket"]:
            # [$€-407] has a currency sign before the language; [Red] and [>100] show nothing.
            letters = token["bracket"][1:].split("-")[0] if token["bracket"].startswith("$") else ""
        elif token["fraction"]:
            digits += token["fraction"]
            continue
        elif token["other"] and token["other"] in "0#?.,/":
            digits += token["other"]
            continue
        elif token["date"]:
            if token["date"].lower() == "e" and digits:
                digits += "E"
                continue
            letters = token["date"]
        elif token["other"]:
            letters = token["other"]
        if digits:
            after += letters
        else:
            before += letters
    return before, digits, after


def _date(serial: float, section: str, *, from_1904: bool) -> str:
    """A day number with its fraction as time, in a format of dates."""
    if not 0 <= serial < LAST_DAY:
        return _plain(Decimal(serial))
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30) if serial >= 60 else datetime(1899, 12, 31)
    tokens = list(_TOKEN.finditer(section))
    shows_fraction = any(token["fraction"] for token in tokens)
    step = 1000 if shows_fraction else 1
    moment = start + timedelta(seconds=round(serial * 86_400 * step) / step)
    is_half_day = any(token["noon"] for token in tokens)
    out: list[str] = []
    for at, token in enumerate(tokens):
        letters = token["date"]
        if letters and letters[0].lower() == "m" and _is_minute(tokens, at):
            out.append(f"{moment.minute:0{min(len(letters), 2)}d}")
        elif letters:
            out.append(_date_part(moment, letters.lower(), is_half_day=is_half_day))
        elif _is_elapsed(token["bracket"]):
            unit = {"h": 3600, "m": 60, "s": 1}[token["bracket"][0].lower()]
            out.append(str(int((moment - start).total_seconds() // unit)))
        elif token["noon"]:
            out.append("AM" if moment.hour < 12 else "PM")
        elif token["fraction"]:
            out.append(f".{moment.microsecond:06d}"[: len(token["fraction"])])
        else:
            out.append(token["quoted"] or token["escaped"] or token["other"] or "")
    return "".join(out).strip()


def _is_minute(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether an "m" means minutes: behind hours, or before seconds."""
    before = next((_unit(token) for token in reversed(tokens[:at]) if _unit(token)), "")
    after = next((_unit(token) for token in tokens[at + 1 :] if _unit(token)), "")
    return len(tokens[at]["date"]) <= 2 and (before == "h" or after == "s")


def _unit(token: re.Match[str]) -> str:
    if token["date"]:
        return token["date"][0].lower()
    return token["bracket"][0].lower() if _is_elapsed(token["bracket"]) else ""


def _date_part(moment: datetime, letters: str, *, is_half_day: bool) -> str:
    length = len(letters)
    match letters[0]:
        case "y" | "e":
            return f"{moment.year % 100:02d}" if length <= 2 and letters[0] == "y" else f"{moment.year:04d}"
        case "m":
            month = MONTHS[moment.month - 1]
            forms = {3: month[:3], 4: month, 5: month[0]}
            return forms.get(length, f"{moment.month:0{min(length, 2)}d}")
        case "d":
            day = DAYS[moment.weekday()]
            return {3: day[:3]}.get(length, day) if length > 2 else f"{moment.day:0{length}d}"
        case "h":
            hour = (moment.hour % 12 or 12) if is_half_day else moment.hour
            return f"{hour:0{min(length, 2)}d}"
        case "s":
            return f"{moment.second:0{min(length, 2)}d}"
    return ""
