"""A concordance for reading: the word in the middle, its neighbours beside it, one click to the whole article."""
from collections import Counter
from html import escape

import pandas as pd

from helpers.display.highlighting import MARK_COLOURS, MARK_LINES, Page
from helpers.terms.kwic import sorted_lines
from helpers.text.spans import each_text
from helpers.text.words import word_spans

LINES, MOST = 25, 500  # lines a page, lines at most: a browser must hold the articles of all of them
_ROW = ("display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr) 16em;gap:0.5em;cursor:pointer;"
        "padding:2px 0;white-space:pre")
_LEFT = "display:flex;justify-content:flex-end;overflow:hidden;padding-bottom:3px"
_RIGHT = "overflow:hidden;text-overflow:ellipsis;padding-bottom:3px"
_WHERE = "overflow:hidden;text-overflow:ellipsis;color:#555"
_NODE = "font-weight:bold;color:#000;background:#fff3c4;padding:0 2px"
_ARTICLE = ("white-space:pre-wrap;max-width:48em;line-height:1.6;margin:0.3em 0 1em 2em;padding-left:1em;"
            "border-left:3px solid #888")


def show_concordance(lines, articles, sort=None):
    """Return a page of all `lines` of a `concordance`, 25 at once; a click on a line opens its article below it.

    `sort` is "left" or "right", as in `concordance`: then words that stand beside the node more than once on that
    side are coloured and underlined, each in its own way. Outlet and date end a line. Left contexts are cut on
    their left where a screen is narrow, right contexts on their right. Beyond 500 lines the page says how many
    are left out; the table has them all. Raises ValueError for an unknown `sort`.

    >>> from helpers.terms import concordance
    >>> text = "Peace talks began. No talks <followed>."
    >>> show_concordance(concordance(text, "talks", window=2), text, sort="left")
    2 lines
    began. No [talks] <followed | text
    Peace [talks] began. No | text
    """
    if sort not in (None, "left", "right"):
        raise ValueError(f'sort={sort!r} is not known; valid are "left", "right" and None')
    ordered = (lines if sort is None else sorted_lines(lines, sort)).head(MOST)
    wanted, texts = _described(articles), dict(each_text(articles))
    rows = ordered.to_dict("records")
    looks = _looks(rows, sort) if sort else {}
    html = [_line(row, texts[row["article_id"]], wanted(row["article_id"]), sort, looks) for row in rows]
    plain = [f"{row['left']} [{row['text']}] {row['right']} | {wanted(row['article_id'])}".strip() for row in rows]
    count = _counted(len(lines), len(rows))
    return Page(f'<div style="max-width:80em"><p style="margin:0.2em 0">{count}. {_HOW}</p>{_paged(html)}</div>',
                "\n".join([count, *plain]))


_HOW = "A click on a line opens its article."


def _counted(all_lines, shown):
    left_out = f" (the first {shown:,} are shown)" if shown < all_lines else ""
    return f"{all_lines:,} line{'' if all_lines == 1 else 's'}{left_out}"


def _described(articles):
    """Return a function that gives the outlet and the date of an article, its name where it has neither."""
    if isinstance(articles, str):
        return str

    def where(key):
        row = articles.loc[key]
        day = row.get("published")
        parts = [str(row.get("outlet") or ""), "" if day is None or pd.isna(day) else f"{day:%Y-%m-%d}"]
        return ", ".join(filter(None, parts)) or str(key)

    return where


def _beside(row, sort):
    """Return where the word beside the node stands in its context: its start and end, or None."""
    spans = word_spans(row[sort])
    return None if not spans else spans[-1] if sort == "left" else spans[0]


def _neighbour(row, sort):
    place = _beside(row, sort)
    return row[sort][slice(*place)].lower() if place else ""


def _looks(rows, sort):
    """Return the number of the look of each neighbour that stands in several rows, the most frequent first."""
    counts = Counter(filter(None, (_neighbour(row, sort) for row in rows)))
    often = [(-count, word) for word, count in counts.items() if count > 1]
    return {word: number for number, (_, word) in enumerate(sorted(often))}


def _context(row, side, sort, looks):
    words, place = row[side], _beside(row, side)
    if side != sort or _neighbour(row, side) not in looks:
        return escape(words)
    number = looks[_neighbour(row, side)]
    style = (f"background:{MARK_COLOURS[number % len(MARK_COLOURS)]};color:#000;"
             f"border-bottom:2px {MARK_LINES[number % len(MARK_LINES)]} #333")
    first, last = place
    return f'{escape(words[:first])}<span style="{style}">{escape(words[first:last])}</span>{escape(words[last:])}'


def _line(row, text, where, sort, looks):
    left, right = (_context(row, side, sort, looks) for side in ("left", "right"))
    node = f'<b style="{_NODE}">{escape(" ".join(row["text"].split()))}</b>'
    summary = (f'<summary style="{_ROW}"><span style="{_LEFT}"><span>{left}</span></span>'
               f'<span style="{_RIGHT}">{node}{_blank(row["right"])}{right}</span><small style="{_WHERE}">{escape(where)}</small></summary>')
    found = f"{escape(text[:row['start']])}<mark>{escape(text[row['start']:row['end']])}</mark>{escape(text[row['end']:])}"
    return f'<details>{summary}<div style="{_ARTICLE}">{found}</div></details>'


def _blank(right):
    """Return what stands between a word and its right context: nothing before a mark that closes."""
    return "" if right[:1] in set(".,;:!?)’”") else " "


def _paged(html):
    """Return lines in pages that open and close, the first one open."""
    if len(html) <= LINES:
        return "".join(html)
    pages = []
    for first in range(0, len(html), LINES):
        last = min(first + LINES, len(html))
        opened = "" if first else " open"
        pages.append(f'<details{opened}><summary style="cursor:pointer;padding:4px 0"><b>lines {first + 1} to {last}'
                     f'</b></summary>{"".join(html[first:last])}</details>')
    return "".join(pages)
