import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, Select } from '../../ui';
import { useWord } from '../../words/word';
import { ROLE_WORDS } from './role-words';

/** A role to give to someone who has others: chosen first, given by pressing. Nothing when there is none left. */
export function FurtherRole<R extends string>(props: {
  readonly name: string;
  readonly left: readonly R[];
  readonly busy: boolean;
  readonly onGive: (role: R) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { name, left, busy, onGive } = props;
  const [chosen, setChosen] = useState<string>('');
  const role = left.find((one) => one === chosen);
  if (left.length === 0) return null;
  return (
    <div className="actions">
      <Select
        dense
        labelHidden
        label={t`Further role of ${name}`}
        none={t`Choose a role`}
        value={role ?? ''}
        options={left.map((one) => ({ value: one, label: word(ROLE_WORDS, one) }))}
        onChange={setChosen}
      />
      <Button
        kind="secondary"
        small
        busy={busy}
        onClick={() => {
          if (role !== undefined) onGive(role);
        }}
      >
        <Trans>
          Give<span className="visually-hidden"> this role to {name}</span>
        </Trans>
      </Button>
    </div>
  );
}
