"""What is around the workspaces: window, menus, status line."""
