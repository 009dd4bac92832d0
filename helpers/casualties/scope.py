"""What a figure counts: the event that the article reports, another one, or more than one event.

A sentence tells by when it happened ("in 1999"), by how far it reaches ("nationwide", "this year") or by
turning
to another event ("In another attack"). What follows such a turn in its paragraph is of the same event.
"""
import re

from helpers.text.patterns import lower_case

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SHORT_MONTHS = f"{_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_NUMBER = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|few|couple\sof)"
_EVENTS = ("attack|bombing|massacre|war|quake|earthquake|coup|shooting|crash|fire|flood|murder|killing"
           "|tsunami|genocide|raid|strike|siege|riot|hurricane|cyclone|battle|clash")
_PAST = re.compile(
    rf"\b(?:in|since|during|from|between|of)\s(?:(?:{_MONTHS}|early|late|mid)\s|mid-)?(?:1[5-9]|20)\d\ds?\b"
    rf"|\b(?:1[5-9]|20)\d\d\s(?:{_EVENTS})s?\b"
    rf"|\b(?:last|previous|past)\s(?:year|month|decade|spring|summer|autumn|fall|winter|{_MONTHS})s?\b"
    r"|\b(?:years?|months?|weeks?|decades?)\s(?:ago|earlier|before)\b"
    r"|\b(?:a|one|two|three|four|five|six)\s(?:days?|weeks?)\s(?:after\s(?:a(?:nother)?|the\ssame)|earlier|before)\b"
    rf"|\bin\s(?:{_MONTHS})(?!\s\d)\b|\bin\s(?:an|a\sprevious|an\searlier|a\ssimilar)\s(?:earlier"
    rf"|similar|previous)?\s?(?:{_EVENTS})\b"
    r"|\banniversary\b|\bdecades?\s(?:of|later)\b|\bearlier\sthis\s(?:year|month|week)\b")
_REACH = (
    r"nation-?wide|country-?wide|world-?wide|(?:across|throughout)\s(?:the\s(?:country|nation"
    r"|region|world|globe)"
    r"|(?-i:(?!the\b)[A-Z])\w+)"
    r"|(?:that|the)\sday\sin\sall|in\sall\sof\s(?-i:[A-Z])\w+|elsewhere\sin\sthe\scountry")
_SPAN = (
    rf"so\sfar\sthis\s\w+|this\s(?:month|year|season)|(?:month|year|war|conflict|season|decade)['’]s"
    rf"|since\s(?:the\s(?:war|conflict|invasion|start|beginning|uprising|fighting|violence|campaign"
    rf"|offensive|coup"
    rf"|unrest|crisis|outbreak|turn|19|20|year)|early|late|last|(?:{_MONTHS}|\d{{4}})\b|then\b)"
    rf"|(?:for|of|in)\s(?:the\s)?(?:month|year)s?\b(?!\s(?:after|before|ago))|in\s(?:the\s)?(?:war"
    rf"|conflict|civil\swar)"
    rf"|(?:in|over|during|within)\s(?:the\s)?(?:last|past|recent"
    rf"|previous)\s(?:{_NUMBER}\s)?(?:years?|months?|weeks?|decades?|days)"
    rf"|(?:a|per|each|every)\s(?:year|month|week)|annually|to\sdate\sthis|in\s(?:{_MONTHS})\salone"
    rf"|(?:{_NUMBER}|\d+)[\s-](?:years?|months?)[\s-](?:of\s|long\s)?(?:war|conflict|insurgency"
    rf"|fighting|violence|civil|campaign|uprising)"
    r"|(?:decades?|years)\sof\s(?:war|conflict|violence|fighting|unrest|insurgency)|total\sfor\sthe"
    r"|on\srecord"
    rf"|(?:last|previous)\s(?:year|month)|in\s(?:19|20)\d\d\b(?!\s(?:{_EVENTS}))"
    rf"|over\sthe\s(?:\w+\s){{0,5}}(?:weekend|years)"
    rf"|(?:{_NUMBER})-(?:day|week|month|year)-?(?:long|old)?\s(?:\w+\s)?(?:crackdown|campaign"
    rf"|offensive|siege|war|conflict|strife|curfew)"
    r"|(?:those|these|such|all\sthe)\s(?:attacks|shootings|bombings|killings|clashes|raids|strikes)")
_IN_MONTH = re.compile(rf"\bin\s(?:{_MONTHS})\b(?!\s\d)", re.I)
_WHOLE_YEAR = re.compile(
    r"\b(?:this|last|the|so\sfar)\s(?:\w+\s)?(?:year|month|decade|war|conflict)s?\b(?!-)|\bsince\b", re.I)
_RECALLED = re.compile(
    r"\b(?:in\smemory|memorial|anniversar\w+|commemorat\w+|remember\w*|trial|convict\w+|sentenced"
    r"|charged|plead\w*|guilty|lawsuit|inquest"
    r"|inquiry|arrested|suspect\w*|verdict|mourn\w*|vigil)\b", re.I)
