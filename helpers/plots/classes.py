"""A picture of a class: how far it got with each exercise."""
from helpers.plots.canvas import (
    draw_rows,
    finish,
    legend_below,
    look,
    need,
    new_axes,
    say_nothing,
    several,
    styled,
)


@styled
def plot_class(results):
    """Plot how many students solved each exercise and how many only tried, from a table of `class_results`.

    Raises ValueError when a column is missing.

    >>> import pandas as pd
    >>> results = pd.DataFrame({"student": [1, 2], "exercise": "2.1", "right": [True, False]})
    >>> plot_class(results).alt_text
    'Exercise 2.1 was left unsolved most. Stacked bar chart: Exercises of 2 students. 2.1: 1 solved, 1 tried.'
    """
    need(results, ["student", "exercise", "right"], "plot_class")
    title = f"Exercises of {several(results['student'].nunique(), 'student')}"
    checked = results[results["right"].notna()]
    if checked.empty:
        return say_nothing("Stacked bar chart", title)
    right = checked["right"].astype("bool")
    counts = right.groupby(checked["exercise"]).agg(solved="sum", asked="size")
    counts = counts.assign(tried=counts["asked"] - counts["solved"])
    counts = counts.loc[sorted(counts.index, key=lambda key: [int(part) for part in key.split(".")])]
    axes = new_axes(rows=len(counts) + 1)
    rows = range(len(counts))
    axes.barh(rows, counts["solved"], color=look(0)["color"], label="solved")
    axes.barh(rows, counts["tried"], left=counts["solved"], color=look(1)["color"], hatch="//", edgecolor="white",
              label="tried, not solved")
    draw_rows(axes, list(counts.index))
    legend_below(axes)
    said = "; ".join(f"{key}: {row.solved} solved, {row.tried} tried" for key, row in counts.iterrows())
    hardest = counts["tried"].idxmax()
    return finish(axes, "Stacked bar chart", title, said + ".", x="students", y="exercise",
                  finding=f"Exercise {hardest} was left unsolved most.")
