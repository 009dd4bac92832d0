"""Factiva: articles with codes of two letters (HD, PD, SN, LP, TD …), or without them around a line "452
words"."""

import re
from itertools import pairwise

from helpers.cleaning.databases.records import Record, filled, is_copyright, outlet_name, paragraphs, people
from helpers.cleaning.stateddates import stated_date

_CODE = re.compile(
    r"\s*(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM|CX)(?:[\s\xa0]+(.*)|$)"
)
_LATE = re.compile(r"(?:.*\s:\s|Document |\S+\t|[\w ,.&|/-]+$)")
_TEXT = ("LP", "TD")
_DOCUMENT = re.compile(r"\s*(?:document|dokument|documento|документ)\s+([A-Za-z0-9]{12,32})\s*", re.I)
_WORDS = re.compile(
    r"\s*[\d.,  ]{1,9}\s?(?:words|wörter|mots|palabras|parole|woorden|palavras|słów|слов|字)\s*", re.I
)
_CLOCK = re.compile(r"\d\d:\d\d(?: GMT)?")
_NEAR = 9  # lines between the count of words and the copyright


def factiva_records(lines):
    """Return the Records in the lines of a Factiva export, or of one article pasted out of it."""
    return _coded(lines) or _plain(lines)


def _coded(lines):
    codes = [(at, match[1], match[2] or "") for at, line in enumerate(lines) if (match := _CODE.match(line))]
    if not {"HD", "PD"} <= {code for _, code, _ in codes} or not {"LP", "TD"} & {
        code for _, code, _ in codes
    }:
        return []
    starts = [at for at, code, _ in codes if code == "HD"]
    return [_coded_record(lines, start, end) for start, end in pairwise([*starts, len(lines)])]


def _coded_record(lines, start, end):
    """Read one article: each code's value goes on to the next code; LP and TD are the story."""
    marks = [(at, match[1]) for at in range(start, end) if (match := _CODE.match(lines[at]))]
    marks = _in_order(lines, marks)
    value, body = {}, []
    for (at, code), (below, _) in pairwise([*marks, (end, "")]):
        if code in _TEXT:
            body += paragraphs(
                [_after_code(line) if n == at else line for n, line in enumerate(lines[:below])], at, below
            )
        else:
            value.setdefault(
                code, " ".join([_after_code(lines[at]), *map(str.strip, lines[at + 1 : below])]).strip()
            )
    stated = stated_date(f"{value.get('PD', '')} {value.get('ET', '')}")
    body = [(number, text) for number, text in body if not _DOCUMENT.fullmatch(text)]
    return Record(
        value.get("HD", ""),
        people(value.get("BY", "")),
        stated.when,
        "",
        outlet_name(value.get("SN", "")),
        body,
        (stated.doubt,) if stated.doubt else (),
    )


def _in_order(lines, marks):
    """Leave out marks inside the story: words such as IN or RE that are no codes."""
    kept, inside = [], False
    for at, code in marks:
        late = code not in (
            "SE",
            "HD",
            "BY",
            "CR",
            "WC",
            "PD",
            "ET",
            "SN",
            "SC",
            "ED",
            "PG",
            "VOL",
            "LA",
            "CY",
            *_TEXT,
        )
        if inside and code not in _TEXT and not (late and _is_late(lines[at])):
            continue
        inside = inside or code in _TEXT
        kept.append((at, code))
    return kept


def _is_late(line):
    value = _after_code(line)
    return (
        " : " in value
        or "\t" in line
        or line.lstrip().startswith(("AN ", "PUB ", "CT ", "RF ", "ART ", "IPC ", "IPD "))
        or not value
    )


def _after_code(line):
    match = _CODE.match(line)
    return (match[2] or "").strip() if match else line


def _plain(lines):
    ends = [at for at, line in enumerate(lines) if _DOCUMENT.fullmatch(line)] or [len(lines)]
    starts = [0, *(end + 1 for end in ends)]
    return list(
        filter(None, (_plain_record(lines, start, end) for start, end in zip(starts, ends, strict=False)))
    )


def _plain_record(lines, start, end):
    """Read one article around the line with its count of words: date and source below it, headline above
    it."""
    head = filled(lines, start, end)[: _NEAR + 6]
    count = next((n for n, (_, text) in enumerate(head) if _WORDS.fullmatch(text)), 0)
    if not count or len(head) < count + 3:
        return None
    stated = stated_date(head[count + 1][1])
    timed = 1 if _CLOCK.fullmatch(head[count + 2][1]) else 0
    if not stated.when or len(head) < count + timed + 3:
        return None
    rights = [n for n, (_, text) in enumerate(head[: count + _NEAR]) if n > count and is_copyright(text)]
    last = head[rights[0] if rights else count + timed + 2][0]
    signed = _signed(head[:count])
    when = stated_date(f"{head[count + 1][1]} {head[count + 2][1]}").when if timed else stated.when
    return Record(
        _headline(lines, head[: count - 1 if signed else count]),
        signed,
        when,
        "",
        outlet_name(head[count + timed + 2][1]),
        paragraphs(lines, last + 1, end),
    )


def _signed(above):
    """Return the names in the line above the count of words, when another line stands above that."""
    line = above[-1][1] if len(above) > 1 else ""
    return people(line) if len(line) < 100 else ""


def _headline(lines, above):
    """Return the line of most words: above a headline may stand the name of a section."""
    return max((text for _, text in above), key=lambda text: len(text.split()), default="")
