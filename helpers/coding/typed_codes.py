"""Codes typed on the keyboard: "k 24, i 5-7 @police" is 24 killed and 5 to 7 injured, by the police."""

import re

from helpers.coding.answers import HEDGES

LETTERS = {
    "k": "killed",
    "i": "injured",
    "m": "missing",
    "a": "abducted",
    "d": "displaced",
    "c": "casualties",
    "n": "none",
}
SIGNS = {"+": "at least", ">": "more than", "~": "about", "<": "less than"}
_CODE = re.compile(
    rf"(?P<letter>[a-z])(?: ?(?P<before>[>~<]|{'|'.join(HEDGES)})? ?"
    r"(?P<low>\d{1,12})(?:(?P<after>\+)|-(?P<high>\d{1,12}))?)?"
)


def typed(line):
    """Return the answers that a typed line stands for, as dicts with `outcome, low, high, qualifier, source`.

    A letter and a number, several with ", " between them: "k 24" is exactly 24, "k 5-7" from 5 to 7. Hedges
    are signs or words: "k 24+" at least, "k >24" more than, "k ~24" about, "k <24" less than, "k up to 24",
    "k vague 24". After "@" stands who says so, for all figures of the line. "n" alone says that there is no
    figure. Raises ValueError with a sentence for the coder when a code makes no sense.

    >>> typed("k 24+ @ Police")
    [{'outcome': 'killed', 'low': '24', 'high': '', 'qualifier': 'at least', 'source': 'Police'}]
    """
    codes, _, source = " ".join(line.split()).partition("@")
    parts = [code for code in re.split(r" ?[,;] ?", codes.casefold().strip()) if code]
    answers = [_answer(code, source.strip()) for code in parts]
    if not answers and source:
        raise ValueError("before @ stands a figure, as in k 24 @police")
    if len(answers) > 1 and any(answer["outcome"] == "none" for answer in answers):
        raise ValueError("n says that there is no figure: it stands alone")
    return answers


def _answer(code, source):
    match = _CODE.fullmatch(code)
    if not match or match["letter"] not in LETTERS:
        known = ", ".join(f"{letter} {outcome}" for letter, outcome in LETTERS.items())
        raise ValueError(f"{code[:40]!r} is no code; write a letter and a number, as in k 24 ({known})")
    given = {name: cell or "" for name, cell in match.groupdict().items()}
    hedge = given["before"] or given["after"]
    return {
        "outcome": LETTERS[given["letter"]],
        "low": given["low"],
        "high": given["high"],
        "qualifier": SIGNS.get(hedge, hedge),
        "source": source if given["letter"] != "n" else "",
    }
