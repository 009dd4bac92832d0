"""Subjects: the noun phrase at a cue that says who speaks."""
import re

from helpers.quotes.cues import verb_lead
from helpers.quotes.mentions import hangs_on
from helpers.quotes.phrases import can_speak, parted_subject
from helpers.quotes.word_uses import any_word, words_for

PRONOUNS = frozenset("he she they it i we you who which".split())
_PREPOSITIONS = words_for("preposition")
_BREAKS = words_for("break")
_DETERMINERS = words_for("determiner")
_PRONOMINAL = frozenset("another one some several those these".split())
_NO_SUBJECT = _PREPOSITIONS | _BREAKS | words_for("no-subject")
_PREDICATE = frozenset("who which is are was were has had have will would could".split())
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^,.;:’']*")
_PHRASE_END = re.compile(
    r"[,;:()\[\]“”\"\n—―]|\s[-–]+\s|[.!?…](?=\s|$)(?<![A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z][a-z]\.)"
    rf"|\s{any_word('phrase-end')}\b")
_PLURAL = re.compile(r"(?:[a-z]s|\b(?:they|we|I|you|who|which|police|people|men|women|children|media)"
                     r"|\band\s+(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*)\)?,?\Z", re.IGNORECASE)
_PLURAL_HEAD = re.compile(r"\b\w{2,30}s\s(?:to|in|of|at|for|from|with|around|near|on|close\sto)\s"
                          r"(?:[^\s,.;:]{1,30}\s){0,5}[^\s,.;:]{1,30}[.]?\Z")
_OPENING_PRONOUN = re.compile(r"(?:\w+\s+)?\b(he|she|they|I|we)\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"\b(?:quot(?:es|ed|ing)|cit(?:es|ed|ing))\s(?!(?:by|in|on|from|as)\b)"
    r"(?P<whom>[^,.;:“”\"\n]{2,70})\sas\s\Z"
    r"|\s(?:was|were|been|is|are)\s(?:also\s|later\s)?(?:quoted|cited)\s"
    r"(?:(?:by|in|on|from)\s[^,.;:“”\"\n]{2,60}\s)?as\s\Z")
_NAME = (r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w.’'&-]*"
         r"(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w.’'&-]*){0,4}")
_APPOSED_NAME = re.compile(rf",\s({_NAME})(?=,|\Z)")
_NAME_ALONE = re.compile(_NAME)
_LONGEST_QUOTED = 120
_REACH = 300
_LONGEST_BARE = 8
_NEAR = 80
_LONGEST_NAME = 60
_LONGEST_TITLE = 4


def subject_before(text, low, cue, people):
    """Return the `(start, end)` of the subject that stands before a verb, not before offset `low`; else None.

    >>> from helpers.quotes.cues import find_cues
    >>> from helpers.quotes.mentions import Named
    >>> text = "In Oslo, the mayor, who is ill, also said"
    >>> start, end = subject_before(text, 0, find_cues(text)[-1], Named([]))
    >>> text[start:end]
    'the mayor'
    """
    low = max(low, cue.start - _REACH)
    quoted = _quoted_by_another(text, low, cue, people) if cue.form == "ing" else None
    if quoted:
        return quoted
    lead = verb_lead(text, low, cue)
    end = lead.start
    if lead.passive:
        return None
    parted = parted_subject(text, low, end, people) if cue.form != "ing" else None
    alone = cue.form == "base" and not text[end:cue.start].strip()
    if alone and not _is_plural(text, low, parted[1] if parted else end):
        return None
    if parted:
        return parted
    end = _without_bracket(text, low, end)
    if text[low:end].endswith((",", "—", "–", "--", "―")):
        if cue.form == "ing":
            return None
        return _before_apposition(text, low, end, people)
    if cue.form == "ing" and _ending_at(people, low, end):
        return _ending_at(people, low, end)
    return phrase_ending(text, low, end, people)


