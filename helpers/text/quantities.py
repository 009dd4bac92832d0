"""Quantities in English prose: "at least two dozen", "between 10 and 20", "a" → low, high, qualifier."""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import alternation

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBER = {word: number for number, word in enumerate(_UNITS + _TEENS, 1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)} | {"couple": 2}
_SCALE = {"hundred": 100, "thousand": 1000, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
          "k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mio": 10**6, "bn": 10**9}

# What a vague word stands for, at the least: the codebook in data/key/ gives the reasons.
VAGUE = {"several": 3, "a few": 3, "few": 3, "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200,
         "thousands": 2000, "millions": 2 * 10**6}
_GROUPS = {"both": 2, "a couple": 2, "the couple": 2, "a pair": 2, "the pair": 2, "the two": 2, "a trio": 3,
           "the trio": 3, "a dozen": 12, "half a dozen": 6, "a half dozen": 6, "a half-dozen": 6,
           "half-a-dozen": 6, "a score": 20}
_ZERO = ("no one", "no-one", "nobody", "none", "no", "zero", "not one", "not a single")
_ARTICLES = ("a", "an", "another", "a single", "a further")
_INDEFINITE = (*_ARTICLES, "one", "one more", "one other", "one another")


class Quantity(NamedTuple):
    """A stated quantity: where it stands, its bounds (`None` = no bound stated), its hedge and its kind."""
    start: int
    end: int
    low: int
    high: int | None
    qualifier: str
    kind: str  # number, digits, year, vague, indefinite, group or zero


def _any(words):
    longest_first = sorted((re.escape(word).replace(r"\ ", r"\s+") for word in words), key=len, reverse=True)
    return f"(?:{'|'.join(longest_first)})"


