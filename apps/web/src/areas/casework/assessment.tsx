import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import type { AssessmentView, saveAssessment } from '@article5/contracts/assessment';
import type { Answers } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Heading, NotificationBanner, showToast, StatusLine } from '../../ui';
import { AnnexFields, ConsiderationFields, ElementFields, StepFields } from './assessment-fields';
import { AssessedCase } from './assessment-finding';
import { mayDo } from './available';
import { caseQuery, useCaseAct } from './case-queries';

const route = getRouteApi('/$lang/c/cases/$reference');

type Content = AssessmentView['content'];

/** What the authority found, beside what the exporter answered; never over it. */
export function CaseAssessment() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view, refetch } = useSuspenseQuery(caseQuery(reference));
  const [content, setContent] = useState<Content>(view.assessment.content);
  const [revision, setRevision] = useState(view.assessment.revision);
  const [saved, setSaved] = useState(view.assessment.content);
  const isDirty = JSON.stringify(content) !== JSON.stringify(saved);
  useBlocker({
    shouldBlockFn: () =>
      isDirty && !window.confirm(t`Leave this page? What you have not saved will be lost.`),
    enableBeforeUnload: isDirty,
  });
  const save = useCaseAct(reference, (body: Content) =>
    call<typeof saveAssessment>(
      'PUT /api/cases/:reference/assessment',
      { params: { reference }, body },
      { ifMatch: String(revision) },
    ),
  );
  const isStale = isProblem(save.error) && save.error.isStale;
  const may = mayDo(view, 'save-assessment');
  const onSave = () =>
    save.mutate(content, {
      onSuccess: (answer) => {
        setRevision(answer.revision);
        setSaved(answer.content);
        setContent(answer.content);
        showToast(t`The assessment is saved`);
      },
    });
  return (
    <div className="stack">
      {!may && (
        <NotificationBanner title={t`For reading`}>
          <p>
            <Trans>
              The assessment can be written while the case is under assessment, by its case officers.
            </Trans>
          </p>
        </NotificationBanner>
      )}
      <AssessedCase value={{ reference, answers: view.notified.answers as Answers }}>
        <ConsiderationFields content={content} onChange={setContent} mayWrite={may} />
        <Heading>
          <Trans>Is it a cyber-surveillance item? The five elements of Article 2(20)</Trans>
        </Heading>
        <ElementFields content={content} onChange={setContent} mayWrite={may} />
        <StepFields content={content} onChange={setContent} mayWrite={may} />
        <Heading>
          <Trans>Annex I and other articles</Trans>
        </Heading>
        <AnnexFields content={content} onChange={setContent} mayWrite={may} />
      </AssessedCase>
      <RefusalList error={save.error} />
      {isStale && (
        <Actions>
          <Button
            kind="secondary"
            onClick={() =>
              void refetch().then(({ data }) => {
                if (data) setRevision(data.assessment.revision);
                save.reset();
              })
            }
          >
            <Trans>Keep my text and save over theirs</Trans>
          </Button>
        </Actions>
      )}
      <div className="save-bar">
        {may && (
          <Actions>
            <Button busy={save.isPending} onClick={onSave}>
              <Trans>Save assessment</Trans>
            </Button>
          </Actions>
        )}
        <StatusLine>
          {view.assessment.savedAt !== null && (
            <Trans>
              Saved {fmt.dateTime(view.assessment.savedAt)} by {view.assessment.savedBy ?? ''}
            </Trans>
          )}{' '}
          {isDirty && <Trans>Not saved yet.</Trans>}
        </StatusLine>
      </div>
    </div>
  );
}
