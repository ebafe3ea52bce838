"""Text from elsewhere (pasted, opened, given to `lint`): what the rules look at in it, and its mends."""
