"""Tests of inequalities of elementary functions: a bank, and each rule on its own."""
