"""Which figure includes which: "24 people, among them two boys", "the toll rose to 31", "three of the
wounded".

A part is found by its own words ("including", "three of them"), by a sum that comes out, or as one of the
people
that an earlier whole has counted ("Six people were shot. … Two men died, four others were hurt.").
"""
import re

_ONE = re.compile(r"(?:an?|one)\Z", re.I)
_REACH = 12  # sentences between a whole and its parts
_MOST = 40  # figures between them


_OF = re.compile(r"\bof\s(?:the|those|these)\s(?P<whole>[\w,.-]{1,20}?),?\s(?:[\w-]+\s){0,5}$", re.I)
_IN_ALL = re.compile(
    r"\b(?:(?:both|the\stwo|all|taken)\stogether|in\sall|altogether|all\stold|a\stotal\sof|combined)\b", re.I)
_DIVIDES = re.compile(
    r"\b(?:counts?|tolls?|numbers?|figures?|totals?|dead)\s(?:divides?|breaks?\sdown|splits?|(?:is|are)\smade\sup)\b"
    r"|\bmakes?\sup\sthe\s(?:count|toll|number|total)\b", re.I)
_NEXT = 3  # sentences after one that says that a count divides


def part_words(text, row, sentences):
    """Return what the words around a figure say of wholes and parts: the whole that it is "of", whether it
    sums up those before ("in all"), whether it divides one.

    >>> text = "Of the 24, nine died."
    >>> part_words(text, {"start": 11, "end": 15, "sentence": 0, "within": (0, 21)}, [(0, 21)])["of"]
    '24'
    """
    start, end = row["within"]
    of = _OF.search(text, max(start, row["start"] - 60), row["start"])
    in_all = _IN_ALL.search(text, max(start, row["start"] - 80), min(end, row["end"] + 30))
    first = sentences[max(0, row["sentence"] - _NEXT)][0]
    return {"of": of["whole"].rstrip(",.") if of else "", "in_all": bool(in_all),
            "divides": bool(_DIVIDES.search(text, max(first, row["start"] - 600), row["start"]))}


def wholes(rows):
    """Return for each of `rows`, the figures of a text in order, the `start` of the figure that includes it,
    or None.

    `rows` have outcome, low, start, sentence, scope, status, subset (its words say that it is a part) and
    statement.

    >>> rows = [{"outcome": "killed", "low": 24, "start": 0, "sentence": 0, "subset": False, "statement": 9},
    ...         {"outcome": "killed", "low": 2, "start": 20, "sentence": 0, "subset": True, "statement": 9}]
    >>> wholes([row | {"scope": "main", "text": ""} for row in rows])
    [None, 0]
    """
    found = [None] * len(rows)
    for place, row in enumerate(rows):
        if row.get("of"):
            found[place] = _named(rows, place)
        if found[place] is None and (row["subset"] or row.get("divides")):
            found[place] = _told(rows, found, place)
    _add_sums(rows, found)
    for place, row in enumerate(rows):
        if row.get("in_all") and found[place] is None:
            _add_summed_up(rows, found, place)
    _add_counted_before(rows, found)
    return [None if whole is None else rows[whole]["start"] for whole in found]


def _told(rows, found, place):
    """Return the index of the whole of a figure whose own words make it a part."""
    whole = _in_sentence(rows, place)
    return _earlier(rows, found, place) if whole is None else whole


def _named(rows, place):
    """Return the index of the whole whose number the words before a figure repeat: "of the 24, nine died"."""
    row = rows[place]
    numbers = (n for n in reversed(_near(rows, place)[:min(place, _MOST)])
               if rows[n]["text"].lower().split()[-1] == row["of"].lower() and rows[n]["low"] >= row["low"])
    return next(numbers, None)


def _add_summed_up(rows, found, place):
    """Mark the figures of the sentences before as parts of one that sums them up: "50 in all"."""
    row = rows[place]
    parts = [n for n in range(max(0, place - _MOST), place)
             if found[n] is None and rows[n]["outcome"] == row["outcome"] and rows[n]["scope"] == row["scope"]
             and row["sentence"] - rows[n]["sentence"] <= _REACH and rows[n]["statement"] != row["statement"]]
    if 0 < sum(rows[n]["low"] for n in parts) <= row["low"] and all(rows[n]["low"] < row["low"] for n in parts):
        for part in parts:
            found[part] = place


