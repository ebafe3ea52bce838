"""What will be copied, as it will be."""
