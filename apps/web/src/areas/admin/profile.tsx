import './profile-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  draftProfile,
  ProfilePeriod,
  ProfileView,
  withdrawProfile,
} from '@article5/contracts/administration';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Actions, Button, DataTable, Heading, Page, PlainButton, showToast, Tag } from '../../ui';
import { useWord } from '../../words/word';
import { ProfileDraftSection } from './profile-draft';
import { profileKey, profileQuery } from './profile-queries';
import { PROFILE_ACT_WORDS, SETTING_WORDS } from './profile-words';
import { SettingsTable } from './profile-settings';
import { WhyDialog } from '../../features/why-dialog';

/** What the Member State sets: in force, as a draft, the versions, and what was done to them. */
export function AdminProfile() {
  const { t } = useLingui();
  const query = useQuery(profileQuery);
  return (
    <QueryPage query={query} title={t`National profile`}>
      {(view) => (
        <Page title={t`National profile`} width="wide">
          <p className="measure">
            <Trans>
              What your Member State sets beside the Regulation. Article 5 has no time limit and no effect of
              silence: leave out what your law does not have. One administrator writes a version, another
              activates it; it applies from its first day on. The remedy that letters name stands with the{' '}
              <Link to="/$lang/admin/letters">texts of letters</Link>.
            </Trans>
          </p>
          {view.draft ? (
            <ProfileDraftSection key={view.draft.revision} view={view} draft={view.draft} />
          ) : (
            <Begin />
          )}
          <section className="stack" aria-labelledby="in-force">
            <Heading id="in-force">
              <Trans>In force today</Trans>
            </Heading>
            <SettingsTable settings={view.inForce} />
          </section>
          <Versions periods={view.periods} />
          <History history={view.history} />
        </Page>
      )}
    </QueryPage>
  );
}

function Begin() {
  const { t } = useLingui();
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => call<typeof draftProfile>('POST /api/authority/profile/versions'),
    onSuccess: async () => {
      showToast(t`The draft begins with what is in force`);
      await client.invalidateQueries({ queryKey: profileKey });
    },
  });
  return (
    <>
      <RefusalList error={begin.error} />
      <Actions>
        <Button busy={begin.isPending} onClick={() => begin.mutate()}>
          <Trans>Begin a new version</Trans>
        </Button>
      </Actions>
    </>
  );
}

function Versions({ periods }: { readonly periods: readonly ProfilePeriod[] }) {
  const { t, i18n } = useLingui();
  const [withdrawing, setWithdrawing] = useState<ProfilePeriod>();
  return (
    <section className="stack" aria-labelledby="versions">
      <Heading id="versions">
        <Trans>Versions</Trans>
      </Heading>
      <DataTable
        caption={t`Versions`}
        captionHidden
        dense
        stacked
        rows={periods}
        rowKey={({ validFrom }) => validFrom}
        columns={[
          {
            key: 'version',
            header: t`Version`,
            rowHeader: true,
            cell: ({ number }) => (number === null ? t`came with the portal` : String(number)),
          },
          { key: 'time', header: t`State`, cell: ({ time }) => <TimeTag time={time} /> },
          { key: 'from', header: t`From`, cell: ({ validFrom }) => fmt.date(validFrom) },
          {
            key: 'to',
            header: t`Until before`,
            cell: ({ validTo }) => (validTo === null ? '–' : fmt.date(validTo)),
          },
          {
            key: 'changed',
            header: t`Changed`,
            cell: ({ changed }) =>
              changed.length === 0 ? '–' : fmt.list(changed.map((name) => i18n._(SETTING_WORDS[name]))),
          },
          { key: 'by', header: t`Activated by`, cell: ({ activatedBy }) => activatedBy ?? '–' },
          {
            key: 'acts',
            header: t`Acts`,
            cell: (row) =>
              row.time === 'COMING' && row.versionId !== null ? (
                <PlainButton onClick={() => setWithdrawing(row)}>
                  <Trans>
                    Withdraw<span className="visually-hidden"> version {String(row.number)}</span>
                  </Trans>
                </PlainButton>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <WithdrawDialog period={withdrawing} onClose={() => setWithdrawing(undefined)} />
    </section>
  );
}

function TimeTag({ time }: Pick<ProfilePeriod, 'time'>) {
  const { t } = useLingui();
  if (time === 'COMING') return <Tag tone="info">{t`to come`}</Tag>;
  return time === 'IN_FORCE' ? <Tag tone="ok">{t`in force`}</Tag> : <Tag tone="quiet">{t`past`}</Tag>;
}

function WithdrawDialog(props: { readonly period: ProfilePeriod | undefined; readonly onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { period, onClose } = props;
  const number = String(period?.number ?? '');
  const withdraw = useMutation({
    mutationFn: (why: string) =>
      call<typeof withdrawProfile>('POST /api/authority/profile/versions/:versionId/withdrawal', {
        params: { versionId: period?.versionId ?? '' },
        body: { why },
      }),
    onSuccess: async () => {
      showToast(t`Version ${number} was withdrawn`);
      onClose();
      await client.invalidateQueries({ queryKey: profileKey });
    },
  });
  return (
    <WhyDialog
      open={period !== undefined}
      title={t`Withdraw version ${number}`}
      confirmLabel={t`Withdraw`}
      act={withdraw}
      onClose={onClose}
    >
      <p>
        <Trans>It never applies then; what is in force goes on.</Trans>
      </p>
    </WhyDialog>
  );
}

function History({ history }: Pick<ProfileView, 'history'>) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <section className="stack" aria-labelledby="history">
      <Heading id="history">
        <Trans>History</Trans>
      </Heading>
      <DataTable
        caption={t`History`}
        captionHidden
        dense
        stacked
        rows={history}
        rowKey={({ eventId }) => eventId}
        empty={<p>{t`Nothing has been changed yet`}</p>}
        columns={[
          { key: 'at', header: t`On`, rowHeader: true, cell: ({ at }) => fmt.dateTime(at) },
          { key: 'number', header: t`Version`, cell: ({ number }) => String(number) },
          {
            key: 'act',
            header: t`Who did what`,
            cell: ({ by, act }) => `${by} ${word(PROFILE_ACT_WORDS, act)}`,
          },
          { key: 'why', header: t`Reason`, cell: ({ why }) => why ?? '–' },
        ]}
      />
    </section>
  );
}
