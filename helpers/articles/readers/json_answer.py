"""`.json` and `.jsonl`: answers of news services, scraped articles, own tables; one item an article."""

import json

from helpers.articles.readers.columns import field_columns
from helpers.articles.readers.decoding import decode
from helpers.articles.readers.rows import flat_row, read_rows
from helpers.articles.readers.sources import LARGEST, Unreadable, read_bytes

_LARGEST_ANSWER = 50 * LARGEST
_DEEPEST = 6


def read(source):
    """Yield one article an item of the longest list of items. Raises Unreadable, with line and column,
    when it is damaged."""
    text = decode(read_bytes(source, _LARGEST_ANSWER))
    try:
        found = json.loads(text, strict=False)
    except RecursionError:
        raise Unreadable("its JSON is nested too deep to be a list of articles") from None
    except ValueError as error:
        raise Unreadable(f"its JSON is damaged ({error}); download it again") from None
    yield from read_rows(_items(found))


def read_lines(source):
    """Yield one article a line (`.jsonl`), reading line by line. A damaged line is named and ends the
    reading."""
    yield from read_rows(_line_items(source))


def _line_items(source):
    with source.open() as file:
        for number, line in enumerate(file, 1):
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield from _items(_line_item(line, number))


def _line_item(line, number):
    try:
        return json.loads(decode(line), strict=False)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"line {number} is damaged JSON ({error})") from None


def _items(found):
    """Return the items of an answer: the list of most dicts in it that look like articles, or the whole as
    one item."""
    lists = [items for items in _lists(found) if any(_is_article(item) for item in items[:20])]
    if (
        isinstance(found, dict)
        and (_is_article(found) or not lists)
        and "text" in field_columns(flat_row(found))
    ):
        return [found]
    return max(lists, key=len, default=[found] if isinstance(found, dict) else [])


def _lists(found, depth=0):
    if depth > _DEEPEST or not isinstance(found, (dict, list)):
        return
    items = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    if items:
        yield items
    for part in found.values() if isinstance(found, dict) else ():
        yield from _lists(part, depth + 1)


def _is_article(item):
    return bool(field_columns(flat_row(item)).keys() & {"text", "headline", "summary"})
