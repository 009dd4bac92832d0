"""Complements: what a reporting verb takes when it reports without quotation marks, and where that begins."""
import re

from helpers.quotes.word_uses import any_word

_AUXILIARY = (r"(?:is|are|was|were|has|have|had|will|would|could|can|cannot|should|may|might|must|did|does|"
              r"do|be|been|\w+n[’']t)\b")
FINITE = re.compile(rf"\b{_AUXILIARY}")
_DAY = (r"(?:(?:(?:on|late|early|earlier|last|this)\s+)?(?:[A-Z][a-z]+day|today|yesterday|week|month|year|"
        r"later|earlier|again)(?:\s+(?:morning|afternoon|evening|night))?\s+)?")
_CIRCUMSTANCE = (r"(?:(?:in|on|at|during|after|before|by|through|via|late|early|last|this|publicly|"
                 r"repeatedly|later)\s[^,.;:“”\"\n]{1,70}?\s|to\s(?:\S+\s){1,3}?)?")
_THAT = re.compile(rf"\s+{_DAY}{_CIRCUMSTANCE}that,?\s+(?=\S)")
_TOLD_THAT = re.compile(r"\s+[^,.;:“”\"\n]{2,70}?\sthat,?\s+(?=\S)")
_PERSONAL = r"(?:he|she|they|it|we|I|there)(?:[’']\w+)?\s"
_PERSONAL_START = re.compile(_PERSONAL)
_COMMA = re.compile(r"[,;:]")
_TOLD = re.compile(rf"\s+(?:[\w’'.-]+\s+){{1,5}}?(?={_PERSONAL})")
_ASKED = re.compile(r"\s+(?:[\w’'.-]+\s+){0,5}?(?=(?:if|whether|why|how|what|when|where|who)\s)")
_POINTING = r"(?:this|that|no|my|its)\s+(?!(?:in|to|on|at|after|during|before|when|as|about|while)\b)"
_OPENING = rf"(?:{any_word('clause')}|at\s+least|[A-Z0-9$€£][\w.,’'-]*)\s"
_CLAUSE = re.compile(rf"\s+{_DAY}(?={_PERSONAL}|{_POINTING}|{_OPENING})")
_NO_CLAUSE = rf"(?:{any_word('no-clause')}|[a-z]+ly)\b"
_BARE_CLAUSE = re.compile(rf"\s+(?!{_NO_CLAUSE}|{_AUXILIARY})(?=[a-z]+\s+[a-z]+)")
_SAY = frozenset("say says said saying".split())

_DAY_BEFORE = r"the\s(?:day|night|week|month|year|evening)\s(?:before|after)"
_NO_OBJECT = rf"(?:{any_word('no-object')}|at(?!\s+least)|{_DAY_BEFORE}|[a-z]+ly)\b"
NUMBER = rf"(?:\d[\d,.]*|{any_word('number')}(?:-\w+)?|no)\b"
ROUGHLY = (r"(?:(?:at\s+least|about|around|some|more\s+than|over|nearly|almost|up\s+to|between|an?|"
            r"a\s+total\s+of)\s)?")
_WORDS = r"(?:[^\s,.;:“”\"()]{1,40}\s){"
_NO_PREPOSITION = r"(?:(?!(?:of|for|to|with|from|by|at|in|on|and|who|that|after)\s)[^\s,.;:“”\"()]{1,40}\s){"
_JUDGEMENT = rf"(?:[a-z]{{2,}}(?:ful|less|able|ible|ous|ive|cult)|{any_word('judgement')})"
_OBJECT = r"(?:the|his|her|its|their|this|that|these|those|it|him|them)"
_DEED = any_word("deed")
_INFINITIVE = r"(?!(?:the|an?|his|her|their|its|be\s+able)\b)[a-z]"
_FIGURE = r"(?:figures?|tolls?|numbers?|counts?|totals?|estimates?)"
_COMPLEMENTS = {
    "object": rf"\s+(?!{_NO_OBJECT})(?=[\w$€£])",
    "number": rf"\s+(?={ROUGHLY}{NUMBER}\s+[a-z])",
    "at": rf"\s+(?={_WORDS}1,12}}?at\s{ROUGHLY}[$€£]?{NUMBER})",
    "figure": rf"\s+(?=(?:{_WORDS}0,5}}?{_FIGURE}\s)"
                rf"(?:(?:up|down)\w*\s)?(?:of|as|at|to)\s{ROUGHLY}[$€£]?{NUMBER})",
    "as": rf"\s+(?!(?!that\b){_NO_OBJECT})(?={_WORDS}1,10}}?as\s)",
    "predicate": rf"\s+(?!{_NO_OBJECT})(?=(?:(?:it|him|her|them|this|that|us|me)\s(?:an?|the|one)\s)|"
                 rf"(?:the|his|her|its|their|this|that|these|those|an?)\s{_NO_PREPOSITION}1,4}}an?\s)",
    "tally": rf"\s+(?={ROUGHLY}{NUMBER}\s(?:\w+\s)?{any_word('harm')}\b)",
    "of": rf"\s+{_DAY}{_CIRCUMSTANCE}of\s(?={ROUGHLY}{NUMBER}\s)",
    "deed": rf"\s+(?=(?:the|an?|its|both|this|these|those)\s(?:\w+\s){{0,3}}?{_DEED}\b)",
    "judged": rf"\s+(?={_OBJECT}\s(?:[a-z]+\s){{0,4}}?{_JUDGEMENT}\b)",
    "to": rf"\s+{_DAY}(?=to\s+[a-z])",
    "whom-to": rf"\s+(?!{_NO_OBJECT})(?={_WORDS}1,8}}?(?:not\s)?to\s+{_INFINITIVE})",
}
_PATTERNS = {name: re.compile(source) for name, source in _COMPLEMENTS.items()}


def clause_start(text, cue, high):
    """Return where the clause after a verb begins, "that" left out, or None where none does.

    >>> from helpers.quotes.cues import find_cues
    >>> text = "The mayor said on Monday that nobody was hurt."
    >>> text[clause_start(text, find_cues(text)[0], len(text)):]
    'nobody was hurt.'
    """
    that = _THAT.match(text, cue.end, high) or cue.kind == "tell" and _TOLD_THAT.match(text, cue.end, high)
    if that:
        return that.end()
    pattern = {"say": _CLAUSE, "tell": _TOLD, "ask": _ASKED}.get(cue.kind)
    match = pattern.match(text, cue.end, high) if pattern else None
    if not match and cue.verb in ("said", "says"):
        match = _BARE_CLAUSE.match(text, cue.end, high)
    if not match:
        return None
    start = match.end()
    comma = _COMMA.search(text, start, high)
    always = cue.verb in _SAY or cue.kind == "ask" or _PERSONAL_START.match(text, start)
    return start if always or FINITE.search(text, start, comma.start() if comma else high) else None


def complement_start(text, cue, high):
    """Return where the words that a verb takes in place of a clause begin, or None where none stand.

    >>> from helpers.quotes.cues import find_cues
    >>> text = "The mayor put the toll at 41."
    >>> text[complement_start(text, find_cues(text)[0], len(text)):]
    'the toll at 41.'
    """
    matches = (_PATTERNS[name].match(text, cue.end, high) for name in cue.takes)
    return next((match.end() for match in matches if match), None)
