"""What a page says in whole sentences of itself and to its reader: notes, pointers, promises, captions.

The patterns are read on a line's words alone (small letters, no punctuation), those of names on the line.
"""

import re

from helpers.cleaning.lines import QUOTES

_TEXT = r"(?:story|article|report|page|post|video|material|copy|content|column|essay|interview)"
_PICTURE = r"(?:photo|image|picture|photograph|frame grab|screenshot|screengrab|combination photo)s?"
_NOTE = re.compile(
    r"^(?:replaces|corrects|supersedes|refiles|repeats)\b.{0,60}"
    r"\b(?:version|story|item|report|headline|paragraph)\b|"
    rf"\bcontributed (?:reporting|research|to this {_TEXT})\b|\badditional reporting (?:by|from)\b"
    rf"|\bupdates? (?:to|on|for|about) this {_TEXT}"
    rf"|\bthis {_TEXT} (?:is|was) (?:\w+ )?(?:more than|over) \w+ (?:years?|months?)\b"
    r"|\bthis is an? (?:developing|breaking|simulated|corrected|updated)\b"
    rf"|\bversion of this {_TEXT} (?:\w+ )?(?:appear|ran\b|first|published|originally)"
    rf"|\bthis {_TEXT} "
    r"(?:is|was|will|has|had|may|can|originally|first|contains|includes|appeared)\b.{0,60}?"
    r"\b(?:updated?|developing|breaking|corrected|correction|simulated|fictional|invented|appeared|archived"
    r"|sponsored|translated|generated|syndicated|republished|redistributed|reproduced|licensed"
    r"|originally published|first published)\b"
    r"|\b(?:we|will|ll) (?:\w+ ){0,8}?(?:update (?:this|the|our) (?:story|article|report|page)|bring you)\b"
    r"|\b(?:more|new|additional|further) (?:details|information|updates?)\b.{0,15}"
    r"\b(?:to follow|to come|will follow|will be added)\b"
    r"|\brefresh (?:this |the |your )?(?:page |browser )?for (?:updates|the latest)"
    r"|^we (?:ll|will) (?:have|post|share|provide|keep|continue)\b.{0,60}"
    r"\b(?:this story|this developing|updates?|you posted|develops|we learn|newscast)\b"
    r"|^(?:the |all |any )?(?:views|opinions)(?: and \w+)? expressed\b.{0,80}"
    r"\b(?:author|own|writer|necessarily)"
    r"|\bdo(?:es)? not necessarily (?:reflect|represent) (?:the (?:views|opinion)|those)"
)
_POINTER = re.compile(
    r"\b(?:video|video player|player|slideshow|gallery|tweets?) (?:above|below)"
    r"(?: (?:for|to|is|was|from|shows|are|were)\b|$)"
    r"|\b(?:watch|see|in|the) (?:\w+ ){1,4}?(?:video|player|clip|photos?|gallery|slideshow|interview) "
    r"(?:above|below)(?: (?:for|to|is|was|from|shows|are|were)\b|$)"
    r"|\btap here\b|\bclick (?:here|the (?:link|button|photo|image|player|arrow))\b"
)
_PICTURED = re.compile(
    rf"^(?:in )?this (?:\w+ ){{0,6}}?{_PICTURE} "
    r"(?:\w+ )?(?:provided|released|taken|made|from|shows|posted|supplied|obtained|illustration)\b"
    rf"|^in this (?:\w+ ){{0,6}}?{_PICTURE}\b|^this undated\b"
)
_WAY = re.compile(
    r"^(?:find|follow|like|join|friend|visit|connect with)\b.{2,60}"
    r"\bon (?:facebook|twitter|instagram|youtube|tiktok|whatsapp|telegram)\b(?: .{0,40})?$|"
    r"^for (?:more|all|full|complete|the latest|other|local|breaking)\b(?! than).{0,60}"
    r"\b(?:click|visit|go to|log on|see|watch|tune|check|head to|follow us|download|tap)\b"
    r"|^to (?:read|comment|subscribe|view|watch|advertise|see more|sign up|unsubscribe)\b.{0,60}"
    r"\b(?:visit|click|go to|call|log on|follow|see|download|tap|email|check)\b"
    r"|\b(?:e ?mail|text|contact|message|write to) (?:us|our (?:newsroom|team|reporters?|editors?))\b"
    r"|\bcall (?:us (?:at|on)|our newsroom)\b|\blet us know\b|^tell us\b|\btell us (?:what|how) you\b"
)
_NEWSROOM = (
    r"(?:(?:[A-Z][\w’'.]{0,20}|\d{1,2}|the)\s){0,4}?"
    r"(?:\w{0,12}News|News[Ww]atch|NewsC\w{4,7}|Channel|Action|Eyewitness|FOX|Fox|NBC|ABC|CBS|CNN|CW|BBC"
    r"|(?!WHO\b)[KW][A-Z]{2,3})(?:-?TV\b|\sNews)?(?:\s\d{1,2})?(?:\s(?:at|on)\s\d{1,2})?(?:['’]s)?"
)
_PROMISE = re.compile(
    rf"{_NEWSROOM}\s(?:\w{{1,12}}\s){{0,3}}?"
    r"(?:will\s(?:continue\sto\s(?:follow|update|monitor|bring|cover)|have\s(?:more|the\slatest|updates|a\s)"
    r"|bring|keep|update|(?:deliver|provide|post|share|add)\s(?:more|updates|details|new))"
    r"|(?:is|are)\s(?:\w{1,12}\s)?(?:working\sto\s(?:get|learn|gather|confirm|find|bring)"
    r"|following\sth\w{1,3}\b)"
    r"|(?:has|have)\s(?:an?\s)?(?:crew|reporter|team|photographer)s?\b)"
)
_NAME = r"[A-Z][\w’'.-]{1,20}\s(?:[A-Z][\w’'.-]{0,20}\s){1,2}"
_HANDOVER = re.compile(
    rf"(?:(?:{_NEWSROOM}|[A-Z][\w.-]{{1,20}}['’]s)\s)?(?:[Rr]eporter\s|[Aa]nchor\s"
    rf"|[Cc]orrespondent\s)?{_NAME}"
    r"(?:reports(?:\s(?:live\s)?(?:from|in|on)\s[^.,;]{1,40})?"
    r"|has\s(?:the\s(?:story|details|latest|report)|more)\b"
    r"[^.,;]{0,40}|is\slive\b[^.,;]{0,40}|joins\sus\b[^.,;]{0,40})\.?"
)
_READER = frozenset("you your our we us here sign click please subscribe https www".split())
_OWN_TIPS = re.compile(r"\b(?:news|story) tips?\b")
_SENTENCE = re.compile(r".{30,}?(?:[.!?][\"”’)]?\s|\|)")
_LEAD = 260
_POINTING = frozenset("above below watch click tap".split())
_REPORTING = frozenset("reports has live joins".split())
_OPENINGS = ("this", "in", "for", "to", "find", "follow", "like", "join", "friend", "visit", "connect")


