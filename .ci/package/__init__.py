"""Makes what is handed out: the package, its licences and its bill of materials, and the locks of its dependencies.

It lies in .ci, so what runs it has PYTHONPATH=.ci: the Makefile, build.spec, the tests.
"""
