"""Tests of the zero test: a bank of identities, a fuzzer, hostile text, and each procedure on its own."""
