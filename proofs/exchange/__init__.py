"""Claims as JSON: their structure, the sorts of their variables and all conditions, in one form for every reader."""

from proofs.exchange.heads import SCHEMA
from proofs.exchange.reading import claim_from_json
from proofs.exchange.writing import claim_json

__all__ = ["SCHEMA", "claim_from_json", "claim_json"]
