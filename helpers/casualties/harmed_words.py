"""The words that tell of one person's harm: before a name, after it, and the nouns that stand for one
person.
"""
import re
from typing import NamedTuple

from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import alternation

_BE = r"(?:is|was|were|has\sbeen|had\sbeen|have\sbeen|being|got|lay|be)"
_ADVERB = (
    r"(?:(?:also|later|fatally|then|critically|seriously|badly|slightly|severely|mortally|reportedly"
    r"|subsequently|\w+ly|himself|herself)\s){0,2}")
KILLED = (
    r"(?:(?:(?:has|have|had)\s)?(?:(?:also|later|since|then|now|both)\s)?(?:died|dies|perished"
    r"|succumbed|drowned|passed\saway|lost\s(?:his|her|their)\sli(?:fe|ves)|bled\sto\sdeath)"
    rf"|{_BE}\s{_ADVERB}(?:killed|slain|murdered|executed|assassinated|pronounced\sdead"
    rf"|declared\sdead|found\sdead"
    r"|shot\sdead|shot\sto\sdeath|shot\sand\skilled|stabbed\sto\sdeath|beaten\sto\sdeath"
    r"|gunned\sdown|fatally\s\w+|dead|confirmed\sdead"
    r"|pronounced\sdeceased|deceased|electrocuted|strangled|beheaded|found\s(?:shot"
    r"|stabbed)\s(?:to\sdeath|dead))"
    r"|(?:later\s)?pronounced\sdead|did\snot\ssurvive|was\sshot\sand\slater\sdied)")
INJURED = (
    rf"(?:(?:suffered|sustained|received|had)\s(?:\S+\s){{0,4}}?(?:injur(?:y|ies)|wounds?|burns"
    rf"|fractures?|gunshot)"
    rf"|{_BE}\s{_ADVERB}(?:injured|wounded|hurt|hospitali[sz]ed|burned|grazed|stabbed|maimed"
    rf"|hit\sby\s(?:a\s)?(?:bullets?|gunfire|stray)"
    r"|struck\sby\s(?:a\s)?(?:bullets?|gunfire|stray)|shot|listed\sin|in\s(?:critical|serious"
    r"|stable|fair|good)\scondition"
    r"|(?:taken|rushed|transported|airlifted|flown)\sto\s(?:\S+\s){0,6}?(?:hospital|medical\scent)\w*)"
    r"|(?:is|was)\sexpected\sto\s(?:survive|live|recover)|survived|is\srecovering)")
_VERB_KILLED = (
    r"(?:shot\sand\skilled|shot\sdead|fatally\s(?:shot|stabbed|struck)|gunned\sdown"
    r"|stabbed\sto\sdeath|killed|killing|kills|murdered"
    r"|murdering|assassinated|slew|shooting\sand\skilling|fatally\s(?:shooting|stabbing))")
_NOUN_KILLED = (
    r"(?:death|killing|murder|slaying|homicide|assassination|fatal\sshooting|shooting\sdeath"
    r"|fatal\sstabbing|manslaughter|funeral|stabbing\sdeath)"
    r"\sof")
_VERB_INJURED = (
    r"(?<!the\s)(?<!a\s)(?<!fatal\s)(?<!deadly\s)(?:wounded|wounding|wounds|injured|injuring"
    r"|shot\sand\swounded|hurt|shot|shooting|stabbed|stabbing|shooting\sof)")
_NAMES = r"(?:(?:[A-Z][\w.'’-]*|\d{1,3}|of|the|his|her|a|an|[a-z-]{2,15})[ ,]{1,2}){1,8}?"
_ASIDE = r"(?:,\s[^,;.\n]{1,70},|\s\([^)\n]{1,40}\))?"
_SUBJECT = rf"{_ASIDE}(?:,?\s(?:and|along\swith)\s{_NAMES})?\s?(?:,\s)?(?:who\s)?"
AFTER = {"killed": re.compile(rf"{_SUBJECT}{KILLED}\b"), "injured": re.compile(rf"{_SUBJECT}{INJURED}\b")}
_OBJECT = (
    r"\s(?:(?:the|his|her|their|a|an|and|both|fellow|former|\d{1,3}-year-old|(?!toward|into|near"
    r"|from|with|after|when|that|because)[a-z-]{3,15}|Officer|Mr\.|Mrs\.|Ms\.|Dr\.|Sgt\.|Deputy"
    r"|Lt\.|Capt\.)"
    rf",?\s){{0,4}}?(?:{_NAMES}(?:and|as\swell\sas|,)\s)?$")
BEFORE = {
    "killed": re.compile(rf"\b(?:{_VERB_KILLED}|{_NOUN_KILLED}){_OBJECT}"),
    "injured": re.compile(rf"\b{_VERB_INJURED}{_OBJECT}")}
_VERB = {"killed": re.compile(rf"\b(?:{_VERB_KILLED}|{_NOUN_KILLED})"), "injured": re.compile(rf"\b{_VERB_INJURED}")}


def last_verb(outcome, before, at):
    """Return where the last word for an outcome begins, from `at` on."""
    return max((match.start() for match in _VERB[outcome].finditer(before, at)), default=at)


# "the victim was identified as Ann Lee", "identified the dead man as Ann Lee", "the victim, Ann Lee, 22".
_WHO = (
    r"(?:(?P<dead{0}>deceased|dead|slain|killed|body|homicide\svictim)|victims?|man|woman|boy|girl"
    r"|teen(?:ager)?|child|person|"
    r"(?P<did{0}>suspect|gunman|shooter|attacker|bomber|assailant))")
