"""What every database states of an article, and the small readings they share."""

import re
from datetime import datetime
from typing import NamedTuple

from helpers.cleaning.webfields import people_named
from helpers.cleaning.wordlists import built

_LABEL = re.compile(
    r"\s*([^\W\d_][^\W\d_ /()&\-]{0,20}(?:[ /()&\-]+[^\W\d_/()&\-]{1,20}){0,4})\s?:(?=\s|$)\s*(.*)", re.S
)
_COPYRIGHT = re.compile(r"\s*(?:copyright\b|\(c\)|©|all rights reserved)", re.I)
_BY = re.compile(r"(?:by|(?:von|par|por|door|av|af)(?=\s[^,\s]+\s\S))\s+", re.I)
_WRAPPED = range(50, 92)  # letters in the longest line of a text whose lines were broken for a printer
_EDITION = re.compile(r"\b(?:edition|ausgabe|édition|correction appended)\b", re.I)


class Record(NamedTuple):
    """An article of a database: fields as in a Page, and `body`: its paragraphs as (number of the line,
    text)."""

    headline: str
    byline: str
    published: datetime | None
    place: str
    outlet: str
    body: list
    doubts: tuple = ()


def label_of(line):
    """Return (what, value) of a line that begins with a label of a database, or ("", line).

    >>> label_of("LENGTH: 452 words"), label_of("Police: 24 dead")
    (('length', '452 words'), ('', 'Police: 24 dead'))
    """
    match = _LABEL.match(line) if ":" in line[:60] else None
    what = built("database_labels", dict).get(" ".join(match[1].casefold().split()), "") if match else ""
    return (what, match[2].strip()) if what else ("", line)


def heading_of(line):
    """Return what a line names that is a label and nothing else, without a colon: "Body",
    "Classification"."""
    return built("database_labels", dict).get(line.strip().casefold(), "") if len(line) < 40 else ""


def is_copyright(line):
    """Say whether `line` states a copyright."""
    return _COPYRIGHT.match(line) is not None


def is_edition(line):
    """Say whether `line` names an edition, or says that a correction was added."""
    return len(line) < 60 and _EDITION.search(line) is not None


def paragraphs(lines, start, end):
    """Return the paragraphs in `lines[start:end]` as (number of the first line, text); broken lines are
    joined.

    >>> paragraphs(["One.", "", "Two."], 0, 3)
    [(1, 'One.'), (3, 'Two.')]
    """
    blocks, block = [], []
    for at in range(start, end):
        if lines[at].strip():
            block.append((at + 1, " ".join(lines[at].split())))
        elif block:
            blocks, block = [*blocks, block], []
    blocks += [block] if block else []
    if _is_wrapped(blocks):
        return [(block[0][0], " ".join(text for _, text in block)) for block in blocks]
    return [line for block in blocks for line in block]


def _is_wrapped(blocks):
    """Lines were broken by width when most of those inside a block are long, and none is longer than a
    page."""
    inner = [len(text) for block in blocks for _, text in block[:-1]]
    longest = max((len(text) for block in blocks for _, text in block), default=0)
    return bool(inner) and longest in _WRAPPED and sum(length > 48 for length in inner) > len(inner) * 0.7


def filled(lines, start, end):
    """Return the lines of `lines[start:end]` that hold something, as (index, text)."""
    return [(at, " ".join(lines[at].split())) for at in range(start, end) if lines[at].strip()]


def people(names, outlet=""):
    """Return the names in a field for authors, joined by "; ", without addresses, without bodies, without
    the outlet.

    >>> people("By ANN LEE and Li Wei"), people("Lee, Ann; Wei, Li"), people("https://pier.example/ann")
    ('Ann Lee; Li Wei', 'Ann Lee; Li Wei', '')
    """
    bare = re.sub(r"[\[\]\"]|(?<!\w)'|'(?!\w)", "", names)
    bare = re.sub(r",\s*[\w.-]+\.(?:com|org|net|co\.uk|de|fr)\b[^;|]*", "", bare)
    several = [
        turned(_BY.sub("", part.strip(), count=1) if _BY.match(part.strip()) else part.strip())
        for part in re.split(r"[;|]", bare)
    ]
    found = people_named(several, outlet).split("; ")
    return "; ".join(name for name in found if name.casefold() != outlet.casefold())


def turned(name):
    """Return "Lee, Ann" as "Ann Lee".

    >>> turned("Lee, Ann"), turned("Ann Lee"), turned("Ann Lee, USA TODAY")
    ('Ann Lee', 'Ann Lee', 'Ann Lee, USA TODAY')
    """
    family, comma, given = name.partition(",")
    if comma and given.strip() and "," not in given and len(family.split()) == 1 and len(given.split()) < 3:
        return f"{given.strip()} {family.strip()}"
    return name.strip()


def outlet_name(text):
    """Return the name of an outlet without what databases add: "Guardian(London)", "Bel Times, The", "Bel
    Times; Bel".

    >>> outlet_name("Bel Times; Bel [Bel]"), outlet_name("Bel Times, The"), outlet_name("Guardian(London)")
    ('Bel Times', 'Bel Times', 'Guardian (London)')
    """
    name = re.split(r"\s?;|, no\. |\s\[", text)[0]
    name = re.sub(r", (?:The|Le|La|Der|Die|El)\b", "", name)
    return re.sub(r"(?<=\w)\(", " (", " ".join(name.split())).rstrip(" .,")


def place_name(text):
    """Return the place in a dateline field: "BAGHDAD, May 28" → "Baghdad"."""
    name = re.split(r"[,;(]", text)[0].strip()
    return name.title() if name.isupper() else name
