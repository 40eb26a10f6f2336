"""Frames: from PDF user space (origin bottom left) to a page as read (origin top left)."""

from typing import NamedTuple


class Frame(NamedTuple):
    """A crop box and the quarter turns that bring its writing upright.

    ``turns`` counts clockwise quarters from user space to the frame; ``extra`` of them were added
    because most of the writing stands sideways on the displayed page.
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int
    extra: int

    @property
    def width(self) -> float:
        """Width of the frame in points."""
        return self.right - self.left if self.turns % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height of the frame in points."""
        return self.top - self.bottom if self.turns % 2 == 0 else self.right - self.left

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of user space lies inside the crop box."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Turn a box of user space to x0, y0, x1, y1 of the frame."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def displayed(
        self, x0: float, y0: float, x1: float, y1: float
    ) -> tuple[float, float, float, float]:
        """Turn a box of the frame to the page as a viewer displays it (undoes ``extra``)."""
        if self.extra == 1:
            return y0, self.width - x1, y1, self.width - x0
        if self.extra == 2:
            return self.width - x1, self.height - y1, self.width - x0, self.height - y0
        if self.extra == 3:
            return self.height - y1, x0, self.height - y0, x1
        return x0, y0, x1, y1


def frame_of(box: tuple[float, float, float, float], rotation: int, turn: int) -> Frame:
    """Frame of a page with crop ``box``, ``rotation`` in degrees clockwise, and ``turn``.

    ``turn`` is the quarter turns counter-clockwise in which most of the displayed writing stands.
    """
    left, bottom, right, top = box
    return Frame(left, bottom, right, top, (rotation // 90 + turn) % 4, turn)