_LIST = rf"(?:[a-z\d-]+\s){{0,4}}?(?:{_NAMES}(?:and\s|,\s)?){{0,2}}$"
IDENTIFIED = re.compile(
    rf"\b{_WHO.format(1)}(?:\s(?:man|woman|boy|girl|victims?|teen|person))?,?\s(?:(?:was|were|has"
    rf"|have|had|later|been)\s){{0,3}}"
    rf"(?:identified|named)\s(?:\S+\s){{0,6}}?as\s{_LIST}"
    rf"|\bidentif(?:ied|ying)\s(?:\S+\s){{0,4}}?{_WHO.format(2)}(?:\s\S+){{0,3}}?\sas\s{_LIST}"
    r"|\bvictims?(?:,|\sis|\swas|\sas)\s$|\bdeceased\s(?:is|was|as)\s$")
class PersonNouns(NamedTuple):
    """The pattern of a definite noun for one person, and the nouns of family or post, of family, men, women."""

    definite: re.Pattern
    own: frozenset
    family: frozenset
    male: frozenset
    female: frozenset


_MODIFIERS = (
    r"(?:(?:\d{1,3}-year-old|\w+-month-old|\w+-year-old|off-duty|\w+)\s){0,2}?")


@from_lexicons("one_person")
def person_nouns(rows):
    """Return the PersonNouns of the lexicon: words for one person, those of family or post, of men, of women."""
    words = frozenset(noun for noun, _, _ in rows)
    return PersonNouns(
        # "the driver", "his wife", "the 16-year-old", "the other"
        re.compile(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.-]+['’]s)\s(?P<noun>{_MODIFIERS}"
                   rf"(?:{alternation(words)}|\d{{1,3}}-year-old|other(?=[.,;])))\b(?!['’])"),
        frozenset(noun for noun, kind, _ in rows if kind != "person"),
        frozenset(noun for noun, kind, _ in rows if kind == "family"),
        frozenset(noun for noun, _, gender in rows if gender == "male"),
        frozenset(noun for noun, _, gender in rows if gender == "female"))


REFLEXIVE = re.compile(
    r"\b(?:(?P<killed>(?:kill(?:s|ed|ing)|shot|shooting|hang(?:ed|ing)"
    r"|hung)\s(?:and\skilled\s)?(?:himself|herself|themselves)"
    r"|(?:turn(?:ed|ing)|used)\s(?:the|his|her)\s(?:gun|weapon|rifle|pistol)\son\s(?:himself"
    r"|herself)|(?:took|taking|taken)\s(?:his|her)\sown\slife"
    r"|blew\s(?:himself|herself)\sup|bl(?:ew|own|owing)\sup\s(?:himself|herself)|committed\ssuicide"
    r"|died\sby\ssuicide"
    r"|(?:kill\w*|shot|shoots|shooting|stabb\w*|murder\w*)\b[^.;]{2,60}?\b(?:and|then)\s(?:then\s)?(?:himself|herself)"
    r"|(?:died|dead|killed)\s[^.]{0,40}self-inflicted))\b")
LIMB = re.compile(r"\sin\s(?:the|his|her)\s(?:\w+\s)?(?:leg|foot|hand|thigh|arm|knee|finger|ankle|hip)\b")
ACCIDENT = re.compile(
    r"\b(?:accident\w*|unintentional\w*|inadvertent\w*|mistaken\w*|toddler|child|boy|girl"
    r"|\d-year-old)\b", re.I)
MISHAP = re.compile(r"\b(?:accident\w*|unintentional\w*|inadvertent\w*)\b", re.I)
SURE_DEATH = re.compile(r"kill|suicide|own life|h[au]ng|bl[eo]w|turn")
ATTACKER = re.compile(
    r"\b(?:gunm[ae]n|shooter|suspect|suspected|attacker|assailant|bomber|killer|perpetrator|robber"
    r"|intruder|burglar|assassin|hijacker|accused)\b", re.I)
SUSPECT_BEFORE = re.compile(
    r"\b(?:gunman|shooter|suspect|attacker|assailant|bomber|killer|robber|intruder|hijacker)(?:,"
    r"|\swas\sidentified\sas|\sidentified\sas|\snamed)?"
    r"\s(?:[a-z\d-]+\s)?$")
SUSPECT_AFTER = re.compile(
    r",?\s(?:\d{1,3},\s)?(?:(?:who\s)?(?:was|is|has\sbeen)\s(?:arrested|charged|accused|in\scustody"
    r"|jailed|booked|sentenced|convicted|indicted)"
    r"|the\s(?:alleged\s|suspected\s)?(?:gunman|shooter|suspect|attacker|bomber|killer)|faces"
    r"|pleaded|opened\sfire|turned\sthe\sgun)\b")
DEAD = re.compile(r"\b(?:dead|killed|died|dies|deaths?|lives)\b")
COUNTED = re.compile(r"\b(?:including|among\sthem|counting)\s$")
UNHURT = re.compile(r"\b(?:not|never|n['’]t|nobody|no\sone|could|may|might|would|if|almost|nearly|threatened"
                    r"|attempt\w*|plott?\w*|tried|want\w*|plan\w*)\b[^.;]{0,40}$")
