import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type {
  closeCase,
  recordCustomsInformed,
  shareRequirement,
  withholdRequirement,
} from '@article5/contracts/sharing';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, ConfirmDialog, Heading, Select, showToast, SummaryList, TextInput } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { PostingForm } from './posting-form';
import { ReasonDialog } from './reason-dialog';

type Because = 'NATURE_OF_TRANSACTION' | 'SENSITIVITY';

/** What must follow a decision: customs, other Member States and the Commission, closing. */
export function AfterDecision({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const { sharing } = view;
  const states = {
    NOT_NEEDED: t`Not needed for this outcome`,
    TO_DECIDE: t`To be decided before the case can be closed`,
    SHARED: t`Shared with the other Member States and the Commission`,
    WITHHELD: t`Withheld, with a reason`,
  };
  return (
    <section className="stack" aria-labelledby="after">
      <Heading id="after">
        <Trans>After the decision</Trans>
      </Heading>
      <SummaryList
        dense
        rows={[
          {
            key: 'told',
            term: t`Exporter told`,
            value:
              sharing.postedOn === null
                ? sharing.exporterTold
                  ? t`Yes`
                  : t`Not yet`
                : t`By post, ${fmt.date(sharing.postedOn)}`,
          },
          { key: 'sharing', term: t`Sharing (Article 5(4))`, value: states[sharing.state] },
          ...(sharing.withheldReason === null
            ? []
            : [{ key: 'why', term: t`Reason`, value: sharing.withheldReason }]),
          {
            key: 'customs',
            term: t`Customs informed`,
            value:
              sharing.customs.length === 0
                ? t`Not recorded`
                : sharing.customs
                    .map(({ recipient, informedOn }) => `${recipient}, ${fmt.date(informedOn)}`)
                    .join('; '),
          },
          {
            key: 'consistency',
            term: t`Consistency record`,
            value: sharing.consistency?.shared === true ? t`Shared with the Union` : t`Withheld`,
          },
        ]}
      />
      {mayDo(view, 'record-posting') && <PostingForm reference={view.reference} />}
      {mayDo(view, 'record-customs') && <CustomsForm reference={view.reference} />}
      <ShareActions view={view} />
    </section>
  );
}

function CustomsForm({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const [recipient, setRecipient] = useState('');
  const [informedOn, setInformedOn] = useState(new Date().toISOString().slice(0, 10));
  const record = useCaseAct(reference, (body: { recipient: string; informedOn: string }) =>
    call<typeof recordCustomsInformed>('POST /api/cases/:reference/customs', { params: { reference }, body }),
  );
  return (
    <form
      className="filter-bar"
      aria-label={t`Customs informed`}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ recipient: recipient.trim(), informedOn }, { onSuccess: () => setRecipient('') });
      }}
    >
      <TextInput
        dense
        name="recipient"
        label={t`Who was informed`}
        value={recipient}
        onChange={setRecipient}
      />
      <TextInput
        dense
        name="informedOn"
        label={t`Day (year-month-day)`}
        width={10}
        value={informedOn}
        onChange={setInformedOn}
      />
      <Button type="submit" kind="secondary" small busy={record.isPending}>
        <Trans>Record</Trans>
      </Button>
      <RefusalList error={record.error} />
    </form>
  );
}

function ShareActions({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<'share' | 'withhold' | 'close'>();
  const [because, setBecause] = useState<Because>('SENSITIVITY');
  const params = { reference: view.reference };
  const done = { onSettled: () => setAsked(undefined) };
  const share = useCaseAct(view.reference, (_: undefined) =>
    call<typeof shareRequirement>('POST /api/cases/:reference/sharing', { params }),
  );
  const withhold = useCaseAct(view.reference, (reason: string) =>
    call<typeof withholdRequirement>('POST /api/cases/:reference/withholding', {
      params,
      body: { because, reason },
    }),
  );
  const close = useCaseAct(view.reference, (_: undefined) =>
    call<typeof closeCase>('POST /api/cases/:reference/closure', { params }),
  );
  return (
    <>
      <RefusalList error={share.error ?? close.error} />
      <Actions>
        {mayDo(view, 'share') && (
          <Button onClick={() => setAsked('share')}>
            <Trans>Share the requirement</Trans>
          </Button>
        )}
        {mayDo(view, 'withhold') && (
          <Button kind="secondary" onClick={() => setAsked('withhold')}>
            <Trans>Withhold with a reason</Trans>
          </Button>
        )}
        {mayDo(view, 'close') && (
          <Button kind="secondary" onClick={() => setAsked('close')}>
            <Trans>Close the case</Trans>
          </Button>
        )}
      </Actions>
      <ConfirmDialog
        open={asked === 'share'}
        title={t`Share with the other Member States and the Commission?`}
        confirmLabel={t`Share`}
        busy={share.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={() => share.mutate(undefined, { ...done, onSuccess: () => showToast(t`Shared`) })}
      >
        <p>
          <Trans>
            Items and entities of the requirement become visible to them. This cannot be taken back.
          </Trans>
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'close'}
        title={t`Close this case?`}
        confirmLabel={t`Close the case`}
        busy={close.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={() =>
          close.mutate(undefined, { ...done, onSuccess: () => showToast(t`The case is closed`) })
        }
      >
        <p>
          <Trans>A closed case is for reading only.</Trans>
        </p>
      </ConfirmDialog>
      <ReasonDialog
        open={asked === 'withhold'}
        title={t`Withhold the requirement`}
        label={t`Why is sharing inappropriate?`}
        confirmLabel={t`Withhold`}
        busy={withhold.isPending}
        error={withhold.error}
        onConfirm={(reason) => withhold.mutate(reason, { onSuccess: () => setAsked(undefined) })}
        onClose={() => setAsked(undefined)}
      >
        <Select
          name="because"
          label={t`Ground in Article 5(4)`}
          value={because}
          options={[
            { value: 'SENSITIVITY', label: t`Sensitivity of the information` },
            { value: 'NATURE_OF_TRANSACTION', label: t`Nature of the transaction` },
          ]}
          onChange={(value) => setBecause(value as Because)}
        />
      </ReasonDialog>
    </>
  );
}
