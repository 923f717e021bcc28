"""What axe-core, and look.js beside it, are asked about a part of a page."""

from __future__ import annotations

from pathlib import Path

from server import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = f"""async ([tags, where]) => {{
  const look = {LOOK};
  const roots = [...document.querySelectorAll(where)];
  const found = await axe.run({{ include: [where] }}, {{ runOnly: {{ type: 'tag', values: tags }} }});
  const ids = rules => rules.map(rule => rule.id);
  const brief = ({{ id, nodes }}) => nodes.map(node => [id, node.target, node.html, node.failureSummary].join(': '));
  const measured = name => roots.flatMap(root => look[name](root).map(what => `${{root.dataset.part}}: ${{what}}`));
  return {{
    parts: roots.map(root => root.dataset.part), violations: found.violations.flatMap(brief),
    open: ids(found.incomplete), passed: ids(found.passes),
    words: measured('words'), shapes: measured('shapes'), targets: measured('targets'),
  }};
}}"""
THEMES = ["JupyterLab Light", "JupyterLab Dark"]
