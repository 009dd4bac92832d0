"""Dates as pages print them: "May 28, 2007 / 9:26 AM", "Monday 28 May 2007 09.26 BST", "2007-05-28T09:26"."""

import re
from datetime import datetime
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_WORDS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split()) | frozenset(_WEEKDAYS)
_ZONES = frozenset("utc gmt bst ist cet cest msk est edt et cst cdt ct mst mdt mt pst pdt pt z".split())
_US_ZONES = re.compile(r"\b(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T)\b")
_FIRST_PRINT = frozenset("published posted created issued filed released".split())
_REVISED = frozenset("updated update modified revised edited changed".split())
_AROUND = frozenset(
    """last first originally on at date time dated local am pm a.m p.m ago just now
    year years month months week weeks day days hour hours hr hrs minute minutes min mins second seconds
    read story article version""".split()
)
_DATE_WORDS = _WEEKDAY_WORDS | _ZONES | _FIRST_PRINT | _REVISED | _AROUND | _MONTHS.keys()
_DATE_NUMBER = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{2,4}"
    r"|\d{1,4}(?:[:.]\d\d){0,2}(?:st|nd|rd|th|am|pm|a\.m|p\.m|z)?|\d\dt\d\d:\d\d(?:[:.]\d+)*z?"
)
_TOKEN = re.compile(r"[^\W_]+(?:[:.][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?\s?([ap])\.?\s?m\b|(?:\b|(?<=T))(\d{1,2})[:.](\d\d)\b(?![:.]\d{4})",
    re.I,
)

_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE = re.compile(
    r"\b(?:(?P<y1>\d{4})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)"
    + r"|"
    + _MONTH.format("m2")
    + r"\s?(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?:,?\s(?P<y2>\d{4})\b|(?![\d:]))"
    + r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)?[\s.-]{1,2}(?:of\s)?"
    + _MONTH.format("m3")
    + r"(?:,?[\s-](?P<y3>\d{4})\b)?"
    + r"|(?P<a4>\d{1,2})(?P<sep>[/.-])(?P<b4>\d{1,2})(?P=sep)(?P<y4>\d{4}|\d\d)\b)",
    re.I,
)

_NEXT_LABEL = re.compile(r"\b(?:updated?|published|posted|modified|edited)\b", re.I)


class PrintedDate(NamedTuple):
    """One date on a page: `when` (None where its year or its order of day and month isn't stated), its label
    ("published", "updated" or ""), its offsets, and `day`: (month, day) where these at least are known."""

    when: datetime | None
    label: str
    start: int
    end: int
    day: tuple


def printed_dates(line, day_first=None):
    """Return the dates printed in `line`, times included where they are stated.

    A date in figures alone, such as 5/6/2007, is read only where its order is plain: one number is above 12,
    or a clock beside it has twelve hours (month first) or twenty-four (day first), or `day_first` says so.
    Nothing is taken from today's date. A year of two figures is of 1970–2069.

    >>> printed_dates("Updated: Monday 28 May 2007 09.26 BST")[0].when
    datetime.datetime(2007, 5, 28, 9, 26)
    >>> printed_dates("5/6/2007")[0].when is None
    True
    """
    found = [match for match in _DATE.finditer(line) if _is_calendar(match)]
    before = [0, *(match.end() for match in found)]
    after = [*(match.start() for match in found[1:]), len(line)]
    return [_printed(line, match, before[i], after[i], day_first) for i, match in enumerate(found)]


def _is_calendar(match):
    month, day = _month_and_day(match, True)
    return min(month, day) >= 1 and max(month, day) <= 31 and min(month, day) <= 12


def _printed(line, match, before, after, day_first):
    lead, tail = line[before : match.start()][-40:], _NEXT_LABEL.split(line[match.end() : after][:40])[0]
    clock = _CLOCK.search(tail) or _CLOCK.search(lead)
    month, day = _month_and_day(match, _order(match, clock, line, day_first))
    year = match["y1"] or match["y2"] or match["y3"] or match["y4"]
    when = _moment(year, month, day, clock) if year and month else None
    return PrintedDate(when, _label(lead), match.start(), match.end(), (month, day) if month else ())


