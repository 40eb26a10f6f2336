"""Archives that documents are packed in: refused where they unpack to too much or are locked."""

import io
import zipfile

from pipeline.extract.model import ExtractSettings

_EXPANSION = 10


def archive_problem(source: bytes, settings: ExtractSettings, *, name: str) -> str | None:
    """Say why a ZIP archive is set aside, or None.

    Parameters
    ----------
    source
        Bytes of the archive.
    settings
        Limits: it may unpack to ten times the size that a file may have.
    name
        What to call it.

    Raises
    ------
    zipfile.BadZipFile
        Where the list of its members is damaged.
    """
    limit = _EXPANSION * settings.max_file_mb * 1e6
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        members = archive.infolist()
    size = sum(member.file_size for member in members)
    if size > limit:
        return (
            f"The {name} unpacks to {size / 1e6:.0f} MB, over the limit of {limit / 1e6:.0f} MB: "
            "it may be a zip bomb; remove it, or raise extract.max_file_mb if it is genuine."
        )
    if any(member.flag_bits & 1 for member in members):
        return f"The {name} is encrypted: save a copy without password and use that."
    return None
