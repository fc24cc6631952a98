"""One bullet in, all that its page needs out, as lines that the eye can check."""

from tests.markup.reading import render_item


def show_entry(item: str) -> str:
    """Headline, title where it is cut, body, HTML and links; `⏎` stands for a line feed."""
    entry = render_item(item)
    lines = [f"headline: {entry.headline_html}"]
    if entry.title.endswith("…"):
        lines.append(f"title: {entry.title}")
    lines += [f"body: {entry.body_html}"] if entry.body_html else []
    lines.append(f"text: {entry.text}")
    lines += [f"link: {link}" for link in entry.links]
    return "\n".join(line.replace("\n", "⏎") for line in lines)
