"""Whether a figure still stands: replaced by a newer count in the text itself, or denied by somebody in
it.
"""
import re

_FIRST = (
    r"(?:at\sfirst|initial(?:ly)?|earlier|previous(?:ly)?|first|originally|preliminary|early"
    r"|had\sbeen|an?\searlier"
    r"|before\sthat|in\sthe\smorning|on\s\w+day\snight)")
_COUNT = r"(?:reports?|counts?|tolls?|estimates?|figures?|statements?|tall(?:y|ies)|information|accounts?)"
_SAID = (
    r"(?:reported|said|put|spoke[n]?|told|announced|given|gave|counted|listed|claimed|stated|thought"
    r"|believed|estimated)")
_REPLACED = re.compile(
    rf"\b(?:(?:down|up|revised|lowered|raised|cut|corrected|increased|reduced|rose|climbed|jumped"
    rf"|fell)\s(?:\w+\s){{0,2}}from"
    rf"|instead\sof|rather\sthan|not\s(?=\S+$)|replac(?:es|ed|ing)|correct(?:s|ed|ing)"
    rf"|{_FIRST}\s(?:\w+\s)?{_COUNT}\s(?:that\s(?:as\smany\sas\s)?|of\s"
    rf"|(?:\w+\s){{0,3}}(?:had\s)?{_SAID}\s(?:\w+\s){{0,4}})"
    rf"|(?:had\s)?{_FIRST}\s{_SAID}(?:\s\w+){{0,6}}|{_SAID}\s(?:at\sfirst|initially|earlier"
    rf"|originally|previously)(?:\s\w+){{0,5}}"
    rf"|(?:an?|its|the|their|his|her)\s(?:earlier|initial|first|previous|original"
    rf"|preliminary)\s{_COUNT}(?:\s\w+){{0,4}})"
    r"\s?(?:the\s|an?\s)?(?:earlier\s|initial\s|previous\s|first\s)?$", re.I)
_WRONG = re.compile(
    rf"\b(?:that|this|the)\s(?:first|earlier|initial|previous)?\s?(?:{_COUNT}|number|claim)\s(?:was"
    rf"|were|had\sbeen|turned\sout\sto\sbe|proved|later)"
    r"\s(?:later\s)?(?:to\sbe\s)?(?:wrong|mistaken|incorrect|inaccurate|false|too\s(?:high|low)"
    r"|withdrawn|corrected|revised|an\serror)", re.I)
_AFTER = re.compile(
    r"[^.;,]{0,50}?(?:,\s(?:but|though)\s(?:later|then|subsequently)\s(?:revised|corrected|lowered"
    r"|raised|changed|withdrew|cut)"
    r"|\bwas\s(?:later\s|then\s|soon\s|subsequently\s)?(?:revised|corrected|lowered|withdrawn|retracted)"
    r"|\b(?:reported|given|announced|stated|thought|believed|feared)\s(?:earlier|at\sfirst"
    r"|initially|previously|before|originally))", re.I)
_GROWS = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|jumped|grew|grown|fell|fallen|dropped"
    r"|went\sup|gone\sup|increased|revised|updated|raised|lowered"
    r"|corrected|later\sput|new\stoll|final\stoll|later\ssaid|bring(?:s|ing)?|brought|takes|taking"
    r"|took|put(?:ting|s)?\s(?:the\s)?(?:final|new)"
    r"|pushed|pushing|cut)\b", re.I)
_DENIES = (
    r"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|disput(?:es|ed|ing)|refut(?:es"
    r"|ed|ing)|contest(?:s|ed)|contradict(?:s|ed))")
_DENIED = re.compile(rf"\b(?<!not\s){_DENIES}\s[^.;]{{0,120}}$", re.I)
_TURN_BACK = re.compile(r"\b(?:but|saying|and\s(?:said|put)|insist(?:s|ed|ing)|adding)\b", re.I)
_FALSE = re.compile(
    r"[^.;]{0,80}?\b(?:false|untrue|fabricated|baseless|propaganda|a\slie|lies|exaggerated"
    r"|unfounded|was\sdenied|were\sdenied|denied\sby)\b", re.I)
