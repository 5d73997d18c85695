import type { AuthorityCode, OrganisationId, PersonId } from './ids';
import type { Role } from './roles';

/**
 * Who acts, and for which body, during one request or job. One person may hold roles in several bodies; an actor
 * always acts for exactly one of them, so nothing of the others is in reach.
 */
export type Actor = ExporterActor | OfficerActor | ReviewerActor | UnionActor | PlatformActor | SystemActor;

interface Acting {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
}

export interface ExporterActor extends Acting {
  readonly kind: 'exporter';
  readonly organisationId: OrganisationId;
  /** The authority its notifications go to: that of the Member State of establishment. Source: R-005. */
  readonly authorityId: AuthorityCode;
  /** Present when the act came through the machine door: the token used. */
  readonly apiTokenId?: string;
}

export interface OfficerActor extends Acting {
  readonly kind: 'officer';
  readonly authorityId: AuthorityCode;
}

/**
 * A guest: somebody of a ministry, service or customs office whom an authority asks for an opinion. Sees what was sent
 * to that body and nothing else of the authority. Source: R-048 (need to know).
 */
export interface ReviewerActor extends Acting {
  readonly kind: 'reviewer';
  /** The authority whose guest it is. */
  readonly authorityId: AuthorityCode;
  readonly reviewingBodyId: string;
}

export interface UnionActor extends Acting {
  readonly kind: 'union';
}

export interface PlatformActor extends Acting {
  readonly kind: 'platform';
}

/** The portal itself: a queued job or a schedule, working on one authority's case. Holds no role. */
export interface SystemActor {
  readonly kind: 'system';
  readonly authorityId: AuthorityCode;
}
