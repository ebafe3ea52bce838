PROBLEMS: dict[str, str] = {}
WHAT: dict[str, str] = {}
