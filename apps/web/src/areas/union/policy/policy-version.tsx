import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type {
  activateStatisticsPolicy,
  discardStatisticsPolicy,
  PolicyContentView,
  PolicyVersionView,
  proposeStatisticsPolicy,
  returnStatisticsPolicy,
  saveStatisticsPolicy,
  withdrawStatisticsPolicy,
} from '@article5/contracts/administration';
import { call } from '../../../api/client';
import { RefusalList } from '../../../app/refusal-list';
import { fmt } from '../../../i18n/format';
import { Actions, Button, DateField, Heading, InsetText, Tag, TextArea } from '../../../ui';
import { useWord } from '../../../words/word';
import { WhyDialog } from '../../../features/why-dialog';
import { PolicyEffect } from './policy-effect';
import { PolicyForm } from './policy-form';
import { contentWords, POLICY_KIND_WORDS, POLICY_STATE_WORDS } from './policy-words';
import { usePolicyAct } from './use-policy-act';

/** A version that is written, waits or is to come: what it sets, what it would change, and what may be done with it. */
export function PolicyVersion(props: { readonly version: PolicyVersionView; readonly today: string }) {
  const { version, today } = props;
  const word = useWord();
  const { t } = useLingui();
  const { kind } = version.content;
  return (
    <section className="stack" aria-labelledby={version.versionId}>
      <Heading id={version.versionId}>
        {word(POLICY_KIND_WORDS, kind)}: <Trans>version {version.number}</Trans>{' '}
        <Tag tone={version.state === 'PROPOSED' ? 'warn' : 'info'}>
          {word(POLICY_STATE_WORDS, version.state)}
        </Tag>
      </Heading>
      <p>
        <span translate={kind === 'MARK' ? 'no' : undefined}>{contentWords(version.content)}</span>.{' '}
        <Trans>
          Last changed by <span translate="no">{version.changedBy}</span>, {fmt.dateTime(version.changedAt)}.
        </Trans>
      </p>
      {version.effectiveFrom !== null && (
        <p>
          {t`In force from ${fmt.date(version.effectiveFrom)}.`} <span translate="no">{version.why}</span>
        </p>
      )}
      {kind === 'NUMBERS' && <PolicyEffect version={version} />}
      {version.state === 'DRAFT' && <Draft version={version} today={today} />}
      {version.state === 'PROPOSED' && <Proposed version={version} />}
      {version.isToCome && <ToCome version={version} />}
    </section>
  );
}

function Draft({ version, today }: { readonly version: PolicyVersionView; readonly today: string }) {
  const { t } = useLingui();
  const { versionId, revision } = version;
  const params = { versionId };
  const [from, setFrom] = useState('');
  const [why, setWhy] = useState('');
  const save = usePolicyAct(
    (content: PolicyContentView) =>
      call<typeof saveStatisticsPolicy>('PUT /api/eu/policy/versions/:versionId', {
        params,
        body: { revision, content },
      }),
    t`The draft was saved`,
  );
  const propose = usePolicyAct(
    () =>
      call<typeof proposeStatisticsPolicy>('POST /api/eu/policy/versions/:versionId/proposal', {
        params,
        body: { revision, effectiveFrom: from, why },
      }),
    t`Another of the Union’s staff must activate it`,
  );
  return (
    <>
      <PolicyForm
        key={revision}
        content={version.content}
        busy={save.isPending}
        error={save.error}
        onSave={(content) => save.mutate(content)}
      />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!propose.isPending) propose.mutate(undefined);
        }}
      >
        <DateField
          name={`from-${versionId}`}
          label={t`First day`}
          hint={t`After today, ${fmt.date(today)}; until then the version can be withdrawn`}
          value={from}
          onChange={setFrom}
        />
        <TextArea
          name={`why-${versionId}`}
          label={t`Reason`}
          hint={t`What changes and why; it stands in the history`}
          rows={3}
          maxLength={1000}
          value={why}
          onChange={setWhy}
        />
        <RefusalList error={propose.error} />
        <Actions>
          <Button type="submit" busy={propose.isPending}>
            <Trans>Propose</Trans>
          </Button>
          <Discard version={version} />
        </Actions>
      </form>
    </>
  );
}

function Discard({ version }: { readonly version: PolicyVersionView }) {
  const { t } = useLingui();
  const { versionId } = version;
  const discard = usePolicyAct(
    () =>
      call<typeof discardStatisticsPolicy>('POST /api/eu/policy/versions/:versionId/discard', {
        params: { versionId },
      }),
    t`The draft was given up`,
  );
  return (
    <>
      <Button kind="secondary" busy={discard.isPending} onClick={() => discard.mutate(undefined)}>
        <Trans>Give up</Trans>
      </Button>
      <RefusalList error={discard.error} />
    </>
  );
}

function Proposed({ version }: { readonly version: PolicyVersionView }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { versionId, revision, isOwnProposal } = version;
  const params = { versionId };
  const activate = usePolicyAct(
    () =>
      call<typeof activateStatisticsPolicy>('POST /api/eu/policy/versions/:versionId/activation', {
        params,
        body: { revision },
      }),
    t`The version is in force from its first day on`,
  );
  const giveBack = usePolicyAct(
    (why: string) =>
      call<typeof returnStatisticsPolicy>('POST /api/eu/policy/versions/:versionId/return', {
        params,
        body: { why },
      }),
    t`It can be changed again`,
  );
  return (
    <>
      {isOwnProposal && (
        <InsetText>
          <Trans>You proposed it: another of the Union’s staff must activate it (four eyes).</Trans>
        </InsetText>
      )}
      <RefusalList error={activate.error} />
      <Actions>
        {!isOwnProposal && (
          <Button busy={activate.isPending} onClick={() => activate.mutate(undefined)}>
            <Trans>Activate</Trans>
          </Button>
        )}
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {isOwnProposal ? <Trans>Take back</Trans> : <Trans>Give back</Trans>}
        </Button>
        <Discard version={version} />
      </Actions>
      <WhyDialog
        open={asking}
        title={t`Give the version back`}
        confirmLabel={t`Give back`}
        act={giveBack}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function ToCome({ version }: { readonly version: PolicyVersionView }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { versionId, number } = version;
  const withdraw = usePolicyAct(
    (why: string) =>
      call<typeof withdrawStatisticsPolicy>('POST /api/eu/policy/versions/:versionId/withdrawal', {
        params: { versionId },
        body: { why },
      }),
    t`The version was withdrawn; what is in force goes on`,
  );
  return (
    <>
      <Actions>
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {t`Withdraw version ${number}`}
        </Button>
      </Actions>
      <WhyDialog
        open={asking}
        title={t`Withdraw version ${number}`}
        confirmLabel={t`Withdraw`}
        act={withdraw}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
