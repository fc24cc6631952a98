"""The controlled vocabulary: read and held to its rules, asked by hashtag, found in texts, and what it lacks."""
