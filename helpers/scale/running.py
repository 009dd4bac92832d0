"""Jobs side by side on Dask: in processes of this computer, on a cluster, or one after the other."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context

_WAVE = 8  # jobs handed out at once to each process


def results(work, jobs, workers=None, scheduler=""):
    """Yield `work(*job)` for each of the jobs, in their order.

    Dask spreads them over `workers` processes (by default one a processor), or over the cluster at the address
    `scheduler` ("tcp://…", which needs the package `distributed`). While they run, the next jobs are fetched, so
    that never more than two rounds of them are in memory. With one worker, or in a browser, which has no processes,
    they run here, one after the other. Raises what `work` raises.

    >>> list(results(pow, [(2, 3), (3, 2)], workers=1))
    [8, 9]
    """
    workers = workers or os.cpu_count() or 1
    if sys.platform == "emscripten" or (workers == 1 and not scheduler):
        yield from (work(*job) for job in jobs)
        return
    jobs = iter(jobs)
    with ThreadPoolExecutor(1) as reader, _computer(workers, scheduler) as compute:
        waiting = reader.submit(_next_jobs, jobs, workers)
        while wave := waiting.result():
            waiting = reader.submit(_next_jobs, jobs, workers)
            yield from compute(work, wave)


def _next_jobs(jobs, workers):
    return list(islice(jobs, _WAVE * workers))


@contextmanager
def _computer(workers, scheduler):
    """Give a function of `work` and jobs that returns their results, while its processes live."""
    if scheduler:
        with _client(scheduler) as client:
            yield lambda work, wave: _computed(work, wave, scheduler=client)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:  # started when a second job is there
        yield lambda work, wave: (
            [work(*job) for job in wave] if len(wave) == 1
            else _computed(work, wave, scheduler="processes", pool=pool, num_workers=workers, chunksize=1)
        )


def _computed(work, wave, **where):
    import dask

    return dask.compute(*(dask.delayed(work, pure=False, traverse=False)(*job) for job in wave), **where)


def _client(address):
    try:
        from dask.distributed import Client
    except ImportError:
        raise ModuleNotFoundError(
            "a cluster needs the package distributed: pip install \"media-workbook-helpers[scale]\", or leave out --scheduler"
        ) from None
    return Client(address)
