import './own-initiative-texts';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { readOwnInitiative, setAside } from '@article5/contracts/notification';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { Actions, Button, NotificationBanner, showToast } from '../../ui';
import { KNOWLEDGE_SOURCE_WORDS } from '../../words/basis';
import { useWord } from '../../words/word';
import { mayDo } from './available';
import { caseKey, useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';

/** On a case that nobody notified: where the knowledge comes from, whether the exporter knows, and how to end it. */
export function OwnInitiativeNote({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const word = useWord();
  const { reference } = view;
  const { data } = useQuery({
    queryKey: [...caseKey(reference), 'own-initiative'],
    queryFn: () =>
      call<typeof readOwnInitiative>('GET /api/cases/:reference/own-initiative', { params: { reference } }),
  });
  const opened = data?.ownInitiative;
  if (!opened) return null;
  const source = word(KNOWLEDGE_SOURCE_WORDS, opened.source);
  const by = <span translate="no">{opened.openedBy}</span>;
  return (
    <NotificationBanner title={t`Own initiative, Article 5(1)`}>
      <p>
        <Trans>
          Opened by {by} on {fmt.dateTime(opened.openedAt)}. Known from: {source}.
        </Trans>{' '}
        <strong>
          {opened.exporterKnows ? (
            <Trans>The exporter sees this case.</Trans>
          ) : (
            <Trans>The exporter sees nothing of this case until you ask or inform it.</Trans>
          )}
        </strong>{' '}
        {opened.notKnown > 0 && (
          <Plural value={opened.notKnown} one="# answer is not known." other="# answers are not known." />
        )}
      </p>
      {opened.knowledge !== null && (
        <p className="quote" translate="no">
          {opened.knowledge}
        </p>
      )}
      {mayDo(view, 'set-aside') && <EndIt reference={reference} />}
    </NotificationBanner>
  );
}

function EndIt({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const end = useCaseAct(reference, (reason: string) =>
    call<typeof setAside>('POST /api/cases/:reference/set-aside', {
      params: { reference },
      body: { reason },
    }),
  );
  return (
    <>
      <Actions>
        <Button small kind="secondary" onClick={() => setOpen(true)}>
          <Trans>Set the case aside</Trans>
        </Button>
      </Actions>
      <ReasonDialog
        open={isOpen}
        title={t`Set the case aside?`}
        label={t`Why is the exporter not informed?`}
        confirmLabel={t`Set aside`}
        busy={end.isPending}
        error={end.error}
        onClose={() => setOpen(false)}
        onConfirm={(reason) =>
          end.mutate(reason, {
            onSuccess: () => {
              setOpen(false);
              showToast(t`The case is closed`);
            },
          })
        }
      >
        <p>
          <Trans>
            The case is closed without a decision: nothing was notified, and the exporter is not informed.
          </Trans>
        </p>
      </ReasonDialog>
    </>
  );
}
