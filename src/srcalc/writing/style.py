"""How a page looks: one style sheet for screen (wide, phone, dark) and paper. Contrast is at least 4.5 to 1."""

STYLE = """\
:root {
  --paper: #ffffff; --ink: #1b2730; --quiet: #52606b; --line: #d3dadf; --firm: #8896a1;
  --accent: #0a5566; --tint: #edf3f4; --alert: #a34a00; --alert-tint: #fdf4e3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12181c; --ink: #e3e9ec; --quiet: #a4b1bb; --line: #333f48; --firm: #63727d;
    --accent: #86cfdd; --tint: #1b252b; --alert: #f0b35a; --alert-tint: #2b2415;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main, footer { max-width: 66rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }
main { padding-top: clamp(1.5rem, 5vw, 4rem); padding-bottom: 2rem; }
h1, h2, h3, p, li, dt, dd { overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.9vw, 2.4rem); font-weight: 700; letter-spacing: -.012em; margin: 0 0 1rem;
  max-width: 46rem; }
h1::before { content: ""; display: block; width: 3.5rem; height: .3rem; margin-bottom: 1.1rem;
  background: var(--accent); }
h2 { font-size: 1.4rem; font-weight: 650; margin: 3rem 0 .75rem; padding-top: 1.1rem; border-top: 1px solid var(--line);
  scroll-margin-top: 1rem; }
h3 { font-size: 1.08rem; font-weight: 650; margin: 1.9rem 0 .5rem; }
p, ul, dl { max-width: 46rem; margin: 0 0 1rem; }
ul { padding-left: 1.3rem; }
li { margin-bottom: .4rem; }
li > ul { margin: .35rem 0 .6rem; color: var(--quiet); }
li::marker { color: var(--accent); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.title { font-weight: 650; }
.answer { font-size: 1.3rem; line-height: 1.4; font-weight: 650; padding-left: 1rem;
  border-left: .3rem solid var(--accent); }
.quiet { color: var(--quiet); font-size: .92rem; }
.fill { border: 2px dashed var(--firm); padding: .8rem 1rem; min-height: 5rem; color: var(--quiet); }
.warning { background: var(--alert-tint); border-left: .3rem solid var(--alert); padding: .8rem 1rem; }
.warning strong { color: var(--alert); }
nav { margin: 2rem 0 0; padding: 1rem 1.2rem; background: var(--tint); max-width: 46rem; }
nav ul { list-style: none; padding: 0; margin: 0; columns: 17rem 2; column-gap: 2rem; }
nav li { margin: 0 0 .3rem; break-inside: avoid; }
dl { display: grid; gap: 0; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: minmax(9rem, 13rem) 1fr; gap: .1rem 1.5rem; padding: .5rem 0;
  border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1.5rem; }
table { border-collapse: collapse; min-width: min(100%, 28rem); font-size: .94rem; line-height: 1.45;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 650; padding: 0 0 .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1.4rem .5rem 0; border-bottom: 1px solid var(--line);
  font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { vertical-align: bottom; color: var(--quiet); font-size: .86rem; font-weight: 600;
  border-bottom: 2px solid var(--firm); }
.wide table { min-width: 100%; }
tbody th { min-width: 9rem; }
.number { text-align: right; }
td.number { white-space: nowrap; }
main:has(.dense) { max-width: 84rem; }
.dense table { font-size: .86rem; }
.dense th, .dense td { padding-right: .9rem; }
.group th { color: var(--accent); font-weight: 650; padding-top: 1.1rem; }
.total th, .total td { font-weight: 650; border-top: 2px solid var(--firm); border-bottom: 0; }
.picture { min-width: 8rem; width: 30%; }
svg { display: block; }
svg.bar { width: 100%; height: 1.15rem; }
.required { fill: var(--quiet); }
.counted { fill: var(--accent); }
.pending { fill: none; stroke: var(--accent); stroke-width: 3; vector-effect: non-scaling-stroke; }
.empty { fill: none; stroke: var(--firm); stroke-width: 1.5; stroke-dasharray: 5 4; vector-effect: non-scaling-stroke; }
dl.bars > div { grid-template-columns: minmax(9rem, 17rem) minmax(7.5rem, 9rem) 1fr; align-items: center; }
dl.bars dt { color: inherit; }
dl.bars { max-width: none; font-variant-numeric: tabular-nums; }
.legend { list-style: none; padding: 0; margin: 0 0 .6rem; max-width: none; font-size: .92rem; }
.legend li { display: inline-flex; align-items: center; gap: .5rem; margin: 0 1.4rem .2rem 0; }
.sample { width: 2.2rem; height: 1rem; }
.curve { max-width: 52rem; margin: 0 0 1.2rem; }
.lines { width: 100%; height: auto; }
.lines text { font-size: 130px; fill: var(--quiet); font-variant-numeric: tabular-nums;
  paint-order: stroke; stroke: var(--paper); stroke-width: 40px; stroke-linejoin: round; }
.lines text.here { fill: var(--ink); }
.line { fill: none; stroke-linejoin: round; stroke-linecap: round; stroke-width: 3.5; stroke: var(--accent);
  vector-effect: non-scaling-stroke; }
.line.required { stroke: var(--quiet); stroke-width: 2; fill: none; }
.line.forecast { stroke-dasharray: 2 8; }
.area { fill: var(--accent); fill-opacity: .12; }
.grid { fill: none; stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
path.here { fill: none; stroke: var(--ink); stroke-width: 1; stroke-dasharray: 4 4;
  vector-effect: non-scaling-stroke; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--quiet); font-size: .88rem; }
@media (max-width: 40rem) {
  h2 { margin-top: 2.2rem; font-size: 1.25rem; }
  dl > div { grid-template-columns: 1fr; }
  dl.bars > div { grid-template-columns: 1fr auto; }
  dl.bars dd:last-child { grid-column: 1 / -1; }
  .lines text { font-size: 230px; }
  .wide td:not(.number) { min-width: 9rem; }
  .wide thead th:first-child, .wide tbody th[scope="row"] { position: sticky; left: 0; max-width: 9rem;
    background: var(--paper); }
  .wide {
    background:
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--line), transparent) right / .7rem 100% no-repeat scroll;
  }
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 8pt system-ui, sans-serif; color: #52606b; } }
@media print {
  :root {
    --paper: #ffffff; --ink: #000000; --quiet: #444444; --line: #bbbbbb; --firm: #666666;
    --accent: #0a5566; --tint: #f0f0f0; --alert: #7a3700; --alert-tint: #ffffff;
  }
  html { font-size: 10pt; }
  body { line-height: 1.45; }
  main, footer { max-width: none; padding: 0; }
  nav { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; margin-top: 2rem; padding-top: .9rem; }
  h3 { font-size: 11pt; margin-top: 1.3rem; }
  h1, h2, h3, caption { break-after: avoid; }
  p, ul, dl { max-width: none; orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: .3rem .9rem .3rem 0; }
  tbody th { min-width: 0; }
  thead { display: table-header-group; }
  tr, li, dl > div, .warning { break-inside: avoid; }
  thead, .group { break-after: avoid; }
  .curve, dl.bars { break-inside: avoid; }
  .curve { max-width: 150mm; }
  p:has(+ .scroll), p:has(+ .legend), .legend { break-after: avoid; }
  tbody:first-of-type tr:first-child { break-before: avoid; }
  .warning, h1::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
"""
