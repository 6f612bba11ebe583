"""The normal form: rational functions of atoms, and finite sums of them."""
