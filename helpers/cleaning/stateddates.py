"""Dates as databases and tables state them, in many languages: "4 oktober 2017 woensdag",
"2019-12-02T04:00:03Z"."""

import re
from datetime import datetime
from typing import NamedTuple

from helpers.cleaning.wordlists import built

_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([-/.年년])\s?(\d\d?)\s?[-/.月월]\s?(\d\d?)(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)(?:T?(\d\d)(\d\d)(?:\d\d)?Z?\b)?")
_FIGURES = re.compile(r"(?<![\d/.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_WORD = re.compile(r"\d{1,4}(?=\D|$)|[^\W\d_]+")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})[:.h](\d\d)(?:[:.]\d\d)?(?![\d:])(?:\s?([ap])\.?\s?m\b)?", re.I)
_LONGEST = 120  # letters; a longer text is no date


class StatedDate(NamedTuple):
    """`when`: a datetime without a time zone, or None; `doubt`: why there is none, in words, or ""."""

    when: datetime | None
    doubt: str = ""


def stated_date(text, day_first=None):
    """Return the first date in `text` as a StatedDate.

    A date in figures alone is read only when one number is above 12, both are the same, points stand between
    them, or `day_first` says which is the day; else the doubt says so. No part is ever taken from today's
    date.

    >>> stated_date("29 décembre 2011").when, stated_date("02/03/07")
    (datetime.datetime(2011, 12, 29, 0, 0), StatedDate(when=None, doubt='02/03/07 can be read in two ways'))
    """
    text = text[:_LONGEST]
    for read in (_year_first, _compact, _with_month, _in_figures):
        parts = read(text, day_first)
        if isinstance(parts, StatedDate):
            return parts
        if parts:
            return _checked(text, *parts)
    return StatedDate(None, "")


def _year_first(text, day_first):
    match = _YEAR_FIRST.search(text)
    return match and (int(match[1]), int(match[3]), int(match[4]), _clock(text[match.end() :]))


def _compact(text, day_first):
    match = _COMPACT.search(text)
    hour = (int(match[4]), int(match[5])) if match and match[4] else (0, 0)
    return match and (int(match[1]), int(match[2]), int(match[3]), hour)


def _with_month(text, day_first):
    """Read a month's name with a day beside it and a year near it, with "de" and the like between."""
    words, months = list(_WORD.finditer(text.casefold())), month_numbers()
    for place, word in enumerate(words):
        if word[0] in months and not any(other[0] in months for other in words[place + 1 : place + 3]):
            near = [
                other[0] for other in words[max(0, place - 2) : place][::-1] + words[place + 1 : place + 5]
            ]
            days = [int(one) for one in near if one.isdigit() and len(one) < 3 and 1 <= int(one) <= 31]
            years = [(int(one), at) for at, one in enumerate(near) if one.isdigit() and len(one) == 4]
            if days and years:
                return years[0][0], months[word[0]], days[0], _clock(text)
    return None


def _in_figures(text, day_first):
    match = _FIGURES.search(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 0 if len(match[4]) == 4 else 2000 if year < 70 else 1900
    if max(first, second) <= 12 and first != second and match[2] != "." and day_first is None:
        return StatedDate(None, f"{match[0]} can be read in two ways")
    by_day = first > 12 or (second <= 12 and (match[2] == "." or bool(day_first)))
    day, month = (first, second) if by_day else (second, first)
    return year, month, day, _clock(text[match.end() :])


def _clock(text):
    match = _CLOCK.search(text)
    if not match:
        return (0, 0)
    hour, minute = int(match[1]), int(match[2])
    if match[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else (0, 0)


def _checked(text, year, month, day, clock):
    try:
        return StatedDate(datetime(year, month, day, *clock))
    except ValueError:
        return StatedDate(None, f"{text.strip()[:40]!r} is no day of the calendar")


def month_numbers():
    """Return {name of a month in small letters: its number}, from `data/lexicons/months.tsv`.

    >>> month_numbers()["oktober"]
    10
    """
    return built("months", _numbers)


def _numbers(rows):
    return {form: int(number) for number, _, forms in rows for form in forms.split()}
