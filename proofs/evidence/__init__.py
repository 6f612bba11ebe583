"""The evidence of theorems: computed on all processors, kept on disk, and what it depends on."""
