"""Tag: what concepts sentences mention, and what is said of them."""
