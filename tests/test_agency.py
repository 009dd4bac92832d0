"""Who does it: active, passive and agentless verbs in headlines and first sentences."""
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.casualties.agency import find_agency

SENTENCES = [
    ("Rebels killed four farmers on Tuesday.", [("killed", "active", "Rebels")]),
    ("A landmine near the dam has killed at least three people.", [("has killed", "active", "A landmine")]),
    ("UPDATE 2-Rebels kill four", [("kill", "active", "Rebels")]),
    ("Rebels have killed and wounded 30 soldiers.",
     [("have killed", "active", "Rebels"), ("wounded", "active", "Rebels")]),
    ("A shell hit a school, wounding 12 pupils.", [("hit", "active", "A shell"), ("wounding", "active", "A shell")]),
    ("They differ over the raids in Kand that killed nine.", [("killed", "active", "the raids")]),
    ("Police opened fire on Sunday.", [("opened fire", "active", "Police")]),
    ("The man blew up a bridge.", [("blew up", "active", "The man")]),
    ("Four farmers were killed on Tuesday.", [("were killed", "passive", "")]),
    ("Four farmers have been killed by rebels near the dam.", [("have been killed", "passive", "rebels")]),
    ("The depot was reportedly attacked by armed men.", [("was reportedly attacked", "passive", "armed men")]),
    ("Six were killed by Sunday.", [("were killed", "passive", "")]),
    ("Four farmers killed in raid", [("killed", "passive", "")]),
    ("Three dead, 20 wounded", [("wounded", "passive", "")]),
    ("Fighting broke out in the valley.", [("broke out", "agentless", "")]),
    ("Three people have died after a bus exploded.", [("have died", "agentless", ""), ("exploded", "agentless", "")]),
    ("Two lorries blew up at dawn.", [("blew up", "agentless", "")]),
    ("A nurse treated a wounded man.", []),
    ("The suicide bomber was known to police.", []),
    ("Ministers met. Rebels killed four farmers.", []),
    ("", []),
]


@pytest.mark.parametrize("sentence, expected", SENTENCES, ids=[sentence[:40] for sentence, _ in SENTENCES])
def test_the_verb_its_voice_and_its_doer(sentence, expected):
    found = find_agency(sentence)
    assert list(found[["text", "voice", "doer"]].itertuples(index=False, name=None)) == expected


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300) | st.lists(st.sampled_from(
    ["killed", "were", "by", "rebels", "and", "have", ",", "that", "who", "exploded", "wounding", "12"])).map(" ".join))
def test_any_text_gives_a_table_with_exact_offsets(text):
    for row in find_agency(text).itertuples():
        assert text[row.start:row.end] == row.text and row.voice in ("active", "passive", "agentless")


@pytest.mark.parametrize("piece", ["have been ", "killed and ", "was ", "by by ", "a bomb that killed ", ", "])
def test_a_hostile_text_takes_no_longer_than_its_beginning(piece):
    find_agency("Rebels killed four.")  # the word lists are read once
    begun = time.process_time()
    find_agency(piece * 100_000)
    assert time.process_time() - begun < 2
