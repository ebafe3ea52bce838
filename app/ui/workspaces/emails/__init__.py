"""What the workspaces for emails from elsewhere have in common: taking one in, and showing it before and after."""
