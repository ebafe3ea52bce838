"""The frame around the workspaces: window, menus, status line."""