def page_talk(line, words, flat, groups):
    """Return the rule by which the sentence `line` is the page's own talk, or "".

    `words` are those of its beginning, in small letters; `flat` is the same with one blank between them;
    `groups` are those of the lexicon `page_words`.

    >>> from helpers.cleaning.wordlists import word_groups
    >>> page_talk("See the video.", ["see", "the", "video"], "see the video", word_groups())
    ''
    >>> flat = "see the video above"
    >>> page_talk("See the video above.", flat.split(), flat, word_groups())
    'player'
    """
    if line[0] in QUOTES or (_silent(words, groups) and words[0] not in _OPENINGS):
        return ""
    return (
        _own_note(words, flat[:_LEAD], groups)
        or _by_reporters(line, words, groups)
        or (groups["official"].isdisjoint(words) and _to_reader(line, words, flat[:_LEAD]))
        or ""
    )


def _silent(words, groups):
    """Say whether none of `words` is one of a page that speaks of itself: most lines of a story end here."""
    return (
        groups["noting"].isdisjoint(words)
        and groups["promising"].isdisjoint(words)
        and _POINTING.isdisjoint(words)
        and _REPORTING.isdisjoint(words)
        and "us" not in words
        and "our" not in words
    )


def _own_note(words, lead, groups):
    if words[0] in ("this", "in") and _PICTURED.match(lead):
        return "caption"
    note = not groups["noting"].isdisjoint(words) and _NOTE.search(lead)
    return "page note" if note and note.start() < 160 else ""


def _by_reporters(line, words, groups):
    if len(words) <= 14 and not _REPORTING.isdisjoint(words) and _HANDOVER.fullmatch(line):
        return "reporter's credit"
    return "page note" if not groups["promising"].isdisjoint(words) and _PROMISE.match(line) else ""


def _to_reader(line, words, lead):
    if not _POINTING.isdisjoint(words) and _in_first_sentence(_POINTER.search(lead), line):
        return "player"
    asks = words[0] in _OPENINGS or "us" in words or "our" in words
    return "to the reader" if asks and _in_first_sentence(_WAY.search(lead), line) else ""


def _in_first_sentence(match, line):
    """Say whether `match` begins in the first sentence: what is added to a story's sentence stays with it."""
    end = match and _SENTENCE.match(line)
    return match is not None and (not end or match.start() < end.end())


def asks_reader(line, words, phrases):
    """Return "to the reader" where `line` opens by asking its reader to do something on the page, or "".

    >>> from helpers.cleaning.furniture import furniture_phrases
    >>> asks_reader("Follow our updates.", ["follow", "our", "updates"], furniture_phrases())
    'to the reader'
    """
    if len(words) <= 8 and line[-1] == ":" and words[0] in phrases.asked:
        return "to the reader"
    if words[0] not in phrases.asked or (line[0] in QUOTES and line[-1] in '.!?"”'):
        return ""
    own = "@" in line or not phrases.things.isdisjoint(words)
    if not own and (phrases.soft_things.isdisjoint(words) or _READER.isdisjoint(words)):
        return ""
    return (
        "to the reader"
        if phrases.groups["official"].isdisjoint(words) or _OWN_TIPS.search(" ".join(words))
        else ""
    )
