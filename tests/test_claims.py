"""Who gives a figure, of which event, whether it stands, what it is part of; and people told without a number."""
import pandas as pd
import pytest

from helpers.casualties import find_casualties, find_harmed
from helpers.tolls import article_tolls


@pytest.mark.parametrize("text, source, medium", [
    ("Police said 24 people were killed and 68 were hurt.", "Police", ""),
    ("At least 12 people died, according to Maj. Gen. Adnan Kamal of the ministry.", "Adnan Kamal", ""),
    ("Kareem Hadi, a doctor at Yarmouk Hospital, put the dead at 31.", "Kareem Hadi", ""),
    ("The Interior Ministry placed the toll at 55.", "Interior Ministry", ""),
    ("Hospital officials told Reuters that 17 bodies had arrived.", "Hospital officials", "Reuters"),
    ("State television quoted the governor as saying nine people were killed.", "governor", "State television"),
    ("Nine people were killed, an aide to the mayor told The Associated Press.", "aide to the mayor",
     "Associated Press"),
    ("Officials told Reuters the blast killed 24 people.", "Officials", "Reuters"),
    ("Reuters reported that five people were killed.", "Reuters", ""),
    ("The Red Crescent counted 204 dead.", "Red Crescent", ""),
    ("Al-Amal Hospital had 13 dead.", "Al-Amal Hospital", ""),
    ("By the army's count, 60 rebels were killed.", "army", ""),
    ("On Wednesday the blast killed nine people.", "", ""),
])
def test_source_and_medium(text, source, medium):
    figures = find_casualties(text)
    assert set(zip(figures["source"], figures["medium"], strict=True)) == {(source, medium)}


@pytest.mark.parametrize("text, sources", [
    ("A morgue official said 40 bodies were brought in. He added that 15 were women.", ["morgue official"]),
    ("The Health Ministry has counted 41 bodies. It put the wounded at 130.", ["Health Ministry"]),
    ("“We have 12 dead,” Gen. Hadi Salman said. “Thirty more are wounded.”", ["Hadi Salman"]),
])
def test_a_pronoun_and_a_quote_that_runs_on_keep_their_source(text, sources):
    assert find_casualties(text)["source"].unique().tolist() == sources


@pytest.mark.parametrize("text, scopes", [
    ("A bomb killed nine people on Friday. In 1998 a bomb killed 29 people there.", ["main", "other"]),
    ("A raid killed four. More than 300 people have died since the war began.", ["main", "wider"]),
    ("A fire killed two guards. The blaze also hurt nine people.", ["main", "main"]),
    ("Four people were hurt. In another attack, three guards were hurt.", ["main", "other"]),
])
def test_scope(text, scopes):
    assert find_casualties(text)["scope"].tolist() == scopes


@pytest.mark.parametrize("text, statuses", [
    ("Police spoke of 20 dead. By night the death toll had risen to 31.", ["replaced", "stands"]),
    ("One person died, down from the eight deaths reported earlier.", ["stands", "replaced"]),
    ("Villagers said 30 people were killed. The army denied the claim.", ["denied"]),
    ("Police said 12 people died. Doctors said 20 people died.", ["stands", "stands"]),
])
def test_status(text, statuses):
    assert find_casualties(text)["status"].tolist() == statuses


@pytest.mark.parametrize("text, people", [
    ("The driver died. Ann Lee, 34, was wounded.", [("killed", "driver", False), ("injured", "Ann Lee", False)]),
    ("Ann Lee was shot. Lee died at the hospital.", [("killed", "Ann Lee", False)]),
    ("The gunman killed himself.", [("killed", "gunman", True)]),
    ("Nobody was hurt. The mayor thanked the crew.", []),
])
def test_people_told_without_a_number(text, people):
    found = find_harmed(text)
    assert list(zip(found["outcome"], found["person"], found["attacker"], strict=True)) == people


@pytest.mark.parametrize("text, killed, attackers", [
    ("The driver died. His wife was killed too.", 2, None),
    ("The gunman killed three people before turning the gun on himself.", 3, 1),
    ("Three people are dead, including the gunman.", 3, None),
])
def test_people_in_the_toll(text, killed, attackers):
    toll = article_tolls(find_casualties(text), find_harmed(text)).iloc[0]
    assert toll["killed"] == killed
    assert toll["attackers_killed"] == attackers if attackers else pd.isna(toll["attackers_killed"])


@pytest.mark.parametrize("victims, group", [
    ("boys", "children"), ("police officers", "police"), ("soldiers", "combatants"), ("nurses", "health workers"),
    ("people", ""),
])
def test_victim_group(victims, group):
    assert find_casualties(f"The blast killed two {victims}.")["victim_group"].tolist() == [group]
