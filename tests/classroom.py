"""A JupyterLab on this machine and a browser that opens it, as a student would."""
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCREENSHOTS = Path(__file__).resolve().parent / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]

# Run All before the kernel is connected does nothing, silently: jupyterlab issue 8490.
KERNEL_READY = """async () => {
    const widget = window.jupyterapp?.shell?.currentWidget;
    if (!widget?.sessionContext) return false;
    await widget.sessionContext.ready;
    const kernel = widget.sessionContext.session?.kernel;
    return kernel?.status === 'idle' && kernel.connectionStatus === 'connected';
}"""
# The model is asked, not the page: JupyterLab draws only the cells in view.
STATE = """() => {
    const widget = window.jupyterapp.shell.currentWidget, model = widget.content.model, cells = [];
    for (let i = 0; i < model.cells.length; i++) {
        const cell = model.cells.get(i);
        if (cell.type === 'code' && cell.sharedModel.getSource().trim())
            cells.push({index: i, count: cell.executionCount, outputs: cell.outputs.toJSON()});
    }
    return {status: widget.sessionContext.session?.kernel?.status ?? 'starting', cells};
}"""


FIND_CELL = """words => window.jupyterapp.shell.currentWidget.content.widgets.findIndex(
    widget => widget.model.sharedModel.getSource().startsWith(words))"""
CELL = """i => {
    const cell = window.jupyterapp.shell.currentWidget.content.model.cells.get(i);
    return {count: cell.executionCount, outputs: cell.outputs.toJSON()};
}"""


def browser_path():
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def jupyterlab(folder):
    """Yield the address and token of a JupyterLab that serves a copy of the project, in `folder`, from loopback."""
    project = project_copy(folder)
    port, token = free_port(), secrets.token_hex(16)
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
               "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={project}",
               "--LabApp.expose_app_in_browser=True",
               "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with open(folder / "jupyterlab.log", "w", encoding="utf-8") as log:
        server = subprocess.Popen(command, cwd=project, env=surroundings(folder, project), start_new_session=True, stdout=log, stderr=log)
        try:
            wait_for_answer(f"http://127.0.0.1:{port}/api?token={token}", server)
            yield f"http://127.0.0.1:{port}", token
        finally:
            stop(server)


def project_copy(folder):
    """Return a copy of the project: JupyterLab saves by itself, and no output must reach a lesson."""
    project = folder / "project"
    for part in ("data", "helpers", "notebooks"):
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
    shutil.copy(ROOT / "requirements.txt", project)
    return project


def surroundings(folder, project):
    """Return an environment in which JupyterLab has the shipped settings, and writes its own to `folder` alone."""
    shipped = folder / "config" / "labconfig" / "default_setting_overrides.json"
    shipped.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "helpers" / "classroom" / "jupyterlab.json", shipped)
    places = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime",
              "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
              "MEDIA_WORKBOOK_CODING": "my-coding"}
    return {**os.environ, **{name: str(folder / place) for name, place in places.items()}, "PYTHONPATH": str(project)}


def wait_for_answer(address, server, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.poll() is None:
        try:
            return urllib.request.urlopen(address, timeout=2).status
        except OSError:
            time.sleep(0.3)
    raise RuntimeError("JupyterLab didn't start; see jupyterlab.log in the test's folder")


def stop(server):
    end = server.terminate if os.name == "nt" else lambda: os.killpg(server.pid, signal.SIGTERM)
    end()
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()


@contextmanager
def browser_page(**size):
    """Yield a page of the machine's own Chromium, with the addresses it asked for in `page.asked`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path(), headless=True, args=QUIET)
        page = browser.new_page(viewport=size or {"width": 1400, "height": 900})
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        yield page
        browser.close()


def open_lesson(page, address, token, name):
    """Open `notebooks/<name>` and wait until its kernel is connected."""
    page.goto(f"{address}/lab/workspaces/{Path(name).stem}/tree/notebooks/{name}?token={token}&reset")
    page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook").wait_for(timeout=60_000)
    page.wait_for_function(KERNEL_READY, timeout=60_000)


def answer_exercise(page, number, code):
    """Type `code` in the place of the three dots of an exercise, as a student does, and run the cell.

    Returns what the cell then puts out.
    """
    index = page.evaluate(FIND_CELL, f"# Exercise {number}")
    page.evaluate("i => window.jupyterapp.shell.currentWidget.content.scrollToItem(i, 'start')", index)
    page.wait_for_timeout(500)
    line = page.locator(".jp-Notebook .jp-CodeCell", has_text=f"# Exercise {number}").locator(".cm-line", has_text="answer =")
    line.first.click()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+End")
    page.keyboard.type(f"answer = {code}")
    before = page.evaluate(CELL, index)["count"]
    page.keyboard.press("Control+Enter")
    page.wait_for_function(f"([i, n]) => ({CELL})(i).count > n && ({CELL})(i).outputs.length > 0", arg=[index, before])
    return page.evaluate(CELL, index)["outputs"][-1]["data"]["text/plain"]


def run_all(page, seconds=240):
    """Run all cells by the menu and return the state of the code cells; stop at the first error."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        state = page.evaluate(STATE)
        wrong = errors(state)
        if wrong or (state["status"] == "idle" and all(cell["count"] for cell in state["cells"])):
            return state
        page.wait_for_timeout(200)
    raise TimeoutError(f"cells not run after {seconds} s: {[c['index'] for c in state['cells'] if not c['count']]}")


def wait_until(true, page, seconds=20):
    until = time.monotonic() + seconds
    while not true() and time.monotonic() < until:
        page.wait_for_timeout(200)


def errors(state):
    return [(cell["index"], output["ename"], output["evalue"]) for cell in state["cells"]
            for output in cell["outputs"] if output["output_type"] == "error"]


def shown(state, mime):
    """Return everything of one mime type that the cells put out, as one string."""
    pieces = (output.get("data", {}).get(mime, "") for cell in state["cells"] for output in cell["outputs"])
    return "\n".join("".join(piece) for piece in pieces)
