"""A saved page → an article: what it says of itself, its story, and every line that was cut with the rule."""

import re
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from helpers.cleaning.characters import repair_line
from helpers.cleaning.datelines import read_dateline
from helpers.cleaning.furniture import furniture_phrases, furniture_rule
from helpers.cleaning.pagefields import page_fields
from helpers.cleaning.pageparts import is_roundup, mark_by_place

_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_OPENING = 3  # lines in which a dateline is looked for
_SLICE = 200  # letters in which a dateline fits


class Page(NamedTuple):
    """A cleaned page. `published` is a datetime as printed, without a time zone, or None; other fields that
    the page doesn't state are "". Paragraphs of `text` have a blank line between them; `cuts` are the rows of
    `cut`."""

    headline: str
    byline: str
    published: datetime | None
    place: str
    outlet: str
    text: str
    cuts: tuple

    @property
    def cut(self):
        """The audit: a DataFrame, one row a cut: the line's `number` (from 1), the `line` and the `rule`."""
        import pandas as pd  # opening pandas takes longer than cleaning a thousand pages

        return pd.DataFrame(self.cuts, columns=["number", "line", "rule"])


def clean_page(raw):
    """Return the Page in `raw`, the text of a news page as saved or pasted.

    Rules go by shape (`helpers.cleaning.furniture`) and by place (`helpers.cleaning.pageparts`); phrases of furniture are in
    `data/lexicons/furniture.tsv`. When unsure a line is kept. Cleaning `text` again changes nothing.
    Raises TypeError when `raw` isn't a string.

    >>> page = clean_page("Two held\\nBy Ann Lee\\nMay 28, 2007\\nPARIS (AP) - Two men were held.\\nShare")
    >>> page.headline, page.byline, page.place, page.outlet, page.text
    ('Two held', 'Ann Lee', 'Paris', 'AP', 'Two men were held.')
    >>> page.cut["rule"].tolist()
    ['headline', 'byline', 'date line', 'dateline', 'share bar']
    """
    if not isinstance(raw, str):
        raise TypeError(f"clean_page reads the text of a page, a string, not {type(raw).__name__}")
    phrases, lines = furniture_phrases(), _lines(raw)
    rule_of = lru_cache(maxsize=None)(lambda text: furniture_rule(text, phrases))
    kept, cuts = _cut_once(lines, rule_of)
    fields, more = page_fields(lines, cuts), cuts
    while more:
        kept, more = _cut_once(kept, rule_of)
        cuts = cuts + more
    return Page(*fields, "\n\n".join(text for _, text in kept), tuple(sorted(cuts)))


def _lines(raw):
    repaired = ((number, repair_line(line)) for number, line in enumerate(_NEWLINE.split(raw), 1))
    return [(number, text) for number, text in repaired if text]


def _cut_once(lines, rule_of):
    """Return what one round leaves of `lines`, and the cuts as rows of number, line and rule."""
    texts = [text for _, text in lines]
    marks = mark_by_place(texts, [rule_of(text) for text in texts])
    kept = [line for line, mark in zip(lines, marks, strict=True) if not mark]
    cuts = [(*line, mark) for line, mark in zip(lines, marks, strict=True) if mark]
    return _without_dateline(kept, cuts)


def _without_dateline(lines, cuts):
    for position, (number, text) in enumerate(lines[:_OPENING]):
        end = _dateline_end(text, position)
        if end and is_roundup([text for _, text in lines[: _OPENING + 3]]):
            break
        if end:
            rest = repair_line(text[end:])
            shorter = [(number, rest)] if rest else []
            return lines[:position] + shorter + lines[position + 1 :], [
                *cuts,
                (number, text[:end], "dateline"),
            ]
    return lines, cuts


def _dateline_end(text, position):
    end = 0
    while (
        (dateline := read_dateline(text[end : end + _SLICE]))
        and dateline.end
        and (dateline.sure or position == 0)
    ):
        end += dateline.end
    return end
