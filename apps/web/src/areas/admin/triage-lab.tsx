import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  REPLAY_AT_MOST,
  type startTableReplay,
  type TableDraftView,
  type TableReplayView,
} from '@article5/contracts/triage';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Heading, HeatTable, stepOfShare, TextInput } from '../../ui';
import { PRIORITY_WORDS } from '../../words/triage';
import { useIndicatorName } from '../../features/triage';
import { useWord } from '../../words/word';
import { replayQuery } from './triage-queries';
import { ReplayedCases } from './triage-replayed-cases';

/** The draft tried on past cases before anybody puts it in force. */
export function TriageLab({ view, isDirty }: { readonly view: TableDraftView; readonly isDirty: boolean }) {
  const { t } = useLingui();
  const [cases, setCases] = useState('200');
  const [replayId, setReplayId] = useState(view.lastReplayId);
  const start = useMutation({
    mutationFn: () =>
      call<typeof startTableReplay>('POST /api/authority/triage-drafts/:draftId/replays', {
        params: { draftId: view.draftId },
        body: { cases: Number(cases) },
      }),
    onSuccess: (made) => setReplayId(made.replayId),
  });
  const most = fmt.number(REPLAY_AT_MOST);
  const isFit = /^\d{1,4}$/.test(cases) && Number(cases) >= 1 && Number(cases) <= REPLAY_AT_MOST;
  return (
    <section className="stack" aria-labelledby="lab">
      <Heading id="lab">
        <Trans>Try it on past cases</Trans>
      </Heading>
      <p className="measure">
        <Trans>
          Each case is placed once by the tables in force and once with this draft, on what is known of it
          today. Nothing about the cases is changed.
        </Trans>
      </p>
      <TextInput
        id="lab-cases"
        label={t`Number of last cases`}
        hint={t`At most ${most}`}
        kind="numeric"
        width={4}
        value={cases}
        onChange={setCases}
        {...(isFit ? {} : { error: t`Enter a number from 1 to ${most}` })}
      />
      <RefusalList error={start.error} />
      <Actions>
        <Button kind="secondary" busy={start.isPending} onClick={() => isFit && start.mutate()}>
          <Trans>Try the draft</Trans>
        </Button>
      </Actions>
      {isDirty && (
        <p>
          <Trans>Your last changes are not saved: the draft is tried as it was saved.</Trans>
        </p>
      )}
      {replayId !== null && <Replay key={replayId} replayId={replayId} view={view} />}
    </section>
  );
}

function Replay({ replayId, view }: { readonly replayId: string; readonly view: TableDraftView }) {
  const { data: replay, error } = useQuery(replayQuery(replayId));
  if (!replay) return <RefusalList error={error} />;
  const { casesDone, casesAsked, state, changed, movedTeam } = replay;
  return (
    <div className="stack">
      <p role="status">
        {state === 'RUNNING' ? (
          <Trans>
            {fmt.number(casesDone)} of {fmt.number(casesAsked)} cases looked at
          </Trans>
        ) : (
          <Trans>
            {fmt.number(casesDone)} cases looked at. {fmt.number(changed)} would be treated otherwise;{' '}
            {fmt.number(movedTeam)} would go to another team.
          </Trans>
        )}
      </p>
      {state === 'RUNNING' && (
        <progress value={casesDone} max={casesAsked} aria-labelledby="lab">
          {casesDone}
        </progress>
      )}
      {!replay.isCurrent && (
        <p>
          <Trans>The draft has changed since it was tried.</Trans>
        </p>
      )}
      {casesDone > 0 && <Moves replay={replay} />}
      <IndicatorCounts replay={replay} />
      {state === 'DONE' && changed > 0 && <ReplayedCases replay={replay} teams={view.teams} />}
    </div>
  );
}

const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL'] as const;

/** Cases by priority now and then, every cell with its number. */
function Moves({ replay }: { readonly replay: TableReplayView }) {
  const { t } = useLingui();
  const word = useWord();
  const { moves, casesDone } = replay;
  const rows = [
    ...PRIORITIES,
    ...(Object.keys(moves).some((move) => move.startsWith('NONE')) ? ['NONE'] : []),
  ];
  const columns = [
    ...PRIORITIES,
    ...(Object.keys(moves).some((move) => move.endsWith('NONE')) ? ['NONE'] : []),
  ];
  const cell = (from: string, to: string) => {
    const count = moves[`${from} ${to}`] ?? 0;
    return { text: fmt.number(count), step: stepOfShare(casesDone === 0 ? 0 : count / casesDone) };
  };
  return (
    <HeatTable
      caption={t`Cases by priority: rows as it is, columns as it would be`}
      corner={t`Now \\ then`}
      columns={columns.map((key) => ({ key, label: word(PRIORITY_WORDS, key) }))}
      rows={rows.map((from) => ({
        key: from,
        label: word(PRIORITY_WORDS, from),
        cells: columns.map((to) => cell(from, to)),
      }))}
      legend={[t`under 20 %`, t`20 to 39 %`, t`40 to 59 %`, t`60 to 79 %`, t`80 % or more`]}
    />
  );
}

function IndicatorCounts({ replay: { appeared, disappeared } }: { readonly replay: TableReplayView }) {
  const entries = [
    ...Object.entries(appeared).map(([name, count]) => ({ name, count, comes: true })),
    ...Object.entries(disappeared).map(([name, count]) => ({ name, count, comes: false })),
  ].sort((a, b) => b.count - a.count);
  const nameOf = useIndicatorName();
  if (entries.length === 0) return null;
  return (
    <ul className="list">
      {entries.map(({ name, count, comes }) => (
        <li key={`${name} ${String(comes)}`}>
          {comes ? (
            <Trans>
              {nameOf(name)}: would appear on {fmt.number(count)}
            </Trans>
          ) : (
            <Trans>
              {nameOf(name)}: would disappear from {fmt.number(count)}
            </Trans>
          )}
        </li>
      ))}
    </ul>
  );
}
