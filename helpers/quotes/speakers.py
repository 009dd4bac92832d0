"""Speakers: who a pronoun, a name or a noun phrase at a cue stands for in its article."""
import re
from bisect import bisect_left
from typing import NamedTuple

from helpers.quotes.genders import Genders
from helpers.quotes.mentions import hangs_on
from helpers.quotes.phrases import head_noun
from helpers.quotes.subjects import PRONOUNS, phrase_ending
from helpers.quotes.word_uses import meanings
from helpers.text.gazetteer import from_lexicons

_MEMORY = 30
_ROLE_MEMORY = 60
_SUBJECT_BONUS = 1.5
_OPENING = 60
_LONGEST_NAME = 3
_ABBREVIATED = meanings()
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_SOMEBODY = re.compile(r"(?:an?|one|another|my)\s", re.IGNORECASE)
_LINE_END = re.compile(r"\n\s*")
_BY = re.compile(r"\bby\s(?:the\s)?\Z")
_APPOSITION = re.compile(r"[^,.;:\n]*")
_ROLE_WORD = re.compile(r"\w+")


class Speaker(NamedTuple):
    """Who is quoted: the name resolved through the article, the words at the cue, and the kind."""

    name: str = ""
    text: str = ""
    kind: str = ""


class Scene:
    """What a reader knows of an article's people at each place of it: who was named, who spoke last."""

    def __init__(self, reading):
        self.text, self.people, self.bodies = reading.text, reading.people, reading.bodies
        self._sentence = reading.sentence_number
        self._sentences = reading.sentences
        self._named = [m for m in self.people.mentions if not reading.is_marked(m.start)]
        self._starts = [m.start for m in self._named]
        self._gender = Genders(reading, self._named).of
        self._noun_kinds = _noun_kinds()
        self.last_person = self.last_body = ("", -1)
        self._last_unnamed = -1

    def is_next_paragraph(self, before, after):
        """Tell whether no more than one paragraph's end lies between two offsets."""
        return len(_LINE_END.findall(self.text, before, after)) <= 1

    def speaker(self, span):
        """Return the Speaker that the words at `span` stand for, and remember who spoke."""
        found = self._resolve(*span)
        if found.name and found.kind == "person":
            self.last_person = (found.name, span[0])
        elif found.name and found.kind == "organisation":
            self.last_body = (found.name, span[0])
        elif found.kind == "role" and _SOMEBODY.match(found.text):
            self._last_unnamed = span[0]
        return found

    def _resolve(self, start, end):
        words = self.text[start:end]
        lower = words.lower()
        if lower in ("he", "she"):
            return Speaker(self._antecedent(start, "m" if lower == "he" else "f"), words, "person")
        if lower in ("it", "they"):
            return Speaker(self.last_body[0], words, "organisation" if self.last_body[0] else "")
        if lower in ("i", "we", "you"):
            return Speaker("", words, "person")
        if lower in ("who", "which"):
            return self._before_who(start, words)
        names = [m for m in self.people.within(start, end) if not hangs_on(self.text, start, m)]
        if names:
            return Speaker("; ".join(dict.fromkeys(m.name for m in names)), words, "person")
        bodies = [m for m in self.bodies.within(start, end)
                  if m.end == end and not _BY.search(self.text, start, m.start)]
        if bodies:
            return Speaker(bodies[0].name, words, "organisation")
        return self._described(start, words)

    def _before_who(self, start, words):
        """Return whom "who" goes with; where that is no name, the words before it stand for the speaker."""
        begun = self._sentences[self._sentence(start)][0]
        end = begun + len(self.text[begun:start].rstrip(" ,(—–-"))
        before = phrase_ending(self.text, begun, end, self.people)
        if not before or self.text[slice(*before)].lower() in PRONOUNS:
            return Speaker("", words, "role")
        found = self._resolve(*before)
        return found._replace(text=words) if found.name else found

    def _described(self, start, words):
        phrase = _ARTICLE.sub("", words)
        head = head_noun(phrase)
        kind = self._noun_kinds.get(head.lower())
        if kind == "role" or (kind is None and not self._is_proper(head, phrase, start)):
            name = self._with_role(start, head.lower()) if words[:4].lower() == "the " else ""
            return Speaker(name, words, "person" if name else "role")
        bodies = self.bodies.within(start, start + len(words)) if kind == "document" else ()
        if bodies:
            return Speaker(bodies[-1].name, words, "organisation")
        if head[:1].isupper() and kind != "document":
            return Speaker(phrase, words, "person" if self._is_full_name(phrase) else "organisation")
        return Speaker("", words, "organisation" if kind == "organisation" else "")

    def _is_proper(self, head, phrase, start):
        """Tell whether a head noun has a capital of its own, not one of its sentence's beginning."""
        opens = start == self._sentences[self._sentence(start)][0] and phrase.startswith(head)
        return head[:1].isupper() and not (opens and head.endswith("s") and not head.isupper())

    def _is_full_name(self, phrase):
        """Tell a person nobody else speaks of ("Ann Lee") from a body ("Lee Holdings") by the given name."""
        return 0 < phrase.count(" ") < _LONGEST_NAME and phrase[0].isupper() and self._gender(phrase) != ""

    def _with_role(self, position, noun):
        """Return the person named before whose title or apposition has this noun: "the minister"."""
        last = bisect_left(self._starts, position)
        for mention in reversed(self._named[max(0, last - _ROLE_MEMORY):last]):
            if noun in _role_words(mention.role) | self._apposition(mention) | self._word_before(mention):
                return mention.name
        return ""

    def _apposition(self, mention):
        following = self.text[mention.end:mention.end + 80]
        apposed = following.startswith(", ") and not following.startswith((", and ", ", but ", ", or "))
        return _role_words(_APPOSITION.match(following, 2)[0]) if apposed else set()

    def _word_before(self, mention):
        return set(self.text[max(0, mention.start - 30):mention.start].lower().split()[-1:])

    def _antecedent(self, position, gender):
        """Return who "he" or "she" is: the nearest person of that gender, a subject or speaker first.

        It is nobody known where somebody without a name has just spoken: "…,” a nurse said. “…,” she added."
        """
        here = self._sentence(position)
        if self._has_just_spoken(here):
            return ""
        last = bisect_left(self._starts, position)
        best, best_score = "", float("-inf")
        for mention in reversed(self._named[max(0, last - _MEMORY):last]):
            nearness = self._sentence(mention.start) - here
            if nearness + _SUBJECT_BONUS <= best_score:
                break
            score = nearness + _SUBJECT_BONUS * self._is_subject(mention)
            if score > best_score and self._gender(mention.name) in ("", gender):
                best, best_score = mention.name, score
        name, spoke = self.last_person
        if name and "; " not in name and self._gender(name) in ("", gender):
            score = self._sentence(spoke) - here + _SUBJECT_BONUS
            if score >= best_score:
                return name
        return best

    def _has_just_spoken(self, here):
        """Tell whether the last speaker, in this sentence or the one before, has no name."""
        unnamed = self._last_unnamed
        return unnamed > self.last_person[1] and here - self._sentence(unnamed) <= 1

    def _is_subject(self, mention):
        begun = self._sentences[self._sentence(mention.start)][0]
        return (mention.start - begun < _OPENING and not self.text.startswith(("'", "’"), mention.end)
                and not hangs_on(self.text, begun, mention))


@from_lexicons("speaker_nouns")
def _noun_kinds(rows):
    return {noun.lower(): kind for noun, kind in (row[:2] for row in rows)}


def _role_words(role):
    return {_ABBREVIATED.get(word, word) for word in _ROLE_WORD.findall(role.lower())}
