"""Speech in quotation marks: which passages are speech, which cue is theirs, and which are one quote."""
import re

from helpers.quotes.complements import clause_start
from helpers.quotes.labels import label_after, label_before
from helpers.quotes.reading import MARKS, Attribution

_STOPS = ".,?!…-—–"
_REACH = 300
_NEAR = 9
_LONGEST_LEAD = 120
_SHORT_TAIL = 60
_SHORT_LEAD = 25
_CUES_TRIED = 3
_FILL = re.compile(r"[ ,'’\u00a0]*")
_ADVERBS = re.compile(
    r"[\s,]*(?:(?:has|had|have|is|was|also|later|then|[a-z]+ly|once|again|further)\b[\s,]*){0,3}")
_NEW_CLAUSE = re.compile(r"(?:and|but|as|when|after)\b")
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CONJUNCTIONS = frozenset("But And So Yet Still Or Because".split())
_ENDS = tuple(",.?!—-…")
_SMALL = frozenset("a an the of in on for and to at by or with from".split())


def marked_attributions(reading):
    """Return the attributions of the passages of `reading` that are speech: direct and partial, in order.

    >>> from helpers.quotes.reading import Reading
    >>> reading = Reading("“Go,” she said. She called it “a mess”. “Hamlet” is a play.")
    >>> [attribution.kind for attribution in marked_attributions(reading)]
    ['direct', 'partial']
    """
    found = []
    for index, passage in enumerate(reading.passages):
        last = found[-1] if found else None
        if last and _goes_on(reading, index, last, passage):
            found.append(last._replace(start=passage.start, end=passage.end, goes_on=True))
        else:
            found += filter(None, [_direct(reading, index, passage) or _partial(reading, passage)])
    return found


def _direct(reading, index, passage):
    """Return the attribution of a passage that is a whole utterance, else None."""
    words = _words(reading, passage)
    joined = _follows_conjunction(reading, passage)
    if not (joined or _is_utterance(reading, passage, words) or _is_led_by_verb(reading, passage, words)):
        return None
    low = reading.passages[index - 1].end if index else 0
    found = _cue_after(reading, index, passage)
    if joined:
        speech = found and words[-1:] in _ENDS
        return Attribution(passage.start, passage.end, "direct", *found) if speech else None
    if not found and (not _is_title(words) or _is_led_in(reading, passage, words)):
        found = _cue_before(reading, passage, low)
    label = None if found or _is_title(words) else label_before(reading, passage)
    if found or label:
        return Attribution(passage.start, passage.end, "direct", *(found or (label, None)))
    if _stands_alone(words):
        return Attribution(passage.start, passage.end, "direct", leads_in=_lead_subject(reading, passage))
    return None


def _text_before(reading, passage):
    return reading.text[max(0, passage.start - _NEAR):passage.start].rstrip(" \u00a0")


def _words(reading, passage):
    return reading.text[passage.start:passage.end].strip(MARKS)


def _is_utterance(reading, passage, words):
    """Tell whether a passage begins and ends like a sentence, where a sentence may begin."""
    if not words or not (words[0].isupper() or words[0].isdigit() or words[0] in "[(….$"):
        return False
    before = _text_before(reading, passage)
    at_start = reading.sentence_at(passage.start)[0] == passage.start
    begins = at_start or before == "" or before[-1] in "\n,:;—–-.?!…”\"" or before.endswith("''")
    ends = (words[-1] in _STOPS or reading.text[passage.end:passage.end + 1] in tuple(",.?!")
            or label_after(reading, passage.end))
    return begins and ends and (words.count(" ") > 1 or words[-1] in ".?!,")


def _follows_conjunction(reading, passage):
    """Tell whether a passage makes up its sentence but for the first word: "But “it is late,” he said."."""
    begun = reading.sentence_at(passage.start)[0]
    return passage.start - begun < _NEAR and reading.text[begun:passage.start].strip() in _CONJUNCTIONS


def _is_led_by_verb(reading, passage, words):
    """Tell whether a verb leads up to a passage that ends like a sentence: "declared “we won.”"."""
    cues = reading.cues_within(passage.start - 40, passage.start)
    between = reading.text[cues[-1].end:passage.start] if cues and cues[-1].kind != "judge" else "no"
    return not between.strip(" ,:\u00a0\n") and words[-1:] in tuple(".?!,")


def _is_led_in(reading, passage, words):
    """Tell whether a verb and a comma or a colon lead up to a passage: "She said, “Not Now.”"."""
    return _text_before(reading, passage)[-1:] in tuple(",:") and _is_led_by_verb(reading, passage, words)


def _stands_alone(words):
    """Tell whether an utterance without a cue is speech rather than a title or a heading."""
    fewest_blanks = 1 if words[-1] in ".?!…-—" else 4
    return words.count(" ") > fewest_blanks and not _is_title(words)


def _is_title(words):
    """Tell whether words are written like a title: each with a capital, small function words apart."""
    long = [word for word in _TITLE_WORD.findall(words) if word not in _SMALL]
    return bool(long) and all(word[0].isupper() for word in long) and words[-1:] not in tuple("?!")


