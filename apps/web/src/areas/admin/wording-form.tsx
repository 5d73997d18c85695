import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterLibraryView, proposeWording } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Button, Heading, Select, showToast, TextArea, TextInput } from '../../ui';
import { letterLibraryQuery } from './letter-queries';

type Clause = LetterLibraryView['clauses'][number];

/** Proposes an own wording of a clause that is not locked. */
export function WordingForm(props: {
  readonly library: LetterLibraryView;
  readonly language: keyof Clause['texts'];
}) {
  const { library, language } = props;
  const { t } = useLingui();
  const client = useQueryClient();
  const open = library.clauses.filter(({ isLocked }) => !isLocked);
  const [name, setName] = useState<Clause['clause']>('remedy');
  const [text, setText] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const clause = open.find((one) => one.clause === name);
  const variables = clause?.variables.map((variable) => `{${variable}}`).join(', ') ?? '';
  const propose = useMutation({
    mutationFn: () =>
      call<typeof proposeWording>('POST /api/authority/letter-library/wordings', {
        body: { clause: name, language, text, validFrom },
      }),
    onSuccess: async () => {
      showToast(t`The wording waits for approval`);
      setText('');
      await client.invalidateQueries({ queryKey: letterLibraryQuery.queryKey });
    },
  });
  return (
    <section className="stack" aria-labelledby="wording">
      <Heading id="wording">
        <Trans>Word a clause</Trans>
      </Heading>
      <RefusalList error={propose.error} />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!propose.isPending) propose.mutate();
        }}
      >
        <Select
          name="clause"
          label={t`Clause`}
          value={name}
          options={open.map((one) => ({ value: one.clause, label: one.clause }))}
          onChange={(value) => setName(value as Clause['clause'])}
        />
        <TextArea
          name="text"
          label={t`Text`}
          hint={
            variables === '' ? t`This clause has no variables.` : t`Say each of these variables: ${variables}`
          }
          rows={4}
          maxLength={4000}
          lang={language}
          value={text}
          onChange={setText}
        />
        <TextInput
          name="validFrom"
          label={t`In force from`}
          hint={t`Year, month, day, like 2027-01-31`}
          width={10}
          value={validFrom}
          onChange={setValidFrom}
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
