import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { addNote, CaseView } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, MultiSelect, showToast, TextArea } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { officersQuery } from './inbox-queries';

/** An internal note, with colleagues to be told. What was typed stays when it is refused. */
export function NoteForm({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const may = mayDo(view, 'note');
  const { data } = useQuery({ ...officersQuery(), enabled: may });
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<string[]>([]);
  const { reference } = view;
  const add = useCaseAct(reference, (body: { text: string; mentions: string[] }) =>
    call<typeof addNote>('POST /api/cases/:reference/notes', { params: { reference }, body }),
  );
  if (!may) return null;
  return (
    <section className="stack no-print" aria-label={t`Note for colleagues`}>
      <TextArea
        name="note"
        label={t`Note for colleagues`}
        hint={t`Internal: the exporter never sees it.`}
        rows={3}
        maxLength={8000}
        value={text}
        onChange={setText}
      />
      <RefusalList error={add.error} />
      <Actions>
        <Button
          busy={add.isPending}
          onClick={() =>
            add.mutate(
              { text, mentions },
              {
                onSuccess: () => {
                  setText('');
                  setMentions([]);
                  showToast(t`The note was added`);
                },
              },
            )
          }
        >
          <Trans>Add note</Trans>
        </Button>
        <MultiSelect
          areNames
          label={t`Tell colleagues`}
          options={(data?.items ?? []).map(({ personId, displayName }) => ({
            value: personId,
            label: displayName,
          }))}
          value={mentions}
          onChange={setMentions}
        />
      </Actions>
    </section>
  );
}