_WIDE = re.compile(rf"\b(?:{_REACH})(?!\w)", re.I)
_LONG = re.compile(rf"\b(?:{_SPAN})(?![\w-])", re.I)
_ONE_EVENT = re.compile(
    rf"\b(?!wars?\b)(?:{_EVENTS}|blast|explosion|bomb|bomber|gunm[ae]n|collision|accident|incident|ambush"
    rf"|assault|blaze|collapse"
    r"|stampede|train|plane|bus|ferry|boat|car|truck|helicopter|explosives|when)\b", re.I)
_TURN = re.compile(
    r"\W{0,3}(?:separately|elsewhere|in\s(?:an?\s|two\s|yet\s)?(?:un\w+\s|other\s)?(?:separate"
    r"|another|different|second|third|similar|earlier|previous|other)\b(?!\s(?:development|words"
    r"|case\w*\sof|sign|statement|interview|news))"
    r"|(?:a|the)\ssecond\s(?:attack|bomb|blast|explosion|shooting|crash|incident|strike|raid)"
    rf"|another\s(?:{_EVENTS}|blast|explosion|bomb|incident|ambush|car\sbomb|roadside\sbomb|suicide\sbomb\w*)"
    r"|(?:on\s)?the\sprevious\sday|(?:an?|two|three|several)\s(?:hours?|days?|weeks?)\s(?:earlier|before)"
    r"|(?:an?\s)?separate(?!\s(?:statement|report|interview|count|toll|figure))|apart\sfrom\s(?:that|this|both|these|it|them)\b"
    r"|there\s(?:was|were)\s(?:also|further|more|other)\s(?:\w+\s)?(?:violence|attacks?|bombings?|blasts?|shootings?|clashes)"
    r"|in\s(?:the\s)?(?:reprisals?|revenge|retaliation)\b|(?:the\s)?reprisals?\b"
    r"|the\s(?:incident|shooting|attack|blast|crash)\scame\s\w+)", re.I)
_LATER = re.compile(
    r"\W{0,3}(?:later\s(?:on\s)?(?:the|that)\s(?:same\s)?day|(?:on\s)?the\s(?:following|next)\sday"
    r"|(?:an?|two|three|several)\s(?:hours?|days?|weeks?)\slater)\b", re.I)
# "That attack killed 137": the event that the sentence before tells of.
_THAT = re.compile(rf"\W{{0,3}}(?:(?:in|at)\sthat\b|that\s(?:{_EVENTS}|blast|explosion|bomb)\b|there\b)", re.I)
_DATE = re.compile(rf"\b(?<!since\s)(?:{_SHORT_MONTHS})\.?\s\d{{1,2}}\b", re.I)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|tonight)\b", re.I)
_APART = re.compile(
    r"\b(?:none|neither)\sof\s(?:this|these|them|those|which)\s(?:belongs?|counts?|is|are)\b"
    r"|\bnot\s(?:part\sof|included\sin|counted\s(?:in|among|with))\b"
    r"|\b(?:keeps?|kept|counted|stands?)\s(?:\w+\s){0,3}apart\b|\bhad\s(?:nothing|no\s(?:part|share))\b", re.I)
