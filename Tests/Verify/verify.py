#!/usr/bin/env python3
"""Reads what Backdrive writes with other people's libraries, servers and browsers: JSON Schema, CSV, YAML, SARIF, JUnit,
iCalendar, Atom, nginx, sshd, Chromium. `make verify` runs it."""

import argparse
import os
import sys
import traceback

import check_access
import check_bodies
import check_cases
import check_data
import check_feeds
import check_findings
import check_pages
import check_promises
import check_publishing
import check_schemas
import check_serving
import check_starter
from backdrive import Backdrive, Skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--backdrive", default=".build/debug/backdrive", help="the program (default: %(default)s)")
    parser.add_argument("--kills", type=int, default=int(os.environ.get("KILLS", 100)),
                        help="how often a run is killed, KILLS in the environment (default: %(default)s)")
    parser.add_argument("--only", default="", help="the checks whose names hold this")
    options = parser.parse_args()
    backdrive = Backdrive(options.backdrive, options.kills)
    failed = passed = 0
    for module in [check_schemas, check_data, check_feeds, check_bodies, check_findings, check_starter, check_pages,
                   check_access, check_cases, check_promises, check_publishing, check_serving]:
        for check in [value for name, value in vars(module).items() if name.startswith("check_")]:
            if options.only not in f"{module.__name__}.{check.__name__}":
                continue
            try:
                check(backdrive)
                passed += 1
                print(f"passed  {check.__doc__}")
            except Skipped as reason:
                print(f"skipped {check.__doc__}: {reason}")
            except Exception:
                failed += 1
                print(f"FAILED  {check.__doc__}\n{traceback.format_exc()}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
