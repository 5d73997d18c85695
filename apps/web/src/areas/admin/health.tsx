import './health-texts';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { HealthFindingView, HealthView, JobCountView } from '@article5/contracts/administration';
import { QueryPage } from '../../app/query-page';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { DataTable, Heading, Page, Tag } from '../../ui';
import { useWord } from '../../words/word';
import { GivenUpWork } from './given-up-work';
import { authorityHealth, platformHealth } from './health-doors';
import { findingWords, JOB_WORDS, LEVEL_TONES, LEVEL_WORDS, PART_WORDS } from './health-words';

const route = getRouteApi('/$lang/admin/health');
const EVERY_MS = 30_000;

/** What the portal stands on, and how each part of it is; work that was given up is tried again from here. */
export function AdminHealth() {
  const { t } = useLingui();
  const { kind } = useSignedIn();
  const { cursor } = route.useSearch();
  const door = kind === 'platform' ? platformHealth : authorityHealth;
  const query = useQuery({
    queryKey: door.key,
    queryFn: ({ signal }) => door.read(signal),
    refetchInterval: EVERY_MS,
  });
  return (
    <QueryPage query={query} title={t`Integrations and health`}>
      {(health) => (
        <Page title={t`Integrations and health`} width="wide">
          <Summary health={health} />
          <Findings findings={health.findings} />
          <GivenUpWork door={door} cursor={cursor} />
          <Jobs jobs={health.jobs} />
        </Page>
      )}
    </QueryPage>
  );
}

function Summary({ health }: { readonly health: HealthView }) {
  const { t } = useLingui();
  const failing = health.findings.filter(({ level }) => level === 'FAILING').length;
  const attention = health.findings.filter(({ level }) => level === 'ATTENTION').length;
  const at = fmt.dateTime(health.at);
  const sentence =
    failing > 0
      ? t`${plural(failing, { one: '# part does', other: '# parts do' })} not work. Looked at on ${at}.`
      : attention > 0
        ? t`Everything works; ${plural(attention, { one: '# part needs', other: '# parts need' })} attention. Looked at on ${at}.`
        : t`Everything works. Looked at on ${at}.`;
  return <p role="status">{sentence}</p>;
}

function Findings({ findings }: { readonly findings: readonly HealthFindingView[] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <DataTable<HealthFindingView>
      dense
      stacked
      caption={t`The parts`}
      captionHidden
      rows={findings}
      rowKey={({ part }) => part}
      columns={[
        { key: 'part', header: t`Part`, rowHeader: true, cell: ({ part }) => word(PART_WORDS, part) },
        {
          key: 'level',
          header: t`State`,
          cell: ({ level }) => <Tag tone={LEVEL_TONES[level]}>{word(LEVEL_WORDS, level)}</Tag>,
        },
        { key: 'found', header: t`What was found`, cell: findingWords },
      ]}
    />
  );
}

function Jobs({ jobs }: { readonly jobs: readonly JobCountView[] }) {
  const { t } = useLingui();
  const word = useWord();
  const count = (name: Exclude<keyof JobCountView, 'job'>, header: string) => ({
    ...{ key: name, header, number: true },
    cell: (row: JobCountView) => fmt.number(row[name]),
  });
  return (
    <section className="stack" aria-labelledby="jobs">
      <Heading id="jobs">
        <Trans>Work by kind</Trans>
      </Heading>
      <DataTable<JobCountView>
        dense
        stacked
        caption={t`Work by kind`}
        captionHidden
        rows={jobs}
        rowKey={({ job }) => job}
        empty={
          <p className="secondary">
            <Trans>There was no work in the last day.</Trans>
          </p>
        }
        columns={[
          { key: 'job', header: t`Work`, rowHeader: true, cell: ({ job }) => word(JOB_WORDS, job) },
          count('waiting', t`Waits`),
          count('underWay', t`Under way`),
          count('givenUp', t`Given up`),
          count('doneLately', t`Done in the last day`),
        ]}
      />
    </section>
  );
}
