"""The theorems of the book: a folder is a chapter, a file without an underscore in front is a theorem."""
