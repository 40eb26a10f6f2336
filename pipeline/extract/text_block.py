"""Blocks of formats without pages, in the making."""

from dataclasses import dataclass

from pipeline.extract.model import Block, Role


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of a format without pages."""

    role: Role
    level: int | None
    text: str
    column_heads: tuple[str, ...] = ()

    def block(self) -> Block:
        """Make it a block without page and box."""
        heads = self.column_heads
        return Block(
            None, self.role, self.level, None, None, None, None, self.text, column_heads=heads
        )