_HERE = re.compile(
    r"\b(?:today|tonight|this\smorning|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I)
_FICTION = re.compile(
    r"\b(?:novels?\s(?:opens|tells|begins|ends|in\swhich|where)"
    r"|(?:film|movie|play|series|episode|game)\sin\swhich|plot\sof|imagin(?:es|ed|ary)|fictional|fictitious"
    r"|hypothetical|simulat(?:es|ed|ion|ions)|mock\s(?:attack|disaster))\b")
_SEVERAL = re.compile(
    r"\b(?:(?:string|series|wave|spate|rash|number|host)\sof\s(?:\w+\s){0,2}(?:attacks|bombings"
    r"|shootings|blasts|incidents|killings)"
    r"|(?:two|three|four|five|six|seven|several|separate|multiple|dozens\sof"
    r"|weekend)\s(?:\w+\s){0,2}(?:attacks|bombings|shootings|blasts"
    r"|incidents|explosions|bombs|crashes|strikes))\b", re.I)
_OPENING, _LEAD, _PARAGRAPH = 2, 3, 5  # sentences
_LONGEST = 1000  # characters of a sentence that are read
_OPENER = 100  # characters of a sentence that only turns to another event
_BEFORE, _AFTER = 120, 150  # characters
_SUMS = ("counted harm", "toll", "total")  # the rules of nouns that sum up: "there were 30 deaths"


def is_made_up(text, start, end):
    """Return whether the sentence tells of a novel, a film, an exercise or an imagined event.

    >>> is_made_up("The novel opens with a fire that kills six people.", 0, 50)
    True
    """
    return bool(_FICTION.search(lower_case(text[start:end])))


def scopes(text, rows, sentences):
    """Return "main", "other" or "wider" for each of `rows`, the figures of a text in order.

    >>> text = "A bomb killed 9. In 1998 a bomb killed 29 people. More than 300 have died since May."
    >>> rows = [{"sentence": 0, "start": 14, "end": 15, "low": 9, "rule": "object"},
    ...         {"sentence": 1, "start": 39, "end": 41, "low": 29, "rule": "object"},
    ...         {"sentence": 2, "start": 50, "end": 63, "low": 300, "rule": "subject"}]
    >>> scopes(text, rows, [(0, 16), (17, 49), (50, 83)])
    ['main', 'other', 'wider']
    """
    told = {row["sentence"] for row in rows}
    found = ["other" if _is_kept_apart(text, row["sentence"] + 1, sentences, told)
             else _of_sentence(text, row, sentences) for row in rows]
    if _is_round_up(text, sentences):
        found = ["main" if told == "turn" else told for told in found]
    found = ["other" if told == "turn" else told for told in found]
    recalled = bool(_RECALLED.search(text, 0, min(sentences[min(1, len(sentences) - 1)][1], 2 * _LONGEST)))
    return _with_lead(rows, found, recalled)


def _of_sentence(text, row, sentences):
    start, end = row.get("within", sentences[row["sentence"]])
    return _by_words(text, start, end, row, sentences) or _by_paragraph(text, row, sentences) or "main"


def _by_words(text, start, end, row, sentences):
    """Return what the figure's own sentence says of its scope: other, wider, "turn" (to another event) or
    "".
    """
    near = max(start, row["start"] - _BEFORE), min(end, row["end"] + _AFTER)
    if row["low"] > 2 and _is_wide(text, start, end, near, row):
        return "wider"
    if _PAST.search(lower_case(text[start:end])) or _is_dated(text, start, end, row["sentence"], sentences):
        return "other"
    if _APART.search(text, row["end"], end):
        return "other"
    return "turn" if turns(text, start) or _LATER.match(text, start) and ", more" not in row["rule"] else ""


def _is_dated(text, start, end, number, sentences):
    """Whether a sentence further down has a date ("on July 21") where the lead speaks of days of this week."""
    if number < _LEAD or not _DATE.search(text, start, end):
        return False
    lead = 0, min(sentences[_LEAD - 1][1], 2 * _LONGEST)
    return bool(_WEEKDAY.search(text, *lead)) and not _DATE.search(text, *lead) and not _WEEKDAY.search(text, start, end)


def _is_kept_apart(text, number, sentences, told):
    """Whether a sentence without a figure says that those before are no part of the count: "kept apart"."""
    if number >= len(sentences) or number in told or "\n" in text[sentences[number - 1][1]:sentences[number][0]]:
        return False
    start, end = sentences[number]
    return bool(_APART.search(text, start, min(end, start + _LONGEST)))


def _is_wide(text, start, end, near, row):
    """Whether a figure counts beyond one event: a country, or a time without a word for one event."""
    noun = row["rule"].startswith(_SUMS)
    summed = noun or not _ONE_EVENT.search(text, start, end)
    if row["sentence"] < _OPENING and not _WHOLE_YEAR.search(text, *near):
        return row["sentence"] > 0 and bool(_WIDE.search(text, *near))
    return bool(_WIDE.search(text, *near) or summed and _LONG.search(text, *near)
                or noun and _IN_MONTH.search(text, *near))


def _by_paragraph(text, row, sentences):
    """Return the scope of an earlier sentence of the paragraph that tells of another event."""
    for number in range(row["sentence"] - 1, max(-1, row["sentence"] - _PARAGRAPH), -1):
        start, end = sentences[number]
        end = min(end, start + _LONGEST)
        ends = "\n" in text[sentences[number][1]:sentences[number + 1][0]]
        opens = number == row["sentence"] - 1 and end - start < _OPENER and turns(text, start)
        if ends and (opens or _THAT.match(text, sentences[row["sentence"]][0])):
            ends = False
        if ends or _HERE.search(text, end, min(row["start"], end + _LONGEST)):
            return ""
        if _is_dated(text, start, end, number, sentences):
            return "other"
        if turns(text, start):
            return "turn"
        wide = row["low"] > 2 and _LONG.search(text, start, end) and _WHOLE_YEAR.search(text, start, end)
        if wide and not _ONE_EVENT.search(text, start, row["start"]):
            return "wider"
        if _PAST.search(lower_case(text[start:end])) and _ONE_EVENT.search(text, start, end):
            return "other"
    return ""


def _is_round_up(text, sentences):
    """Whether the lead speaks of several events ("a string of attacks"): each of them is news."""
    end = min(sentences[min(_LEAD, len(sentences)) - 1][1], 3 * _LONGEST)
    return bool(_SEVERAL.search(text, 0, end))


def _with_lead(rows, found, recalled):
    """Return the scopes with the figures of the lead as main where the news is an old event: it is
    `recalled` there
    ("in memory of", "on trial for"), or no other figure is main."""
    if not recalled and "main" in found:
        return found
    return ["main" if row["sentence"] < (_LEAD if told == "other" else 1) else told
            for row, told in zip(rows, found, strict=True)]


def turns(text, start):
    """Return whether the sentence at `start` turns to another event ("In another attack, …").

    >>> [turns(words, 0) for words in ("Separately, two guards were hurt.", "Two guards were hurt.")]
    [True, False]
    """
    return bool(_TURN.match(text, start))
