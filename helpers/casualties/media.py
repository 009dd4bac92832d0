"""The medium through which a text has a figure: "officials told Reuters", "television quoted the
governor".
"""
import re
from typing import NamedTuple

from helpers.text.gazetteer import from_lexicons

_NAME = r"(?:[A-Z][\w.’'&-]*|\d+)(?:\s(?:of\s(?:the\s)?)?(?:[A-Z][\w.’'&-]*|\d+)){0,4}"
_SMALL = r"(?:[a-z][\w’'-]*\s){0,3}"
_PHRASE = (
    rf"(?:(?:the|a|an|its|his|her|their)\s)?(?P<medium>(?:{_SMALL}{_NAME}"
    rf"|{_SMALL}[a-z]+)(?:['’]s\s[\w\s-]{{2,20}}|\s(?:news\sagency|newspaper|television|radio|TV|daily"
    rf"|station|network))?)")
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|speaking\sto|spoke\sto|in\san?\s(?:interview"
    rf"|statement)\s(?:with|to)|informed|quoted\sby|cited\sby|quoted\son|carried\sby"
    rf"|reported\sby)\s{_PHRASE}")
_CITING = re.compile(
    r"[,\s](?:quoted|quotes|quoting|cited|cites|citing)\s(?P<source>[^,;“”\"]{2,80}?)(?=,"
    r"|\sas\ssaying|\sas\sputting|\s(?:said|says|reported|put)\b|[;.“”\"]|$)")
_QUOTING = re.compile(r"(?:^|[,;]\s)(?P<medium>[^,;“”]{2,60}?)\s(?:quoted|quotes|cited|cites)\s")
_QUOTED_AS = re.compile(r"\b(?:was|were|been|is|are)\s(?:also\s)?(?:quoted|cited)\b")
_END = re.compile(
    r"\s(?:that|on|in|by|as|at|and|after|from|late|early|two|three|four|five|six|seven|eight"
    r"|nine|ten)\b.*$")


class Medium(NamedTuple):
    """A medium, and the source that it quotes where the medium itself is the subject of the verb."""

    name: str
    source: str = ""


@from_lexicons("media", "agencies")
def _media(rows, agencies):
    kinds = ("noun", "title", "name")
    by_kind = {kind: frozenset(word for word, told in rows if told == kind) for kind in kinds}
    return by_kind["noun"], by_kind["title"], by_kind["name"] | {written for written, _ in agencies}


_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?TV)?\d?")


def is_medium(words):
    """Return whether words name a medium: an agency, a newspaper, a station.

    >>> [is_medium(words) for words in ("Reuters", "state television", "the Daily Star", "parliament")]
    [True, True, True, False]
    """
    nouns, titles, names = _media()
    bare = re.sub(r"^[Tt]he\s", "", words)
    parts = re.sub(r"['’]s\b", "", bare).split()
    listed = bare in names or any(part in names or part.lower() in nouns for part in parts)
    return bool(parts) and (listed or parts[-1].lower() in titles and parts[-1][0].isupper()
                            or _CALL_SIGN.fullmatch(parts[0]) is not None)


def medium_told(words):
    """Return the medium that somebody spoke to, or "": "told Reuters", "told the daily Al-Sabah".

    >>> [medium_told(words) for words in ("he told the daily Al-Sabah", "he told parliament")]
    ['Al-Sabah', '']
    """
    for told in _TOLD.finditer(words):
        phrase = _END.sub("", told["medium"]).rstrip(".’'")
        if is_medium(phrase):
            return _plain(phrase)
    return ""


def medium_beside(text, said, sentence):
    """Return the Medium that the sentence of an attribution names beside its source; None when it names
    none.
    """
    words = text[slice(*sentence)]
    if told := medium_told(words):
        return Medium(told)
    if said.subject and is_medium(text[slice(*said.subject)]):
        citing = _CITING.search(words)
        if citing and not _QUOTED_AS.search(words, max(0, citing.start() - 8), citing.end()):
            return Medium(_plain(text[slice(*said.subject)]), citing["source"])
    quoting = _QUOTING.search(words)
    return Medium(_plain(quoting["medium"])) if quoting and is_medium(quoting["medium"]) else None


def _plain(phrase):
    """Return a medium's name without article, and without its kind where a name follows: "the daily
    Al-Sabah".
    """
    bare = re.sub(r"^(?:the|an?)\s", "", phrase, flags=re.I)
    return re.sub(r"^(?:[a-z-]+\s)+(?=[A-Z])", "", bare)
