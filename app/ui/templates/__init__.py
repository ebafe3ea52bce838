"""Finding a template."""
