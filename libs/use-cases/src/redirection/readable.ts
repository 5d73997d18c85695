/** A text without what cannot be stored. */
export function readable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
