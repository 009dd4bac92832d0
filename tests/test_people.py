"""People: full names by their evidence, titles left outside, later mentions linked."""
import shutil
import time

import pandas as pd
import pytest

from helpers.actors import actors_in, find_actors, join_spellings
from helpers.text import lexicons


def people(text):
    return [text[a["start"]:a["end"]] for a in actors_in(text) if a["actor_type"] == "person"]


def linked(text):
    return [(text[a["start"]:a["end"]], a["actor"], a["mention"])
            for a in actors_in(text) if a["actor_type"] == "person"]


@pytest.mark.parametrize("text, expected", [
    # initials, particles, hyphens, apostrophes, suffixes
    ("The report by Mary K. Dawes and J.R. Orton came late.", ["Mary K. Dawes", "J.R. Orton"]),
    ("Police freed Yusuf bin Harith and Pieter van der Meulen.",
     ["Yusuf bin Harith", "Pieter van der Meulen"]),
    ("He thanked Samir al-Tikriti and Sean O'Gara.", ["Samir al-Tikriti", "Sean O'Gara"]),
    ("Anne-Marie Duval-Roche met Samuel Otis Jr. and Carl Vane III.",
     ["Anne-Marie Duval-Roche", "Samuel Otis Jr.", "Carl Vane III"]),
    ('Robert "Bobby" Tate sang.', ['Robert "Bobby" Tate']),
    # East Asian order
    ("President Zhou Minglang met Park Ji-won.", ["Zhou Minglang", "Park Ji-won"]),
    # titles stay outside
    ("U.S. Army Maj. Gen. Peter Lowe met Prime Minister Omar Haddad.", ["Peter Lowe", "Omar Haddad"]),
    ("Secretary of State Laura Finch called.", ["Laura Finch"]),
    ("Mr. Justice Hall, Dr. Amal Nasser and Sheikh Ali Karimi", ["Hall", "Amal Nasser", "Ali Karimi"]),
    ("Then-premier Luca Ferri and ex-Gov. Tom Pike", ["Luca Ferri", "Tom Pike"]),
    ("spokesman Gul Wardak said", ["Gul Wardak"]),
    # one name with a title
    ("President Sutarto spoke.", ["Sutarto"]),
    # words that lead up to a name
    ("But Helen Marsh left on Friday. Yesterday Omar Haddad came.", ["Helen Marsh", "Omar Haddad"]),
    ("Kenyan Moses Kiptoo beat Welshman Gareth Pugh.", ["Moses Kiptoo", "Gareth Pugh"]),
    # possessives outside
    ("They read Helen Marsh's and Omar Haddad’s long reports again.", ["Helen Marsh", "Omar Haddad"]),
    # a surname that is a state, a title or a word
    ("Kevin Jordan, Stephen King and Maria Chase met.", ["Kevin Jordan", "Stephen King", "Maria Chase"]),
    # headlines
    ("Helen Marsh Says Talks Will Resume Next Week\n\nThe talks go on, Helen Marsh said.",
     ["Helen Marsh", "Helen Marsh"]),
    ("MARSH TO QUIT\n\nHelen Marsh will quit.", ["MARSH", "Helen Marsh"]),
])
def test_names_of_people(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize("text", [
    "The Supreme Court and the Foreign Affairs Committee met in the Grand Hotel.",
    "They live near Salt Lake City, in Buenos Aires and in San Diego.",
    "Shots were fired on Harrison Street and in Victoria Park.",
    "The Wall Street Journal wrote about Goldman Sachs and Smith Barney Inc.",
    "The Kennedy Space Center and the Lincoln Memorial were shut.",
    "On Monday, March 3, the World Cup began.",
    "He drove a Honda Civic and a Chevrolet Malibu.",
    "The King said no. Police said nothing. Officials agreed.",
    "They read \"Silent Harbour,\" a novel.",
    "The ship, named USS Orion, sank.",
    "Pilgrims at the Imam Karim shrine, near the tomb of Imam Musa and in Wadi al-Nur stood still.",
    "Lakes, rivers and roads froze.",
])
def test_names_of_other_things(text):
    assert people(text) == []


@pytest.mark.parametrize("text, expected", [
    ("Omar Haddad came. Haddad spoke.",
     [("Omar Haddad", "Omar Haddad", "full name"), ("Haddad", "Omar Haddad", "surname")]),
    ("Omar al-Tikriti came. Tikriti spoke. Mr. al-Tikriti left.",
     [("Omar al-Tikriti", "Omar al-Tikriti", "full name"), ("Tikriti", "Omar al-Tikriti", "surname"),
      ("al-Tikriti", "Omar al-Tikriti", "title and surname")]),
    ("Faris bin Jabr fled. They sought bin Jabr. Bin Jabr hid.",
     [("Faris bin Jabr", "Faris bin Jabr", "full name"), ("bin Jabr", "Faris bin Jabr", "surname"),
      ("Bin Jabr", "Faris bin Jabr", "surname")]),
    ("Luis Soto Varga came. Soto Varga spoke. Soto left.",
     [("Luis Soto Varga", "Luis Soto Varga", "full name"), ("Soto Varga", "Luis Soto Varga", "surname"),
      ("Soto", "Luis Soto Varga", "surname")]),
    ("Zhou Minglang came. Zhou spoke.",
     [("Zhou Minglang", "Zhou Minglang", "full name"), ("Zhou", "Zhou Minglang", "surname")]),
    ("Helen Q. Marsh came. Helen Marsh spoke.",
     [("Helen Q. Marsh", "Helen Q. Marsh", "full name"), ("Helen Marsh", "Helen Q. Marsh", "full name")]),
    ("Ana Kazem-Rudi came. Kazem-Rudi spoke.",
     [("Ana Kazem-Rudi", "Ana Kazem-Rudi", "full name"), ("Kazem-Rudi", "Ana Kazem-Rudi", "surname")]),
    ("Nuri Haddad came. Nouri Haddad spoke.",
     [("Nuri Haddad", "Nuri Haddad", "full name"), ("Nouri Haddad", "Nuri Haddad", "full name")]),
    ("Helen Marsh rose. Helen sat.",
     [("Helen Marsh", "Helen Marsh", "full name"), ("Helen", "Helen Marsh", "first name")]),
    ("President Sutarto rose. Sutarto sat.",
     [("Sutarto", "Sutarto", "title and surname"), ("Sutarto", "Sutarto", "single name")]),
])
def test_later_mentions_are_linked_to_the_name_first_given(text, expected):
    assert linked(text) == expected


def test_two_people_of_one_surname_are_left_open_unless_a_title_decides():
    text = "Helen Marsh met Peter Marsh. Marsh smiled. Mrs. Marsh left. Mr. Marsh stayed."
    assert [actor for _, actor, _ in linked(text)[2:]] == ["Marsh", "Helen Marsh", "Peter Marsh"]


def test_two_given_names_with_one_initial_are_two_people():
    assert {actor for _, actor, _ in linked("Paula Marsh met Peter Marsh.")} == {"Paula Marsh", "Peter Marsh"}


def test_a_surname_means_the_one_named_before_it():
    assert linked("Helen Marsh rose. Marsh sat. Peter Marsh came.")[1][1] == "Helen Marsh"


@pytest.mark.parametrize("text, role", [
    ("Lt. Gen. Peter Lowe spoke.", "Lt. Gen."),
    ("Deputy Prime Minister Omar Haddad spoke.", "Deputy Prime Minister"),
    ("police spokesman Gul Wardak spoke.", "police spokesman"),
    ("Helen Marsh, the British ambassador to Kenya, spoke.", "British ambassador to Kenya"),
    ("Helen Marsh spoke.", ""),
])
def test_titles_are_kept_as_roles(text, role):
    assert [a["role"] for a in actors_in(text) if a["actor_type"] == "person"] == [role]


@pytest.mark.parametrize("text, expected", [
    ("Senator George Bush Sr. and George Bush Jr. spoke.",
     [("George Bush Sr.", "George Bush Sr."), ("George Bush Jr.", "George Bush Jr.")]),
    ("Omar Haddad met Omar Haddad Jr.",
     [("Omar Haddad", "Omar Haddad"), ("Omar Haddad Jr.", "Omar Haddad Jr.")]),
    ("Samuel Otis Jr. sang.\n\nSamuel Otis left.",
     [("Samuel Otis Jr.", "Samuel Otis Jr."), ("Samuel Otis", "Samuel Otis Jr.")]),
    ("Hassan Karimi met Hussein Karimi.",
     [("Hassan Karimi", "Hassan Karimi"), ("Hussein Karimi", "Hussein Karimi")]),
    ("Dan Marsh met Dean Marsh.", [("Dan Marsh", "Dan Marsh"), ("Dean Marsh", "Dean Marsh")]),
    ("Mohammed Karimi came. Muhammad Karimi left.",
     [("Mohammed Karimi", "Mohammed Karimi"), ("Muhammad Karimi", "Mohammed Karimi")]),
    ("Pope Gregory XV and Pope Gregory XVI",
     [("Gregory XV", "Gregory XV"), ("Gregory XVI", "Gregory XVI")]),
    ("Typhoon Haiyan came. Haiyan killed many.", []),
    ("Hurricanes Irma and Maria struck. Maria was worse.", []),
    ("Cyclone Nargis and Storm Eunice hit. Eunice tore roofs off.", []),
    ("The blast shook Abdul Haq Road and Kenyatta Avenue.", []),
    ("They marched down Rue Victor Hugo and Avenida Simon Bolivar.", []),
    ("Charles de Gaulle airport and John Lennon Airport closed.", []),
    ("USS Abraham Lincoln and HMS Queen Elizabeth sailed.", []),
    ("The aircraft carrier Charles de Gaulle left Toulon.", []),
    ("The ferry Princess Ashika sank off Tonga.", []),
    ("St. Mary's Hospital and Saint Peter's church were hit.", []),
    ("Lake Victoria, Mount Kenya, Cape Charles and Fort Benning", []),
    ("It was first told by Nice Matin and Ria Novosti.", []),
    ("The U.S. Geological Survey and the Geological Survey gave 6.1.", []),
    ("Agence France-Presse, Der Spiegel and Jiji Press reported it.", []),
    ("India wicketkeeper Arjun Pillai was injured.", [("Arjun Pillai", "Arjun Pillai")]),
    ("England captain Joe Harding and Chelsea striker Didier Kouassi met.",
     [("Joe Harding", "Joe Harding"), ("Didier Kouassi", "Didier Kouassi")]),
    ("Secretary Albright said so.", [("Albright", "Albright")]),
    ("Mr Justice Penhallow jailed him.", [("Penhallow", "Penhallow")]),
    ("Lord Justice Ackroyd and Mrs Justice Carr-Hill sat.",
     [("Ackroyd", "Ackroyd"), ("Carr-Hill", "Carr-Hill")]),
    ("Detective Chief Inspector Moira Quill spoke.", [("Moira Quill", "Moira Quill")]),
    ("Cllr Joan Petch and Det Sgt Ian Colby came.",
     [("Joan Petch", "Joan Petch"), ("Ian Colby", "Ian Colby")]),
    ("MARY CROFT CHARGED WITH FRAUD\n\nMrs Croft denied it.",
     [("MARY CROFT", "Mary Croft"), ("Croft", "Mary Croft")]),
    ("POLICE ARREST PETER VANCE IN RAID", [("PETER VANCE", "Peter Vance")]),
    ("Sen. HELEN MARSH, 54, of Ohio, voted.", [("HELEN MARSH", "Helen Marsh")]),
    ("BAGHDAD BOMB KILLS NINE", []),
    ("Maria Jackson sued Paul Jackson. Ms Jackson won.",
     [("Maria Jackson", "Maria Jackson"), ("Paul Jackson", "Paul Jackson"), ("Jackson", "Maria Jackson")]),
    ("Anna Jackson and Maria Jackson came. Ms Jackson won.",
     [("Anna Jackson", "Anna Jackson"), ("Maria Jackson", "Maria Jackson"), ("Jackson", "Jackson")]),
    ("Judge Anna Jackson met Maria Jackson. Judge Jackson won.",
     [("Anna Jackson", "Anna Jackson"), ("Maria Jackson", "Maria Jackson"), ("Jackson", "Anna Jackson")]),
    ("Anna Jackson, a senator, met Maria Jackson. Senator Jackson won.",
     [("Anna Jackson", "Anna Jackson"), ("Maria Jackson", "Maria Jackson"), ("Jackson", "Anna Jackson")]),
    ("Gabriel García Márquez wrote. García Márquez died.",
     [("Gabriel García Márquez", "Gabriel García Márquez"), ("García Márquez", "Gabriel García Márquez")]),
    ("Charles de Gaulle left. De Gaulle came back.",
     [("Charles de Gaulle", "Charles de Gaulle"), ("De Gaulle", "Charles de Gaulle")]),
    ("Marine Le Pen spoke. Le Pen lost.",
     [("Marine Le Pen", "Marine Le Pen"), ("Le Pen", "Marine Le Pen")]),
    ("Aung San Suu Kyi spoke. Suu Kyi left.",
     [("Aung San Suu Kyi", "Aung San Suu Kyi"), ("Suu Kyi", "Aung San Suu Kyi")]),
    ("Dean Halloran spoke. Halloran left.",
     [("Dean Halloran", "Dean Halloran"), ("Halloran", "Dean Halloran")]),
    ("Duke Ferris sang. Ferris bowed.", [("Duke Ferris", "Duke Ferris"), ("Ferris", "Duke Ferris")]),
    ("Nguyen Tan Dung spoke. Dung left.",
     [("Nguyen Tan Dung", "Nguyen Tan Dung"), ("Dung", "Nguyen Tan Dung")]),
    ("J.K. Orton wrote. JK Orton read. Orton left.",
     [("J.K. Orton", "J.K. Orton"), ("JK Orton", "J.K. Orton"), ("Orton", "J.K. Orton")]),
    ("José Pérez left. Jose Perez stayed. Pérez slept.",
     [("José Pérez", "José Pérez"), ("Jose Perez", "José Pérez"), ("Pérez", "José Pérez")]),
    ("Abdel Fattah el-Sisi spoke. Sisi left. El-Sisi slept.",
     [("Abdel Fattah el-Sisi", "Abdel Fattah el-Sisi"), ("Sisi", "Abdel Fattah el-Sisi"),
      ("El-Sisi", "Abdel Fattah el-Sisi")]),
    ("Salva Kiir Mayardit spoke. Kiir left.",
     [("Salva Kiir Mayardit", "Salva Kiir Mayardit"), ("Kiir", "Salva Kiir Mayardit")]),
    ("French President Emmanuel Rochas met German Chancellor Anke Vogt.",
     [("Emmanuel Rochas", "Emmanuel Rochas"), ("Anke Vogt", "Anke Vogt")]),
    ("Egyptian defender Mahmoud Zaki and Kenyan runner Ruth Chebet won.",
     [("Mahmoud Zaki", "Mahmoud Zaki"), ("Ruth Chebet", "Ruth Chebet")]),
    ("Ann Doe-Smith PhD and Peter Lowe MP spoke.",
     [("Ann Doe-Smith", "Ann Doe-Smith"), ("Peter Lowe", "Peter Lowe")]),
    ("The Bill Gates Foundation and the Clinton Library opened.", []),
    ("Elizabeth Warren spoke. Queen Elizabeth waved.",
     [("Elizabeth Warren", "Elizabeth Warren"), ("Elizabeth", "Elizabeth")]),
    ("Manchester United manager Ole Brekke left.", [("Ole Brekke", "Ole Brekke")]),
    ("Justice Ruth Kagan and Attorney General Loretta Mwangi",
     [("Ruth Kagan", "Ruth Kagan"), ("Loretta Mwangi", "Loretta Mwangi")]),
    ("\u201cIt is over,\u201d said Dr Shirin Farahani, a surgeon.",
     [("Shirin Farahani", "Shirin Farahani")]),
    ("DAVID CROFT AND NICK CLEGHORN AGREE\n\nMr Cleghorn smiled.",
     [("DAVID CROFT", "David Croft"), ("NICK CLEGHORN", "Nick Cleghorn"), ("Cleghorn", "Nick Cleghorn")]),
    ("John Paul I died. John Paul II followed.", [("John Paul I", "John Paul I"), ("John Paul II", "John Paul II")]),
    ("The Samuel Otago Bridge and Samuel Otago Square were closed.", []),
    ("Recai Erdogmus spoke. Erdoğmuş left.", [("Recai Erdogmus", "Recai Erdogmus"), ("Erdoğmuş", "Recai Erdogmus")]),
    ("Tropical Storm Erika weakened. Erika veered north.", []),
    ("Bill Marlow and Hillary Marlow came. Mrs. Marlow spoke.",
     [("Bill Marlow", "Bill Marlow"), ("Hillary Marlow", "Hillary Marlow"), ("Marlow", "Hillary Marlow")]),
    ("Mohammed bin Karim spoke. Bin Karim left.",
     [("Mohammed bin Karim", "Mohammed bin Karim"), ("Bin Karim", "Mohammed bin Karim")]),
    ("Mark Otis and Mary Otis-Ray came.", [("Mark Otis", "Mark Otis"), ("Mary Otis-Ray", "Mary Otis-Ray")]),
])
def test_names_that_things_share_that_two_share_and_in_other_shapes(text, expected):
    assert [(words, actor) for words, actor, _ in linked(text)] == expected


def corpus(*texts):
    return pd.DataFrame({"text": texts}, index=pd.Index(map(str, range(len(texts))), name="article_id"))


@pytest.mark.parametrize("texts, actors", [
    (("Prime Minister Nuri al-Haddad spoke. Haddad left.", "The prime minister, Nouri Haddad, spoke.",
      "Prime Minister Nuri al-Haddad left."), ["Nuri al-Haddad"] * 4),
    # another office, none, or another person's given name
    (("Prime Minister Nuri Haddad spoke.", "Police chief Nouri Haddad spoke."), ["Nuri Haddad", "Nouri Haddad"]),
    (("Nuri Haddad spoke.", "Nouri Haddad spoke."), ["Nuri Haddad", "Nouri Haddad"]),
    (("Gen. Hassan Karimi spoke.", "Gen. Hussein Karimi spoke."), ["Hassan Karimi", "Hussein Karimi"]),
])
def test_spellings_in_a_corpus_are_joined_where_surname_and_office_agree_and_shown(texts, actors):
    found = find_actors(corpus(*texts))
    joined = join_spellings(found)
    assert list(joined["actor"]) == actors
    assert list(joined["spelling"]) == list(found["actor"])


def test_one_row_in_the_list_of_titles_makes_a_person_of_a_name_with_a_new_title(tmp_path, monkeypatch):
    text = "The Portreeve Penhallow ruled."
    assert people(text) == []
    shutil.copytree(lexicons.DATA / "lexicons", tmp_path, dirs_exist_ok=True)
    with open(tmp_path / "titles.tsv", "a", encoding="utf-8") as file:
        file.write("Portreeve\toffice\t\n")
    monkeypatch.setattr(lexicons, "_FOLDER", str(tmp_path))
    time.sleep(0.03)  # lists are looked at again after a fiftieth of a second
    assert people(text) == ["Penhallow"]
