"""A saved page beside the article that cleaning makes of it, every cut line marked with its rule."""

from html import escape

from helpers.cleaning.characters import repair_line
from helpers.cleaning.page import clean_page, page_lines
from helpers.cleaning.pagekinds import unwrapped
from helpers.display.highlighting import MARK_COLOURS, MARK_LINES, Page

_TABLE = '<table style="table-layout:fixed;width:100%;max-width:80em">'
_CELL = '<td style="text-align:left;white-space:normal;overflow-wrap:anywhere;vertical-align:top;line-height:1.5">'
_HEADS = {"line": 4, "the page as it was saved": 48, "the story that stays": 48}  # per cent of the width


def show_cleaning(raw):
    """Return a page with each line of `raw`, a saved news page, beside what stays of it; cuts name their rule.

    Each rule has a colour and a line of its own. Pages pasted out of a database are shown without marks.

    >>> show_cleaning("Two held\\nPARIS (AP) - Two men were held.")
    1 | [Two held | headline] |
    2 | [PARIS (AP) - | dateline] Two men were held. | Two men were held.
    """
    page = clean_page(raw)
    looks = {rule: number for number, rule in enumerate(dict.fromkeys(rule for _, _, rule in page.cuts))}
    rows = [_row(number, text, page.cuts) for number, text in _read_lines(raw)]
    head = "".join(f'<th style="text-align:left;width:{width}%">{name}</th>' for name, width in _HEADS.items())
    html = f"{_TABLE}<tr>{head}</tr>{''.join(_as_html(row, looks) for row in rows)}</table>"
    return Page(html, "\n".join(map(_as_plain, rows)))


def _read_lines(raw):
    repaired = ((number, repair_line(line)) for number, line in page_lines(raw))
    return unwrapped([(number, text) for number, text in repaired if text])


def _row(number, text, cuts):
    """Return the number of a line, its cut pieces as (words, rule), and the words that stay."""
    pieces = [(words, rule) for line, words, rule in cuts if line == number]
    for words, _ in pieces:
        text = text.removeprefix(words).strip() if text.startswith(words) else ""
    return number, pieces, text


def _as_html(row, looks):
    number, pieces, kept = row
    marks = "".join(_mark(words, rule, looks[rule]) for words, rule in pieces)
    return f"<tr>{_CELL}{number}</td>{_CELL}{marks}{escape(kept)}</td>{_CELL}{escape(kept)}</td></tr>"


def _mark(words, rule, number):
    colour, line = MARK_COLOURS[number % len(MARK_COLOURS)], MARK_LINES[number % len(MARK_LINES)]
    style = f"background:{colour};color:#000;border-bottom:3px {line} #333;padding:1px 2px"
    return f'<mark style="{style}">{escape(words)}</mark> <small><i>cut: <b>{escape(rule)}</b></i></small> '


def _as_plain(row):
    number, pieces, kept = row
    marks = "".join(f"[{words} | {rule}] " for words, rule in pieces)
    return f"{number} | {marks}{kept}".rstrip() + f" | {kept}".rstrip()
