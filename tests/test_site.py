"""The workbook in the browser: built, opened, a lesson run, nothing asked of another host."""
import functools
import http.server
import os
import threading
import zipfile
from importlib.util import find_spec

import pytest
from classroom import KERNEL_READY, answer_exercise, browser_page, browser_path, errors, run_all, shown

from helpers.classroom.site import build_site
from helpers.classroom.site.lock import lock_of
from helpers.classroom.site.parts import missing, registry, unpack_carrier
from helpers.text.lexicons import read_lexicon

BUILDER = find_spec("jupyterlite_core") and find_spec("jupyterlite_pyodide_kernel")


def test_a_part_with_a_wrong_sum_does_not_count(tmp_path):
    carrier = tmp_path / "carrier.whl"
    with zipfile.ZipFile(carrier, "w") as wheel:
        wheel.writestr("somewhere/pyodide.mjs", "alert(1)")
    unpack_carrier(carrier, tmp_path)
    assert "pyodide.mjs" in missing(tmp_path) and not (tmp_path / "pyodide.mjs").exists()


def test_every_part_has_a_sum():
    assert all(len(digest) == 64 for digest in registry().values())
    assert {"pyodide.asm.wasm", "python_stdlib.zip"} <= set(registry())


def wheel(folder, name, version, needs=()):
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as files:
        files.writestr(f"{name}/__init__.py", "")
        files.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join(
            [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {need}" for need in needs)]) + "\n\n")
    return path


def test_the_lock_names_what_each_package_needs_of_those_that_are_there(tmp_path):
    bell = wheel(tmp_path, "bell", "1.0", ["rope>=2", "bronze", 'anvil; sys_platform == "win32"'])
    rope = wheel(tmp_path, "rope", "2.1")
    packages = lock_of([bell, rope], {"rope": ["bell"]})["packages"]
    assert packages["bell"]["depends"] == ["rope"] and packages["rope"]["depends"] == ["bell"]
    assert packages["bell"]["imports"] == ["bell"] and len(packages["bell"]["sha256"]) == 64


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Yield the address of the built site, served from loopback."""
    folder = tmp_path_factory.mktemp("site")
    try:
        build_site(folder / "site", folder / "parts")
    except RuntimeError as problem:
        if "pip download" in str(problem) and not os.environ.get("CI"):
            pytest.skip("the parts of the site are downloaded, and no package index answers here")
        raise
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder / "site"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def open_in_browser(page, address, name):
    page.goto(f"{address}/lab/index.html?path=notebooks/{name}")
    page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook").wait_for(timeout=60_000)
    page.wait_for_function(KERNEL_READY, timeout=120_000)
    page.wait_for_timeout(2000)  # JupyterLite may open the session a second time
    page.wait_for_function(KERNEL_READY, timeout=120_000)


RUN = """async code => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel, said = [];
    const run = kernel.requestExecute({code});
    run.onIOPub = message => said.push(message.content.text || "");
    await run.done;
    return said.join("").trim();
}"""
LEXICON_FOLDER = "from helpers.text import lexicons; print(lexicons._FOLDER, len(lexicons.read_lexicon('stopwords')))"


@pytest.mark.xdist_group("browser")
@pytest.mark.skipif(not browser_path(), reason="no Chromium or Chrome on this machine: the browser test needs one")
@pytest.mark.skipif(not BUILDER, reason='the builder of the site is not installed: pip install -e ".[site]"')
def test_lessons_run_in_the_browser_alone(site):
    with browser_page() as page:
        open_in_browser(page, site, "00-start-here.ipynb")
        assert not errors(run_all(page, seconds=400))
        assert answer_exercise(page, "0.1", "len(articles)").startswith("Right")
        folder, rows = page.evaluate(RUN, LEXICON_FOLDER).split()
        assert folder != "/drive" and int(rows) == len(read_lexicon("stopwords"))
        open_in_browser(page, site, "06-casualty-figures.ipynb")
        state = run_all(page, seconds=400)
        assert not errors(state) and "data:image/png;base64," in shown(state, "text/html")
        assert not [url for url in page.asked if not url.startswith((site, "data:", "blob:"))]
