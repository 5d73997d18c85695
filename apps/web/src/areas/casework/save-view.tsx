import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxColumn, SavedView, saveView } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Dialog, Radios, showToast, TextInput } from '../../ui';
import { viewsQuery } from './inbox-queries';
import type { CaseSearch } from './search';

/** What a saved view holds besides its name and who has it. */
export type ViewContent = Pick<SavedView, 'page' | 'search' | 'density'> & {
  readonly columns: InboxColumn[];
};

/** Asks for a name and whom the view is for, and saves it. */
export function SaveViewDialog({
  content,
  onClose,
}: {
  readonly content: ViewContent;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [who, setWho] = useState('me');
  const save = useMutation({
    mutationFn: () =>
      call<typeof saveView>('POST /api/inbox/views', { body: { ...content, name, shared: who === 'all' } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: viewsQuery().queryKey });
      showToast(t`The view “${name}” is saved`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t`Save this view`}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          save.mutate();
        }}
      >
        <TextInput dense name="view-name" label={t`Name of the view`} value={name} onChange={setName} />
        <Radios
          label={t`Who has it`}
          name="who"
          inline
          value={who}
          choices={[
            { value: 'me', label: t`Only me` },
            { value: 'all', label: t`All officers of my authority` },
          ]}
          onChange={setWho}
        />
        <RefusalList error={save.error} />
        <Actions>
          <Button type="submit" busy={save.isPending}>
            <Trans>Save view</Trans>
          </Button>
          <Button kind="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Saves a search as a view: it is found again under “Manage views” and in the command list. */
export function SaveSearch({ search }: { readonly search: CaseSearch }) {
  const [open, setOpen] = useState(false);
  const { cursor: _cursor, ...kept } = search;
  return (
    <>
      <Button small kind="secondary" onClick={() => setOpen(true)}>
        <Trans>Save search</Trans>
      </Button>
      {open && (
        <SaveViewDialog
          content={{
            page: 'search',
            search: kept as Record<string, string>,
            columns: [],
            density: 'comfortable',
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
