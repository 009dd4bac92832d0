"""Codes typed on the keyboard: "k 24, i 5-7" is 24 killed and 5 to 7 injured."""

import re

LETTERS = {
    "k": "killed",
    "i": "injured",
    "m": "missing",
    "a": "abducted",
    "d": "displaced",
    "c": "casualties",
    "n": "none",
}
_CODE = re.compile(r"([a-z])(?: ?(\d{1,12})(\+|-(\d{1,12}))?)?")


def typed(line):
    """Return the answers that a typed line stands for, as dicts with `outcome, low, high, qualifier`.

    A letter and a number, several with ", " between them: "k 24" is exactly 24, "k 24+" at least 24,
    "k 5-7" from 5 to 7; "n" alone says that there is no figure.
    Raises ValueError with a sentence for the coder when a code makes no sense.

    >>> typed("k 24+")
    [{'outcome': 'killed', 'low': '24', 'high': '', 'qualifier': 'at least'}]
    """
    answers = [_answer(code) for code in re.split(r" ?[,;] ?", " ".join(line.casefold().split())) if code]
    if len(answers) > 1 and any(answer["outcome"] == "none" for answer in answers):
        raise ValueError("n says that there is no figure: it stands alone")
    return answers


def _answer(code):
    match = _CODE.fullmatch(code)
    if not match or match[1] not in LETTERS:
        known = ", ".join(f"{letter} {outcome}" for letter, outcome in LETTERS.items())
        raise ValueError(f"{code[:40]!r} is no code; write a letter and a number, as in k 24 ({known})")
    letter, low, end, high = match.groups(default="")
    high = "" if end == "+" else high or low
    qualifier = "at least" if end == "+" else ""
    return {"outcome": LETTERS[letter], "low": low, "high": high, "qualifier": qualifier}
