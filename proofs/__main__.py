"""``python -m proofs`` is the command ``proofs``."""

from proofs._command import main

raise SystemExit(main())