def _quoted_by_another(text, low, cue, people):
    """Return the subject of "Reuters quoted a nurse as saying", "a nurse was quoted as saying"."""
    quoted = _QUOTED.search(text, max(low, cue.start - _LONGEST_QUOTED), cue.start)
    if not quoted:
        return None
    return quoted.span("whom") if quoted["whom"] else phrase_ending(text, low, quoted.start(), people)


def _is_plural(text, low, end):
    """Tell whether words that end at `end` can be many people: "officials", "aides to Mr. Lee"."""
    return _PLURAL.search(text, low, end) or _PLURAL_HEAD.search(text, max(low, end - _LONGEST_NAME), end)


def _ending_at(people, low, end):
    """Return the place of the name that ends at an offset: "footage of Ann Lee saying"."""
    near = people.within(max(low, end - _LONGEST_NAME), end)
    return next(((mention.start, mention.end) for mention in near if mention.end == end), None)


def main_subject(text, low, high, people):
    """Return the subject that a clause opens with: its first pronoun or first name that hangs on nothing."""
    pronoun = _OPENING_PRONOUN.match(text, low, high)
    if pronoun:
        return pronoun.span(1)
    free = (m for m in people.within(low, min(high, low + _REACH)) if not hangs_on(text, low, m))
    return next(((m.start, m.end) for m in free), None)


def subject_after(text, cue, high, people):
    """Return the `(start, end)` of the subject of an inverted verb ("said the mayor on Monday"); else None.

    >>> from helpers.quotes.cues import find_cues
    >>> from helpers.quotes.mentions import Named
    >>> text = "said the mayor on Monday"
    >>> start, end = subject_after(text, find_cues(text)[0], len(text), Named([]))
    >>> text[start:end]
    'the mayor'
    """
    first = _WORD.search(text, cue.end, min(high, cue.end + _REACH))
    if not first or not first[0][0].isalnum():
        return None
    word = _LETTERS.match(first[0].lower())[0]
    if word in PRONOUNS:
        return first.start(), first.start() + len(word)
    if word in _NO_SUBJECT - _DETERMINERS:
        return None
    high = min(high, cue.end + _REACH)
    end = _phrase_end(text, first.start(), high, people)
    return _with_apposed_name(text, first.start(), end, high, people)


def _phrase_end(text, start, high, people):
    """Return where the noun phrase from `start` on ends; a name is never cut in two."""
    names = people.within(start, high)
    for stop in _PHRASE_END.finditer(text, start, high):
        if not any(m.start < stop.end() and stop.start() < m.end for m in names):
            return stop.start()
    return max([start + len(text[start:high].rstrip(" .!?…\n"))] + [mention.end for mention in names[-1:]])


def _with_apposed_name(text, start, end, high, people):
    """Prefer the name in "said a spokesman, Ann Lee"."""
    named = any(not hangs_on(text, start, mention) for mention in people.within(start, end))
    if not named and text.startswith(", ", end):
        for mention in people.within(end, high)[:1]:
            between = text[end + 2:mention.start]
            titled = sum(word.islower() for word in between.split()) <= 1
            if titled and between.count(" ") <= _LONGEST_TITLE and "," not in between:
                return mention.start, mention.end
        name = _APPOSED_NAME.match(text, end, high)
        return name.span(1) if name and can_speak(text[start:end]) else (start, end)
    return start, end


def _without_bracket(text, low, end):
    opened = text.rfind("(", low, end) if text[low:end].endswith(")") else -1
    return low + len(text[low:opened].rstrip()) if opened >= 0 else end


