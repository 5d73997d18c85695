import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SignedInView } from '@article5/contracts/identity';

type Role = SignedInView['roles'][number];

export const ROLE_WORDS = {
  EXPORTER_SUBMITTER: msg`Submitter`,
  EXPORTER_ADMINISTRATOR: msg`Company administrator`,
  INTAKE_OFFICER: msg`Intake officer`,
  CASE_OFFICER: msg`Case officer`,
  APPROVER: msg`Approver`,
  AUTHORITY_ADMINISTRATOR: msg`Authority administrator`,
  AUDITOR: msg`Auditor`,
  REVIEWER: msg`Guest reviewer`,
  UNION_ANALYST: msg`Union analyst`,
  PLATFORM_ADMINISTRATOR: msg`Platform administrator`,
} as const satisfies Record<Role, MessageDescriptor>;

/** What a role lets a person do, in one sentence. */
export const ROLE_HINTS = {
  EXPORTER_SUBMITTER: msg`Prepares and sends notifications, answers questions, reads letters`,
  EXPORTER_ADMINISTRATOR: msg`Looks after colleagues, company data and tokens of the machine door as well`,
  INTAKE_OFFICER: msg`Triages, assigns and asks the exporter`,
  CASE_OFFICER: msg`Assesses and proposes decisions`,
  APPROVER: msg`Approves or returns what another officer proposed`,
  AUTHORITY_ADMINISTRATOR: msg`Looks after the people of the authority; sees no case`,
  AUDITOR: msg`Reads cases and the access log; changes nothing`,
  REVIEWER: msg`Gives the opinion of another body; sees only what was sent to it`,
  UNION_ANALYST: msg`Sees what authorities have shared`,
  PLATFORM_ADMINISTRATOR: msg`Looks after authorities and companies; sees no case`,
} as const satisfies Record<Role, MessageDescriptor>;
