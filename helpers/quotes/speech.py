"""All speech of a text, its speakers resolved: read once, and shared by all who ask who says what."""
import re
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from helpers.quotes.indirect_speech import indirect_attributions
from helpers.quotes.marked_speech import marked_attributions
from helpers.quotes.reading import Reading
from helpers.quotes.speakers import Scene, Speaker
from helpers.text.gazetteer import from_lexicons

_CITING = re.compile(
    r",?\s(?:citing|quoting)\s((?:(?!(?:who|which|that|as|said|says)\b)[^\s,.;:“”\"]{1,30}\s){0,7}"
    r"[^\s,.;:“”\"]{1,30})(?=[,.;]|\sas\s|\Z)")
_TEXTS_KEPT = 512


class Stretch(NamedTuple):
    """Words that somebody says: between one pair of marks, or reported without marks.

    `quote` numbers the quotes of the text from 0: the stretches of one quote, which its cue splits, share it.
    `kind` is direct, partial or indirect; `cue` the verb or "according to", empty without one.
    """

    start: int
    end: int
    sentence: int
    kind: str
    speaker: Speaker
    quote: int
    cue: str


def speech_in(text):
    """Return the `Stretch`es of speech in one text, in order; each text is read once and then remembered.

    >>> [(one.start, one.quote, one.speaker.name) for one in speech_in("“We,” said Ann Lee, “wait.”")]
    [(0, 0, 'Ann Lee'), (20, 0, 'Ann Lee')]
    """
    return _speech(text, _lexicons())


@from_lexicons("reporting_verbs", "speaker_nouns", "voices", "agencies", "given_names", "family_names", "titles",
               "name_words", "name_context", "thing_nouns", "person_nouns", "states", "organisations",
               "armed_groups", "not_states", "places", "not_people", "abbreviations", "sentence_starters")
def _lexicons(*_):
    """Return a token that is another one after a save of a word list that speech is read with."""
    return object()


@lru_cache(maxsize=_TEXTS_KEPT)
def _speech(text, _lexicons_as_saved):
    return tuple(_stretches(Reading(text)))


def attributions(reading):
    """Return the attributions of all speech of a Reading, marked or not, in the order of the text."""
    marked = marked_attributions(reading)
    return sorted(marked + indirect_attributions(reading, marked), key=lambda found: found[:2])


def _stretches(reading):
    if not reading.cues and not reading.passages:
        return
    scene, last, marked = Scene(reading), None, None
    quotes = count()
    for found in attributions(reading):
        if found.goes_on:
            speaker, quote = marked.speaker, marked.quote
        else:
            speaker, quote = _speaker(scene, found, last), next(quotes)
        sentence, cue = reading.sentence_number(found.start), found.cue.verb if found.cue else ""
        last = Stretch(found.start, found.end, sentence, found.kind, speaker, quote, cue)
        marked = marked if found.kind == "indirect" else last
        yield last


def _cited_by_medium(scene, attribution):
    """Return the place of the source that a medium cites: "The BBC, citing police, said"."""
    (start, end), text = attribution.subject, scene.text
    if not attribution.cue or not _is_medium(text[start:end]):
        return None
    citing = _CITING.match(text, end) or _CITING.match(text, max(end, attribution.cue.end))
    return citing and citing.span(1)


@from_lexicons("agencies", "voices")
def _media(agencies, voices):
    names = {row[0].lower() for row in agencies}
    return frozenset(names | {word for word, group in voices if group == "media"})


def _is_medium(words):
    """Tell whether words name a medium: "the state news agency", "Reuters"."""
    bare = words.lower().removeprefix("the ")
    return bare in _media() or bare.rpartition(" ")[2] in _media()


def _speaker(scene, attribution, last):
    """Return who says it: the subject at the cue, else that of the sentence before, else who spoke last.

    A cue without a subject leaves the speaker open: "The two were said to have left."
    """
    cited = attribution.subject and _cited_by_medium(scene, attribution)
    if cited:
        return scene.speaker(cited)
    if attribution.subject:
        return scene.speaker(attribution.subject)
    if attribution.cue:
        return Speaker(kind="role")
    if attribution.leads_in:
        return scene.speaker(attribution.leads_in)._replace(text="")
    if last and scene.is_next_paragraph(last.end, attribution.start):
        return last.speaker._replace(text="")
    return Speaker()
