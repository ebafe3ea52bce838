"""House style: rules as data, and what they find in a text."""
