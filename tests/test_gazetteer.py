"""The gazetteer: its patterns, its lists, and that a list saved again is read again."""
import os
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.actors.states import gazetteer
from helpers.text import lexicons
from helpers.text.gazetteer import from_lexicons, gazetteer_pattern
from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import trie_pattern

LISTS = {"states": 4, "states_hand": 6, "states_seats": 3, "not_states": 2, "states_joined": 3, "name_parts": 2, "organisations": 3,
         "armed_groups": 3, "places": 1, "not_people": 1, "ambiguous": 3, "titles": 3, "name_words": 3,
         "given_names": 3, "government_verbs": 2, "name_context": 2, "family_names": 1}


@pytest.mark.parametrize("name, width", LISTS.items())
def test_every_list_has_its_columns_a_first_cell_in_each_row_and_no_row_twice(name, width):
    rows = read_lexicon(name)
    assert len(rows) > 2
    assert {len(row) for row in rows} == {width}
    assert all(row[0] for row in rows)
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_where_it_comes_from(name):
    text = (lexicons.DATA / "lexicons" / f"{name}.tsv").read_text(encoding="utf-8")
    notes = [line for line in text.splitlines() if line.startswith("#")]
    assert re.search(r"CC BY|Unicode License|public domain", " ".join(notes))
    assert f"`{name}.tsv`" in (lexicons.DATA / "lexicons" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("surface, code, mention", [
    ("Namibia", "NA", "name"), ("Windhoek", "NA", "capital"), ("Namibians", "NA", "demonym"),
    ("U.S.", "US", "abbreviation"), ("USA", "US", "abbreviation"), ("America", "US", "name"),
    ("Pentagon", "US", "seat"), ("Kremlin", "RU", "seat"), ("Downing Street", "GB", "seat"),
    ("Kosovo", "XK", "name"), ("Taiwan", "TW", "name"), ("Palestinians", "PS", "demonym"),
    ("European Union", "EU", "name"), ("U.N.", "UN", "abbreviation"), ("Burma", "MM", "name"),
    ("Republic of Congo", "CG", "name"), ("Democratic Republic of Congo", "CD", "name"),
    ("Nigeriens", "NE", "demonym"), ("Nigerians", "NG", "demonym"), ("South Koreans", "KR", "demonym"),
    ("Equatorial Guinea", "GQ", "name"), ("Guinea-Bissau", "GW", "name"), ("Dominica", "DM", "name"),
    ("Englishman", None, None), ("Frenchmen", "FR", "demonym"), ("Germans", "DE", "demonym"),
    ("Germen", None, None), ("Swisses", None, None), ("IRAN", "IR", "name"), ("IT", None, None),
])
def test_a_surface_form_has_its_code_and_kind(surface, code, mention):
    entry = gazetteer()[1].get(surface, (None,) * 4)
    assert entry[2:] == (code, mention)


def test_the_gazetteer_of_states_has_a_good_thousand_forms_and_every_sovereign_state():
    rows = read_lexicon("states")
    assert len(rows) > 1200
    assert len({code for _, _, code, _ in rows}) > 220


@given(st.lists(st.text(alphabet="abé-. '", min_size=1, max_size=6), min_size=1, max_size=12))
def test_a_trie_matches_exactly_its_surfaces(surfaces):
    pattern = re.compile(trie_pattern(surfaces))
    assert all(pattern.fullmatch(surface) for surface in surfaces)
    assert not pattern.fullmatch("".join(surfaces) + "z")


@given(st.lists(st.text(alphabet="AB", min_size=1, max_size=4), min_size=1, max_size=8),
       st.text(alphabet="AB $-", max_size=30))
@settings(max_examples=60)
def test_the_pattern_finds_what_a_plain_alternation_finds_longest_first(surfaces, text):
    plain = "|".join(re.escape(surface) for surface in sorted(surfaces, key=len, reverse=True))
    expected = re.findall(rf"(?<![\w$£€])(?:{plain})(?![\w$£€])", text)
    assert gazetteer_pattern(surfaces).findall(text) == expected


@pytest.mark.parametrize("text, found", [
    ("a $US1,000 loan and US$20", []), ("US-led and non-US", ["US", "US"]),
    ("Iran's, Iran’s", ["Iran", "Iran"]),
    ("Oman, not Romania", ["Oman"]), ("_US US_ US", ["US"]),
])
def test_words_end_where_words_end(text, found):
    assert gazetteer_pattern(["US", "Iran", "Oman"]).findall(text) == found


def test_an_edited_list_is_used_soon(tmp_path, monkeypatch):
    (tmp_path / "lexicons").mkdir()
    path = tmp_path / "lexicons" / "towns.tsv"
    path.write_text("# ours\nsurface\nUr\n", encoding="utf-8")
    monkeypatch.setattr(lexicons, "_FOLDER", str(tmp_path / "lexicons"))

    @from_lexicons("towns")
    def towns(rows):
        return [name for name, in rows]

    assert towns() == ["Ur"] and towns() is towns()
    path.write_text("# ours\nsurface\nUr\nUruk\n", encoding="utf-8")
    os.utime(path, ns=(0, 1))
    time.sleep(0.05)
    assert towns() == ["Ur", "Uruk"]


@pytest.mark.parametrize("gap", ["\t", "  ", "    ", " \t ", "   \t"], ids=repr)
def test_columns_of_a_word_list_may_stand_apart_by_blanks(gap, tmp_path, monkeypatch):
    lines = ["# By hand.", "alias\tactor", f"Blue Lantern Trust{gap}Blue Lantern  ", "Grey Trust"]
    (tmp_path / "trusts.tsv").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(lexicons, "_FOLDER", str(tmp_path))
    assert read_lexicon("trusts") == (("Blue Lantern Trust", "Blue Lantern"), ("Grey Trust", ""))
