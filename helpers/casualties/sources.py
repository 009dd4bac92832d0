"""Who gives a figure: the speaker of the words in which it stands, and the medium that passed them on.

Speech is read as `find_quotes` reads it. A figure outside all reported words is given by nobody, unless its
own
clause says who counted ("the hospital received 17 bodies") or goes on after "police said".
"""
import re
from bisect import bisect_right
from typing import NamedTuple

from helpers.casualties.media import is_medium, medium_beside
from helpers.casualties.own_clauses import counted_by, source_in_clause
from helpers.casualties.source_words import document_nouns, named, plain_words
from helpers.quotes.cues import find_cues
from helpers.quotes.indirect_speech import indirect_attributions
from helpers.quotes.marked_speech import marked_attributions
from helpers.quotes.quotation_marks import quoted_passages
from helpers.quotes.reading import Reading
from helpers.quotes.speakers import Scene, Speaker
from helpers.quotes.subjects import PRONOUNS
from helpers.quotes.voices import UNCLEAR, group_of

_OPENING = re.compile(r"(?:[\w’'-]+\s){1,6}")
_AUTHOR = re.compile(r"\s(?:from|by|of|released\sby|issued\sby)\s((?:[\w’'-]+\s?){1,6})")
_MARKS = re.compile(r"[“\"„«`‘']")
_GOES_ON = re.compile(r"\s*(?:(?:\s(?:on|late|early|in)\s[^,;.]{2,40})?[;:]|,?\s(?:and|while|but)\s)")
_BACK = 3  # attributions before the one asked for that may say who "he" or "it" is
_NEAR = 2  # sentences
_AROUND = 400  # characters around a cue


class Source(NamedTuple):
    """Who gives a figure, in the words of the text, and the medium through which the text has it."""

    words: str = ""
    medium: str = ""
    kind: str = ""


def sources(text, places, sentences):
    """Return the Source of the figure at each of `places`, offsets in order; `sentences` are the text's
    spans.

    >>> text = "Twelve people died, doctors told Reuters. It was the third fire there."
    >>> sources(text, [0], [(0, 41), (42, 70)])
    [Source(words='doctors', medium='Reuters', kind='hospital and aid')]
    """
    starts = [start for start, _ in sentences]
    own = [sentences[max(0, bisect_right(starts, place) - 1)] for place in places]
    speech = Speech(text, sentences) if _is_reported(text, places, own) else None
    return [_with_kind(*_source(text, speech, place, sentence))
            for place, sentence in zip(places, own, strict=True)]


def _source(text, speech, place, sentence):
    """Return the words, medium and description of a source: who counted it, who says it, whom its clause names."""
    counted = counted_by(text, sentence[1], place)
    said = speech.source(place) if speech and not counted else None
    if said and said[0]:
        return said
    return counted or source_in_clause(text, *sentence, place)


def _with_kind(words, medium, description):
    return Source(words, medium, group_of(description) if words else "")


def _is_reported(text, places, sentences):
    """Whether a figure stands in a sentence with a reporting verb, or in quotation marks."""
    if any(find_cues(text[start:end]) for start, end in dict.fromkeys(sentences)):
        return True
    passages = quoted_passages(text) if _MARKS.search(text) else ()
    return any(passage.start <= place < passage.end for passage in passages for place in places)


