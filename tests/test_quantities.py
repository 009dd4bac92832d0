"""What the quantity room understands: phrases of our own and the bounds that each states."""
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.text.quantities import find_quantities, number_value

NO_END = None

STATED = [
    # digits
    ("24 guards", "24", 24, 24, ""),
    ("1,200 guards", "1,200", 1200, 1200, ""),
    ("12 000 guards", "12 000", 12000, 12000, ""),
    ("3.5 million", "3.5 million", 3_500_000, 3_500_000, ""),
    ("15k people", "15k", 15_000, 15_000, ""),
    ("2.5 lakh people", "2.5 lakh", 250_000, 250_000, ""),
    # number words
    ("Fifty-seven men", "Fifty-seven", 57, 57, ""),
    ("a hundred and ten", "a hundred and ten", 110, 110, ""),
    ("two hundred and six", "two hundred and six", 206, 206, ""),
    ("twenty thousand", "twenty thousand", 20_000, 20_000, ""),
    ("two and a half million", "two and a half million", 2_500_000, 2_500_000, ""),
    ("half a million", "half a million", 500_000, 500_000, ""),
    ("two dozen", "two dozen", 24, 24, ""),
    ("half a dozen", "half a dozen", 6, 6, ""),
    ("a dozen", "a dozen", 12, 12, ""),
    ("a couple of hundred", "a couple of hundred", 200, 200, ""),
    ("a couple of guards", "a couple", 2, 2, ""),
    ("a couple dozen guards", "a couple dozen", 24, 24, ""),
    ("two and a half thousand", "two and a half thousand", 2500, 2500, ""),
    ("a million and a half", "a million and a half", 1_500_000, 1_500_000, ""),
    ("two million, three hundred thousand", "two million, three hundred thousand", 2_300_000, 2_300_000, ""),
    ("hundred and fifty guards", "hundred and fifty", 150, 150, ""),
    ("Two-hundred-and-six men", "Two-hundred-and-six", 206, 206, ""),
    ("thirty-odd men", "thirty-odd", 30, 30, "about"),
    # digits and units as they are written elsewhere
    ("2'300 guards", "2'300", 2300, 2300, ""),
    ("2.300 guards", "2.300", 2300, 2300, ""),
    ("1.2 mln people", "1.2 mln", 1_200_000, 1_200_000, ""),
    ("5 Mio people", "5 Mio", 5_000_000, 5_000_000, ""),
    ("~40 guards", "~40", 40, 40, "about"),
    (">40 guards", ">40", 40, NO_END, "more than"),
    ("≥40 guards", "≥40", 40, NO_END, "at least"),
    ("<=40 guards", "<=40", 0, 40, "up to"),
    # articles and small groups
    ("a guard", "a", 1, 1, ""),
    ("another guard", "another", 1, 1, ""),
    ("another two", "two", 2, 2, ""),
    ("both guards", "both", 2, 2, ""),
    ("the pair", "the pair", 2, 2, ""),
    ("a family of seven", "seven", 7, 7, ""),
    # vague words
    ("several guards", "several", 3, NO_END, "vague"),
    ("a few guards", "a few", 3, NO_END, "vague"),
    ("dozens of guards", "dozens", 24, NO_END, "vague"),
    ("scores of guards", "scores", 40, NO_END, "vague"),
    ("hundreds", "hundreds", 200, NO_END, "vague"),
    ("tens of thousands", "tens of thousands", 20_000, NO_END, "vague"),
    ("hundreds of thousands", "hundreds of thousands", 200_000, NO_END, "vague"),
    ("several hundred", "several hundred", 300, NO_END, "vague"),
    # hedges
    ("at least 24 guards", "at least 24", 24, NO_END, "at least"),
    ("at least another five", "at least another five", 5, NO_END, "at least"),
    ("no fewer than seven", "no fewer than seven", 7, NO_END, "at least"),
    ("24 or more", "24 or more", 24, NO_END, "at least"),
    ("more than a dozen", "more than a dozen", 12, NO_END, "more than"),
    ("up to 24", "up to 24", 0, 24, "up to"),
    ("as many as 24", "as many as 24", 0, 24, "up to"),
    ("fewer than 24", "fewer than 24", 0, 24, "less than"),
    ("at the very least 24", "at the very least 24", 24, NO_END, "at least"),
    ("passed 1,000", "passed 1,000", 1000, NO_END, "more than"),
    ("in the region of 24", "in the region of 24", 24, 24, "about"),
    ("about 24", "about 24", 24, 24, "about"),
    ("an estimated 24", "an estimated 24", 24, 24, "about"),
    # ranges
    ("between 10 and 20", "between 10 and 20", 10, 20, ""),
    ("10 to 20", "10 to 20", 10, 20, ""),
    ("10-20", "10-20", 10, 20, ""),
    ("five or six", "five or six", 5, 6, ""),
    ("two to three hundred", "two to three hundred", 200, 300, ""),
    ("about 10 to 20", "about 10 to 20", 10, 20, "about"),
    # none
    ("no one", "no one", 0, 0, ""),
    ("none of them", "none", 0, 0, ""),
    ("not a single guard", "not a single", 0, 0, ""),
    # an ordinal that stands for a person
    ("a third was hurt", "a third", 1, 1, ""),
]


@pytest.mark.parametrize("phrase, words, low, high, qualifier", STATED)
def test_a_quantity_has_exact_words_and_bounds(phrase, words, low, high, qualifier):
    quantity = find_quantities(phrase)[0]
    assert phrase[quantity.start:quantity.end] == words
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, high, qualifier)


@pytest.mark.parametrize("phrase", [
    "a 24-year-old man", "twenty-four-year-old", "a 24-hour strike", "24%", "24 percent", "24 per cent",
    "$24", "24°",
    "the 24th", "2:30", "5-3", "eight fewer", "No.24/7", "v2.30", "a-b", "",
])
def test_what_only_looks_like_a_quantity_is_left_out(phrase):
    assert [q for q in find_quantities(phrase) if q.kind not in ("indefinite", "zero")] == []


def test_two_numbers_are_not_one_range():
    assert [(q.low, q.high) for q in find_quantities("thirty and six")] == [(30, 30), (6, 6)]


TENS = ["", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
UNITS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@given(st.integers(1, 9), st.integers(1, 8), st.integers(1, 9), st.sampled_from([1, 1000]))
def test_number_words_are_read_as_they_are_built(hundreds, tens, units, scale):
    words = f"{UNITS[hundreds]} hundred and {TENS[tens]}-{UNITS[units]}" + (" thousand" if scale > 1 else "")
    assert number_value(words) == (100 * hundreds + 10 * (tens + 1) + units) * scale


@given(st.integers(1000, 999_999_999))
def test_digits_with_commas_are_read_back(number):
    assert number_value(f"{number:,}") == number


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="a 1,.-2twohundred andmillion between\n", max_size=80))
def test_quantities_stand_in_order_and_never_overlap(text):
    found = find_quantities(text)
    assert all(left.end <= right.start for left, right in zip(found, found[1:], strict=False))
    assert all(q.high is None or q.low <= q.high for q in found)
