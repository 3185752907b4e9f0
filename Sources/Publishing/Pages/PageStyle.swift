import ResultRendering

/// How a page looks: light and dark by what the reader's system asks for, black on white on paper. Texts stand out from
/// their ground by 7 to 1 at least.
enum PageStyle {
  static let sheet =
    ChartPicture.styleSheet + """
      html { background: var(--mc-ground); color: var(--mc-ink); }
      body { margin: 0; font: 17px/1.55 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
      main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
      main > p, main > ul, main > ol, main > blockquote { max-width: 44rem; }
      h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.5rem 0 1.25rem; }
      h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.25rem 0 0.75rem; padding-bottom: 0.25rem;
        border-bottom: 1px solid var(--mc-grid); }
      h3 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
      a { color: var(--mc-1); text-underline-offset: 0.15em; }
      a:focus-visible, .wide:focus-visible { outline: 3px solid var(--mc-2); outline-offset: 2px; }
      .anchor { scroll-margin-top: 1rem; }
      .anchor:target + pre, .anchor:target + .wide, .anchor:target + figure { outline: 2px solid var(--mc-1);
        outline-offset: 4px; }
      pre { font: 0.85rem/1.45 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono", monospace; white-space: pre-wrap;
        overflow-wrap: anywhere; margin: 0.75rem 0; }
      pre.input { border-left: 3px solid var(--mc-1); padding: 0.35rem 0 0.35rem 0.9rem; }
      pre.note { color: var(--mc-line); margin: 0.35rem 0; }
      pre.text { white-space: pre; overflow-x: auto; }
      code { font-family: ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono", monospace; font-size: 0.9em; }
      .wide { overflow-x: auto; margin: 1rem 0 1.5rem; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 0.95rem; }
      caption { text-align: left; white-space: nowrap; font-weight: 600; padding-bottom: 0.4rem; }
      th, td { padding: 0.3rem 0.9rem 0.3rem 0; text-align: left; vertical-align: top; }
      thead th { border-bottom: 2px solid var(--mc-line); vertical-align: bottom; white-space: nowrap; }
      tbody th { font-weight: normal; }
      tbody tr + tr > * { border-top: 1px solid var(--mc-grid); }
      .number { text-align: right; white-space: nowrap; }
      tr.total > * { border-top: 2px solid var(--mc-line) !important; font-weight: 700; }
      tr.remark td { color: var(--mc-line); font-style: italic; }
      figure { margin: 1.25rem 0 1.5rem; }
      figcaption { max-width: 44rem; margin-top: 0.4rem; }
      blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--mc-grid); }
      @media (max-width: 40rem) { body { font-size: 16px; } main { padding: 1rem 0.8rem 3rem; } }
      @media print { main { max-width: none; padding: 0; } .wide { overflow: visible; } a { color: inherit; }
        tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; } }

      """
}
