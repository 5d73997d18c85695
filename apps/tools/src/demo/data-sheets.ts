import { Readable } from 'node:stream';
import type { ExporterActor } from '@article5/domain/kernel';
import type { Answers, ExampleItem } from '@article5/domain/questions';
import { caseFilePdf } from '@article5/integrations/documents';
import type { Acts } from './acts';

/** Sends a data sheet of the first item along, as an exporter would: a PDF with an index and two pages behind it. */
export async function withDataSheet(
  acts: Pick<Acts, 'keepFile'>,
  exporter: ExporterActor,
  { answers, item, at }: { readonly answers: Answers; readonly item: ExampleItem; readonly at: Date },
): Promise<{ readonly answers: Answers; readonly attachmentId: string }> {
  const bytes = dataSheetOf(item, at);
  const { attachmentId } = await acts.keepFile.execute(exporter, {
    notificationId: null,
    fileName: `data-sheet-${item.model ?? 'item'}.pdf`,
    bytes: Readable.from([bytes]),
  });
  const documents = [
    {
      id: attachmentId,
      title: `Data sheet ${item.name ?? ''} ${item.model ?? ''}`.trim(),
      kind: 'DATA_SHEET',
    },
  ];
  return { answers: { ...answers, '2.8.item-1': { when: 'NOW', documents } }, attachmentId };
}

function dataSheetOf(item: ExampleItem, printedAt: Date): Uint8Array {
  const { name = '', model = '', version = '', maker = '', description = '' } = item;
  return caseFilePdf({
    language: 'en',
    title: `${name} ${model}, version ${version}`,
    foot: `${maker} – fictional data sheet of the demo`,
    indexTitle: 'Contents',
    printedAt,
    sections: [
      {
        title: 'What it does',
        blocks: [
          { kind: 'TEXT', text: description },
          {
            kind: 'ROWS',
            rows: Object.entries(item.functions ?? {}).map(([name, value]) => ({
              label: `Function: ${name.toLowerCase()}`,
              value,
            })),
          },
        ],
      },
      {
        title: 'Technical data',
        blocks: [
          {
            kind: 'ROWS',
            rows: (item.parameters ?? []).map(({ key, value, unit }) => ({
              label: key,
              value: unit === undefined ? value : `${value} ${unit}`,
            })),
          },
        ],
      },
    ],
  });
}
