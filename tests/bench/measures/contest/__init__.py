"""Our search beside two others, on the same made-up entries: what each builds, sends and answers, and in what time.

`ours`, `whole_lunr` and `pagefind` each make a site; `server` serves them, `browser` asks them, `table` writes it down.
"""
