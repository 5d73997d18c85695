import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AbsenceView, OfficerLoad } from '@article5/contracts/casework';
import { RefusalList } from '../../app/refusal-list';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import {
  Actions,
  Button,
  DataTable,
  DateParts,
  Details,
  EmptyState,
  Heading,
  isoFromParts,
  partsFromIso,
  Select,
  showToast,
} from '../../ui';
import { AbsenceWeeks } from './absence-weeks';
import { useEndAbsence, useRecordAbsence } from './team-queries';

interface TeamAtHand {
  readonly today: string;
  readonly officers: readonly OfficerLoad[];
  readonly absences: readonly AbsenceView[];
  readonly mayRecordForOthers: boolean;
}

/** Who is away, until when and who stands in: as weeks, as a list, and the form for the next one. */
export function Absences(team: TeamAtHand) {
  const { t } = useLingui();
  const end = useEndAbsence();
  const { today } = team;
  return (
    <section className="stack" aria-labelledby="absences">
      <Heading id="absences">
        <Trans>Absences</Trans>
      </Heading>
      <AbsenceWeeks absences={team.absences} today={today} />
      <RefusalList error={end.error} />
      <DataTable<AbsenceView>
        dense
        stacked
        caption={t`Absences and stand-ins`}
        captionHidden
        rows={team.absences}
        rowKey={({ absenceId }) => absenceId}
        empty={<EmptyState title={t`Nobody is away`} />}
        columns={[
          { key: 'who', header: t`Officer`, rowHeader: true, cell: ({ person }) => person.displayName },
          { key: 'from', header: t`From`, cell: ({ from }) => fmt.date(from) },
          { key: 'to', header: t`Last day`, cell: ({ to }) => fmt.date(to) },
          { key: 'standIn', header: t`Stand-in`, cell: ({ standIn }) => standIn.displayName },
          {
            key: 'end',
            header: t`Take back`,
            cell: ({ absenceId, mayEnd, from, person }) =>
              mayEnd ? (
                <Button
                  small
                  kind="secondary"
                  busy={end.isPending}
                  onClick={() =>
                    end.mutate(absenceId, { onSuccess: () => showToast(t`New cases come again`) })
                  }
                >
                  {from > today ? <Trans>Take back</Trans> : <Trans>Back at work</Trans>}{' '}
                  <span className="visually-hidden">{person.displayName}</span>
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <Details summary={<Trans>Record an absence</Trans>}>
        <RecordAbsence {...team} />
      </Details>
    </section>
  );
}

function RecordAbsence({ today, officers, mayRecordForOthers }: TeamAtHand) {
  const { t } = useLingui();
  const me = useSignedIn();
  const isOfficer = officers.some(({ personId }) => personId === me.personId);
  const [personId, setPersonId] = useState(isOfficer ? me.personId : '');
  const [standInId, setStandInId] = useState('');
  const [from, setFrom] = useState(() => partsFromIso(today));
  const [to, setTo] = useState(() => partsFromIso(today));
  const [isChecked, setChecked] = useState(false);
  const record = useRecordAbsence();
  const [first, last] = [isoFromParts(from), isoFromParts(to)];
  const options = officers.map((one) => ({ value: one.personId, label: one.displayName }));
  const missing = t`Enter a day, month and year`;
  const submit = () => {
    setChecked(true);
    if (first === undefined || last === undefined || personId === '' || standInId === '') return;
    record.mutate(
      { personId, from: first, to: last, standInId },
      {
        onSuccess: () => {
          setChecked(false);
          setStandInId('');
          showToast(t`The absence was recorded`);
        },
      },
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>
        <Trans>What is given to this officer on these days goes to the stand-in. Cases in hand stay.</Trans>
      </p>
      {mayRecordForOthers && (
        <Select
          dense
          name="person"
          label={t`Who is away`}
          none={t`Choose`}
          value={personId}
          options={options}
          onChange={setPersonId}
          {...(isChecked && personId === '' ? { error: t`Choose an officer` } : {})}
        />
      )}
      <DateParts
        name="from"
        label={t`First day away`}
        value={from}
        onChange={setFrom}
        {...(isChecked && first === undefined ? { error: missing } : {})}
      />
      <DateParts
        name="to"
        label={t`Last day away`}
        value={to}
        onChange={setTo}
        {...(isChecked && last === undefined ? { error: missing } : {})}
      />
      <Select
        dense
        name="standIn"
        label={t`Stand-in`}
        none={t`Choose`}
        value={standInId}
        options={options.filter(({ value }) => value !== personId)}
        onChange={setStandInId}
        {...(isChecked && standInId === '' ? { error: t`Choose who stands in` } : {})}
      />
      <RefusalList error={record.error} />
      <Actions>
        <Button type="submit" busy={record.isPending}>
          <Trans>Record the absence</Trans>
        </Button>
      </Actions>
    </form>
  );
}
