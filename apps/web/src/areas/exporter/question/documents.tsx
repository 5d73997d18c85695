import type { DraftView } from '@article5/contracts/notification';
import {
  pagesOf,
  partsOf,
  summaryOf,
  type Answers,
  type AttachmentAnswer,
  type Option,
} from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { answersOf, attachmentHref } from '../../../features/notification';
import { useRowName } from '../../../features/questions';
import { useMessage } from '../../../i18n/messages';
import { DataTable } from '../../../ui';
import { DraftGate } from '../draft-gate';
import { AnswerPage } from './answer-page';

interface Supporting extends AttachmentAnswer {
  readonly supports: string;
}

const documentsKey = '6.1';

function useSupporting(answers: Answers): readonly Supporting[] {
  const nameOf = useRowName(answers);
  return summaryOf(answers)
    .filter(({ key }) => key !== documentsKey)
    .flatMap((row) =>
      partsOf(row.key, answers).flatMap((part) =>
        part.kind === 'ATTACHMENTS'
          ? part.attachments.map((file) => ({ ...file, supports: nameOf(row) }))
          : [],
      ),
    );
}

/** Kinds of documents of the catalogue, where the documents page offers them. */
function kindsOf(answers: Answers): readonly Option[] {
  const page = pagesOf(answers).find(({ key }) => key === documentsKey);
  return page?.question.fields.flatMap((field) => (field.type === 'ATTACHMENTS' ? field.kinds : [])) ?? [];
}

/** What was added on other pages, and what else could be of use. */
function AllFiles({ draft }: { readonly draft: DraftView }) {
  const { t } = useLingui();
  const msg = useMessage();
  const answers = answersOf(draft);
  const files = useSupporting(answers);
  const own = partsOf(documentsKey, answers).flatMap((part) =>
    part.kind === 'ATTACHMENTS' ? part.attachments : [],
  );
  const kinds = kindsOf(answers);
  const given = new Set([...files, ...own].map(({ kind }) => kind));
  const open = kinds.filter(({ value }) => value !== 'OTHER' && !given.has(value));
  const wordOf = (kind: string) =>
    kinds.filter(({ value }) => value === kind).map(({ label }) => msg(label))[0] ?? '';
  return (
    <>
      {files.length > 0 && (
        <DataTable
          caption={t`Added with your answers`}
          stacked
          rows={files}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              header: t`File`,
              rowHeader: true,
              cell: ({ id, title }) => <a href={attachmentHref(draft.notificationId, id)}>{title}</a>,
            },
            { key: 'kind', header: t`What it is`, cell: ({ kind }) => wordOf(kind) },
            { key: 'supports', header: t`Supports the answer`, cell: ({ supports }) => supports },
          ]}
        />
      )}
      {open.length > 0 && (
        <>
          <p>
            <Trans>Not given yet; add what you have:</Trans>
          </p>
          <ul className="list">
            {open.map(({ value, label }) => (
              <li key={value}>{msg(label)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The page of task 6: further documents, below a list of all files. */
export function DocumentsRoute() {
  const from = '/$lang/n/$notificationId/documents';
  const { notificationId } = useParams({ from });
  const errand = useSearch({ from });
  return (
    <DraftGate notificationId={notificationId}>
      {(draft) => {
        const page = pagesOf(answersOf(draft)).find(({ key }) => key === documentsKey);
        return (
          page && (
            <AnswerPage
              key={page.key}
              draft={draft}
              page={page}
              errand={errand}
              above={<AllFiles draft={draft} />}
            />
          )
        );
      }}
    </DraftGate>
  );
}
