"""The rules of harm, from the notation of `data/lexicons/harm_rules.tsv` to the patterns that run.

The head of that file explains the notation. Here, and nowhere else, a kind of word becomes the sign that
stands for it in a row, and `<people: groups> <be>+ <harm: harmed>` a regular expression. Every repeat has an
end, so that no text takes more than linear time.
"""
import re
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from helpers.casualties.kinds import KINDS, OF_HARM, TAKE, Kind
from helpers.text.lexicons import line_of, read_lexicon

_PIECE = re.compile(
    r"\s*(?:<(?:(?P<mark>[a-z]+):\s*)?(?P<names>[^<>:]+)>"
    r"|(?P<open>\(|\[(?P<place>(?:not )?(?:before|after))\s)"
    r"|(?P<close>[)\]])|(?P<repeat>[?*+]|\{(?P<least>\d+)(?:,(?P<most>\d+))?\}(?P<greed>[?+]?))|(?P<bar>\|))")
_OPENINGS = {"": "(?:", "before": "(?=", "not before": "(?!", "after": "(?<=", "not after": "(?<!"}
_EDGES = {"start": "^", "end": "$", "any": "."}
_MARKS = ("people", "harm", "also", "who")
_NO_HARM = frozenset(KINDS.values()) - {*OF_HARM, TAKE}
_MANY = 40      # what + and * come to at the most
_NESTED = 100   # what repeats inside repeats may come to


class Part(NamedTuple):
    """A piece of a pattern: its regular expression, what its repeats come to, its signs if it is one word."""
    source: str
    weight: int = 1
    signs: frozenset | None = None


class Rule(NamedTuple):
    """A named pattern over the signs of a row, with an example and the figures that come out of it."""
    name: str
    example: str
    finds: str
    pattern: re.Pattern


@dataclass(frozen=True, eq=False)
class HarmRules:
    """The rules of harm, the patterns of the phrases, and the kinds of words, each by its name."""
    rules: tuple
    phrases: dict
    kinds: dict

    def phrase(self, name):
        """Return the pattern of a phrase; raises ValueError, naming the phrases there are."""
        if name not in self.phrases:
            raise ValueError(f"harm_rules.tsv has no phrase {name!r}, which the program needs; it has: "
                             f"{', '.join(self.phrases)}")
        return self.phrases[name]

    def kind(self, name, lexicon, row):
        """Return the Kind of this name; raises ValueError, with the line of `row` and the kinds there are."""
        if name not in self.kinds:
            raise ValueError(f"{lexicon}.tsv, line {line_of(lexicon, row)}: {row[0]!r} has the unknown kind "
                             f"{name!r}; the kinds there are: {', '.join(self.kinds)}")
        return self.kinds[name]


def harm_rules():
    """Return the HarmRules of the lexicon `harm_rules`.

    Raises ValueError, naming the file, the line and what is wrong with it.

    >>> [rule.example for rule in harm_rules().rules if rule.name == "passive"]
    ['Twenty people in the town were killed.']
    """
    return _harm_rules(read_lexicon("harm_rules"))


@lru_cache(maxsize=4)
def _harm_rules(rows):
    own = [name for sort, name, *_ in rows if sort == "kind" and name not in KINDS]
    named = KINDS | {name: Kind(name, len(KINDS) + number) for number, name in enumerate(own)}
    parts = {name: Part(sign, 1, frozenset([sign])) for name, sign in named.items()}
    parts |= {name: Part(source) for name, source in _EDGES.items()}
    rules, phrases = [], {}
    for row in rows:
        try:
            _add(row, parts, rules, phrases, frozenset(named.values()))
        except (ValueError, re.error) as error:
            line = line_of("harm_rules", row)
            raise ValueError(f"harm_rules.tsv, line {line} ({' '.join(row[:2])}): {error}") from None
    return HarmRules(tuple(rules), phrases, named)


def _add(row, parts, rules, phrases, every):
    sort, name, notation, example, finds = row[:5]
    if sort == "kind":
        return
    if sort not in ("phrase", "rule"):
        raise ValueError(f"a line begins with kind, phrase or rule, not with {sort!r}")
    if name in (parts if sort == "phrase" else [rule.name for rule in rules]):
        raise ValueError("the name is taken by a line above")
    part = _read(_pieces(notation), parts, every)
    pattern = re.compile(part.source)
    if sort == "phrase":
        parts[name], phrases[name] = part, pattern
    elif not {"people", "harm"} <= set(pattern.groupindex):
        raise ValueError("a rule marks who was harmed with <people: …> and what happened with <harm: …>")
    else:
        rules.append(Rule(name, example, finds, pattern))


