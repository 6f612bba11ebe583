"""One transport problem or linear program, exactly: certificates and solutions."""
