"""What a browser may do with our pages: one policy, written into every one of them."""

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self' file:",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
"""CSP Level 3, for a `meta` element; it also holds when the page is opened from a folder."""
