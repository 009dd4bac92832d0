"""Noun phrases that can speak, and a subject that asides part from its verb: "Ann Lee, 34, who fled, said"."""
import re

from helpers.quotes.complements import FINITE
from helpers.quotes.word_uses import any_word, words_for
from helpers.text.gazetteer import from_lexicons

_CORE_END = re.compile(
    r"\s(?:of|for|with|in|at|from|to|on|who|near|against|by|inside|outside|under|among)\s|[,(]|\s[-–—]"
    r"|\s(?:quoted|cited|interviewed|contacted|reached)\s")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|man|men|woman|women|ian)s?")
_INNER = re.compile(r"(?<!\band)\s(?:\d|(?:the|an?|his|her|their|its)\s)")
_OPENER = re.compile(
    r"(?:(?:And|But|So|Yet|Still|Meanwhile|However|Later|Then|Elsewhere|while|and|but)\b,?\s+)?"
    r"(?:(?:In|On|At|After|Before|During|By|From|For|With|Under|Amid)\s[^,.;:“”\"\n]{1,60},\s+)?")
_BOUNDARY = re.compile(r"[,;]\s(?:while|and|but|though|although|whereas)\s")
_PHRASE_STOP = re.compile(r"\s?(?:[,(—–]|--|\s-\s)|\s(?=(?:who|whose|whom|which|that)\s)")
_RELATIVE = re.compile(r"\s(?:who|which|that)\s(?P<next>\S+)|\swhose\s\S+\s\S+")
_ASIDE = re.compile(
    rf"[\s,(—–-]*(?:{any_word('aside')}\b|\d|[A-Z])")
_RELATIVE_ASIDE = re.compile(r"[\s,(—–-]*(?:who|whose|whom|which|where)\b")
_CLOSED = (",", ")", "—", "–", "--", " -")
_LONGEST_PHRASE = 90
_LONGEST_TITLED = 6
_LONGEST_ASIDES = 300
_NO_VERB = words_for("opener")


@from_lexicons("person_nouns", "speaker_nouns", "voices")
def _speaking_nouns(people, speakers, voices):
    return frozenset(word.lower() for word, *_ in (*people, *speakers, *voices))


def head_noun(phrase):
    """Return the last word of a noun phrase's core: "head of the bank" has "head".

    >>> head_noun("new head of the bank")
    'head'
    """
    core = _CORE_END.split(phrase, maxsplit=1)[0].split()
    return core[-1].strip(".,'’\"") if core else ""


def can_speak(phrase):
    """Tell whether a phrase stands for somebody or a body that speaks, by its head noun.

    >>> [can_speak(words) for words in ("a nurse at the gate", "the army", "soldiers fired", "the gate")]
    [True, True, False, False]
    """
    core = _CORE_END.split(_ARTICLE.sub("", phrase), maxsplit=1)[0]
    if _INNER.search(core):  # a verb and its object: "gunmen shot the mayor", "a bomb killed 11 people"
        return False
    head = head_noun(core).lower()
    known = head in _speaking_nouns() or _AGENT.fullmatch(head)
    return bool(known) and not FINITE.search(phrase)


def parted_subject(text, low, end, people):
    """Return the `(start, end)` of a subject that asides part from the verb at `end`, else None.

    The subject opens the stretch from `low` on: a name, or a phrase that can speak; what follows is an age, an
    apposition or a relative clause.

    >>> from helpers.quotes.mentions import Named
    >>> text = "A doctor at the gate, which was shut, said nobody came."
    >>> start, end = parted_subject(text, 0, text.index(" said"), Named([]))
    >>> text[start:end]
    'A doctor at the gate'
    """
    between = text[max(low, end - _LONGEST_ASIDES):end]
    if not (between.rstrip().endswith(_CLOSED) or " wh" in between or " that " in between):
        return None
    found = _parted_from(text, low, end, people)
    boundary = None if found else next(reversed(list(_BOUNDARY.finditer(text, low, end))), None)
    return _parted_from(text, boundary.end(), end, people) if boundary else found


def _parted_from(text, low, end, people):
    start = _OPENER.match(text, low, end).end()
    stop = _PHRASE_STOP.search(text, start, min(end, start + _LONGEST_PHRASE))
    if not stop or end - stop.start() > _LONGEST_ASIDES:
        return None
    stop, parted = stop.start(), _asides_fill if stop[0].strip() else _relative_fills
    named = _is_name(text, start, stop, people)
    if not (named or can_speak(text[start:stop])) or not parted(text, stop, end):
        return None
    return (start, stop) if named else _apposed_name(text, stop, end, people) or (start, stop)


def _is_name(text, start, stop, people):
    named = any(mention.end == stop for mention in people.within(start, stop))
    words = text[start:stop]
    return named and words.count(" ") < _LONGEST_TITLED and not FINITE.search(words)


def _apposed_name(text, start, end, people):
    """Return the name of "a guide at the port, Ann Lee, said"."""
    names = (name for name in people.within(start, end)
             if text[name.start - 2:name.start] == ", " and text[name.end:name.end + 1] == ",")
    return next((tuple(name[:2]) for name in names), None)


def _relative_fills(text, start, end):
    """Tell whether a relative clause without commas reaches to `end`: "a man who was there"."""
    match = _RELATIVE.match(text, start, end)
    if not match or "," in text[start:end]:
        return False
    following = match["next"]
    if following is None:
        return True
    return not (following[0].isupper() or following.lower() in _NO_VERB or can_speak(following))


def _asides_fill(text, start, end):
    """Tell whether asides between commas, brackets or dashes reach to `end`: ", 34, who fled,"."""
    asides = text[start:end].rstrip()
    if not asides.endswith(_CLOSED):
        return False
    for aside in asides.strip(" ,—–-").split(", "):
        if _RELATIVE_ASIDE.match(aside):
            return True
        if not (_ASIDE.match(aside) or can_speak(aside)) or FINITE.search(aside):
            return False
    return True
