"""What the text tells next of people who were hurt: "Two women were found shot. They were pronounced dead."."""
import re

from helpers.casualties.harmed_words import KILLED

_WHO = r"(?:men|women|boys|girls|brothers|sisters|victims|people|children|officers|soldiers|teens?|teenagers)"
_SEVERAL = re.compile(
    rf"\s*(?:they|(?:the\s)?(?:both|all)(?:\s(?:two|three|four|five|six|\d+))?(?:\sof\sthem)?(?:\s{_WHO})?"
    rf"|the\s(?:two|three|four|five|six|\d+)(?:\s{_WHO})?)\s(?:all\s|both\s)?{KILLED}\b", re.I)
_SINGLE = re.compile(rf"\s*(?:he|she|the\s(?:man|woman|boy|girl|victim|child|teen(?:ager)?))\s{KILLED}\b", re.I)
_OF_THEM = re.compile(r"\s(?:\w+\s)?of\s(?:them|the\s(?:injured|wounded|hurt|victims)|those\s(?:injured|wounded|hurt))\b")
_REACH = 160  # characters of the next sentence


def afterwards(text, row, sentences):
    """Return ", died" for people hurt of whom the next sentence says that they all died, ", of the hurt" for
    dead counted among people hurt ("one of them died"), else "".

    >>> said = "Two women were found shot. They were pronounced dead."
    >>> hurt = {"outcome": "injured", "low": 2, "end": 3, "sentence": 0}
    >>> afterwards(said, hurt, [(0, 26), (27, len(said))])
    ', died'
    """
    if row["outcome"] == "killed":
        return ", of the hurt" if _OF_THEM.match(text, row["end"], row["end"] + _REACH) else ""
    following = row["sentence"] + 1
    if row["outcome"] not in ("injured", "casualties") or following >= len(sentences):
        return ""
    start, end = sentences[following]
    told = (_SINGLE if row["low"] == 1 else _SEVERAL).match(text, start, min(end, start + _REACH))
    return ", died" if told else ""
