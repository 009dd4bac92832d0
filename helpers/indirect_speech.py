"""Indirect speech: the clause that a reporting verb reports without quotation marks."""
import re

from helpers.reading import Attribution

_AUXILIARY = (r"(?:is|are|was|were|has|have|had|will|would|could|can|cannot|should|may|might|must|did|does|"
              r"do|be|been|\w+n[’']t)\b")
_FINITE = re.compile(rf"\b{_AUXILIARY}")
_DAY = (r"(?:(?:(?:on|late|early|earlier|last|this)\s+)?(?:[A-Z][a-z]+day|today|yesterday|week|month|year|"
        r"later|earlier|again)(?:\s+(?:morning|afternoon|evening|night))?\s+)?")
_CIRCUMSTANCE = (r"(?:(?:in|on|at|during|after|before|by|through|via|late|early|last|this|publicly|"
                 r"repeatedly|later)\s[^,.;:“”\"\n]{1,70}?\s|to\s(?:\S+\s){1,3}?)?")
_THAT = re.compile(rf"\s+{_DAY}{_CIRCUMSTANCE}that\s+(?=\S)")
_TOLD_THAT = re.compile(r"\s+[^,.;:“”\"\n]{2,70}?\sthat\s+(?=\S)")
_PERSONAL = r"(?:he|she|they|it|we|I|there)(?:[’']\w+)?\s"
_PERSONAL_START = re.compile(_PERSONAL)
_COMMA = re.compile(r"[,;:]")
_TOLD = re.compile(rf"\s+(?:[\w’'.-]+\s+){{1,5}}?(?={_PERSONAL})")
_ASKED = re.compile(r"\s+(?:[\w’'.-]+\s+){0,5}?(?=(?:if|whether|why|how|what|when|where|who)\s)")
_POINTING = r"(?:this|that|no|my|its)\s+(?!(?:in|to|on|at|after|during|before|when|as|about|while)\b)"
_OPENING = (r"(?:you|these|those|the|an?|his|her|their|our|some|many|most|all|both|each|every|any|several|"
            r"more|at\s+least|about|if|when|while|although|neither|nobody|nothing|everyone|two|three|four|"
            r"five|six|seven|eight|nine|ten|dozens|hundreds|thousands|police|officials|[A-Z0-9$€£][\w.,’'-]*)\s")
_CLAUSE = re.compile(rf"\s+{_DAY}(?={_PERSONAL}|{_POINTING}|{_OPENING})")
_NO_CLAUSE = (r"(?:in|on|at|to|during|after|before|by|through|via|of|for|from|with|about|against|as|and|but|"
              r"or|so|nothing|goodbye|yes|sorry|hello|when|while|late|early|earlier|later|last|again|"
              r"yesterday|today|here|there|something|anything|much|more|little|[a-z]+ly)\b")
_BARE_CLAUSE = re.compile(rf"\s+(?!{_NO_CLAUSE}|{_AUXILIARY})(?=[a-z]+\s+[a-z]+)")
_AFTER_TAIL = re.compile(
    r"\s*(?:$|[,.;!?)]|(?:in|on|at|to|during|after|before|as|when|while|of|by|last|this|late|early|yesterday|"
    r"today|later|again|reporters|him|her|me|them|us|\w+day)\b)")
_RESUMES = re.compile(r", (?!(?:according|who|which|as|after|but|and|while|[a-z]+ing)\b)")
_OPENER = re.compile(r"(?:(?:And|But|So|Yet)\s+)?(?:in|on|at|during|after|before|by|through|via|while|when|"
                     r"as|if|with|from|speaking|asked|writing|for|according)\b", re.IGNORECASE)
_SAY = frozenset("say says said saying".split())
_REPORTING = frozenset("say state tell ask according".split())
_PRONOUNS = frozenset("he she they it we I who".split())
_NO_SOURCE = frozenset("plan plans schedule custom tradition age size need needs taste design".split())
_FEWEST_WORDS = 3
_NEAR = 9
_LONGEST_CUE = 4
_LONGEST_ADVERB = 16
_LONGEST_SENTENCE = 1_500
_CUES_TRIED = 5


def indirect_attributions(reading, marked):
    """Return the attributions of the clauses that `reading` reports without marks, in order.

    The cues that serve `marked`, the attributions of passages in quotation marks, are left out, and so is
    what is reported inside a reported clause.

    >>> from helpers.reading import Reading
    >>> text = "The mayor said that nobody was hurt."
    >>> [text[a.start:a.end] for a in indirect_attributions(Reading(text), [])]
    ['nobody was hurt']
    """
    used = {attribution.cue for attribution in marked}
    clauses, free = [], 0
    for cue in reading.cues:
        found = _reported(reading, cue) if cue.kind in _REPORTING and cue not in used else None
        if found and max(free, reading.last_passage_end(found.end)) <= found.start:
            clauses.append(found)
            free = found.end
    return clauses


