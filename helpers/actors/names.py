"""Capitalised names in a text, cut out of their sentences: what could be a person, its title left outside."""
import re
from typing import NamedTuple

from helpers.actors.evidence import Context, context
from helpers.actors.parts import PARTICLES
from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import trie_pattern

TITLE, OTHER = "\x01", "\x02"

_UPPER = "".join(chr(n) for n in (*range(0x250), *range(0x1E00, 0x1F00)) if chr(n).isupper())
# What may go on after a hyphen or an apostrophe: "Kazemi-Qomi", "Jong-il", but not "'s" and "-designed".
_JOINED = (r"(?:[-'’](?!s\b|\w*(?:ed|led|made|like|style|era|born|run|held|owned|wide|bound|only|type"
           r"|friendly|elect)\b)\w+)*")
_WORD = (rf"(?:[{_UPPER}]\w*+(?:(?<=[A-Z])[-'’][{_UPPER}]\w*+)?"
         rf"|(?:al|el|ul|ud|an|as|ash|ad|ar|at|az|d|l)[-'’][{_UPPER}]\w*+){_JOINED}")
_ABBREVIATION = r"(?:Jr|Sr|St|Ste|Mt|Ft|Inc|Corp|Co|Ltd|Bros|Dept|Ave|Blvd|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
_PIECE = rf"(?:(?:[{_UPPER}]\.)++(?!\w)|{_ABBREVIATION}|{_WORD})"
NAME_WORD = rf"[{_UPPER}]\w*+{_JOINED}"
_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))}) )"
_NICKNAME = r"(?:[\"“‘'(][A-Z][\w' ]{0,20}[\"”’')] )"
_RUN = re.compile(rf"(?=[{_UPPER}aeudl])(?<![\w&]){_PIECE}"
                  rf"(?: (?:{_PARTICLE}{{1,3}}|{_NICKNAME})?{_PIECE}){{0,7}}")


class Vocabulary(NamedTuple):
    """The word lists that tell names of people from other names."""
    titles: re.Pattern
    gender: dict
    crowned: frozenset
    roles: frozenset
    kinds: dict
    surnames: frozenset
    given: dict
    context: Context


@from_lexicons("titles", "name_words", "given_names", "name_context", "thing_nouns", "person_nouns")
def vocabulary(titles, words, given, beside, *nouns):
    """Return the Vocabulary of the lists in `data/lexicons`.

    >>> vocabulary().kinds["Ministry"], vocabulary().given["Fatima"]
    ('body', 'f')
    """
    kinds = {noun.capitalize(): "word" for rows in nouns for noun, *_ in rows}
    before = {title: gender for title, kind, gender in titles if kind not in ("modifier", "role")}
    return Vocabulary(
        titles=_title_pattern([title for title, kind, _ in titles if kind == "modifier"], before),
        gender=before,
        crowned=frozenset(title for title, kind, _ in titles if kind in ("royal", "religious")),
        roles=frozenset(title for title, kind, _ in titles if kind == "role"),
        kinds=kinds | {word: kind for word, kind, _ in words if kind != "surname"},
        surnames=frozenset(word for word, _, also in words if also),
        given={name: ("weak" if also else gender) for name, gender, also in given},
        context=context(beside),
    )


def _title_pattern(modifiers, titles):
    """Return the pattern of titles: "Gen.", "Deputy Foreign Minister", "Secretary of State"."""
    of = ("State|Defen[sc]e|(?:the )?Interior|Foreign Affairs|Justice|Health|Education|Labou?r|Energy"
          "|Agriculture|Commerce")
    return re.compile(
        rf"(?=[A-Z])(?<!\w)(?:(?:{trie_pattern([*modifiers, *titles])})[ -]){{0,4}}"
        rf"(?:{trie_pattern(titles)})(?![\w-])(?: (?:of|for) (?:{of})\b)?")


