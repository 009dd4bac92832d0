"""Indirect speech: what a reporting verb reports without quotation marks."""
import re
from itertools import pairwise

from helpers.quotes.complements import FINITE, NUMBER, ROUGHLY, clause_start, complement_start
from helpers.quotes.cues import stands_for_noun
from helpers.quotes.phrases import can_speak
from helpers.quotes.reading import Attribution
from helpers.quotes.subjects import group_start
from helpers.quotes.word_uses import any_word, words_for

_AFTER_TAIL = re.compile(
    r"\s*(?:$|[,.;!?)]|(?:who|whose|which|close|familiar|from|with|for|in|on|at|to|during|after|"
    r"before|as|when|while|of|by|last|this|late|early|yesterday|"
    r"today|later|again|reporters|him|her|me|them|us|\w+day)\b)")
_ASIDE = re.compile(r",\s(?:which|who|whose|where|when|while|after|as|but|and|before|though|although|"
                    r"according|[a-z]+ing)\b|\s[-–—]+\s|;")
_BUT = re.compile(r", but (?!(?:could|would|will|can|did|does|was|were|had|has|have|is|are|not|also|that)\b)")
_RESUMES = re.compile(r", (?!(?:according|who|which|as|after|but|and|while|[a-z]+ing)\b)")
_OPENER = re.compile(r"(?:(?:And|But|So|Yet)\s+)?"
                     r"(?:in|on|at(?!\s(?:least|most)\b)|during|after|before|by|through|via|while|when|"
                     r"as|if|with|from|under|amid|despite|since|until|unlike|speaking|asked|writing|for|"
                     r"according)\b",
                     re.IGNORECASE)
_REPORTING = frozenset("say state tell ask according".split())
_PRONOUNS = frozenset("he she they it we I who".split())
_NO_SOURCE = words_for("no-source")
_CONDITION = re.compile(r"\b(?:if|unless|whether|should|lest)\s+\Z", re.IGNORECASE)
_WHEN_ASKED = re.compile(r"\b(?:when|if|as|once)\s+\Z")
_OF = re.compile(r"\s(?:by\s[^,.;:]{2,60}?\s)?of\s(?=\S)")
_NOBODY = re.compile(r"(?:[Nn]obody|[Nn]o\sone|[Nn]one|[Nn]either|[Nn]o|Who)\b")
_COUNTING = frozenset(("object", "number", "tally"))
_NUMBER_BEFORE = re.compile(
    rf"((?:\b(?:the|its|their)\s)?\b{ROUGHLY}{NUMBER}\s(?:[^\s,.;:“”\"()]{{1,30}}\s){{1,5}})(?:that|which)\s\Z")
_LONGEST_NUMBER = 120
_UNNAMED = re.compile(r"asked\s(?:for\s(?:his|her|their)\sname|for\sanonymity|to\sremain|"
                      r"(?:not\s)?to\s(?:not\s)?be\s(?:named|identified|anonymous))")
_FEWEST_WORDS = 3
_ONE_COMMA = re.compile(r",(?!\d)")
_RELATIVE_END = re.compile(rf",\s(?!(?:{any_word('goes-on')}|[a-z]+ing)\b)")
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|citing|based|released|published)\s")
_APPOSED = re.compile(r",\s(?:(?:the|an?|[A-Z][\w.’'-]*)\s|[A-Z][\w.’'-]*,)")
_LONGEST_SOURCE = 250
_SAID_TO = re.compile(r"\s+to\s+(?:be|have|[a-z]+)\b")
_BLANK = " \u00a0\n-–—―“”\""
_NEAR = 9
_LONGEST_CUE = 4
_LONGEST_TITLE = 40
_LONGEST_ADVERB = 16
_LONGEST_SENTENCE = 1_500
_CUES_TRIED = 5


def indirect_attributions(reading, marked):
    """Return the attributions of the clauses that `reading` reports without marks, in order.

    The cues that serve `marked`, the attributions of passages in quotation marks, are left out, and so is
    what is reported inside a reported clause.

    >>> from helpers.quotes.reading import Reading
    >>> text = "The mayor said that nobody was hurt."
    >>> [text[a.start:a.end] for a in indirect_attributions(Reading(text), [])]
    ['nobody was hurt']
    """
    used = {attribution.cue for attribution in marked}
    clauses, free = [], 0
    for cue in reading.cues:
        found = _reported(reading, cue) if (cue.kind in _REPORTING or cue.takes) and cue not in used else None
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
    found = _clause_beside(reading, cue, low, high) if cue.kind in _REPORTING else None
    found = found or _complement(reading, cue, low, high) or _number_before(reading, cue, low)
    if found and not reading.is_told_or_denied(cue, low):
        return found
    return _passive(reading, cue, low, high)


