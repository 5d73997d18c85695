import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfileDraft, ProfileView, saveProfile } from '@article5/contracts/administration';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Heading, showToast, StatusLine, Tag } from '../../ui';
import { ProfileDecide } from './profile-decide';
import { ProfileEffect } from './profile-effect';
import { ProfileForm, settingsFrom, typedFrom } from './profile-form';
import { profileKey } from './profile-queries';
import { SettingsDiff } from './profile-settings';

/** The version that is being written or waits for a second administrator. */
export function ProfileDraftSection(props: { readonly view: ProfileView; readonly draft: ProfileDraft }) {
  const { t } = useLingui();
  const { view, draft } = props;
  const [typed, setTyped] = useState(() => typedFrom(draft.settings));
  const save = useSave(draft);
  const isWritten = draft.state === 'DRAFT';
  const settings = settingsFrom(typed);
  const isDirty = isWritten && JSON.stringify(settings) !== JSON.stringify(draft.settings);
  const number = String(draft.number);
  return (
    <section className="stack" aria-labelledby="draft">
      <Heading id="draft">
        <Trans>Draft of version {number}</Trans>
      </Heading>
      <p>
        <Tag tone={isWritten ? 'info' : 'warn'}>{isWritten ? t`Draft` : t`Waits for activation`}</Tag>{' '}
        <Trans>
          Last changed by {draft.changedBy}, {fmt.dateTime(draft.changedAt)}.
        </Trans>{' '}
        {draft.effectiveFrom !== null && !isWritten && (
          <Trans>To be in force from {fmt.date(draft.effectiveFrom)}.</Trans>
        )}{' '}
        {!isWritten && draft.why}
      </p>
      {isWritten && (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!save.isPending) save.mutate(settings);
          }}
        >
          <ProfileForm typed={typed} regions={view.regions} onChange={setTyped} />
          <RefusalList error={save.error} />
          <Actions>
            <Button type="submit" busy={save.isPending}>
              <Trans>Save draft</Trans>
            </Button>
          </Actions>
          <StatusLine>{isDirty ? <Trans>Not saved yet</Trans> : <Trans>Saved</Trans>}</StatusLine>
        </form>
      )}
      <SettingsDiff before={view.inForce} after={settings} />
      <ProfileEffect draft={draft} isDirty={isDirty} />
      <ProfileDecide draft={draft} today={view.today} isDirty={isDirty} />
    </section>
  );
}

function useSave({ versionId, revision }: ProfileDraft) {
  const { t } = useLingui();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: ProfileDraft['settings']) =>
      call<typeof saveProfile>('PUT /api/authority/profile/versions/:versionId', {
        params: { versionId },
        body: { revision, settings },
      }),
    onSuccess: async () => {
      showToast(t`Draft saved`);
      await client.invalidateQueries({ queryKey: profileKey });
    },
  });
}
