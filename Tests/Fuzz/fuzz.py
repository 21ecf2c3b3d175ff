#!/usr/bin/env python3
"""Spoils content folders in random ways and has the program check and build them: it never crashes, never hangs, never
points outside of a file, and drops no record in silence.

    fuzz.py --backdrive PATH [--seconds N] [--seed N] [--cases N]
    fuzz.py --backdrive PATH --replay SEED:CASE [--keep FOLDER]

The same seed spoils in the same ways. A failure prints how to replay its case; `--keep` leaves its folder to be read.
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import mutations
from judge import Fault, Judge

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
LONG_CALENDAR = re.compile(rb"starts_on:\s*[\"']?[01]\d{3}-")
COMMANDS = [["check", "--format", form] for form in ["human", "github", "gitlab", "sarif", "junit"]] + [
    ["check", "--strict"], ["check", "--as-of", "2026-01-01"], ["check", "--fix"], ["fmt", "--check"], ["agenda", "cycle"],
    ["agenda", "weekly"], ["digest", "li.na"], ["link", "P-1"], ["build", "--keep-going", "--language", "zh-CN", "--output", "site"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--backdrive", default=".build/debug/backdrive", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=60, help="at most so long (default: %(default)s)")
    parser.add_argument("--cases", type=int, default=10**9, help="at most so many")
    parser.add_argument("--seed", type=int, default=1, help="(default: %(default)s)")
    parser.add_argument("--replay", metavar="SEED:CASE", help="one case alone")
    parser.add_argument("--keep", type=pathlib.Path, help="where the folder of a failed or replayed case is left")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="backdrive-fuzz-") as work:
        fuzzer = Fuzzer(options.backdrive.resolve(), pathlib.Path(work), options.keep)
        if options.replay:
            return 0 if fuzzer.passes(options.replay, shows=True) else 1
        start, case, failed = time.monotonic(), 0, 0
        while case < options.cases and time.monotonic() - start < options.seconds:
            failed += not fuzzer.passes(f"{options.seed}:{case}")
            case += 1
    print(f"{case} spoiled folders of seed {options.seed}, {failed} failed")
    return 1 if failed else 0


class Fuzzer:
    def __init__(self, backdrive, work, keep):
        self.work, self.keep = work, keep
        # A site of a later century has a page for each of 25,000 cycles.
        self.bases = [REPOSITORY / "content"] * 4 + sorted(
            path for path in (REPOSITORY / "Tests/Fixtures").glob("**/content") if "later-century" not in str(path))
        generated = work / "generated"
        subprocess.run([sys.executable, REPOSITORY / "Benchmarks/generate.py", generated, "12"], check=True, stdout=subprocess.DEVNULL)
        self.bases.append(generated / "content" if (generated / "content").is_dir() else generated)
        self.judge = Judge(backdrive, self.patience(backdrive))

    def patience(self, backdrive):
        """In seconds: one, more for a program that was built for debugging."""
        start = time.monotonic()
        Judge(backdrive, 60).run(REPOSITORY, "check")
        return max(1, 30 * (time.monotonic() - start))

    def passes(self, name, shows=False):
        rng = random.Random(name)
        folder = self.work / "case"
        shutil.rmtree(folder, ignore_errors=True)
        base = rng.choice(self.bases)
        shutil.copytree(base, folder / "content")
        done = [f"a copy of {base}"]
        fault = None
        try:
            for spoil in rng.choices(mutations.ALL, mutations.WEIGHTS, k=rng.choice([1, 1, 1, 2, 3, 5])):
                done.append(spoil(folder / "content", rng))
            self.judge_case(folder, rng)
        except Fault as found:
            fault = found
        if fault or shows:
            print("\n    ".join([f"case {name}: {fault or 'passed'}"] + [step for step in done if step]
                                + [f"fuzz.py --replay {name}"]), flush=True)
            if self.keep:
                shutil.rmtree(self.keep, ignore_errors=True)
                shutil.copytree(folder, self.keep, symlinks=True,
                                ignore=lambda at, names: [n for n in names if pathlib.Path(at, n).is_fifo() or pathlib.Path(at, n).is_socket()])
        return fault is None

    def judge_case(self, folder, rng):
        findings = self.judge.findings(folder)
        command, builds = rng.choice(COMMANDS), rng.random() < 0.5
        if self.has_long_calendar(folder):
            return  # A site of thousands of years has a page for each of their cycles.
        if findings is not None and builds:
            self.judge.require_every_record(folder, findings)
        self.judge.run(folder, *command)

    @staticmethod
    def has_long_calendar(folder):
        settings = folder / "content/backdrive.yml"
        return settings.is_file() and LONG_CALENDAR.search(settings.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