def _order(match, clock, line, day_first):
    if match["a4"] is None or day_first is not None:
        return day_first
    first, second = int(match["a4"]), int(match["b4"])
    if max(first, second) > 12 or match["sep"] == ".":
        return second <= 12
    if _US_ZONES.search(line) or (clock and clock[3]):
        return False
    return True if clock else None


def _month_and_day(match, day_first):
    if match["a4"]:
        first, second = int(match["a4"]), int(match["b4"])
        if day_first is None:
            return (0, 0)
        return (second, first) if day_first and second <= 12 or first > 12 else (first, second)
    month = match["m1"] or match["m2"] or match["m3"]
    day = match["d1"] or match["d2"] or match["d3"]
    return (int(month) if month.isdigit() else _MONTHS[month.lower()]), int(day)


def _moment(year, month, day, clock):
    year = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
    try:
        return datetime(year, month, day, *_hour(clock))
    except ValueError:  # 31 February, year 0000
        return None


def _hour(clock):
    if not clock:
        return (0, 0)
    hour, minute = int(clock[1] or clock[4]), int(clock[2] or clock[5] or 0)
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].lower() == "p" else 0)
    return (hour, minute) if hour < 24 and minute < 60 else (0, 0)


def _label(lead):
    words = [word for word in _TOKEN.findall(lead.lower()) if word in _FIRST_PRINT or word in _REVISED]
    return "" if not words else "published" if words[-1] in _FIRST_PRINT else "updated"


def stated_moment(value):
    """Return the date that a page's data states in `value`, as printed, its time zone left aside, or None.

    >>> stated_moment("2007-05-28T09:26:00+01:00"), stated_moment(None)
    (datetime.datetime(2007, 5, 28, 9, 26), None)
    """
    dates = printed_dates(value[:60]) if isinstance(value, str) else []
    return next((date.when for date in dates if date.when and date.label != "updated"), None)


def is_date_line(line):
    """Say whether `line` holds a date and nothing else but the words that go with dates.

    >>> [is_date_line(line) for line in ("May 28, 2007 / 9:26 AM / 12 years ago", "On May 28 he left", "0:0")]
    [True, False, False]
    """
    if len(line) > 160 or not _DIGIT.search(line):
        return False
    tokens = _TOKEN.findall(line.lower())
    numbers = [token for token in tokens if token[0].isdigit()]
    if not numbers or any(_DATE_NUMBER.fullmatch(token) is None for token in numbers):
        return False
    words = [token for token in tokens if not token[0].isdigit()]
    strange = sum(word not in _DATE_WORDS for word in words)
    return 5 * strange <= max(0, len(tokens) - 4) and (
        any(word in _MONTHS or word in _WEEKDAY_WORDS or word == "ago" for word in words)
        or bool(_DATE.search(line))
    )


def is_clock_line(line):
    """Say whether `line` is an hour and nothing else.

    >>> is_clock_line("9:26 a.m."), is_clock_line("9:26 a.m. Police come.")
    (True, False)
    """
    return len(line) < 20 and _CLOCK.match(line) is not None and all(map(_goes_with_date, line.split()))


def without_dates(line):
    """Return `line` with its dates, hours and the words that go with them taken out.

    >>> without_dates("By Ann Lee. CREATED Jun 12, 2015")
    'By Ann Lee.'
    """
    dates = printed_dates(line)
    if not dates:
        return line
    for date in reversed(dates):
        line = line[: date.start] + "\0" + line[date.end :]
    pieces = line.split("\0")
    return " ".join(
        _less_date_words(piece, last)
        for piece, last in zip(pieces, [False] * (len(pieces) - 1) + [True], strict=True)
    ).strip(" ,|/•·-–—:")


def _less_date_words(piece, after_date):
    words = piece.split()
    edge = 0 if after_date else -1
    while words and _goes_with_date(words[edge]):
        words.pop(edge)
    return " ".join(words)


def _goes_with_date(word):
    bare = word.lower().strip(".,:|/()[]•·-–—")
    return not bare or bare in _DATE_WORDS or _DATE_NUMBER.fullmatch(bare) is not None
