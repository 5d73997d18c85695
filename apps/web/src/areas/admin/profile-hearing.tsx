import { useLingui } from '@lingui/react/macro';
import type { ProfileSettingsView } from '@article5/contracts/administration';
import { Checkbox, Radios, Select, TextInput } from '../../ui';
import { SETTING_WORDS } from './profile-words';

interface Props {
  readonly settings: ProfileSettingsView;
  /** The number of days as typed. */
  readonly count: string;
  readonly onSettings: (changed: Partial<ProfileSettingsView>) => void;
  readonly onCount: (count: string) => void;
}

type Unit = NonNullable<ProfileSettingsView['hearing']>['unit'];

/** Whether exporters are heard before a decision that burdens them, for how long, and what becomes of the clock. */
export function HearingFields(props: Props) {
  const { t, i18n } = useLingui();
  const { settings, onSettings } = props;
  return (
    <Radios
      name="hasHearing"
      label={i18n._(SETTING_WORDS.hearing)}
      value={settings.hearing === null ? 'no' : 'yes'}
      choices={[
        { value: 'no', label: t`no: our law asks for no hearing here` },
        { value: 'yes', label: t`yes, before it is proposed`, reveal: <Details {...props} /> },
      ]}
      onChange={(value) =>
        onSettings({ hearing: value === 'yes' ? { count: 0, unit: 'WORKING_DAYS' } : null })
      }
    />
  );
}

function Details({ settings, count, onSettings: set, onCount }: Props) {
  const { t, i18n } = useLingui();
  const units: readonly { readonly value: Unit; readonly label: string }[] = [
    { value: 'WORKING_DAYS', label: t`working days` },
    { value: 'DAYS', label: t`days` },
    { value: 'WEEKS', label: t`weeks` },
    { value: 'MONTHS', label: t`months` },
  ];
  return (
    <>
      <TextInput
        name="hearingCount"
        label={t`How long exporters can answer`}
        kind="numeric"
        width={4}
        value={count}
        onChange={onCount}
      />
      <Select
        name="hearingUnit"
        label={t`Counted in`}
        value={settings.hearing?.unit ?? 'WORKING_DAYS'}
        options={units}
        onChange={(unit) => set({ hearing: { count: settings.hearing?.count ?? 0, unit: unit as Unit } })}
      />
      <TextInput
        name="hearingSource"
        label={i18n._(SETTING_WORDS.hearingSource)}
        hint={t`The act and its provision. Exporters read it.`}
        value={settings.hearingSource ?? ''}
        onChange={(hearingSource) => set({ hearingSource })}
      />
      <Checkbox
        name="stopsForHearing"
        label={i18n._(SETTING_WORDS.stopsForHearing)}
        checked={settings.stopsForHearing}
        onChange={(stopsForHearing) => set({ stopsForHearing })}
      />
    </>
  );
}
