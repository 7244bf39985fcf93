"""What several packs need to know of an article, each worked out once."""