def _reported(reading, cue):
    low, high = reading.sentence_at(cue.start)
    low = max(low, cue.start - _LONGEST_SENTENCE, reading.story_start, reading.last_passage_end(cue.start))
    high = min(high, cue.end + _LONGEST_SENTENCE)
    if cue.kind == "according":
        return _of_source(reading, cue, low, high)
    after_comma = reading.text[max(low, cue.start - _NEAR):cue.start].rstrip().endswith(",")
    if after_comma and not _AFTER_TAIL.match(reading.text, cue.end, high):
        found = _before_verb(reading, cue, low, high) or _after_verb(reading, cue, low, high)
    else:
        found = _after_verb(reading, cue, low, high) or _before_verb(reading, cue, low, high)
    return found if found and not reading.is_told_or_denied(cue, low) else None


def _clause(reading, start, end, subject, cue):
    """Return an attribution, its clause freed of marks and blanks around it; None when nothing is left."""
    piece = reading.text[start:end]
    start += len(piece) - len(piece.lstrip(" ,;:\u00a0—–-\n"))
    end -= len(piece) - len(piece.rstrip(" ,;:.!?\u00a0—–-\n\"”’'"))
    return Attribution(start, end, "indirect", subject, cue) if end - start > 2 else None


def _of_source(reading, cue, low, high):
    """Return the clause of "According to police, CLAUSE" or "CLAUSE, according to police"."""
    text = reading.text
    leads = not text[low:cue.start].strip()
    comma = text.find(",", cue.end, high)
    subject = reading.subject_after(cue, comma if leads and comma >= 0 else high)
    if not subject or text[subject[0]:subject[1]].split()[-1].lower() in _NO_SOURCE:
        return None
    if not leads:
        return _clause(reading, low, cue.start, subject, cue)
    return _clause(reading, comma, high, subject, cue) if comma >= 0 else None


def _after_verb(reading, cue, low, high):
    """Return the clause of "She said (that) CLAUSE"."""
    start = _clause_start(reading.text, cue, high)
    if not start or not _is_verb(reading.text, cue, start):
        return None
    subject = reading.subject_before(cue, low) if cue.may_be_noun else reading.subject(cue, low)
    if not subject or _is_no_speaker(reading.text, cue, subject):
        return None
    return _clause(reading, start, _clause_end(reading, start, high), subject, cue)


def _is_no_speaker(text, cue, subject):
    """Tell whether a subject isn't that of the verb: "it is worth noting", "the fall in owners' claims"."""
    if cue.may_be_noun and cue.start - subject[1] > _LONGEST_ADVERB:
        return True
    return cue.form != "finite" and text[slice(*subject)].lower() == "it"


def _clause_start(text, cue, high):
    """Return where the clause after a verb begins, or None where none does."""
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
    return start if always or _FINITE.search(text, start, comma.start() if comma else high) else None


def _is_verb(text, cue, start):
    """Tell whether a word like "claims" is a verb: it stands before "that", or after a name or a pronoun."""
    if not cue.may_be_noun or text[cue.end:start].split()[-1:] == ["that"]:
        return True
    before = text[max(0, cue.start - 30):cue.start].split()[-1:]
    return bool(before) and (before[0][0].isupper() or before[0] in _PRONOUNS)


def _clause_end(reading, start, high):
    """Return where a clause ends: with its sentence, or before ", he added", ", according to" or ", but"."""
    text = reading.text
    for following in reading.cues_within(start, high)[:_CUES_TRIED]:
        stop = max(text.rfind(mark, start, following.start) for mark in (",", ";", "—", " and ", " but "))
        if stop <= start:
            continue
        between = text[stop + 1:following.start].split()
        at_once = between in ([], ["and"], ["but"])
        after_subject = text[stop] != " " and len(between) <= _LONGEST_CUE and following.kind in _REPORTING
        if at_once or after_subject:
            return stop
    but = text.find(", but ", start, high)
    return but if but >= 0 else high


def _before_verb(reading, cue, low, high):
    """Return the clause of "CLAUSE, she said." or "CLAUSE, said the mayor."; all of it where it goes on."""
    text = reading.text
    if cue.kind not in ("say", "tell") or cue.form == "ing" or cue.may_be_noun:
        return None
    if _AFTER_TAIL.match(text, cue.end, high):
        subject = reading.subject_before(cue, low)
        start = subject[0] if subject else low
    else:
        subject, start = reading.subject_after(cue, high), cue.start
        if not subject or not _is_inverted(reading, cue, subject, high):
            return None
    led = text[low:start].rstrip()
    if not subject or not led.endswith(","):
        return None
    if _RESUMES.match(text, cue.end, high) and not _OPENER.match(led):
        return _clause(reading, low, high, subject, cue)
    return _clause(reading, low, start, subject, cue) if _may_be_said(led) else None


def _is_inverted(reading, cue, subject, high):
    """Tell "…, said Ann Lee." from "…, said nobody was hurt": a name or a short phrase ends the clause."""
    short = reading.text[slice(*subject)].count(" ") < _LONGEST_CUE
    return (cue.kind == "say" and (short or bool(reading.people.within(*subject)))
            and _AFTER_TAIL.match(reading.text, subject[1], high) is not None)


def _may_be_said(words):
    """Tell whether words before a comma may be a reported clause rather than "In a speech on Monday,"."""
    finite = _FINITE.search(words) is not None
    return words.count(" ") >= _FEWEST_WORDS and (finite or not _OPENER.match(words))
