package gatewire.report;

/** The style of the page: dark and light, narrow and wide screens, and paper. */
final class PageStyle {

  static final String CSS =
      """
      :root{--bg:#fff;--fg:#1b2330;--soft:#5a6577;--line:#d8dee8;--box:#f5f7fa;--accent:#0b5cad;--good:#1a7f37;--warn:#8a5a00;--bad:#b3261e}
      @media (prefers-color-scheme:dark){:root{--bg:#11161d;--fg:#e4e9f0;--soft:#9ba7b8;--line:#2d3745;--box:#1a212b;--accent:#6cb2ff;--good:#56d27b;--warn:#e3b341;--bad:#ff8a80}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
      main{max-width:72rem;margin:0 auto;padding:1.5rem 1rem 4rem}
      h1{font-size:2rem;line-height:1.2;margin:.1rem 0 .5rem;overflow-wrap:anywhere}
      h2{font-size:1.25rem;margin:0 0 .75rem;overflow-wrap:anywhere}
      h3{font-size:1rem;margin:1.25rem 0 .25rem;overflow-wrap:anywhere}
      header{margin-top:1rem}
      .kind{margin:0;color:var(--soft);font-size:.85rem;letter-spacing:.04em}
      section{margin-top:2rem}
      .route{border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem;scroll-margin-top:1rem}
      a{color:var(--accent)}
      code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere;unicode-bidi:isolate;white-space:pre-wrap}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}
      dt{color:var(--soft)}
      dd{margin:0;min-width:0}
      .table{overflow-x:auto;margin-top:1rem}
      table{border-collapse:collapse;width:100%;font-size:.92rem}
      caption{text-align:left;color:var(--soft);padding-bottom:.3rem}
      th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
      thead th{background:var(--box)}
      tbody th{font-weight:normal}
      tbody th[scope=rowgroup]{font-weight:600;white-space:nowrap}
      .responses tbody{border-top:2px solid var(--line)}
      .method{display:inline-block;min-width:4.2rem;text-align:center;border:1px solid currentColor;border-radius:6px;padding:0 .5rem;font-size:.85rem;color:var(--accent)}
      .get,.head{color:var(--accent)}.post,.put,.patch{color:var(--warn)}.delete{color:var(--bad)}.options{color:var(--soft)}
      .s2{color:var(--good)}.s3{color:var(--accent)}.s4{color:var(--warn)}.s5{color:var(--bad)}
      .open{color:var(--warn)}
      .good{color:var(--good)}
      .findings{list-style:none;padding:0;margin:0}
      .findings li{white-space:pre-wrap;overflow-wrap:anywhere;border-left:4px solid var(--warn);background:var(--box);padding:.5rem .8rem;margin-bottom:.5rem;border-radius:0 6px 6px 0}
      .findings .error{border-color:var(--bad)}
      figure{margin:0;overflow-x:auto}
      figcaption{color:var(--soft);font-size:.85rem}
      svg{width:100%;height:auto;min-width:34rem;max-width:52.5rem;display:block}
      svg rect{fill:var(--box);stroke:var(--line)}
      svg .to rect{stroke:var(--accent)}
      svg .guarded rect{stroke:var(--fg);stroke-width:2.5}
      svg text{fill:var(--fg);font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
      svg path{fill:none;stroke:var(--soft);stroke-width:1.2;opacity:.7}
      @media (max-width:36rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
      @media print{body{font-size:10pt}.route{break-inside:avoid-page;border-radius:0}.table{overflow:visible}a{color:inherit;text-decoration:none}tr{break-inside:avoid}}
      """;

  private PageStyle() {}
}