def _passive(reading, cue, low, high):
    """Return the clause of "Two were said to have died", "It was said that two died", "Two are accused of it"."""
    may_be = cue.form == "finite" and (cue.kind == "say" or cue.verb == "accused")
    lead = reading.lead(cue, low) if may_be else None
    if not lead or not lead.passive or lead.denied or lead.modal:
        return None
    if cue.verb == "accused":
        charge = _OF.match(reading.text, cue.end, high)
        return charge and _clause(reading, charge.end(), _clause_end(reading, charge.end(), high), None, cue)
    if reading.text[low:lead.start].lower().endswith("it"):
        start = clause_start(reading.text, cue, high)
        if start is None and _ends_with_comma(reading.text, low, lead.start - len("it")):
            return _clause(reading, low, lead.start - len("it"), None, cue)
    else:
        said_to = _SAID_TO.match(reading.text, cue.end, high)
        start = reading.phrase_start(low, lead.start) if said_to else None
    if start is None or _NOBODY.match(reading.text, start):
        return None
    return _clause(reading, start, _clause_end(reading, cue.end, high), None, cue)


def _clause_beside(reading, cue, low, high):
    """Return the clause after a verb or before it; first the one before it in "CLAUSE, she said Monday"."""
    comma = _ends_with_comma(reading.text, low, cue.start)
    if comma and not _AFTER_TAIL.match(reading.text, cue.end, high) and not reading.parted_subject(cue, low):
        return _before_verb(reading, cue, low, high) or _after_verb(reading, cue, low, high)
    return _after_verb(reading, cue, low, high) or _before_verb(reading, cue, low, high)


def _clause(reading, start, end, subject, cue):
    """Return an attribution, its clause freed of marks and blanks around it; None when nothing is left."""
    piece = reading.text[start:end]
    start += len(piece) - len(piece.lstrip(" ,;:\u00a0—–-\n"))
    end -= len(piece) - len(piece.rstrip(" ,;:.!?\u00a0—–-\n\"”’'"))
    return Attribution(start, end, "indirect", subject, cue) if end - start > 2 else None


def _of_source(reading, cue, low, high):
    """Return the clause of "According to police, CLAUSE" or "CLAUSE, according to police(, CLAUSE)"."""
    text = reading.text
    leads = not text[low:cue.start].strip(_BLANK)
    comma = _source_end(text, cue.end, high) if leads else -1
    subject = reading.subject_after(cue, comma if comma >= 0 else high)
    if not subject or text[subject[0]:subject[1]].split()[-1].lower() in _NO_SOURCE:
        return None
    if cue.verb == "per" and not (reading.people.within(*subject) or can_speak(text[slice(*subject)])):
        return None
    if leads:
        return _clause(reading, comma, high, subject, cue) if comma >= 0 else None
    goes_on = text[low:cue.start].rstrip().endswith(",") and _RESUMES.match(text, subject[1], high)
    return _clause(reading, low, high if goes_on else cue.start, subject, cue)


def _source_end(text, start, high):
    """Return the place of the comma after a source ("According to Ann Lee, the mayor, …"); -1 without one."""
    commas = [match.start() for match in _ONE_COMMA.finditer(text, start, min(high, start + _LONGEST_SOURCE))]
    for comma, following in pairwise([*commas, high]):
        relative = _RELATIVE.match(text, comma)
        apposed = relative or _APPOSED.match(text, comma) and not FINITE.search(text, comma, following)
        if following == high or not apposed:
            return comma
    return -1


def _after_verb(reading, cue, low, high):
    """Return the clause of "She said (that) CLAUSE"."""
    start = clause_start(reading.text, cue, high)
    subject = _subject(reading, cue, low, start)
    high = min(high, _relative_end(reading.text, subject, start, high)) if subject else high
    return _clause(reading, start, _clause_end(reading, start, high), subject, cue) if subject else None


def _relative_end(text, subject, start, high):
    """Return where ", who said CLAUSE," ends: at the comma after which the sentence goes on; else `high`."""
    if text[slice(*subject)] not in ("who", "which") or not _ends_with_comma(text, 0, subject[0]):
        return high
    closing = _RELATIVE_END.search(text, start, high)
    return closing.start() if closing else high


def _complement(reading, cue, low, high):
    """Return the words of "She condemned WORDS", "She put WORDS", "She urged WORDS"."""
    start = complement_start(reading.text, cue, high) if cue.takes else None
    if not start or cue.form != "ing" and stands_for_noun(reading.text, cue):
        return None
    subject = _subject(reading, cue, low, start)
    if not subject or reading.lead(cue, low).modal or _CONDITION.search(reading.text, low, subject[0]):
        return None
    high = min(high, _relative_end(reading.text, subject, start, high))
    aside = _ASIDE.search(reading.text, start, high)
    end = min(_clause_end(reading, start, high), aside.start() if aside else high)
    return _clause(reading, start, end, subject, cue)


def _number_before(reading, cue, low):
    """Return the words of "the 24 dead that the army had reported"."""
    counts = cue.form == "finite" and not _COUNTING.isdisjoint(cue.takes)
    subject = reading.subject_before(cue, low) if counts else None
    near = max(low, subject[0] - _LONGEST_NUMBER) if subject else 0
    words = _NUMBER_BEFORE.search(reading.text, near, subject[0]) if subject else None
    return _clause(reading, *words.span(1), subject, cue) if words else None


