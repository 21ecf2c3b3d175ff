"""What must hold of the program's answers, whatever the content."""

import json
import os
import re
import resource
import signal
import subprocess
import tempfile
import time

from mutations import FOLDERS

EXIT_CODES = {0, 1, 2, 64}
CODE = re.compile(r"BD\d{3}")


class Fault(Exception):
    """The program did what it never may."""


class Judge:
    def __init__(self, program, most_seconds):
        self.program, self.most_seconds = program, most_seconds

    def run(self, folder, *arguments):
        """Exit code and output; a crash, another code or too much time is a fault. Time is the processor's, so that other
        work on the machine does not count."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen([self.program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=errors,
                                       preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (int(self.most_seconds * 4) + 1,) * 2))
            usage = self._wait(process, arguments)
            out.seek(0)
            errors.seek(0)
            output, error = out.read(), errors.read()
        if process.returncode < 0:
            raise Fault(f"{arguments} ended by {signal.Signals(-process.returncode).name}: {error[-600:].decode(errors='replace')}")
        if process.returncode not in EXIT_CODES:
            raise Fault(f"{arguments} exited {process.returncode}: {error[-600:].decode(errors='replace')}")
        if usage.ru_utime > self.most_seconds:
            raise Fault(f"{arguments} took {usage.ru_utime:.1f} s of the processor")
        return process.returncode, output, error

    def _wait(self, process, arguments):
        limit = time.monotonic() + 60
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                process.returncode = os.waitstatus_to_exitcode(status)
                return usage
            if time.monotonic() > limit:
                process.kill()
                process.wait()
                raise Fault(f"{arguments} hangs")
            time.sleep(0.002)

    def findings(self, folder):
        code, output, error = self.run(folder, "check", "--format", "json")
        if code not in (0, 1):
            return None
        try:
            findings = json.loads(output.decode())["findings"]
        except (UnicodeDecodeError, json.JSONDecodeError) as reason:
            raise Fault(f"check --format json is no JSON: {reason}")
        if (code == 1) != any(finding["severity"] == "error" for finding in findings):
            raise Fault(f"check exited {code} with {len(findings)} findings")
        files = {}
        for finding in findings:
            self._require_place(folder, finding, files)
            self._require_wording(finding)
        return findings

    def _require_place(self, folder, finding, files):
        for place in [finding] + [note for note in finding["notes"] if note.get("path")]:
            path = place["path"]
            if "\\" in path:
                continue  # An escaped name; the file's own cannot be told from it.
            if not os.path.isfile(folder / path) or os.path.islink(folder / path):
                if (place["line"], place["column"]) != (1, 1):
                    raise Fault(f"no file to point into: {finding}")
                continue
            if path not in files:
                files[path] = _lines(folder / path)
            lines = files[path]
            for line, column in [(place["line"], place["column"]), (place.get("end_line"), place.get("end_column"))]:
                if line is None:
                    continue
                if not 1 <= line <= len(lines) or not 1 <= column <= len(lines[line - 1]) + 1:
                    raise Fault(f"{line}:{column} is outside of the file: {finding}")
        size = (folder / finding["path"]).stat().st_size if os.path.isfile(folder / finding["path"]) else 0
        for fix in finding["fixes"]:
            for edit in fix["edits"]:
                if not 0 <= edit["start"] <= edit["end"] <= size:
                    raise Fault(f"an edit outside of the file: {finding}")

    def _require_wording(self, finding):
        if not CODE.fullmatch(finding["code"]):
            raise Fault(f"no code: {finding}")
        for text in [finding["message"], finding["help"] or "-"] + [note["message"] for note in finding["notes"]]:
            if not text or "\n" in text or any(ord(sign) < 32 for sign in text):
                raise Fault(f"no line of text: {finding}")

    def require_every_record(self, folder, findings):
        """Each file of the record folders is on the site or has an error."""
        code, _, _ = self.run(folder, "build", "--keep-going", "--output", "site")
        site = folder / "site"
        if not site.is_dir():
            if code == 0:
                raise Fault("build wrote nothing and exited 0")
            return
        named = {finding["path"] for finding in findings}
        for path in _records(folder / "content"):
            top = path.relative_to(folder / "content").parts[0]
            if not (site / top / f"{path.stem}.html").is_file() and str(path.relative_to(folder)) not in named:
                raise Fault(f"{path} is neither on the site nor in a finding")


def _records(content):
    for top in FOLDERS:
        for path in sorted((content / top).rglob("*")):
            isPlain = path.is_file() and not path.is_symlink() and path.suffix == ".md" and str(path).isprintable()
            isRecord = top != "cycles" and path.name != "README.md" and not any(part.startswith(".") for part in path.parts)
            if isPlain and isRecord:
                yield path


def _lines(path):
    """As editors count them; bytes that are no UTF-8 are one character each."""
    return re.split("\r\n|\r|\n", path.read_bytes().decode("utf-8", "surrogateescape"))
