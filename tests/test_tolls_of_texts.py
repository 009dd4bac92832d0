"""Tolls of short reports as a reader gives them: told twice, one by one, by two counters, of two events."""
import pandas as pd
import pytest

from helpers.casualties import find_casualties, find_harmed
from helpers.tolls import article_tolls


def toll(text):
    """Return {outcome: people} of a text, "attackers" being those who did it and are told to be dead or hurt."""
    table = article_tolls(find_casualties(text), find_harmed(text))
    if table.empty:
        return {}
    row = table.loc["text"]
    attackers = [row[f"attackers_{outcome}"] for outcome in ("killed", "injured")]
    people = {outcome: row[outcome] for outcome in ("killed", "injured") if pd.notna(row[outcome])}
    return people | ({"attackers": sum(one for one in attackers if pd.notna(one))}
                     if any(pd.notna(one) for one in attackers) else {})


@pytest.mark.parametrize("text, expected", [
    # the same people told again
    ("A fire left one dead and three others hurt. Three others were hurt in the fire, police said.",
     {"killed": 1, "injured": 3}),
    ("Four people are dead and another is in hospital. Another woman was wounded.", {"killed": 4, "injured": 1}),
    ("Two people died and four were wounded. Four other victims were taken to hospital with burns.",
     {"killed": 2, "injured": 4}),
    # others of the same kind come on top
    ("At least 40 rebels were killed in Bel. In the next village 15 other rebels were killed.", {"killed": 55}),
    ("Four miners were killed on Monday. Rain fell. Another miner was killed on Tuesday.", {"killed": 5}),
    ("Five marchers were killed on Friday. The following day, four more people died in the protests.", {"killed": 9}),
    # two harms in one sentence, told by two words, are no sum
    ("Rebels killed nine villagers after they lost 14 of their men in a battle.", {"killed": 9}),
    ("The blast killed six people as they protested against troops shooting dead three farmers.", {"killed": 6}),
    ("Gunmen killed two guards and a clerk, and wounded a cook.", {"killed": 3, "injured": 1}),
    # found hurt, then dead
    ("Officers found two women with gunshot wounds. They were pronounced dead at the scene.", {"killed": 2}),
    ("A man was taken to hospital with burns. He died there on Sunday.", {"killed": 1}),
    ("Medics found three boys with stab wounds. All three died.", {"killed": 3}),
    ("Two brothers were injured in the crash. Both later died in hospital.", {"killed": 2}),
    ("Two men were injured in the crash. They are in stable condition.", {"injured": 2}),
    # of those hurt some died later
    ("Five people were injured in the blaze. One of them died in hospital.", {"killed": 1, "injured": 4}),
    ("All three officers were flown to a hospital, where Officer Ann Lee died.", {"killed": 1, "injured": 2}),
    ("A woman died and a man was hurt. Both victims were taken to hospital.", {"killed": 1, "injured": 1}),
    # hurt by their own hand
    ("A boy died on Sunday after accidentally shooting himself in the head.", {"killed": 1}),
    ("A student was injured in an accidental shooting. Officers said the student had shot himself in the leg.",
     {"injured": 1}),
    ("The gunman wounded two clerks before he shot himself.", {"injured": 2, "attackers": 1}),
    ("The man killed three people and then himself.", {"killed": 3, "attackers": 1}),
    # one and the other
    ("The gunman fired at two guards, killing one and wounding the other.", {"killed": 1, "injured": 1}),
    # by name, relation, noun
    ("Nurse Ann Lee was killed. Her husband, Dan Lee, was wounded.", {"killed": 1, "injured": 1}),
    ("Officer Hall's partner was wounded in the ambush.", {"injured": 1}),
    ("ANN LEE was killed in the crash, deputies said.", {"killed": 1}),
    ("Ann Lee and Dan Hall were killed in the crash.", {"killed": 2}),
    ("Police charged the mother of a 4-year-old girl who died of burns.", {"killed": 1}),
    ("The mayor opened a bridge. Nobody was hurt when a tyre burst.", {"injured": 0}),
    # other times, other events
    ("Rebels killed nine villagers on Monday. It came two weeks after the same group killed 11 herders.",
     {"killed": 9}),
    ("A fire killed two guards. Last year a fire there killed 40 people.", {"killed": 2}),
    ("More than 20 people were killed in a market in the war-torn city of Bel.", {"killed": 20}),
    ("A blast killed three people. In all, 125 people have died in bombings since the war began.", {"killed": 3}),
    # two counters are never added
    ("Police said 12 people died. Another group said 30 people died.", {"killed": 12}),
    ("Doctors counted eight dead and 20 wounded. The army said five died and 11 were wounded.",
     {"killed": 8, "injured": 20}),
    # a whole and its parts
    ("Seven people were hurt: a driver and six passengers. The driver was badly hurt.", {"injured": 7}),
    ("Two adults and three children were killed. The five lived on Hill Street.", {"killed": 5}),
])
def test_toll_of_a_text(text, expected):
    assert toll(text) == expected