def _cue_after(reading, index, passage):
    """Return the subject and the cue that follow a passage at once: "…,” said Ann Lee", "…,” he said"."""
    text, start = reading.text, _FILL.match(reading.text, passage.end).end()
    if text[start:start + 1] in ("", "\n"):
        return None
    signed = label_after(reading, passage.end)
    if signed:
        return signed, None
    high = reading.passages[index + 1].start if index + 1 < len(reading.passages) else len(text)
    ended = reading.sentence_at(start)[1]
    new_sentence = _words(reading, passage)[-1:] == "." and text[start].isupper()
    if new_sentence and ended > min(high, start + _SHORT_TAIL):
        return None
    high = min(high, ended, start + _REACH)
    cues = reading.cues_within(start, high)[:_CUES_TRIED]
    longest = 0 if new_sentence else _LONGEST_LEAD
    if new_sentence:
        cues = [cue for cue in cues if clause_start(text, cue, ended) is None]
    tried = ((_subject_at_once(reading, start, high, cue, longest), cue) for cue in cues)
    return next(((subject, cue) for subject, cue in tried if subject), None)


def _subject_at_once(reading, start, high, cue, longest):
    """Return the subject of a cue, if at most `longest` letters stand before the two of them; else None."""
    text = reading.text
    if _ADVERBS.fullmatch(text, start, cue.start):
        return reading.subject_after(cue, high)
    subject = reading.subject_before(cue, start)
    between = text[start:subject[0]] if subject else ""
    return None if len(between) > longest or _NEW_CLAUSE.match(between) else subject


def _cue_before(reading, passage, low):
    """Return the subject and the cue that lead up to a passage: "Ann Lee said: “…", or a paragraph before."""
    text = reading.text
    begun = max(reading.sentence_at(passage.start)[0], passage.start - _REACH)
    low = max(low, begun)
    if not text[low:passage.start].strip():
        if not _text_before(reading, passage).rstrip().endswith(":"):
            return None
        low = begun = max(reading.sentence_at(max(0, passage.start - _NEAR))[0], passage.start - _REACH)
    for cue in reversed(reading.cues_within(low, passage.start)[-_CUES_TRIED:]):
        if cue.kind == "according":
            subject = reading.subject_after(cue, passage.start)
        else:
            subject = reading.subject(cue, begun) or reading.subject_after(cue, passage.start)
        if subject:
            return subject, cue
    return None


def _lead_subject(reading, passage):
    """Return the subject of the sentence before a quote that has no cue of its own."""
    number = reading.sentence_number(passage.start)
    if number == 0:
        return None
    start, end = reading.sentences[number - 1]
    return None if reading.last_passage_end(passage.start) > start else reading.main_subject(start, end)


def _goes_on(reading, index, last, passage):
    """Tell whether a passage is the second part of a quote: "“We,” he said, “are ready”"."""
    gap = reading.text[last.end:passage.start]
    if last.kind != "direct" or "\n" in gap or len(gap) > _REACH:
        return False
    split = last.cue is not None and last.cue.start >= last.end
    if not split and gap.strip() or _has_own_verb(reading, last.cue.end if split else last.end, passage):
        return False
    joins = gap.rstrip().endswith((",", "—", "–", "-", ":", ";", " but", " and"))
    words = _words(reading, passage)
    joins = joins or _is_utterance(reading, passage, words)
    if _is_title(words) and (words[-1:] == "," or not _is_utterance(reading, passage, words)):
        return False
    return joins and not _cue_after(reading, index, passage)


def _has_own_verb(reading, low, passage):
    """Tell whether another verb leads up to the passage: "he said, adding later, “…"."""
    cues = reading.cues_within(max(low, reading.sentence_at(passage.start)[0]), passage.start)
    between = reading.text[cues[-1].end:passage.start] if cues else ""
    own_sentence = reading.sentence_at(passage.start)[0] > low
    led = own_sentence and between.rstrip()[-1:] in ("", ",", ":")
    return bool(cues) and (led or len(between) < _SHORT_LEAD)


def _partial(reading, passage):
    """Return the attribution of words in marks inside a sentence that reports or judges, else None."""
    words = _words(reading, passage)
    low = reading.sentence_at(passage.start)[0]
    for cue in reversed(reading.cues_within(max(low, passage.start - _REACH), passage.start)[-_CUES_TRIED:]):
        if cue.kind == "manner" or _is_title(words) and cue.kind != "judge":
            continue
        source = cue.kind == "according"
        subject = reading.subject_after(cue, passage.start) if source else reading.subject(cue, low)
        if subject:
            return Attribution(passage.start, passage.end, "partial", subject, cue)
    return None if _is_title(words) else _partial_before_cue(reading, passage)


def _partial_before_cue(reading, passage):
    """Return the attribution of "The plan is “dead”, he said." """
    text, high = reading.text, reading.sentence_at(passage.end - 1)[1]
    for cue in reading.cues_within(passage.end, min(high, passage.end + _REACH)):
        comma = text.rfind(",", passage.end - 2, cue.start)
        if comma < 0 or cue.kind in ("judge", "manner"):
            continue
        subject = reading.subject_before(cue, comma + 1) or reading.subject_after(cue, high)
        if subject:
            return Attribution(passage.start, passage.end, "partial", subject, cue)
    return None