_SMALL = rf"(?:{_any(_TENS)}(?:[-\s]{_any(_UNITS)})?|{_any(_TEENS + _UNITS)})"
_AND_SMALL = rf"(?:[-\s]+and[-\s]+{_SMALL}|[-\s]{_SMALL})"
_HUNDREDS = rf"(?:(?:an?|{_SMALL})[-\s]hundred{_AND_SMALL}?|hundred{_AND_SMALL}|{_SMALL})"
_DIGITS = (r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d{1,3}(?:['’]\d{3})+"
           r"|\d{1,3}\s\d{3}(?!\d)|[1-9]\d{0,2}(?:\.\d{3}){2,}|\d{1,9}(?:\.\d{1,3})?)")
_BIG = r"(?:million|billion|lakh|crore)"
_AND_A_HALF = r"\s+and\s+a\s+half"
_THOUSANDS = rf"(?:an?|{_HUNDREDS})[-\s]thousand(?:,?\s+(?:and\s+)?{_HUNDREDS})?"
_SCALED = (rf"(?:{_DIGITS}\s?(?:hundred|thousand|million|billion|lakh|crore|mln|mio|mil|mn|bn|k|m)\b"
           rf"|{_HUNDREDS}{_AND_A_HALF}\s+(?:hundred|thousand|{_BIG})"
           rf"|(?:an?|{_HUNDREDS})\s+(?:hundred|thousand|{_BIG}){_AND_A_HALF}"
           rf"|(?:an?|{_HUNDREDS})\s+{_BIG}(?:,?\s+(?:and\s+)?(?:{_THOUSANDS}|{_HUNDREDS}))?)")
_COUPLES = r"(?:a|the)\s+couple\s+(?:of\s+)?(?:dozen|hundred|thousand|million)"
_DOZENS = rf"(?:{_COUPLES}|(?:{_SMALL}|{_DIGITS})\s+(?:dozen|score))"
_HALVES = (r"(?:(?:half\s+a|a\s+half|half|a\s+quarter\s+of\s+a|a\s+quarter)[-\s](?:million|billion)"
           r"|half\s+a\s+(?:hundred|thousand))")
_NUMERAL = rf"(?:{_HALVES}|{_SCALED}|{_THOUSANDS}|{_DOZENS}|{_HUNDREDS}|{_DIGITS})"
_VAGUELY = (
    r"(?:(?:tens|dozens|scores|hundreds|thousands)\s+of\s+(?:thousands|millions)|(?:several|a\s+few)\s+"
    rf"(?:dozen|score|hundred|thousand|million)(?:\s+thousand)?|{_any(VAGUE)})")
# "Two died and a third was hurt": an ordinal that stands for a person, with its verb or place after it.
_ORDINAL = (r"a\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:\s+one)?"
            r"(?=\s+(?:was|is|were|died|dies|remains|has|had|suffered|in|at|later|dead|missing|wounded"
            r"|injured|hurt|critically|seriously|badly|fatally)\b)")
_GROUP = rf"(?:{_any(_GROUPS)}\b(?!\s+(?:of\s+)?(?:dozen|hundred|thousand|million)\b))"
_HEDGE_INSIDE = r"(?:(?:more\s+than|over|about|nearly|almost|at\s+least)\s+)?"
_RANGE = (rf"(?:between\s+(?P<b1>(?>{_NUMERAL}))\s+(?:and|to)\s+{_HEDGE_INSIDE}(?P<b2>{_NUMERAL})"
          rf"|(?P<r1>(?>{_NUMERAL}))(?:\s*[-–—]\s*|\s+to\s+|\s+or\s+)(?P<r2>{_NUMERAL}))")
_MORE = r"(?:\s*\+|\s+or\s+(?:more|so)\b|[-\s]plus\b|-odd\b|\s+or\s+(?:fewer|less)\b)"
_EXTRA_NOUNS = "total combined family group party crew gang team number convoy pair couple trio".split()
_EXTRA = (
    r"(?:an(?:other|\s+(?:additional|estimated))|a\s+(?:further|record)"
    r"|(?:an?|the)\s+(?:(?:combined\s+)?total|family|group|party|crew|gang|team|number|convoy)\s+of"
    r"|the|other|some)")
# A hyphen, a unit sign or more digits after a number make it part of something else: "24-hour", "3%", "2.30".
_STOP = (r"(?!\w|[-–‑/]\w|-\s(?:to|and|or)\b|[.,:]\d|\s?[%°$]|['’]s\b|\s*(?:per\s?cent|percent)\b"
         r"|[-\s](?:year|month|week|day)s?[-\s]old|\s(?:fewer|less)\b)")

# A quantity without a hedge begins with a digit or with one of these words.
FIRST_WORDS = frozenset(
    phrase.split()[0]
    for phrase in ("half", "hundred", "between", "neither", *_NUMBER, *VAGUE, *_GROUPS, *_ZERO, *_INDEFINITE)
) - {"the"}
_COUNTED_NEXT = rf"(?:\d|(?:{_any([*_NUMBER, *VAGUE, *_EXTRA_NOUNS])})\b)"


class Grammar(NamedTuple):
    """What it takes to read quantities: the pattern of one, and the hedges (form -> qualifier) before it."""
    finder: re.Pattern
    hedges: dict
    hedge: re.Pattern        # a hedge, or an article before a number
    hedge_firsts: frozenset  # the words that one of these can begin with
    signs: frozenset         # with which a quantity can begin: "~40"
    hint: re.Pattern         # in every quantity: a sentence without it states none

    def may_begin(self, word):
        """Return whether a quantity without a hedge can begin with this lower-case word."""
        return word[:1].isdigit() or word[:1] in self.signs or word.partition("-")[0] in FIRST_WORDS


def quantity_grammar():
    """Return the Grammar of quantities, with the hedges of the lexicon `hedges`.

    >>> [quantity_grammar().may_begin(word) for word in ("two", "24", "women")]
    [True, True, False]
    """
    return _grammar(read_lexicon("hedges"))


@lru_cache(maxsize=4)
def _grammar(rows):
    signs = [form for form, _ in rows if not form[0].isalpha()]
    words = alternation([form for form, _ in rows if form[0].isalpha()])
    hedge = rf"(?:{words}(?=\s)|{alternation(signs)}(?=\d))"
    finder = re.compile(
        rf"(?<![\w$£€¥#/+.])(?<!\w-)(?<!\d[,:])(?:(?P<hedge>{hedge})\s*)?"
        rf"(?:{_EXTRA}\s+(?:{hedge}\s*)?(?=[\w]))?"
        rf"(?P<value>(?:{_RANGE}|(?P<vague>{_VAGUELY})|(?P<group>{_GROUP})|(?P<numeral>{_NUMERAL})"
        rf")(?P<more>{_MORE})?|(?P<zero>{_any(_ZERO)}|neither(?=\s+of\b))"
        rf"|(?P<indefinite>{_ORDINAL}|{_any(_INDEFINITE)})){_STOP}", re.I)
    opening = re.compile(rf"(?:{words}\s|(?:the|some|other)\s+{_COUNTED_NEXT})", re.I)
    firsts = {form.split()[0] for form, _ in rows} | {"the", "some", "other"}
    hint = re.compile(rf"\d|\b{alternation(FIRST_WORDS)}\b", re.I)
    return Grammar(finder, dict(rows), opening, frozenset(firsts), frozenset(sign[0] for sign in signs), hint)


def read_quantity(match, hedges):
    """Return the Quantity that a match of the finder stands for, or None when it is a score ("5-3")."""
    low, high, kind = _bounds(match)
    if high is not None and low > high:
        return None
    hedge = _hedge(match, hedges)
    if hedge in ("at least", "more than"):
        high = None
    elif hedge in ("up to", "less than"):
        low, high = 0, low if high is None else high
    return Quantity(match.start("hedge" if match["hedge"] else "value"), match.end(), low, high,
                    hedge or ("vague" if kind == "vague" else ""), kind)


def _bounds(match):
    if match["zero"]:
        return 0, 0, "zero"
    if match["indefinite"]:
        return 1, 1, "indefinite" if match["indefinite"].lower() in _ARTICLES else "number"
    if match["vague"]:
        return _vague_value(match["vague"]), None, "vague"
    if match["group"]:
        value = _GROUPS[" ".join(match["group"].lower().split())]
        return value, value, "group"
    if match["numeral"]:
        value = number_value(match["numeral"])
        return value, value, _numeral_kind(match["numeral"])
    return *_range_values(match["b1"] or match["r1"], match["b2"] or match["r2"]), "number"


def _numeral_kind(words):
    if re.fullmatch(r"(?:19|20)\d\d", words):
        return "year"
    return "digits" if words.isdigit() else "number"


def _hedge(match, hedges):
    more = (match["more"] or "").lower()
    if "fewer" in more or "less" in more:
        return "up to"
    if more:
        return "about" if more.endswith(("so", "odd")) else "at least"
    said = " ".join((match["hedge"] or "").lower().split())
    return hedges.get(said, "")


def _range_values(first, last):
    low, high = number_value(first), number_value(last)
    scale = _last_scale(last)
    # "two to three hundred" and "10-15 thousand": the scale stands once, at the end.
    shared = scale > 1 and _last_scale(first) == 1 and low * scale <= high
    return (low * scale, high) if shared else (low, high)


def _last_scale(words):
    last = re.findall(r"[a-z]+", words.lower())[-1:]
    return {"dozen": 12, "score": 20, **_SCALE}.get(last[0], 1) if last else 1


def _vague_value(words):
    words = " ".join(words.lower().split())
    if words in VAGUE:
        return VAGUE[words]
    first, *rest = words.replace("a few", "several").replace(" of ", " ").split()
    value = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "several": 3}[first]
    for word in rest:
        value *= {"dozen": 12, "score": 20, "thousands": 1000, "millions": 10**6, **_SCALE}[word]
    return value


def number_value(words):
    """Return the whole number that digits or number words stand for.

    >>> [number_value(w) for w in ("1,200", "3.5 million", "two hundred and six", "two dozen")]
    [1200, 3500000, 206, 24]
    """
    if halves := re.match(r"(?:(?:a\s+)?(half)|a\s+(quarter))\b.*(hundred|thousand|million|billion)", words.lower()):
        return _SCALE[halves[3]] // (2 if halves[1] else 4)
    words = re.sub(r"(?<=\d)[,\s\u00a0\u202f'’](?=\d{3})", "", words.lower())
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", words):  # nobody counts thousandths of people
        return int(words.replace(".", ""))
    total = part = last_scale = 0
    for word in re.findall(r"\d+(?:\.\d+)?|[a-z]+", words):
        if word == "half":  # "two and a half million", "a million and a half"
            part += last_scale / 2 or 0.5
        elif word in ("dozen", "score"):
            part *= {"dozen": 12, "score": 20}[word]
        elif word in _SCALE and word != "hundred":
            total, part, last_scale = total + (part or 1) * _SCALE[word], 0, _SCALE[word]
        elif word == "hundred":
            part, last_scale = (part or 1) * 100, 100
        elif word not in ("a", "an", "and", "the", "of"):
            part += _NUMBER.get(word) or float(word)
    return int(round(total + part))


def find_quantities(text):
    """Return the quantities stated in `text`, in order, with exact offsets, whatever they count.

    >>> text = "At least two dozen guards and between 10 and 20 clerks"
    >>> [(text[q.start:q.end], q.low, q.high, q.qualifier) for q in find_quantities(text)]
    [('At least two dozen', 24, None, 'at least'), ('between 10 and 20', 10, 20, '')]
    """
    grammar = quantity_grammar()
    found = (read_quantity(match, grammar.hedges) for match in grammar.finder.finditer(text))
    return [quantity for quantity in found if quantity]
