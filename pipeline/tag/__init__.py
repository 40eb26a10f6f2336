"""Tag: what concepts sentences mention, and what is said of them."""

from pipeline.tag.codebook import compile_codebook, tabulate_concepts
from pipeline.tag.shard import tag_shard

__all__ = ["compile_codebook", "tabulate_concepts", "tag_shard"]
