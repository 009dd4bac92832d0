"""Who says what, by which words: one table of sentences, grouped by how a newsroom names its speakers."""
import json
from pathlib import Path

import pytest

from helpers.quotes import find_quotes
from helpers.quotes.speech import speech_in

SAID = {
    # asides between a subject and its verb
    "Hassan Dawud, 51, a taxi driver who lost his car in the blast, said the street was full of smoke.":
        [("indirect", "the street was full of smoke", "Hassan Dawud")],
    "Elena Markova, who teaches at the school, told police she heard three shots.":
        [("indirect", "she heard three shots", "Elena Markova")],
    "A teacher whose brother was among the dead said soldiers had sealed the village.":
        [("indirect", "soldiers had sealed the village", "A teacher")],
    "The hospital, which ran out of beds on Sunday, said 14 people were treated.":
        [("indirect", "14 people were treated", "The hospital")],
    "Joseph Mbeki, 27, who fled to the border with his wife, says rebels burned the huts.":
        [("indirect", "rebels burned the huts", "Joseph Mbeki")],
    "Maria Santos, a 44-year-old widow from the coast, said that nobody had warned her.":
        [("indirect", "nobody had warned her", "Maria Santos")],
    "The army, which rarely comments on raids, said troops came under fire.":
        [("indirect", "troops came under fire", "The army")],
    "One resident, who asked not to be named, said bodies lay in the road.":
        [("indirect", "bodies lay in the road", "One resident")],
    "Peter Novak, the mine's owner, who flew in on Friday, said all workers were safe.":
        [("indirect", "all workers were safe", "Peter Novak")],
    "Residents who had stayed in the town said shells fell until dawn.":
        [("indirect", "shells fell until dawn", "Residents")],
    "Karim Aziz, from the northern town of Zakho, said police beat him.":
        [("indirect", "police beat him", "Karim Aziz")],
    "Laila Haddad (29), a student, said guards opened the gate.":
        [("indirect", "guards opened the gate", "Laila Haddad")],
    "Sergeant Tom Reed, whose unit arrived first, said the fire spread quickly.":
        [("indirect", "the fire spread quickly", "Tom Reed")],
    # a clause between speaker and verb, beside marks
    "“We ran,” a boy who had hidden in the well told the radio.": [("direct", "“We ran,”", "a boy")],
    "“It was dark,” a driver whose bus was stopped told reporters.": [("direct", "“It was dark,”", "a driver")],
    "“Nobody came to help us,” an old man who had walked for two days said.":
        [("direct", "“Nobody came to help us,”", "an old man")],
    "“They took everything,” Rosa Molina, who owns the shop, told the paper.":
        [("direct", "“They took everything,”", "Rosa Molina")],
    "“The roof came down,” one of the survivors, who was pulled out by neighbours, recalled.":
        [("direct", "“The roof came down,”", "one of the survivors")],
    "“I saw it fall,” a farmer who lives near the line and whose barn burned told the station.":
        [("direct", "“I saw it fall,”", "a farmer")],
    # a colon, a dash or brackets
    "Anna Petrova: “The bridge is closed.”": [("direct", "“The bridge is closed.”", "Anna Petrova")],
    "Governor Ali Rahmani: “The bridge is closed.”": [("direct", "“The bridge is closed.”", "Ali Rahmani")],
    "Anna Petrova, head of the clinic: “The wards are full.”":
        [("direct", "“The wards are full.”", "Anna Petrova")],
    "“The wards are full.” – Anna Petrova, head of the clinic":
        [("direct", "“The wards are full.”", "Anna Petrova")],
    "“The wards are full.” - Dr. Anna Petrova": [("direct", "“The wards are full.”", "Anna Petrova")],
    "“The wards are full” (Anna Petrova).": [("direct", "“The wards are full”", "Anna Petrova")],
    "“The wards are full.” (Governor Ali Rahmani)": [("direct", "“The wards are full.”", "Ali Rahmani")],
    "From Senator Paul Wood:\n\n“The bridge must open before winter.”":
        [("direct", "“The bridge must open before winter.”", "Paul Wood")],
    "Then came Senator Paul Wood's reply: “The bridge must open.”":
        [("direct", "“The bridge must open.”", "Paul Wood")],
    "The message from Anna Petrova was clear: “The wards are full.”":
        [("direct", "“The wards are full.”", "Anna Petrova")],
    "Here is Governor Ali Rahmani on the flood: “The bridge is closed.”":
        [("direct", "“The bridge is closed.”", "Ali Rahmani")],
    "A nurse: “The wards are full.”": [("direct", "“The wards are full.”", "A nurse")],
    "The programme: “Harbour Lights” at eight.": [],
    "One book stood out (“The Long Road”).": [],
    # nouns and "per"
    "“The roads are open,” per Governor Ali Rahmani.": [("direct", "“The roads are open,”", "Ali Rahmani")],
    "Per the army, 12 rebels were killed.": [("indirect", "12 rebels were killed", "the army")],
    "“The wards are full” were Anna Petrova's words.": [("direct", "“The wards are full”", "Anna Petrova")],
    "“The wards are full” was the view of Anna Petrova.": [("direct", "“The wards are full”", "Anna Petrova")],
    "“The wards are full” is the verdict of Dr. Anna Petrova.":
        [("direct", "“The wards are full”", "Anna Petrova")],
    "To quote Anna Petrova: “The wards are full.”": [("direct", "“The wards are full.”", "Anna Petrova")],
    "In the view of Anna Petrova, the clinic is too small.":
        [("indirect", "the clinic is too small", "Anna Petrova")],
    "The fare is two dollars per person.": [],
    "The view of the harbour was good.": [],
    # single marks outside, double ones inside
    "‘She shouted “stop” and they fired,’ said Anna Petrova.":
        [("direct", "‘She shouted “stop” and they fired,’", "Anna Petrova")],
    "‘The letter said “leave”. So we left,’ Ali Rahmani said.":
        [("direct", "‘The letter said “leave”. So we left,’", "Ali Rahmani")],
    "‘It isn’t what I’d call “peace”,’ a porter said.":
        [("direct", "‘It isn’t what I’d call “peace”,’", "a porter")],
    "'They said \"wait\" and we waited,' said Anna Petrova.":
        [("direct", "'They said \"wait\" and we waited,'", "Anna Petrova")],
    "Anna Petrova said: ‘They call it “help”. We call it theft.’":
        [("direct", "‘They call it “help”. We call it theft.’", "Anna Petrova")],
    "‘We went home,’ said Anna Petrova. ‘Then the “guards” came.’":
        [("direct", "‘We went home,’", "Anna Petrova"), ("direct", "‘Then the “guards” came.’", "Anna Petrova")],
    # somebody whom a medium quotes
    "Witnesses cited by Reuters said the convoy was hit twice.":
        [("indirect", "the convoy was hit twice", "Witnesses cited by Reuters")],
    "A nurse reached by the BBC said 20 people had died.":
        [("indirect", "20 people had died", "A nurse reached by the BBC")],
    "Reuters quoted a police officer as saying 20 people had died.":
        [("indirect", "20 people had died", "a police officer")],
    "The newspaper cited Rahmani as saying that the bridge was safe.":
        [("indirect", "the bridge was safe", "Rahmani")],
    "The state agency quoted Anna Petrova as saying: “The wards are full.”":
        [("direct", "“The wards are full.”", "Anna Petrova")],
    "Anna Petrova was quoted by the agency as saying the wards were full.":
        [("indirect", "the wards were full", "Anna Petrova")],
    "Residents told Al Jazeera that shells had hit the market.":
        [("indirect", "shells had hit the market", "Residents")],
    "Villagers interviewed by The Times said soldiers had shot first.":
        [("indirect", "soldiers had shot first", "Villagers interviewed by The Times")],
    "The BBC, citing hospital sources, said 12 people died.": [("indirect", "12 people died", "hospital sources")],
    "Twelve people died, Reuters reported, quoting police.": [("indirect", "Twelve people died", "police")],
    # "who" as the subject
    "Omar Said, who has denied the charge, refused to speak.": [("indirect", "the charge", "Omar Said")],
    "The minister, who condemned the raid, flew home.": [("indirect", "the raid", "The minister")],
    "Anna Petrova, who says the wards are full, left on Monday.":
        [("indirect", "the wards are full", "Anna Petrova")],
    # where reported words begin and end
    "Officials said that three soldiers, one of them a major, had been captured.":
        [("indirect", "three soldiers, one of them a major, had been captured", "Officials")],
    "The army said on Tuesday that its troops, backed by tanks, had entered the town.":
        [("indirect", "its troops, backed by tanks, had entered the town", "The army")],
    "Six had been freed, Anna Petrova, the governor, said.": [("indirect", "Six had been freed", "Anna Petrova")],
    "Some 9,000 people are homeless, the relief body, Care Now, says.":
        [("indirect", "Some 9,000 people are homeless", "Care Now")],
    "Ali Rahmani, who said the road was mined, turned back.": [("indirect", "the road was mined", "Ali Rahmani")],
    "Police said two men were held on Friday, and a third was being sought.":
        [("indirect", "two men were held on Friday, and a third was being sought", "Police")],
    "The army said it had taken the bridge, but residents denied this.":
        [("indirect", "it had taken the bridge", "The army"), ("indirect", "this", "residents")],
    "Doctors said the boy, who is nine, would live.": [("indirect", "the boy, who is nine, would live", "Doctors")],
    "At least 40 houses burned, according to the mayor, Rosa Molina.":
        [("indirect", "At least 40 houses burned", "Rosa Molina")],
    "The dead, police said, were all miners.": [("indirect", "The dead, police said, were all miners", "police")],
    # an opening mark was lost
    "The wards are full,\" Petrova said.": [("direct", "The wards are full,\"", "Petrova")],
    "Anna Petrova left. \"The wards are full,\" she said, adding that more would come.":
        [("direct", "\"The wards are full,\"", "Anna Petrova"), ("indirect", "more would come", "Anna Petrova")],
}

