"""The lessons as a student meets them: JupyterLab in a browser, Run All, no error, plots drawn."""
import pytest
from classroom import SCREENSHOTS, browser_page, browser_path, errors, jupyterlab, open_lesson, run_all, shown
from notebook_runs import lessons

# One JupyterLab and one browser serve all tests of this file: they stay on one processor.
pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(not browser_path(), reason="no Chromium or Chrome on this machine: the browser test needs one"),
]
WITHOUT_PLOTS = {"00-start-here"}


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    with jupyterlab(tmp_path_factory.mktemp("lab")) as address_and_token:
        yield address_and_token


@pytest.fixture(scope="module")
def page():
    with browser_page() as page:
        yield page


@pytest.mark.parametrize("path", lessons(), ids=lambda path: path.stem)
def test_a_lesson_runs_in_jupyterlab_without_error(lab, page, path):
    address, token = lab
    open_lesson(page, address, token, path.name)
    state = run_all(page)
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{path.stem}.png")
    assert not errors(state)
    if path.stem not in WITHOUT_PLOTS:
        assert "data:image/png;base64," in shown(state, "text/html")
    assert not [url for url in page.asked if not url.startswith((address, "data:", "blob:", "ws://127.0.0.1"))]


def test_the_project_is_the_root_so_that_data_is_in_sight(lab, page):
    address, token = lab
    page.goto(f"{address}/lab/workspaces/top/tree/notebooks/{lessons()[0].name}?token={token}&reset")
    page.locator(".jp-BreadCrumbs-home").click()
    for folder in ("data", "helpers", "notebooks"):
        page.locator(".jp-DirListing-itemText", has_text=folder).first.wait_for(timeout=20_000)
