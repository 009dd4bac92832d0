"""Sentences with their offsets, by rules that need no download.

A sentence ends at a full stop, question mark, exclamation mark or ellipsis that stands before something
that can begin a sentence, unless the stop belongs to an abbreviation and the sentence goes on after it
(`Gen. Franks`). The abbreviations are the rows of `data/lexicons/abbreviations.tsv`.
"""
import re

from helpers.text.gazetteer import from_lexicons

# Every repeat that could overlap with another is bounded: no text takes more than linear time.
_BLANKS = re.compile(r"\s*")
# All ends begin with the same set of marks, so that the search skips from one to the next.
_END = re.compile(
    r"[.!?…\n](?:(?<=\n)|(?<!\n)[.!?…\"'”’»)\]]{0,8}+(?:[ ][”»])?(?=\s)"
    r"|(?<=[a-z]{2}[.!?])[\"”’)]?(?=[\"“]?[A-Z][a-z]{0,20}[ ,]))")  # no blank was typed, or a paste lost it
_NEXT = re.compile(r"\s*([\"'`“‘«(\[<–—•*_-]*)[^\S\n]{0,2}(\S{0,30})")
_TIME_OF_PLACE = re.compile(r"\S{1,30}(?:\s[A-Z]\S{0,20})?\stime\b")
_ATTRIBUTION = re.compile(r"\s*([A-Z][\w.’'-]{0,30})(?: [A-Z][\w.’'-]{0,30}){0,3} "
                          r"(?:said|says|asked|asks|told|shouted|cried|wrote|added|wondered|replied)\b")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[^\W\d_]|[ivx]{1,4})")
_LOWER_CASE_NAME = re.compile(r"[a-z]{1,3}[-’']?[A-Z]")
_ROMAN_NUMBER = re.compile(r"(?!I\b)[IVXLC]+\b")
_TIME_ZONE = re.compile(r"[A-Z]{1,4}T\b|UTC\b|(?:Eastern|Central|Mountain|Pacific|Greenwich)\b")
_DAY_OR_MONTH = re.compile(
    r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b")
_NEVER_FIRST = frozenset(",;:.)]}%&/!?…”’»")
_AFTER_STOP = " \"'”’»)]"
_CLOSING_QUOTES = frozenset("\"'”’»")
_OPENING_QUOTES = tuple("\"'`“‘«")
_DASHES = tuple("–—-_")
_BULLETS = ("•", "*", "- ", "– ", "— ")
_SHORT_LINE = 40
_DIGITS_OR_MONEY = tuple("0123456789$£€¥₹")


def sentence_spans(text):
    """Return the `(start, end)` offsets of the sentences of `text`, in order, blanks around them left out.

    The spans don't overlap, and together they cover everything that isn't blank. A blank line ends a
    sentence; a single line break does so after a short line (a headline, an item of a list), not where a
    long line was wrapped.

    >>> text = "Gen. Franks left the U.S. at 5 p.m. Monday. He was back by 9 p.m. Nobody asked why."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Gen. Franks left the U.S. at 5 p.m. Monday.', 'He was back by 9 p.m.', 'Nobody asked why.']
    """
    abbreviations = _abbreviations()
    spans, start = [], _after_blanks(text, 0)
    for match in _END.finditer(text):
        if match.start() >= start and _ends_sentence(text, start, match, abbreviations):
            spans.append((start, _before_blanks(text, match.end())))
            start = _after_blanks(text, match.end())
    if start < len(text):
        spans.append((start, _before_blanks(text, len(text))))
    return spans


def _after_blanks(text, position):
    return _BLANKS.match(text, position).end()


def _before_blanks(text, position):
    while text[position - 1].isspace():
        position -= 1
    return position


@from_lexicons("abbreviations")
def _abbreviations(rows):
    # Upper-case headlines, and agencies that write in upper case, have GEN. and INC.
    kinds = {form.removesuffix("."): before for form, before, *_ in rows}
    return {form.upper(): before for form, before in kinds.items()} | kinds


def _ends_sentence(text, start, match, abbreviations):
    mark, stop = match[0], match.start()
    if mark == "\n":
        return _line_ends_sentence(text, stop)
    following = _NEXT.match(text, match.end())
    if not _can_begin(following[2]):
        return False
    if mark.strip(_AFTER_STOP) != ".":  # a question, an exclamation, an ellipsis
        return mark[-1] not in _CLOSING_QUOTES or not _attribution_follows(text, match.end())
    if stop - start < 5 and _LIST_NUMBER.fullmatch(text, start, stop):
        return False
    words = text[max(start, stop - 30):stop].split()
    if words and "." in words[-1] and not text[match.end()].isspace():
        return False  # a web address
    kind = _abbreviation_kind(words[-1], abbreviations) if words else None
    return kind is None or mark[-1] in _CLOSING_QUOTES or not _goes_on(kind, words, following)


def _can_begin(token):
    first = token[:1]
    if first.islower():
        return bool(_LOWER_CASE_NAME.match(token))
    return first.strip() != "" and (first not in _NEVER_FIRST or first == "…" and token[1:2].isalpha())


def _attribution_follows(text, position):
    # "Is it true?" Mr. Lee asked.
    match = _ATTRIBUTION.match(text, position)
    return bool(match) and (match[1].endswith(".") or not _is_starter(match[1]))


def _is_starter(token):
    return token.rstrip(",:;\"”").replace("’", "'").lower() in _starters() and token[0].isupper()


@from_lexicons("sentence_starters")
def _starters(rows):
    return frozenset(word for word, *_ in rows)


def _abbreviation_kind(word, abbreviations):
    if word in abbreviations:
        return abbreviations[word]
    word = word.lstrip("\"'`“‘«([<").rpartition("-")[2]
    if "." in word:
        word = word.lstrip("0123456789:.")
    if len(word) == 1:
        return "initial" if word.isalpha() else None
    return abbreviations.get(word) or ("either" if _DOTTED.fullmatch(word) else None)


def _goes_on(kind, words, following):
    """Tell whether a sentence goes on after an abbreviation of this kind, the last of `words`."""
    opening, token = following.groups()
    if kind == "name":
        return True
    if kind == "number":
        return (token.startswith(_DIGITS_OR_MONEY)
                or bool(_ROMAN_NUMBER.match(token) or _DAY_OR_MONTH.match(token)))
    if kind == "clock" and any(word[0].isdigit() for word in words[-2:]):
        return not _is_starter(token) and bool(_DAY_OR_MONTH.match(token) or _TIME_ZONE.match(token)
                                               or _TIME_OF_PLACE.match(following.string, following.start(2)))
    if opening.startswith(_OPENING_QUOTES):
        return kind == "initial"
    return opening.startswith(_DASHES) or not _is_starter(token)


def _line_ends_sentence(text, stop):
    """Tell whether the line break at `stop` ends a sentence, or only wraps a long line."""
    begin = _after_blanks(text, stop)
    if text.count("\n", stop, begin) > 1 or text.startswith(_BULLETS, begin):
        return True
    if not _can_begin(text[begin:begin + 5].lstrip("\"'`“‘«([")):
        return False
    this_line = stop - text.rfind("\n", 0, stop) - 1
    next_line = (text.find("\n", begin) + 1 or len(text) + 1) - begin - 1
    next_word = len(text[begin:begin + 30].split(None, 1)[0])
    return this_line < _SHORT_LINE or this_line + 1 + next_word <= next_line
