/** What was typed on a page and is not saved yet. */
export interface TypedAnswer<Form> {
  /** The revision that the reader had before them while typing. */
  readonly revision: number;
  readonly form: Form;
}

const prefix = 'article5:typed:';

/** Whose, and of which page: another person in the same tab never sees it. */
export interface TypedPlace {
  readonly personId: string;
  readonly notificationId: string;
  readonly answerKey: string;
}

function keyOf({ personId, notificationId, answerKey }: TypedPlace): string {
  return `${prefix}${personId}:${notificationId}:${answerKey}`;
}

function keysHeld(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

/**
 * Keeps what is typed on the current page, and on no other, in this tab until it is saved: the content is
 * confidential and machines are shared. Signing out empties the storage.
 */
export function keepTyped<Form>(storage: Storage, place: TypedPlace, typed: TypedAnswer<Form>): void {
  dropTypedElsewhere(storage, place);
  try {
    storage.setItem(keyOf(place), JSON.stringify(typed));
  } catch {
    // A full storage must not stop anybody from typing; saving is what counts.
  }
}

export function typedBefore<Form>(storage: Storage, place: TypedPlace): TypedAnswer<Form> | undefined {
  try {
    const found = JSON.parse(storage.getItem(keyOf(place)) ?? 'null') as TypedAnswer<Form> | null;
    return found !== null && typeof found.revision === 'number' && typeof found.form === 'object'
      ? found
      : undefined;
  } catch {
    return undefined;
  }
}

export function dropTyped(storage: Storage, place: TypedPlace): void {
  storage.removeItem(keyOf(place));
}

export function dropTypedElsewhere(storage: Storage, place: TypedPlace): void {
  for (const key of keysHeld(storage)) if (key !== keyOf(place)) storage.removeItem(key);
}
