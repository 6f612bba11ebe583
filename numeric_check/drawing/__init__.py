"""Points of a claim, found from the sorts and the conditions of its variables."""
