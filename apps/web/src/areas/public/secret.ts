/** The secret of a one-time link: it stands behind `#`, so that no server and no log ever sees it. */
export function secretOfAddress(): string | undefined {
  const secret = location.hash.slice(1);
  return /^[\w-]{20,200}$/.test(secret) ? secret : undefined;
}
