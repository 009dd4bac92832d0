"""Datelines: "BAGHDAD, May 28 (Reuters) - ", "Baghdad, Iraq —", "(CNN) —" before a story's first sentence."""

import re
from itertools import islice
from typing import NamedTuple

from helpers.cleaning.pagedates import PrintedDate, is_date_line, printed_dates
from helpers.cleaning.wordlists import agencies, built, page_words

_LONGEST = 120  # letters before the dash
_LEAD = 50  # letters after it
_LONG_DASHES = ("—", "–", "―", "--", "-")
_BREAK = re.compile(r"\s?(?:--+|[–—―|]|>>)\s?|\s[-•_]\s|\s-$|:\s|(?<=\))\s?-?\s?")
_MARKS = frozenset("-–—―|:)_>•")  # one of them is in every break
_BRACKET = re.compile(r"\(([^()]{1,60})\)")
_LETTERS = re.compile(r"(?:\bMc)?[^\W\d_]+")
_YEAR = re.compile(r",\s?(?=\d{4}\b)")
_SMALL = frozenset("of the de da do del di la le el al and on upon sur am".split())


class Dateline(NamedTuple):
    """What a dateline says: `place` (the city without its state), `outlet`, `date` (a PrintedDate or None);
    `end`, the offset where the story goes on (0 where the dateline has the line to itself); and `sure`, False
    where a name before a long dash is all there is, which only a story's first line makes a dateline."""

    place: str
    outlet: str
    date: PrintedDate | None
    end: int
    sure: bool


def read_dateline(line):
    """Return the Dateline with which `line` begins, or None.

    It is a city in capitals, or a city with its agency, its state or its date, or an agency or a date alone,
    before a dash. A place keeps its printed spelling, but for capitals: BAGHDAD is Baghdad.

    >>> read_dateline("BAGHDAD, May 28 (Reuters) - The talks ended.")[:2]
    ('Baghdad', 'Reuters')
    >>> read_dateline("Ministers - all of them - left.") is None
    True
    """
    if not _may_open(line[:_LONGEST].split(None, 2)):
        return None
    broken = not _MARKS.isdisjoint(line[:_LONGEST])
    breaks = list(islice(_BREAK.finditer(line, 0, _LONGEST), 4)) if broken else []
    for match in reversed(breaks):
        if _opens_sentence(line[match.end() : match.end() + _LEAD]):
            mark = match[0].strip()
            short = len(line[match.end() : match.end() + _LEAD].split()) <= 4
            mark = "short" if short and mark != ":" else mark
            read = _read_head(line[: match.start()].strip(), mark, match.end() % len(line))
            if read:
                return read
    alone = _read_head(line, "", 0) if len(line) <= 40 and "," in line else None
    return alone if alone and alone.place and _in_capitals(line.split(",")[0]) else None


def _may_open(words):
    if not words or not (words[0][0].isupper() or words[0][0] in "(" or words[0][0].isdigit()):
        return False
    return len(words) < 2 or not (words[1].isalpha() and words[1].islower()) or words[1] in _SMALL


def _opens_sentence(rest):
    rest = rest.lstrip("\"'“‘([ ")
    return not rest or rest[0].isupper() or rest[0].isdigit() or not rest[0].isascii()


def _read_head(head, mark, end):
    outlets, dates = [], []
    for inside in _BRACKET.findall(head):
        (dates if is_date_line(inside) else outlets).append(inside.strip())
    places = []
    for part in filter(None, map(str.strip, _YEAR.sub(" ", _BRACKET.sub(" ", head)).split(","))):
        (dates if is_date_line(part) else outlets if part in agencies() else places).append(part)
    place = places[0] if places else ""
    if not _is_heading(place, places[1:], outlets, dates, mark):
        return None
    date = printed_dates(", ".join(dates)) if dates else []
    return Dateline(
        _as_name(place),
        agencies().get(outlets[0], outlets[0]) if outlets else "",
        date[0] if date else None,
        end,
        bool(outlets or dates or places[1:] or _in_capitals(place)),
    )


def is_region(name):
    """Say whether `name` is that of a state, a province or a country as datelines print it.

    >>> is_region("Iraq"), is_region("Moreno")
    (True, False)
    """
    return name in _regions()


def _is_heading(place, regions, outlets, dates, mark):
    if len(regions) > 1 or len(outlets) > 2 or not all(_is_outlet(name) for name in outlets):
        return False
    if not place:
        return bool(mark) and mark != ":" and bool(outlets or dates)
    if not _is_place(place):
        return False
    known = [region for region in regions if region in _regions()]
    if _in_capitals(place) and (mark != ":" or len(place) > 3):
        return len(known) == len(regions) or all(_is_place(region) for region in regions)
    if known or outlets or dates:
        agency = any(name in agencies() for name in outlets)
        return len(known) == len(regions) and mark != ":" and (mark != "" or agency)
    return not regions and mark in _LONG_DASHES and len(place.split()) <= 3


def _is_outlet(name):
    words = name.split()
    return 0 < len(words) <= 5 and all(
        word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words
    )


def _is_place(name):
    words = name.split()
    return (
        0 < len(words) <= 5
        and words[0].lower().strip(".'’") not in page_words("no place")
        and sum(map(str.isalpha, name)) >= 3
        and not any(map(str.isdigit, name))
        and all(word[0].isupper() or word in _SMALL for word in words)
        and name[-1] not in "?!;\"”’'"
        and ":" not in name
    )


def _in_capitals(name):
    return name.replace("Mc", "MC").isupper()


def _as_name(place):
    if not _in_capitals(place):
        return place
    words = [
        word.lower() if number and word.lower() in _SMALL else _LETTERS.sub(_capitalised, word)
        for number, word in enumerate(place.split())
    ]
    return " ".join(words)


def _capitalised(match):
    before = match.string[: match.start()]
    if match[0].startswith("Mc"):
        return "Mc" + match[0][2:].capitalize()
    return match[0].lower() if len(before) > 2 and before[-1] in "'’" else match[0].capitalize()


def _regions():
    return built("dateline_regions", _names)


def _names(rows):
    return frozenset(row[0] for row in rows) | frozenset(row[0].upper() for row in rows)
