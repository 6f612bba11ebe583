"""``python -m proofs`` is the command ``proofs``."""

from proofs.command import main

raise SystemExit(main())
