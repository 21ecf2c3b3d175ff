"""Runs a command and measures it."""

import os
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Measured(NamedTuple):
    seconds: float
    own: float  # seconds of the processors, without the kernel's
    megabytes: float  # of memory, at most


def run(command, prints_seconds=False):
    """What a command costs, by the clock or by the seconds that it prints itself; what it says is shown when it fails."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode != 0:
            sys.exit(f"bench.py: {' '.join(map(str, command))} exited {process.returncode}\n"
                     f"{said.read(4_000).decode(errors='replace')}")
        return Measured(float(said.read()) if prints_seconds else seconds, usage.ru_utime, usage.ru_maxrss / 1_024)
