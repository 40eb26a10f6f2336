"""Watch over a worker from outside: its time, its memory, and what it started.

The worker stands in a session of its own, so that a stop reaches every program it started.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from threading import Event, Thread
from types import TracebackType
from typing import Self

import psutil

from pipeline.extract.model import Loss

_SECONDS_BETWEEN_LOOKS = 0.1
# The address space may be larger than what is in use by libraries, maps and what is set aside.
_ADDRESSES_PER_MEMORY = 2
_ADDRESSES_BESIDE_MB = 2000


class Watch:
    """Stops a worker that is over a limit; a context manager around the reading of a document.

    Parameters
    ----------
    process
        The worker, started in a session of its own.
    seconds, megabytes
        Its limits; ``more_time`` extends the first.
    """

    def __init__(
        self, process: subprocess.Popen[bytes], *, seconds: float, megabytes: float
    ) -> None:
        self._process = process
        self._deadline = time.monotonic() + seconds
        self._bytes = megabytes * 1e6
        self._done = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self.exceeded: Loss | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def more_time(self, seconds: float) -> None:
        """Let the worker have *seconds* more."""
        self._deadline += seconds

    def _look(self) -> None:
        while not self._done.wait(_SECONDS_BETWEEN_LOOKS):
            if time.monotonic() > self._deadline:
                self.exceeded = "time"
            elif _memory_of(self._process.pid) > self._bytes:
                self.exceeded = "memory"
            if self.exceeded is not None:
                stop_group(self._process)
                return


def _memory_of(pid: int) -> int:
    """Bytes of main memory that a process and all it started hold; 0 when it has ended."""
    total = 0
    with contextlib.suppress(psutil.Error):
        parent = psutil.Process(pid)
        for process in (parent, *parent.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                total += process.memory_info().rss
    return total


def limit_addresses(process: subprocess.Popen[bytes], megabytes: float) -> None:
    """Cap the address space from outside, where the system can: a burst may outrun the looks."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 (absent on Windows)

    n_bytes = int((_ADDRESSES_PER_MEMORY * megabytes + _ADDRESSES_BESIDE_MB) * 1e6)
    with contextlib.suppress(ProcessLookupError, PermissionError, ValueError):
        _, hard = resource.prlimit(process.pid, resource.RLIMIT_AS)
        cap = n_bytes if hard == resource.RLIM_INFINITY else min(n_bytes, hard)
        resource.prlimit(process.pid, resource.RLIMIT_AS, (cap, hard))


def stop_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a worker and everything in its session."""
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
