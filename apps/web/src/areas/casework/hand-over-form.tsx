import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignedIn } from '../../app/session';
import { Actions, Button, Select, TextArea } from '../../ui';
import { officersQuery } from './inbox-queries';

/** Words and receiver of a hand-over. */
export interface HandoverDraft {
  readonly personId: string;
  readonly done: string;
  readonly waits: string;
  readonly next: string;
}

/** Who gets it, what was done, what it waits for and the next step. */
export function HandOverForm(props: {
  readonly initial: Omit<HandoverDraft, 'personId'>;
  readonly currentId?: string;
  readonly busy: boolean;
  readonly onSend: (draft: HandoverDraft) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const me = useSignedIn();
  const { data } = useQuery(officersQuery());
  const [draft, setDraft] = useState<HandoverDraft>({ ...props.initial, personId: '' });
  const [isChecked, setChecked] = useState(false);
  const set = (part: keyof HandoverDraft) => (value: string) => setDraft({ ...draft, [part]: value });
  const receivers = (data?.items ?? []).filter(
    ({ personId }) => personId !== me.personId && personId !== props.currentId,
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (draft.personId !== '' && draft.next.trim() !== '') props.onSend(draft);
      }}
    >
      <Select
        dense
        name="personId"
        label={t`Next officer`}
        none={t`Choose`}
        value={draft.personId}
        options={receivers.map(({ personId, displayName }) => ({ value: personId, label: displayName }))}
        onChange={set('personId')}
        {...(isChecked && draft.personId === '' ? { error: t`Choose an officer` } : {})}
      />
      <TextArea
        name="done"
        label={t`What was done`}
        hint={t`Internal: the exporter never sees it.`}
        rows={3}
        maxLength={4000}
        value={draft.done}
        onChange={set('done')}
      />
      <TextArea
        name="waits"
        label={t`What it waits for`}
        rows={2}
        maxLength={4000}
        value={draft.waits}
        onChange={set('waits')}
      />
      <TextArea
        name="next"
        label={t`Next step`}
        rows={2}
        maxLength={4000}
        value={draft.next}
        onChange={set('next')}
        {...(isChecked && draft.next.trim() === '' ? { error: t`Write the next step` } : {})}
      />
      <Actions>
        <Button type="submit" busy={props.busy}>
          <Trans>Hand over</Trans>
        </Button>
        <Button kind="secondary" onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Actions>
    </form>
  );
}
