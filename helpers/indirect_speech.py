"""Indirect speech: the clause that a reporting verb reports without quotation marks."""
import re

from helpers.reading import Attribution

_TIME = (r"(?:(?:on\s+|late\s+|early\s+|earlier\s+|last\s+|this\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|"
         r"week|month|year|later|earlier|again)(?:\s+(?:morning|afternoon|evening|night))?\s+)?")
_PHRASE = r"(?:(?:in|on|at|to|during|after|before|by|through|via|late|early|last|this|again|publicly|repeatedly|later)\s[^,.;:“”\"\n]{1,70}?\s)?"
_THAT = re.compile(rf"\s+{_TIME}{_PHRASE}that\s+(?=\S)")
_TOLD_THAT = re.compile(r"\s+[^,.;:“”\"\n]{2,70}?\sthat\s+(?=\S)")
_TOLD = re.compile(r"\s+(?:[\w’'.-]+\s+){1,5}?(?=(?:he|she|they|it|we|I|there)(?:[’']\w+)?\s)")
_ASKED = re.compile(r"\s+(?:[\w’'.-]+\s+){0,5}?(?=(?:if|whether|why|how|what|when|where|who)\s)")
_CLAUSE = re.compile(
    rf"\s+{_TIME}(?=(?:(?:he|she|it|they|we|I|you|there)(?:[’']\w+)?|this|these|those|that|the|a|an|his|her|their|its|our|my|some|many|most|"
    r"all|no|both|each|every|any|several|more|at\s+least|about|if|when|while|although|neither|nobody|nothing|everyone|"
    r"two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|police|officials|[A-Z0-9$€£][\w.,’'-]*)\s)")
_ANY_CLAUSE = re.compile(
    r"\s+(?=[a-z])(?!(?:in|on|at|to|during|after|before|by|through|via|of|for|from|with|about|against|as|and|but|or|so|"
    r"nothing|goodbye|yes|sorry|hello|when|while|late|early|earlier|later|last|again|yesterday|today|here|there|"
    r"something|anything|much|more|little|quietly|publicly|[a-z]+ly)\b)(?=[a-z]+\s+[a-z]+)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|cannot|should|may|might|must|did|does|do|"
    r"\w+n[’']t)\b")
_PRONOUN_START = re.compile(r"(?:he|she|they|we|it|I|there)\s")
_AFTER_TAIL = re.compile(r"\s*(?:$|[,.;!?)]|(?:in|on|at|to|during|after|before|as|when|while|of|by|last|this|late|early|"
                         r"yesterday|today|later|again|reporters|him|her|me|them|us|\w+day)\b)")
_REPORTING = frozenset(("say", "state", "tell", "ask", "according"))
_NO_SOURCE = frozenset("plan plans schedule custom tradition age size need needs taste design".split())
_OPENERS = frozenset("in on at during after before by through via while when as if with from speaking asked writing for through according".split())
_FEWEST_WORDS = 3


def indirect_attributions(reading, marked):
    """Return the attributions of the clauses that `reading` reports without marks, in order.

    The cues that serve `marked`, the attributions of passages in quotation marks, are left out.

    >>> from helpers.reading import Reading
    >>> text = "The mayor said that nobody was hurt."
    >>> [text[a.start:a.end] for a in indirect_attributions(Reading(text), [])]
    ['nobody was hurt']
    """
    used = {attribution.cue for attribution in marked}
    found = (_reported(reading, cue) for cue in reading.cues if cue not in used and cue.kind in _REPORTING)
    return [Attribution(start, end, "indirect", subject, cue) for start, end, subject, cue in filter(None, found)
            if end - start > 2 and reading.last_passage_end(end) <= start]


def _reported(reading, cue):
    low, high = reading.sentence_at(cue.start)
    return (_of_source if cue.kind == "according" else _of_verb)(reading, cue, low, high)


