"""Speakers given without a verb: "Ann Lee: “…”", "“…” — Ann Lee", "“…” (Ann Lee)", "“…” were her words"."""
import re

from helpers.quotes.mentions import hangs_on
from helpers.quotes.phrases import can_speak
from helpers.quotes.word_uses import any_word

_DASH = re.compile(r"\s*(?:[—–―]|--?)\s*(?=\S)")
_BRACKET = re.compile(r"\s*\((?=\S)")
_BRACKET_END = re.compile(r"[^()\n]{0,60}\)")
_LINE_END = re.compile(r"[^\n“\"]{0,40}(?:[\n“\"]|\Z)")
_SPEECH_NOUN = any_word("speech-noun")
_WERE_THE_WORDS = re.compile(
    rf"[\s,]*(?:were|was|is|are)\s(?:also\s)?the\s(?:\w+\s){{0,2}}?{_SPEECH_NOUN}\s(?:of|from|by)\s")
_WERE = re.compile(r"[\s,]*(?:were|was|is|are)\s(?:also\s)?(?=[A-Z])")
_OWN_NOUN = re.compile(rf"['’]s?\s(?:\w+\s){{0,3}}?{_SPEECH_NOUN}\b")
_FROM = re.compile(r"\b(?:from|of|by)\s(?:[\w.’'-]+\s){0,4}\Z")
_LEAD_IN = re.compile(r"(?:(?:And|But|Then|Now|Also|So)\s)?")
_REACH = 200
_NEAR = 12
_LONGEST_NAME = 60
_LONGEST_PHRASE = 8


def label_after(reading, position):
    """Return the place of the speaker signed after a quote that ends at `position`, else None.

    >>> from helpers.quotes.reading import Reading
    >>> text = "“We wait.” (Mayor Ann Lee)"
    >>> start, end = label_after(Reading(text), 10)
    >>> text[start:end]
    'Ann Lee'
    """
    text = reading.text
    for opening, closing in ((_DASH, _LINE_END), (_BRACKET, _BRACKET_END)):
        opened = opening.match(text, position)
        name = opened and _name_at(reading, opened.end())
        if name and closing.match(text, name[1]):
            return name
    words = _WERE_THE_WORDS.match(text, position)
    if words:
        return _name_at(reading, words.end())
    were = _WERE.match(text, position)
    name = were and _name_at(reading, were.end())
    return name if name and _OWN_NOUN.match(text, name[1]) else None


def _name_at(reading, start):
    """Return the place of the name that stands at an offset, after a title at most."""
    for mention in reading.people.within(start, start + _LONGEST_NAME)[:1]:
        title = reading.text[start:mention.start]
        if not re.search(r"[,;:()“”\"\n]", title) and title.count(" ") <= 4:
            return mention.start, mention.end
    return None


def label_before(reading, passage):
    """Return the place of the speaker of "Ann Lee, the mayor: “…", "Lee's verdict: “…", "A nurse: “…"; else None.

    >>> from helpers.quotes.reading import Reading
    >>> reading = Reading("Mayor Ann Lee's verdict: “We wait.”")
    >>> start, end = label_before(reading, reading.passages[0])
    >>> reading.text[start:end]
    'Ann Lee'
    """
    text = reading.text
    colon = text.rfind(":", max(0, passage.start - _NEAR), passage.start)
    if colon < 0 or text[colon + 1:passage.start].strip():
        return None
    low = max(reading.sentence_at(colon)[0], reading.last_passage_end(passage.start), colon - _REACH)
    names = [mention for mention in reading.people.within(low, colon) if _is_speaker(text, low, mention)]
    if len({mention.name for mention in names}) == 1:
        return names[0].start, names[0].end
    return None if names else _phrase_before(reading, low, colon)


def _is_speaker(text, low, mention):
    """Tell whether a name before a colon speaks: "Ann Lee on the flood", "from Ann Lee", "Ann Lee's reply"."""
    if text.startswith(("'", "’"), mention.end):
        return _OWN_NOUN.match(text, mention.end) is not None
    near = max(low, mention.start - _LONGEST_NAME)
    return not hangs_on(text, low, mention) or _FROM.search(text, near, mention.start)


def _phrase_before(reading, low, colon):
    start = _LEAD_IN.match(reading.text, low, colon).end()
    words = reading.text[start:colon]
    bodies = [body for body in reading.bodies.within(start, colon) if body.end == colon]
    named = bodies and words.count(" ") < _LONGEST_PHRASE
    return (start, colon) if named or words.count(" ") < _LONGEST_PHRASE and can_speak(words) else None
