#!/usr/bin/env python3
"""Measures `backdrive build` against the C floor and, where it is installed, Hugo; prints ratios and peak memory.

    bench.py --backdrive PATH [--runs N]

Both sides of a ratio run in turn, in one run, on a memory disk; a ratio is the median over the pairs. BENCH_LARGE=1 adds
100,000 problems.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEMORY_DISK = Path("/dev/shm")


def main():
    parser = argparse.ArgumentParser(description="Measures backdrive against the C floor and Hugo.")
    parser.add_argument("--backdrive", required=True, type=Path, help="the release binary")
    parser.add_argument("--runs", type=int, default=5, help="pairs per ratio")
    options = parser.parse_args()
    sizes = [1_000, 10_000] + ([100_000] if os.environ.get("BENCH_LARGE") == "1" else [])
    disk = MEMORY_DISK if MEMORY_DISK.is_dir() else None
    if disk is None:
        print("There is no memory disk here: the ratios hold for this machine's disk")
    with tempfile.TemporaryDirectory(prefix="backdrive-bench-", dir=disk) as work:
        bench = Bench(Path(work), options.backdrive.resolve(), options.runs)
        bench.compile_floor()
        for size in sizes:
            bench.measure(size)
        bench.print_growth()


class Bench:
    def __init__(self, work, backdrive, runs):
        self.work, self.backdrive, self.runs = work, backdrive, runs
        self.medians = {}

    def compile_floor(self):
        self.floor = self.work / "floor"
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True,
                               text=True).stdout.split()
        compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("bench.py: a C compiler is needed")
        subprocess.run([compiler, "-O2", "-o", self.floor, HERE / "floor.c", *flags], check=True)

    def measure(self, size):
        content, site = self.work / f"content-{size}", self.work / f"site-{size}"
        subprocess.run([sys.executable, HERE / "generate.py", content, str(size)], check=True)
        self.build(content, site)
        files = [path for path in site.rglob("*") if path.is_file()]
        print(f"{size:,} problems, {size // 3:,} action plans: {len(files):,} files, "
              f"{sum(path.stat().st_size for path in files) / 1e6:,.1f} MB")

        new, against_floor, rebuilt, memory = [], [], [], []
        for _ in range(self.runs):
            seconds, peak = self.build(content, self.fresh())
            new.append(seconds)
            memory.append(peak)
            against_floor.append(seconds / self.run_floor(content, site))
            rebuilt.append(self.build(content, site)[0] / seconds)
        self.medians[size] = statistics.median(new)
        print(f"  new site / C floor        {statistics.median(against_floor):6.2f}")
        print(f"  unchanged site / new site {statistics.median(rebuilt):6.2f}")
        print(f"  peak memory               {max(memory):6.0f} MB")
        if shutil.which("hugo"):
            self.measure_hugo(content)
        else:
            print("  Hugo is not installed: not compared")
        shutil.rmtree(content)
        shutil.rmtree(site)

    def measure_hugo(self, content):
        source = self.hugo_site(content)
        ratios = []
        for _ in range(min(3, self.runs)):
            backdrive, _ = self.build(content, self.fresh())
            command = ["hugo", "--quiet", "--source", source, "--destination", self.fresh()]
            ratios.append(run(command)[0] / backdrive)
        print(f"  Hugo / new site           {statistics.median(ratios):6.2f}")
        shutil.rmtree(source)

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

    def print_growth(self):
        sizes = sorted(self.medians)
        for small, large in zip(sizes, sizes[1:]):
            print(f"{large:,} / {small:,} problems: {self.medians[large] / self.medians[small]:.2f} times as long")

    def build(self, content, output):
        return run([self.backdrive, "build", "--content", content, "--output", output])

    def run_floor(self, content, site):
        command = [self.floor, content, site, self.fresh()]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def fresh(self):
        """A path for an output, with nothing there."""
        output = self.work / "output"
        shutil.rmtree(output, ignore_errors=True)
        return output


def run(command):
    """The seconds that a command takes, and its peak memory in megabytes; what it says is shown when it fails."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            sys.exit(f"bench.py: {' '.join(map(str, command))} exited {process.returncode}\n"
                     f"{said.read(4_000).decode(errors='replace')}")
    return seconds, usage.ru_maxrss / 1_000


if __name__ == "__main__":
    main()
