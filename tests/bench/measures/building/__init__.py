"""Our build beside Hugo and stock Pelican, on the same made-up digests: what each costs and writes.

`ours`, `hugo` and `pelican` each lay out a project and tell how to build it; `rounds` changes and builds them in turn,
`process` and `memory` measure, `census` counts what was written, `table` and `targets` write it down.
"""
