"""Every lesson has the form of a lesson, and runs from a clean kernel with the network closed."""
import re
import statistics
from functools import cache

import nbformat
import pytest
from exercise_cells import exercise_ids, filled
from nbclient.exceptions import CellExecutionError
from notebook_runs import NOTEBOOKS, closed_surroundings, html_of, lessons, outputs, read, run, sources

from helpers.classroom.exercises import exercises

CORE, FIRST_HOUR = 30, 45  # minutes at most
READING = 150  # words a minute


def each(paths):
    """Return the mark that runs a test for each lesson, all tests of one lesson on one processor."""
    return pytest.mark.parametrize("path", [
        pytest.param(path, id=path.stem, marks=pytest.mark.xdist_group(path.stem)) for path in paths])


EVERY_LESSON = each(lessons())
TAUGHT = each([path for path in lessons() if not path.name.startswith("00")])


def code_lines(source):
    return [line for line in source.splitlines() if line.strip()]


def headings(notebook):
    text = "\n".join(sources(notebook, "markdown"))
    return [(len(marks), words) for marks, words in re.findall(r"^(#{1,6}) +(.+)$", text, flags=re.M)]


def test_there_are_lessons_and_their_numbers_follow_one_another():
    numbers = [int(path.name[:2]) for path in lessons()]
    assert numbers == sorted(set(numbers)) and 0 in numbers and len(numbers) >= 5


@EVERY_LESSON
def test_no_outputs_are_stored(path):
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert cells and not any(cell.outputs or cell.execution_count for cell in cells)


