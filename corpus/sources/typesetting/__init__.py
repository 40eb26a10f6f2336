"""Typeset the example corpus: Markdown sources to the files a scholar would really collect."""
