#!/usr/bin/env python3
"""Reads what Backdrive writes with other people's libraries: JSON Schema, CSV, YAML, SARIF, JUnit. `make verify` runs it."""

import argparse
import sys
import traceback

import check_data
import check_findings
import check_schemas
import check_starter
from backdrive import Backdrive


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--backdrive", default=".build/debug/backdrive", help="the program (default: %(default)s)")
    backdrive = Backdrive(parser.parse_args().backdrive)
    failed = passed = 0
    for module in [check_schemas, check_data, check_findings, check_starter]:
        for check in [value for name, value in vars(module).items() if name.startswith("check_")]:
            try:
                check(backdrive)
                passed += 1
                print(f"passed  {check.__doc__}")
            except Exception:
                failed += 1
                print(f"FAILED  {check.__doc__}\n{traceback.format_exc()}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
