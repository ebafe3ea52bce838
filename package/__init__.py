"""Makes what is handed out: the package, its licences and its bill of materials, and the locks of its dependencies."""
