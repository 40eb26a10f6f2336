"""Title: the largest type on the first page, or the opening of a law."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.contents import is_contents_heading
from pipeline.extract.imprints import is_imprint
from pipeline.extract.paragraphs import TypeStyle
from pipeline.extract.quality import text_quality
from pipeline.extract.roles import Paragraph, may_be_heading
from pipeline.extract.wording import (
    is_abstract_heading,
    is_act_title,
    is_law_title,
    is_mostly_capitals,
    is_usual_heading,
    law_level,
    numbering_level,
)

_SUBTITLE = 0.7
_LEAST_QUALITY = 0.5  # a font that gives out other signs may be set large
_MOST_SUBTITLES = 2


def mark_title(paragraphs: Sequence[Paragraph], style: TypeStyle) -> list[Paragraph]:
    """Make the title of the largest type on the first page with text, or of a law's opening."""
    result = list(paragraphs)
    if not result:
        return result
    page = result[0].lines[0].page
    first = [i for i, p in enumerate(result) if p.lines[0].page == page]
    flowing = [i for i in first if _may_be_title(result[i])]
    law = next((i for i in flowing[:6] if is_law_title(_opening(result, i))), None)
    if law is not None:
        return _mark_law_title(result, law)
    act = next((i for i in flowing if _is_act(result[i].text, first=i in flowing[:4])), None)
    if act is not None:
        result[act] = replace(result[act], role="title", level=None)
        return result
    large = [i for i in flowing if len(result[i].text) > 3 and may_be_heading(result[i])]
    if not large:
        return result
    largest = max(result[i].size for i in large)
    if largest < 1.15 * style.body_size:
        return result
    start = next(i for i in large if result[i].size > 0.97 * largest)
    titles = [i for i in large if i >= start and result[i].size > 0.97 * largest]
    titles += _subtitles(result, titles[-1], style)
    for i in titles:
        result[i] = replace(result[i], role="title", level=None)
    return _without_by_lines(result, [i for i in first if i > titles[-1]])


def _subtitles(paragraphs: Sequence[Paragraph], title: int, style: TypeStyle) -> list[int]:
    """Places of headings right below the title whose type is between its size and the text's."""
    places: list[int] = []
    for i in range(title + 1, len(paragraphs)):
        paragraph = paragraphs[i]
        least = max(_SUBTITLE * paragraphs[title].size, 1.3 * style.body_size)
        same_page = paragraph.lines[0].page == paragraphs[title].lines[0].page
        if not (same_page and paragraph.role == "heading" and _may_be_title(paragraph)):
            break
        if paragraph.size < least or len(places) >= _MOST_SUBTITLES:
            break
        places.append(i)
    return places


def _without_by_lines(paragraphs: list[Paragraph], places: Sequence[int]) -> list[Paragraph]:
    """Take authors for no headings: what stands out between a title and its abstract."""
    abstract = next((i for i in places if is_abstract_heading(paragraphs[i].text)), 0)
    for i in (i for i in places if i < abstract and paragraphs[i].role == "heading"):
        if numbering_level(paragraphs[i].text) is None:
            paragraphs[i] = replace(paragraphs[i], role="body", level=None)
    return paragraphs


def _is_act(text: str, *, first: bool) -> bool:
    """Whether the text is the title of an Act; further down a gazette it is "THE … ACT, 2013"."""
    return is_act_title(text) and (first or (text.startswith("THE ") and text[-1].isalnum()))


def _may_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    structure = numbering_level(text) is not None or is_usual_heading(text)
    other = structure or law_level(text) is not None or is_contents_heading(text)
    reads = (text_quality(text) or 0.0) >= _LEAST_QUALITY
    return paragraph.role in ("heading", "body") and reads and not other and not is_imprint(text)


def _opening(paragraphs: Sequence[Paragraph], start: int) -> str:
    return " ".join(p.text for p in paragraphs[start : start + 8])[:500]


def _mark_law_title(paragraphs: list[Paragraph], start: int) -> list[Paragraph]:
    """Mark a regulation's title: from its kind to the line before the invocation of God."""
    stop = start
    while stop < min(start + 10, len(paragraphs)):
        text = paragraphs[stop].text
        if re.match(r"DENGAN RAHMAT|Menimbang|MENTERI .*,$|.*\bKEPALA .*,$|PRESIDEN", text):
            break
        if not is_mostly_capitals(text):
            break
        paragraphs[stop] = replace(paragraphs[stop], role="title", level=None)
        stop += 1
    return paragraphs
