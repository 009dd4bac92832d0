"""The rules of harm: every rule of the file finds its example, and who writes a wrong rule is told so."""
import random
import shutil
import time

import pytest

import helpers
from helpers.casualties import find_casualties, kinds
from helpers.casualties.grammar import harm_rules
from helpers.text import lexicons

RULES = harm_rules().rules


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a copy of the lexicons, which the package then reads instead of its own."""
    shutil.copytree(lexicons.DATA / "lexicons", tmp_path / "lexicons")
    monkeypatch.setattr(lexicons, "_FOLDER", str(tmp_path / "lexicons"))
    return tmp_path / "lexicons"


def add(folder, lexicon, *cells):
    with open(folder / f"{lexicon}.tsv", "a", encoding="utf-8") as file:
        file.write("\t".join(cells) + "\n")


def found_in(example):
    """Return the figures of an example as the column `finds` writes them, and the rules that found them."""
    figures = find_casualties(example)
    rules = [rule.partition(",")[0] for rule in figures["rule"]]  # what follows a comma tells of one figure
    return "; ".join(f"{row.outcome} {row.low}" for row in figures.itertuples()), rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_finds_its_own_example(rule):
    finds, by = found_in(rule.example)
    assert finds == rule.finds and rule.name in by


def test_the_file_says_what_each_kind_is():
    assert [name for sort, name, *_ in lexicons.read_lexicon("harm_rules") if sort == "kind"] == list(kinds.KINDS)


def test_a_rule_with_a_kind_of_its_own_works_without_a_restart(folder):
    text = "The flood robbed 300 villagers of their homes."
    assert find_casualties(text).empty
    add(folder, "harm_rules", "kind", "taken", "what people lose")
    add(folder, "harm_words", "of their homes", "displaced", "taken")
    add(folder, "harm_rules", "rule", "robbed", "<verb> <people: objects> <harm: taken>", text, "displaced 300")
    assert found_in(text) == ("displaced 300", ["robbed"])
    table = helpers.explain(text)
    assert table["robbed"].tolist() == ["", "", "·", "people", "harm"]
    assert table["kind"].tolist() == ["the", "noun", "verb", "people", "taken"]


def test_blanks_may_stand_for_the_tabs_of_a_rule(folder):
    with open(folder / "harm_rules.tsv", "a", encoding="utf-8") as file:
        file.write("rule  feared   <say> <people: groups> <harm: state>  Villagers feared 20 people dead.  killed 20\n")
    assert harm_rules().rules[-1].name == "feared"


WRONG = [
    ("<noun> <people: grops> <harm: died>", "unknown kind 'grops'.*people, perhaps people.*harmed"),
    ("<people: groups> <harm: died", "cannot read.*angles"),
    ("<people: groups> verb <harm: died>", "cannot read 'verb"),
    ("(<people: groups> <harm: died>", "no partner"),
    ("<people: groups> <harm: died>)", "no partner"),
    ("<people: groups>] <harm: died>", "no partner"),
    ("? <people: groups> <harm: died>", "nothing that it could repeat"),
    ("(<noun>? <verb>)* <people: groups> <harm: died>", "without an end.*linear time"),
    ("<groups>+ <people: groups> <harm: died>", "without an end.*linear time"),
    ("<noun>{0,900} <people: groups> <harm: died>", "could take too long"),
    ("((<noun>{0,9} <verb>){0,9} <the>){0,9} <people: groups> <harm: died>", "come to 100 at most.*729"),
    ("<groups> <harm: died>", "marks who was harmed"),
    ("<people: groups> <died>", "marks who was harmed"),
    ("<people: groups> <harm: noun>", "words of harm"),
    ("<people: groups> <dead: died>", "unknown mark 'dead'"),
    ("<people: groups> [after <noun>?] <harm: died>", "look-behind"),
    ("<people: groups> <harm: died> <harm: died>", "redefinition"),
    ("<any but groups> <people: groups> <harm: died>", "only kinds of words"),
    ("", "marks who was harmed"),
]


@pytest.mark.parametrize("pattern, told", WRONG, ids=[pattern for pattern, _ in WRONG])
def test_a_wrong_rule_is_refused_with_its_file_line_and_reason(folder, pattern, told):
    add(folder, "harm_rules", "rule", "mine", pattern)
    line = len((folder / "harm_rules.tsv").read_text(encoding="utf-8").splitlines())
    with pytest.raises(ValueError, match=rf"(?s)harm_rules.tsv, line {line} \(rule mine\).*{told}"):
        find_casualties("Nobody died.")


@pytest.mark.parametrize("cells", [
    ("phrase", "noun", "<the>"), ("phrase", "group", "<the>"), ("rule", "passive", "<people: groups> <harm: died>"),
])
def test_a_name_is_given_once(folder, cells):
    add(folder, "harm_rules", *cells)
    with pytest.raises(ValueError, match="name is taken"):
        find_casualties("Nobody died.")


def test_a_line_that_is_neither_kind_nor_phrase_nor_rule_is_refused(folder):
    add(folder, "harm_rules", "rul", "mine", "<people: groups> <harm: died>")
    with pytest.raises(ValueError, match="begins with kind, phrase or rule, not with 'rul'"):
        find_casualties("Nobody died.")


@pytest.mark.parametrize("lexicon, cells", [("grammar_words", ("were", "bee")), ("harm_words", ("hurt", "injured", "verbb"))])
def test_a_word_of_an_unknown_kind_is_refused_with_its_line(folder, lexicon, cells):
    add(folder, lexicon, *cells)
    line = len((folder / f"{lexicon}.tsv").read_text(encoding="utf-8").splitlines())
    with pytest.raises(ValueError, match=rf"{lexicon}.tsv, line {line}: '{cells[0]}'.*{cells[-1]}.*kinds"):
        find_casualties("Nobody died.")


def test_a_phrase_that_the_program_needs_is_missed_by_name(folder):
    file = folder / "harm_rules.tsv"
    file.write_text(file.read_text(encoding="utf-8").replace("phrase\tend of a part", "phrase\tend of part"), encoding="utf-8")
    with pytest.raises(ValueError, match="no phrase 'end of a part'.*end of part"):
        find_casualties("Twenty people were killed, 15 of them children.")


def seconds(pattern, row):
    started = time.process_time()
    list(pattern.finditer(row))
    return time.process_time() - started


def test_no_rule_takes_long_on_any_row_of_signs():
    everything, dice = list(kinds.KINDS.values()), random.Random(5)
    for _ in range(40):
        few = dice.choices(everything, k=dice.randint(1, 3))
        row = "".join(dice.choices(few, k=750))  # a sentence is read in pieces of 1,500 characters
        assert max(seconds(rule.pattern, row) for rule in RULES) < 1


@pytest.mark.parametrize("sentence, figures", [
    ("The blast killed 24 people and wounded at least 68.", ["killed 24 (object)", "injured 68 or more (object)"]),
    ("Up to ten people were hurt.", ["injured 0 to 10 (passive)"]),
    ("Nobody came.", []),
    ("", []),
])
def test_explain_shows_every_word_and_the_figures(sentence, figures):
    table = helpers.explain(sentence)
    assert "".join(table["words"]).replace(" ", "") == sentence.rstrip(".").replace(" ", "")
    assert [figure for figure in table["figure"] if figure] == figures


def test_explain_names_what_is_passed_over_and_what_matched_in_vain():
    table = helpers.explain("On Monday the storm could not kill two sailors.")
    assert table.loc[1, "kind"] == "adverb (passed over)"
    assert "harm" in table["object"].tolist() and not any(table["figure"])
