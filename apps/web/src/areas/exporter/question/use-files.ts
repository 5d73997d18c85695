import type { AttachmentView, DraftView } from '@article5/contracts/notification';
import type { AttachmentAnswer } from '@article5/contracts/questions';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '../../../api/problem';
import { upload, type UploadHandle } from '../../../api/upload';
import { attachmentHref, filesQuery, takeAttachmentOut } from '../../../features/notification';
import type { FileDesk } from '../../../features/questions';
import { refusalText } from '../../../i18n/refusals';
import type { UploadItem } from '../../../ui';

interface OnTheWay extends UploadItem {
  readonly field: string;
}

export interface FilesOptions {
  readonly draft: Pick<DraftView, 'notificationId' | 'attachments'>;
  /** Only pages with a field for files ask the server about files. */
  readonly enabled: boolean;
  readonly onAdded: (field: string, file: AttachmentView) => void;
  readonly onRemoved: (field: string, file: AttachmentAnswer) => void;
}

function problemText(error: unknown): string {
  const [first] = isProblem(error) ? error.refusals : [];
  if (first !== undefined) return refusalText(first);
  return refusalText({
    code: isProblem(error) && error.status === 413 ? 'attachment.too-large' : 'request.failed',
  });
}

/** Files known to the server. */
function useKnownFiles({ draft, enabled }: FilesOptions): readonly AttachmentView[] {
  const { data } = useQuery({
    ...filesQuery(draft.notificationId),
    enabled,
    initialData: { items: draft.attachments },
  });
  return data.items;
}

/** Uploads of one page, beside the files that the notification already has. */
export function useFiles(options: FilesOptions): FileDesk & { readonly settled: () => Promise<void> } {
  const { t } = useLingui();
  const client = useQueryClient();
  const { notificationId } = options.draft;
  const known = useKnownFiles(options);
  const [underWay, setUnderWay] = useState<readonly OnTheWay[]>([]);
  const handles = useRef(new Map<string, UploadHandle<AttachmentView>>());
  const change = (key: string, next: Partial<UploadItem>) =>
    setUnderWay((items) => items.map((item) => (item.key === key ? { ...item, ...next } : item)));
  const drop = (key: string) => setUnderWay((items) => items.filter((item) => item.key !== key));

  const one = async (field: string, file: File) => {
    const key = crypto.randomUUID();
    const body = new FormData();
    body.append('file', file);
    setUnderWay((items) => [
      ...items,
      { key, field, name: file.name, size: file.size, state: 'uploading', progress: 0 },
    ]);
    const handle = upload<AttachmentView>(
      'POST /api/notifications/:notificationId/attachments',
      { params: { notificationId }, body },
      (progress) => change(key, { progress }),
    );
    handles.current.set(key, handle);
    try {
      const made = await handle.done;
      const { queryKey } = filesQuery(notificationId);
      client.setQueryData(queryKey, (old) => ({ items: [...(old?.items ?? []), made] }));
      options.onAdded(field, made);
      drop(key);
    } catch (error) {
      if (error instanceof DOMException) drop(key);
      else change(key, { state: 'failed', problem: problemText(error) });
    } finally {
      handles.current.delete(key);
    }
  };

  const find = (id: string): UploadItem | undefined => {
    const file = known.find(({ attachmentId }) => attachmentId === id);
    if (file === undefined) return undefined;
    const base = { key: id, name: file.fileName, size: file.sizeInBytes };
    if (file.state === 'INFECTED') {
      return { ...base, state: 'failed', problem: t`A virus was found. Remove this file` };
    }
    const href = attachmentHref(notificationId, id);
    return file.state === 'CLEAN'
      ? { ...base, state: 'ready', href }
      : { ...base, state: 'ready', href, note: t`Uploaded. It is being checked for viruses; you can go on` };
  };

  return {
    find,
    uploads: (field) => underWay.filter((item) => item.field === field),
    add: (field, files) => {
      for (const file of files) void one(field, file);
    },
    dismiss: (key) => {
      handles.current.get(key)?.cancel();
      drop(key);
    },
    remove: (field, file) => {
      options.onRemoved(field, file);
      // What was sent before stays with that version; only the answer lets go of it.
      if (known.find(({ attachmentId }) => attachmentId === file.id)?.removable === true) {
        void takeAttachmentOut(notificationId, file.id).catch(() => undefined);
      }
    },
    settled: async () => {
      await Promise.allSettled([...handles.current.values()].map(({ done }) => done));
    },
  };
}