COUNTED_AND_JUDGED = {
    "Ann Lee gave 24 dead and 60 hurt.": "24 dead and 60 hurt",
    "Ann Lee spoke on Monday of at least 12 ships.": "at least 12 ships",
    "Ann Lee told at noon of 12 dead.": "12 dead",
    "Ann Lee called the plan unlawful.": "the plan unlawful",
    "Ann Lee ordered that the port be closed.": "the port be closed",
    "Ann Lee claimed on Friday to have sunk it.": "to have sunk it",
    "Ann Lee described that count as a minimum.": "that count as a minimum",
    "Two sailors are accused of theft.": "theft",
    "The figure is below the 24 dead that Ann Lee had reported.": "the 24 dead",
    "At least 24 sailors drowned in June, Ann Lee reported in May.": "At least 24 sailors drowned in June",
    "The ship was lost, it was reported.": "The ship was lost",
    "The port would open, said an officer who asked for anonymity.": "The port would open",
}


@pytest.mark.parametrize(("text", "words"), COUNTED_AND_JUDGED.items())
def test_reports_in_few_words(text, words):
    assert [row.text for row in find_quotes(text).itertuples()] == [words]


@pytest.mark.parametrize("text", [
    "The fare is two dollars per person, said nobody.",
    "Nobody said that the port would open.",
    "No group was reported to have said so.",
    "Who had ordered it was not known.",
    "Ann Lee asked not to be named.",
    "Ann Lee called the general hospital.",
    "A bomb killed 11 people in the port.",
    "The ship had 12 men.",
])
def test_what_nobody_says(text):
    assert find_quotes(text).empty


@pytest.mark.parametrize(("text", "rows"), SAID.items())
def test_who_says_what(text, rows):
    stretches = speech_in(text)
    assert [(s.kind, text[s.start:s.end], s.speaker.name or s.speaker.text) for s in stretches] == rows


def test_a_text_is_read_once_until_a_word_list_is_saved():
    text = "“We will wait,” said Ann Lee."
    assert speech_in(text) is speech_in(text)


FIELD = Path(__file__).parents[1].parent / "shared" / "eval" / "field_cases_dev.jsonl"


@pytest.mark.skipif(not FIELD.exists(), reason="the field cases are not beside the project")
def test_floor_on_field_cases():
    cases = [json.loads(line) for line in FIELD.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in cases if case["call"].startswith("find_quotes")]
    assert cases and sum(_answer(case) == case["right"] for case in cases) >= 0.9 * len(cases)


def _answer(case):
    rows = find_quotes(case["input"])
    if case["call"] == "find_quotes(text).speaker":
        return rows["speaker"].tolist()
    who = [row.speaker or row.speaker_text for row in rows.itertuples()]
    if "kind" not in case["call"]:
        return who
    return [list(row) for row in zip(rows["kind"], rows["text"], who, strict=True)]
