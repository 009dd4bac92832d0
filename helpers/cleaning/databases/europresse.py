"""Europresse: outlet, a line with section, date and page, headline, author, story, and the number
`news·20240304·…`."""

import re

from helpers.cleaning.databases.records import Record, filled, is_copyright, outlet_name, paragraphs, people
from helpers.cleaning.stateddates import stated_date

_NUMBER = re.compile(r"\s*(?:numéro de document\s*:?\s*)?news[·•.](\d{8})[·•.]\w+[·•.]\w+\s*", re.I)
_HEADER = re.compile(r"\b(?:p\.|page|pages|mots|words|wörter)\s", re.I)
_NOT_AUTHOR = re.compile(r"[.!?]$|\d")
_FOOTER = re.compile(
    r"(?:ce document|ce certificat|la présente publication|this (?:document|certificate)|certificat émis)\b",
    re.I,
)


def europresse_records(lines):
    """Return the Records in the lines of a Europresse export, or of one article pasted out of it."""
    ends = [at for at, line in enumerate(lines) if _NUMBER.fullmatch(line)]
    return list(
        filter(
            None,
            (
                _record(lines, start, end)
                for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)
            ),
        )
    )


def _record(lines, start, end):
    head = filled(lines, start, end)
    dated = next((n for n, (_, text) in enumerate(head[:8]) if _is_header(text)), 0)
    if not dated or len(head) < dated + 3:
        return None
    signed = people(head[dated + 2][1]) if _may_sign(head[dated + 2][1]) else ""
    first = head[dated + (3 if signed else 2)][0] if len(head) > dated + 3 else end
    over = next((at for at, text in head[dated + 2 :] if is_copyright(text) or _FOOTER.match(text)), end)
    return Record(
        head[dated + 1][1],
        signed,
        stated_date(_NUMBER.fullmatch(lines[end])[1]).when,
        "",
        outlet_name(head[dated - 1][1]),
        paragraphs(lines, first, over),
    )


def _is_header(text):
    return (
        len(text) < 160
        and stated_date(text).when is not None
        and ("," in text or _HEADER.search(text) is not None)
    )


def _may_sign(text):
    return len(text.split()) <= 8 and not _NOT_AUTHOR.search(text)