def _of_source(reading, cue, low, high):
    """Return the clause of "According to police, CLAUSE" or "CLAUSE, according to police"."""
    text = reading.text
    subject = reading.subject_after(cue, high)
    if not subject or text[subject[0]:subject[1]].split()[-1].lower() in _NO_SOURCE:
        return None
    if len(text[low:cue.start].split()) >= _FEWEST_WORDS:
        return (*_trimmed(text, low, cue.start), subject, cue)
    comma = text.find(",", subject[1], high)
    return (*_trimmed(text, comma + 1, high), subject, cue) if comma >= 0 else None


def _of_verb(reading, cue, low, high):
    text = reading.text
    low = max(low, reading.last_passage_end(cue.start))
    if reading.is_told_or_denied(cue, low):
        return None
    start = _clause_start(text, cue, high)
    subject = reading.subject(cue, low) if start else None
    if subject and _is_verb(text, cue, start):
        return (*_trimmed(text, start, _clause_end(reading, start, high)), subject, cue)
    return _before_tail(reading, cue, low, high)


def _clause_start(text, cue, ended):
    """Return where the clause after a verb begins, or None where none does."""
    for pattern in (_THAT, _TOLD_THAT if cue.kind == "tell" else None):
        match = pattern and pattern.match(text, cue.end, ended)
        if match:
            return match.end()
    pattern = {"say": _CLAUSE, "tell": _TOLD, "ask": _ASKED}.get(cue.kind)
    match = pattern and pattern.match(text, cue.end, ended)
    if not match and cue.verb in ("said", "says"):
        match = _ANY_CLAUSE.match(text, cue.end, ended)
    if not match:
        return None
    clause = re.split(r"[,;:]", text[match.end():ended], maxsplit=1)[0]
    safe = cue.verb in ("said", "says", "say", "saying") or cue.kind == "ask" or _PRONOUN_START.match(clause)
    return match.end() if safe or _FINITE.search(clause) else None


def _is_verb(text, cue, start):
    """Tell whether a word like "claims" is a verb here: after a name or a pronoun, or before "that"."""
    if not cue.may_be_noun:
        return True
    before = text[max(0, cue.start - 30):cue.start].split()
    return text[cue.end:start].split()[-1:] == ["that"] or before and (before[-1][:1].isupper() or before[-1] in (
        "he", "she", "they", "it", "we", "I", "who"))


def _clause_end(reading, start, ended):
    """Return where a clause ends: at its sentence's end, or before ", he added", ", according to" or ", but"."""
    text = reading.text
    for following in reading.cues_within(start, ended):
        comma = max(text.rfind(",", start, following.start), text.rfind(";", start, following.start))
        between = text[comma + 1:following.start] if comma > start else ""
        if comma > start and len(between.split()) <= 4 and (
                not between.strip() or following.kind in ("say", "state", "tell", "according")):
            return comma
    but = text.find(", but ", start, ended)
    return but if but >= 0 else ended


def _before_tail(reading, cue, low, ended):
    """Return the clause of "CLAUSE, she said." or of "CLAUSE, said the mayor."."""
    text = reading.text
    if cue.form == "ing" or cue.may_be_noun:
        return None
    if _AFTER_TAIL.match(text, cue.end, ended):
        subject = reading.subject_before(cue, low)
        start = subject[0] if subject else low
    else:
        subject, start = reading.subject_after(cue, ended), cue.start
    led = text[low:start].rstrip()
    if not subject or not led.endswith(",") or not _is_clause(led):
        return None
    rest = text[cue.end:ended]
    parenthetic = rest.startswith(", ") and len(rest.split()) > _FEWEST_WORDS
    return (*_trimmed(text, low, ended if parenthetic else start), subject, cue)


def _is_clause(words):
    """Tell whether words before a comma may be what was said rather than "In a speech on Monday,"."""
    return len(words.split()) > _FEWEST_WORDS and (
        _FINITE.search(words) is not None or words.split()[0].lower() not in _OPENERS)


def _trimmed(text, start, end):
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(" ,;:\u00a0—–-\n"))
    return start + left, start + max(left, len(piece.rstrip(" ,;:.!?\u00a0—–-\n\"”’'")))
