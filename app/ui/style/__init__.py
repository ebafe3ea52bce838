"""How the window looks: colours, fonts, sizes, the ring around the focus."""
