import type { BodyOfPerson } from '@article5/contracts/identity';

export type BodyKind = BodyOfPerson['kind'];

const homes: Record<BodyKind, string> = {
  exporter: 'n',
  officer: 'c',
  reviewer: 'r',
  union: 'eu',
  platform: 'admin',
};

/** First page of the area that a kind of body works in; the choice of a body when none is chosen yet. */
export function homeOf(lang: string, kind: BodyKind | null, roles: readonly string[] = []): string {
  if (kind === null) return `/${lang}/select-organisation`;
  // Who only looks after the people of an authority sees no case.
  const onlyAdministers = roles.length > 0 && roles.every((role) => role === 'AUTHORITY_ADMINISTRATOR');
  return `/${lang}/${onlyAdministers ? 'admin' : homes[kind]}`;
}
