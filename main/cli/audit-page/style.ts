/** The page's look: on a screen, in the dark and on paper. Marks are told by their line and number too, not by colour alone. */
export const STYLE = `
:root{--ink:#1b1f24;--soft:#57606a;--line:#d8dde3;--page:#fff;--tint:#f6f8fa;--open:#b42318;--openbg:#fde8e6;--warn:#8a5a00;--warnbg:#fdf0d5;--ok:#1a6b3c;--okbg:#e3f4e9;--bar:#3b6fd4}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a3acb5;--line:#343a41;--page:#16191d;--tint:#1e2328;--open:#ff9d94;--openbg:#4a2320;--warn:#f2c26b;--warnbg:#43351a;--ok:#8fd6a8;--okbg:#1d3a28;--bar:#7aa2f0}}
*{box-sizing:border-box}
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--page)}
h1{margin:0 0 .2rem}h2{margin:2.2rem 0 .4rem}h3{margin:1.2rem 0 .2rem;font-size:1rem}
p{margin:.2rem 0}.soft,caption,nav{color:var(--soft)}a{color:inherit}
nav a{margin-right:1rem}
dl.figures{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:1rem 0}dl.figures dt{color:var(--soft);font-size:.85rem}dl.figures dd{margin:0;font-size:1.6rem;font-weight:600}
table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th::first-letter,dt::first-letter{text-transform:uppercase}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.bar{width:30%}td.bar span{display:block;height:.7rem;margin-top:.4rem;background:var(--bar);border-radius:2px}
.tag{display:inline-block;padding:0 .5em;border-radius:.6em;font-size:.8rem;background:var(--tint);border:1px solid var(--line)}
.tag.block,.tag.open{color:var(--open);background:var(--openbg);border-color:transparent}.tag.warn,.tag.doubt{color:var(--warn);background:var(--warnbg);border-color:transparent}.tag.answered{color:var(--ok);background:var(--okbg);border-color:transparent}
ul.examples{margin:.3rem 0;padding-left:1.2rem}
article{border:1px solid var(--line);border-radius:8px;padding:.6rem 1rem 1rem;margin:1rem 0;break-inside:avoid-page}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--tint);border-radius:6px;padding:.6rem .8rem;margin:0}
.pair h4,.found h4{margin:.4rem 0;font-size:.85rem;color:var(--soft)}
.found{margin:.6rem 0 0;padding-left:0;list-style:none}.found li{margin:.2rem 0}
mark{color:inherit;background:none;border-bottom:2px solid var(--line);padding:0}
mark.answered,mark.evidence{background:var(--okbg);border-color:var(--ok)}mark.doubt,mark.warn{background:var(--warnbg);border-bottom:2px dashed var(--warn)}mark.open,mark.block{background:var(--openbg);border-bottom:2px solid var(--open)}
sup{font-size:.7rem;font-weight:600;padding-left:1px}
@media(max-width:640px){.pair{grid-template-columns:1fr}}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--tint:#f6f6f6;--open:#b42318;--openbg:#fde8e6;--warn:#8a5a00;--warnbg:#fdf0d5;--ok:#1a6b3c;--okbg:#e3f4e9}body{max-width:none;margin:0;font-size:11px;-webkit-print-color-adjust:exact;print-color-adjust:exact}nav{display:none}h2{break-after:avoid}tr{break-inside:avoid}@page{margin:14mm}}
`.replace(/\n/g, '');
