"""Continuation: whether a paragraph goes on in the next column or on the next page."""

from pipeline.extract.paragraphs import is_full
from pipeline.extract.roles import Paragraph
from pipeline.extract.wording import ends_sentence, is_mostly_capitals

# A part that goes on has no marker of its own; its role is that of the part before.
_MAY_GO_ON = ("body", "article", "abstract")
_RUNS_ON = (*_MAY_GO_ON, "list_item", "reference")


def runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if before.role not in _RUNS_ON or after.role not in _MAY_GO_ON:
        return False
    if abs(before.size - after.size) > 0.06 * before.size:
        return False
    last, first = before.lines[-1], after.lines[0]
    if last.bold and first.bold != last.bold:
        return False
    if last.broken or first.text[:1].islower():
        return last.broken or not ends_sentence(last.text)
    if before.role == "list_item" and _hangs_on(before, after):
        return True
    # An office in capitals over a signature does not go on in the place and date of the next one.
    other_case = is_mostly_capitals(last.text) and not is_mostly_capitals(first.text)
    stopped = other_case or ends_sentence(last.text) or last.text.endswith((":", ";"))
    return not stopped and last.right - last.x1 < 0.12 * last.width


def _hangs_on(item: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph stands in like the hanging lines of the full item before it."""
    marker = item.lines[0].x0 - item.lines[0].left
    insets = [line.x0 - line.left for line in after.lines]
    inset, size = insets[0] - marker, after.size
    straight = max(insets) - min(insets) < 0.2 * size
    return straight and 0.7 * size < inset < 4 * size and is_full(item.lines[-1])
