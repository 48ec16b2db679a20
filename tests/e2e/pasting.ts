import type { Locator, Page } from '@playwright/test';

/** Pastes HTML at the caret, as from another program. */
export async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}

/** The content, without what the editor adds. */
export function htmlOf(text: Locator): Promise<string> {
  return text.evaluate((element) =>
    element.innerHTML
      .replace(/ (target|rel|class)="[^"]*"/g, '')
      .replace(/<p><br><\/p>$/, '')
      .replaceAll('&nbsp;', '\u00a0'),
  );
}

/** HTML on the clipboard, and the expected result. */
type Pasted = readonly [html: string, expected: readonly string[]];

/** Word on Windows: a list of two levels, a continued list, a heading and a table. */
export const WORD: Pasted = [
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif} @list l0:level1 {mso-level-number-format:bullet} --></style></head>
<body lang=NO-BOK style='tab-interval:35.4pt'><!--StartFragment-->
<h2 style='mso-outline-level:2'><span style='font-size:13.0pt;mso-fareast-language:EN-US'>Status i fylket<o:p></o:p></span></h2>
<p class=MsoNormal><span style='font-family:"Calibri Light"'>Det var <b style='mso-bidi-font-weight:normal'>10&nbsp;000</b> søkere,&nbsp;
og<span style='mso-spacerun:yes'>  </span><span style='font-style:italic'>mange</span> ble tatt
opp.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Første punkt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Under det<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Andre
punkt<o:p></o:p></p>
<p class=MsoNormal>Rekkefølge:<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Kartlegge</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Prioritere</p>
<p class=MsoNormal>Mellomspill</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Vedta</p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Part</b><o:p></o:p></p></td><td><p class=MsoNormal>Beløp</p></td></tr>
<tr><td><p class=MsoNormal>NAV</p></td><td><p class=MsoNormal>50<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`,
  [
    '<h3>Status i fylket</h3>',
    '<p>Det var <strong>10\u00a0000</strong> søkere, og <em>mange</em> ble tatt opp.</p>',
    '<ul><li><p>Første punkt</p><ul><li><p>Under det</p></li></ul></li>',
    '<li><p>Andre punkt</p></li></ul>',
    '<p>Rekkefølge:</p>',
    '<ol><li><p>Kartlegge</p></li><li><p>Prioritere</p></li></ol>',
    '<p>Mellomspill</p>',
    '<p>3. Vedta</p>',
    '<p>Part | Beløp</p><p>NAV | 50</p>',
  ],
];

/** Outlook: a redirected link, a plain HTML list, a quoted header and a picture. */
export const OUTLOOK: Pasted = [
  `<html><body><div class="elementToProof" style="font-family: Aptos, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">
Hei,<br>se <a href="https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.udir.no%2Ftall&amp;data=05%7C02" title="x" style="color:blue">tallene</a>.</div>
<div style="display:none">usynlig</div>
<ul style="margin-top: 0cm;"><li style="font-family: Aptos"><div><span style="font-weight: 600;">Viktig</span> sak</div></li><li>Neste</li></ul>
<ol start="4"><li>fjerde</li><li>femte</li></ol>
<img src="cid:bilde" alt=""><p>Med <u>hilsen</u> <a href="file:///c:/temp">fil</a></p></body></html>`,
  [
    '<p>Hei,<br>se <a href="https://www.udir.no/tall">tallene</a>.</p>',
    '<ul><li><p><strong>Viktig</strong> sak</p></li><li><p>Neste</p></li></ul>',
    '<p>4. fjerde</p><p>5. femte</p>',
    '<p>Med hilsen fil</p>',
  ],
];

/** Google Docs wraps everything in a <b> that is not bold. */
export const GOOGLE: Pasted = [
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;">Fet</span><span style="font-weight:400;"> og tynn</span></p></b>`,
  ['<p><strong>Fet</strong> og tynn</p>'],
];
