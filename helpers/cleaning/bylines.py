"""Bylines: "By Ross Colvin, Reuters", "Story by ANN LEE", "Anthony Rowe • 651-555-0136"."""

import re
from typing import NamedTuple

from helpers.cleaning.names import (
    OUTLET,
    STATION,
    is_agency,
    is_given_name,
    is_name,
    is_outlet_name,
    outlet_of,
)
from helpers.cleaning.pagedates import is_clock_line, is_date_line, without_dates
from helpers.cleaning.wordlists import agencies, built, page_words

_BY = re.compile(
    r"(?:(?:story|written|report|reported|posted|published|compiled|words|text|article|news)\s)?"
    r"(?:by|from)\b:?\s+|(?:authors?/)?(?:author|reporter|writer|byline|word|text)s?:\s*",
    re.I,
)
_DATED_BY = re.compile(r"(?P<date>.{6,60}?),?\s(?:\|\s)?by\s(?=[A-Z])", re.I)
REACH = re.compile(
    r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}|(?<!\w)@\w{2,30}|https?://\S{1,200}"
    r"|(?:\+?\d[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b"
    r"|\b(?:on\s)?(?:twitter|facebook|instagram)(?:\.com)?[:/]\s?@?\w{0,30}",
    re.I,
)
_SPLIT = re.compile(
    r"\s*[,;|/•·]\s*|\s+(?:and|&|with|AND|@)\s+|\s+[-–—]+\s+|\s*\(|\)\s*"
    r"|\s+(?=(?:[Ff]or|[Oo]f|in|at)\s(?:the\s)?[A-Z])"
    r"|(?<![Ff]or)(?<!\b[Oo]f)(?<!\bat)\s+(?=[Tt]he\s[A-Z])"
    r"|\s+(?=(?:or\s)?on\s(?:Twitter|Facebook|Instagram|X)\b)"
)
ROLE = re.compile(
    r"\b(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|journalists?|producers?"
    r"|photographers?|anchors?|interns?|bureau|chief|contributors?|newsroom|desk|multimedia|digital"
    r"|web|team|agencies|wire|reports?|special to)\b",
    re.I,
)
_STAFF = re.compile(r"\w (?:Staff|Newsroom|Team|Desk|Reporters|Editors)$")
_TELLTALES = frozenset("0123456789@/")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LEADING_ROLE = re.compile(
    r"(?:(?:Senior|Staff|Chief|Political|Crime|News|Web|Special|Times)\s){0,3}"
    r"(?:Writer|Reporter|Editor|Correspondent|Columnist|Producer)s?\s(?=[A-Z])"
)
_NO_SIGNERS = re.compile(r"(?:photo|picture|image|video|graphic|edit)\w* by\b", re.I)
_ASIDE = re.compile(
    r"(?:(?:or|and|on|via|at)\b\s?)*(?:jr|sr|ii|iii|e-?mail|twitter|facebook|instagram|phone|bio|posted|x)?",
    re.I,
)


class Byline(NamedTuple):
    """Who signs: `names` (a tuple), `outlet` and `place` ("" where the line says none)."""

    names: tuple
    outlet: str
    place: str


def read_byline(line):
    """Return the Byline that `line` is, or None where it is something else.

    A desk and an outlet sign without a name: `names` is empty then.

    >>> read_byline("By JOHN SMITH and Ann-Marie O'Dea, The Associated Press")
    Byline(names=('John Smith', "Ann-Marie O'Dea"), outlet='AP', place='')
    >>> read_byline("By our correspondent")
    Byline(names=(), outlet='', place='')
    >>> read_byline("By the time police came, they had left.") is None
    True
    """
    if len(line) > 200:
        return None
    opening = _BY.match(line)
    dated = None if opening else _DATED_BY.match(line)
    if dated and is_date_line(dated["date"]):
        opening = dated
    return opening and (signed_by(line[opening.end() :]) or _by_one_name(line[opening.end() :]))


def _by_one_name(rest):
    """Return the Byline of a person with a single name: "By Suharto"."""
    named = rest.isalpha() and rest.istitle() and len(rest) > 3
    bare = rest.lower()
    return (
        Byline((rest,), "", "") if named and bare not in page_words("no name") | page_words("body") else None
    )


def read_signature(line):
    """Return the Byline in a line without "By": a name with its role, agency or address, or None.

    >>> read_signature("Anthony Rowe • 651-555-0136").names
    ('Anthony Rowe',)
    >>> read_signature("Anthony Rowe") is None
    True
    """
    words = line.split() if len(line) <= 160 else []
    if not words or (len(words) > 1 and words[1].isalpha() and words[1].islower()):
        return None
    if words[0][0].isupper() and line in agencies():
        return Byline((), agencies()[line], "")
    closed = len(words) == 1 or line.endswith((".”", '."', ".", "?"))
    if (closed and "@" not in line) or not _may_sign(line, words):
        return None
    dated = without_dates(line) if _YEAR.search(line) else line
    signed = signed_by(dated) if len(dated.split()) <= (8 if line.isupper() else 14) else None
    return signed if signed and signed.names and (dated != line or _is_known(line, signed.outlet)) else None


