"""Comparisons, traces, findings, citations and terms as tables in Markdown, HTML and CSV."""
