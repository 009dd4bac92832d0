"""What a sentence says of the event it counts: when it was, how far it reaches, whether it sums up."""
import re

from helpers.text.patterns import lower_case

_TOTAL = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|rose|risen|rises|rising|climb(?:s|ed|ing)|stands?|stood|reach(?:es|ed)"
    r"|revised|updated|raised|lowered|corrected|down\sfrom|up\sfrom|instead\sof|in all|in total|a total of"
    r"|altogether|so far|to date|overall|combined)\b")
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_EVENTS = ("attack|bombing|massacre|war|quake|earthquake|coup|shooting|crash|fire|flood|murder|killing"
           "|tsunami|genocide")
_PAST = re.compile(
    rf"\b(?:in|since|during|from|between)\s(?:(?:{_MONTHS}|early|late|mid)\s|mid-)?(?:1[5-9]|20)\d\ds?\b"
    rf"|\b(?:1[5-9]|20)\d\d\s(?:{_EVENTS})s?\b"
    rf"|\b(?:last|previous|past)\s(?:year|month|week|decade|spring|summer|autumn|fall|winter|{_MONTHS})s?\b"
    r"|\b(?:years?|months?|weeks?|decades?)\s(?:ago|earlier|before|after)\b"
    r"|\bearlier\sthis\s(?:year|month|week)\b|\bthis\syear\b"
    r"|\b(?:a|one|two|three|four|five|six)\sdays?\s(?:after|earlier|before)\b"
    r"|\bso\sfar\sthis\b|\bin\s(?:recent|the\slast|the\spast)\b|\bsince\sthe\b")
_DAY = re.compile(
    r"\b(?:today|yesterday|tonight|overnight|this\s(?:morning|afternoon|evening)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")

_WIDE = (
    r"nation-?wide|country-?wide|(?:across|around|throughout)\s(?:the\s(?:country|nation|region)"
    r"|(?-i:[A-Z])\w+)"
    r"|(?:that|the)\sday\sin\sall|in\sall\sof\s(?-i:[A-Z])\w+")
_PERIOD = (
    r"this\s(?:month|year|week)|(?:month|year|week|war|conflict|season)['’]s"
    rf"|since\s(?:the|{_MONTHS}|\d{{4}})"
    rf"|in\s(?:{_MONTHS})(?!\s\d)|for\sthe\s(?:month|year|week)|in\s(?:the\s)?(?:war|conflict)")
_ELSEWHERE = re.compile(rf"\b(?:{_WIDE})\b", re.I)
_ALL_TOLD = re.compile(rf"\b(?:{_WIDE}|{_PERIOD})", re.I)
_EARLIER = (
    r"(?:earlier|initial|first|previous)\s(?:reports?|counts?|tolls?|estimates?|figures?)\sof"
    r"|(?:earlier|initially|first|previously)\s(?:reported|said|put|spoken|spoke|told|announced)"
    r"(?:\s\w+){0,3}")
_SUPERSEDED = re.compile(
    r"\b(?:(?:down|up|revised|lowered|raised|cut)\s(?:\w+\s)?from|instead\sof|rather\sthan"
    rf"|{_EARLIER})\s(?:the\s|an?\s)?(?:earlier\s|initial\s|previous\s)?$", re.I)
_FICTION = re.compile(
    r"\b(?:novels?\s(?:opens|tells|begins|ends|in\swhich|where)"
    r"|(?:film|movie|play|series|episode|game)\sin\swhich|plot\sof|imagin(?:es|ed|ary)|fictional|fictitious"
    r"|hypothetical|simulat(?:es|ed|ion|ions)|mock\s(?:attack|disaster))\b")

_MORE = re.compile(
    r"(?:(?:at least|about|some|up to|more than)\s)?(?:another|a further|an additional|one more)\b"
    r"|\S+(?:\s\S+)?\s(?:more|additional|further)\b", re.I)
_OTHERS = re.compile(r"\S+(?:\s\S+){0,2}\sothers?\b", re.I)
_ANOTHER_EVENT = re.compile(
    r"\W{0,2}(?:separately|elsewhere|meanwhile|in\s(?:a\s|two\s)?(?:separate|another|different|second)"
    r"|(?:a|the)\ssecond|another\s|later\s(?:on\s)?(?:the|that)\s(?:same\s)?day"
    r"|(?:the|on\sthe)\s(?:following|next)\sday|(?:a|two|three|several)\s(?:hours?|days?)\slater)\b", re.I)


def is_running_total(text, start, end):
    """Return whether the sentence says that a count is a sum so far ("brings to 31", "rose to", "in all")."""
    return bool(_TOTAL.search(lower_case(text[start:end])))


def is_wide(text, start, end, is_toll):
    """Return whether the sentence counts beyond one event: "nationwide", and of a toll also "this month".

    >>> [is_wide(s, 0, len(s), False) for s in ("In all 75 died nationwide.", "The blast killed 12.")]
    [True, False]
    """
    return bool((_ALL_TOLD if is_toll else _ELSEWHERE).search(text, start, end))


def is_made_up(text, start, end):
    """Return whether the sentence tells of a novel, a film, an exercise or an imagined event.

    >>> is_made_up("The novel opens with a fire that kills six people.", 0, 50)
    True
    """
    return bool(_FICTION.search(lower_case(text[start:end])))


def is_superseded(text, start, at):
    """Return whether the figure at `at` is one that a later count replaces: "down from eight".

    >>> is_superseded("One person died, down from eight.", 0, 27)
    True
    """
    return bool(_SUPERSEDED.search(text, max(start, at - 60), at))


def is_another_event(text, start):
    """Return whether the sentence at `start` turns to another event ("Separately, …", "Elsewhere …").

    >>> [is_another_event(s, 0) for s in ("Separately, two guards were hurt.", "Two guards were hurt.")]
    [True, False]
    """
    return bool(_ANOTHER_EVENT.match(text, start))


def is_additional(text, start, end, alone):
    """Return whether the quantity at `start` adds to an earlier count ("another 3", "five more").

    "Others" may only mean that they are not the dead ("nine died and 20 others were hurt"): it counts when
    the figure stands `alone` in its sentence.

    >>> [is_additional(s, 0, len(s), False) for s in ("Two more guards died.", "Two others died.")]
    [True, False]
    """
    said_before = text[max(0, start - 8):start].lower().startswith("another")
    return said_before or bool(_MORE.match(text, start, end) or (alone and _OTHERS.match(text, start, end)))


def when(text, start, end):
    """Return "past" when the sentence dates its event before the news, "day" when to a day, or "".

    >>> [when(s, 0, len(s)) for s in ("It killed 9 in 1999.", "It killed 9 on Friday.", "It killed 9.")]
    ['past', 'day', '']
    """
    sentence = lower_case(text[start:end])
    if _PAST.search(sentence):
        return "past"
    return "day" if _DAY.search(sentence) else ""
