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
    ("Ten people were killed when a bomb went off, police in the port say.", "police in the port", ""),
    ("At least 20 people died, the army and local officials said late on Monday, after a day of fighting.",
     "army and local officials", ""),
    ("Port Television said as many as 57 people had died.", "Port Television", ""),
    ("More than 75 people lost their lives that day, by the count of the Harbour Post.", "Harbour Post", ""),
    ("Fifteen dead were counted by the morgue.", "morgue", ""),
    ("The figure of 15 dead comes from the provincial council.", "provincial council", ""),
    ("In Arun 30 people died, the Health Ministry said on Monday night; in Bel 20 people were killed.",
     "Health Ministry", ""),
])
def test_source_and_medium(text, source, medium):
    figures = find_casualties(text)
    assert set(zip(figures["source"], figures["medium"], strict=True)) == {(source, medium)}


@pytest.mark.parametrize("text, sources", [
    ("A morgue official said 40 bodies were brought in. He added that 15 were women.", ["morgue official"]),
    ("The Health Ministry has counted 41 bodies. It put the wounded at 130.", ["Health Ministry"]),
    ("Bay Radio put the toll at three dead. The Harbour Post put it at two dead.", ["Bay Radio", "Harbour Post"]),
    ("The ministry gave 12 dead. Police came to another result. They put the dead at 15.", ["ministry", "Police"]),
    ("“We have 12 dead,” Gen. Hadi Salman said. “Thirty more are wounded.”", ["Hadi Salman"]),
])
def test_a_pronoun_and_a_quote_that_runs_on_keep_their_source(text, sources):
    assert find_casualties(text)["source"].unique().tolist() == sources


@pytest.mark.parametrize("text, scopes", [
    ("A bomb killed nine people on Friday. In 1998 a bomb killed 29 people there.", ["main", "other"]),
    ("A raid killed four. More than 300 people have died since the war began.", ["main", "wider"]),
    ("A fire killed two guards. The blaze also hurt nine people.", ["main", "main"]),
    ("Four people were hurt. In another attack, three guards were hurt.", ["main", "other"]),
    ("A bomb killed nine people. A separate alarm was raised in Bel, where two guards were killed; none of this "
     "belongs to the nine.", ["main", "other"]),
    ("A bomb killed nine people. Gunfire hurt two guards. The ministry keeps that count apart.", ["main", "other"]),
    ("A bomb killed nine people. There was also violence in Bel.\n\nTwo guards were killed there.",
     ["main", "other"]),
    ("A blast killed nine people on Friday. Shops closed. The mayor spoke. Schools shut.\n\n"
     "On March 3 a blast there killed 30 people.", ["main", "other"]),
    ("A bomb in a war-torn town killed nine people. The blast hurt 30.", ["main", "main"]),
    ("A fire killed nine people. The first bodies came in October rain. In all, 11 people died.",
     ["main", "main"]),
])
def test_scope(text, scopes):
    assert find_casualties(text)["scope"].tolist() == scopes


@pytest.mark.parametrize("text, statuses", [
    ("Police spoke of 20 dead. By night the death toll had risen to 31.", ["replaced", "stands"]),
    ("One person died, down from the eight deaths reported earlier.", ["stands", "replaced"]),
    ("Villagers said 30 people were killed. The army denied the claim.", ["denied"]),
    ("Police said 12 people died. Doctors said 20 people died.", ["stands", "stands"]),
    ("At least 20 died. The earliest police report had spoken of 15 dead and 25 injured.",
     ["stands", "replaced", "replaced"]),
    ("At least 20 died, after doctors had spoken earlier of 15 dead.", ["stands", "replaced"]),
    ("The blast killed 20. Police had then spoken of 30 dead.", ["stands", "replaced"]),
    ("The blast killed 20. An aide gave 30 dead; that count no longer stands.", ["stands", "replaced"]),
    ("The toll rose from 17 killed and 89 wounded to 26 and 118.", ["replaced", "replaced"]),
    ("The first reports said 20 people died.", ["stands"]),
])
def test_status(text, statuses):
    assert find_casualties(text)["status"].tolist() == statuses


@pytest.mark.parametrize("text, wholes", [
    ("Bombs killed 58 people. Of the 58, at least 18 died at the market.", [None, 0]),
    ("In Arun 30 people died. In Bel 20 people died. For both together the ministry gave at least 50 dead.",
     [2, 2, None]),
    ("A blast killed 26 people. Police told how the count divides. In Arun 10 people died.", [None, 0]),
    ("Police said 40 people died. Doctors said 30 people died.", [None, None]),
])
def test_part_of(text, wholes):
    figures = find_casualties(text)
    starts = figures["start"].tolist()
    found = [None if pd.isna(start) else starts.index(start) for start in figures["part_of"]]
    assert found == wholes


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
