"""Worker: documents are read in a process of their own, so that one cannot harm the run.

A native library may crash or hang on a damaged file. The worker is started once, reads one
document after another, and is stopped and replaced when it dies or takes too long; that document
alone is set aside.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from pipeline.extract.media_types import HEAD_BYTES, sniff_media_type
from pipeline.extract.messages import GarbledAnswerError, receive_document, send_request
from pipeline.extract.model import (
    SECONDS_PER_RECOGNISED_PAGE,
    ExtractedDocument,
    ExtractSettings,
    out_of_memory,
    quarantined,
)
from pipeline.extract.worker_watch import Watch, limit_addresses, stop_group

_PACKAGE_HOME = Path(__file__).resolve().parents[2]
_SECONDS_TO_END = 10.0
_AGAIN = "with --forcerun extract_documents it is tried again"
_KILLED = (
    "The system stopped the reader (SIGKILL), as it does when memory runs out: give the run more "
    f"memory or fewer cores; {_AGAIN}."
)
_GARBLED = (
    "The reader gave no answer that makes sense, so that the file may be damaged or hostile: save "
    f"it anew with another program, or obtain it again; {_AGAIN}."
)
_COMMAND = (sys.executable, "-m", "pipeline.extract.worker_process")


class Worker:
    """One long-lived process that reads documents; used as a context manager.

    Parameters
    ----------
    settings
        Limits for each document.
    command
        Program to run as the worker; given in tests only.
    """

    def __init__(self, settings: ExtractSettings, *, command: tuple[str, ...] = _COMMAND) -> None:
        self._settings = settings
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def extract(self, source: bytes, path: str) -> ExtractedDocument:
        """Read one document in the worker.

        Parameters
        ----------
        source
            The bytes of the file.
        path
            Its name or path; with the content it tells what kind of document this is.

        Returns
        -------
        ExtractedDocument
            As of :func:`pipeline.extract.document.extract_document`; ``quarantined`` also when the
            worker crashed on the document, was killed, or went over a limit; ``lost_to`` says
            which.
        """
        process = self._running()
        limits = self._settings
        watch = Watch(
            process,
            seconds=limits.seconds_per_document,
            megabytes=limits.memory_mb_per_document,
        )
        try:
            with watch:
                document = self._ask(process, source, path, watch)
        except GarbledAnswerError:
            self.stop()
            return quarantined(_GARBLED, lost_to="machine")
        if watch.exceeded is not None:
            self.stop()
        return document or self._lost(watch)

    def _ask(
        self, process: subprocess.Popen[bytes], source: bytes, path: str, watch: Watch
    ) -> ExtractedDocument | None:
        """Send a document and wait for the answer; None where the worker ends without one."""
        assert process.stdin is not None
        assert process.stdout is not None

        def wait_longer(n_pages: int) -> None:
            n_allowed = min(n_pages, self._settings.max_pages)
            watch.more_time(n_allowed * SECONDS_PER_RECOGNISED_PAGE)

        try:
            send_request(
                process.stdin,
                source,
                media_type=sniff_media_type(source[:HEAD_BYTES], path),
                name=path,
                settings=self._settings,
            )
            return receive_document(process.stdout, on_pages_to_recognise=wait_longer)
        except BrokenPipeError:
            return None

    def stop(self) -> int:
        """End the process if one runs; returns its exit code (negative: the signal)."""
        process, self._process = self._process, None
        if process is None:
            return 0
        stop_group(process)
        process.communicate()
        return process.returncode

    def _lost(self, watch: Watch) -> ExtractedDocument:
        if watch.exceeded == "time":
            return quarantined(
                f"Reading took more than {self._settings.seconds_per_document:g} seconds and was "
                "stopped: split the file or save it anew, or raise extract.seconds_per_document; "
                "it is tried again when that is changed.",
                lost_to="time",
            )
        if watch.exceeded == "memory":
            return out_of_memory(self._settings)
        return self._crashed()

    def _crashed(self) -> ExtractedDocument:
        """Collect a process that ended without an answer, and say what became of the document."""
        assert self._process is not None
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self.stop()
            return quarantined(_GARBLED, lost_to="machine")
        cause = _cause(self.stop())
        if cause == "SIGKILL":
            return quarantined(_KILLED, lost_to="machine")
        return quarantined(
            f"The reader crashed on this file ({cause}), which may be damaged: save it anew with "
            f"another program, or obtain it again; {_AGAIN}.",
            lost_to="machine",
        )

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            path = os.pathsep.join(filter(None, [str(_PACKAGE_HOME), os.environ.get("PYTHONPATH")]))
            self._process = subprocess.Popen(  # noqa: S603 (our own interpreter and module)
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
                start_new_session=True,
            )
            limit_addresses(self._process, self._settings.memory_mb_per_document)
        return self._process


def _cause(code: int) -> str:
    names = {member.value: member.name for member in signal.Signals}
    return names.get(-code, f"exit code {code}")
