"""Send the log records and the errors of one job to its log file."""

import logging
import sys
from types import TracebackType

from pipeline.errors import StudyError

_LOGGER = logging.getLogger(__name__)


def log_to(path: str) -> None:
    """Log to *path*; an error of the study is shown in words, a fault of the program is recorded.

    The traceback of a fault goes to the log file only: the user reads one sentence and the place
    of the log.
    """
    logging.basicConfig(
        level=logging.INFO,
        format="%(levelname)s %(name)s: %(message)s",
        handlers=[logging.FileHandler(path, mode="w", encoding="utf-8")],
        force=True,
    )
    logging.captureWarnings(True)

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, StudyError):
            _LOGGER.error("%s", error)
            print(f"\n{error}\n", file=sys.stderr)  # noqa: T201
            return
        _LOGGER.error("job failed", exc_info=(kind, error, trace))
        print(  # noqa: T201
            f"\nThis step failed on a fault of the program ({kind.__name__}: {error}).\n"
            f"  details: {path}\n"
            "  to do: please report it with that file",
            file=sys.stderr,
        )

    sys.excepthook = report
