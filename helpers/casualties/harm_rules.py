"""The rules that join a counted group to a harm word: patterns over the letters of `tokens` and `phrases`.

"The blast killed 24 people" is `dnKQ`; the rule "object" finds its `KQ`. Each rule has a name, which goes
with every figure it finds, an example, and a pattern with the groups `people` (the counted groups) and `harm`
(the harm word). Repeats are bounded or possessive, so that no text takes more than linear time.
"""
import re
from typing import NamedTuple

# What may follow a group and still belong to it: "two men from the north of Iraq and Syria".
_PLACE = r"(?:(?:[poW]|c[po]|t)[ndvU]*+(?:cn+)?){0,4}"
_GROUP = rf"d?[QUq](?:cd?n+)?{_PLACE}"
_LIST = rf"{_GROUP}(?:(?:,d?n{{1,2}}(?=,?c))?(?:,c?|c),?d?{_GROUP}){{0,7}}"

# Objects: "killed two guards, three clerks and a child". A group with a verb of its own is no object:
# "killed two guards, and three clerks fled".
_OBJECT = r"d?[QUq](?:cn+(?![bhmDK]))?"
_NO_OWN_VERB = r"(?![,]?[bhmvDAwI]|c?K)"
_MORE_OF_IT = rf"(?:(?:v[pW][dn]{{1,4}})?{_PLACE}|,[^,;:.QUqKGIDA]{{1,12}}?)"  # "a judge allied with rebels"
_OBJECTS = rf"{_OBJECT}(?:{_MORE_OF_IT}(?:,c?|c),?{_OBJECT}{_NO_OWN_VERB}){{0,7}}"
# Victims without a number before the counted ones: "killing himself and", "killed the mayor, his aide and".
_NAMED = (r"(?:[dnPzJ]{1,6}(?:[po][dn]+)?(?:,[po]?[dn]+){0,6}"
          r"(?:,?c|,?W|,(?=d?[QU][^;:.]{0,3},?c)))?")

# Subjects: between a group and its verb may stand a relative clause ("who had fled the war"), an aside
# between commas, a subset ("including five children") or a phrase that begins with a preposition or verb.
_IN_CLAUSE = r"[^;:.,QUqKAZuse]"
_WHO = rf"r{_IN_CLAUSE}{{0,6}}?[bvhDyYGw]{_IN_CLAUSE}{{0,14}}?(?:K{_IN_CLAUSE}{{0,6}}?)?,?"
_ASIDE = (rf"(?:,[^;:.QZ]{{1,30}}?,|,n(?:cn)?(?=[Kb])|,[^,;:.ZbhmvKDA]{{1,24}}?,(?=h?b)"
          rf"|,?i[^;:.DK]{{1,24}}?(?:,|(?=h?b))|,?{_WHO}|,)")
_REST = r"(?:[poWtv](?:[ndtUvYHl]|,[dn]{1,3}(?:,|(?=h?b))|c(?!d?n+h?b))*+){0,6}?"
_SUBJECTS = rf"(?P<people>{_LIST}|Z(?:[po]d?n+){{0,3}})(?:d?(?:q[KA]|F))?{_REST}{_ASIDE}?"
_WHICH = rf"(?P<people>{_LIST}),?r"

# Verbs: "were", "have been", "are believed to have been", "were ambushed and".
_BE = r"(?:[wv]t)?h?p?b+(?:[wv]t?h?b*)?(?:p?n{1,2}(?=[KDA]))?(?:v[pn]{0,3}c)?"
_OR_HURT = r"(?:c(?P<harm2>[KA])(?![dQUqn]))?"  # "24 dead or wounded"
_DID = r"b+[^;:.,QUqsKDA]{1,14}?"  # "was rushed to hospital", before a second verb

