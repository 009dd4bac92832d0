"""What a page is made of: paragraphs, hard-wrapped lines, broken lines as in a script, labels, a live blog.

Rules of shape and place hold for paragraphs alone: a page of another kind is cut by what its lines say.
"""

import re
from itertools import pairwise
from statistics import median

from helpers.cleaning.lines import ends_sentence
from helpers.cleaning.pagedates import is_clock_line

_WIDTHS = (40, 100)  # letters of a line that somebody's program wrapped
_BULLET = re.compile(r"\W?[•*·‣▪◦–—-]\s|\(?\d{1,2}[.)]\s")
_LABELLED = re.compile(r"[^\W\d][\w’'/ .-]{0,30}:(?:\s|$)")
_FEWEST = 5  # lines of a kind that make the page one of that kind
_SHORT = 13  # words: half the sentences of a script end in shorter lines
_MINUTE = re.compile(r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\b|[A-Z]{2,4}\b|\W)", re.I)


def page_kind(texts):
    """Return what the lines `texts` are: "paragraphs", "script", "labels" or "live blog".

    >>> page_kind(["Date: 3 March", "Location: Pier 4", "Offense: theft", "Date: 4 March"])
    'labels'
    >>> page_kind(["Two held", "Two men were held on Monday."])
    'paragraphs'
    """
    if _is_labels(texts):
        return "labels"
    if _is_script(texts):
        return "script"
    return "live blog" if _is_live(texts) else "paragraphs"


def is_labelled(text):
    """Say whether `text` opens with a label and a colon.

    >>> is_labelled("Location: Pier 4"), is_labelled("He said: “Go.”")
    (True, True)
    """
    return _LABELLED.match(text) is not None


def _is_labels(texts):
    labels = list(filter(is_labelled, texts))
    return len(labels) >= max(_FEWEST - 1, len(texts) / 2)


def _is_script(texts):
    """Sentences that go on from line to line: an unfinished line, then the short end of its sentence."""
    finished = sum(map(ends_sentence, texts))
    if len(texts) - finished < _FEWEST:
        return False
    ends = [after for before, after in pairwise(texts) if _goes_on(before) and _may_end(after)]
    return len(ends) >= max(_FEWEST, finished / 3) and median(len(text.split()) for text in texts) < _SHORT


def _goes_on(text):
    return (
        not ends_sentence(text)
        and 3 < len(text.split()) < 2 * _SHORT
        and text[-1] != ":"
        and not _BULLET.match(text)
    )


def _may_end(text):
    return (ends_sentence(text) and len(text.split()) < 2 * _SHORT) or text[0].islower()


def _is_live(texts):
    """Entries that begin with the minute: "14.32 GMT", "10:15am: The road is closed."."""
    minutes = [text for text in texts if is_clock_line(text) or (_MINUTE.match(text) and ends_sentence(text))]
    return len(minutes) >= max(_FEWEST - 2, len(texts) / 10)


def unwrapped(lines):
    """Return `lines` (number, text) with hard-wrapped paragraphs made one line each, of their first number.

    Lines are wrapped where most that stand under another without a blank line between go on from it, and
    none is longer than a screen of letters; a blank line, a bullet or a label ends a paragraph.

    >>> unwrapped([(1, "Two held"), (3, "Two men were"), (4, "held."), (6, "Both left.")])
    [(1, 'Two held'), (3, 'Two men were'), (4, 'held.'), (6, 'Both left.')]
    """
    blocks = _blocks(lines)
    return [one for block in blocks for one in _joined(block)] if _are_wrapped(blocks) else lines


def _blocks(lines):
    """Return the runs of lines without a blank line between them."""
    blocks = []
    for number, text in lines:
        if blocks and blocks[-1][-1][0] == number - 1:
            blocks[-1].append((number, text))
        else:
            blocks.append([(number, text)])
    return blocks


def _are_wrapped(blocks):
    inner = [(before, after) for block in blocks for (_, before), (_, after) in pairwise(block)]
    wide = [before for before, _ in inner if len(before) >= _WIDTHS[0]]
    if len(wide) < _FEWEST or 2 * len(wide) < len(inner):
        return False
    broken = [before for before, _ in inner if not ends_sentence(before) and len(before) >= _WIDTHS[0]]
    return max(map(len, wide)) <= _WIDTHS[1] and len(broken) >= 0.6 * len(wide)


def _joined(block):
    widest = max(len(text) for _, text in block)
    joined, width = [], 0
    for number, text in block:
        begins = _BULLET.match(text) or is_labelled(text) or 3 * width < 2 * widest
        if joined and not begins:
            joined[-1] = joined[-1][0], f"{joined[-1][1]} {text}"
        else:
            joined.append((number, text))
        width = len(text)
    return joined
