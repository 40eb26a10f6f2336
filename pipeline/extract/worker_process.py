"""The program a worker runs: reads documents from standard input until there are no more."""

import contextlib
import gc
import logging
import os
import sys
from typing import IO

from pipeline.extract.document import extract_document
from pipeline.extract.messages import receive_request, send_document
from pipeline.extract.model import ExtractedDocument, ExtractSettings, quarantined
from pipeline.garbage import ALLOCATIONS

_MEMORY_GB = 8


def limit_memory(gigabytes: int) -> None:
    """Cap the address space, where the system can, so that a bomb ends this process alone."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (absent on Windows)

    limit = gigabytes * 2**30
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > limit:
        # macOS knows the limit and refuses any value for it.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def read_one(
    source: bytes, media_type: str, name: str, settings: ExtractSettings
) -> ExtractedDocument:
    """Read a document; an error nobody foresaw is a reason too, with its name and message."""
    try:
        return extract_document(source, media_type=media_type, name=name, settings=settings)
    except MemoryError:
        return quarantined(
            f"The file needs more memory to read than there is ({_MEMORY_GB} GB at most): split it "
            "or save it anew.",
            lasting=False,
        )
    except Exception as error:
        message = " ".join(str(error).split())[:200]
        return quarantined(
            f"The file could not be read ({type(error).__name__}: {message}): "
            "save it anew with another program, or obtain it again."
        )


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each request in turn; ends with the stream of requests."""
    while (request := receive_request(requests)) is not None:
        send_document(answers, read_one(*request))


def main() -> None:
    """Serve standard input; libraries' own messages go nowhere.

    Standard output is turned to standard error below Python: a native library may print to it too.
    """
    limit_memory(_MEMORY_GB)
    gc.set_threshold(ALLOCATIONS)
    logging.disable(logging.CRITICAL)
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
