"""What an officer does, without Qt: each step gives a new session and is named in one undo history."""