class Speech:
    """What is said in a text, in order, to be asked who says the words at an offset."""

    def __init__(self, text, sentences):
        self.text, self.reading = text, Reading(text, sentences)
        marked = marked_attributions(self.reading)
        self.said = sorted(marked + indirect_attributions(self.reading, marked), key=lambda found: found[:2])
        self._starts = [attribution.start for attribution in self.said]
        self._scene, self._resolved = Scene(self.reading), {}

    def source(self, place):
        """Return the Source of the words at an offset; None when nobody is said to say them."""
        number = self._covering(place)
        if number is None:
            number = self._beside(place)
        if number is None:
            return None
        for earlier in range(max(0, number - _BACK), number + 1):
            if earlier not in self._resolved:
                self._resolved[earlier] = self._words(earlier)
        return self._with_medium(number)

    def _covering(self, place):
        last = bisect_right(self._starts, place) - 1
        inside = (n for n in range(last, max(-1, last - _BACK), -1) if self.said[n].end > place)
        return next(inside, None)

    def _beside(self, place):
        """Return the number of the attribution whose sentence goes on: "police said; 40 others were hurt"."""
        start, end = self.reading.sentence_at(place)
        last = bisect_right(self._starts, place) - 1
        for number in range(last, max(-1, last - _BACK), -1):
            said = self.said[number]
            if said.start < start:
                return None
            after = max(said.end, said.cue.end if said.cue else 0, said.subject[1] if said.subject else 0)
            if after <= place and _GOES_ON.match(self.text, after, end):
                return number
        return None

    def _words(self, number):
        said = self.said[number]
        if not said.subject:
            leads = self._scene.speaker(said.leads_in) if said.leads_in else Speaker()
            return named(leads) or (self._before(number) if not said.cue else "")
        return (self._author(said) or self._just_named(number) or named(self._scene.speaker(said.subject))
                or self._medium_itself(said) or self._before(number))

    def _just_named(self, number):
        """Return whom the sentence before opens with, for "they" and "it" where nobody speaks in it."""
        said = self.said[number]
        here = self.reading.sentence_number(said.subject[0])
        spoke = number and self.reading.sentence_number(self.said[number - 1].end) >= here - 1
        refers = self.text[slice(*said.subject)].lower() in ("they", "it")
        return self._opening(here - 1) if refers and here and not spoke else ""

    def _medium_itself(self, said):
        words = self.text[slice(*said.subject)]
        return plain_words(words) if is_medium(words) else ""

    def _author(self, said):
        """Return whose paper it is that speaks: "according to preliminary information from police"."""
        last = self.text[slice(*said.subject)].split()[-1].lower()
        author = _AUTHOR.match(self.text, said.subject[1]) if last in document_nouns() else None
        return plain_words(author[1]) if author else ""

    def _before(self, number):
        """Return who spoke just before, for a pronoun or a quote without a cue."""
        said = self.said[number]
        if said.subject and self.text[slice(*said.subject)].lower() not in PRONOUNS:
            return ""
        place = said.subject[0] if said.subject else said.start
        here = self.reading.sentence_number(place)
        if number and here - self.reading.sentence_number(self.said[number - 1].end) <= _NEAR:
            return self._resolved.get(number - 1, "")
        return self._opening(here - 1) if said.subject else ""

    def _opening(self, number):
        """Return whom a sentence opens with, when that is somebody who speaks: "The police spokesman
        came".
        """
        opening = _OPENING.match(self.text, self.reading.sentences[number][0]) if number >= 0 else None
        words, last = opening[0].split() if opening else [], 0
        speaks = [group_of(word) != UNCLEAR for word in words] + [False]
        while last < len(words) and not (speaks[last] and not speaks[last + 1]):
            last += 1
        return plain_words(" ".join(words[:last + 1])) if last < len(words) else ""

    def _with_medium(self, number):
        said, words = self.said[number], self._resolved[number]
        at = said.cue.start if said.cue else said.start
        start, end = self.reading.sentence_at(at)
        medium = medium_beside(self.text, said, (max(start, at - _AROUND), min(end, at + _AROUND)))
        if medium and medium.source:
            words = plain_words(medium.source)
        return words, medium.name if medium and medium.name != words else "", self._description(said, words)

    def _description(self, said, words):
        """Return what the text calls a source: the words at the cue, and a person's titles everywhere."""
        roles = [mention.role for mention in self._scene.people.mentions if mention.name == words]
        beside = self.text[slice(*said.subject)] if said.subject else ""
        if said.subject and said.cue and said.subject[1] < said.cue.start:
            beside = self.text[said.subject[0]:said.cue.start]
        return " ".join([beside or words, *roles])
