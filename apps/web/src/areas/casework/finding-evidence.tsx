import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Evidence, FindingName } from '@article5/contracts/assessment';
import { Button, Details, Select, TextInput } from '../../ui';
import { caseFileLink } from './file-link';

interface File {
  readonly id: string;
  readonly title: string;
}

/** Files and pages that a finding rests on: read by a link that opens at the page, added and taken away. */
export function FindingEvidence(props: {
  readonly finding: FindingName;
  readonly reference: string;
  readonly files: readonly File[];
  readonly evidence: readonly Evidence[];
  readonly mayWrite: boolean;
  readonly onChange: (evidence: Evidence[]) => void;
}) {
  const { evidence, files, mayWrite, onChange } = props;
  return (
    <>
      {evidence.length > 0 && (
        <ul className="evidence">
          {evidence.map((each, index) => (
            <li key={`${each.attachmentId}-${String(each.page)}`}>
              <Place reference={props.reference} files={files} evidence={each} />{' '}
              {mayWrite && (
                <Button
                  kind="secondary"
                  onClick={() => onChange(evidence.filter((_, other) => other !== index))}
                >
                  <Trans>Remove</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && files.length > 0 && (
        <Details summary={<Trans>Add evidence from a document</Trans>}>
          <AddEvidence {...props} />
        </Details>
      )}
    </>
  );
}

function Place(props: {
  readonly reference: string;
  readonly files: readonly File[];
  readonly evidence: Evidence;
}) {
  const { attachmentId, page } = props.evidence;
  const title = props.files.find(({ id }) => id === attachmentId)?.title;
  const address = caseFileLink(props.reference)(attachmentId);
  const shownPage = String(page);
  return (
    <a href={page === null ? address : `${address}#page=${shownPage}`} target="_blank" rel="noreferrer">
      {title === undefined ? (
        <Trans>A file of an earlier version</Trans>
      ) : (
        <span translate="no">{title}</span>
      )}
      {page !== null && <Trans>, page {shownPage}</Trans>}
    </a>
  );
}

function AddEvidence(props: {
  readonly finding: FindingName;
  readonly files: readonly File[];
  readonly evidence: readonly Evidence[];
  readonly onChange: (evidence: Evidence[]) => void;
}) {
  const { t } = useLingui();
  const { finding, files, evidence, onChange } = props;
  const [attachmentId, setAttachmentId] = useState('');
  const [page, setPage] = useState('');
  const [error, setError] = useState<{ file?: string; page?: string }>({});
  const onAdd = () => {
    const typed = page.trim() === '' ? null : Number(page);
    const isPage = typed === null || (Number.isInteger(typed) && typed >= 1 && typed <= 9999);
    const isThere = evidence.some((each) => each.attachmentId === attachmentId && each.page === typed);
    setError({
      ...(attachmentId === '' ? { file: t`Choose a document` } : {}),
      ...(isThere ? { file: t`This place is named already` } : {}),
      ...(isPage ? {} : { page: t`Enter the number of a page, or nothing for the whole document` }),
    });
    if (attachmentId === '' || isThere || !isPage) return;
    onChange([...evidence, { attachmentId, page: typed }]);
    setAttachmentId('');
    setPage('');
  };
  return (
    <div className="evidence-form">
      <Select
        name={`evidence-${finding}`}
        label={t`Document`}
        none={t`Choose`}
        dense
        value={attachmentId}
        {...(error.file === undefined ? {} : { error: error.file })}
        options={files.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setAttachmentId}
      />
      <TextInput
        name={`evidence-${finding}-page`}
        label={t`Page`}
        kind="numeric"
        width={4}
        dense
        value={page}
        {...(error.page === undefined ? {} : { error: error.page })}
        onChange={setPage}
      />
      <Button kind="secondary" onClick={onAdd}>
        <Trans>Add</Trans>
      </Button>
    </div>
  );
}
