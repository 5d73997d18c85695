/** Where a file stands: QUARANTINED until a scan has passed (CLEAN) or found something (INFECTED). */
export const ATTACHMENT_STATES = ['QUARANTINED', 'CLEAN', 'INFECTED'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** How much may be uploaded, in bytes: one file, and all files of a notification together. */
export const ATTACHMENT_LIMITS = { file: 50 * 1024 * 1024, notification: 500 * 1024 * 1024 } as const;

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/plain': ['txt', 'csv'],
};

/** Media types that may be attached, found by content and never by name. Archives and macros are not among them. */
export const ALLOWED_MEDIA_TYPES = Object.keys(EXTENSIONS);

const LONGEST_NAME = 200;
/** Control characters, and those that turn the direction of writing: `photo\u202Efdp.exe` reads `photoexe.pdf`. */
const DECEPTIVE = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A file name as it may be shown and offered for saving: last part of a path only, no deceptive or control
 * characters, no lone surrogates, at most 200 characters, never empty; ends in an extension of its type.
 */
export function displayName(given: string, mediaType: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = last
    .replace(DECEPTIVE, '')
    .replace(/["<>|:*?]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  const extensions = EXTENSIONS[mediaType] ?? ['bin'];
  const [first = 'bin'] = extensions;
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(clean)?.[1]?.toLowerCase();
  const fits = ending !== undefined && extensions.includes(ending);
  const stem = [...(fits ? clean.slice(0, -(ending.length + 1)) : clean)].slice(0, LONGEST_NAME).join('');
  return `${stem === '' ? 'file' : stem}.${fits ? ending : first}`;
}
