/** The report's look: the window's colours and spaces, in light, in dark and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --sunken: #f5f5f6; --line: #e3e4e8; --grid: #ebecef; --axis: #868a94;
  --text: #1b1c20; --secondary: #565a64; --accent: #2f5bd3; --orange: #c2530a;
  --good: #1c7a3f; --warn: #8a5800; --right: #8fd0a5; --wrong: #f6c667;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #1a1b1e; --sunken: #141517; --line: #313339; --grid: #2d2f35; --axis: #7a7e88;
    --text: #ededf0; --secondary: #acb0b9; --accent: #7d9ffb; --orange: #f58a45;
    --good: #6cc98a; --warn: #e6b455; --right: #2f6b46; --wrong: #7a5a14;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 880px; padding: 40px 24px 64px;
  background: var(--page); color: var(--text);
  font: 14px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
header { border-bottom: 1px solid var(--line); padding-bottom: 20px; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 17px; line-height: 1.3; margin: 40px 0 12px; }
p { margin: 0 0 12px; max-width: 68ch; }
.secondary, .note { color: var(--secondary); }
.note { font-size: 13px; }
.overline { color: var(--secondary); font-size: 13px; margin: 0 0 8px; }
table + .overline { margin-top: 20px; }
.about { margin-bottom: 8px; }
dl { margin: 0; display: grid; gap: 12px 24px; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); }
dl > .wide { grid-column: 1 / -1; }
dt { color: var(--secondary); font-size: 12px; }
dd { margin: 0; }
.stats { gap: 24px; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); }
.stats dd { font-size: 28px; font-weight: 600; line-height: 1.25; letter-spacing: -0.01em; }
.stats dd.note { font-size: 13px; font-weight: 400; line-height: 1.5; letter-spacing: 0; }
.verdict { margin: 20px 0 0; padding-left: 12px; border-left: 3px solid var(--warn); }
.verdict.good { border-color: var(--good); }
table { border-collapse: collapse; font-size: 13px; overflow-wrap: break-word; }
.path { overflow-wrap: anywhere; min-width: 100px; }
th, td { padding: 6px 16px 6px 0; text-align: left; vertical-align: middle; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { color: var(--secondary); font-weight: 400; white-space: nowrap; }
.number { text-align: right; white-space: nowrap; }
.confusion th, .confusion td { padding-left: 12px; padding-right: 12px; }
.confusion tbody th, .confusion thead th:first-child { padding-left: 0; }
.confusion .right { --tint: var(--right); font-weight: 600; }
.confusion .wrong { --tint: var(--wrong); }
.confusion .right, .confusion .wrong { background: color-mix(in srgb, var(--tint) calc(15% + 85% * var(--share)), transparent); }
.confusion .none { color: var(--secondary); }
.scroll { overflow-x: auto; }
.thumb { width: 72px; }
.thumb img { display: block; width: 64px; height: 64px; object-fit: cover; border-radius: 4px; background: var(--sunken); }
figure { margin: 0 0 24px; }
figcaption { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; margin-bottom: 4px; }
figcaption .name { font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; color: var(--secondary); font-size: 13px; }
.entry { display: inline-flex; align-items: center; gap: 6px; }
svg { display: block; width: 100%; height: auto; }
svg.swatch { width: 24px; height: 8px; }
svg text { fill: var(--secondary); font-size: 12px; text-anchor: middle; }
svg text.y { text-anchor: end; }
path { fill: none; }
path.grid { stroke: var(--grid); }
path.axis { stroke: var(--axis); }
path.line { stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; stroke: var(--accent); }
path.faint { stroke-width: 1; opacity: 0.4; }
path.dashed { stroke: var(--orange); stroke-dasharray: 6 4; stroke-linecap: butt; }
details { margin: 12px 0; }
summary { cursor: pointer; color: var(--accent); width: fit-content; }
summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
details > :not(summary) { margin-top: 12px; }
pre, code { font: 12.5px/1.5 ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace; }
pre { margin: 0 0 12px; padding: 12px 16px; background: var(--sunken); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }
footer { margin-top: 48px; padding-top: 16px; border-top: 1px solid var(--line); }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; }
  figure, tr, .stats > div { break-inside: avoid; }
  summary { color: inherit; }
  * { print-color-adjust: exact; }
}
`
