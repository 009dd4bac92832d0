"""Agency in headlines and first sentences: does somebody do it, is it done to people, or does it happen?

"Gunmen killed six", "Six were killed", "Six died as violence broke out": the same deaths, and only the first
says who killed. The verbs are those of `data/lexicons/harm_words.tsv` and `agency.tsv`.
"""

import re
from functools import lru_cache

from helpers.text.lexicons import read_lexicon
from helpers.text.sentences import sentence_spans
from helpers.text.spans import find_spans

_COLUMNS = {"voice": "str", "doer": "str"}
_KIND = {"verb": "verb", "ing": "ing", "base": "base", "died": "event", "none": "none"}
_BE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got|['’]re)(?:\s(?:not|also|now|all|\w{2,20}ly)){0,2}\s$", re.I
)
_HAVE = re.compile(r"\b(?:(?:has|have|had|will|would|may|might|could)(?:\s(?:not|also|\w{2,20}ly))?\s){1,2}$", re.I)
_NO_OBJECT = (
    r"(?:in|at|on|by|near|after|when|while|as|during|since|before|from|for|inside|outside|across|along|around|over|"
    r"under|amid|among|between|beside|with|within|without|to|of|off|and|or|but|that|which|who|where|because|so|if|"
    r"then|there|here|today|yesterday|again|early|late|this|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_HEDGED = r"(?:at\s(?:least|most)|(?:over|around|under|between)\s\d)"
_OBJECT = re.compile(rf"\s(?:and\s\w{{3,12}}ed\s)?(?:{_HEDGED}|(?!{_NO_OBJECT}\b)[\w“\"‘'$])", re.I)
_ITS_OBJECT = re.compile(r"\s(?:an?|the|their|its|his|her|themselves|himself|herself|\d+)\b", re.I)
_ATTRIBUTE = re.compile(r"\b(?:an?|the|of|from|for|with)\s$", re.I)  # "a damaged shrine"
_BY = re.compile(r"[^.,;:—]{0,60}?\bby\s+(?!\w+day\b)([^.,;:—]{1,80})", re.I)
_CLAUSE = re.compile(
    r"[,;:—–“”]|\b(?:but|after|when|while|as|because|where|before|said|says|until|though|although|that(?!\s*$))\b", re.I
)
_WHO = re.compile(r"\s(?:that|which|who)\s*$", re.I)
_AFTER_NOUN = re.compile(
    r"\s(?:in|at|on|by|near|of|from|for|inside|outside|across|around|among|over|with|to|early|late|\w+day)\b", re.I
)
_AGENCY_LABEL = re.compile(r"^\s*(?:UPDATE|WRAPUP|CORRECTED)[ \d]*-")


def find_agency(articles):
    """Return the verbs of harm in the first sentence of each text as a Spans table, with who does it.

    `voice` is "active" (somebody or something does it: "gunmen killed six"), "passive" (it is done to them:
    "six were killed") or "agentless" (it happens: "six died", "violence broke out"). `doer` is the subject of an
    active verb, or what stands after the "by" of a passive one; empty when the sentence names none. A headline
    is a text too: `find_agency(articles.assign(text=articles["headline"]))`.

    Known limits: verbs that are in neither list are not seen, nouns ("the attack") never; the doer is cut out by
    word order alone, and may be a thing ("a bomb") that somebody placed.

    Raises TypeError when `articles` is neither a table with a column `text` nor a string.

    >>> find_agency("Gunmen killed six people at a market.")[["text", "voice", "doer"]]
         text   voice    doer
    0  killed  active  Gunmen
    >>> find_agency("Six people were killed when violence broke out.")[["text", "voice", "doer"]]
              text      voice doer
    0  were killed    passive
    1    broke out  agentless
    """
    return find_spans(articles, _in_first_sentence, _COLUMNS)


def _in_first_sentence(text):
    spans = sentence_spans(text[:2000])
    if not spans:
        return
    start, end = spans[0]
    sentence = text[start:end]
    verbs, kinds = _verbs(read_lexicon("harm_words"), read_lexicon("agency"))
    for match in verbs.finditer(sentence):
        found = _READERS[kinds[match[0].lower()]](sentence, match)
        if found:
            first, voice, doer = found
            yield {"sentence": 0, "start": start + first, "end": start + match.end(), "voice": voice, "doer": doer}


@lru_cache(maxsize=4)
def _verbs(harm, agency):
    kinds = {form.lower(): _KIND[kind] for form, _, kind in harm if kind in _KIND}
    kinds |= {form.lower(): kind for form, kind in agency}
    longest_first = sorted(kinds, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.I), kinds


def _past(sentence, match):
    """Read "killed": passive after a form of "be", active before an object, else a participle: "six killed in"."""
    be = _auxiliary(_BE, sentence, match.start())
    if be is None and _ATTRIBUTE.search(sentence, 0, match.start()):
        return None
    if be is None and _OBJECT.match(sentence, match.end()):
        return _active(sentence, match)
    return match.start() if be is None else be, "passive", _after_by(sentence, match.end())


def _active(sentence, match):
    have = _auxiliary(_HAVE, sentence, match.start())
    first = match.start() if have is None else have
    shares = sentence[:first].endswith(" and ")  # "killed and wounded 30": one subject for both
    return first, "active", _first_subject(sentence) if shares else _subject(sentence[:first])


def _base(sentence, match):
    return _active(sentence, match) if _OBJECT.match(sentence, match.end()) else None


def _ing(sentence, match):
    """Read ", wounding 12": its doer is the subject of the first verb of the sentence."""
    return (match.start(), "active", _first_subject(sentence)) if _base(sentence, match) else None


def _first_subject(sentence):
    verbs, _ = _verbs(read_lexicon("harm_words"), read_lexicon("agency"))
    first = verbs.search(sentence).start()
    have = _auxiliary(_HAVE, sentence, first)
    return _subject(sentence[: first if have is None else have])


def _event(sentence, match):
    if _ITS_OBJECT.match(sentence, match.end()):
        return _active(sentence, match)
    have = _auxiliary(_HAVE, sentence, match.start())
    return match.start() if have is None else have, "agentless", ""


_READERS = {
    "verb": _past,
    "ing": _ing,
    "base": _base,
    "event": _event,
    "active": _active,
    "none": lambda sentence, match: None,
}


def _auxiliary(pattern, sentence, position):
    """Return where "have been", "was" … before a verb begins, or None."""
    found = pattern.search(sentence, max(0, position - 60), position)
    if not found:
        return None
    have = _HAVE.search(sentence, max(0, found.start() - 40), found.start())
    return have.start() if have else found.start()


def _after_by(sentence, position):
    match = _BY.match(sentence, position)
    return _noun_phrases(match[1])[0] if match else ""


def _subject(before):
    """Return the noun phrase that a verb follows, without its place and time; "" when it cannot be told."""
    before = _AGENCY_LABEL.sub("", before)
    clause = before[max([match.end() for match in _CLAUSE.finditer(before)], default=0):]
    phrases = _noun_phrases(_WHO.sub("", clause))
    if not _WHO.search(clause):
        return phrases[0]
    return next((phrase for phrase in reversed(phrases) if not phrase[:1].isupper()), phrases[0])


def _noun_phrases(words):
    """Return what stands between prepositions: "the bombs in Hilla" gives "the bombs" and "Hilla"."""
    return [phrase.strip() for phrase in _AFTER_NOUN.split(" " + words.strip())]
