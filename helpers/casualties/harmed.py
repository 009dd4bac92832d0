"""People told to be killed or hurt without a number: by name, by relation, by a definite noun ("the driver
died").
"""
from bisect import bisect_right
from functools import partial
from typing import NamedTuple

from helpers.actors import actors_in
from helpers.casualties import harmed_words as words
from helpers.casualties.fates import fate
from helpers.casualties.scope import is_made_up, scopes
from helpers.casualties.sources import sources
from helpers.casualties.tokens import read_vocabulary
from helpers.text.sentences import sentence_spans
from helpers.text.spans import find_spans

_COLUMNS = {"outcome": "str", "person": "str", "source": "str", "scope": "str", "attacker": "bool"}
_REACH = 160  # characters before and after a person
_NEAR = 40
_LEAD = 600
_LONGEST = 1000  # characters of a sentence


class Told(NamedTuple):
    """One place where a person is told to have come to harm; `noun` is empty for a name."""

    start: int
    end: int
    outcome: str
    person: str
    noun: str
    attacker: bool
    again: bool = False  # "the grandmother": somebody told of before, where "her mother" may be a new person
    counted: bool = False  # whether a number holds them: "three dead, including the gunman"


def find_harmed(articles):
    """Return the Spans table of the people told to be killed or hurt without a number in `articles` (an
    Articles
    table or a string), each person once an article, at the first place that tells of the worst.

    Own columns: `outcome` (killed, injured), `person` (the `actor` of `find_actors`; for people without a
    name the
    noun: "driver"), `source`, `scope` (as in `find_casualties`) and `attacker` (whether it is who did it).
    Raises TypeError when `articles` is neither a table with a column `text` nor a string.

    >>> find_harmed("The driver died. Ann Lee, 34, was wounded. The gunman killed himself.")[
    ...     ["text", "outcome", "person", "attacker"]]
             text  outcome   person  attacker
    0  The driver   killed   driver     False
    1     Ann Lee  injured  Ann Lee     False
    2     himself   killed   gunman      True
    """
    return find_spans(articles, partial(_harmed, vocabulary=read_vocabulary()), _COLUMNS)


def _harmed(text, vocabulary):
    spans = sentence_spans(text) if vocabulary.harm.places(text) else []
    told = list(_told(text, spans)) if spans else []
    if not told:
        return
    people = _once_each(sorted(told, key=lambda one: (not one.counted, one)))
    starts = [start for start, _ in spans]
    rows = [{"start": one.start, "end": one.end, "outcome": one.outcome, "person": one.person, "low": 1,
             "rule": "", "attacker": one.attacker, "sentence": bisect_right(starts, one.start) - 1} for one in people]
    said = sources(text, [row["start"] for row in rows], spans)
    for row, source, scope in zip(rows, said, scopes(text, rows, spans), strict=True):
        yield row | {"source": source.words, "scope": scope}


def _told(text, spans):
    """Yield each place where a person is told to have come to harm."""
    names = [actor for actor in actors_in(text) if actor["actor_type"] == "person"]
    suspects = {actor["actor"] for actor in names if _is_suspect(text, actor["start"], actor["end"])}
    for actor in names:
        outcome, did = _identified(text, spans, actor["start"])
        outcome = outcome or _outcome(text, spans, actor["start"], actor["end"])
        if outcome:
            did = did or actor["actor"] in suspects
            yield Told(actor["start"], actor["end"], outcome, actor["actor"], "", did)
    for match in words.person_nouns().definite.finditer(text):
        noun, did = match["noun"].split()[-1].lower(), words.ATTACKER.search(match[0]) is not None
        counted = did and words.COUNTED.search(text, max(0, match.start() - _NEAR), match.start()) is not None
        outcome = _outcome(text, spans, *match.span())
        outcome = _with_number(text, spans, match.start()) if counted else outcome
        if outcome:
            again = match[0][:4].lower() == "the " and noun in words.person_nouns().family
            yield Told(*match.span(), outcome, noun, noun, did, again, counted)
    yield from _to_themselves(text, spans)


def _to_themselves(text, spans):
    """Yield who did it and turned on themselves; somebody shot by accident is no attacker."""
    for match in words.REFLEXIVE.finditer(text):
        sentence = _sentence(text, spans, match.start())
        if words.UNHURT.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        near = max(sentence[0], match.start() - _REACH), min(sentence[1], match.end() + _REACH)
        limb = words.LIMB.match(text, match.end())
        accident = limb or words.ACCIDENT.search(text, *near) or words.MISHAP.search(text, 0, _LEAD)
        sure = not limb and (words.SURE_DEATH.search(match[0]) or words.DEAD.search(text, near[0], match.start()))
        outcome = "killed" if sure else "injured" if limb else _fate(text, sentence, match.start(), "injured")
        noun = "victim" if accident else "gunman"
        start = match.end() - len(match[0].split()[-1])
        yield Told(start, match.end(), outcome, noun, noun, not accident)


