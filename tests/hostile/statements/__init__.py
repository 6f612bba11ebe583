"""False statements of a hostile review, true ones beside them, and the answers that are right."""