def _pieces(notation):
    """Return the pieces of a pattern, in order: words in angles, brackets, repeats and bars."""
    pieces, at = deque(), 0
    notation = notation.rstrip()
    while at < len(notation):
        piece = _PIECE.match(notation, at)
        if not piece:
            raise ValueError(f"cannot read {notation[at:at + 20].strip()!r}: words stand in angles, as <noun>")
        pieces.append(piece)
        at = piece.end()
    return pieces


def _read(pieces, parts, every, closing=""):
    """Return the Part that the pieces up to a closing bracket, which is taken too, stand for."""
    branches, weight = [[]], 1
    while pieces and not pieces[0]["close"]:
        piece = pieces.popleft()
        if piece["bar"]:
            branches.append([])
        else:
            part = _repeated(_part(piece, pieces, parts, every), pieces)
            branches[-1].append(part)
            weight = max(weight, part.weight)
    closed = pieces.popleft()["close"] if pieces else ""
    if closed != closing:
        raise ValueError(f"a bracket {closing or closed!r} has no partner")
    if len(branches) == len(branches[0]) == 1:
        return branches[0][0]
    return Part("|".join("".join(part.source for part in branch) for branch in branches), weight)


def _part(piece, pieces, parts, every):
    """Return the Part of words in angles, or of what stands in brackets."""
    if piece["names"]:
        part = _words(piece["names"], parts, every)
        return _marked(piece["mark"], part) if piece["mark"] else part
    if piece["open"]:
        inside = _read(pieces, parts, every, ")" if piece["open"] == "(" else "]")
        return Part(f"{_OPENINGS[piece['place'] or '']}{inside.source})", inside.weight)
    raise ValueError(f"{piece[0].strip()!r} follows nothing that it could repeat")


def _marked(mark, part):
    if mark not in _MARKS:
        raise ValueError(f"unknown mark {mark!r}; the marks are: {', '.join(_MARKS)}")
    if mark in ("harm", "also") and not (part.signs and part.signs.isdisjoint(_NO_HARM)):
        names = ", ".join(kind.name for kind in OF_HARM)
        raise ValueError(f"<{mark}: …> takes words of harm ({names}) or a kind of your own")
    return Part(f"(?P<{mark}>{part.source})", part.weight)


def _words(names, parts, every):
    """Return the Part of "noun|the", "any but noun" or the name of a phrase."""
    but = names.startswith("any but ")
    chosen = [_named(name.strip(), parts) for name in names.removeprefix("any but ").split("|")]
    if all(part.signs for part in chosen):
        signs = frozenset().union(*(part.signs for part in chosen))
        signs = every - signs if but else signs
        return Part(_one_of(signs, every), 1, signs)
    if but:
        raise ValueError(f"<{names}>: only kinds of words can be left out")
    return Part(f"(?:{'|'.join(part.source for part in chosen)})", max(part.weight for part in chosen))


def _named(name, parts):
    if name not in parts:
        raise ValueError(f"unknown kind {name!r}; the kinds, and the phrases above this line, are: "
                         f"{', '.join(parts)}")
    return parts[name]


def _one_of(signs, every):
    """Return the pattern of one of these signs; most of them are written as all but the others."""
    others = every - signs
    if len(signs) == 1 or not others:
        return min(signs) if others else "."
    return f"[^{''.join(sorted(others))}]" if len(others) < len(signs) else f"[{''.join(sorted(signs))}]"


def _repeated(part, pieces):
    """Return the Part with the repeat that follows it, if one does."""
    if not (pieces and pieces[0]["repeat"]):
        return part
    repeat = pieces.popleft()
    if repeat["repeat"] in "+*":
        return _all_there_are(part, int(repeat["repeat"] == "+"))
    most = int(repeat["most"] or repeat["least"] or 1)
    gives_back = 1 if repeat["greed"] == "+" else most
    if most > _MANY or part.weight * gives_back > _NESTED:
        raise ValueError(f"{repeat[0].strip()} could take too long: a repeat ends at {_MANY}, and repeats in "
                         f"repeats come to {_NESTED} at most (here {part.weight * gives_back})")
    source = part.source if part.signs else f"(?:{part.source})"
    return Part(source + repeat[0].strip(), part.weight * gives_back)


def _all_there_are(part, least):
    if not part.signs:
        raise ValueError("+ and * stand after one kind of word only: phrases or brackets repeated without "
                         "an end could take more than linear time; say how often, as in {0,8}")
    return Part(f"{part.source}{{{least},{_MANY}}}+", 1)
