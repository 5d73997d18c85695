const prefix = 'article5:submission:';

interface Kept {
  readonly content: string;
  readonly key: string;
}

/**
 * The idempotency key of a sending: the same for the same content, also after a reload, so that a second press or
 * a lost answer never sends twice; a new one as soon as the content differs.
 */
export function submissionKey(storage: Storage, notificationId: string, content: unknown): string {
  const text = JSON.stringify(content);
  const name = `${prefix}${notificationId}`;
  try {
    const kept = JSON.parse(storage.getItem(name) ?? 'null') as Kept | null;
    if (kept?.content === text) return kept.key;
  } catch {
    // What cannot be read is replaced.
  }
  const key = crypto.randomUUID();
  storage.setItem(name, JSON.stringify({ content: text, key } satisfies Kept));
  return key;
}
