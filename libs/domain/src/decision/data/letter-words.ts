import type { LetterLanguage } from '../clause-name';
import type { LegalBasis } from '../outcome';
import type { ReasonCodeName } from '../reason';

/** Words of letters that are no clauses. */
interface LetterWords {
  readonly basis: Readonly<Record<LegalBasis, string>>;
  /** Before a reason that was considered and outweighed. */
  readonly outweighed: string;
  readonly checkAt: string;
  readonly verificationCode: string;
  readonly textHash: string;
}

export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = {
  en: {
    basis: {
      ART_5_1: 'Article 5(1)',
      ART_5_2: 'Article 5(2)',
      ART_5_3_NATIONAL: 'Article 5(3) and the national law under it',
      ART_2_20: 'Article 2(20)',
      ART_3: 'Article 3(1)',
      ART_12_2: 'Article 12(2)',
    },
    outweighed: 'Considered, and outweighed',
    checkAt: 'Anyone can check this letter at',
    verificationCode: 'Verification code',
    textHash: 'SHA-256 of the text',
  },
  fr: {
    basis: {
      ART_5_1: 'l’article 5, paragraphe 1,',
      ART_5_2: 'l’article 5, paragraphe 2,',
      ART_5_3_NATIONAL: 'l’article 5, paragraphe 3 (et du droit national pris en application),',
      ART_2_20: 'l’article 2, point 20),',
      ART_3: 'l’article 3, paragraphe 1,',
      ART_12_2: 'l’article 12, paragraphe 2,',
    },
    outweighed: 'Pris en compte, sans être déterminant',
    checkAt: 'Chacun peut vérifier ce courrier à l’adresse',
    verificationCode: 'Code de vérification',
    textHash: 'SHA-256 du texte',
  },
  de: {
    basis: {
      ART_5_1: 'Artikel 5 Absatz 1',
      ART_5_2: 'Artikel 5 Absatz 2',
      ART_5_3_NATIONAL: 'Artikel 5 Absatz 3 (und dem darauf beruhenden nationalen Recht)',
      ART_2_20: 'Artikel 2 Nummer 20',
      ART_3: 'Artikel 3 Absatz 1',
      ART_12_2: 'Artikel 12 Absatz 2',
    },
    outweighed: 'Berücksichtigt, aber nicht ausschlaggebend',
    checkAt: 'Dieses Schreiben kann geprüft werden unter',
    verificationCode: 'Prüfcode',
    textHash: 'SHA-256 des Textes',
  },
};

/** Labels of the reason catalogue in the languages besides English; codes and English labels are in the catalogue. */
export const REASON_LABELS: Readonly<
  Record<Exclude<LetterLanguage, 'en'>, Readonly<Record<ReasonCodeName, string>>>
> = {
  fr: {
    'item.covert-by-design': 'Bien conçu spécialement pour la surveillance secrète',
    'item.not-specially-designed': 'Bien non conçu spécialement pour la surveillance secrète',
    'item.commercial-application':
      'Application purement commerciale, comme la facturation ou la sécurité des réseaux',
    'item.annex-i-entry': 'Une rubrique de l’annexe I s’applique',
    'end-use.internal-repression': 'Utilisation prévue en lien avec la répression interne',
    'end-use.human-rights': 'Utilisation prévue en lien avec de graves violations des droits de l’homme',
    'end-use.humanitarian-law':
      'Utilisation prévue en lien avec de graves violations du droit international humanitaire',
    'end-use.lawful-and-limited': 'Utilisation finale licite, limitée et contrôlée',
    'end-use.only-theoretical': 'Possibilité de détournement seulement théorique',
    'end-user.record-of-violations': 'L’utilisateur final a commis des violations par le passé',
    'end-user.no-oversight': 'L’utilisateur final n’est soumis à aucun contrôle effectif',
    'end-user.effective-oversight':
      'L’utilisateur final est soumis à un contrôle juridictionnel ou parlementaire effectif',
    'end-user.in-armed-conflict': 'L’utilisateur final prend part à un conflit armé',
    'destination.human-rights-situation': 'Situation des droits de l’homme dans le pays de destination',
    'destination.rule-of-law': 'État de droit et voies de recours dans le pays de destination',
    'diversion.likely': 'Détournement vers un autre utilisateur final probable',
    'diversion.unlikely': 'Détournement vers un autre utilisateur final peu probable',
    'commitments.apply': 'Des obligations et engagements internationaux s’y opposent',
    'sanctions.apply': 'Des mesures restrictives s’appliquent',
    'policy.common-position': 'Critères de la position commune 2008/944/PESC',
    'policy.national': 'Politique étrangère et de sécurité nationale',
    'safeguards.sufficient': 'Les mesures de l’exportateur réduisent suffisamment le risque',
    'safeguards.insufficient': 'Les mesures de l’exportateur ne réduisent pas suffisamment le risque',
    'procedure.other-authority': 'Une autre autorité est compétente',
  },
  de: {
    'item.covert-by-design': 'Besonders für verdeckte Überwachung konstruiert',
    'item.not-specially-designed': 'Nicht besonders für verdeckte Überwachung konstruiert',
    'item.commercial-application': 'Rein kommerzielle Anwendung, etwa Abrechnung oder Netzsicherheit',
    'item.annex-i-entry': 'Eine Nummer des Anhangs I ist anwendbar',
    'end-use.internal-repression': 'Bestimmt zur Verwendung im Zusammenhang mit interner Repression',
    'end-use.human-rights':
      'Bestimmt zur Verwendung im Zusammenhang mit schwerwiegenden Verstößen gegen die Menschenrechte',
    'end-use.humanitarian-law':
      'Bestimmt zur Verwendung im Zusammenhang mit schwerwiegenden Verstößen gegen das humanitäre Völkerrecht',
    'end-use.lawful-and-limited': 'Rechtmäßige, begrenzte und beaufsichtigte Endverwendung',
    'end-use.only-theoretical': 'Nur theoretische Möglichkeit des Missbrauchs',
    'end-user.record-of-violations': 'Der Endverwender hat in der Vergangenheit Verstöße begangen',
    'end-user.no-oversight': 'Der Endverwender unterliegt keiner wirksamen Aufsicht',
    'end-user.effective-oversight':
      'Der Endverwender unterliegt wirksamer gerichtlicher oder parlamentarischer Aufsicht',
    'end-user.in-armed-conflict': 'Der Endverwender ist an einem bewaffneten Konflikt beteiligt',
    'destination.human-rights-situation': 'Menschenrechtslage im Bestimmungsland',
    'destination.rule-of-law': 'Rechtsstaatlichkeit und Rechtsschutz im Bestimmungsland',
    'diversion.likely': 'Umleitung an einen anderen Endverwender ist wahrscheinlich',
    'diversion.unlikely': 'Umleitung an einen anderen Endverwender ist unwahrscheinlich',
    'commitments.apply': 'Internationale Verpflichtungen und Zusagen stehen entgegen',
    'sanctions.apply': 'Restriktive Maßnahmen gelten',
    'policy.common-position': 'Kriterien des Gemeinsamen Standpunkts 2008/944/GASP',
    'policy.national': 'Nationale Außen- und Sicherheitspolitik',
    'safeguards.sufficient': 'Die Maßnahmen des Ausführers verringern das Risiko ausreichend',
    'safeguards.insufficient': 'Die Maßnahmen des Ausführers verringern das Risiko nicht ausreichend',
    'procedure.other-authority': 'Eine andere Behörde ist zuständig',
  },
};
