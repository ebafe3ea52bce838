"""The workspace that composes a message from templates."""
