"""A picture of the time that an analysis takes."""
from helpers.plots.canvas import draw_marks, finish, look, need, new_axes, say, say_nothing, styled


@styled
def plot_times(times):
    """Plot the seconds that an analysis took against the number of articles, from a table of `time_copies`.

    Raises ValueError when the table lacks `articles` or `seconds`.

    >>> import pandas as pd
    >>> plot_times(pd.DataFrame({"articles": [60, 120], "seconds": [0.5, 1.1]})).alt_text
    '120 articles took 1.1 seconds. Line chart: Time of the analysis by number of articles. 60 articles 0.5 seconds, 120 articles 1.1 seconds.'
    """
    need(times, ["articles", "seconds"], "plot_times")
    title = "Time of the analysis by number of articles"
    if times.empty:
        return say_nothing("Line chart", title)
    axes, looks = new_axes(rows=9), look(0)
    axes.plot(times["articles"], times["seconds"], color=looks["color"])
    draw_marks(axes, times["articles"], times["seconds"], looks)
    axes.set_xlim(left=0)
    axes.set_ylim(bottom=0)
    spoken = [f"{say(seconds)} seconds" for seconds in times["seconds"]]
    pairs = ", ".join(f"{say(count)} articles {words}" for count, words in zip(times["articles"], spoken, strict=True))
    last = times.iloc[-1]
    return finish(axes, "Line chart", title, pairs + ".", x="articles", y="seconds",
                  finding=f"{say(last['articles'])} articles took {say(last['seconds'])} seconds.")