_DENIED_AFTER = re.compile(
    rf"[^.]{{0,80}}?\b{_DENIES}\s(?:it|this|that|the|those|these|any\ssuch|such|his|her|their"
    rf"|its)\s?(?:\w+\s){{0,3}}?"
    r"(?:reports?|claims?|figures?|numbers?|tolls?|counts?|accounts?|allegations?|accusations?"
    r"|statements?|charges?|assertions?|version)?"
    r"(?=[\s.,;]|$)", re.I)
_CLAIM_NOUN = re.compile(
    r"\b(?:reports?|claims?|figures?|numbers?|tolls?|counts?|accounts?|allegations?"
    r"|accusations?|it|this|that)[\s.,;]*$", re.I)
_REACH = 130  # characters


def statuses(text, rows, sentences):
    """Return the status of each of `rows`, the figures of a text in order: stands, replaced or denied."""
    found = [status(text, *row["within"], row["start"], row["end"]) for row in rows]
    for place, row in enumerate(rows):
        near = rows[max(0, place - _MOST):place + _MOST]
        changed = text.endswith("from ", 0, row["start"])  # "rose from 17 to 26"
        if found[place] == "replaced" and not changed and not any(_is_rival(row, other) for other in near):
            found[place] = "stands"
        if found[place] == "stands" and _is_denied_next(text, rows, place, sentences):
            found[place] = "denied"
    for place, row in enumerate(rows):
        if found[place] == "stands" and _has_newer(rows, found, place) and _is_earlier(text, row, sentences):
            found[place] = "replaced"
    _join_pairs(text, rows, found)
    for place, row in enumerate(rows):
        if row["rule"].startswith(_SUMS) and is_update(text, *row["within"]):
            _replace_earlier(rows, found, place)
    return found


_EARLIER_COUNT = re.compile(
    rf"\b(?:earliest|first|initial|early|earlier|preliminary|previous)\s(?:[\w-]+\s){{0,2}}?{_COUNT}\b"
    rf"|\bhad\s(?:(?:then|earlier|at\sfirst|first|initially|before|previously|still)\s{_SAID}"
    r"|spoken\s(?:then|earlier|at\sfirst|before)[^.;]{0,30}?\sof)\b"
    rf"|\bearlier\s(?:in\sthe\sday|on\s\w+day|that\sday)\b[^.;]{{0,20}}\bof\b", re.I)
_FIRST_DAYS = re.compile(
    r"\W{0,3}(?:on\sthe\s(?:first\sday|day\safter|next\sday)|in\sthe\sfirst\s(?:days|hours|reports)|at\sfirst"
    r"|by\s(?:noon|midday|(?:mid-)?morning|afternoon)|that\s(?:morning|afternoon))\b", re.I)
_TOLL_GROWS = re.compile(
    rf"\b{_COUNT}\s(?:\w+\s){{0,3}}?(?:rose|risen|rises|climbed|grew|grown|changed|fell|fallen|went|gone)\b"
    rf"|\b(?:number|toll|figure|count)\b[^.;]{{0,60}}\b(?:lower|higher)\sthan\s[^.;]{{0,40}}\b(?:first|earlier|initial)\b",
    re.I)
_THOSE = re.compile(r"\W{0,3}(?:those|these|they|it)\shad\s", re.I)
_NO_LONGER = re.compile(
    rf"[^.]{{0,60}}?[,;–—-]\s?(?:that|a|this|an?\searlier)\s(?:{_COUNT}|number)\s(?:that\s)?(?:no\slonger\s(?:stands|holds)"
    r"|(?:has|had|was|is)\s(?:since\s)?(?:been\s)?(?:overtaken|superseded|replaced|abandoned|given\sup|out\sof\sdate))",
    re.I)
_PAIR = re.compile(r"[^.;:–—]{0,30}?(?:,|\band|\bwith)\s(?:\w+\s){0,2}?", re.I)


def _is_rival(row, other):
    """Whether two figures give different numbers of the same people."""
    return other["outcome"] == row["outcome"] and other["low"] != row["low"] and not other["subset"]


def _has_newer(rows, found, place):
    """Whether the text has another standing number of the same people."""
    row = rows[place]
    near = range(max(0, place - _MOST), min(len(rows), place + _MOST))
    return row["scope"] == "main" and not row["subset"] and any(
        found[n] == "stands" and rows[n]["scope"] == "main" and _is_rival(row, rows[n]) for n in near)


