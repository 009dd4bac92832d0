"""People: full names by their evidence, titles left outside, later mentions linked."""
import pytest

from helpers.actors import actors_in


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
     [("Luis Soto Varga", "Luis Soto Varga", "full name"), ("Soto Varga", "Luis Soto Varga", "surname")]),
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
