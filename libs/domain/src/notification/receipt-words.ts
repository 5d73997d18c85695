/** Languages that receipts are printed in; another language of the contact gets English. */
export const RECEIPT_LANGUAGES = ['en', 'fr', 'de'] as const;
export type ReceiptLanguage = (typeof RECEIPT_LANGUAGES)[number];

/** Texts of a receipt; `{…}` is filled in. Our own words. */
export interface ReceiptWords {
  readonly title: string;
  readonly introduction: string;
  readonly labels: Readonly<
    Record<
      | 'reference'
      | 'version'
      | 'exporter'
      | 'received'
      | 'receivedUtc'
      | 'declaredBy'
      | 'catalogue'
      | 'canonicalSha256'
      | 'ledgerEntry'
      | 'ledgerSha256'
      | 'code',
      string
    >
  >;
  readonly notes: readonly string[];
}

export const RECEIPT_WORDS: Readonly<Record<ReceiptLanguage, ReceiptWords>> = {
  en: {
    title: 'Receipt {reference}',
    introduction: '{authority} has received this notification under Article 5 of Regulation (EU) 2021/821.',
    labels: {
      reference: 'Reference',
      version: 'Version',
      exporter: 'Exporter',
      received: 'Received',
      receivedUtc: 'Received, UTC',
      declaredBy: 'Declared by',
      catalogue: 'Question catalogue',
      canonicalSha256: 'SHA-256 of the submission',
      ledgerEntry: 'Entry in the authority’s ledger',
      ledgerSha256: 'SHA-256 of the ledger entry',
      code: 'Verification code',
    },
    notes: [
      'This receipt proves what was received and when. It is not a decision and allows no export.',
      'The SHA-256 is that of the canonical submission (RFC 8785), which can be downloaded in the portal.',
      'Anyone can check this receipt with its verification code at {address}.',
    ],
  },
  fr: {
    title: 'Accusé de réception {reference}',
    introduction:
      '{authority} a reçu la présente notification au titre de l’article 5 du règlement (UE) 2021/821.',
    labels: {
      reference: 'Référence',
      version: 'Version',
      exporter: 'Exportateur',
      received: 'Reçue le',
      receivedUtc: 'Reçue le (UTC)',
      declaredBy: 'Déclarée par',
      catalogue: 'Catalogue de questions',
      canonicalSha256: 'SHA-256 de la notification',
      ledgerEntry: 'Numéro au registre de l’autorité',
      ledgerSha256: 'SHA-256 de l’inscription au registre',
      code: 'Code de vérification',
    },
    notes: [
      'Le présent accusé prouve ce qui a été reçu et quand. Il ne constitue pas une décision et n’autorise aucune exportation.',
      'Le SHA-256 est celui de la notification sous forme canonique (RFC 8785), qui peut être téléchargée sur le portail.',
      'Toute personne peut vérifier cet accusé au moyen de son code de vérification à l’adresse {address}.',
    ],
  },
  de: {
    title: 'Empfangsbestätigung {reference}',
    introduction: '{authority} hat diese Mitteilung nach Artikel 5 der Verordnung (EU) 2021/821 erhalten.',
    labels: {
      reference: 'Aktenzeichen',
      version: 'Fassung',
      exporter: 'Ausführer',
      received: 'Eingegangen am',
      receivedUtc: 'Eingegangen am (UTC)',
      declaredBy: 'Erklärt von',
      catalogue: 'Fragenkatalog',
      canonicalSha256: 'SHA-256 der Mitteilung',
      ledgerEntry: 'Nummer im Register der Behörde',
      ledgerSha256: 'SHA-256 des Registereintrags',
      code: 'Prüfcode',
    },
    notes: [
      'Diese Bestätigung belegt, was wann eingegangen ist. Sie ist keine Entscheidung und erlaubt keine Ausfuhr.',
      'Der SHA-256 ist der der Mitteilung in kanonischer Form (RFC 8785), die im Portal heruntergeladen werden kann.',
      'Diese Bestätigung kann mit ihrem Prüfcode unter {address} von jedem geprüft werden.',
    ],
  },
};

/** The language in which a contact gets a receipt. */
export function receiptLanguage(contact: string | null | undefined): ReceiptLanguage {
  return RECEIPT_LANGUAGES.find((language) => language === contact) ?? 'en';
}
