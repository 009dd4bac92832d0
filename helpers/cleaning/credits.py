"""Reporters' credits at a story's end: "Megan Roe is a staff writer. Reach her …", "(Reporting by …)"."""

import re

from helpers.cleaning.bylines import LEADING_ROLE, REACH, ROLE, signed_by
from helpers.cleaning.names import is_name

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
    r"(?:you (?:can|may)\s)?(?:contact|reach|call|email|e-mail|follow|write to|message|tweet)\s+(?:out to\s)?"
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
    line = LEADING_ROLE.sub("", line.lstrip("—–-*• ("))
    line = _LEADS.sub("", line) if line.startswith(("For", "To")) else line
    contact = _CONTACT.match(line)
    if (
        contact
        and _reachable(line)
        and not _OFFICIAL.search(line[: contact.end() + 20])
        and (ROLE.search(line) or not _PHONE_ONLY.fullmatch(line))
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
    return REACH.search(line) or re.search(r"\b(?:twitter|facebook|instagram|e-?mail)\b", line, re.I)


def reporting_names(line):
    """Return the names in an agency's closing "(Reporting by …; editing by …)": those who reported.

    >>> reporting_names("(Reporting by Ann Lee and Omar Aziz; Editing by Jo Poe)")
    ('Ann Lee', 'Omar Aziz')
    """
    opening = re.match(r"\(?reporting(?: and writing)?\s(?:and \w+ )?by\s", line[:400], re.I)
    signed = signed_by(re.split(r"[;.)]", line[opening.end() : 400])[0]) if opening else None
    return signed.names if signed else ()
