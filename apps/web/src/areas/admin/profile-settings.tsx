import { useLingui } from '@lingui/react/macro';
import {
  changedSettings,
  PROFILE_SETTINGS,
  type ProfileSettingsView,
} from '@article5/contracts/administration';
import { DataTable, SummaryList } from '../../ui';
import { SETTING_WORDS, settingWords } from './profile-words';

/** Settings, each with its value. */
export function SettingsTable({ settings }: { readonly settings: ProfileSettingsView }) {
  const { i18n } = useLingui();
  return (
    <SummaryList
      rows={PROFILE_SETTINGS.map((name) => ({
        key: name,
        term: i18n._(SETTING_WORDS[name]),
        value: settingWords(settings, name, (words) => i18n._(words)),
      }))}
    />
  );
}

/** What a version changes, setting by setting. */
export function SettingsDiff(props: {
  readonly before: ProfileSettingsView;
  readonly after: ProfileSettingsView;
}) {
  const { t, i18n } = useLingui();
  const { before, after } = props;
  const say = (settings: ProfileSettingsView, name: (typeof PROFILE_SETTINGS)[number]) =>
    settingWords(settings, name, (words) => i18n._(words));
  return (
    <DataTable
      caption={t`What the draft changes`}
      dense
      stacked
      rows={[...changedSettings(before, after)]}
      rowKey={(name) => name}
      empty={<p>{t`The draft changes nothing yet.`}</p>}
      columns={[
        { key: 'setting', header: t`Setting`, rowHeader: true, cell: (name) => i18n._(SETTING_WORDS[name]) },
        { key: 'before', header: t`In force`, cell: (name) => <del>{say(before, name)}</del> },
        { key: 'after', header: t`Draft`, cell: (name) => <ins>{say(after, name)}</ins> },
      ]}
    />
  );
}
