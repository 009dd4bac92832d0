"""Quotation marks: which opens, which closes, and what stands between them."""
import re
from bisect import bisect_right
from typing import NamedTuple

# Each pattern begins with its marks, so that the search skips from one mark to the next.
_TOKEN = re.compile(r"``|''|“|”|„|«|»|\"|‘‘|’’|\n\s*")
_OPENING, _CLOSING = frozenset(("“", "„", "«", "``", "‘‘")), frozenset(("”", "»", "''", "’’"))
_BEFORE_OPENING = frozenset("([{—–-―/‘'")
_AFTER_CLOSING = frozenset(")]}.,;:!?—–-―…/’'")
_SINGLE_OPENING = re.compile(r"[‘'](?:(?<=‘)(?=[\w\[…$£€])|(?<=')(?=[^\W\d_]))(?<![^\s(\[—–―-].)")
_SINGLE_CLOSING = re.compile(r"['’](?![\w'’])(?<=\S.)")
_LONGEST_SINGLE = 1_500
_LONGEST_SCARE = 60
_LONGEST_BEGUN = 300
_SHORTEST_SINGLE = 2
_BEFORE_CUE = frozenset(",?!")
_STOPS = frozenset(".,!?…")


class Passage(NamedTuple):
    """The words from an opening mark to its closing one, both marks included."""

    start: int
    end: int
    closed: bool


class _Token(NamedTuple):
    start: int
    end: int
    mark: str
    role: str  # "open", "close", "either", "paragraph", "line"


def quoted_passages(text):
    """Return the passages of `text` that stand in quotation marks, in order, as `(start, end, closed)`.

    Curly, straight, doubled (``…'') and single marks and guillemets count; marks inside a passage
    are part of it. A quote that opens again in each paragraph and closes once is one passage; one that
    never closes ends with its paragraph and has `closed` False.

    >>> [("He said: “One. “Two.” Three.” Bye.")[a:b] for a, b, _ in
    ...  quoted_passages("He said: “One. “Two.” Three.” Bye.")]
    ['“One. “Two.” Three.”']
    """
    double = _double_passages(text)
    single = _single_passages(text, double)
    return _outermost(sorted(double + single)) if single else double


def _outermost(passages):
    """Return the passages without those that stand inside another: ‘She called it “home”.’"""
    kept = []
    for passage in passages:
        if not kept or passage.start >= kept[-1].end:
            kept.append(passage)
    return kept


def _double_passages(text):
    tokens = [_Token(*match.span(), match[0], _role(text, match)) for match in _TOKEN.finditer(text)]
    passages = _paired(text, tokens, _surplus_closings(tokens))
    return [passage for passage in passages if passage.end - passage.start > 2]


def _paired(text, tokens, surplus):
    """Yield the passages from each opening mark to its closing one."""
    opened, mark, depth, position = None, "", 0, 0
    while position < len(tokens):
        token = tokens[position]
        if opened is None:
            if token.role in ("open", "either"):
                opened, mark, depth = token.start, token.mark, 1
            elif token.role == "close":
                yield from _begun_without_mark(text, tokens, position)
        elif token.role in ("paragraph", "line"):
            if _runs_on(tokens, position, mark):
                depth, position = 1, position + (tokens[position + 1].start == token.end)
            else:
                yield Passage(opened, token.start, False)
                opened = None
        elif token.role == "open":
            depth += surplus[position] >= depth + 1
        else:
            depth -= 1
            if not depth:
                yield Passage(opened, token.end, True)
                opened = None
        position += 1
    if opened is not None:
        yield Passage(opened, len(text.rstrip()), False)


def _begun_without_mark(text, tokens, position):
    """Return the passage of "We wait,” he said." in a list: its opening mark was lost where a paragraph begins."""
    before, close = tokens[position - 1] if position else None, tokens[position]
    start = before.end if before else 0
    first = before is None or before.role in ("paragraph", "line")
    said = text[close.start - 1:close.start] in _BEFORE_CUE and close.start - start <= _LONGEST_BEGUN
    return [Passage(start, close.end, True)] if first and said and text[start:start + 1].isupper() else []


def _role(text, match):
    """Return what a mark does, judged by its neighbours first and by its shape where they don't tell."""
    mark, (start, end) = match[0], match.span()
    if mark[0] == "\n":
        return "paragraph" if mark.count("\n") > 1 else "line"
    before, after = text[start - 1:start], text[end:end + 1]
    if start == 0 or before == "\n":
        return "open"
    if end == len(text) or after == "\n":
        return "close"
    free_left = before.isspace() or before in _BEFORE_OPENING
    free_right = after.isspace() or after in _AFTER_CLOSING
    if free_left != free_right:
        return "open" if free_left else "close"
    return "open" if mark in _OPENING else "close" if mark in _CLOSING else "either"


def _surplus_closings(tokens):
    """Return for each token by how many the closings outnumber the openings after it in its paragraph."""
    surplus, after = [0] * len(tokens), 0
    for position in range(len(tokens) - 1, -1, -1):
        surplus[position] = after
        role = tokens[position].role
        after = 0 if role in ("paragraph", "line") else after + (role == "close") - (role == "open")
    return surplus


def _runs_on(tokens, position, mark):
    """Tell whether an open quote goes on after this line end: the next line opens it again or closes it."""
    if position + 1 == len(tokens):
        return False
    line_end, following = tokens[position], tokens[position + 1]
    opens_again = following.start == line_end.end and following.mark == mark
    return opens_again or (line_end.role == "line" and following.role == "close")


def _single_passages(text, double):
    """Return the passages in single marks that stand outside the `double` ones, or that hold some of them."""
    closings = [match.end() for match in _SINGLE_CLOSING.finditer(text)]
    if not closings:
        return []
    opened = [passage.start for passage in double]
    inside = [end for end in closings if _holder(double, opened, end - 1)]
    closings = [end for end in closings if not _holder(double, opened, end - 1)] if inside else closings
    after_stops = [end for end in closings if text[end - 2] in _STOPS]
    passages, free = [], 0
    for opening in _SINGLE_OPENING.finditer(text):
        start = opening.start()
        if start >= free and not _holder(double, opened, start):
            following = bisect_right(opened, start)
            fence = opened[following] if following < len(opened) else len(text)
            end = _single_end(text, opening.end(), fence, closings, after_stops)
            if end and end - opening.end() > _SHORTEST_SINGLE:
                passages.append(Passage(start, end, True))
                free = end
    return passages


def _holder(passages, opened, position):
    """Return the passage that holds an offset, else None; `opened` has the beginnings of the passages."""
    index = bisect_right(opened, position) - 1
    return passages[index] if index >= 0 and position < passages[index].end else None


def _single_end(text, start, fence, closings, after_stops):
    """Return where the single mark opened before `start` closes: before the next double mark, else after it."""
    last = _line_end(text, start, len(text))
    near = min(last, fence)
    return (_first_within(after_stops, start, near) or _first_within(closings, start, min(near, start + _LONGEST_SCARE))
            or fence < last and _first_within(after_stops, fence, last))


def _line_end(text, start, limit):
    limit = min(limit, start + _LONGEST_SINGLE)
    line_end = text.find("\n", start, limit)
    return limit if line_end < 0 else line_end


def _first_within(offsets, low, high):
    """Return the first of the sorted `offsets` after `low` and not after `high`; None where there is none."""
    index = bisect_right(offsets, low)
    return offsets[index] if index < len(offsets) and offsets[index] <= high else None
