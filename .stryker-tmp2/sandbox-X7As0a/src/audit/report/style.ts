/** The looks of the report: one file, screen and print. */
// @ts-nocheck

export const STYLE = `
:root{color-scheme:light;--ink:#1b1b1b;--soft:#555;--line:#d8dde3;--accent:#1f5fa8;--back:#f5f7fa}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:#fff}
main{max-width:1080px;margin:0 auto;padding:24px}
h1{font-size:1.7rem;margin:0 0 4px}h2{font-size:1.25rem;margin:40px 0 12px;border-bottom:2px solid var(--accent);padding-bottom:4px}h3{font-size:1rem;margin:0 0 8px}
.lead{color:var(--soft);margin:0 0 24px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:12px;padding:0;margin:0;list-style:none}
.tiles li{background:var(--back);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
.tiles b{display:block;font-size:1.7rem;line-height:1.2}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(420px,1fr));gap:24px;align-items:start}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:16px;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:8px}svg{width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;color:var(--soft);padding-bottom:6px}
th,td{text-align:left;padding:5px 10px;border-bottom:1px solid var(--line);vertical-align:top}th{background:var(--back)}td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;margin-bottom:28px}
.tools{display:flex;flex-wrap:wrap;gap:12px;align-items:end;margin-bottom:8px}.tools label{font-size:.85rem;color:var(--soft)}
input,select,button{font:inherit;padding:6px 10px;border:1px solid #8a94a0;border-radius:6px;background:#fff;color:var(--ink)}button:disabled{opacity:.5}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.note{background:#fff8e1;border-left:4px solid #b26a00;padding:10px 14px}
@media (max-width:520px){main{padding:14px}.charts{grid-template-columns:1fr}}
@media print{main{max-width:none;padding:0}.tools{display:none}h2{break-after:avoid}tr{break-inside:avoid}.charts{grid-template-columns:1fr 1fr;gap:12px}}
`
