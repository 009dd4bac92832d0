"""NewsBank (Access World News) as its page pastes: headline, "March 4, 2024 | Bel Times, The (Bel)",
labels, story."""

import re

from helpers.cleaning.databases.records import Record, filled, label_of, outlet_name, paragraphs, people
from helpers.cleaning.stateddates import stated_date

_LABELS = re.compile(
    r"\s*(?:author(?:/byline)?|section|page|edition|readability|index terms?|dateline|column|caption|record)\s?:"
    r"|\s*[\d,]+ words?\s*$|\s*openurl link\s*$|\s*(?:browse issues|view citation|lexile)",
    re.I,
)
_MARKS = re.compile(r"\s*(?:author/byline\s?:|openurl link\s*$|citation \()", re.I)
_OVER = re.compile(
    r"\s*(?:citation \(|record number\s?:|record\s?:|copyright\b|\(c\)|©|openurl link\s*$|to bookmark this)",
    re.I,
)
_DATED = re.compile(r"(.{6,40}?)\s?\|\s?(.{2,80})|(.{2,80}?)\s[-–]\s(.{6,60})")


def newsbank_records(lines):
    """Return the Record of the one article in the lines of a NewsBank page, or []."""
    if not any(map(_MARKS.match, lines)):
        return []
    head = filled(lines, 0, len(lines))
    at, outlet, when = next(
        filter(None, (_dated(n, text) for n, (_, text) in enumerate(head[:8]))), (0, "", None)
    )
    if when is None:
        return []
    labels, first = _labels(head, at + 1)
    over = next((line for line, text in head if line > first and _OVER.match(text)), len(lines))
    headline = head[at - 1][1] if at else ""
    return [
        Record(headline, people(labels.get("byline", "")), when, "", outlet, paragraphs(lines, first, over))
    ]


def _dated(n, text):
    match = _DATED.fullmatch(text)
    date, outlet = ((match[1], match[2]) if match[1] else (match[4], match[3])) if match else ("", "")
    when = stated_date(date).when
    return (n, outlet_name(re.sub(r"\s\([^)]*\)", "", outlet)), when) if when else None


def _labels(head, at):
    """Return the labels below the date, and the line where the story begins."""
    labels = {}
    while at < len(head) and _LABELS.match(head[at][1]):
        what, value = label_of(head[at][1])
        labels[what] = value
        at += 1
    return labels, head[at][0] if at < len(head) else len(head)
