import { z } from 'zod';
import { LAPSE_EFFECTS, PERIOD_UNITS } from '@article5/domain/calendar';
import {
  PROFILE_ACTS,
  PROFILE_SETTINGS,
  PROFILE_STATES,
  type ProfileSettings,
} from '@article5/domain/administration';
import { SECOND_FACTOR_RULES } from '@article5/domain/identity';
import { date, defineRoute, instant, uuid } from '../kernel';

const settings = z.object({
  region: z.string().max(6).nullable(),
  /** Null: the Member State has set none; Article 5 sets none either. */
  limit: z.object({ count: z.number(), unit: z.enum(PERIOD_UNITS) }).nullable(),
  limitSource: z.string().max(500).nullable(),
  stopsForClarification: z.boolean(),
  stopsForConsultation: z.boolean().default(false),
  /** How long exporters are heard before a decision that burdens them; null: no hearing. */
  hearing: z
    .object({ count: z.number(), unit: z.enum(PERIOD_UNITS) })
    .nullable()
    .default(null),
  hearingSource: z.string().max(500).nullable().default(null),
  stopsForHearing: z.boolean().default(false),
  reminderDays: z.array(z.number()).max(50),
  lapseEffect: z.enum(LAPSE_EFFECTS),
  goingOnAllowed: z.boolean(),
  standstillText: z.string().max(4000).nullable(),
  suspicionNotified: z.boolean(),
  consistencySharedByDefault: z.boolean(),
  unsharedHitShown: z.boolean(),
  contactPoint: z.string().max(300).nullable(),
  secondFactor: z.enum(SECOND_FACTOR_RULES),
}) satisfies z.ZodType<ProfileSettings, unknown>;
export type ProfileSettingsView = z.infer<typeof settings>;
export { PROFILE_SETTINGS, changedSettings, type ProfileSetting } from '@article5/domain/administration';
export { LAPSE_EFFECTS } from '@article5/domain/calendar';

const settingName = z.enum(PROFILE_SETTINGS);

/** What is, was or will be in force. */
const period = z.object({
  validFrom: date,
  validTo: date.nullable(),
  /** Null for what came with the portal. */
  number: z.number().int().nullable(),
  versionId: uuid.nullable(),
  time: z.enum(['PAST', 'IN_FORCE', 'COMING']),
  settings,
  /** In which settings it differs from the one before it. */
  changed: z.array(settingName),
  activatedBy: z.string().nullable(),
});

const version = z.object({
  versionId: uuid,
  number: z.number().int(),
  state: z.enum(PROFILE_STATES),
  revision: z.number().int(),
  settings,
  effectiveFrom: date.nullable(),
  why: z.string().nullable(),
  changedBy: z.string(),
  changedAt: instant,
  /** Proposed by who reads this: another administrator has to activate it. */
  isOwnProposal: z.boolean(),
  /** In which settings it differs from what is in force. */
  changed: z.array(settingName),
});
export type ProfileDraft = z.infer<typeof version>;

const profileView = z.object({
  today: date,
  /** Regions of the Member State that have public holidays of their own. */
  regions: z.array(z.object({ calendar: z.string(), name: z.string() })),
  periods: z.array(period),
  inForce: settings,
  /** The one that is being written or waits for activation. */
  draft: version.nullable(),
  history: z.array(
    z.object({
      eventId: uuid,
      number: z.number().int(),
      act: z.enum(PROFILE_ACTS),
      by: z.string(),
      at: instant,
      why: z.string().nullable(),
    }),
  ),
});
export type ProfileView = z.infer<typeof profileView>;
export type ProfilePeriod = ProfileView['periods'][number];
export type ProfileHistoryAct = ProfileView['history'][number]['act'];

const params = z.object({ versionId: uuid });
const why = z.string().max(1000);

export const readProfile = defineRoute({
  id: 'profile.read',
  method: 'GET',
  path: '/api/authority/profile',
  audience: 'officer',
  summary: 'What your Member State sets: in force, to come, as a draft, and what was done to it',
  response: profileView,
});

export const draftProfile = defineRoute({
  id: 'profile.draft',
  method: 'POST',
  path: '/api/authority/profile/versions',
  audience: 'officer',
  summary: 'Begin a version of the national profile from the one in force',
  status: 201,
  response: z.object({ versionId: uuid }),
});

export const saveProfile = defineRoute({
  id: 'profile.save',
  method: 'PUT',
  path: '/api/authority/profile/versions/:versionId',
  audience: 'officer',
  summary: 'Save the settings of a draft',
  params,
  body: z.object({ revision: z.number().int(), settings }),
});

const previewView = z.object({
  /** Open cases of the authority, and how many of them, the newest, were looked at. */
  openCases: z.number().int(),
  lookedAt: z.number().int(),
  changed: z.number().int(),
  /** Those that would have another last day; the first of them. */
  cases: z.array(z.object({ reference: z.string(), dueOn: date.nullable(), wouldBeDueOn: date.nullable() })),
});
export type ProfilePreview = z.infer<typeof previewView>;

export const previewProfile = defineRoute({
  id: 'profile.preview',
  method: 'GET',
  path: '/api/authority/profile/versions/:versionId/effect',
  audience: 'officer',
  summary: 'Which open cases would have another last day, had they started under these settings',
  params,
  response: previewView,
});

export const proposeProfile = defineRoute({
  id: 'profile.propose',
  method: 'POST',
  path: '/api/authority/profile/versions/:versionId/proposal',
  audience: 'officer',
  summary: 'Propose a version; another administrator activates it',
  params,
  body: z.object({ revision: z.number().int(), effectiveFrom: z.string().max(10), why }),
});

export const returnProfile = defineRoute({
  id: 'profile.return',
  method: 'POST',
  path: '/api/authority/profile/versions/:versionId/return',
  audience: 'officer',
  summary: 'Give a proposed version back to be changed, or take an own one back',
  params,
  body: z.object({ why }),
});

export const activateProfile = defineRoute({
  id: 'profile.activate',
  method: 'POST',
  path: '/api/authority/profile/versions/:versionId/activation',
  audience: 'officer',
  summary: 'Activate a version that somebody else proposed: in force from its day on',
  params,
  body: z.object({ revision: z.number().int() }),
});

export const discardProfile = defineRoute({
  id: 'profile.discard',
  method: 'POST',
  path: '/api/authority/profile/versions/:versionId/discard',
  audience: 'officer',
  summary: 'Give a draft of the national profile up',
  params,
});

export const withdrawProfile = defineRoute({
  id: 'profile.withdraw',
  method: 'POST',
  path: '/api/authority/profile/versions/:versionId/withdrawal',
  audience: 'officer',
  summary: 'Withdraw an activated version before its first day',
  params,
  body: z.object({ why }),
});
