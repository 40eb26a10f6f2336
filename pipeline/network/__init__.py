"""Network: concepts that meet in one unit, tested against chance, with the sentences behind."""

from pipeline.network.build import Networks, build_networks
from pipeline.network.settings import NetworkSettings

__all__ = ["NetworkSettings", "Networks", "build_networks"]
