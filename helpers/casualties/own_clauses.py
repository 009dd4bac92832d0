"""Sources that a figure's own sentence names without reported speech: "the hospital received 17 bodies", "by
the
army's count", "…, a police source who would not be named said".
"""
import re

from helpers.casualties.media import is_medium, medium_told
from helpers.casualties.source_words import is_speaker, plain_words
from helpers.text.gazetteer import from_lexicons

_WHO = r"(?:[\w’'.-]+\s){0,8}?[\w’'.-]+"
_DAY = r"(?:\s(?:on\s)?(?:late\s|early\s)?[A-Z]\w+day|\s(?:today|yesterday))?"
_NUMBERS = r"(?:[\w-]+\s){0,2}(?:(?:[\w-]+\s)?and\s(?:[\w-]+\s)?)?"
_HELD = (
    r"(?:had|received|admitted|took\sin|treated|buried|logged|tallied|handled|counted|recorded|registered"
    r"|(?:was|were)\streating)")
_RECEIVED = re.compile(
    rf"(?:^|[,;]\s|\b(?:and|while|but|where|that)\s)(?P<who>{_WHO}){_DAY}\s(?:has\s|have\s"
    rf"|had\s)?{_HELD}\s{_NUMBERS}$")
_HELD_LAST = re.compile(rf"\s{_HELD}\s{_NUMBERS}$")
_COUNTS = re.compile(r"count|tally|toll|estimate|reckoning|figure|data|records|statistics|survey|study")
_COUNT_OF = re.compile(
    r"(?:^|[,;]\s)(?:by|on)\s(?P<who>[^,;.]{2,60}?)['’]s?\s(?:own\s)?(?:count|tally|reckoning"
    r"|estimate|figures)\b", re.I)
_TALLY = re.compile(
    r"(?:^|[,;]\s|\b(?:and|while|but)\s)(?:the\s|an?\s)?(?P<who>(?:[\w.-]+\s){0,6}?[\w.-]+)['’]s?\s"
    r"(?:(?:own|latest|official|preliminary|confirmed|overall|death)\s){0,2}(?:count|tally|toll"
    r"|estimate|figures?)\s", re.I)
_TALLY_BY = re.compile(
    r"(?:^|[,;]\s|\b(?:and|while|but)\s)(?:the\s|an?\s)?(?:[\w-]+\s){0,2}?(?P<noun>count|tally|toll"
    r"|estimate|figures|data|records|statistics"
    rf"|survey|study)\s(?:compiled\s|kept\s|released\s)?(?:by|of|from)\s(?P<who>{_WHO}){_DAY}\s"
    r"(?:(?:has|have|had)\s)?(?:found|put|gave|lay|lies|was|came|comes|ran|spoke|speaks|show(?:s|ed)?|reached|indicates?d?|suggests?|stood"
    r"|stands|lists?)\s", re.I)
_QUOTED = re.compile(
    r"(?:^|[,;]\s)(?P<who>[^,;“”]{2,80}?)(?:,[^,;]{2,80},)?\s(?:was|were)\s(?:also\s)?quoted"
    r"(?:\s(?:by|in|on)\s(?P<medium>[^,;]{2,60}?))?\sas\ssaying\b")
_QUOTES = re.compile(
    r"(?:^|[,;]\s)(?P<medium>[^,;“”]{2,60}?)\s(?:quoted|quotes|cited"
    r"|cites)\s(?P<who>[^;“”]{2,90}?),?\sas\ssaying\b")
_TOLD = re.compile(r"(?P<who>[^,;:“”\"]{2,70}?)\stold\s[^,;:“”\"]{2,150}$")
_SAID = r"(?:said|says?|told|reported|reports|announced|confirmed|added|stated)"
_SAYS = re.compile(rf"\b{_SAID}\b")
_NEAR = 70  # characters before a figure
_TRAILING = re.compile(
    rf",[\"”’]?\s(?P<who>[^,;“”\"]{{2,90}}?)(?:,?\s(?:who|which|speaking)\s[^,;]{{3,70}}?,?"
    rf"|,)?\s{_SAID}\b[^“”\"]{{0,250}}$")
_INVERTED = re.compile(
    r",[\"”’]?\ssaid\s(?P<who>[^,;“”\"]{2,90}?)(?:,[^“”\"]{0,90}|\s(?:on|in\sa|late"
    r"|early)\s[^“”\"]{0,60})?[.]?$")


