"""A letter on its way to paper: its pages, its size, where it is saved. Imported when the first letter is saved."""