def _subject(reading, cue, low, start):
    """Return the subject of a verb that reports what begins at `start`; None where nobody speaks."""
    if not start or not _is_verb(reading.text, cue, start):
        return None
    noun = cue.may_be_noun and not _is_aside(reading.text, cue)
    subject = reading.subject_before(cue, low) if noun else reading.subject(cue, low)
    return None if not subject or _is_no_speaker(reading.text, cue, subject) else subject


def _is_no_speaker(text, cue, subject):
    """Tell whether a subject isn't that of the verb: "it is worth noting", "asked not to be named"."""
    if _UNNAMED.match(text, cue.start):
        return True
    if cue.kind == "ask" and _WHEN_ASKED.search(text, max(0, cue.start - _NEAR), cue.start):
        return True
    if cue.may_be_noun and cue.start - subject[1] > _LONGEST_ADVERB and not _is_aside(text, cue):
        return True
    words = text[slice(*subject)]
    return cue.form != "finite" and words.lower() == "it" or _NOBODY.match(words) is not None


def _is_verb(text, cue, start):
    """Tell whether a word like "claims" is a verb: it stands before "that", or after a name or a pronoun."""
    if not cue.may_be_noun or _is_aside(text, cue) or text[cue.end:start].split()[-1:] == ["that"]:
        return True
    before = text[max(0, cue.start - 30):cue.start].split()[-1:]
    return bool(before) and (before[0][0].isupper() or before[0] in _PRONOUNS)


def _is_aside(text, cue):
    """Tell whether a participle follows a comma or "as": "She left, saying so", "quoted her as saying"."""
    return cue.form == "ing" and (_ends_with_comma(text, 0, cue.start) or text.endswith(" as ", 0, cue.start))


def _clause_end(reading, start, high):
    """Return where a clause ends: with its sentence, or before ", he added", ", according to" or ", but"."""
    text = reading.text
    for following in reading.cues_within(start, high)[:_CUES_TRIED]:
        stop = max(text.rfind(mark, start, following.start) for mark in (",", ";", "—", " and ", " but "))
        if stop <= start:
            continue
        between = text[stop + 1:following.start].split()
        at_once = between in ([], ["and"], ["but"]) and _reports(text, following, high)
        after_subject = (text[stop] != " " and len(between) <= _LONGEST_CUE and following.kind in _REPORTING
                         and text[stop + 1:reading.lead(following, stop + 1).start].strip())
        if at_once or after_subject:
            return stop
    but = _BUT.search(text, start, high)
    return but.start() if but else high


def _reports(text, cue, high):
    """Tell whether a verb after "and" reports too: "said that …, and denied the charge"."""
    return cue.form != "base" and (
        cue.kind in _REPORTING or bool(cue.takes) and complement_start(text, cue, high) is not None)


def _before_verb(reading, cue, low, high):
    """Return the clause of "CLAUSE, she said." or "CLAUSE, said the mayor."; all of it where it goes on."""
    text = reading.text
    if cue.kind not in ("say", "tell") or cue.form == "ing" or cue.may_be_noun:
        return None
    if _AFTER_TAIL.match(text, cue.end, high):
        subject = reading.subject_before(cue, low)
        start = group_start(text, low, subject[0]) if subject else low
    else:
        start = cue.start
        subject = _inverted_subject(reading, cue, high) if _ends_with_comma(text, low, start) else None
    if not subject or not _ends_with_comma(text, low, start):
        return None
    if _RESUMES.match(text, cue.end, high):
        return _clause(reading, low, high, subject, cue)
    ends = not text[max(cue.end, subject[1]):high].strip(" .!?\n")
    said = _may_be_said(text[low:start].rstrip(), ends)
    return _clause(reading, low, start, subject, cue) if said else None


def _ends_with_comma(text, low, end):
    return text[max(low, end - _NEAR):end].rstrip().endswith(",")


def _inverted_subject(reading, cue, high):
    subject = reading.subject_after(cue, high)
    return subject if subject and _is_inverted(reading, cue, subject, high) else None


def _is_inverted(reading, cue, subject, high):
    """Tell "…, said Ann Lee." from "…, said nobody was hurt": a name or a short phrase ends the clause."""
    start, end = subject
    short = reading.text[start:end].count(" ") < _LONGEST_CUE and "object" not in cue.takes
    if not (reading.text[start].isupper() or can_speak(reading.text[start:end])):
        return False
    named = any(mention.start - start < _LONGEST_TITLE for mention in reading.people.within(start, end))
    return (cue.kind == "say" and cue.form == "finite" and (short or named)
            and not FINITE.search(reading.text, start, end)
            and _AFTER_TAIL.match(reading.text, subject[1], high) is not None)


def _may_be_said(words, ends):
    """Tell whether words before a comma may be a reported clause rather than "In a speech on Monday,".

    Where the sentence `ends` with the verb nothing else can be what is reported: "In Oslo ten died, he said."
    """
    finite = FINITE.search(words) is not None
    fewest = _FEWEST_WORDS - (finite or words.endswith("ed,"))
    return words.count(" ") >= fewest and (ends or finite or not _OPENER.match(words))
