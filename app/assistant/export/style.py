"""The style sheet of exported HTML: readable on a screen, light or dark as the system is, and on paper."""

STYLE = """\
:root { color-scheme: light dark; --ink: #1c1c1e; --soft: #5c5c66; --paper: #ffffff; --quote: #f3f1ea; --line: #c9a227;
  --link: #1a5fb4; --warn: #9a3412; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --soft: #a2a2ad; --paper: #18181b; --quote: #26252a; --line: #d4b04a; --link: #8ab4f8;
    --warn: #fdba74; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
article + article { margin-block-start: 3rem; border-block-start: 1px solid var(--soft); padding-block-start: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1rem; margin-block-start: 2rem; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
sup { line-height: 0; }
u { text-decoration: underline dotted var(--warn); }
small { color: var(--warn); }
blockquote { margin: 0.25rem 0; padding: 0.4rem 0.8rem; background: var(--quote);
  border-inline-start: 3px solid var(--line); white-space: pre-line; }
li > p { margin: 0.25rem 0 1rem; color: var(--soft); font-size: 0.95rem; }
li:target blockquote { outline: 2px solid var(--line); }
footer { color: var(--soft); font-size: 0.9rem; }
@media print {
  :root { --ink: #000000; --soft: #333333; --paper: #ffffff; --quote: #ffffff; --line: #666666; --link: #000000;
    --warn: #000000; }
  main { max-width: none; padding: 0; }
  body { font-size: 11pt; }
  h1, h2 { break-after: avoid; }
  li { break-inside: avoid; }
}
"""
