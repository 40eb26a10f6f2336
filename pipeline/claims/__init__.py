"""Claims: what sentences say one concept does to another."""

from pipeline.claims.settings import ClaimSettings
from pipeline.claims.shard import find_claims_in_shard

__all__ = ["ClaimSettings", "find_claims_in_shard"]