def _is_earlier(text, row, sentences):
    """Whether the words around a figure call it an early count: "the first report had spoken of 15"."""
    start, number = row["within"][0], row["sentence"]
    if _NO_LONGER.match(text, row["end"], row["within"][1]):
        return True
    near = max(start, row["start"] - _REACH), row["start"]
    if _EARLIER_COUNT.search(text, *near) or not number:
        return bool(number) and not _TURN_BACK.search(text, *near)
    before = sentences[number - 1][0], min(sentences[number - 1][1], sentences[number - 1][0] + 3 * _REACH)
    grows = _TOLL_GROWS.search(text, *before)
    return bool(grows and (_FIRST_DAYS.match(text, start) or _THOSE.match(text, start)))


def _join_pairs(text, rows, found):
    """Give the second of a pair the status of the first: "from 17 killed and 89 wounded to 26"."""
    for place in range(1, len(rows)):
        first, second = rows[place - 1], rows[place]
        pair = first["sentence"] == second["sentence"] and first["outcome"] != second["outcome"]
        between = text[first["end"]:second["start"]]
        if pair and found[place] == "stands" != found[place - 1] and len(between) < _PAIRED and (
                _PAIR.fullmatch(between) and " to " not in between and "but" not in between):
            found[place] = found[place - 1]


def _is_denied_next(text, rows, place, sentences):
    number = rows[place]["sentence"]
    if not rows[place]["source"] or number + 1 == len(sentences):
        return False
    return denied_next(text, sentences[number][1], sentences[number + 1][1])


def _replace_earlier(rows, found, place):
    """Mark the earlier counts of the main event that a running total takes the place of."""
    row = rows[place]
    for earlier in range(max(0, place - _MOST), place):
        other = rows[earlier]
        if found[earlier] == "stands" and _is_older(other, row):
            found[earlier] = "replaced"


def _is_older(other, row):
    """Whether a figure is a whole of the main event that a later running total counts anew."""
    same = (other["outcome"], other["scope"]) == (row["outcome"], row["scope"]) == (row["outcome"], "main")
    whole = not other["subset"] and not other["rule"].endswith("more")
    return same and whole and other["low"] != row["low"] and other["sentence"] < row["sentence"]


_SUMS, _MOST, _PAIRED = ("toll", "total"), 40, 60


def status(text, start, end, at, after):
    """Return "replaced", "denied" or "stands" for the figure `text[at:after]` of the sentence
    `text[start:end]`.

    >>> said = "One person died, down from eight."
    >>> [status(said, 0, len(said), *span) for span in ((0, 3), (27, 32))]
    ['stands', 'replaced']
    >>> said = "The army denied that 30 villagers were killed."
    >>> status(said, 0, len(said), 21, 23)
    'denied'
    """
    before = text[max(start, at - _REACH):at]
    if _REPLACED.search(before) or _AFTER.match(text, after, min(end, after + _REACH)):
        return "replaced"
    if _is_denied(before) or _FALSE.match(text, after, min(end, after + _REACH)):
        return "denied"
    following = text[end:end + _REACH].lstrip()
    if _WRONG.match(following):
        return "replaced"
    return "stands"


def _is_denied(before):
    denied = _DENIED.search(before)
    return bool(denied) and not _TURN_BACK.search(before, denied.start())


def denied_next(text, end, following):
    """Return whether the next sentence, up to `following`, denies the last one: "The army denied the claim."

    >>> said = "Villagers said 30 people were killed. The army denied the claim."
    >>> denied_next(said, 37, len(said))
    True
    """
    denial = _DENIED_AFTER.match(text[end:min(following, end + 2 * _REACH)].lstrip())
    return bool(denial) and bool(_CLAIM_NOUN.search(denial[0]))


def is_update(text, start, end):
    """Return whether a sentence changes a count given before: "the toll rose to 31".

    >>> [is_update(said, 0, len(said)) for said in ("The toll rose to 31.", "The toll stood at 31.")]
    [True, False]
    """
    return bool(_GROWS.search(text, start, end))
