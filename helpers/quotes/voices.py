"""Whose voice: the speakers of quotes in groups, such as officials and residents."""

import re
from functools import lru_cache

from helpers.actors import find_actors
from helpers.text.lexicons import read_lexicon
from helpers.text.spans import each_text

GENERAL = "official"
UNCLEAR = "other or unclear"
GROUPS = (GENERAL, "police and army", "hospital and aid", "media", "armed group", "resident", UNCLEAR)
_LONGEST = 3
_WORDS = re.compile(r"(?:\w\.){2,}|\w+(?:[-’']\w+)*")
_NOUN_GROUPS = {"people": "resident", "kin": "resident", "work": "resident", "arms": "police and army"}
_LINKS = frozenset(("of", "for", "to"))
_NEAR, _FAR = 90, 600  # characters: beside a name; back in the paragraph
_PRONOUNS = frozenset("he she they him her them".split())
_BEFORE = re.compile(r"(?:\b(?:the|an?|its|his|her|their)|['’]s?) ((?:[\w'’.-]{1,30} ){0,5}[\w'’-]{1,30}), $", re.I)
_AFTER = re.compile(r", (?:the|an?|its|his|her|their|(?:[\w-]{1,30} ){0,2}[\w-]{1,30}['’]s?) ([^,.;]{3,60})[,.;]", re.I)


def voice_groups(quotes, articles):
    """Return `quotes` with a last column `group`: official, police and army, hospital and aid, media, armed
    group, resident, or "other or unclear".

    The group comes from the words for the speaker; for a name also from the title that its article gives it
    ("Gen. Lee", "Lee, the mayor"); for "he" or "she" without a name from the first speaker that the paragraph
    speaks of before the quote. The words and their groups are in `data/lexicons/voices.tsv`. Of several groups the
    first one that isn't "official" counts; all stretches of a quote have the group of its first. Raises
    TypeError when `articles` is neither a table nor a string.

    >>> from helpers.quotes import find_quotes
    >>> text = "“It shook,” said a baker. A hospital official said five died. Gen. Ann Lee said six died."
    >>> voice_groups(find_quotes(text), text)[["speaker_text", "group"]]
              speaker_text             group
    0              a baker          resident
    1  A hospital official  hospital and aid
    2         Gen. Ann Lee   police and army
    """
    texts = dict(each_text(articles))
    titles = _titles(articles, texts)
    described = [_description(row, texts, titles) for row in quotes.to_dict("records")]
    grouped = quotes.assign(group=[group_of(words) for words in described])
    if "quote" in grouped:
        grouped["group"] = grouped.groupby(["article_id", "quote"])["group"].transform("first")
    return grouped


def _titles(articles, texts):
    """Return what an article calls each actor, {(article_id, actor): words}; the type of what is no person."""
    titles = {}
    for row in find_actors(articles).to_dict("records"):
        key, told = (row["article_id"], row["actor"]), row["actor_type"]
        if told == "person":
            told = row["role"] or _apposition(texts[row["article_id"]], row["start"], row["end"])
        titles[key] = f"{titles.get(key, '')} {told}"
    return titles


def _apposition(text, start, end):
    """Return what stands beside a name between commas: "Ann Lee, the mayor" or "the mayor, Ann Lee"."""
    after = _AFTER.match(text[end : end + _NEAR])
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    words = before[1].split() if before else []
    if not (_LINKS.intersection(words) or list(_groups_in(words[-1:], _listed()))):
        words = []
    return " ".join([after[1] if after else "", *words])


def _description(quote, texts, titles):
    """Return the words that tell who speaks; a person's own name (Ann Baker) tells nothing."""
    told = titles.get((quote["article_id"], quote["speaker"]), "")
    if quote["speaker_kind"] != "person":
        return f"{quote['speaker_text']} {quote['speaker']} {told}"
    if not quote["speaker"] and quote["speaker_text"].lower() in _PRONOUNS:
        text, start = texts[quote["article_id"]], quote["start"]
        return text[max(text.rfind("\n\n", 0, start), start - _FAR, 0) : start]
    name = set(_WORDS.findall(quote["speaker"]))
    words = [word for word in _WORDS.findall(quote["speaker_text"]) if word not in name]
    return " ".join([*words, told])


def group_of(description):
    """Return the group of a speaker by the words that describe them.

    >>> [group_of(words) for words in ("hospital officials", "the mayor", "a passing cloud")]
    ['hospital and aid', 'official', 'other or unclear']
    """
    said = _WORDS.findall(description)
    found = list(_groups_in(said, _listed())) or list(_groups_in([word for word in said if word.islower()], _nouns()))
    return next((group for group in found if group != GENERAL), (found or [UNCLEAR])[0])


def _groups_in(said, groups):
    """Yield the group of each listed word or phrase, in order; a longer phrase goes before a shorter one."""
    said = [_plain(word) for word in said]
    for place in range(len(said)):
        phrases = (" ".join(said[place : place + size]) for size in range(_LONGEST, 0, -1))
        group = next((groups[phrase] for phrase in phrases if phrase in groups), None)
        if group:
            yield group


def _plain(word):
    return re.sub(r"['’]s$", "", word.replace(".", "").lower())


def _listed():
    return _as_groups(read_lexicon("voices"))


def _nouns():
    return _groups_of_nouns(read_lexicon("person_nouns"))


@lru_cache(maxsize=2)
def _as_groups(rows):
    return {_plain(word): group for word, group in rows}


@lru_cache(maxsize=2)
def _groups_of_nouns(rows):
    return {noun: _NOUN_GROUPS[group] for noun, group in rows if group in _NOUN_GROUPS}
