import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { addLabel, ChosenAct } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { Actions, Button, DateParts, emptyDate, isoFromParts, Radios } from '../../ui';
import { AskChooser, CompareChooser, HandOverChooser } from './bulk-choosers';
import { labelsQuery, officersQuery } from './inbox-queries';
import { NameChooser } from './name-chooser';

export type ChosenKind = 'assign' | 'label' | 'snooze' | 'hand-over' | 'ask' | 'compare';

interface ChooserProps {
  readonly busy: boolean;
  readonly onChoose: (act: ChosenAct) => void;
  readonly onClose: () => void;
}

/** Asks what exactly is to be done. */
export function ActChooser({
  kind,
  first,
  ...props
}: ChooserProps & { readonly kind: ChosenKind; readonly first: string }) {
  switch (kind) {
    case 'assign':
      return <OfficerChooser {...props} />;
    case 'label':
      return <LabelChooser {...props} />;
    case 'snooze':
      return <DayChooser {...props} />;
    case 'hand-over':
      return <HandOverChooser {...props} />;
    case 'ask':
      return <AskChooser {...props} />;
    case 'compare':
      return <CompareChooser {...props} first={first} />;
  }
}

function OfficerChooser({ onChoose, onClose, busy }: ChooserProps) {
  const { t } = useLingui();
  const me = useSignedIn();
  const { data } = useQuery(officersQuery());
  const others = (data?.items ?? []).filter(({ personId }) => personId !== me.personId);
  const mine = t`Me (${me.displayName})`;
  return (
    <NameChooser
      label={t`Officer`}
      busy={busy}
      choices={[
        { key: me.personId, name: mine },
        ...others.map(({ personId, displayName }) => ({ key: personId, name: displayName })),
        { key: 'none', name: t`Nobody` },
      ]}
      onChoose={(key) => onChoose({ kind: 'assign', personId: key === 'none' ? null : key })}
      onClose={onClose}
    />
  );
}

function LabelChooser({ onChoose, onClose, busy }: ChooserProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data } = useQuery(labelsQuery());
  const [put, setPut] = useState('put');
  const add = useMutation({
    mutationFn: (name: string) => call<typeof addLabel>('POST /api/labels', { body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: labelsQuery().queryKey }),
  });
  return (
    <>
      <NameChooser
        label={t`Label`}
        busy={busy || add.isPending}
        choices={(data?.items ?? []).map(({ labelId, name }) => ({ key: labelId, name }))}
        onChoose={(labelId) => onChoose({ kind: 'label', labelId, put: put === 'put' })}
        onNew={(name) =>
          add.mutate(name, { onSuccess: ({ labelId }) => onChoose({ kind: 'label', labelId, put: true }) })
        }
        onClose={onClose}
      />
      <RefusalList error={add.error} />
      <Radios
        label={t`What to do with it`}
        name="put"
        inline
        value={put}
        choices={[
          { value: 'put', label: t`Put it on` },
          { value: 'take', label: t`Take it off` },
        ]}
        onChange={setPut}
      />
    </>
  );
}

const DAY_IN_MS = 86_400_000;
const SOON = [1, 3, 7, 14, 30];

function DayChooser({ onChoose, onClose, busy }: ChooserProps) {
  const { t } = useLingui();
  const [parts, setParts] = useState(emptyDate);
  const [missing, setMissing] = useState(false);
  const days = SOON.map((count) => new Date(Date.now() + count * DAY_IN_MS).toISOString().slice(0, 10));
  return (
    <>
      <p>
        <Trans>It leaves your views and comes back on that day, or when the exporter sends something.</Trans>
      </p>
      <Actions>
        {days.map((day, index) => (
          <Button
            key={day}
            kind="secondary"
            small
            autoFocus={index === 0}
            busy={busy}
            onClick={() => onChoose({ kind: 'snooze', until: day })}
          >
            {fmt.date(day)}
          </Button>
        ))}
      </Actions>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const until = isoFromParts(parts);
          setMissing(until === undefined);
          if (until !== undefined) onChoose({ kind: 'snooze', until });
        }}
      >
        <DateParts
          label={t`Another day`}
          name="until"
          value={parts}
          onChange={setParts}
          {...(missing ? { error: t`Enter a day, month and year` } : {})}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            <Trans>Snooze</Trans>
          </Button>
          <Button kind="secondary" busy={busy} onClick={() => onChoose({ kind: 'snooze', until: null })}>
            <Trans>Bring it back now</Trans>
          </Button>
          <Button kind="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Actions>
      </form>
    </>
  );
}
