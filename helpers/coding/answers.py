"""What may stand in one answer of a coder: outcome, numbers, hedge, source; numbers as people write them."""

import re

import pandas as pd

OUTCOMES = ("killed", "injured", "missing", "abducted", "displaced", "casualties", "none")
HEDGES = ("at least", "more than", "about", "up to", "less than", "vague")
OPEN_ABOVE = ("at least", "more than", "vague")
FROM_ZERO = ("up to", "less than")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[,.'’]\d{3})+", re.ASCII)  # 1,200  1.200  1'200
_WHOLE = re.compile(r"(\d{1,12})(?:[.,]0{1,2})?", re.ASCII)  # 24  24.0  24,0


def checked(outcome, low="", high="", qualifier="", source="", note=""):
    """Return an answer as a dict with whole numbers in `low` and `high` (or missing).

    Without `high` the two are the same, unless the hedge leaves the upper end open ("at least") or makes the
    number the upper end ("up to 24" is 0 to 24).
    Raises ValueError with a sentence for the coder when something does not fit.

    >>> checked("killed", "1,200")["high"], checked("killed", "24", qualifier="at least")["high"]
    (1200, <NA>)
    """
    outcome = str(outcome).strip().lower()
    if outcome not in OUTCOMES:
        raise ValueError(f"the outcome {outcome!r} is not one of {', '.join(OUTCOMES)}")
    low, high = whole_number(low, "low"), whole_number(high, "high")
    if outcome != "none" and low is pd.NA and high is pd.NA:
        raise ValueError(f"how many were {outcome}? Fill in low, high or both")
    low, high = _ends(low, high, str(qualifier).strip())
    if low is not pd.NA and high is not pd.NA and high < low:
        raise ValueError(f"high ({high}) is less than low ({low})")
    words = {"qualifier": qualifier, "source": source, "note": note}
    return {
        "outcome": outcome,
        "low": low,
        "high": high,
        **{name: str(cell).strip() for name, cell in words.items()},
    }


def _ends(low, high, qualifier):
    """Return both ends of a number that was given with one of them."""
    if low is pd.NA or high is not pd.NA or qualifier in OPEN_ABOVE:
        return low, high
    return (0, low) if qualifier in FROM_ZERO else (low, low)


def whole_number(cell, name):
    """Return a cell as a whole number, or missing when it is empty.

    "1,200", "1.200" and "1 200" are 1200; "24.0" and "24,0", as spreadsheets write them, are 24.
    Raises ValueError with a sentence that names the cell for what is no whole number.

    >>> whole_number("1 200", "low"), whole_number("24,0", "low"), whole_number("", "low")
    (1200, 24, <NA>)
    """
    text = re.sub(r"\s", "", str(cell))
    if text in ("", "<NA>", "nan"):
        return pd.NA
    if _GROUPED.fullmatch(text):
        text = re.sub(r"[,.'’]", "", text)
    number = _WHOLE.fullmatch(text)
    if not number:
        raise ValueError(f"{name} has to be a whole number or empty, not {str(cell)[:40]!r}")
    return int(number[1])


def in_words(answer):
    """Return an answer (a dict; what is missing may be left out) as a coder would say it.

    >>> in_words({"outcome": "killed", "low": 24, "high": pd.NA, "qualifier": "at least", "source": "police"})
    'killed at least 24 (police)'
    >>> in_words({"outcome": "injured", "low": 5, "high": 7})
    'injured 5–7'
    """
    cells = {name: "" if pd.isna(cell) else str(cell) for name, cell in answer.items()}
    ends = list(dict.fromkeys(filter(None, (cells.get("low"), cells.get("high")))))
    said_by = f"({cells['source']})" if cells.get("source") else ""
    return " ".join(filter(None, (cells["outcome"], cells.get("qualifier"), "–".join(ends), said_by)))
