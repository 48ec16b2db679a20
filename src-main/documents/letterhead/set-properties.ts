import type { Element } from '@xmldom/xmldom';
import { CORE_PROPERTIES, RELATIONS, TYPES, W } from './word-namespaces.ts';
import { elements, type WordPackage } from './word-package.ts';

/** Sets the document's properties to ours, and removes what the letterhead's author left in the file. */
export function setProperties(file: WordPackage, main: string, ours: WordPackage): void {
  const company = companyIn(file);
  // Removes properties, thumbnail, signatures and buttons: everything that the file refers to except its text.
  file.unrelate('', ({ type }) => type !== `${RELATIONS}/officeDocument`);
  file.put(CORE, ours.bytes('docProps/core.xml') ?? new Uint8Array(), TYPES.core);
  file.put(APP, appOf(company), TYPES.app);
  file.relate('', { type: CORE_PROPERTIES, target: CORE, isExternal: false });
  file.relate('', { type: `${RELATIONS}/extended-properties`, target: APP, isExternal: false });
  file.setType(main, TYPES.document);
  const settings = file.related(main, 'settings');
  if (settings !== undefined) {
    file.unrelate(settings, ({ isExternal }) => isExternal);
    for (const gone of elements(file.root(settings), 'attachedTemplate')) {
      file.root(settings).removeChild(gone);
    }
  }
  leaveComments(file, main);
}

const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** The organisation's name, which a field in the letterhead may show. */
function companyIn(file: WordPackage): string {
  const part = file.related('', 'extended-properties');
  const root = part === undefined ? undefined : file.root(part);
  return (root && elements(root, 'Company')[0]?.textContent) ?? '';
}

function appOf(company: string): string {
  const escaped = company.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<Properties xmlns="${EXTENDED}"><Application>Forum</Application><Company>${escaped}</Company></Properties>`;
}

/** Comments about the letterhead, and their authors, must not be sent with the minutes. */
function leaveComments(file: WordPackage, main: string): void {
  file.unrelate(main, ({ type }) => /\/(comments\w*|people)$/.test(type));
  const marks = ['commentRangeStart', 'commentRangeEnd', 'commentReference'];
  for (const name of marks) {
    for (const each of [...file.root(main).getElementsByTagNameNS(W, name)]) {
      const run = each.parentNode as Element;
      run.removeChild(each);
    }
  }
}
