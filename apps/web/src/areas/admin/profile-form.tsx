import { useLingui } from '@lingui/react/macro';
import {
  LAPSE_EFFECTS,
  type ProfileSettingsView,
  type ProfileView,
} from '@article5/contracts/administration';
import { Checkbox, Radios, Select, TextArea, TextInput } from '../../ui';
import { HearingFields } from './profile-hearing';
import { FACTOR_WORDS, LAPSE_WORDS, SETTING_WORDS } from './profile-words';

/** A form's values while they are typed. */
export interface TypedProfile {
  readonly settings: ProfileSettingsView;
  readonly count: string;
  readonly hearingCount: string;
  readonly reminders: string;
}

export function typedFrom(settings: ProfileSettingsView): TypedProfile {
  return {
    settings,
    count: settings.limit === null ? '' : String(settings.limit.count),
    hearingCount: settings.hearing === null ? '' : String(settings.hearing.count),
    reminders: settings.reminderDays.join(', '),
  };
}

/** What was typed as settings; what is no number goes as it is, for the server to refuse. */
export function settingsFrom({
  settings,
  count,
  hearingCount,
  reminders,
}: TypedProfile): ProfileSettingsView {
  const days = reminders.split(/[\s,;]+/).filter((part) => part !== '');
  const unit = settings.limit?.unit ?? 'WORKING_DAYS';
  return {
    ...settings,
    limit: settings.limit === null ? null : { count: wholeNumber(count), unit },
    limitSource: settings.limit === null ? null : settings.limitSource,
    hearing:
      settings.hearing === null ? null : { count: wholeNumber(hearingCount), unit: settings.hearing.unit },
    hearingSource: settings.hearing === null ? null : settings.hearingSource,
    stopsForHearing: settings.hearing !== null && settings.stopsForHearing,
    reminderDays: days.map(wholeNumber),
  };
}

const wholeNumber = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : -1);

type Unit = NonNullable<ProfileSettingsView['limit']>['unit'];

interface FormProps {
  readonly typed: TypedProfile;
  readonly regions: ProfileView['regions'];
  readonly onChange: (typed: TypedProfile) => void;
}

/** Everything that a profile sets. */
export function ProfileForm(props: FormProps) {
  const { t, i18n } = useLingui();
  const { typed, onChange } = props;
  const { settings } = typed;
  const set = (changed: Partial<ProfileSettingsView>) =>
    onChange({ ...typed, settings: { ...settings, ...changed } });
  const box = (
    name: 'goingOnAllowed' | 'suspicionNotified' | 'consistencySharedByDefault' | 'unsharedHitShown',
  ) => (
    <Checkbox
      name={name}
      label={i18n._(SETTING_WORDS[name])}
      checked={settings[name]}
      onChange={(checked) => set({ [name]: checked })}
    />
  );
  return (
    <>
      {props.regions.length > 0 && (
        <Select
          name="region"
          label={i18n._(SETTING_WORDS.region)}
          none={t`none: only those of the Member State`}
          value={settings.region ?? ''}
          options={props.regions.map(({ calendar, name }) => ({ value: calendar, label: name }))}
          onChange={(region) => set({ region: region === '' ? null : region })}
        />
      )}
      <TimeFields {...props} set={set} />
      <HearingFields
        settings={settings}
        count={typed.hearingCount}
        onSettings={set}
        onCount={(hearingCount) => onChange({ ...typed, hearingCount })}
      />
      {box('goingOnAllowed')}
      <TextArea
        name="standstillText"
        label={i18n._(SETTING_WORDS.standstillText)}
        rows={4}
        maxLength={4000}
        value={settings.standstillText ?? ''}
        onChange={(standstillText) => set({ standstillText })}
      />
      {box('suspicionNotified')}
      {box('consistencySharedByDefault')}
      {box('unsharedHitShown')}
      <TextInput
        name="contactPoint"
        label={i18n._(SETTING_WORDS.contactPoint)}
        hint={t`An e-mail address or a telephone number`}
        value={settings.contactPoint ?? ''}
        onChange={(contactPoint) => set({ contactPoint })}
      />
      <Radios
        name="secondFactor"
        label={i18n._(SETTING_WORDS.secondFactor)}
        value={settings.secondFactor}
        choices={(['WHEN_SET_UP', 'REQUIRED'] as const).map((value) => ({
          value,
          label: i18n._(FACTOR_WORDS[value]),
        }))}
        onChange={(value) => set({ secondFactor: value as ProfileSettingsView['secondFactor'] })}
      />
    </>
  );
}

