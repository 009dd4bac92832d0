"""Time and memory of the whole pass: `python measure_analyse.py news.jsonl RESULTS [--workers 1] …`.

Runs `python -m helpers analyse` on a source and prints one line: seconds, processor seconds, and the highest memory of
all its processes together (their resident memory, asked ten times a second).
"""
import subprocess
import sys
import time

import psutil


def measured(arguments):
    """Return wall seconds, processor seconds and megabytes at the peak of one run."""
    run = psutil.Popen([sys.executable, "-m", "helpers", "analyse", arguments[0], "--to", *arguments[1:]],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start, peak, spent = time.perf_counter(), 0, {}
    while run.poll() is None:
        memory = 0
        for one in _family(run):
            try:
                memory += one.memory_info().rss
                spent[one.pid] = sum(one.cpu_times()[:2])
            except psutil.Error:
                continue
        peak = max(peak, memory)
        time.sleep(0.1)
    return time.perf_counter() - start, sum(spent.values()), peak / 1_000_000


def _family(run):
    try:
        return [run, *run.children(recursive=True)]
    except psutil.Error:
        return []


if __name__ == "__main__":
    wall, processor, memory = measured(sys.argv[1:])
    print(f"{wall:.1f} s, {processor:.1f} s of processors, {memory:.0f} MB")
