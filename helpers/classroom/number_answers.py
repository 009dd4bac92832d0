"""An answer that should be a number: is it right, and if not, what happened?"""

import re

from helpers.classroom.typed_answers import is_number, kind_of, single, way_out
from helpers.text.quantities import quantity_grammar, read_quantity

_DIGITS = re.compile(r"[-+]?\d[\d ]*(?:[.,]\d+)?")


def compare_number(answer, right, entry):
    """Return None when `answer` is the number `right`, else a sentence that helps.

    An answer rounded to two digits or more is right; `tolerance` in the entry allows more.

    >>> compare_number(24, 24, {}), compare_number(0.31, 0.3133, {})
    (None, None)
    >>> compare_number((4, 7), 4.7, {})
    'Python reads the comma as two numbers, 4 and 7. Write the number with a point, or without a comma: 4.7.'
    """
    answer = single(answer)
    if not is_number(answer):
        return _no_number(answer)
    answer, right = float(answer), float(right)
    near = abs(answer - right) <= entry.get("tolerance", _leeway(right))
    return None if near or _is_rounded(answer, right) else _how_far_off(answer, right)


def _leeway(right):
    return 1e-9 if right.is_integer() else abs(right) * 0.005


def _is_rounded(answer, right):
    """Whether `answer` is `right` rounded to as many places as it has, and says two digits at least.

    >>> _is_rounded(4.7, 4.683), _is_rounded(5.0, 4.683), _is_rounded(60.0, 61.0)
    (True, False, False)
    """
    digits = f"{answer:.12g}".lstrip("-").replace(".", "").lstrip("0")
    places = len(f"{answer:.12g}".partition(".")[2])
    return places > 0 and len(digits) >= 2 and round(right, places) == answer


def _no_number(answer):
    if isinstance(answer, tuple) and 1 < len(answer) < 4 and all(map(is_number, answer)):
        parts = " and ".join(f"{part:g}" for part in answer)
        return (f"Python reads the comma as {['two', 'three'][len(answer) - 2]} numbers, {parts}. Write the number with a "
                f"point, or without a comma: {answer[0]:g}.{answer[1]:g}.")
    if isinstance(answer, str):
        return _text_for_number(answer.strip())
    return f"Your answer is {kind_of(answer)}. {way_out(answer, 'number')}"


def _text_for_number(words):
    """Return what to do with text where a number is wanted.

    >>> _text_for_number("sixty")
    'Write the number in digits, without quotation marks: 60.'
    >>> _text_for_number("Merrow News")
    'The question asks for a number, in digits; your answer is words: “Merrow News”.'
    """
    if "%" in words:
        return "Write the number alone, without the sign % and without quotation marks."
    if _DIGITS.fullmatch(words):
        return f"Write the number without quotation marks, with a point for a comma: {words.replace(' ', '').replace(',', '.')}."
    grammar = quantity_grammar()
    found = grammar.finder.fullmatch(words)
    quantity = read_quantity(found, grammar.hedges) if found else None
    if quantity and quantity.low == quantity.high:
        return f"Write the number in digits, without quotation marks: {quantity.low:g}."
    return f"The question asks for a number, in digits; your answer is words: “{words[:60]}”."


def _how_far_off(answer, right):
    for factor, says in _FACTORS:
        if right and answer and _is_multiple(answer, right * factor):
            return says(right)
    if answer == -right:
        return "The size is right, the sign is not: which one is taken from which?"
    if abs(answer - right) == 1:
        return "You are off by one: was something counted twice, or left out?"
    return f"{answer:g} is too {'high' if answer > right else 'low'}."


def _is_multiple(answer, wanted):
    return abs(answer / wanted - 1) < 0.006 or _is_rounded(answer, wanted) or (
        answer >= 10 and answer.is_integer() and round(wanted) == answer and not wanted.is_integer())


_FACTORS = (
    (100, lambda right: "That is 100 times too high: a percentage, where a share between 0 and 1 is asked."
     if 0 < right <= 1 else "That is 100 times too high."),
    (0.01, lambda right: "That is 100 times too low: a share between 0 and 1, where a percentage is asked."
     if 1 < right <= 100 else "That is 100 times too low."),
    (1000, lambda right: "That is 1,000 times too high."),
    (0.001, lambda right: "That is 1,000 times too low."),
)