function TimeFields(props: FormProps & { readonly set: (changed: Partial<ProfileSettingsView>) => void }) {
  const { t, i18n } = useLingui();
  const { typed, onChange, set } = props;
  const { settings } = typed;
  return (
    <>
      <Radios
        name="hasLimit"
        label={i18n._(SETTING_WORDS.limit)}
        value={settings.limit === null ? 'no' : 'yes'}
        choices={[
          { value: 'no', label: t`none: our law sets none` },
          {
            value: 'yes',
            label: t`our law sets one`,
            reveal: <LimitFields {...props} />,
          },
        ]}
        onChange={(value) =>
          set({
            limit: value === 'yes' ? { count: 0, unit: 'WORKING_DAYS' } : null,
            ...(value === 'yes' ? {} : { lapseEffect: 'NONE' as const }),
          })
        }
      />
      <Checkbox
        name="stopsForClarification"
        label={i18n._(SETTING_WORDS.stopsForClarification)}
        checked={settings.stopsForClarification}
        onChange={(stopsForClarification) => set({ stopsForClarification })}
      />
      <Checkbox
        name="stopsForConsultation"
        label={i18n._(SETTING_WORDS.stopsForConsultation)}
        checked={settings.stopsForConsultation}
        onChange={(stopsForConsultation) => set({ stopsForConsultation })}
      />
      <TextInput
        name="reminderDays"
        label={t`Remind officers so many working days before the last day`}
        hint={t`For example 10, 5, 2. Leave it empty for no reminder.`}
        width={20}
        value={typed.reminders}
        onChange={(reminders) => onChange({ ...typed, reminders })}
      />
    </>
  );
}

function LimitFields({ typed, onChange, set }: Parameters<typeof TimeFields>[0]) {
  const { t, i18n } = useLingui();
  const { settings } = typed;
  const units: readonly { readonly value: Unit; readonly label: string }[] = [
    { value: 'WORKING_DAYS', label: t`working days` },
    { value: 'DAYS', label: t`days` },
    { value: 'WEEKS', label: t`weeks` },
    { value: 'MONTHS', label: t`months` },
  ];
  return (
    <>
      <TextInput
        name="count"
        label={t`How long`}
        kind="numeric"
        width={4}
        value={typed.count}
        onChange={(count) => onChange({ ...typed, count })}
      />
      <Select
        name="unit"
        label={t`Counted in`}
        value={settings.limit?.unit ?? 'WORKING_DAYS'}
        options={units}
        onChange={(unit) => set({ limit: { count: settings.limit?.count ?? 0, unit: unit as Unit } })}
      />
      <TextInput
        name="limitSource"
        label={i18n._(SETTING_WORDS.limitSource)}
        hint={t`The act and its provision`}
        value={settings.limitSource ?? ''}
        onChange={(limitSource) => set({ limitSource })}
      />
      <Select
        name="lapseEffect"
        label={i18n._(SETTING_WORDS.lapseEffect)}
        hint={t`The portal shows it and never carries it out: a person acts.`}
        value={settings.lapseEffect}
        options={LAPSE_EFFECTS.map((value) => ({ value, label: i18n._(LAPSE_WORDS[value]) }))}
        onChange={(value) => set({ lapseEffect: value as ProfileSettingsView['lapseEffect'] })}
      />
    </>
  );
}
