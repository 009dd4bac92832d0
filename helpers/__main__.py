"""`python -m helpers check`: is everything in place for a lesson?"""
import argparse
import sys

from helpers.setup_check import checks, report


def main(arguments=None):
    """Run the command that `arguments` (or the command line) name, and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m helpers", description="The media-analysis workbook.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="say whether Python, packages, kernel and data are right")
    check.set_defaults(run=run_check)
    chosen = parser.parse_args(arguments)
    return chosen.run(chosen)


def run_check(_chosen):
    rows = checks()
    print(report(rows))
    return 0 if all(row.fine for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
