/// The style sheet of the page: light, dark and print.
///
/// Contrast is at least 4.5:1 for text and 3:1 for lines in both schemes; nothing is said by colour
/// alone. Below 40 rem everything stands in one column, and only tables scroll inside their frames.
enum ReportStyle {
  static let css: StaticString = """
    :root {
      --paper: #ffffff; --ink: #1a1a1a; --quiet: #555555; --line: #8a8a8a; --soft: #f3f4f1; --rule: #d0d2ce;
      --accent: #005a9c; --gap: #a33b00; --weak: #7a5b00; --met: #00664f; --card: #ffffff;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16181a; --ink: #ececec; --quiet: #b4b4b4; --line: #7d7d7d; --soft: #202427; --rule: #3d4247;
        --accent: #7cc0f5; --gap: #ff9e6b; --weak: #e8c45c; --met: #5fd3b0; --card: #1d2023;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.55 "Noto Sans", "DejaVu Sans", "Segoe UI", system-ui, sans-serif;
    }
    a { color: var(--accent); }
    a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible,
    summary:focus-visible, [tabindex]:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
    .page { max-width: 76rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
    header h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.2; margin: 0 0 .25rem; }
    header .lead { font-size: 1.1rem; color: var(--quiet); margin: 0 0 1rem; max-width: 60rem; }
    h2 {
      font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-top: .75rem;
      border-top: 2px solid var(--line);
    }
    h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
    p, ul, ol, dl { max-width: 60rem; }
    .note { color: var(--quiet); }
    .banner {
      border: 2px solid var(--gap); border-radius: .4rem; padding: .75rem 1rem; margin: 1rem 0;
      background: var(--soft);
    }
    nav ol { columns: 18rem; padding-left: 1.4rem; }
    nav li { break-inside: avoid; padding: .15rem 0; }
    nav.pages ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; padding: 0; }
    .cards {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem;
      margin: 1rem 0; padding: 0; list-style: none; max-width: none;
    }
    .cards li {
      border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem;
      background: var(--card);
    }
    .cards .figure { display: block; font-size: 1.7rem; font-weight: 600; line-height: 1.2; }
    .cards .name { display: block; }
    .cards .meaning { display: block; font-size: .85rem; color: var(--quiet); }
    .table-frame {
      overflow-x: auto; max-height: 38rem; overflow-y: auto; border: 1px solid var(--line);
      border-radius: .3rem; margin: .75rem 0;
    }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; background: var(--card); }
    caption { text-align: left; padding: .6rem .75rem; color: var(--quiet); }
    th, td { padding: .4rem .75rem; text-align: left; vertical-align: top; }
    table { overflow-wrap: normal; }
    td:not(.number), tbody th { min-width: 7rem; overflow-wrap: break-word; }
    tbody th { min-width: 11rem; }
    td.short, tbody th.short { min-width: 0; white-space: nowrap; }
    td.long, tbody th.long { min-width: 20rem; }
    thead th.number { min-width: 5rem; max-width: 10rem; white-space: normal; }
    .under { display: block; font-size: .85rem; color: var(--quiet); font-weight: 400; }
    tbody th { font-weight: 600; }
    thead th {
      position: sticky; top: 0; background: var(--soft); border-bottom: 2px solid var(--line);
      vertical-align: bottom;
    }
    tbody tr { border-top: 1px solid var(--rule); }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    thead button {
      background: none; border: 0; padding: 0; margin: 0; color: inherit; font: inherit;
      text-align: inherit; cursor: pointer; font-weight: 600; min-height: 1.5rem;
    }
    thead button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    th[aria-sort=ascending] button::after { content: " \\25B2"; }
    th[aria-sort=descending] button::after { content: " \\25BC"; }
    .filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .5rem 0; }
    .filter input, .filter select, .tools input, .tools select {
      font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
      border-radius: .3rem; padding: .35rem .6rem; min-height: 2.2rem; max-width: 100%;
    }
    .status-gap, .status-missing-unit { color: var(--gap); font-weight: 600; }
    .status-weak, .status-expiring { color: var(--weak); font-weight: 600; }
    .status-met { color: var(--met); font-weight: 600; }
    .bar {
      display: inline-block; width: 6rem; height: .7rem; border: 1px solid var(--line);
      vertical-align: middle; margin-right: .5rem; background: var(--paper);
    }
    .bar > i { display: block; height: 100%; background: var(--accent); }
    details { border: 1px solid var(--line); border-radius: .3rem; margin: .4rem 0; }
    details > summary { padding: .5rem .75rem; cursor: pointer; }
    details > :not(summary) { margin-left: 1rem; margin-right: 1rem; }
    figure { margin: 1rem 0; }
    figcaption { color: var(--quiet); font-size: .92rem; max-width: 60rem; }
    .charts {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: 1rem 2rem; margin: 1rem 0; align-items: start;
    }
    .chart { margin: 0; max-width: 36rem; min-width: 0; }
    .chart figcaption { color: var(--ink); }
    .chart > p { margin: .25rem 0 .5rem; }
    .chart svg { display: block; width: 100%; height: auto; }
    .chart svg text { fill: var(--ink); font-size: 12px; }
    .chart svg .axis { stroke: var(--rule); stroke-width: 1; fill: none; }
    .chart svg rect { fill: var(--accent); }
    .chart svg .track { fill: var(--soft); stroke: var(--line); stroke-width: .75; }
    .picture {
      border: 1px solid var(--line); border-radius: .3rem; background: var(--paper); overflow: hidden;
      position: relative;
    }
    .picture svg { display: block; width: 100%; height: auto; max-height: 85vh; }
    .picture svg .node { cursor: pointer; }
    .picture svg .is-faded { opacity: .12; }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0; align-items: center; }
    .tools button, .filter button {
      font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line);
      border-radius: .3rem; padding: .35rem .8rem; min-height: 2.2rem; cursor: pointer;
    }
    .panel { border-left: 4px solid var(--accent); padding: .25rem 1rem; margin: .75rem 0; }
    .panel:empty { display: none; }
    dl.method dt { font-weight: 600; margin-top: .75rem; }
    dl.method dd { margin: 0 0 0 1.25rem; }
    code, pre { font-family: "DejaVu Sans Mono", ui-monospace, monospace; font-size: .9em; }
    pre { overflow-x: auto; background: var(--soft); padding: .75rem; border-radius: .3rem; }
    .js-only { display: none; }
    .has-script .js-only { display: block; }
    .has-script .tools.js-only, .has-script .filter.js-only { display: flex; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      @page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", "DejaVu Sans", sans-serif; } }
      :root {
        --paper: #fff; --ink: #000; --quiet: #333; --line: #666; --soft: #f3f3f3; --card: #fff;
        --accent: #000; --gap: #000; --weak: #000; --met: #000;
      }
      body { font-size: 9.5pt; }
      .page { max-width: none; padding: 0; }
      .table-frame { max-height: none; overflow: visible; border: 0; }
      thead th, thead th.number { position: static; white-space: normal; }
      thead { display: table-header-group; }
      tr, figure, .cards li { break-inside: avoid; }
      h2, h3, h4, caption, summary, figcaption { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      table { font-size: 8pt; }
      th, td { padding: .15rem .35rem; }
      td:not(.number), tbody th, td.long, tbody th.long, thead th.number {
        min-width: 0; max-width: none; white-space: normal;
      }
      thead button { display: inline; min-height: 0; }
      th[aria-sort] button::after { content: ""; }
      .js-only, .skip, .tools, .filter { display: none !important; }
      details.numbers { display: none; }
      .charts { grid-template-columns: 1fr 1fr; }
      .chart { break-inside: avoid; }
      .chart svg rect { fill: #555; }
      .chart svg .track { fill: #fff; }
      a { text-decoration: none; }
      .picture svg { max-height: 230mm; }
    }
    """
}
