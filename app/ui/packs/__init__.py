"""The pack's files while the window is open."""
