import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarYearView, proposeCorrection } from '@article5/contracts/calendar';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Button, DateField, Heading, Radios, showToast, TextInput } from '../../ui';
import { calendarsKey } from './calendar-queries';

/** Proposes how a day counts; proposing what is there already, with its source, confirms it. */
export function ProposeCorrectionForm({ view }: { readonly view: CalendarYearView }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const [day, setDay] = useState('');
  const [counts, setCounts] = useState('holiday');
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const propose = useMutation({
    mutationFn: () =>
      call<typeof proposeCorrection>('POST /api/authority/calendar-corrections', {
        body: { calendar: view.calendar, day, isHoliday: counts === 'holiday', name, source },
      }),
    onSuccess: async () => {
      showToast(t`Another administrator must confirm it`);
      setDay('');
      setName('');
      setSource('');
      setSent(sent + 1);
      await client.invalidateQueries({ queryKey: calendarsKey });
    },
  });
  const year = String(view.year);
  return (
    <section className="stack" aria-labelledby="correct">
      <Heading id="correct">
        <Trans>Correct or confirm a day</Trans>
      </Heading>
      <p className="measure">
        <Trans>
          Only days of your own Member State and its regions, from their official lists. A second
          administrator confirms; then the day counts so, and running time limits follow. What was there
          before stays as history.
        </Trans>
      </p>
      <RefusalList error={propose.error} />
      <form
        key={sent}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!propose.isPending) propose.mutate();
        }}
      >
        <DateField
          name="day"
          label={t`Day`}
          hint={t`For example 24 12 ${year}`}
          value={day}
          onChange={setDay}
        />
        <Radios
          name="counts"
          label={t`Counts as`}
          value={counts}
          choices={[
            { value: 'holiday', label: t`public holiday` },
            { value: 'working', label: t`working day` },
          ]}
          onChange={setCounts}
        />
        <TextInput name="name" label={t`Name of the day`} value={name} onChange={setName} />
        <TextInput
          name="source"
          label={t`Published in`}
          hint={t`The act, list or issue of the Official Journal`}
          value={source}
          onChange={setSource}
        />
        <div className="actions">
          <Button type="submit" busy={propose.isPending}>
            <Trans>Propose</Trans>
          </Button>
        </div>
      </form>
    </section>
  );
}
