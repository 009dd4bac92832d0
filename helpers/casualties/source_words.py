"""The words that name a source: without article, asides, days and the paper it is written on."""
import re

from helpers.quotes.subjects import PRONOUNS
from helpers.quotes.voices import UNCLEAR, group_of
from helpers.text.gazetteer import from_lexicons

_ARTICLE = re.compile(
    r"^(?:(?:the|an?|one|another|some|several|other|both|same|these|those|its|his|her|their|our)\s+)+(?=\S)", re.I)
_TAIL = re.compile(
    r"\s(?:who|which|that|on\s[A-Z]\w+day|in\sa\s(?:statement|report)|speaking|quoted)\b.*"
    r"|[\s,.;:’'\"]+$", re.S)
_ISSUED = re.compile(
    r"^(?P<noun>[\w\s-]{1,40}?)\s(?:of|from|by|released\sby|issued\sby|compiled\sby|at)\s(?P<who>.+)$", re.S)
_OWNED = re.compile(r"^(?P<who>.+?)['’]s?\s(?P<noun>[\w\s-]{1,40})$", re.S)
_NO_SOURCE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday it this that there "
    "everyone nobody "
    "same somebody someone anyone people information had was were said".split())
_LONGEST = 90


def named(speaker):
    """Return the words that name a speaker: a person's name, or the phrase at the cue without its article.

    >>> from helpers.quotes.speakers import Speaker
    >>> [named(Speaker("Ann Lee", "she", "person")), named(Speaker("", "the hospital officials", "role"))]
    ['Ann Lee', 'hospital officials']
    """
    if speaker.name and (speaker.kind == "person" or speaker.text.lower() in PRONOUNS):
        return speaker.name
    return plain_words(speaker.text)


def plain_words(phrase):
    """Return a phrase for a source without article and asides; of "a statement by the army" the army.

    >>> [plain_words(words) for words in ("a doctor who was there", "a statement by the army", "she")]
    ['doctor', 'army', '']
    """
    words = _TAIL.sub("", _ARTICLE.sub("", _TAIL.sub("", phrase.strip())))
    for pattern in (_ISSUED, _OWNED):
        issued = pattern.match(words)
        if issued and issued["noun"].split()[-1].lower() in document_nouns():
            return plain_words(issued["who"])
    lower = words.lower()
    return "" if lower in PRONOUNS or lower in _NO_SOURCE or len(words) > _LONGEST else words


def is_speaker(phrase):
    """Return whether a phrase is one that speaks in the news: a listed noun, or a name.

    >>> [is_speaker(words) for words in ("a fire brigade official", "Ann Lee", "the weather")]
    [True, True, False]
    """
    words = plain_words(phrase)
    return bool(words) and (words[0].isupper() or group_of(words) != UNCLEAR)


@from_lexicons("speaker_nouns")
def document_nouns(rows):
    papers = frozenset(noun for noun, kind in rows if kind == "document")
    return papers | {"information", "tally", "count", "numbers"}
