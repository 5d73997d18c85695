/** Links that work once, each brought by a mail of its own. */
export const LINK_KINDS = ['invitation', 'password-reset'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

interface LinkWords {
  readonly subject: string;
  readonly lead: string;
  readonly closing: string;
}

/** Texts of the mails that bring links, in the languages of mails. Our own words. */
const LINK_WORDS: Readonly<Record<string, Readonly<Record<LinkKind, LinkWords>>>> = {
  en: {
    invitation: {
      subject: 'Article 5 portal: invitation',
      lead: 'You are invited to the Article 5 portal. The link works once, for seven days:',
      closing: 'If you did not expect it, do nothing.',
    },
    'password-reset': {
      subject: 'Article 5 portal: new password',
      lead: 'Someone, probably you, asked for a new password. The link works once, for one hour:',
      closing: 'If it was not you, do nothing: your password stays as it is.',
    },
  },
  fr: {
    invitation: {
      subject: 'Portail article 5 : invitation',
      lead: 'Vous êtes invité au portail article 5. Le lien fonctionne une seule fois, pendant sept jours :',
      closing: 'Si vous ne vous y attendiez pas, ne faites rien.',
    },
    'password-reset': {
      subject: 'Portail article 5 : nouveau mot de passe',
      lead: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe. Le lien fonctionne une seule fois, pendant une heure :',
      closing: 'Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
    },
  },
  de: {
    invitation: {
      subject: 'Artikel-5-Portal: Einladung',
      lead: 'Sie sind zum Artikel-5-Portal eingeladen. Der Link gilt einmal, sieben Tage lang:',
      closing: 'Wenn Sie das nicht erwartet haben, tun Sie nichts.',
    },
    'password-reset': {
      subject: 'Artikel-5-Portal: neues Passwort',
      lead: 'Jemand, vermutlich Sie, hat um ein neues Passwort gebeten. Der Link gilt einmal, eine Stunde lang:',
      closing: 'Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
    },
  },
};

/** The mail with a link, in the reader's language where we have it, else in English. */
export function composeLinkMail(
  kind: LinkKind,
  link: string,
  language: string,
): { readonly subject: string; readonly text: string } {
  const words = LINK_WORDS[language]?.[kind] ?? LINK_WORDS['en']?.[kind];
  if (!words) throw new Error('the English words are missing');
  return { subject: words.subject, text: `${[words.lead, link, words.closing].join('\n\n')}\n` };
}
