"""What the casualty room understands: one table of sentences of our own, with the figures each states."""
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import lexicons
from helpers.casualties import find_casualties

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
NONE = ""

# Figures are written "outcome low", "outcome low+" (no upper bound) or "outcome low-high".
SENTENCES = {
    "active": [
        ("A truck bomb near a market killed 31 people and wounded 80 others.", "killed 31; injured 80"),
        ("The raid killed one and left 7 injured.", "killed 1; injured 7"),
        ("Gunmen shot dead eight suspected militants.", "killed 8"),
        ("The shelling claimed the lives of two nurses.", "killed 2"),
        ("The ferry disaster claimed 61 lives.", "killed 61"),
        ("The flood cost the lives of at least 12 villagers.", "killed 12+"),
        ("Rebels kidnapped four aid workers near the border.", "abducted 4"),
        ("Police say the driver hit a wall, killing himself and three others.", "killed 3"),
        ("The strike killed the mayor and two bodyguards.", "killed 2"),
        ("The blaze injured between 10 and 20 workers.", "injured 10-20"),
        ("The collapse killed or wounded 30 labourers.", "casualties 30"),
        ("A landslide buried alive nine miners.", "killed 9"),
        ("Shelling forced 4,000 residents to flee.", "displaced 4000"),
        ("The storm left 300 people homeless.", "displaced 300"),
        ("Bomb kills 12 in market", "killed 12"),
    ],
    "passive": [
        ("Nineteen miners were killed when the roof fell.", "killed 19"),
        ("Three soldiers and two civilians were killed.", "killed 3; killed 2"),
        ("At least two dozen passengers were hurt, police said.", "injured 24+"),
        ("Six teachers have been taken hostage in the north.", "abducted 6"),
        ("About 2,500 families fled, and 900 people were evacuated.", "displaced 900"),
        ("More than 40 workers, most of them migrants, were killed on Friday.", "killed 40+"),
        ("A dozen shoppers were last night wounded by gunfire.", "injured 12"),
        ("Five of the 14 climbers were killed.", "killed 5"),
        ("One of the two pilots was killed.", "killed 1"),
        ("Both men were executed at dawn.", "killed 2"),
        ("All 45 passengers were killed.", "killed 45"),
        ("The two brothers were found stabbed to death.", "killed 2"),
        ("Ten villagers in two hamlets on the banks of the river were believed to have been drowned.", "killed 10"),
        ("12,000 people were displaced by the fighting.", "displaced 12000"),
        ("26 riders and the driver were killed.", "killed 26"),
        ("SEVENTEEN PEASANTS WERE KILLED AND FOUR OTHERS WERE WOUNDED.", "killed 17; injured 4"),
    ],
    "state and intransitive": [
        ("Two hikers are missing after the avalanche.", "missing 2"),
        ("Thirteen sailors remain unaccounted for.", "missing 13"),
        ("Four hundred residents are feared dead.", "missing 400"),
        ("Eleven people died in the crash.", "killed 11"),
        ("Two boys drowned in the lake on Sunday.", "killed 2"),
        ("Three of the wounded later succumbed.", "killed 3"),
        ("A cyclist is in critical condition.", "injured 1"),
        ("Half a dozen firefighters suffered minor burns.", "injured 6"),
        ("The fire left two dead.", "killed 2"),
        ("Thousands fled the town.", "displaced 2000+"),
        ("Nearly 700 lost their lives.", "killed 700"),
        ("Five tourists disappeared in the desert.", "missing 5"),
    ],
    "participle and headline": [
        ("24 killed, 68 hurt in bus crash", "killed 24; injured 68"),
        ("4 dead, 1 missing after boat sinks", "killed 4; missing 1"),
        ("A collision left nine dead and 31 wounded.", "killed 9; injured 31"),
        ("Relatives of the 14 people killed on Tuesday want an inquiry.", "killed 14"),
        ("There were 26 farmers killed that week.", "killed 26"),
        ("Six shot dead in bar", "killed 6"),
    ],
    "nouns of harm": [
        ("The death toll rose to 31.", "killed 31"),
        ("That brings to 31 the number of dead.", "killed 31"),
        ("The crash caused 24 fatalities.", "killed 24"),
        ("The deaths of three patients are being investigated.", "killed 3"),
        ("He was jailed for the murder of a schoolteacher.", "killed 1"),
        ("The bodies of five men were found in a well.", "killed 5"),
        ("Divers recovered 11 bodies from the wreck.", "killed 11"),
        ("The earthquake caused at least 1,500 casualties.", "casualties 1500+"),
        ("The kidnapping of seven students shocked the town.", "abducted 7"),
        ("The city recorded 52 homicides in 2011.", "killed 52"),
        ("Heavy rain led to the evacuation of 6,000 residents.", "displaced 6000"),
        ("Police confirmed the killing of two guards.", "killed 2"),
        ("They buried the remains of six monks.", "killed 6"),
    ],
    "coordination and elision": [
        ("The attack killed six people and wounded 15.", "killed 6; injured 15"),
        ("Nine people were killed and 15 wounded.", "killed 9; injured 15"),
        ("Nine people were killed, 15 were wounded and two are missing.", "killed 9; injured 15; missing 2"),
        ("The crash killed a couple, a nurse and three children.", "killed 2; killed 1; killed 3"),
        ("Eight tourists died, and another four were injured.", "killed 8; injured 4"),
        ("Seven people, six of them children, were killed.", "killed 7; killed 6"),
        ("The shooting killed ten, 4 of them women.", "killed 10; killed 4"),
        ("Gunmen kidnapped and killed eight people.", "abducted 8; killed 8"),
        ("Two officers were shot and wounded.", "injured 2"),
    ],
    "subsets": [
        ("At least 24 people, including five children, were killed.", "killed 24+; killed 5"),
        ("The dead included two nurses and a porter.", "killed 2; killed 1"),
        ("Among the wounded were three reporters.", "injured 3"),
        ("Two monks were among the dead.", "killed 2"),
        ("10 of the 26 dead were women.", "killed 10; killed 26"),
        ("Of the dead, 14 were tourists.", "killed 14"),
        ("At least ten of the injured are in hospital.", "injured 10+"),
    ],
    "relative clauses and distance": [
        ("Mourners remembered the eight pupils who died in the fire.", "killed 8"),
        ("A mine collapse in which 24 people died is under review.", "killed 24"),
        ("Thirty passengers who had been travelling to a wedding in the valley were killed.", "killed 30"),
        ("Two soldiers on patrol near the old bridge outside the northern town of Tamir were killed.", "killed 2"),
        ("An explosion that killed three divers is being investigated.", "killed 3"),
    ],
    "lists after a colon": [
        ("Killed: 4. Wounded: 11.", "killed 4; injured 11"),
        ("Deaths: 2", "killed 2"),
    ],
    "zero": [
        ("There were no casualties.", "killed 0; injured 0"),
        ("No one was hurt.", "injured 0"),
        ("No injuries were reported.", "injured 0"),
        ("None of the passengers was injured.", "injured 0"),
        ("Nobody was killed in the blaze.", "killed 0"),
        ("No officers were wounded.", "injured 0"),
        ("There were no deaths.", "killed 0"),
    ],
    "hedges": [
        ("More than 3,000 people died.", "killed 3000+"),
        ("Up to 500 miners were killed.", "killed 0-500"),
        ("Fewer than 20 people died.", "killed 0-20"),
        ("Around 60 protesters were injured.", "injured 60"),
        ("Dozens were killed.", "killed 24+"),
        ("Scores of people were wounded.", "injured 40+"),
        ("Tens of thousands of people fled.", "displaced 20000+"),
        ("Several climbers died.", "killed 3+"),
        ("Five or six people were injured.", "injured 5-6"),
        ("An estimated 1.5 million people were displaced.", "displaced 1500000"),
        ("A hundred and ten pilgrims were crushed to death.", "killed 110"),
        ("No fewer than 15 traders were killed.", "killed 15+"),
        ("The quake killed 2.3 million people.", "killed 2300000"),
    ],
    "shot": [
        ("A man was shot in the leg on Friday. He is expected to survive.", "injured 1"),
        ("A man was shot on Friday. He was pronounced dead at the scene.", "killed 1"),
        ("Two people were shot on Friday night, police said.", "casualties 2"),
        ("A teenager was fatally shot outside a shop.", "killed 1"),
        ("Three men were shot to death.", "killed 3"),
        ("A 6-year-old accidentally shot himself in the foot.", "injured 1"),
        ("A woman was taken to Grace Hospital with a gunshot wound.", "injured 1"),
        ("Fire crews took two people to the hospital.", "injured 2"),
    ],
    "not people": [
        ("The fire killed 300 cattle and two dogs.", NONE),
        ("Two helicopters were lost and five houses were burned.", NONE),
        ("The virus killed 40 percent of the birds.", NONE),
        ("The blast killed hopes of a deal after 14 months.", NONE),
        ("The company was killed by 3 bad decisions.", NONE),
        ("He fired three shots.", NONE),
        ("She shot a 64 and lost by two strokes.", NONE),
        ("He shot 12 for 20 from the field.", NONE),
    ],
    "numbers that count nobody": [
        ("A policeman, 24, was killed on May 14 at 7:30 p.m.", "killed 1"),
        ("A 20-year-old man died.", "killed 1"),
        ("John Reed, 45, was killed on Route 9.", NONE),
        ("He was killed in 1999.", NONE),
        ("Flight 815 crashed, killing all 61 aboard.", "killed 61"),
        ("The murder rate fell by 3.5 percent.", NONE),
        ("He served 30 years for murder.", NONE),
        ("It was one of the deadliest attacks in 20 years.", NONE),
        ("The second victim died.", NONE),
        ("Troops of the 82nd Division were killed.", NONE),
    ],
    "definite and named people": [
        ("The driver died.", NONE),
        ("Maria Lopez was killed, and her husband was shot dead.", NONE),
        ("Peter Brandt, a retired teacher, was killed on Monday.", NONE),
        ("The gunman killed himself.", NONE),
        ("He was a soldier and was killed.", NONE),
    ],
    "what did not happen": [
        ("The dam could kill thousands.", NONE),
        ("The group threatened to kill two hostages.", "abducted 2"),
        ("He planned to murder three judges.", NONE),
        ("Officials warned that 500 people might die.", NONE),
        ("If the wall falls, 20 people will be killed.", NONE),
        ("Two men were charged with attempted murder.", NONE),
        ("Five people were not injured.", NONE),
        ("He was sentenced to death.", NONE),
        ("A bomb that would have killed 30 people was defused.", NONE),
    ],
    "doers": [
        ("Two gunmen killed a guard.", "killed 1"),
        ("Three men were arrested after a woman was stabbed to death.", "killed 1"),
        ("Four officers found the victim dead.", NONE),
        ("Tens of thousands of troops are taking part in the operation.", NONE),
    ],
}
CASES = [pytest.param(text, figures, id=f"{kind}: {text[:60]}") for kind, rows in SENTENCES.items() for text, figures in rows]


def written(figures):
    """Return the figures as the table above writes them."""
    return "; ".join(f"{row.outcome} {row.low}{_upper(row)}" for row in figures.itertuples())


def _upper(row):
    if pd.isna(row.high):
        return "+"
    return "" if row.low == row.high else f"-{row.high}"


@pytest.mark.parametrize("text, figures", CASES)
def test_figures_of_a_sentence(text, figures):
    assert written(find_casualties(text)) == figures
