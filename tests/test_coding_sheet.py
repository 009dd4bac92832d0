"""The coding sheet: every answer is in the file at once, and the file survives restarts and spreadsheets."""

import ipywidgets as widgets
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.coding.answers import checked, whole_number
from helpers.coding.desk import coding_sheet
from helpers.coding.files import COLUMNS, coding_path, read_coding, sentences, write_blank_sheet, write_rows
from helpers.coding.sheet import CodingSheet
from helpers.coding.typed_codes import typed
from helpers.text.exports import guarded, unguarded

ARTICLES = pd.DataFrame(
    {"text": ["Two men died. Nobody was hurt.\n\n=A line that starts oddly.", "Four fled."]},
    index=pd.Index(["one", "two"], name="article_id"),
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MEDIA_WORKBOOK_CODING", str(tmp_path))
    return tmp_path


def test_each_answer_is_on_disk_at_once_and_survives_a_restart():
    sheet = CodingSheet(ARTICLES, "Ana")
    sheet.save("killed", "2", "2")
    assert read_coding("Ana")["low"].tolist() == [2]
    again = CodingSheet(ARTICLES, "Ana")
    assert again.place == 1 and again.answers_here() == []
    again.save("none")
    assert CodingSheet(ARTICLES, "Ana").sentence["text"] == "=A line that starts oddly."


def test_the_coding_is_a_spans_table():
    sheet = CodingSheet(ARTICLES, "Ana")
    for _ in sheet.sentences:
        sheet.save("none")
        sheet.go(1)
    table = sheet.table()
    assert list(table.columns) == COLUMNS and len(table) == 4
    assert all(
        ARTICLES["text"][row.article_id][row.start : row.end] == row.text for row in table.itertuples()
    )


def test_none_and_figures_replace_one_another():
    sheet = CodingSheet(ARTICLES, "Ana")
    sheet.save("none")
    sheet.save("killed", 2, 2)
    sheet.save("injured", "3")
    assert sheet.table()["outcome"].tolist() == ["killed", "injured"]
    sheet.save("none")
    assert sheet.table()["outcome"].tolist() == ["none"]
    sheet.clear()
    assert sheet.table().empty


def test_answers_are_kept_in_the_order_of_the_text():
    sheet = CodingSheet(ARTICLES, "Ana")
    sheet.go(99)
    sheet.save("displaced", 4, 4)
    sheet.go(-99)
    sheet.save("killed", 2, 2)
    assert sheet.table()["outcome"].tolist() == ["killed", "displaced"]


@pytest.mark.parametrize(
    "answer, says",
    [
        (("hurt", "2"), "not one of killed"),
        (("killed", "two"), "whole number"),
        (("killed",), "how many"),
        (("killed", "5", "3"), "less than low"),
        (("killed", "-3"), "whole number"),
        (("killed", "2.5"), "whole number"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_in_words(answer, says):
    with pytest.raises(ValueError, match=says):
        checked(*answer)


NUMBERS = [
    ("24", 24),
    ("1,200", 1200),
    ("1.200", 1200),
    ("1 200", 1200),
    ("1\u00a0200", 1200),
    ("1'200", 1200),
    ("2,299,425", 2299425),
    ("24.0", 24),
    ("24,0", 24),
    ("24,00", 24),
    (" 7 ", 7),
    (0, 0),
    ("0", 0),
    ("", pd.NA),
]


@pytest.mark.parametrize("cell, number", NUMBERS)
def test_numbers_are_read_as_people_and_spreadsheets_write_them(cell, number):
    assert whole_number(cell, "low") is number or whole_number(cell, "low") == number


@pytest.mark.parametrize(
    "cell", ["24,5", "2.5", "24,05", "1,20", "12,34,5", "0,240", "1,2000", "-3", "two", "24+", "5-7", "٢٤"]
)
def test_what_is_no_whole_number_is_refused_and_never_made_another(cell):
    with pytest.raises(ValueError, match="low has to be a whole number"):
        whole_number(cell, "low")


ENDS = [
    (("24",), (24, 24)),
    (("24", "30"), (24, 30)),
    (("", "30"), (None, 30)),
    (("24", "", "about"), (24, 24)),
    (("24", "", "at least"), (24, None)),
    (("24", "", "vague"), (24, None)),
    (("24", "", "up to"), (0, 24)),
    (("24", "", "less than"), (0, 24)),
    (("0", "24", "up to"), (0, 24)),
    (("24", "30", "at least"), (24, 30)),
]


@pytest.mark.parametrize("given_cells, ends", ENDS)
def test_high_is_low_unless_a_hedge_is_chosen(given_cells, ends):
    answer = checked("killed", *given_cells)
    assert tuple(None if answer[end] is pd.NA else answer[end] for end in ("low", "high")) == ends


def test_a_blank_sheet_is_filled_in_by_hand(folder):
    path = write_blank_sheet(ARTICLES, "Ben")
    table = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
    assert len(table) == 4 and read_coding("Ben").empty
    table.loc[0, ["outcome", "low"]] = ["Killed", "2"]
    table.to_csv(path, sep=";", index=False, encoding="cp1252")
    assert read_coding("Ben")[["outcome", "low"]].to_numpy().tolist() == [["killed", 2]]


SAVED_AS = {
    "semicolons, ANSI": lambda text: text.replace(",", ";").encode("cp1252"),
    "semicolons, UTF-8 with mark": lambda text: text.replace(",", ";").encode("utf-8-sig"),
    "Unicode text": lambda text: text.replace(",", "\t").encode("utf-16"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode("utf-8"),
    "Excel's own first line": lambda text: ("sep=;\r\n" + text.replace(",", ";")).encode("utf-8"),
    "empty cells at the end": lambda text: text.replace("\n", ",,\n").encode("utf-8"),
    "empty lines at the end": lambda text: (text + "\n,,,,,,,,,,\n\n").encode("utf-8"),
}
SAVED = (
    "article_id,sentence,start,end,text,outcome,low,high,qualifier,source,note\n"
    "one,0,0,13,Two men died.,killed,2,2,,Zoë,\none,1,14,30,Nobody was hurt.,injured,0,0,,,\n"
)


@pytest.mark.parametrize("saved", SAVED_AS.values(), ids=SAVED_AS)
def test_a_file_is_read_however_the_spreadsheet_saved_it(folder, saved):
    (folder / "ben.csv").write_bytes(saved(SAVED))
    table = read_coding("ben")
    assert table["outcome"].tolist() == ["killed", "injured"] and table.loc[0, "source"] == "Zoë"


def test_an_older_file_without_sources_is_read(folder):
    (folder / "ben.csv").write_text(SAVED.replace("source,", "").replace("Zoë,", ""), encoding="utf-8")
    assert read_coding("ben")["source"].tolist() == ["", ""]


NO_CODING = [
    (SAVED.replace("Two men died.", "Two men died, police say."), "line 2 has 12 cells, the first line 11"),
    (b"PK\x03\x04 a workbook", "is a spreadsheet file with another ending"),
    ("", "lacks the column article_id"),
    (SAVED.replace(",0,13,", ",,13,"), "line 2: invalid literal"),
]


@pytest.mark.parametrize("content, says", NO_CODING)
def test_a_file_that_cannot_be_read_says_where_and_why(folder, content, says):
    (folder / "ben.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ValueError, match=says):
        read_coding("ben")


def test_two_open_sheets_of_one_coder_keep_each_others_answers():
    one, other = CodingSheet(ARTICLES, "Ana"), CodingSheet(ARTICLES, "Ana")
    one.save("killed", 2)
    other.go(2)
    other.save("none")
    one.go(1)
    one.save("injured", 0)
    assert read_coding("Ana")["outcome"].tolist() == ["killed", "injured", "none"]
    other.go(-2)
    other.clear()
    assert read_coding("Ana")["outcome"].tolist() == ["injured", "none"]


def test_answers_for_other_articles_stay_in_the_file():
    CodingSheet(ARTICLES.tail(1), "Ana").save("displaced", 4)
    CodingSheet(ARTICLES.head(1), "Ana").save("killed", 2)
    assert read_coding("Ana")["article_id"].tolist() == ["one", "two"]


def test_after_the_last_sentence_nothing_is_written_over():
    sheet = CodingSheet(ARTICLES, "Ana")
    for _ in sheet.sentences:
        sheet.save("none")
        sheet.go_on()
    assert sheet.finished and CodingSheet(ARTICLES, "Ana").finished
    for again in (lambda: sheet.save("killed", 9), lambda: sheet.replace([])):
        with pytest.raises(ValueError, match="all sentences are coded; go back to change one"):
            again()
    sheet.go(-1)
    assert sheet.sentence["text"] == "Four fled." and set(read_coding("Ana")["outcome"]) == {"none"}


def test_a_sentence_left_out_comes_up_again_at_the_end():
    sheet = CodingSheet(ARTICLES, "Ana")
    sheet.go(1)
    for _ in sheet.sentences[1:]:
        sheet.save("none")
        sheet.go_on()
    assert not sheet.finished and sheet.place == 0


def test_coding_is_never_written_over_by_a_blank_sheet():
    write_blank_sheet(ARTICLES, "Ben")
    with pytest.raises(FileExistsError, match="there already"):
        write_blank_sheet(ARTICLES, "Ben")


@pytest.mark.parametrize(
    "cell, says", [("hurt", "line 2.*'hurt' is not one of"), ("killed", "line 2.*how many")]
)
def test_a_wrong_cell_is_named_by_its_line(cell, says):
    path = write_blank_sheet(ARTICLES, "Ben")
    table = pd.read_csv(path, dtype="str", keep_default_na=False)
    table.loc[0, "outcome"] = cell
    table.to_csv(path, index=False)
    with pytest.raises(ValueError, match=says):
        read_coding("Ben")


def test_a_file_that_is_no_coding_is_refused_by_its_header(folder):
    (folder / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ValueError, match="lacks the column article_id"):
        read_coding("x")


def test_an_unknown_coder_names_those_there_are():
    write_blank_sheet(ARTICLES, "Ben")
    with pytest.raises(FileNotFoundError, match="ben"):
        read_coding("Bob")


@pytest.mark.parametrize("name", ["", "..", "!?", "  ", "../.."])
def test_a_coder_needs_a_name(name):
    with pytest.raises(ValueError, match="needs a name"):
        coding_path(name)


@pytest.mark.parametrize(
    "name, stem", [("Ana", "ana"), ("../Ben", "ben"), ("Zoë & Li", "zoë-li"), ("a/b\\c", "a-b-c")]
)
def test_no_name_leaves_the_folder(folder, name, stem):
    assert coding_path(name) == folder / f"{stem}.csv"


@pytest.mark.parametrize("name", ["anna", "Anna", "anna.csv", "Anna.CSV"])
def test_a_name_and_the_name_of_a_file_lead_to_the_coding_folder(folder, name):
    assert coding_path(name) == folder / "anna.csv"


def test_a_file_that_a_browser_renamed_is_found_by_its_name(folder):
    (folder / "anna (1).csv").write_text(SAVED, encoding="utf-8")
    assert coding_path("anna (1).csv") == folder / "anna (1).csv"


def test_a_file_beside_the_notebook_is_found_when_the_coding_folder_has_none(
    folder, tmp_path_factory, monkeypatch
):
    elsewhere = tmp_path_factory.mktemp("notebooks")
    monkeypatch.chdir(elsewhere)
    (elsewhere / "anna.csv").write_text(SAVED, encoding="utf-8")
    assert coding_path("anna.csv").resolve() == (elsewhere / "anna.csv").resolve()
    (folder / "anna.csv").write_text(SAVED, encoding="utf-8")
    assert coding_path("anna.csv") == folder / "anna.csv"


def test_a_file_of_a_partner_is_read_from_anywhere(folder):
    write_blank_sheet(ARTICLES, folder / "from-ben.csv")
    assert read_coding(str(folder / "from-ben.csv")).empty


@pytest.mark.parametrize(
    "text, safe",
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-3", "'-3"),
        ("@x", "'@x"),
        ("'=x", "''=x"),
        ("at least", "at least"),
        ("'tis", "'tis"),
        ("", ""),
        ("\tx", "'\tx"),
    ],
)
def test_no_cell_is_a_formula(text, safe):
    assert guarded(text) == safe and unguarded(safe) == text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(note=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30))
def test_every_note_comes_back_as_it_was_and_is_no_formula(folder, note):
    row = {**sentences("One died.").to_dict("records")[0], **checked("killed", 1, 1), "note": note}
    write_rows(folder / "h.csv", [row])
    assert read_coding(folder / "h.csv")["note"].tolist() == [note.strip()]


def test_an_interrupted_save_leaves_the_old_file(folder, monkeypatch):
    sheet = CodingSheet(ARTICLES, "Ana")
    sheet.save("killed", 2, 2)
    monkeypatch.setattr(
        "helpers.coding.files.os.replace", lambda *_: (_ for _ in ()).throw(PermissionError())
    )
    with pytest.raises(PermissionError, match="close it in the spreadsheet"):
        sheet.save("injured", 1)
    assert read_coding("Ana")["outcome"].tolist() == ["killed"] and len(sheet.answers) == 1


def test_the_default_folder_is_ignored_by_git(monkeypatch):
    monkeypatch.delenv("MEDIA_WORKBOOK_CODING")
    path = coding_path("Ana")
    ignored = (path.parents[2] / ".gitignore").read_text(encoding="utf-8").split()
    assert "/".join(path.parts[-3:-1]) + "/" in ignored


def parts(box, kind):
    return [
        part
        for row in box.children
        for part in (getattr(row, "children", None) or [row])
        if isinstance(part, kind)
    ]


def field(box, words):
    return next(text for text in parts(box, widgets.Text) if text.description == words)


def press(box, words):
    next(button for button in parts(box, widgets.Button) if words in button.description).click()


def shown(box):
    return " ".join(part.value for part in parts(box, widgets.HTML))


def test_the_widgets_code_a_sentence_and_go_on():
    box = coding_sheet(ARTICLES, "Ana")
    field(box, "low").value = "2"
    press(box, "killed")
    assert read_coding("Ana")[["outcome", "low"]].to_numpy().tolist() == [["killed", 2]]
    assert "Saved: killed." in shown(box) and field(box, "low").value == ""
    press(box, "next")
    press(box, "no figure here")
    assert "Sentence 3 of 4" in shown(box) and "2 of 4 sentences coded" in shown(box)
    press(box, "back")
    press(box, "take back")
    assert len(read_coding("Ana")) == 1


def test_the_widgets_say_what_is_wrong_and_save_nothing():
    box = coding_sheet(ARTICLES, "Ana")
    press(box, "injured")
    assert "Not saved: how many were injured" in shown(box) and not coding_path("Ana").exists()


def test_the_widgets_keep_hedge_and_source():
    box = coding_sheet(ARTICLES, "Ana")
    field(box, "low").value, field(box, "source").value = "2", "police"
    parts(box, widgets.Dropdown)[0].value = "at least"
    press(box, "killed")
    row = read_coding("Ana").loc[0]
    assert (row["qualifier"], row["source"], row["high"] is pd.NA) == ("at least", "police", True)
    assert "killed at least 2 (police)" in shown(box) and parts(box, widgets.Dropdown)[0].value == ""


def test_the_end_is_said_with_the_way_to_the_partner():
    box = coding_sheet(ARTICLES, "Ana")
    for _ in range(4):
        field(box, "keyboard").value = "n"
    assert "Finished: all 4 sentences" in shown(box) and 'download="ana.csv"' in shown(box)
    field(box, "keyboard").value = "k 9"
    assert "Not saved: all sentences are coded" in shown(box) and set(read_coding("Ana")["outcome"]) == {
        "none"
    }
    press(box, "take back")
    field(box, "keyboard").value = "b"
    assert "Sentence 4 of 4" in shown(box) and len(read_coding("Ana")) == 4


def test_a_sheet_without_a_kernel_has_words_for_it_and_hides_saved():
    box = coding_sheet(ARTICLES, "Ana")
    assert ".jupyter-widgets-disconnected .coding-dead {display: block}" in shown(box)
    assert "no longer connected" in shown(box) and '<b class="coding-alive">' in shown(box)


def test_the_widgets_escape_the_article():
    box = coding_sheet("<script>alert(1)</script> died.", "Ana")
    assert "<script>" not in shown(box) and "&lt;script&gt;" in shown(box)


TYPED = [
    ("k 24", [("killed", 24, 24, "", "")]),
    ("K24", [("killed", 24, 24, "", "")]),
    (" k 24+ ,  i 5-7", [("killed", 24, None, "at least", ""), ("injured", 5, 7, "", "")]),
    (
        "m 3; a 21; d 80000-100000",
        [("missing", 3, 3, "", ""), ("abducted", 21, 21, "", ""), ("displaced", 80000, 100000, "", "")],
    ),
    ("c 40,", [("casualties", 40, 40, "", "")]),
    ("n", [("none", None, None, "", "")]),
    ("n @police", [("none", None, None, "", "")]),
    ("k 0", [("killed", 0, 0, "", "")]),
    (
        "k 24, i 68 @Col. Amin, the police",
        [("killed", 24, 24, "", "Col. Amin, the police"), ("injured", 68, 68, "", "Col. Amin, the police")],
    ),
    ("k >20", [("killed", 20, None, "more than", "")]),
    ("k ~20", [("killed", 20, 20, "about", "")]),
    ("k <20", [("killed", 0, 20, "less than", "")]),
    ("k up to 42", [("killed", 0, 42, "up to", "")]),
    ("k At least 42", [("killed", 42, None, "at least", "")]),
    ("i vague 24", [("injured", 24, None, "vague", "")]),
]


def numbers_of(answer):
    return tuple(None if cell is pd.NA else cell for cell in answer.values())[:-1]


@pytest.mark.parametrize("line, answers", TYPED)
def test_a_typed_line_stands_for_answers(line, answers):
    assert [numbers_of(checked(**answer)) for answer in typed(line)] == answers


@pytest.mark.parametrize(
    "line",
    [
        "z 3",
        "24",
        "k twelve",
        "k 5-",
        "kill 5",
        "n, k 3",
        "k -4",
        "k 1" + "0" * 20,
        "@police",
        "k 5-7+",
        "k about",
        "k >~5",
    ],
)
def test_a_typed_line_without_sense_is_refused_in_words(line):
    with pytest.raises(ValueError, match="is no code|stands alone|before @"):
        typed(line)


@settings(max_examples=60, deadline=None)
@given(line=st.text(max_size=40))
def test_whatever_is_typed_gives_answers_or_a_sentence(line):
    try:
        assert all(answer["outcome"] for answer in typed(line))
    except ValueError as problem:
        assert str(problem)


def test_the_keyboard_codes_a_sentence_goes_on_and_back():
    box = coding_sheet(ARTICLES, "Ana")
    keys = field(box, "keyboard")
    keys.value = "k 2, i 3+"
    assert read_coding("Ana")["outcome"].tolist() == ["killed", "injured"]
    assert keys.value == "" and "Sentence 2 of 4" in shown(box)
    keys.value = "b"
    keys.value = "k 4"
    assert read_coding("Ana")[["outcome", "low"]].to_numpy().tolist() == [["killed", 4]]


@pytest.mark.parametrize(
    "line, says", [("k five", "is no code"), ("k 7-5", "less than low"), ("k", "how many")]
)
def test_the_keyboard_says_what_is_wrong_and_keeps_the_line(line, says):
    box = coding_sheet(ARTICLES, "Ana")
    field(box, "keyboard").value = line
    assert says in shown(box) and field(box, "keyboard").value == line and not coding_path("Ana").exists()
