import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type {
  ProfileHistoryAct,
  ProfileSetting,
  ProfileSettingsView,
} from '@article5/contracts/administration';
import { periodWords } from '../../features/clock';
import { fmt } from '../../i18n/format';

export const SETTING_WORDS = {
  region: msg`Region whose public holidays count too`,
  limit: msg`Time limit for deciding`,
  limitSource: msg`Laid down in`,
  stopsForClarification: msg`A question to the exporter stops the clock`,
  stopsForConsultation: msg`A request for opinions of other bodies stops the clock`,
  hearing: msg`Exporters are heard before an authorisation is required`,
  hearingSource: msg`The hearing is laid down in`,
  stopsForHearing: msg`Hearing the exporter stops the clock`,
  reminderDays: msg`Officers are reminded`,
  lapseEffect: msg`When the limit has passed`,
  goingOnAllowed: msg`The exporter may go on until told otherwise`,
  standstillText: msg`What exporters are told about waiting`,
  suspicionNotified: msg`Grounds for suspecting are notified (Art 5(3))`,
  consistencySharedByDefault: msg`Decisions are shared with the Union unless withheld`,
  unsharedHitShown: msg`Other authorities may learn of an identical case that is not shared`,
  contactPoint: msg`Contact point for other authorities`,
  secondFactor: msg`Second factor when a decision is approved`,
} as const satisfies Record<ProfileSetting, MessageDescriptor>;

export const LAPSE_WORDS = {
  NONE: msg`nothing follows by law`,
  NO_REQUIREMENT: msg`no authorisation is required`,
  REQUIREMENT: msg`an authorisation is required`,
} as const satisfies Record<ProfileSettingsView['lapseEffect'], MessageDescriptor>;

export const FACTOR_WORDS = {
  WHEN_SET_UP: msg`where the approver has one`,
  REQUIRED: msg`always`,
} as const satisfies Record<ProfileSettingsView['secondFactor'], MessageDescriptor>;

export const PROFILE_ACT_WORDS = {
  DRAFTED: msg`began a draft`,
  CHANGED: msg`changed the draft`,
  PROPOSED: msg`proposed it`,
  RETURNED: msg`gave it back`,
  ACTIVATED: msg`activated it`,
  DISCARDED: msg`gave the draft up`,
  WITHDRAWN: msg`withdrew it`,
} as const satisfies Record<ProfileHistoryAct, MessageDescriptor>;

/** A setting in words; `word` says a descriptor in the reader's language. */
export function settingWords(
  settings: ProfileSettingsView,
  name: ProfileSetting,
  word: (descriptor: MessageDescriptor) => string,
): string {
  switch (name) {
    case 'limit':
      return settings.limit === null ? t`none` : periodWords(settings.limit);
    case 'hearing':
      return settings.hearing === null ? t`no` : t`for ${periodWords(settings.hearing)}`;
    case 'reminderDays': {
      const days = fmt.list(settings.reminderDays.map((day) => fmt.number(day)));
      return settings.reminderDays.length === 0 ? t`not at all` : t`${days} working days before the last day`;
    }
    case 'lapseEffect':
      return word(LAPSE_WORDS[settings.lapseEffect]);
    case 'secondFactor':
      return word(FACTOR_WORDS[settings.secondFactor]);
    default: {
      const value = settings[name];
      if (typeof value === 'boolean') return value ? t`yes` : t`no`;
      return value ?? '–';
    }
  }
}
