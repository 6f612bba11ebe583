"""What a manifest says of a computation, and where there may be one."""

from __future__ import annotations

import os
from typing import Any

from numeric_check.scale.blocks import Blocks
from numeric_check.scale.cluster import require_client
from numeric_check.scale.lazy import is_lazy
from numeric_check.scale.manifest import Manifest, require_path


def manifest_of(path: str | os.PathLike[str] | None, kind: type, **parts: Any) -> Manifest | None:
    """The manifest at the path of what is computed from the parts, with this program and these libraries.

    Parameters
    ----------
    path : str, path or None
    kind : class of what is found
    **parts : text, numbers, Blocks or Dask arrays, of which the latter have names that tell what they are made of
    """
    if path is None:
        return None
    from numeric_check.provenance import dependencies  # which loads much that no other computation needs

    require_path("manifest", path)
    said = {name: _told(name, part) for name, part in parts.items()}
    return Manifest(path=path, task={"result": kind.__qualname__, **said, **dependencies()}, kind=kind)


def _told(name: str, part: Any) -> str:
    from numeric_check.provenance import told

    if isinstance(part, Blocks):
        return told(part.make, f"{name}: make")
    return f"{part.name} {part.shape}" if is_lazy(part) else str(part)


def require_blocks(name: str, client: Any, manifest: Any) -> None:
    """Raises unless neither a client nor a manifest is given, with what is no blocks."""
    require_client(client)
    if manifest is not None:
        require_path("manifest", manifest)
    if client is not None or manifest is not None:
        given = "client" if client is not None else "manifest"
        raise ValueError(
            f"{given} needs blocks that can be made where they are computed, and again: {name} must be a Dask array or "
            "numeric_check.scale.Blocks."
        )