def _before_apposition(text, low, end, people):
    """Return the subject of "NAME, the minister for trade, said": the last name that a comma follows."""
    inner = low + len(text[low:end].rstrip(",—–-― "))
    for mention in reversed(people.within(low, inner)):
        apposed = text[mention.end:mention.end + 3].lstrip()[:1] in tuple(",(—–-―")
        if apposed and not hangs_on(text, low, mention):
            return mention.start, mention.end
    cut = max(text.rfind(mark, low, inner) for mark in (",", "--", "—"))
    if cut >= 0 and _NAME_ALONE.fullmatch(text[cut + 1:inner].strip()) and group_start(text, low, cut + 2) < cut:
        return cut + 2, inner
    return phrase_ending(text, low, low + len(text[low:cut].rstrip()), people) if cut >= 0 else None


def group_start(text, low, start):
    """Return where "the relief body, Care Now" begins, whose name begins at `start`; `start` itself without the noun.

    >>> group_start("Ten died, the aid agency, Care Now", 0, 26)
    10
    """
    before = text[low:start].rstrip()
    noun = low + before.rfind(",", 0, -1) + 1
    noun += len(text[noun:start]) - len(text[noun:start].lstrip())
    words = text[noun:start].rstrip(" ,")
    apposed = noun > low and before.endswith(",") and words.split(" ", 1)[0].lower() in _DETERMINERS and can_speak(words)
    return noun if apposed else start


def phrase_ending(text, low, end, people):
    """Return the noun phrase that ends at `end`."""
    words = _words_back(text, low, end)
    if not words:
        return None
    if text[words[-1][0]:end].lower() in PRONOUNS:
        return words[-1][0], end
    if text[slice(*words[0])] in _PREDICATE:
        return phrase_ending(text, low, low + len(text[low:words[0][0]].rstrip(" ,")), people)
    named = [mention for mention in people.within(words[0][0], end) if mention.end == end]
    if named and not hangs_on(text, words[0][0], named[0]):
        return _with_partner(text, low, _with_title(text, words, named[0].start), people), end
    start = _phrase_start(text, words)
    return None if start is None else (start, end)


def _words_back(text, low, end):
    """Return the spans of the words before `end`, back to a comma, a conjunction or a mark."""
    near = max(low, end - _NEAR)
    words = _words_back_within(text, near, end)
    return _words_back_within(text, low, end) if near > low and words and words[0][0] == near else words


def _words_back_within(text, low, end):
    words = []
    for match in reversed(list(_WORD.finditer(text, low, end))):
        word = match[0]
        if word.lower() in _BREAKS and word != "Said" or words and word[-1] in ",;:”\"—)" or word[-1] in "”\"":
            break
        words.append(match.span())
        if word[0] in "“\"(" or word in _PREDICATE:
            break
    return words[::-1]


def _with_title(text, words, start):
    """Return where a name's title begins: "Prime Minister Ann Lee", "police chief Lee"."""
    for begin, stop in reversed([span for span in words if span[1] <= start]):
        word = text[begin:stop]
        if word.lower() in _PREPOSITIONS | _DETERMINERS or not (word[0].isupper() or word.isalpha()):
            break
        start = begin
    return start


def _with_partner(text, low, start, people):
    """Return where joint speakers begin: "Lee and Smith"."""
    before = text[low:start].rstrip()
    if before.endswith(" and"):
        end = low + len(before.removesuffix("and").rstrip(" ,"))
        return next((mention.start for mention in people.within(low, end) if mention.end == end), start)
    return start


def _phrase_start(text, words):
    """Return where the noun phrase that `words` end begins: at its determiner, if it has one."""
    lower = [text[begin:stop].lower() for begin, stop in words]
    for index in range(len(words) - 1, -1, -1):
        if lower[index] in _DETERMINERS and (not index or lower[index - 1] not in _PREPOSITIONS):
            return words[index][0] if index < len(words) - 1 or lower[index] in _PRONOMINAL else None
    if lower[0] not in _PREPOSITIONS:
        return words[0][0] if len(words) <= _LONGEST_BARE else None
    return _capitalised_run(text, words)


def _capitalised_run(text, words):
    start = None
    for begin, _ in reversed(words):
        if not text[begin].isupper():
            break
        start = begin
    return start if start != words[0][0] else None
