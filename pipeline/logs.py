"""Send the log records and the errors of one job to its log file.

Only scripts import this module, and first: a stop by the user while the other imports go on is no
fault to be shown either.
"""

import logging
import sys
from types import TracebackType

from pipeline.errors import StudyError

_LOGGER = logging.getLogger(__name__)


def log_to(path: str) -> None:
    """Log to *path*; an error of the study is shown in words, a fault of the program is recorded.

    The traceback of a fault goes to the log file only: the user reads one sentence and the place
    of the log. A stop by the user is neither; the engine, which gets it too, says so once.
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
        if isinstance(error, KeyboardInterrupt):
            _LOGGER.info("stopped by the user")
            return
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


def _pass_over_stop(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if not isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _pass_over_stop
