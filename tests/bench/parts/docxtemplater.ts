import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Row } from '../rows.ts';
import { heading, notes, seeded, sentence } from '../words.ts';
import { timed } from './following.ts';

/** As many items through a template: heading, notes, wording and what each partner said, without numbers or rules. */
export async function throughTemplate(folder: string, items: number): Promise<Row[]> {
  const random = seeded(3);
  const data = {
    items: Array.from({ length: items }, () => ({
      title: heading(random),
      notes: notes(random),
      wording: sentence(random),
      positions: Array.from({ length: 14 }, () => ({ who: heading(random), what: 'Samtykker' })),
    })),
  };
  const template = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('{#items}'),
            new Paragraph({ text: '{title}', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('{notes}'),
            new Paragraph('{wording}'),
            new Paragraph('{#positions}{who}: {what}. {/positions}'),
            new Paragraph('{/items}'),
          ],
        },
      ],
    }),
  );
  const samples = await timed(2, async (turn) => {
    const made = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    made.render(data);
    const bytes = made.toBuffer({ compression: 'DEFLATE' });
    await writeFile(join(folder, `template-${turn}.docx`), bytes);
  });
  return [{ name: `  ${items} items through docxtemplater`, unit: 'ms', samples }];
}
