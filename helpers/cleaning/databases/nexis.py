"""Nexis Uni, Nexis Advance and the old LexisNexis: labels between a short head and the story."""

import re

from helpers.cleaning.databases.records import (
    Record,
    filled,
    heading_of,
    is_copyright,
    is_edition,
    label_of,
    outlet_name,
    paragraphs,
    people,
    place_name,
)
from helpers.cleaning.stateddates import stated_date

_NUMBER = re.compile(
    r"\s*(?:(?:dokument|document|documento)\s+)?\d+\s+(?:of|von|de|van|di|sur)\s+\d+"
    r"(?:\s+(?:documents?|dokumente?n?|documenten|documentos?|documenti))?\s*",
    re.I,
)
_DOCUMENT = re.compile(r"do[ck]ument", re.I)
_END = re.compile(
    r"\s*(?:end of document|ende des dokuments?|fin du document|fin del documento|einde (?:van het )?document|fine del documento)\s*",
    re.I,
)
_BODY = re.compile(r"\s*(?:body|volltext|text|corps|cuerpo|hoofdtekst|textkörper)\s?:?\s*", re.I)
_OTHER = re.compile(r"\s*(?:html )?full text\b", re.I)  # a label of other databases
_LEADS = ("full text", "volltext")
_HEAD_LABELS = ("headline", "byline", "outlet", "place", "length", "head")
_HEAD = 12  # lines between the labels and the word "Body"
_SHORT = 12  # words in the line of a date


def nexis_records(lines):
    """Return the Records in the lines of a Nexis export, or of one article pasted out of it."""
    return list(filter(None, (_record(lines, start, end) for start, end in _stretches(lines))))


def _stretches(lines):
    """Yield where each article begins and ends."""
    starts = [at for at, line in enumerate(lines) if _NUMBER.fullmatch(line) and _DOCUMENT.search(line)]
    ends = [at for at, line in enumerate(lines) if _END.fullmatch(line)]
    if ends:
        return zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True)
    if starts:
        return zip((start + 1 for start in starts), [*starts[1:], len(lines)], strict=True)
    return [] if any(map(_OTHER.match, lines)) else [(0, len(lines))]


def _record(lines, start, end):
    """Read one article: the last label of the head stands above the story, a label of the tail below it."""
    first, labels, body = _head(lines, start, end)
    if not labels:
        return None
    over = next((at for at in range(body, end) if _is_tail(lines, at)), end)
    head = [(at, text) for at, text in filled(lines, start, first) if not is_copyright(text)]
    outlet, published, headline, doubt = _unlabelled(head)
    outlet = outlet_name(labels.get("outlet") or outlet)
    return Record(
        labels.get("headline") or headline,
        people(labels.get("byline", ""), outlet),
        published,
        place_name(labels.get("place", "")),
        outlet,
        paragraphs(lines, _after_abstract(lines, body, over), over),
        (doubt,) if doubt else (),
    )


def _head(lines, start, end):
    """Return where the labels of the head begin, the labels, and where the story begins; no labels, no
    head."""
    at = start
    while at < end:
        labels, body = _run_of_labels(lines, at, end)
        if "length" in labels:
            marked = next(
                (one + 1 for one in range(body, min(end, body + _HEAD)) if _BODY.fullmatch(lines[one])), body
            )
            return at, labels, marked
        at = max(body, at + 1)
    return start, {}, start


def _run_of_labels(lines, at, end):
    """Return the values of the labels that follow each other from line `at`, and the line after them."""
    labels, below = {}, at
    while at < end:
        what, value = label_of(lines[at])
        if not lines[at].strip():
            at += 1
        elif what not in _HEAD_LABELS:
            break
        else:
            at, value = (at + 1, value) if what == "length" else _continued(lines, at + 1, value, end)
            labels.setdefault(what, value)
            below = at
    return labels, below


def _continued(lines, at, value, end):
    """Return the line after a value that goes on below its label, up to a blank line or a label, and the
    value."""
    while at < end and lines[at].strip() and not label_of(lines[at])[0] and not _BODY.fullmatch(lines[at]):
        value, at = f"{value} {lines[at].strip()}", at + 1
    return at, " ".join(value.split())


def _is_tail(lines, at):
    what, _ = label_of(lines[at])
    alone = not (at and lines[at - 1].strip()) or lines[at].strip().split(":")[0].isupper()
    return (
        (what == "tail" and alone) or heading_of(lines[at]) == "tail" or (is_copyright(lines[at]) and alone)
    )


def _after_abstract(lines, body, over):
    return next(
        (at + 1 for at in range(body, min(over, body + 12)) if lines[at].strip().casefold() in _LEADS), body
    )


def _unlabelled(head):
    """Return outlet, date, headline and doubt from the lines above the labels.

    Old exports have outlet, date, headline; new ones headline, outlet, date.
    """
    dated = [n for n, (_, text) in enumerate(head) if len(text.split()) <= _SHORT and stated_date(text).when]
    if not dated:
        return "", None, head[0][1] if head else "", ""
    at = dated[-1]
    stated = stated_date(head[at][1])
    below = _less_editions(head[at + 1 :])
    outlet = head[at - 1][1] if at else ""
    headline = _together(below) if below else _together(head[: max(0, at - 1)][::-1], -1)
    return outlet, stated.when, headline, stated.doubt


def _less_editions(below):
    """Leave out lines that name an edition, with those that follow without a blank line between."""
    kept, last = [], None
    for line, text in below:
        if is_edition(text) or (last is not None and line == last + 1):
            last = line
        else:
            kept.append((line, text))
    return kept


def _together(lines, step=1):
    """Return the first of `lines` (index, text) with those that follow it without a blank line between."""
    block = lines[:1]
    for line, text in lines[1:3]:
        if line != block[-1][0] + step or ":" in text[:30]:
            break
        block.append((line, text))
    return " ".join(text for _, text in block[::step])