_NAME_AFTER = re.compile(rf" (?!Jr|Sr)(?:[{_UPPER}]\. )?[{_UPPER}]\w*[a-z]")
_ONLY_SURNAME = re.compile(rf" (?:(?:Le|La|De|Van|Von) )?([{_UPPER}][\w'’-]*[a-z])(?! [{_UPPER}])(?!\w)")
_SOLDIER_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he|U\.S\.|US|[Ff]ormer) $")
_AGE_AFTER = re.compile(rf" [{_UPPER}][\w'’-]*[a-z], (?:aged )?\d\d?[,.]")
_MR_BEFORE = re.compile(r"\b(?:Mrs?|Ms|Dr)\.? $")
_NAME_BEFORE = re.compile(rf"([{_UPPER}][\w'’.-]*) $")
_AT_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|to|from|near|of|outside) $")


def masked(text, hits, keep=frozenset()):
    """Return `text` at the same length with titles (TITLE) and gazetteer hits (OTHER) blotted out.

    A title or hit that could be part of a person's name ("Larry King", "Jordan Smith") is left as it is, and
    so are the words of `keep` unless a preposition says that they are places.

    >>> masked("Gen. Petraeus", []).replace(TITLE, "_")
    '____ Petraeus'
    """
    words = vocabulary()
    spans = [(start, end, OTHER) for start, end, *_ in hits if not _may_be_a_name(text, start, end, words)]
    titles = (match.span() for match in words.titles.finditer(text))
    spans += [(start, _title_end(text, start, end, words), TITLE) for start, end in titles]
    if keep:
        spans = [(start, end, blot) for start, end, blot in spans
                 if text[start:end] not in keep or _AT_PLACE.search(text, max(0, start - 8), start)]
    return _blotted(text, sorted(spans, key=lambda span: (span[0], -span[1])))


def _blotted(text, spans):
    pieces, last = [], 0
    for start, end, blot in spans:
        if last <= start < end:
            pieces += text[last:start], blot * (end - start)
            last = end
    return "".join(pieces) + text[last:]


def _title_end(text, start, end, words):
    """Return where the title ends: "Dr. King", "Larry King" leave King to the name, "King Fahd" doesn't."""
    last = max(text.rfind(" ", start, end) + 1, start)
    word = text[last:end]
    if last == start and _is_given_name(text, start, end, words):
        return start
    if word not in words.surnames or _NAME_AFTER.match(text, end) and not _ends_a_name(text, start, words):
        return end
    return last - 1 if last > start else start


def _is_given_name(text, start, end, words):
    """Tell whether a title is a given name here: "Elder Soares", "Marine Le Pen"; not "Marine Tom Roe"."""
    following = _ONLY_SURNAME.match(text, end)
    if not following or text[start:end] not in words.given or following[1] in words.given:
        return False
    return following[1] not in words.kinds and not _SOLDIER_BEFORE.search(text, max(0, start - 12), start)


def _ends_a_name(text, start, words):
    """Tell whether a title is the surname of a name before it: "Martin Luther King Street"."""
    before = _NAME_BEFORE.search(text, max(0, start - 20), start)
    return bool(before) and words.given.get(before[1], "weak") != "weak"


def _may_be_a_name(text, start, end, words):
    surface = text[start:end]
    if " " in surface:
        return False
    if _NAME_AFTER.match(text, end):
        if _AGE_AFTER.match(text, end) or _MR_BEFORE.search(text, max(0, start - 6), start):
            return True
        following = re.split(r"[^\w-]", text[end + 1:end + 20], maxsplit=1)[0]
        return surface in words.given and words.given.get(following, "weak") == "weak"
    before = _NAME_BEFORE.search(text, max(0, start - 20), start)
    return bool(before) and (words.given.get(before[1], "weak") != "weak" or surface in words.surnames)


def name_runs(text):
    """Yield `(start, pieces)` for each run of capitalised words in a masked `text`, initials included.

    >>> list(name_runs("met Osama bin Laden and John F. Kennedy"))
    [(4, ['Osama', 'bin', 'Laden']), (24, ['John', 'F.', 'Kennedy'])]
    """
    for match in _RUN.finditer(text):
        yield match.start(), match[0].split(" ")