def _in_sentence(rows, place):
    row = rows[place]
    here = [n for n in _near(rows, place) if n != place and rows[n]["sentence"] == row["sentence"]
            and _holds(rows[n], row) and not rows[n]["subset"]]
    before = [n for n in here if n < place]
    return (before or here or [None])[-1 if before else 0]


def _near(rows, place):
    return range(max(0, place - _MOST), min(len(rows), place + _MOST))


def _earlier(rows, found, place):
    """Return the last whole before `place` that can include so many, of the same outcome first."""
    row = rows[place]
    near = [n for n in reversed(_near(rows, place)[:min(place, _MOST)])
            if row["sentence"] - rows[n]["sentence"] <= _REACH and found[n] is None and not rows[n]["subset"] and _holds(rows[n], row)]
    same = [n for n in near if rows[n]["outcome"] == row["outcome"]]
    return (same or near or [None])[0]


def _holds(whole, part):
    """Whether a figure can include another: of its outcome, or of people shot of whom some died."""
    shot = whole["outcome"] == "casualties" and part["outcome"] in ("killed", "injured")
    joined = whole["outcome"] == part["outcome"] or shot
    stands = whole.get("status") in (None, "stands", part.get("status"))
    return joined and stands and whole["scope"] == part["scope"] and whole["low"] >= part["low"] and whole["low"] > 1


def _add_sums(rows, found):
    """Mark the figures of a sentence that come to a whole told in another: "two men and two women" of
    four.
    """
    for statement in _statements(rows, found):
        whole = _whole_of(rows, found, statement) if 1 < len(statement) < _MOST else None
        for part in statement if whole is not None else ():
            found[part] = whole


def _whole_of(rows, found, statement):
    """Return the index of the whole that the figures of a statement come to: the nearest before, or after."""
    total, first, last = sum(rows[n]["low"] for n in statement), statement[0], statement[-1]
    others = (n for n in _near(rows, first) if n not in statement)
    nearest = sorted(others, key=lambda n: (n > last, abs(n - first)))
    several = len({rows[n]["statement"] for n in statement}) > 1
    return next((n for n in nearest if (rows[n]["outcome"] == "casualties" or not several)
                 and found[n] not in statement and rows[n]["low"] == total
                 and abs(rows[first]["sentence"] - rows[n]["sentence"]) in range(1, _REACH)
                 and all(_holds(rows[n], rows[part]) for part in statement)), None)


def _statements(rows, found):
    """Return the indexes of the wholes of one sentence, a list an outcome, and all of them together."""
    groups = {}
    for place, row in enumerate(rows):
        if found[place] is None:
            groups.setdefault((row["sentence"], row["statement"], row["outcome"]), []).append(place)
            groups.setdefault((row["sentence"], ""), []).append(place)
    return list(groups.values())


def _add_counted_before(rows, found):
    """Mark those whom an earlier whole of people hurt or shot has counted, as long as it has room for
    them.
    """
    room = {}
    for place, row in enumerate(rows):
        if found[place] is not None or row["scope"] != "main":
            continue
        whole = _with_room(rows, found, place, room)
        if whole is not None:
            found[place] = whole
            room[whole] = room.get(whole, rows[whole]["low"]) - row["low"]


def _with_room(rows, found, place, room):
    row = rows[place]
    for n in range(place - 1, max(-1, place - _MOST), -1):
        if row["sentence"] - rows[n]["sentence"] > _REACH:
            return None
        fits = found[n] is None and _holds(rows[n], row) and _is_told_again(rows[n], row)
        if fits and room.get(n, rows[n]["low"]) >= row["low"]:
            return n
    return None


def _is_told_again(whole, row):
    """Whether a figure tells of people that a whole has counted: some of those shot, or one of several."""
    if whole["outcome"] == "casualties" and row["outcome"] != "casualties":
        return row["low"] <= whole["low"]
    single = row["low"] == 1 and _ONE.match(row["text"])
    return bool(single) and whole["low"] > 1 and whole["sentence"] != row["sentence"]
