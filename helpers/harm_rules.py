"""The rules that join a counted group to a harm word: patterns over the letters of `tokens` and `phrases`."""
import re
from typing import NamedTuple

_PLACE = r"(?:(?:[poW]|c[po]|t)[ndvU]*+(?:cn+)?){0,4}"                   # "from the north of Iraq"
_ITEM = rf"d?[QUq](?:cd?n+)?{_PLACE}"
_LIST = rf"{_ITEM}(?:(?:,d?n{{1,2}}(?=,?c))?(?:,c?|c),?d?{_ITEM}){{0,7}}"
_OWN_VERB = r"(?![,]?[bhmvDAwI]|c?K)"                                  # the group has a verb of its own
_OBJECTS = rf"d?[QUq](?:cn+(?![bhmDK]))?(?:(?:{_PLACE}|,[^,;:.QUqKGIDA]{{1,12}}?)(?:,c?|c),?d?[QUq](?:cn+(?![bhmDK]))?{_OWN_VERB}){{0,7}}"
_CLAUSE = r"[^;:.,QUqKAZuse]"
_WHO = rf"r{_CLAUSE}{{0,6}}?[bvhDyYGw]{_CLAUSE}{{0,14}}?,?"              # "who had fled the war"
_ASIDE = rf"(?:,[^;:.QZ]{{1,30}}?,|,?i[^;:.]{{1,24}}?(?:,|(?=h?b))|,?{_WHO}|,)"
_REST = r"(?:[poWtv](?:[ndtUvYHl]|,[dn]{1,3}(?:,|(?=h?b))|c(?!d?n+h?b))*+){0,6}?"        # what stands between a subject and its verb
_SUBJECTS = rf"(?P<people>{_LIST}|Z(?:[po]d?n+){{0,3}}){_REST}{_ASIDE}?"
_WHICH = rf"(?P<people>{_LIST}),?r"
_BE = r"(?:[wv]t)?h?p?b+(?:[wv]t?h?b*)?(?:p?n{1,2}(?=[KDA]))?(?:v[pn]{0,3}c)?"
_NAMED = r"(?:[dnPzJ]{1,6}(?:[po][dn]+)?(?:,[po]?[dn]+){0,6}(?:,?c|,?W|,(?=d?[QU][^;:.]{0,3},?c)))?"  # "killing himself and", "killed the mayor and"


class Rule(NamedTuple):
    """A named pattern over letters: group `people` has the counted groups, group `harm` the harm word."""
    name: str
    pattern: re.Pattern
    example: str


def _rule(name, pattern, example):
    return Rule(name, re.compile(pattern), example)


RULES = (
    _rule("object and state", rf"(?P<verb>[KGIv]){_NAMED}(?P<people>{_OBJECTS})(?P<harm>A)", "left 24 people dead"),
    _rule("forced", rf"[vKGI]{_NAMED}(?P<people>{_OBJECTS})(?P<harm>X)", "forced 24 people to flee"),
    _rule("object", rf"(?<!b)(?P<harm>[KGI])(?:c(?P<harm2>[KGI]))?:?{_NAMED}(?P<people>{_OBJECTS})",
          "killing 24 people and wounding 68"),
    _rule("event of", rf"(?P<harm>[EBGJ])(?:c[EG])?(?:p[nd]+)?o{_NAMED}(?P<people>{_LIST})", "the deaths of 24 people"),
    _rule("relative", rf"{_WHICH}h?p?(?P<harm>D)", "24 people who died"),
    _rule("relative passive", rf"{_WHICH}[dn]{{0,3}}{_BE}(?P<harm>[KDA])", "24 people who were killed"),
    _rule("subject", rf"{_SUBJECTS}h?(?:b+[^;:.,QUqsKDA]{{1,14}}?c)?h?p?v?(?P<harm>D)", "24 people died"),
    _rule("passive", rf"{_SUBJECTS}{_BE}(?P<harm>[KD])(?:c(?P<harm2>[K]))?", "24 people were killed"),
    _rule("passive later", rf"{_SUBJECTS}b+[^;:.,QUqsKDA]{{1,14}}?(?:c|,?e[Pn]?h?b?)h?b?(?P<harm>[KDA])", "a man was rushed to hospital and died"),
    _rule("state", rf"{_SUBJECTS}h?p?b+(?:[vw]s?t?){{0,2}}(?P<harm>A)(?![dP])", "24 people are missing"),
    _rule("bare state", rf"(?P<people>{_LIST})[vw]?(?P<harm>A)(?![dP])", "24 feared dead"),
    _rule("participle", rf"{_SUBJECTS}(?P<harm>K)(?!(?:cK)?[dQUqnPz])", "24 killed, 68 hurt"),
    _rule("reflexive", rf"{_SUBJECTS}r?h?(?P<harm>(?:[KG](?=(?:c[KG])?z)|R))", "a hunter shot himself"),
    _rule("wounds", rf"{_SUBJECTS}(?:h?b+[^;:.,QUqsDA]{{1,14}}?c)?[hbm]*(?:y|h(?=[dn]{{0,2}}J)|[^;:.QUqKDA]{{0,8}}?W)[ndvcpoQqU,]{{0,7}}?(?P<harm>J)", "24 people suffered burns"),
    _rule("hospital", rf"{_SUBJECTS}h?b+(?P<harm>Y)[^;:.QUqKDA]{{0,10}}?[HJ]", "24 people were taken to Mercy hospital"),
    _rule("to hospital", rf"(?P<harm>Y)(?P<people>{_OBJECTS})[tp][pdn]{{0,5}}H", "sent 24 people to hospital"),
    _rule("along with", rf"(?P<harm>[KD])(?:p[dn]+){{0,3}},?W(?P<people>{_LIST})(?=[,.;p]|$)", "was killed along with two guards"),
    _rule("toll", r"(?P<harm>T)[^;:.TQUqF]{0,30}?:?(?P<people>[Qq])", "the death toll rose to 24"),
    _rule("toll after", r"(?P<people>[Qq])[^;:.TQUqF,]{0,2}(?P<harm>T)", "brings to 24 the number of dead"),
    _rule("inverted", rf"(?:^|(?<=[,;.c]))(?P<harm>[KA])(?:p[dn]+)?b(?P<people>{_LIST})", "killed were two brothers"),
    _rule("manner", r"(?P<people>q)(?P<harm>M)(?=[,;.pc]|$)", "five were shot, two fatally"),
    _rule("list after colon", rf"(?P<harm>[KACE]):(?P<people>{_LIST})", "Killed: 24"),
    _rule("list of the dead", rf"d(?P<harm>[KA])b?i(?P<people>{_LIST})", "the dead included two nurses"),
    _rule("among the dead", rf"id(?P<harm>[KA])b(?P<people>{_LIST})", "among the dead were two nurses"),
    _rule("of the dead", rf"od(?P<harm>[KA]),?(?P<people>{_LIST})", "of the dead, 14 were tourists"),
    _rule("one of the dead", rf"(?P<people>{_LIST})h?b+i(?:d|d?[Qq])(?P<harm>[KA])", "two nurses were among the dead"),
)
SUBSET = re.compile(rf",?i(?!d[KA])P?b?{_NAMED}(?P<people>{_LIST})")
PART = re.compile(r"[,;.npidUQc]|b[nd]|$")
