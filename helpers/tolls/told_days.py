"""The days that a report tells of, by weekday or date."""

import re
from datetime import date, timedelta

import pandas as pd

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]{{0,6}}"
_DAY = re.compile(
    rf"\b(?:({'|'.join(WEEKDAYS)})\b|{_MONTH}\.? (\d\d?)(?![\d:])(?:,? (\d{{4}})\b)?"
    rf"|(\d\d?) {_MONTH}\b(?: (\d{{4}})\b)?)"
)
_AHEAD = timedelta(2)  # a date without a year lies no further ahead


def told_days(text, published):
    """Return the days that `text` tells of, as dates: a weekday is the last such day up to `published`.

    A date without a year is the last such date up to two days after `published` (a Timestamp). Without
    `published` (NaT) only whole dates tell a day.

    >>> told_days("It sank on Sunday, not on May 3 or 4 June 1999.", pd.Timestamp("2001-04-30"))
    [datetime.date(2001, 4, 29), datetime.date(2000, 5, 3), datetime.date(1999, 6, 4)]
    """
    day = None if pd.isna(published) else published.date()
    return [told for match in _DAY.finditer(text) if (told := _told(day, *match.groups()))]


def _told(published, weekday, month, day, year, day_before, month_after, year_after):
    if weekday:
        return published and published - timedelta((published.weekday() - WEEKDAYS.index(weekday)) % 7)
    month, day = _MONTHS.index(month or month_after) + 1, int(day or day_before)
    if year or year_after:
        return _date(int(year or year_after), month, day)
    this_year = published and _date(published.year, month, day)
    ahead = this_year and this_year > published + _AHEAD
    return _date(published.year - 1, month, day) if ahead else this_year


def _date(year, month, day):
    try:
        return date(year, month, day)
    except ValueError:
        return None