def source_in_clause(text, start, end, place):
    """Return `(source, medium, description)` of the figure at `place` of the sentence `text[start:end]`.

    >>> text = "The hospital received 17 bodies."
    >>> source_in_clause(text, 0, len(text), 22)
    ('hospital', '', 'The hospital')
    """
    before, after = text[max(start, place - 200):place], text[place:min(end, place + 400)]
    found = (_quoted(before) or _told(before) or _counted(before) or _held(before) or _put(before)
             or _from(before, after) or _said_after(after) or _says(before))
    return found or ("", "", "")


_OF_WHOM = r"(?P<who>(?:the\s|an?\s)?[^,;.]{2,60}?)(?=\s(?:in|on|at|late|early|that)\b|[,;.]|$)"
_BY_WHOM = re.compile(
    r"[^.;,]{0,40}?\b(?:was|were|been)\s(?:\w+\s)?(?:named|counted|reported|given|listed|recorded|announced"
    rf"|confirmed|registered)\sby\s{_OF_WHOM}")
_PUT = re.compile(
    rf"(?:^|[,;]\s|\b(?:and|while|but)\s)(?P<who>{_WHO}){_DAY}\s(?:puts?|placed|set)\s(?:it|them|that|this)\sat\s"
    r"[^.;]{0,60}$")
_ACCOUNT = re.compile(
    r"[^.;]{0,60}?,?\s(?:by\s(?:the|an?)\s(?:\w+\s)?(?:count|tally|reckoning|account|estimate)\s(?:of|by)"
    rf"|according\sto)\s{_OF_WHOM}")
_FIGURE_OF = re.compile(r"\b(?:figure|number|count|toll|tally)\sof\s$", re.I)
_COMES_FROM = re.compile(rf"[^.;,]{{0,40}}?\b(?:comes?|came)\sfrom\s{_OF_WHOM}")


_SAYS_FIRST = re.compile(
    r"(?P<who>[^,;:“”\"]{2,60}?)\s(?:says?|said|reports?|reported|confirm(?:s|ed)?|believed?|believes)\s"
    r"(?:that\s)?[^;:“”\"]{0,120}$")


_GOES_ON = re.compile(rf",\s(?P<who>[^,;:“”\"]{{2,60}}?)\s{_SAID}\b[^,;:.“”\"]{{0,40}}[;:]\s[^;:“”\"]{{0,120}}$")


def _says(before):
    told = _SAYS_FIRST.match(before) or _GOES_ON.search(before)
    return _source(told["who"]) if told and is_speaker(told["who"]) else None


def counted_by(text, end, place):
    """Return the source that a passive verb after a figure names: "168 hurt were named by the hospital"; or None."""
    told = _BY_WHOM.match(text, place, min(end, place + _NEAR * 2))
    return _source(told["who"]) if told and is_speaker(told["who"]) else None


def _put(before):
    told = " at " in before and _PUT.search(before)
    return _source(told["who"]) if told and is_speaker(told["who"]) else None


def _from(before, after):
    comes = _FIGURE_OF.search(before) and _COMES_FROM.match(after)
    told = comes or _ACCOUNT.match(after)
    return _source(told["who"]) if told and plain_words(told["who"]) else None


def _quoted(before):
    told = "as saying" in before and (_QUOTED.search(before) or _QUOTES.search(before))
    if not told:
        return None
    medium = told["medium"] or ""
    return _source(told["who"], plain_words(medium) if is_medium(medium) else "")


def _told(before):
    told = _TOLD.match(before)
    return _source(told["who"], medium_told(before)) if told and is_speaker(told["who"]) else None


def _counted(before):
    tally = _COUNTS.search(before) and (
        _COUNT_OF.search(before) or _TALLY_BY.search(before) or _TALLY.search(before))
    return _source(tally["who"]) if tally and is_speaker(tally["who"]) else None


def _held(before):
    received = _HELD_LAST.search(before, max(0, len(before) - _NEAR)) and _RECEIVED.search(before)
    head = received and re.split(r"\s(?:in|of|at|for|near)\s", received["who"])[0].split()[-1].lower()
    return _source(received["who"]) if head and head in _counters() else None


def _said_after(after):
    said = _SAYS.search(after) and (_INVERTED.search(after) or _TRAILING.search(after))
    return _source(said["who"], medium_told(after)) if said and is_speaker(said["who"]) else None


def _source(who, medium=""):
    return plain_words(who), medium, who


@from_lexicons("speaker_nouns", "voices")
def _counters(nouns, voices):
    """Return the nouns for bodies that count the dead and the hurt."""
    bodies = {noun for noun, kind in nouns if kind == "organisation"}
    return frozenset(bodies | {word for word, group in voices if group == "hospital and aid"})
