#!/usr/bin/env python3
"""Measures `backdrive build` and `backdrive check` against the C floor and, where it is installed, Hugo.

    bench.py --backdrive PATH [--sizes N,N,…] [--runs N] [--smoke]

Prints ratios and peak memory, each beside its limit, and exits 1 when one misses its limit by a fifth. Both sides of a
ratio run in turn, in one run, on a memory disk; a ratio is the median over the pairs. `--smoke` runs all of it once, at
the smallest size, without limits.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from process import run

HERE = Path(__file__).resolve().parent
MEMORY_DISK = Path("/dev/shm")
SIZES = [1_000, 10_000, 100_000]
TOLERANCE = 1.2

# By the number of problems: the limit of each figure. Below 10,000 what a run costs whatever its size decides.
LIMITS = {
    10_000: {"build / floor": 2.5, "check / its floor": 1.8, "unchanged build / floor": 0.8, "check --base / check": 1.3,
             "diff / check": 2.5, "peak memory, MB": 200},
    100_000: {"build, times the one before": 12, "peak memory, MB": 2_000},
}


def main():
    parser = argparse.ArgumentParser(description="Measures backdrive against the C floor and Hugo.")
    parser.add_argument("--backdrive", required=True, type=Path, help="the release binary")
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=SIZES,
                        help="numbers of problems, ascending (default: 1000,10000,100000)")
    parser.add_argument("--runs", type=int, default=7, help="pairs per ratio; three at most from 100,000 on")
    parser.add_argument("--smoke", action="store_true", help="one pair at the smallest size, without limits")
    options = parser.parse_args()
    sizes, runs = (options.sizes[:1], 1) if options.smoke else (options.sizes, options.runs)
    disk = MEMORY_DISK if MEMORY_DISK.is_dir() else None
    if disk is None:
        print("There is no memory disk here: the ratios hold for this machine's disk")
    with tempfile.TemporaryDirectory(prefix="backdrive-bench-", dir=disk) as work:
        bench = Bench(Path(work), options.backdrive.resolve(), {} if options.smoke else LIMITS)
        for size in sizes:
            bench.measure(size, min(runs, 3) if size >= 100_000 else runs)
    if bench.missed:
        sys.exit("bench.py: missed by a fifth or more: " + "; ".join(bench.missed))


class Bench:
    def __init__(self, work, backdrive, limits):
        self.work, self.backdrive, self.limits = work, backdrive, limits
        self.missed = []
        self.before = {}
        self.floor = self.compile_floor()

    def compile_floor(self):
        program = self.work / "floor"
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark", "yaml-0.1"], check=True,
                               capture_output=True, text=True).stdout.split()
        compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("bench.py: a C compiler is needed")
        subprocess.run([compiler, "-O2", "-o", program, HERE / "floor.c", *flags], check=True)
        return program

    def measure(self, size, runs):
        content, site = self.work / "content", self.work / "site"
        subprocess.run([sys.executable, HERE / "generate.py", content, str(size)], check=True)
        self.build(content, site)
        files = [path for path in site.rglob("*") if path.is_file()]
        print(f"{size:,} problems, {size // 3:,} action plans: {len(files):,} files, "
              f"{sum(path.stat().st_size for path in files) / 1e6:,.1f} MB; pairs: {runs}")
        pairs = [self.pair(content, site) for _ in range(runs)]
        build, check = (statistics.median(pair[side].seconds for pair in pairs) for side in ("build", "check"))
        floor = statistics.median(pair["build floor"].seconds for pair in pairs)
        own = statistics.median(pair["build"].own for pair in pairs)
        memory = max(pair["build"].megabytes for pair in pairs)
        figures = {
            "build / floor": median(pairs, "build", "build floor"),
            "check / its floor": median(pairs, "check", "check floor"),
            "unchanged build / floor": median(pairs, "unchanged", "build floor"),
            "peak memory, MB": memory,
            "peak memory of check, MB": max(pair["check"].megabytes for pair in pairs),
        }
        figures |= self.compare_base(content, runs)
        if shutil.which("hugo"):
            figures["Hugo / build"] = self.compare_hugo(content, min(3, runs))
        if self.before:
            figures["build, times the one before"] = build / self.before["build"]
            figures["  its processor time"] = own / self.before["own"]
            figures["  its floor"] = floor / self.before["floor"]
            figures["check, times the one before"] = check / self.before["check"]
            figures["memory, times the one before"] = memory / self.before["memory"]
        self.before = {"build": build, "own": own, "floor": floor, "check": check, "memory": memory}
        self.report(size, figures)
        shutil.rmtree(content)
        shutil.rmtree(site)

    def pair(self, content, site):
        """One run of each side, in turn."""
        return {
            "build": self.build(content, self.fresh()),
            "build floor": self.run_floor(content, site, self.fresh()),
            "check": run([self.backdrive, "check", "--content", content]),
            "check floor": self.run_floor(content),
            "unchanged": self.build(content, site),
        }

    def report(self, size, figures):
        for name, figure in figures.items():
            limit = self.limits.get(size, {}).get(name)
            print(f"  {name:30}{figure:8.{0 if 'MB' in name else 2}f}" + (f"   at most {limit:,}" if limit else ""))
            if limit and figure >= limit * TOLERANCE:
                self.missed.append(f"{name} at {size:,}: {figure:.2f}")

    def compare_base(self, content, runs):
        """What it costs to judge a change of five files, and to say what it means, beside a check without git's help."""
        repository = self.work / "repository"
        shutil.copytree(content, repository / "content")
        git = ["git", "-C", repository, "-c", "user.name=Bench", "-c", "user.email=bench@example.com"]
        for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "Begin"]):
            subprocess.run(git + words, check=True)
        for path in sorted((repository / "content" / "problems").rglob("*.md"))[:5]:
            path.write_text(path.read_text() + "\nSeen again.\n")
        commands = {"check": ["check"], "check --base": ["check", "--base", "HEAD"], "diff": ["diff", "HEAD"]}
        pairs = [{name: run([self.backdrive, *words, "--content", repository / "content"])
                  for name, words in commands.items()} for _ in range(runs)]
        shutil.rmtree(repository)
        return {f"{name} / check": median(pairs, name, "check") for name in commands if name != "check"}

    def compare_hugo(self, content, runs):
        source = self.hugo_site(content)
        ratios = []
        for _ in range(runs):
            backdrive = self.build(content, self.fresh())
            hugo = run(["hugo", "--quiet", "--source", source, "--destination", self.fresh()])
            ratios.append(hugo.seconds / backdrive.seconds)
        shutil.rmtree(source)
        return statistics.median(ratios)

    def hugo_site(self, content):
        """A Hugo site of the same records: one plain page each, and one list of each kind."""
        source = self.work / "hugo"
        shutil.copytree(content, source / "content")
        (source / "content" / "backdrive.yml").unlink()
        (source / "hugo.toml").write_text('title = "Harbor"\nbaseURL = "https://example.com/"\ndisableKinds = '
                                          '["taxonomy", "term", "RSS", "sitemap"]\n')
        layouts = source / "layouts" / "_default"
        layouts.mkdir(parents=True)
        head = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>"
        (layouts / "single.html").write_text(
            head + "<dl>{{ range $key, $value := .Params }}<dt>{{ $key }}<dd>{{ $value }}{{ end }}</dl>{{ .Content }}\n")
        (layouts / "list.html").write_text(
            head + '<ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>\n')
        return source

    def build(self, content, output):
        return run([self.backdrive, "build", "--content", content, "--output", output])

    def run_floor(self, *arguments):
        return run([self.floor, *arguments], prints_seconds=True)

    def fresh(self):
        """A path for an output, with nothing there."""
        output = self.work / "output"
        shutil.rmtree(output, ignore_errors=True)
        return output


def median(pairs, side, floor):
    return statistics.median(pair[side].seconds / pair[floor].seconds for pair in pairs)


if __name__ == "__main__":
    main()
