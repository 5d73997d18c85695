import type { BodyOfPerson } from '@article5/contracts/identity';

export type BodyKind = BodyOfPerson['kind'];

const homes: Record<BodyKind, string> = { exporter: 'n', officer: 'c', union: 'eu', platform: 'admin' };

/** First page of the area that a kind of body works in; the choice of a body when none is chosen yet. */
export function homeOf(lang: string, kind: BodyKind | null): string {
  return kind === null ? `/${lang}/select-organisation` : `/${lang}/${homes[kind]}`;
}
