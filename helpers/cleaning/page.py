"""A saved page → an article: what it says of itself, its story, and every line that was cut with the rule."""

import re
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from helpers.cleaning.characters import repair_line
from helpers.cleaning.databases import database_records
from helpers.cleaning.datelines import read_dateline
from helpers.cleaning.furniture import furniture_phrases, furniture_rule
from helpers.cleaning.pagefields import page_fields
from helpers.cleaning.pagekinds import is_labelled, page_kind, unwrapped
from helpers.cleaning.pageparts import is_roundup, mark_by_place

_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_OPENING = 3  # lines in which a dateline is looked for
_SLICE = 200  # letters in which a dateline fits
_PAGE = 30  # words: less is no page to have doubts about
_LINE = 6  # words: shorter lines are menus
_BY_LOOK = frozenset(
    (
        "between sentences",
        "before the story",
        "after the story",
        "related",
        "menu",
        "address",
        "repeated paragraph",
    )
)


class Page(NamedTuple):
    """A cleaned page. `published` is a datetime as printed, without a time zone, or None; other fields that
    the page doesn't state are "". Paragraphs of `text` have a blank line between them; `cuts` are the rows of
    `cut`. `doubt` says in a sentence why a page was kept whole, and is "" otherwise."""

    headline: str
    byline: str
    published: datetime | None
    place: str
    outlet: str
    text: str
    cuts: tuple
    doubt: str = ""

    @property
    def cut(self):
        """The audit: a DataFrame, one row a cut: the line's `number` (from 1), the `line` and the `rule`."""
        import pandas as pd  # opening pandas takes longer than cleaning a thousand pages

        return pd.DataFrame(self.cuts, columns=["number", "line", "rule"])


def clean_page(raw):
    """Return the Page in `raw`, the text of a news page as saved or pasted.

    A page is first asked what it is made of (`pagekinds`). Rules go by words and shape (`furniture`), and by
    place where it is made of paragraphs (`pageparts`); phrases are in `data/lexicons/furniture.tsv`. When
    unsure a line is kept. Cleaning `text` again changes nothing.
    Raises TypeError when `raw` isn't a string.

    >>> page = clean_page("Two held\\nBy Ann Lee\\nMay 28, 2007\\nPARIS (AP) - Two men were held.\\nShare")
    >>> page.headline, page.byline, page.place, page.outlet, page.text
    ('Two held', 'Ann Lee', 'Paris', 'AP', 'Two men were held.')
    >>> page.cut["rule"].tolist()
    ['headline', 'byline', 'date line', 'dateline', 'share bar']
    """
    if not isinstance(raw, str):
        raise TypeError(f"clean_page reads the text of a page, a string, not {type(raw).__name__}")
    records = database_records([text for _, text in page_lines(raw)])
    return _page_of(records[0], raw) if len(records) == 1 else _cleaned(unwrapped(_lines(raw)))


def _page_of(record, raw):
    """Return the Page of the one article that was pasted out of a library database: its labels are cut."""
    story, first, last = _cleaned(record.body), record.body[0][0], record.body[-1]
    around = [
        (number, text, "database label")
        for number, text in _lines(raw)
        if number < first or (number > last[0] and text not in last[1])
    ]
    return story._replace(
        headline=record.headline,
        byline=record.byline,
        published=record.published,
        outlet=record.outlet,
        place=record.place or story.place,
        cuts=tuple(sorted([*around, *story.cuts])),
    )


def _cleaned(lines):
    phrases = furniture_phrases()
    rule_of = lru_cache(maxsize=None)(lambda text: furniture_rule(text, phrases))
    kept, cuts = _cut_once(lines, rule_of)
    fields, more = page_fields(lines, cuts), cuts
    while more:
        kept, more = _cut_once(kept, rule_of)
        cuts = cuts + more
    doubt = _doubt(lines, kept, cuts)
    kept, cuts = (lines, []) if doubt and kept else (kept, cuts)
    return Page(*fields, "\n\n".join(text for _, text in kept), tuple(sorted(cuts)), doubt)


def page_lines(raw):
    """Return the lines of `raw` as (number from 1, text), blank ones included.

    >>> page_lines("Two held\\r\\n\\r\\nOne left")
    [(1, 'Two held'), (2, ''), (3, 'One left')]
    """
    return list(enumerate(_NEWLINE.split(raw), 1))


def _lines(raw):
    repaired = ((number, repair_line(line)) for number, line in page_lines(raw))
    return [(number, text) for number, text in repaired if text]


def _cut_once(lines, rule_of):
    """Return what one round leaves of `lines`, and the cuts as rows of number, line and rule."""
    marks = _marks([text for _, text in lines], rule_of)
    kept = [line for line, mark in zip(lines, marks, strict=True) if not mark]
    cuts = [(*line, mark) for line, mark in zip(lines, marks, strict=True) if mark]
    return _without_dateline(kept, cuts)


def _marks(texts, rule_of):
    """Return the rules by which lines are furniture: by place only where the page has paragraphs."""
    kind, marks = page_kind(texts), [rule_of(text) for text in texts]
    if kind == "labels":
        return ["" if is_labelled(text) else mark for text, mark in zip(texts, marks, strict=True)]
    return marks if kind == "script" else mark_by_place(texts, marks, live=kind == "live blog")


def _doubt(lines, kept, cuts):
    """Return why the page is kept whole, or ""."""
    left = _words(text for _, text in kept)
    looks = _words(text for _, text, rule in cuts if rule in _BY_LOOK and len(text.split()) >= _LINE)
    if looks > max(left, _PAGE):
        return "more would have been cut by its look than kept: the page is kept whole"
    return "" if left or not lines else "nothing on the page is a story"


def _words(texts):
    return sum(len(text.split()) for text in texts)


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
    """Return where the datelines end with which `text` opens: below other lines only an agency's is one."""
    end = 0
    while (
        (dateline := read_dateline(text[end : end + _SLICE])) and dateline.end and _opens(dateline, position)
    ):
        end += dateline.end
    return end


def _opens(dateline, position):
    return position == 0 or (dateline.sure and (dateline.outlet or not dateline.date))
