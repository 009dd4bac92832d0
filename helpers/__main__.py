"""The commands: `python -m helpers check`, `analyse`, `answers`, `teach`, `site`; each with `--help`."""
import argparse
import sys
from pathlib import Path


def main(arguments=None):
    """Run the command that `arguments` (or the command line) name, and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m helpers", description="The media-analysis workbook.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="say whether Python, packages, kernel and data are right")
    check.set_defaults(run=run_check)
    _add_analyse(commands)
    answers = commands.add_parser("answers", help="print the right answers of a lesson, for the teacher")
    answers.add_argument("lesson", type=int, help="the number of the lesson")
    answers.set_defaults(run=run_answers)
    teach = commands.add_parser("teach", help="make the teacher's pack, or the students' zip")
    teach.add_argument("--to", required=True, metavar="FOLDER", help="the folder for the pack")
    teach.add_argument("--lessons", nargs="+", default=(), metavar="NN", help="only these lessons, such as 02 06")
    teach.add_argument("--student", action="store_true", help="the students' copy of the project, without solutions")
    teach.add_argument("--no-pdf", action="store_true", help="HTML only")
    teach.set_defaults(run=run_teach)
    site = commands.add_parser("site", help="build the workbook as a website that needs no installation")
    site.add_argument("--to", required=True, metavar="FOLDER", help="the folder for the site")
    site.add_argument("--parts", metavar="FOLDER", help="where its parts lie, or are downloaded to")
    site.set_defaults(run=run_site)
    chosen = parser.parse_args(arguments)
    return chosen.run(chosen)


def _add_analyse(commands):
    analyse = commands.add_parser("analyse", help="write what is found in any number of articles to files")
    analyse.add_argument("pages", metavar="SOURCE", help="a folder of articles, or one file of any format that is read")
    analyse.add_argument("--to", required=True, metavar="FOLDER", help="the folder for the results")
    analyse.add_argument("--format", choices=("parquet", "csv", "xlsx"), help="left out: Parquet if fastparquet is there")
    analyse.add_argument("--workers", type=int, metavar="N", help="processes at work; left out: one a processor")
    analyse.add_argument("--scheduler", default="", metavar="tcp://…", help="a Dask cluster to work on")
    analyse.set_defaults(run=run_analyse)


def run_check(_chosen):
    from helpers.classroom.setup_check import checks, report

    rows = checks()
    print(report(rows))
    return 0 if all(row.fine for row in rows) else 1


def run_analyse(chosen):
    from helpers.scale.analysis import analyse, skipped_summary

    try:
        files = analyse(chosen.pages, chosen.to, workers=chosen.workers, kind=chosen.format, scheduler=chosen.scheduler)
    except (OSError, ValueError, ModuleNotFoundError) as problem:
        print(problem, file=sys.stderr)
        return 1
    print("\n".join(f"{name}: {file}" for name, file in files.items()))
    print(skipped_summary(chosen.to), file=sys.stderr)
    return 0


def run_answers(chosen):
    from helpers.classroom.exercises import answer_sheet

    try:
        print(answer_sheet(chosen.lesson))
    except ValueError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def run_teach(chosen):
    if chosen.student:
        from helpers.classroom.pack.student_copy import write_student_copy

        Path(chosen.to).mkdir(parents=True, exist_ok=True)
        print(f"The students' copy: {write_student_copy(chosen.to)}")
        return 0
    from helpers.classroom.pack import teach

    files = teach(chosen.to, chosen.lessons, pdf=not chosen.no_pdf)
    print("\n".join(f"{kind}: {len(made)} files in {Path(chosen.to) / kind}" for kind, made in files.items()))
    return 0


def run_site(chosen):
    from helpers.classroom.site import build_site

    try:
        folder = build_site(chosen.to, chosen.parts)
    except (RuntimeError, FileNotFoundError) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"The site lies in {folder}. Put it on a web server, or try it: "
          f"python -m http.server --bind 127.0.0.1 --directory \"{folder}\"")
    return 0


if __name__ == "__main__":
    sys.exit(main())
