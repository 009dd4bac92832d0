"""Whether two full names may be one person's: initials, short forms, middle names, other spellings."""
import re
import unicodedata
from functools import lru_cache

from helpers.actors.names import vocabulary
from helpers.actors.parts import PARTICLES, SUFFIXES

_VOWELS = re.compile(r"[aeiouyw]+")
_SOUNDS = ({"a", "e"}, {"e", "i", "y"}, {"o", "u", "w"})


def may_be_one_person(one, other, beside=False):
    """Tell whether two lists of words with one surname may name the same person.

    `beside` says that both stand in one sentence, where two spellings mean two people.

    >>> pairs = [("John F. Roe", "John Roe"), ("John A. Roe", "John B. Roe"), ("Omar Ali Roe", "Omar Samir Roe"),
    ...          ("Nuri Roe", "Nouri Roe"), ("Hassan Roe", "Hussein Roe"), ("John Roe Jr.", "John Roe Sr.")]
    >>> [may_be_one_person(one.split(), other.split()) for one, other in pairs]
    [True, False, False, True, False, False]
    """
    if beside or _suffix(one) and _suffix(other):
        if _suffix(one) != _suffix(other):
            return False
    if beside and _plain(one[0]) != _plain(other[0]):
        return False
    return same_given_name(one[0], other[0]) and _middles_agree(_middle(one), _middle(other), beside)


def same_given_name(one, other):
    """Tell whether two given names may be one person's: an initial, a short form, another spelling.

    >>> same_given_name("J.", "John"), same_given_name("Nuri", "Nouri"), same_given_name("Paul", "Paula")
    (True, True, False)
    """
    genders = {vocabulary().given.get(name) for name in (one, other)}
    if {"m", "f"} <= genders:
        return False
    one, other = sorted((_plain(one), _plain(other)), key=len)
    short = len(one) < 5 and other.startswith(one)
    return one == other or short or same_spelling(one, other)


def same_spelling(one, other):
    """Tell whether two words may write one name of another alphabet: "Muhammad", "Mohamed".

    >>> same_spelling("Muqtada", "Moqtada"), same_spelling("Hassan", "Hussein"), same_spelling("Joan", "Jean")
    (True, False, False)
    """
    one, other = _plain(one), _plain(other)
    if min(len(one), len(other)) < 4 or _consonants(one) != _consonants(other):
        return one == other
    vowels = list(zip(_VOWELS.findall(one), _VOWELS.findall(other), strict=False))
    if len(_VOWELS.findall(one)) != len(_VOWELS.findall(other)):
        return _one_letter_more(*sorted((one, other), key=len))
    return one.startswith("abd") or all(_sound_alike(first[place], second[place])
                                        for first, second in vowels for place in (0, -1))


def _sound_alike(one, other):
    return one == other or any({one, other} <= sounds for sounds in _SOUNDS)


def _one_letter_more(short, long):
    return any(long[:place] + long[place + 1:] == short for place in range(len(long)))


def _suffix(words):
    return words[-1].strip(".") if words[-1] in SUFFIXES else ""


def _middle(words):
    inner = (word for word in words[1:-1] if word not in SUFFIXES and word not in PARTICLES)
    return [_plain(word) for word in inner if word[0].isalpha()]


def _middles_agree(one, other, beside):
    """Tell whether middle names agree, "F." with "Francis"; one list may leave some of the other's out."""
    if not one or not other:
        return not (beside and (one or other))
    if set(one) <= set(other) or set(other) <= set(one):
        return one[0] == other[0] or all(len(name) > 1 for name in one + other)
    return all(same_given_name(first, second) for first, second in zip(one, other, strict=False))


@lru_cache(maxsize=4096)
def _plain(word):
    """Return a word in small letters, without accents and full stops."""
    letters = unicodedata.normalize("NFKD", word.strip(".").lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def plain_surname(surname):
    """Return a surname without accents and without the Arabic article: "Perez", "Maliki".

    >>> plain_surname("al-Maliki"), plain_surname("Pérez")
    ('Maliki', 'Perez')
    """
    letters = unicodedata.normalize("NFKD", re.sub("^[AaEe]l-", "", surname))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def _consonants(name):
    return re.sub(r"[aeiouyw]|(.)(?=\1)", "", name)