@EVERY_LESSON
def test_the_notebook_is_valid_and_asks_for_the_kernel_that_is_everywhere(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


@EVERY_LESSON
def test_code_cells_are_short(path):
    sizes = [len(code_lines(source)) for source in sources(read(path), "code")]
    assert max(sizes) <= 8 and statistics.median(sizes) <= 3


@EVERY_LESSON
def test_it_opens_with_one_title_and_skips_no_level(path):
    notebook = read(path)
    levels = [level for level, _ in headings(notebook)]
    assert notebook.cells[0].cell_type == "markdown" and notebook.cells[0].source.startswith("# ")
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


@TAUGHT
def test_the_header_states_question_time_objectives_and_needs(path):
    head = read(path).cells[0].source
    assert head.splitlines()[0].rstrip().endswith("?")
    assert 20 <= stated_minutes(path) <= 45
    assert "you will be able to" in head and "needs" in head.lower()


@TAUGHT
def test_it_ends_with_key_points_glossary_and_own_articles(path):
    titles = " | ".join(words.lower() for _, words in headings(read(path)))
    assert "key points" in titles and "words to know" in titles and "with your own articles" in titles


def core(notebook):
    """Return the cells of a lesson above the heading of its extension."""
    ends = [place for place, cell in enumerate(notebook.cells) if re.search(r"^## Extension$", cell.source, flags=re.M)]
    return notebook.cells[:ends[0]] if ends else notebook.cells


def minutes(cells):
    """Return how long cells take: their words read at 150 a minute, a minute a code cell, four more an exercise."""
    words = sum(len(prose(cell.source).split()) for cell in cells if cell.cell_type == "markdown")
    coded = [cell for cell in cells if cell.cell_type == "code"]
    return words / READING + len(coded) + 4 * sum(len(exercise_ids_in(cell)) for cell in coded)


def prose(source):
    """Return Markdown as it is read: without tags, targets of links, and signs that stand alone."""
    read_out = re.sub(r"<[^>]*>|\]\([^)]*\)", " ", source)
    return re.sub(r"(?<!\S)[^\w\s]+(?!\S)", " ", read_out)


def stated_minutes(path):
    return int(re.search(r"\*\*Time:\*\* (\d+) minutes", read(path).cells[0].source)[1])


@EVERY_LESSON
def test_its_core_fits_into_a_lesson(path, capsys):
    measured = minutes(core(read(path)))
    with capsys.disabled():
        print(f"\n{path.stem}: core {measured:.0f} minutes, stated {stated_minutes(path)}")
    in_two_layers = core(read(path)) != read(path).cells
    longest = FIRST_HOUR if path.name.startswith("00") else CORE
    assert measured <= stated_minutes(path) <= longest
    assert in_two_layers or path.name.startswith("00")


@EVERY_LESSON
def test_a_line_stands_above_the_extension(path):
    heads = [cell.source for cell in read(path).cells if re.search(r"^## Extension$", cell.source, flags=re.M)]
    assert len(heads) <= 1 and all(re.match(r"---\n\n## Extension$", head, flags=re.M) for head in heads)


@pytest.mark.parametrize("source, words", [
    ("**Two** words", 2), ("[*a link*](glossary.md#a-link)", 2), ("<details><summary>One</summary>", 1), ("a — b", 2)])
def test_words_are_counted_as_they_are_read(source, words):
    assert len(prose(source).split()) == words


def anchors(text):
    """Return the anchors that stand in a page, and those that GitHub makes of its headings."""
    made = {re.sub(r"[^\w -]", "", words).strip().lower().replace(" ", "-")
            for words in re.findall(r"^#+ +(.+)$", text, flags=re.M)}
    return made, set(re.findall(r'<a id="([^"]+)"></a>', text))


@EVERY_LESSON
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(path):
    text = "\n".join(sources(read(path), "markdown"))
    for file, anchor in re.findall(r"\]\(([^)#:\s]+)#?([^)\s]*)\)", text):
        target = path.parent / file
        assert target.exists(), file
        if anchor:
            # JupyterLab jumps to "#Date-line", GitHub to "#date-line": an anchor of its own serves both.
            made, own = anchors(target.read_text(encoding="utf-8"))
            assert anchor in own, f"{file}#{anchor} has no <a id> above its heading; GitHub knows {anchor in made}"


def test_the_glossary_names_the_lesson_that_links_to_a_term_first():
    text = (NOTEBOOKS / "glossary.md").read_text(encoding="utf-8")
    named = dict(re.findall(r'<a id="([^"]+)"></a>(?:(?!<a id).)*?Lesson (\d\d)\.', text, flags=re.S))
    first = {}
    for path in lessons():
        for term in re.findall(r"\]\(glossary\.md#([^)\s]+)\)", "\n".join(sources(read(path), "markdown"))):
            first.setdefault(term, path.name[:2])
    assert first and {term: named.get(term) for term in first} == first


def test_every_entry_of_the_glossary_has_an_anchor_and_they_are_in_order():
    text = (NOTEBOOKS / "glossary.md").read_text(encoding="utf-8")
    made, own = anchors(text)
    assert own == made - {"words-to-know"}
    entries = re.findall(r"^## (.+)$", text, flags=re.M)
    assert entries == sorted(entries, key=str.lower)
    assert not [entry for entry in re.split(r"^## ", text, flags=re.M)[1:] if not re.search(r"Lesson \d\d\.", entry)]


@EVERY_LESSON
def test_pictures_and_links_in_the_prose_say_what_they_are(path):
    text = "\n".join(sources(read(path), "markdown"))
    assert not re.search(r"!\[\s*\]\(", text), "a picture without alt text"
    assert not re.search(r"\[(click here|here|link|this)\]\(", text, flags=re.I), "a link that doesn't say where it goes"


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """Return a function that runs a lesson, plain or with its solutions filled in, once."""

    @cache
    def run_once(path, solved=False):
        notebook = filled(read(path)) if solved else read(path)
        return run(notebook, tmp_path_factory.mktemp(path.stem))

    return run_once


def answers(notebook):
    """Return what `check` said in each exercise cell, by the id of the exercise."""
    said = {}
    for cell in notebook.cells:
        for number in exercise_ids_in(cell):
            texts = [output["data"]["text/plain"] for output in cell.outputs if "data" in output]
            said[number] = texts[-1] if texts else ""
    return said


def exercise_ids_in(cell):
    return re.findall(r"^# Exercise (\d+\.\d+)", cell.source, flags=re.M) if cell.cell_type == "code" else []


@EVERY_LESSON
def test_it_runs_from_a_clean_kernel_with_the_network_closed(path, ran):
    notebook = ran(path)
    noise = [output.text for output in outputs(notebook) if output.output_type == "stream" and output.name == "stderr"]
    # ipykernel says this at every start when it talks over TCP.
    assert not [text for text in noise if "without encryption" not in text]


@EVERY_LESSON
def test_every_exercise_waits_for_an_answer(path, ran):
    said = answers(ran(path))
    assert list(said) == exercise_ids(read(path))
    assert said and not [number for number, words in said.items() if "three dots" not in words]


@EVERY_LESSON
def test_every_exercise_can_be_solved(path, ran):
    said = answers(ran(path, solved=True))
    assert not {number: words for number, words in said.items() if not words.startswith(("Right", "Compare your words"))}


@TAUGHT
def test_it_has_three_to_five_exercises_with_one_to_explain(path):
    known = exercises()
    numbers = exercise_ids(read(path))
    assert 3 <= len(numbers) <= 5
    assert {known[number]["kind"] for number in numbers} > {"open"}


@TAUGHT
def test_every_figure_it_shows_carries_alt_text(path, ran):
    notebook = ran(path)
    pictures = re.findall(r"<img\b[^>]*>", html_of(notebook))
    silent = [picture[:80] for picture in pictures if not re.search(r'alt="[^"]{20,}"', picture)]
    bare = [output for output in outputs(notebook) if "image/png" in output.get("data", {})]
    assert pictures and not silent and not bare


def test_an_error_in_a_cell_is_not_overlooked(tmp_path):
    broken = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")])
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        run(broken, tmp_path)


def test_the_network_really_is_closed(tmp_path):
    asking = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(
        "import urllib.request\nurllib.request.urlopen('http://example.org')")])
    with pytest.raises(CellExecutionError, match="must not use the network|Connection refused"):
        run(asking, tmp_path)


def test_no_nltk_data_is_within_reach(tmp_path):
    asking = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("import nltk\nnltk.word_tokenize('One. Two.')")])
    with pytest.raises(CellExecutionError, match="LookupError"):
        run(asking, tmp_path)
    assert "no-nltk-data" in closed_surroundings(tmp_path)["NLTK_DATA"]
