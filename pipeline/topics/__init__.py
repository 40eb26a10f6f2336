"""Topics: what the passages of a corpus are about, in models whose quality is shown beside them."""

from pipeline.topics.fit import TopicTables, fit_topics
from pipeline.topics.settings import TopicSettings

__all__ = ["TopicSettings", "TopicTables", "fit_topics"]
