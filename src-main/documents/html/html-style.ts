/** A column's share of the width, as a class: the window's security policy forbids style attributes. */
const SHARES = Array.from({ length: 100 }, (_, share) => `.w${share}{width:${share}%}`).join('');

/** The style of a document as a page: on a screen, light or dark, wide or narrow, and on paper. */
export const STYLESHEET = `
:root{color-scheme:light;--ink:#1b2430;--soft:#52606d;--line:#c9d2da;--paper:#fff;--tint:#f2f5f7;--mark:#7b8794;--brand:#00385c;--good:#1c6b3a;--warn:#8a5a00;--bad:#a3232a}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#e8edf2;--soft:#aab7c4;--line:#44515e;--paper:#161c22;--tint:#202932;--mark:#8b98a5;--brand:#9cc9ea;--good:#7fd09a;--warn:#e5b961;--bad:#f19a9f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 Inter,Arial,"Liberation Sans",system-ui,sans-serif}
main{max-width:50rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;overflow-wrap:anywhere}
header{border-bottom:3px solid var(--brand);margin-bottom:1.25rem;padding-bottom:.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0;color:var(--brand);text-wrap:balance}
h2{font-size:1.35rem;line-height:1.3;margin:2.6rem 0 .6rem;color:var(--brand)}
h3{font-size:1.12rem;line-height:1.35;margin:1.9rem 0 .2rem}
h4{font-size:1rem;margin:1.2rem 0 .3rem;color:var(--brand)}
p{margin:.45rem 0}
.subtitle{font-size:1.1rem;color:var(--soft);margin:.3rem 0 0}
.marking{display:inline-block;border:1px solid currentColor;border-radius:.25rem;color:var(--soft);font-size:.85rem;margin:0 0 .6rem;padding:.05rem .5rem}
.lead,.meta{color:var(--soft);font-size:.9rem}
.lead{margin:0 0 .6rem}
.nr{display:inline-block}
.label{font-weight:600;margin-top:.9rem}
ul,ol{margin:.4rem 0;padding-left:1.6rem}
li>p{margin:.15rem 0}
a{color:inherit}
dl{margin:.8rem 0}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:.75rem;padding:.15rem 0}
dt{font-weight:600;color:var(--soft)}
dd{margin:0}
.wide{overflow-x:auto;margin:.6rem 0 1.1rem}
.wide:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:36rem;font-size:.92rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{background:var(--tint);border-bottom:2px solid var(--brand)}
th[scope=row]{font-weight:400}
th[scope=rowgroup]{color:var(--brand);padding-top:.9rem}
${SHARES}
.picture svg{display:block;width:100%;height:auto;min-width:36rem}
.picture .paper{fill:none}.picture .ink,.picture .strong{fill:var(--ink)}.picture .soft{fill:var(--soft)}.picture .now{fill:var(--brand)}.picture .last{stroke:var(--ink)}.picture .spread,.picture .grid{stroke:var(--mark)}
th.end,td.end{text-align:right;font-variant-numeric:tabular-nums}
.panel{border:1px solid var(--line);border-left:5px solid var(--brand);background:var(--tint);padding:.7rem 1rem;margin:1.1rem 0 .7rem}
.panel h3,.panel h4{margin-top:0}
.panel.success{border-left-color:var(--good)}.panel.warning{border-left-color:var(--warn)}.panel.danger{border-left-color:var(--bad)}.panel.withheld,.panel.statement,.decision.neutral{border-left-color:var(--soft)}
.panel dl div{grid-template-columns:11.5rem 1fr}
.badge{color:var(--soft)}
.success .badge{color:var(--good)}.warning .badge{color:var(--warn)}.danger .badge{color:var(--bad)}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:2rem;margin-top:3.5rem}
.rule{border-top:1px solid var(--ink);padding-top:.3rem;color:var(--soft);font-size:.85rem}
@media (max-width:30rem){main{padding:1.25rem 1rem 3rem}dl div,.panel dl div{grid-template-columns:1fr;gap:0}}
@media (forced-colors:active){.picture{--ink:CanvasText;--soft:CanvasText;--brand:CanvasText;--mark:GrayText}}
@media print{
@page{size:A4;margin:22mm 25mm}
:root{font-size:10pt}
main{max-width:none;padding:0}
h2,h3,h4,.lead,.label,.group{break-after:avoid}
h2,h3,h4,tr,dl div,.panel,.whole,.place{break-inside:avoid}
.record .panel{break-after:avoid}
.record .whole{break-inside:auto}
h2{margin-top:1.8rem}
table{font-size:.88rem}
th,td{padding:.3rem .4rem}
tbody:first-of-type>tr:first-child{break-before:avoid}
p{orphans:2;widows:2}
thead{display:table-header-group}
.wide{overflow:visible}
table,.picture svg{min-width:0}
.panel,thead th{print-color-adjust:exact}
}
`;
