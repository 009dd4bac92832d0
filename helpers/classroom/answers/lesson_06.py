"""Right answers of lesson 06, and mistakes worth a sentence."""

from helpers.casualties import find_casualties
from helpers.classroom.answers import figures
from helpers.coding.scoring import score
from helpers.tolls.documented import read_key, read_vague_words

_UP_TO = "Up to a dozen people were hurt, a hospital said."


def low_of_up_to_a_dozen():
    return find_casualties(_UP_TO).loc[0, "low"]


def high_of_up_to_a_dozen():
    return find_casualties(_UP_TO).loc[0, "high"]


def spread_of_dozens():
    low = _dozens()["low"].dropna()
    return low.max() - low.min()


def largest_low_of_dozens():
    return _dozens()["low"].max()


def spread_up_to_high():
    return _dozens()["high"].max() - _dozens()["low"].min()


def _dozens():
    return read_vague_words().query("word == 'dozens'")


def missed_in_all():
    return _scores().loc["all", "missed"]


def recall_in_all():
    return _scores().loc["all", "recall"]


def missed_counted_twice():
    return _scores()["missed"].sum()


def false_in_all():
    return _scores().loc["all", "false"]


def missed_killed():
    return _scores().loc["killed", "missed"]


def rows_of_the_key():
    return len(read_key("figures"))


def _scores():
    return score(figures(), read_key("figures"))
