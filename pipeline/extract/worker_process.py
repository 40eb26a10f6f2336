"""The program a worker runs: reads documents from standard input until there are no more."""

import ctypes
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import IO

from pipeline.extract.document import extract_document
from pipeline.extract.messages import announce_pages, receive_request, send_document
from pipeline.extract.model import ExtractedDocument, ExtractSettings, out_of_memory, quarantined
from pipeline.garbage import ALLOCATIONS

_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Ask the system to end this process when the run that started it is killed (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def read_one(
    source: bytes,
    media_type: str,
    name: str,
    settings: ExtractSettings,
    *,
    announce: Callable[[int], None] = lambda n_pages: None,
) -> ExtractedDocument:
    """Read a document; an error nobody foresaw is a reason too, with its name and message."""
    try:
        return extract_document(
            source, media_type=media_type, name=name, settings=settings, announce=announce
        )
    except MemoryError:
        return out_of_memory(settings)
    except Exception as error:
        message = " ".join(str(error).split())[:200]
        return quarantined(
            f"The file could not be read ({type(error).__name__}: {message}): "
            "save it anew with another program, or obtain it again."
        )


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each request in turn; ends with the stream of requests."""
    while (request := receive_request(requests)) is not None:
        announce = partial(announce_pages, answers)
        send_document(answers, read_one(*request, announce=announce))


def main() -> None:
    """Serve standard input; libraries' own messages go nowhere.

    Standard output is turned to standard error below Python: a native library may print to it too.
    """
    end_with_parent()
    gc.set_threshold(ALLOCATIONS)
    logging.disable(logging.CRITICAL)
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
