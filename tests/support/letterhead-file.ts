import { strToU8, zipSync } from 'fflate';

/**
 * A letterhead as Word writes one: placeholders split over runs, content controls, a theme, headers for first and even
 * pages.
 */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

export type Parts = Readonly<Record<string, string>>;

export function wordFile(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(files));
}

/** A run, and what Word puts between two after a spelling check. */
const run = (text: string, properties = '') =>
  `<w:r w:rsidR="00A10B2C">${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const CHECKED = '<w:proofErr w:type="spellStart"/>';
const paragraph = (content: string, properties = '') =>
  `<w:p w14:paraId="1A2B3C4D" w:rsidR="00A10B2C" w:rsidRDefault="00A10B2C">${properties}${content}</w:p>`;

export const MARK = paragraph(run('{{') + CHECKED + run('refe') + run('rat') + run('}}'));

/** Word's placeholder, bound to the document's properties. */
const TITLE_CONTROL = `<w:sdt><w:sdtPr><w:alias w:val="Tittel"/><w:id w:val="77"/><w:placeholder><w:docPart w:val="DefaultPlaceholder"/></w:placeholder><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/><w:text/></w:sdtPr><w:sdtContent>${run('{{tit', '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')}${run('tel}}')}</w:sdtContent></w:sdt>`;

const part = (kind: string, content: string) => `<w:${kind} ${NAMES}>${content}</w:${kind}>`;

const relations = (each: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${each
    .map(([id, kind, target]) => {
      const type = kind.includes(':') ? kind : `${OFFICE}/${kind}`;
      const mode = /^[a-z]+:/i.test(target) ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

const SECTION =
  '<w:sectPr w:rsidR="00A10B2C"><w:headerReference w:type="even" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1417" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>';

export const document = (body: string, section = SECTION) =>
  part('document', `<w:body>${body}${section}</w:body>`);

const STYLES = part(
  'styles',
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7A0019"/><w:sz w:val="30"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Egen2"><w:name w:val="Overskrift 2"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="ForumMeta"><w:name w:val="Noe annet"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style><w:style w:type="table" w:styleId="Tabellrutenett"><w:name w:val="Table Grid"/><w:basedOn w:val="Vanligtabell"/><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style><w:style w:type="paragraph" w:styleId="Punktliste"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`,
);

const NUMBERING = part(
  'numbering',
  '<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="»"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>',
);

const TYPES = (main: string) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${[
    'styles',
    'numbering',
    'settings',
    'comments',
  ]
    .map((each) => `<Override PartName="/word/${each}.xml" ContentType="${WORD}.${each}+xml"/>`)
    .join('')}${['header1', 'header2', 'header3', 'footer1']
    .map(
      (each) =>
        `<Override PartName="/word/${each}.xml" ContentType="${WORD}.${each.slice(0, 6)}+xml"/>`,
    )
    .join(
      '',
    )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const LETTERHEAD: Parts = {
  '[Content_Types].xml': TYPES(`${WORD}.document.main+xml`),
  '_rels/.rels': relations([
    ['rId1', 'officeDocument', 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]),
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Brevmal 2019</dc:title><dc:creator>MALMAKER</dc:creator><cp:lastModifiedBy>MALMAKER</cp:lastModifiedBy></cp:coreProperties>`,
  'word/_rels/document.xml.rels': relations([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId3', 'settings', 'settings.xml'],
    ['rId4', 'header', 'header1.xml'],
    ['rId5', 'header', 'header2.xml'],
    ['rId6', 'footer', 'footer1.xml'],
    ['rId7', 'header', 'header3.xml'],
    ['rId8', 'comments', 'comments.xml'],
    ['rId9', 'hyperlink', 'https://example.no/'],
  ]),
  'word/_rels/settings.xml.rels': relations([
    ['rId1', 'attachedTemplate', 'file:///C:\\Users\\MALMAKER\\Normal.dotm'],
  ]),
  'word/styles.xml': STYLES,
  'word/numbering.xml': NUMBERING,
  'word/settings.xml': part('settings', '<w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders/>'),
  'word/comments.xml': part(
    'comments',
    `<w:comment w:id="0" w:author="MALMAKER">${paragraph(run('Sett inn logo'))}</w:comment>`,
  ),
  'word/header1.xml': part('hdr', paragraph(run('Partallsside {{num') + run('mer}}'))),
  'word/header2.xml': part('hdr', paragraph(run('Etaten – {{ FORUM }}'))),
  'word/header3.xml': part('hdr', paragraph(run('Etaten på første side'))),
  'word/footer1.xml': part('ftr', paragraph(`${run('Side ')}<w:fldSimple w:instr=" PAGE "/>`)),
  'word/document.xml': document(
    paragraph(
      `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${TITLE_CONTROL}`,
    ) +
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('{{Place}}, {{')}${CHECKED}${run('date')}${run('}}')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ) +
      `<w:sdt><w:sdtPr><w:id w:val="78"/></w:sdtPr><w:sdtContent>${MARK}</w:sdtContent></w:sdt>` +
      paragraph(`<w:hyperlink r:id="rId9">${run('Med hilsen Etaten')}</w:hyperlink>`),
  ),
};

/** The letterhead with some parts replaced. */
export function letterhead(parts: Parts = {}): Uint8Array {
  return wordFile({ ...LETTERHEAD, ...parts });
}

export const asType = (main: string): Parts => ({ '[Content_Types].xml': TYPES(main) });
export const related = (kind: string, target: string): Parts => ({
  'word/_rels/document.xml.rels': (LETTERHEAD['word/_rels/document.xml.rels'] ?? '').replace(
    '</Relationships>',
    `<Relationship Id="rId99" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
  ),
});
export const inText = (content: string): Parts => ({
  'word/document.xml': document(content + MARK),
});
export const inSettings = (content: string): Parts => ({
  'word/settings.xml': part('settings', content),
});
