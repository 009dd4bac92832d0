"""Bylines: "By Ross Colvin, Reuters", "Story by ANN LEE", "Anthony Rowe • 651-555-0136"."""

import re
from typing import NamedTuple

from helpers.cleaning.pagedates import without_dates
from helpers.cleaning.wordlists import agencies, built, page_words

_BY = re.compile(
    r"(?:(?:story|written|reported|posted|published|compiled|words|text|article|news)\s)?"
    r"(?:by|from)\b:?\s+|(?:author|authors|reporter|writer|byline)s?:\s*",
    re.I,
)
REACH = re.compile(
    r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}|(?<!\w)@\w{2,30}|https?://\S{1,200}"
    r"|(?:\+?\d[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b"
    r"|\b(?:twitter|facebook|instagram)(?:\.com)?[:/]\s?@?\w{0,30}",
    re.I,
)
_SPLIT = re.compile(
    r"\s*[,;|/•·]\s*|\s+(?:and|&|with|AND)\s+|\s+[-–—]+\s+|\s*\(|\)\s*"
    r"|\s+(?=(?:for|of|in|at)\s(?:the\s)?[A-Z])"
)
ROLE = re.compile(
    r"\b(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|journalists?|producers?"
    r"|photographers?|anchors?|interns?|bureau|chief|contributors?|newsroom|desk|multimedia|digital"
    r"|web|team|agencies|wire|reports?|special to)\b",
    re.I,
)
_NAME_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w'’‘.]*(?:-[\w'’]+)*|d[aeiou]s?|del|della|der|den|van|von|bin|bint|ibn|abu|al|el|la|le"
    r"|al-\w+|el-\w+|of)\.?"
)
_OUTLET = re.compile(
    r"\b(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Star|Press|Daily|TV|Radio|Network|Media"
    r"|Chronicle|Globe|Sun|Mail|Telegraph|Guardian|Independent|Observer|Register|Review|Record|Agency"
    r"|Courier|Examiner|Dispatch|Inquirer|Standard|Service|Weekly|Online|Magazine|Newspapers?)\b"
)
_MASTHEAD = re.compile(
    _OUTLET.pattern + r"(?: (?:Agency|Online|Service|Network|Staff|Team))?$"
    r"|^The (?:Daily|Evening|Sunday|Weekly) \w+$"
)
_STATION = re.compile(
    r"(?:[KW][A-Z]{2,3}(?:-?TV)?|(?:ABC|CBS|NBC|FOX|Fox|CNN|BBC)(?:\s?\d{1,2})?)(?: News)?|Follow"
)
_TELLTALES = frozenset("0123456789@/")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEADING_ROLE = re.compile(
    r"(?:(?:Senior|Staff|Chief|Political|Crime|News|Web|Special|Times)\s){0,3}"
    r"(?:Writer|Reporter|Editor|Correspondent|Columnist|Producer)s?\s(?=[A-Z])"
)
_ASIDES = frozenset("jr sr ii iii e-mail email twitter facebook".split())
class Byline(NamedTuple):
    """Who signs: `names` (a tuple), `outlet` and `place` ("" where the line says none)."""

    names: tuple
    outlet: str
    place: str


def read_byline(line):
    """Return the Byline that `line` is, or None where it is something else.

    >>> read_byline("By JOHN SMITH and Ann-Marie O'Dea, The Associated Press")
    Byline(names=('John Smith', "Ann-Marie O'Dea"), outlet='AP', place='')
    >>> read_byline("By the time police came, they had left.") is None
    True
    """
    opening = _BY.match(line) if len(line) <= 200 else None
    return signed_by(line[opening.end() :]) if opening else None


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
        or _OUTLET.search(line) is not None
        or _STATION.search(line) is not None
        or not _agency_words().isdisjoint(word.strip(",|()") for word in words)
    )


def _is_known(line, outlet):
    return (
        REACH.search(line)
        or ROLE.search(line)
        or outlet in agencies().values()
        or _OUTLET.search(outlet)
        or _STATION.fullmatch(outlet)
    )


def is_name(part):
    """Say whether `part` is written as a person's name: two to five capitalised words, particles apart.

    >>> [is_name(part) for part in ("Hassan al-Zaidi", "Eric D. Roe", "Friday Night", "the police")]
    [True, True, False, False]
    """
    words = part.split()
    return (
        2 <= len(words) <= 5
        and all(_NAME_WORD.fullmatch(word) for word in words)
        and words[0][0].isupper()
        and not words[-1].islower()
        and not any(word.lower().strip(".") in page_words("no name") for word in words)
    )


def outlet_of(name):
    """Return the name under which the agency `name` is filed, or `name` itself.

    >>> outlet_of("The Associated Press"), outlet_of("The Daily Pier")
    ('AP', 'The Daily Pier')
    """
    return agencies().get(name, name)


def is_outlet_name(text):
    """Say whether `text` is written as the name of a newspaper, an agency or a station.

    >>> [is_outlet_name(text) for text in ("THE DAILY PIER", "Harbour News Agency", "Daily Rain Stops Ferry")]
    [True, True, False]
    """
    words = text.split()
    return (
        1 < len(words) <= 5
        and all(word[0].isupper() or word in ("of", "the", "and") for word in words)
        and _MASTHEAD.search(text if not text.isupper() else text.title()) is not None
    )


def signed_by(rest):
    names, outlet, place = [], "", ""
    plain = without_dates(REACH.sub(" | ", rest)).strip(" .:|")
    for part in filter(None, (piece.strip(" .:|") for piece in _SPLIT.split(plain))):
        bare = re.sub(r"^(?:for|of|at) (?:the (?=[A-Z]))?", "", part)
        bare = _LEADING_ROLE.sub("", bare)
        person = ROLE.split(bare)[0].strip()
        if part.startswith("in ") and names:
            place = place or part[3:]
        elif bare in agencies():
            outlet = outlet or agencies()[bare]
        elif trailing := _agency_at_end(bare):
            names.append(_as_printed(bare[: -len(trailing)].strip()))
            outlet = outlet or agencies().get(trailing, trailing)
        elif is_name(person) and not _OUTLET.search(person) and (person == bare or not names):
            names.append(_as_printed(person))
        elif (
            (names or is_outlet_name(bare))
            and bare[0].isupper()
            and len(bare.split()) <= 5
            and not ROLE.search(bare)
        ):
            outlet = outlet or bare
        elif not (ROLE.search(bare) or bare.lower() in _ASIDES):
            return None
    return Byline(tuple(names), outlet, place) if names or outlet else None


def _agency_at_end(part):
    """Return the agency or station in a name that is printed with it, as in "Ann Lee Associated Press"."""
    words = part.split()
    for length in range(len(words) - 2, 0, -1):
        rest = " ".join(words[-length:])
        if (rest in agencies() or _STATION.fullmatch(rest)) and is_name(" ".join(words[:-length])):
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
