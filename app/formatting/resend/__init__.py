"""An email that went astray: what it says, cleaned of every trace that it was sent before, and what came back of it."""
