import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AttachmentView } from '@article5/contracts/notification';
import { isProblem } from '../../api/problem';
import { upload } from '../../api/upload';
import { refusalText } from '../../i18n/refusals';
import { FileUpload, type UploadItem } from '../../ui';

/** A scan that the server has. */
export type Original = Pick<AttachmentView, 'attachmentId' | 'fileName' | 'sizeInBytes'>;

/** Scans of the original; each is scanned for viruses like every other file. */
export function PaperOriginals(props: {
  readonly organisationId: string;
  readonly originals: readonly Original[];
  readonly onChange: (next: readonly Original[]) => void;
}) {
  const { t } = useLingui();
  const { organisationId, originals, onChange } = props;
  const [underWay, setUnderWay] = useState<readonly UploadItem[]>([]);
  const add = async (files: readonly File[]) => {
    const made: Original[] = [];
    for (const file of files) {
      const key = crypto.randomUUID();
      const item = { key, name: file.name, size: file.size };
      const body = new FormData();
      body.append('file', file);
      const put = (next: UploadItem) =>
        setUnderWay((items) => [...items.filter((one) => one.key !== key), next]);
      put({ ...item, state: 'uploading', progress: 0 });
      try {
        const handle = upload<AttachmentView>(
          'POST /api/paper/exporters/:organisationId/originals',
          { params: { organisationId }, body },
          (progress) => put({ ...item, state: 'uploading', progress }),
        );
        made.push(await handle.done);
        setUnderWay((items) => items.filter((one) => one.key !== key));
      } catch (error) {
        const [first] = isProblem(error) ? error.refusals : [];
        put({ ...item, state: 'failed', problem: refusalText(first ?? { code: 'request.failed' }) });
      }
    }
    onChange([...originals, ...made]);
  };
  return (
    <FileUpload
      id="originals"
      label={t`Scan of the original`}
      hint={t`PDF, picture or the e-mail as text. It stays with the case as the original.`}
      multiple
      items={[
        ...originals.map(({ attachmentId, fileName, sizeInBytes }) => ({
          ...{ key: attachmentId, name: fileName, size: sizeInBytes, state: 'ready' as const },
          note: t`Original, uploaded. It is being checked for viruses`,
        })),
        ...underWay,
      ]}
      onFiles={(files) => void add(files)}
      onRemove={({ key }) => {
        onChange(originals.filter(({ attachmentId }) => attachmentId !== key));
        setUnderWay((items) => items.filter((one) => one.key !== key));
      }}
    />
  );
}
