import type { ExporterActor, OfficerActor } from '@article5/domain/kernel';

/** The exporter's side of the desk: its scope, for an officer who may enter papers for it. It holds no role there. */
export function asExporterOf(officer: OfficerActor, organisationId: string): ExporterActor {
  const { personId, authorityId } = officer;
  return { kind: 'exporter', personId, roles: [], organisationId, authorityId };
}
