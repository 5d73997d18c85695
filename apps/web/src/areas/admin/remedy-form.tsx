import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterLibraryView, proposeRemedy } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Button, Details, Radios, showToast, TextInput } from '../../ui';
import { letterLibraryQuery } from './letter-queries';

type Remedy = LetterLibraryView['remedies'][number];

/** Proposes another remedy than those that are there. */
export function RemedyForm() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState({ body: '', count: '', validFrom: '' });
  const [kind, setKind] = useState<Remedy['kind']>('OBJECTION');
  const [unit, setUnit] = useState<Remedy['unit']>('month');
  const propose = useMutation({
    mutationFn: () =>
      call<typeof proposeRemedy>('POST /api/authority/letter-library/remedies', {
        body: {
          ...{ kind, unit, validFrom: typed.validFrom, count: Number(typed.count) },
          body: typed.body.trim() === '' ? null : typed.body,
        },
      }),
    onSuccess: async () => {
      showToast(t`The remedy waits for approval`);
      await client.invalidateQueries({ queryKey: letterLibraryQuery.queryKey });
    },
  });
  return (
    <Details summary={<Trans>Propose another remedy</Trans>}>
      <RefusalList error={propose.error} />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!propose.isPending) propose.mutate();
        }}
      >
        <Radios
          name="kind"
          label={t`Kind`}
          choices={[
            { value: 'OBJECTION', label: t`Objection` },
            { value: 'COURT', label: t`Action before a court` },
          ]}
          value={kind}
          onChange={(value) => setKind(value as Remedy['kind'])}
        />
        <TextInput
          name="body"
          label={t`Where to`}
          hint={t`Leave it empty for your authority itself.`}
          value={typed.body}
          onChange={(body) => setTyped({ ...typed, body })}
        />
        <TextInput
          name="count"
          label={t`Time limit`}
          kind="numeric"
          width={4}
          value={typed.count}
          onChange={(count) => setTyped({ ...typed, count })}
        />
        <Radios
          name="unit"
          label={t`Counted in`}
          choices={[
            { value: 'day', label: t`days` },
            { value: 'week', label: t`weeks` },
            { value: 'month', label: t`months` },
          ]}
          value={unit}
          onChange={(value) => setUnit(value as Remedy['unit'])}
        />
        <TextInput
          name="remedyFrom"
          label={t`In force from`}
          hint={t`Year, month, day, like 2027-01-31`}
          width={10}
          value={typed.validFrom}
          onChange={(validFrom) => setTyped({ ...typed, validFrom })}
        />
        <div className="actions">
          <Button type="submit" busy={propose.isPending}>
            <Trans>Propose</Trans>
          </Button>
        </div>
      </form>
    </Details>
  );
}
