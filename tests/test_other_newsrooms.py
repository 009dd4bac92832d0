"""Numbers and harm as other newsrooms write them: our own sentences, labelled before any rule was written."""
import json
from pathlib import Path

import pandas as pd
import pytest

from helpers.casualties import find_casualties
from tests.test_casualties import NONE, written

SENTENCES = {
    "compound numbers": [
        ("A couple of hundred miners were trapped and killed.", "killed 200"),
        ("Nearly two and a half thousand villagers were evacuated.", "displaced 2500"),
        ("Three million four hundred thousand people were displaced.", "displaced 3400000"),
        ("Some 1.4 mln residents fled the fighting.", "displaced 1400000"),
        ("The war displaced 2 Mio people.", "displaced 2000000"),
        ("Thirty-odd passengers were hurt.", "injured 30"),
        ("A hundred-odd prisoners died.", "killed 100"),
        ("The stampede killed hundred and ten pilgrims.", "killed 110"),
        ("Rebels killed a hundred and fifty villagers.", "killed 150"),
        ("The cyclone killed 2'300 people.", "killed 2300"),
        ("~60 people were wounded.", "injured 60"),
        (">200 people were killed.", "killed 200+"),
        ("≥15 workers died in the pit.", "killed 15+"),
        ("A thousand and some people were hurt.", "injured 1000"),
        ("The raid killed six or so guards.", "killed 6"),
        ("Close on 40 people were killed.", "killed 40"),
        ("Some 20-30 workers were hurt.", "injured 20-30"),
        ("Two hundred and forty-three people lost their lives.", "killed 243"),
    ],
    "shares of a whole": [
        ("Half of the 60 crew members were killed.", NONE),
        ("Half the 60 crew were killed.", NONE),
        ("Thirty per cent of the 800 recruits were wounded.", NONE),
        ("30 percent of 800 recruits were wounded.", NONE),
        ("One in five of the 100 patients died.", NONE),
        ("Not all of the 40 sailors died.", NONE),
        ("Three quarters of the 200 hostages were killed.", NONE),
        ("Nearly all of the 120 detainees were killed.", NONE),
        ("A majority of the 70 victims were women.", NONE),
        ("More than half of the 300 injured were children.", "injured 300"),
        ("All of the 40 sailors died.", "killed 40"),
        ("Twelve of the 40 sailors died.", "killed 12"),
        ("An average of 30 people die there every month.", NONE),
    ],
    "families": [
        ("The flood displaced 300 families.", NONE),
        ("About 1,200 households were evacuated.", NONE),
        ("Two families were killed in the strike.", NONE),
        ("The strike killed a family of six.", "killed 6"),
        ("The strike killed six members of one family.", "killed 6"),
        ("Some 900 families, or 4,500 people, fled the valley.", "displaced 4500"),
    ],
    "ages": [
        ("Forty children under the age of six died.", "killed 40"),
        ("Six girls under 12 were wounded.", "injured 6"),
        ("Men between 18 and 50 were executed.", NONE),
        ("Girls as young as nine were kidnapped.", NONE),
        ("People over 65 died in the heat.", NONE),
        ("Jo Reed, then 19, was abducted.", NONE),
        ("The two brothers, aged 15 and 17, were killed.", "killed 2"),
        ("Four cousins aged 6, 8, 9 and 11 drowned.", "killed 4"),
        ("A man in his 30s was killed.", "killed 1"),
        ("The victims ranged from 16 to 71 years of age.", NONE),
        ("A woman aged about 50 was killed.", "killed 1"),
    ],
    "no people at all": [
        ("A growing body of evidence points to neglect.", NONE),
        ("Diggers found the remains of a chapel.", NONE),
        ("Agents found burned towels and a gasoline can.", NONE),
        ("Rangers shot three bears.", NONE),
        ("Five men were sentenced to death.", NONE),
        ("A court sentenced 40 rebels to death.", NONE),
        ("The vaccine could prevent 3,000 deaths.", NONE),
        ("Belts prevented 200 deaths.", NONE),
        ("The party lost 24 seats.", NONE),
        ("Twelve votes are missing.", NONE),
        ("The country received 3,000 asylum seekers.", NONE),
        ("The firm relocated 200 staff to Bel.", NONE),
        ("Police arrested 40 people after the shooting that killed two guards.", "killed 2"),
        ("Six prisoners escaped and four were freed.", NONE),
        ("Rebels freed 12 hostages.", "abducted 12"),
        ("Two fled the burning car unhurt.", NONE),
        ("Soldiers killed in Bel were honoured by 200 mourners.", NONE),
        ("Twelve fishermen were rescued.", NONE),
        ("A team of 40 doctors treated the wounded.", NONE),
        ("Eleven ministers lost their jobs.", NONE),
        ("Three men were jailed for life over the killings.", NONE),
        ("The bishop blessed the dead at four altars.", NONE),
        ("The plant lost 300 workers to rivals.", NONE),
    ],
    "nobody hurt": [
        ("There were no reports of injuries.", "injured 0"),
        ("We have received no reports of injuries.", "injured 0"),
        ("No sign of casualties was seen.", "killed 0; injured 0"),
        ("He had no injuries.", NONE),
        ("A man whose car three teenagers shot at them was unhurt.", NONE),
        ("One of the bullets struck a car.", NONE),
        ("The second pilot, who is 52, was hurt.", NONE),
    ],
    "harm told otherwise": [
        ("The school lost 31 pupils in the quake.", "killed 31"),
        ("The virus claimed 54 more lives.", "killed 54"),
        ("Two sappers lost limbs.", "injured 2"),
        ("A medic lost a leg.", "injured 1"),
        ("Nineteen people are confirmed as having died.", "killed 19"),
        ("Four sappers were blown up.", "killed 4"),
        ("The lorry mowed down 12 shoppers.", "killed 12"),
        ("Six strollers were mown down.", "killed 6"),
        ("Ninety miners were feared dead.", "missing 90"),
        ("The dead were four nurses and two cooks.", "killed 4; killed 2"),
        ("The fatalities included three pilots.", "killed 3"),
        ("Gunmen took 90 girls from their school.", "abducted 90"),
        ("Some 600 tenants were forced to vacate their homes.", "displaced 600"),
        ("Troops eliminated nine militants.", "killed 9"),
        ("The army neutralised 14 fighters.", "killed 14"),
        ("Three policemen were martyred.", "killed 3"),
        ("Three policemen embraced martyrdom.", "killed 3"),
        ("The kidnap and murder of a nine-year-old shook the town.", "abducted 1; killed 1"),
        ("The collapse caused the death or injury of almost 900 people.", "casualties 900"),
        ("The army put its dead at 12.", "killed 12"),
        ("The navy admitted the loss of five sailors.", "killed 5"),
        ("Fourteen people met their end in the fire.", "killed 14"),
        ("The mayor's office counted 31 dead and 90 hurt.", "killed 31; injured 90"),
        ("Doctors pronounced three men dead.", "killed 3"),
        ("Eight fishermen never returned.", NONE),
        ("Two climbers plunged to their deaths.", "killed 2"),
        ("Twelve miners did not make it out alive.", "killed 12"),
    ],
    "far and apart": [
        ("The death toll in the attack, in which a man drove a van into a crowd, rose to 85.", "killed 85"),
        ("Nine farmers, according to the governor, were killed.", "killed 9"),
        ("Nine farmers, the governor told reporters on Monday, were killed.", "killed 9"),
        ("Twelve commuters - most of them on their way home - died.", "killed 12"),
        ("The blast killed an elder, his two sons and five other people.", "killed 1; killed 2; killed 5"),
        ("The blast killed a judge and five other people.", "killed 1; killed 5"),
        ("Eight people were killed and 20 others wounded north of Bel.", "killed 8; injured 20"),
        ("Eight people were killed in Bel and 20 others wounded in a hamlet north of Kor.",
         "killed 8; injured 20"),
        ("Twelve soldiers, three policemen and a guide were killed.", "killed 12; killed 3; killed 1"),
        ("The bombs killed seven people in Bel, four in Kor and two in Tam.", "killed 7; killed 4; killed 2"),
        ("The collapse of the mine, which had been closed for years, killed 14.", "killed 14"),
    ],
    "counts beside counts": [
        ("The agency counted 24,000 displaced families, or some 140,000 people.", "displaced 140000"),
        ("Some 40,000 Arunians live in the neighbouring country as refugees.", "displaced 40000"),
        ("About 2 million people have left the country since 2003.", "displaced 2000000"),
        ("Another 1.9 million are displaced inside the country.", "displaced 1900000"),
        ("The number of displaced people rose to 2.3 million in September.", "displaced 2300000"),
        ("The number of people driven from their homes stands at 90,000.", "displaced 90000"),
        ("More than 60,000 people a month leave their homes.", NONE),
        ("Five foreigners were taken from the ministry by men in uniform.", "abducted 5"),
        ("A consultant was abducted with his four guards.", "abducted 1; abducted 4"),
        ("The whereabouts of the five hostages are unknown.", "abducted 5"),
        ("The three soldiers have been missing since Saturday.", "missing 3"),
        ("Captors released two of the nine hostages.", "abducted 2; abducted 9"),
        ("Up to 30 employees were led away in handcuffs by armed men.", "abducted 0-30"),
        ("The blast tore through a market, killing 40 and leaving twice as many hurt.", "killed 40"),
        ("Police found the bodies of 15 men, all shot, in the west of the city.", "killed 15"),
        ("The morgue received 21 bodies on Monday.", "killed 21"),
        ("Hospitals had taken in 31 dead and 76 wounded by the evening.", "killed 31; injured 76"),
        ("The ministry spoke of 20 dead, the hospital of 26.", "killed 20; killed 26"),
        ("Officials in Bel said 14, not 40, had died.", "killed 14"),
        ("The count of the dead stands at 31.", "killed 31"),
        ("At noon the count was 18 dead and 40 wounded; by night it was 31 and 77.", "killed 18; injured 40"),
        ("The attack left 24 people dead and at least 68 with injuries.", "killed 24; injured 68+"),
        ("Of 90 people brought in, 12 were dead on arrival.", "killed 12"),
        ("Three of the dead and nine of the wounded were policemen.", "killed 3; injured 9"),
        ("Two bombs went off; the first killed six, the second 14.", "killed 6; killed 14"),
        ("One American soldier was killed and three wounded by a mine.", "killed 1; injured 3"),
        ("Bombs in Arun and Bel killed 11 and nine people.", "killed 11; killed 9"),
        ("Some 1,200 families (about 6,000 people) were displaced by the flood.", "displaced 6000"),
        ("The flood displaced 1,200 families (6,000 people).", "displaced 6000"),
        ("The quake left 800 families, nearly 4,000 people, homeless.", "displaced 4000"),
        ("Three boys were taken from the pool to a clinic.", "injured 3"),
        ("Seven workers were taken from the site in a van.", NONE),
        ("Two ministers left the country.", NONE),
        ("The storm displaced 300 families, 40 people were killed and 12 are missing.",
         "killed 40; missing 12"),
        ("Police said 300 families or more than 1,500 people had fled the valley.", "displaced 1500+"),
        ("Five people were killed in the raid, the army said on Sunday: four soldiers and a clerk.",
         "killed 5; killed 4; killed 1"),
        ("He put the dead at 100 and the injured at 120 on Sunday.", "killed 100; injured 120"),
        ("The dead were given as 40 and the hurt as 250.", "killed 40; injured 250"),
        ("The toll rose to 24, up from 11 on Monday.", "killed 24; killed 11"),
        ("Thirty people were said by the police and the mayor to have lost their lives.", "killed 30"),
        ("The toll includes 65 pilgrims from Bel, 98 from Cor and dozens more from Tam.",
         "killed 65; killed 98; killed 24+"),
        ("Six were wounded in two separate blasts, one of them near Bel.", "injured 6"),
    ],
    "the attacker": [
        ("A man blew himself up, killing himself and nine bystanders.", "killed 9"),
        ("The bomber killed himself and four guards.", "killed 4"),
        ("A sergeant shot himself and three colleagues dead.", "killed 3"),
        ("A teenager killed two pupils and then himself.", "killed 2"),
        ("A suicide bomber killed himself outside a bank.", NONE),
        ("Nine people and the bomber died.", "killed 9"),
        ("Nine people plus the attacker were killed.", "killed 9"),
        ("Two men were shooting at each other.", NONE),
        ("Two gangs shot at each other in the street.", NONE),
    ],
}
CASES = [pytest.param(text, figures, id=f"{kind}: {text[:60]}")
         for kind, rows in SENTENCES.items() for text, figures in rows]


@pytest.mark.parametrize("text, figures", CASES)
def test_figures_of_a_sentence_of_another_newsroom(text, figures):
    assert written(find_casualties(text)) == figures


FIELD_CASES = Path(__file__).resolve().parents[2] / "shared" / "eval" / "field_cases_dev.jsonl"
ASKED = "find_casualties(text): outcome, low, high"


@pytest.mark.skipif(not FIELD_CASES.is_file(), reason="the field cases are not part of the project")
def test_nine_field_cases_of_ten_are_right():
    lines = FIELD_CASES.read_text(encoding="utf-8").splitlines()
    cases = [case for case in map(json.loads, lines) if case["call"] == ASKED]
    right = [bounds(case["input"]) == case["right"] for case in cases]
    assert sum(right) >= 0.9 * len(right)


def bounds(text):
    """Return the figures of a text as the field cases write them: outcome, low, high or None."""
    figures = find_casualties(text)
    return [[row.outcome, row.low, None if pd.isna(row.high) else row.high] for row in figures.itertuples()]