def _with_number(text, spans, at):
    """Return the outcome of a number that holds somebody: "three people are dead, including the gunman"."""
    start = _sentence(text, spans, at)[0]
    dead = words.DEAD.search(text, max(start, at - _REACH), at)
    return "killed" if dead else ""


def _is_suspect(text, start, end):
    """Whether a name is that of who did it: "the gunman, Ann Lee", "Ann Lee, the suspect", "suspect Ann
    Lee".
    """
    before, after = text[max(0, start - _NEAR):start], text[end:end + _NEAR]
    return bool(words.SUSPECT_BEFORE.search(before) or words.SUSPECT_AFTER.match(after))


def _sentence(text, spans, at):
    return spans[max(0, bisect_right(spans, (at, len(text))) - 1)]


def _identified(text, spans, start):
    """Return the outcome of a name that the words before it identify, and whether it is who did it:
    "identified the dead man as Ann Lee", "the gunman was identified as Ann Lee"; "" where they don't.
    """
    sentence = _sentence(text, spans, start)
    told = words.IDENTIFIED.search(text, max(sentence[0], start - _REACH), start)
    if not told or is_made_up(text, sentence[0], min(sentence[1], sentence[0] + _LONGEST)):
        return "", False
    if told["dead1"] or told["dead2"]:
        return "killed", bool(told["did1"] or told["did2"])
    did = bool(told["did1"] or told["did2"])
    return "" if did else _fate(text, sentence, start, "killed"), did


def _outcome(text, spans, start, end):
    """Return the outcome that the words before and after a person tell, "" for none."""
    low, high = _sentence(text, spans, start)
    before, after = text[max(low, start - _REACH):start], text[end:min(high, end + _REACH)]
    if is_made_up(text, low, min(high, low + _LONGEST)):
        return ""
    if words.AFTER["killed"].match(after):
        return "killed"
    hurt = words.AFTER["injured"].match(after)
    if hurt:
        left_open = "shot" in hurt[0] or "stabbed" in hurt[0]
        return _fate(text, (low, high), end, "injured") if left_open else "injured"
    return _as_object(text, (low, high), before, start)


def _as_object(text, sentence, before, start):
    """Return the outcome that the nearest verb before a person tells: "killing one and wounding the other"."""
    told = [(match.start(), outcome) for outcome in ("killed", "injured")
            if (match := words.BEFORE[outcome].search(before))]
    told = [(words.last_verb(outcome, before, at), outcome) for at, outcome in told]
    at, outcome = max(told, default=(0, ""))
    if not outcome or words.UNHURT.search(before, 0, at):
        return ""
    shot = before.startswith(("shot ", "shooting", "stabb"), at) and outcome == "injured"
    return _fate(text, sentence, start, "injured") if shot else outcome


def _fate(text, sentence, at, unknown):
    """Return "killed" or "injured" for one who was shot, as the text goes on; `unknown` when it doesn't
    say.
    """
    outcome = fate(text, sentence, at, 1)
    return unknown if outcome == "casualties" else outcome


def _once_each(told):
    """Return each person once, at the first place that tells of the worst: killed before injured."""
    people = {}
    for one in told:
        key = _key(one, people)
        known = people.get(key)
        if known is None:
            people[key] = one
        elif known.outcome == "injured" and one.outcome == "killed":
            person = known.person if one.noun else one.person
            people[key] = one._replace(person=person, attacker=known.attacker or one.attacker)
        elif known.noun and not one.noun:
            people[key] = known._replace(person=one.person)
    return sorted(people.values())


def _key(one, people):
    """Return whom a place tells of: the name, or for a noun the person told before whom it can stand for."""
    if one.attacker:
        return "attacker"
    own = words.person_nouns().own
    if not one.noun:
        waiting = [key for key, other in people.items() if other.noun and not other.attacker
                   and (other.noun not in own or other.outcome == one.outcome)]
        return waiting[0] if waiting and one.person not in people else one.person
    if one.noun in own and not one.again:
        return one.noun
    fits = [key for key, other in people.items()
            if not other.attacker and _same_gender(other, one) and other.noun not in own]
    return fits[-1] if fits else one.noun


def _same_gender(one, other):
    nouns = {one.noun, other.noun}
    return not (nouns & words.person_nouns().male and nouns & words.person_nouns().female)