_PATTERNS = (
    ("object and state", "left 24 people dead",
     rf"[KGIv]{_NAMED}(?P<people>{_OBJECTS})(?:,i[^;:.]{{1,24}}?,)?(?P<harm>A){_OR_HURT}"),
    ("forced", "forced 24 people to flee",
     rf"[vKGIY]{_NAMED}(?P<people>{_OBJECTS})(?P<harm>X)"),
    ("object", "killing the driver and 24 people",
     rf"(?<!b)(?P<harm>[KGI])(?:c(?P<harm2>[KGI]))?:?{_NAMED}(?P<people>{_OBJECTS})"),
    ("event of", "the deaths of 24 people",
     rf"(?P<harm>[EBGJ])(?:c[EG])?(?:p[nd]+)?o{_NAMED}(?P<people>{_LIST})"),
    ("relative", "the 24 people who died",
     rf"{_WHICH}h?p?(?P<harm>D)"),
    ("relative passive", "24 people who were killed",
     rf"{_WHICH}[dn]{{0,3}}{_BE}(?P<harm>[KDA])"),
    ("subject", "24 people on a bus died",
     rf"{_SUBJECTS}h?(?:{_DID}c)?h?p?v?(?P<harm>D)"),
    ("passive", "24 people in the town were killed",
     rf"{_SUBJECTS}{_BE}(?P<harm>[KD])(?:c(?P<harm2>[K]))?"),
    ("passive later", "a man was flown to a clinic and pronounced dead",
     rf"{_SUBJECTS}{_DID}(?:c|,?e[Pn]?h?b?)h?b?(?P<harm>[KDA])"),
    ("state", "24 people are missing",
     rf"{_SUBJECTS}h?p?b+(?:[vw]s?(?:tb)?t?){{0,2}}(?P<harm>A){_OR_HURT}(?![dP])"),
    ("bare state", "24 dead, one missing",
     rf"(?P<people>{_LIST})[vw]?(?<![od])(?P<harm>A){_OR_HURT}(?![dP])"),
    ("participle", "24 killed, 68 hurt",
     rf"{_SUBJECTS}(?<![od])(?P<harm>K)(?!(?:cK)?[dQUqnPz])"),
    ("reflexive", "a hunter shot himself",
     rf"{_SUBJECTS}r?h?(?P<harm>(?:[KG](?=(?:c[KG])?z)|R))"),
    ("wounds", "24 people suffered burns",
     rf"{_SUBJECTS}(?:h?{_DID}c)?[hbm]*(?:y|h(?=[dn]{{0,2}}J)|[^;:.QUqKDA]{{0,8}}?W)"
     r"[ndvcpoQqU,]{0,7}?(?P<harm>J|(?<=[ndvU])I)"),
    ("hospital", "24 people were taken to Mercy hospital",
     rf"{_SUBJECTS}h?b+(?P<harm>Y)[^;:.QUqKDA]{{0,10}}?[HJ]"),
    ("to hospital", "fumes sent 24 people to hospital",
     rf"(?P<harm>Y)(?P<people>{_OBJECTS})(?:[tp][pdn]{{0,5}}H|p[dn]{{0,3}}J)"),
    ("their lives", "the crash cost 24 people their lives",
     rf"(?P<people>{_LIST})h?(?:vW)?d(?P<harm>L)"),
    ("along with", "he was killed along with two guards",
     rf"(?P<harm>[KD])(?:p[dn]*){{0,3}}(?:,?W(?:[dn]{{1,4}}c)?|,c(?=[dQUqnpo]{{1,8}}(?:[.;]|$)))"
     rf"(?P<people>{_LIST})(?=[,.;pi]|$)"),
    ("toll", "the death toll rose to 24",
     r"(?P<harm>T)(?:c(?P<harm2>[KAEJC]))?[^;:.TQUqF]{0,30}?:?(?:q(?=tq)t)?(?P<people>[Qq])"),
    ("toll again", "the toll, which stood at 26, rose to 31",
     r"(?P<harm>T),?r[^;:.TQUqF]{0,14}q[^;:.TQUqF]{0,20}(?P<people>q)"),
    ("toll by verb", "deaths rose to 24",
     r"(?P<harm>[ECJ]|(?<=d)[KA](?!n(?!q)))[^;:.TQUqF,]{1,12}?(?:q(?=tq)t)?(?P<people>q)"),
    ("toll after", "that brings to 24 the number of dead",
     r"(?P<people>[Qq])[^;:.TQUqF,]{0,2}(?P<harm>T)"),
    ("inverted", "killed were two brothers",
     rf"(?:^|(?<=[,;.c]))(?P<harm>[KA])(?:p[dnv]+)?b(?P<people>{_LIST})"),
    ("manner", "five were hurt, two fatally",
     r"(?P<people>q)(?P<harm>M)(?=[,;.pc]|$)"),
    ("list after colon", "Dead: 24",
     rf"(?P<harm>[KACEJ]):(?P<people>{_LIST})"),
    ("list of the dead", "the dead included two nurses",
     rf"d(?P<harm>[KA])b?i(?P<people>{_LIST})"),
    ("among the dead", "among the dead were two nurses",
     rf"id(?P<harm>[KA])b(?P<people>{_LIST})"),
    ("of the dead", "of the dead, 14 were tourists",
     rf"od?q?(?P<harm>[KA])(?:p[dn]{{1,4}})?,?(?P<people>{_LIST})"),
    ("one of the dead", "two nurses were among the dead",
     rf"(?P<people>{_LIST})h?b+(?:[wv]th?b+)?i(?:d|d?[Qq]|d?[Qq]rh?b*)(?P<harm>[KAD])"),
)


class Rule(NamedTuple):
    """A named pattern over letters, with an example of what it finds."""
    name: str
    example: str
    pattern: re.Pattern


RULES = tuple(Rule(name, example, re.compile(pattern)) for name, example, pattern in _PATTERNS)

# "including five children", "among them a nurse": the group shares the outcome of the figure before it.
SUBSET = re.compile(rf",?i(?!d[KA])P?b?{_NAMED}(?P<people>{_LIST})")
# "15 of them children": what may follow a part that has no verb of its own.
PART = re.compile(r"[,;.npidUQc]|b[nd]|$")
