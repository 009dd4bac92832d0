"""Cues: the reporting verb, or "according to", that says that somebody is quoted."""
import re
from typing import NamedTuple

from helpers.quotes.word_uses import words_for
from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import alternation

_AUXILIARIES = words_for("lead")
_TIMES = words_for("time")
_PASSIVE = frozenset("is are was were been being be get got".split())
_DENYING = frozenset("not never".split())
_MODAL = frozenset("will would shall should can could may might must".split())
_NOT_SAYING = (" for", " of", " without", " from", " about", " against", " instead")
_NO_ADVERBS = frozenset("family ally assembly reply supply".split())
_BEFORE_NOUN = re.compile(
    r"(?i:[’']s?|\b(?:the|an?|his|her|their|its|our|my|your|this|these|those|some|any|no|such|new|recent|of)"
    r"(?:\s+[a-z]+ly)?|\b(?:in|by|for|with|from|on|about|amid|despite|under)(?:\s+[a-z]+)?)\s+\Z")
_PER = re.compile(r"(?:(?<=[,”\"’.]\s)|(?<=\n)|\A)[Pp]er\s(?:the\s|an?\s|[A-Z])")
_AS_SAYING = re.compile(r"\s[^,.;:“”\"\n]{1,80}?\sas\s(?:saying|telling|adding|warning|stating|claiming)\b")
_NOUN_REACH = 24
_BEFORE_WORD = r"\s(\[“”\"‘«»—–―…,.;:!?/`"
_NOT = ("n't", "n’t")
_LEAD_REACH = 60


class Cue(NamedTuple):
    """A reporting verb (or "according to") at its place in a text.

    `form` is "base" (say), "ing" (saying) or "finite" (says, said); `may_be_noun` is True of "claims";
    `takes` names the complements that the verb takes without marks: "object", "as" … (see the lexicon).
    """

    start: int
    end: int
    verb: str
    kind: str
    form: str
    may_be_noun: bool
    takes: tuple = ()


@from_lexicons("reporting_verbs")
def _verbs(rows):
    entries = {}
    for _, kind, forms, nouns, complements in rows:
        takes, shapes = tuple(complements.split()), forms.split()
        for form in shapes:
            shape = "finite" if kind == "according" else _shape(form, shapes)
            entries[form.replace("_", " ")] = kind, shape, form in nouns.split(), takes
    opening = [form.capitalize() for form, entry in entries.items() if entry[0] == "according"]
    # The search skips to what may stand before a word, which is faster than a look back from each letter.
    return entries, re.compile(
        rf"[{_BEFORE_WORD}](?:S(?:aid|ays)|{alternation([*opening, *entries])})(?![\w-])")


def _shape(form, forms):
    """Return what a form is; the base form of a verb like "read", which is its past too, counts as finite."""
    if form.split("_")[0].endswith("ing"):
        return "ing"
    return "base" if form == forms[0] and len(forms) > 3 else "finite"


def find_cues(text):
    """Return the cues of `text` in order: every form of a verb of `reporting_verbs.tsv`, and "according to".

    >>> [(cue.verb, cue.kind) for cue in find_cues("He said that she laughed, according to them.")]
    [('said', 'say'), ('laughed', 'manner'), ('according to', 'according')]
    """
    entries, pattern = _verbs()
    cues = []
    for match in pattern.finditer(" " + text):
        verb = match[0][1:]
        if verb not in entries:
            verb = " ".join(verb.lower().split())
        cue = Cue(match.start(), match.end() - 1, verb, *entries[verb])
        if cues and cues[-1].end == cue.start - 1 and cues[-1].may_be_noun:
            cues.pop()  # "the report said"
        if not _is_no_cue(text, cue):
            cues.append(cue)
    return cues


def _is_no_cue(text, cue):
    """Tell whether a word is no cue where it stands: a noun, "per person", "quoted" before "as saying"."""
    if cue.verb == "per":
        return not _PER.match(text, cue.start)
    passes_on = cue.verb.startswith(("quot", "cit")) and _AS_SAYING.match(text, cue.end)
    return bool(passes_on) or cue.may_be_noun and stands_for_noun(text, cue)


def stands_for_noun(text, cue):
    """Tell whether a cue stands where a noun or an adjective does: "the claims", "an estimated".

    >>> text = "A proposed law"
    >>> stands_for_noun(text, find_cues(text)[0])
    True
    """
    return _BEFORE_NOUN.search(text, max(0, cue.start - _NOUN_REACH), cue.start) is not None


class Lead(NamedTuple):
    """What stands between a subject and its verb: where it begins, and whether it turns the sense round."""

    start: int
    passive: bool
    denied: bool
    modal: bool


def verb_lead(text, low, cue):
    """Return what leads up to a verb: "has also said", "was told" (passive), "did not say" (denied).

    "Refused to say" and "blamed for saying" count as denied: nothing is reported.

    >>> text = "The mayor has never said"
    >>> lead = verb_lead(text, 0, find_cues(text)[0])
    >>> text[:lead.start], lead.passive, lead.denied
    ('The mayor', False, True)
    """
    low = max(low, cue.start - _LEAD_REACH)
    left, words = text[low:cue.start].rstrip(), set()
    while left and not left.endswith(","):
        kept, _, word = left.rpartition(" ")
        word = word.lower()
        if not _leads_verb(word):
            break
        words.add(word)
        left = kept.rstrip()
    if not words and cue.form != "ing":
        return Lead(low + len(left), False, False, False)
    passive = cue.form != "ing" and "as" not in words and not words.isdisjoint(_PASSIVE)
    denied = not words.isdisjoint(_DENYING) or any(word.endswith(_NOT) for word in words)
    unsaid = cue.form == "ing" and left.endswith(_NOT_SAYING) or "to" in words and "on" not in words
    return Lead(low + len(left), passive, denied or unsaid, not words.isdisjoint(_MODAL))


def _leads_verb(word):
    adverb = word.endswith("ly") and word not in _NO_ADVERBS
    return word in _AUXILIARIES or word in _TIMES or adverb or word.endswith(_NOT)
