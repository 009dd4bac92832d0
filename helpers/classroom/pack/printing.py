"""From a page of HTML to a PDF, by the browser of this machine."""
import shutil
import subprocess
import tempfile

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--no-pdf-header-footer"]


def browser():
    """Return the path of a browser that can print, None when there is none."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def print_page(page):
    """Print the HTML file `page` to a PDF of the same name beside it, and return its path.

    Raises RuntimeError, with the browser's last words, when no PDF came out.
    """
    target = page.with_suffix(".pdf")
    with tempfile.TemporaryDirectory() as profile:
        command = [browser(), *QUIET, f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.resolve().as_uri()]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", timeout=180)
    if not target.is_file():
        raise RuntimeError(f"{page.name} could not be printed: {done.stderr.strip()[-300:]}")
    return target
