"""The one base error of the project: what is wrong, where, what is legal, what to do."""

from collections.abc import Sequence


class StudyError(Exception):
    """Something in the study (not in the program) has to be mended by its user.

    Parameters
    ----------
    what
        What is wrong, as a full sentence without a final full stop.
    where
        The file (and line or key) it was found in.
    legal
        What would have been accepted.
    todo
        What the user can do now.
    """

    def __init__(self, what: str, *, where: str = "", legal: str = "", todo: str = "") -> None:
        self.what = what
        self.where = where
        self.legal = legal
        self.todo = todo
        super().__init__(str(self))

    def __str__(self) -> str:
        parts = [
            ("", self.what),
            ("  where: ", self.where),
            ("  legal: ", self.legal),
            ("  to do: ", self.todo),
        ]
        return "\n".join(label + text for label, text in parts if text)


def raise_all(problems: Sequence[StudyError], *, title: str) -> None:
    """Raise one error that lists every problem, or nothing when there is none.

    Raises
    ------
    StudyError
        With one paragraph a problem, so that a user mends all in one go.
    """
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise StudyError(f"{title} ({len(problems)})\n" + "\n".join(str(p) for p in problems))
