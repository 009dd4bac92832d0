"""One row of a table, or one item of a service's answer → one article."""

import re
from datetime import UTC, date, datetime
from itertools import chain, islice
from urllib.parse import urlsplit

from helpers.articles.readers.columns import field_columns, required
from helpers.articles.readers.markup import plain_text
from helpers.articles.readers.sources import Unreadable
from helpers.cleaning.databases.records import people
from helpers.cleaning.page import clean_page
from helpers.cleaning.stateddates import StatedDate, stated_date
from helpers.text.exports import unguarded

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
_SAMPLE = 200  # rows that show whether the day or the month stands first
_DEEPEST = 4
_TEXTS = (
    "body",
    "content",
    "text",
    "maintext",
)  # a part so named holds pieces of the story, not other columns
_NOTHING = frozenset(("", "none", "null", "nan", "nat", "n/a", "<na>"))


def read_rows(rows):
    """Yield one article for each of `rows` (dicts of cells by column), and read no more of them than is
    asked for.

    Raises Unreadable when the first rows have no column for a text or a headline, or no article in them.
    """
    rows = iter(rows)
    first = [flat for row in islice(rows, _SAMPLE) if (flat := flat_row(row))]
    if not first:
        raise Unreadable("it is a table without rows")
    names = list(dict.fromkeys(name for row in first for name in row))
    columns = field_columns(names)
    required(columns, names)
    day_first = order_of_days([_cell(row, columns.get("published", [])) for row in first])
    found = False
    for row in chain(first, map(flat_row, rows)):
        article = article_of(row, columns, day_first)
        if article:
            found = True
            yield article
    if not found:
        raise Unreadable(
            f"no row has a text or a headline in {', '.join(columns.get('text') or columns.get('headline', []))}"
        )


def flat_row(row, prefix="", depth=0):
    """Return a row with the parts of its parts named "a.b", and lists of names joined by "; ".

    >>> flat_row({"title": "Two held", "source": {"name": "Pier"}, "authors": ["Ann Lee", "Li Wei"]})
    {'title': 'Two held', 'source.name': 'Pier', 'authors': 'Ann Lee; Li Wei'}
    """
    flat = {}
    for name, value in row.items() if isinstance(row, dict) else ():
        if isinstance(value, dict) and depth < _DEEPEST and (name not in _TEXTS or "rendered" in value):
            flat.update(flat_row(value, f"{prefix}{name}.", depth + 1))
        else:
            flat[f"{prefix}{name}"] = _joined(value, name)
    return flat


def _joined(value, name):
    if not isinstance(value, (list, dict, tuple)):
        return value
    strings = list(_strings(value))
    return ("; " if "aut" in str(name).lower() or "creator" in str(name).lower() else "\n\n").join(strings)


def _strings(value, depth=0):
    """Yield the strings in a nested value, in order: `name` alone of a part that has one."""
    if isinstance(value, str):
        yield value
    elif depth > 8:
        return
    elif isinstance(value, dict):
        parts = [value["name"]] if "name" in value else value.values()
        for part in parts:
            yield from _strings(part, depth + 1)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _strings(part, depth + 1)


def article_of(row, columns, day_first=None):
    """Return the article in a flat `row`, or None when it has neither text nor headline."""
    text, headline = (_cell(row, columns.get(field, [])) for field in ("text", "headline"))
    summary = "" if text else _cell(row, columns.get("summary", []))
    if not text and not headline and not summary:
        return None
    stated = _date(row, columns.get("published", []), day_first)
    story, doubts = _story(text or summary)
    doubts += [stated.doubt] if stated.doubt else []
    doubts += ["the row has no text, only a headline"] if not story else []
    doubts += ["the row has no text, only a summary"] if summary else []
    outlet = " ".join(_cell(row, columns.get("outlet", [])).split()) or _host(
        _cell(row, columns.get("url", []))
    )
    return {
        "outlet": outlet,
        "published": stated.when,
        "headline": " ".join(plain_text(headline).split()),
        "byline": people(_cell(row, columns.get("byline", [])), outlet),
        "place": " ".join(_cell(row, columns.get("place", [])).split()),
        "text": story,
        "doubts": doubts,
    }


def _cell(row, columns):
    """Return the first of `columns` that holds something, as a string."""
    values = (str(row[name]).strip() for name in columns if row.get(name) is not None)
    return unguarded(next((value for value in values if value.casefold() not in _NOTHING), ""))


def _date(row, columns, day_first):
    for name in columns:
        value = row.get(name)
        if isinstance(value, (datetime, date)) and value == value:
            return stated_date(value.isoformat())
    text = _cell(row, columns)
    if _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.split(".")[0]) > 10 else 1)
        return StatedDate(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None))
    return stated_date(text, day_first)


def order_of_days(cells):
    """Say whether the day stands first in dates such as 13/3/2024: None when none of `cells` shows it, or
    both.

    >>> order_of_days(["02/03/07", "28/03/07"]), order_of_days(["02/03/07"])
    (True, None)
    """
    orders = set()
    for cell in cells:
        match = re.match(r"\s*(\d{1,2})[-/](\d{1,2})[-/]\d", cell)
        if match and max(int(match[1]), int(match[2])) > 12:
            orders.add(int(match[1]) > 12)
    return orders.pop() if len(orders) == 1 else None


def _story(text):
    """Return the cleaned text of a cell; when cleaning would take more than half, the text as it stands
    and a doubt."""
    plain = plain_text(text).replace("\r\n", "\n").replace("\\n", "\n")
    page = clean_page(plain)
    if len(page.text) * 2 >= len(plain.strip()):
        return page.text, []
    return "\n\n".join(" ".join(line.split()) for line in plain.split("\n") if line.strip()), [
        "cleaning would have cut more than half of the text: it is kept whole"
    ]


def _host(url):
    host = urlsplit(url).hostname if url.startswith("http") else ""
    return (host or "").removeprefix("www.")