def _may_sign(line, words):
    """Say whether anything in `line` could tell who signs: figures, an address, a post, an outlet."""
    return (
        not _TELLTALES.isdisjoint(line)
        or ROLE.search(line) is not None
        or OUTLET.search(line) is not None
        or STATION.search(line) is not None
        or not _agency_words().isdisjoint(word.strip(",|()") for word in words)
    )


def _is_known(line, outlet):
    return (
        REACH.search(line)
        or ROLE.search(line)
        or outlet in agencies().values()
        or OUTLET.search(outlet)
        or STATION.fullmatch(outlet)
    )


def signed_by(rest):
    """Return the Byline in `rest`, what stands behind "By", or None where a part of it is strange to one."""
    plain = without_dates(REACH.sub(" | ", rest)).strip(" .:|")
    parts = [part for part in (piece.strip(" .:|-–—@") for piece in _SPLIT.split(plain)) if part]
    names, outlet, place = [], "", ""
    for part in parts:
        what, said = _part_of_byline(part, names)
        if what == "strange":
            return None
        names += [_as_printed(said)] if what == "name" else []
        outlet = outlet or (said if what == "outlet" else "")
        place = place or (said if what == "place" else "")
        if what == "both":
            name, trailing = said
            names.append(_as_printed(name))
            outlet = outlet or outlet_of(trailing)
    return Byline(tuple(names), outlet, place) if names or outlet or _is_desk(plain) else None


def _part_of_byline(part, names):
    """Return what a part of a byline is (place, outlet, name, both, nothing or strange) and what it says."""
    bare = LEADING_ROLE.sub("", re.sub(r"^(?:[Ff]or|[Oo]f|at)\s|^[Tt]he\s(?=[A-Z])", "", part))
    bare = re.sub(r"^[Tt]he\s(?=[A-Z])", "", bare) if not is_outlet_name(bare) else bare
    person = ROLE.split(bare)[0].strip()
    if part.startswith("in ") and names:
        return "place", part[3:]
    if is_agency(bare):
        return "outlet", outlet_of(bare)
    trailing = _outlet_at_end(person)
    if trailing:
        return "both", (person[: -len(trailing)].strip(), trailing)
    if names and is_outlet_name(bare):
        return "outlet", bare
    if _STAFF.search(bare) and not is_given_name(person.split(None, 1)[0] if person else ""):
        return "outlet", person
    if is_name(person) and not OUTLET.search(person) and (person == bare or not names):
        return "name", person
    if _could_be_outlet(bare, names):
        return "outlet", bare
    aside = ROLE.search(bare) or _ASIDE.fullmatch(bare) or is_clock_line(bare) or _NO_SIGNERS.match(bare)
    return ("nothing" if aside else "strange"), ""


def names_post(line):
    """Say whether `line` is a reporter's post and nothing else: "Daily Pier Staff Writer".

    >>> names_post("Daily Pier Staff Writer"), names_post("Two writers held after protest")
    (True, False)
    """
    words = line.split()
    first = line.split(",")[0]
    if len(words) <= 6 and (is_agency(first) or STATION.fullmatch(first)):
        return True
    written = all(word[0].isupper() or word in ("of", "the", "for", "and") for word in words)
    return 0 < len(words) <= 6 and written and ROLE.search(words[-1]) is not None


def _could_be_outlet(bare, names):
    short = bare[:1].isupper() and len(bare.split()) <= 5
    return (
        short and bool(names or is_outlet_name(bare)) and not ROLE.search(bare) and not _ASIDE.fullmatch(bare)
    )


def _is_desk(plain):
    """Say whether `plain` has the words of a desk or a post alone: "our correspondent", "Web Desk"."""
    known = (
        page_words("body")
        | page_words("post")
        | {"our", "a", "the", "special", "own", "and", "by", "from", "in"}
    )
    words = re.findall(r"[^\W\d_]+", plain.lower())
    return 0 < len(words) <= 6 and known.issuperset(words)


def _outlet_at_end(part):
    """Return the agency, station or outlet at the end of a name: "Ann Lee Associated Press"."""
    words = part.split()
    for length in range(len(words) - 2, 0, -1):
        rest = " ".join(words[-length:])
        known = is_agency(rest) or STATION.fullmatch(rest) or is_outlet_name(rest)
        if known and is_name(" ".join(words[:-length])):
            return rest
    return ""


def _as_printed(name):
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), name)


def _agency_words():
    return built("agencies", _words)


def _words(rows):
    return frozenset(word for row in rows for name in row[:2] for word in name.split())
