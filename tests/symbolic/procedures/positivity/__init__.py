"""Tests of inequalities between real scalars."""
