"""The command ``proofs``, one file an action where it is long."""

from proofs.command.cli import main, print_theorem

__all__ = ["main", "print_theorem"]
