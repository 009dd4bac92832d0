"""Bylines and reporters' credits: "By Ross Colvin, Reuters", "Megan Roe is a staff writer. Reach her …"."""

import re
from functools import lru_cache
from typing import NamedTuple

from helpers.cleaning.pagedates import without_dates
from helpers.text.lexicons import read_lexicon

BYLINE_OPENINGS = frozenset(
    """by from story written reported posted published compiled words text article news author authors
    reporter     reporters writer writers byline bylines""".split()
)
_BY = re.compile(
    r"(?:(?:story|written|reported|posted|published|compiled|words|text|article|news)\s)?"
    r"(?:by|from)\b:?\s+|(?:author|authors|reporter|writer|byline)s?:\s*",
    re.I,
)
_REACH = re.compile(
    r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}|(?<!\w)@\w{2,30}|https?://\S{1,200}"
    r"|(?:\+?\d[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b"
    r"|\b(?:twitter|facebook|instagram)(?:\.com)?[:/]\s?@?\w{0,30}",
    re.I,
)
_SPLIT = re.compile(
    r"\s*[,;|/•·]\s*|\s+(?:and|&|with|AND)\s+|\s+[-–—]+\s+|\s*\(|\)\s*"
    r"|\s+(?=(?:for|of|in|at)\s(?:the\s)?[A-Z])"
)
_ROLE = re.compile(
    r"\b(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|journalists?|producers?"
    r"|photographers?|anchors?|interns?|bureau|chief|contributors?|newsroom|desk|multimedia|digital"
    r"|web|team|agencies|wire|reports?|special to)\b",
    re.I,
)
_NAME_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w'’‘.]*(?:-[\w'’]+)*|d[aeiou]s?|del|della|der|den|van|von|bin|bint|ibn|abu|al|el|la|le"
    r"|al-\w+|el-\w+|of)\.?"
)
_NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december the this that news staff press photo image video read more
    share follow related click updated published posted county police university school department state city
    street breaking inside why how what when""".split()
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
_BIO = re.compile(
    r"(?P<name>(?:[^\W\d_][\w.'’-]{0,30}\s){2,5}?)(?:(?:covers|writes|reports)\s"
    r"|(?:can|may) be reached|(?P<is>is)\s)"
)
_PRESENTS = re.compile(r"\s(?=(?:is|covers|writes|reports|contributed|reported)\s)")
_WRITER = re.compile(
    r"is\s(?:an?\s|the\s)?[^.]{0,80}?\b(?:author|professor|fellow|columnist|editor|contributor|journalist"
    r"|writer|freelance|analyst|lecturer|scholar|correspondent|reporter)\b"
    r"|(?:covers|writes|reports)\s(?:about|on|for|[a-z]{3,20}\s(?:and\s[\w\s]{3,30}\s)?for)\s"
    r"|(?:contributed|reported)\s(?:reporting|from\s[A-Z])",
    re.I,
)
_POST = re.compile(r"\b(?:staff|writer|reporter|editor|columnist|correspondent|journalist|producer)\b", re.I)
_CONTACT = re.compile(
    r"(?:you can\s)?(?:contact|reach|call|email|e-mail|follow|write to|message|tweet)\s+(?:out to\s)?"
    r"(?:(?:[A-Z][\w-]*\s){0,3}(?:staff )?(?:reporter|writer|editor|columnist|correspondent)s?\s)?"
    r"(?P<name>[^:,@(]{3,60}?)(?:\s(?:at|on|via|by|in)\s|:|,|\s\(|\s@|\.?$)",
    re.I,
)
_PHONE_ONLY = re.compile(r"(?:contact|reach|call)\b(?:(?!witter|acebook)[^@]){0,400}", re.I)
_LEADS = re.compile(r"(?:for|to) .{3,60}?, (?=follow|contact)", re.I)
_OFFICIAL = re.compile(
    r"\b(?:police|sheriff|detectives?|det|officers?|sgt|lt|crime ?stoppers|investigators?|tips?|tipsters?"
    r"|information|department|bureau|witness(?:es)?|anonymous|authorities|hotline|donat\w+|fund)\b",
    re.I,
)
_REPORTING = re.compile(
    r"\(?(?:additional |other )?(?:reporting|writing|editing|writing and reporting)\s(?:and \w+ )?by\b", re.I
)


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
    return _signed(line[opening.end() :]) if opening else None


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
    if words[0][0].isupper() and line in _agencies():
        return Byline((), _agencies()[line], "")
    closed = len(words) == 1 or line.endswith((".”", '."', ".", "?"))
    if (closed and "@" not in line) or not _may_sign(line, words):
        return None
    dated = without_dates(line) if _YEAR.search(line) else line
    signed = _signed(dated) if len(dated.split()) <= (8 if line.isupper() else 14) else None
    return signed if signed and signed.names and (dated != line or _is_known(line, signed.outlet)) else None


def _may_sign(line, words):
    """Say whether anything in `line` could tell who signs: figures, an address, a post, an outlet."""
    return (
        not _TELLTALES.isdisjoint(line)
        or _ROLE.search(line) is not None
        or _OUTLET.search(line) is not None
        or _STATION.search(line) is not None
        or not _agency_words(read_lexicon("agencies")).isdisjoint(word.strip(",|()") for word in words)
    )


def _is_known(line, outlet):
    return (
        _REACH.search(line)
        or _ROLE.search(line)
        or outlet in _agencies().values()
        or _OUTLET.search(outlet)
        or _STATION.fullmatch(outlet)
    )


def read_credit(line):
    """Return the names in a reporter's closing credit (a biography, an address), or None where it isn't one.

    Lines that ask the public to call the police, or anyone but the newsroom, are no credits.

    >>> read_credit("Megan Roe is a Daily Star staff writer. Reach her at 412-555-0119 or mroe@example.com.")
    ('Megan Roe',)
    >>> read_credit("Contact Det. Rowe at 412-555-0119.") is None
    True
    """
    if len(line) > 400:
        return None
    line = line.lstrip("—–-*• (")
    line = _LEADS.sub("", line) if line.startswith(("For", "To")) else line
    contact = _CONTACT.match(line)
    if (
        contact
        and _reachable(line)
        and not _OFFICIAL.search(line[: contact.end() + 20])
        and (_ROLE.search(line) or not _PHONE_ONLY.fullmatch(line))
    ):
        return (contact["name"],) if is_name(contact["name"]) else ()
    bio = _BIO.match(line)
    name = bio["name"].strip() if bio else ""
    if (
        bio
        and is_name(name)
        and (not bio["is"] or _POST.search(line))
        and (_reachable(line) or "staff" in line)
    ):
        return (name,)
    return () if _REPORTING.match(line) else None


def biography_of(line):
    """Return the name of the writer whom `line` presents, as at the end of a column, or "".

    >>> biography_of("Ann Lee, who lives in Rome, is the author of two novels.")
    'Ann Lee'
    >>> biography_of("Ann Lee is a nurse.")
    ''
    """
    contact = _CONTACT.match(line[:200])
    if contact and is_name(contact["name"]) and not _OFFICIAL.search(line[:200]):
        return contact["name"]
    verb = _PRESENTS.search(line[:300])
    name = re.split(r",|\sand\s", line[: verb.start()])[0] if verb else ""
    return name if name and is_name(name) and _WRITER.match(line, verb.end()) else ""


def _reachable(line):
    return _REACH.search(line) or re.search(r"\b(?:twitter|facebook|instagram|e-?mail)\b", line, re.I)


def reporting_names(line):
    """Return the names in an agency's closing "(Reporting by …; editing by …)": those who reported.

    >>> reporting_names("(Reporting by Ann Lee and Omar Aziz; Editing by Jo Poe)")
    ('Ann Lee', 'Omar Aziz')
    """
    opening = re.match(r"\(?reporting(?: and writing)?\s(?:and \w+ )?by\s", line[:400], re.I)
    signed = _signed(re.split(r"[;.)]", line[opening.end() : 400])[0]) if opening else None
    return signed.names if signed else ()


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
        and not any(word.lower().strip(".") in _NOT_NAMES for word in words)
    )


def outlet_of(name):
    """Return the name under which the agency `name` is filed, or `name` itself.

    >>> outlet_of("The Associated Press"), outlet_of("The Daily Pier")
    ('AP', 'The Daily Pier')
    """
    return _agencies().get(name, name)


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


def _signed(rest):
    names, outlet, place = [], "", ""
    plain = without_dates(_REACH.sub(" | ", rest)).strip(" .:|")
    for part in filter(None, (piece.strip(" .:|") for piece in _SPLIT.split(plain))):
        bare = re.sub(r"^(?:for|of|at) (?:the (?=[A-Z]))?", "", part)
        bare = _LEADING_ROLE.sub("", bare)
        person = _ROLE.split(bare)[0].strip()
        if part.startswith("in ") and names:
            place = place or part[3:]
        elif bare in _agencies():
            outlet = outlet or _agencies()[bare]
        elif trailing := _agency_at_end(bare):
            names.append(_as_printed(bare[: -len(trailing)].strip()))
            outlet = outlet or _agencies().get(trailing, trailing)
        elif is_name(person) and not _OUTLET.search(person) and (person == bare or not names):
            names.append(_as_printed(person))
        elif (
            (names or is_outlet_name(bare))
            and bare[0].isupper()
            and len(bare.split()) <= 5
            and not _ROLE.search(bare)
        ):
            outlet = outlet or bare
        elif not (_ROLE.search(bare) or bare.lower() in _ASIDES):
            return None
    return Byline(tuple(names), outlet, place) if names or outlet else None


def _agency_at_end(part):
    """Return the agency or station in a name that is printed with it, as in "Ann Lee Associated Press"."""
    words = part.split()
    for length in range(len(words) - 2, 0, -1):
        rest = " ".join(words[-length:])
        if (rest in _agencies() or _STATION.fullmatch(rest)) and is_name(" ".join(words[:-length])):
            return rest
    return ""


def _as_printed(name):
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), name)


def _agencies():
    return _by_name(read_lexicon("agencies"))


@lru_cache(maxsize=4)
def _agency_words(rows):
    return frozenset(word for row in rows for name in row[:2] for word in name.split())


@lru_cache(maxsize=4)
def _by_name(rows):
    return {row[0]: row[1] for row in rows}
