/** Languages in which ready questions are kept; the exporter's contact language chooses, else English. */
export const TEMPLATE_LANGUAGES = ['en', 'fr', 'de'] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** A question that is asked often: where it belongs in the form, and its words. An officer may change them. */
export interface QuestionTemplate {
  readonly id: string;
  /** Question of the catalogue (`4.4`); asked per item where that question is. */
  readonly about: string;
  readonly text: Readonly<Record<TemplateLanguage, string>>;
}

/** Our own words; none is required by law. */
export const QUESTION_TEMPLATES: readonly QuestionTemplate[] = [
  {
    id: 'functions',
    about: '2.4',
    text: {
      en: 'Please describe each function that monitors, extracts, collects or analyses data: from which systems, about whom, and how much.',
      fr: 'Veuillez décrire chaque fonction qui surveille, extrait, collecte ou analyse des données : de quels systèmes, sur qui et en quelle quantité.',
      de: 'Bitte beschreiben Sie jede Funktion, die Daten überwacht, extrahiert, sammelt oder auswertet: aus welchen Systemen, über wen und in welchem Umfang.',
    },
  },
  {
    id: 'designed-for',
    about: '2.6',
    text: {
      en: 'What was the item developed for, and which documents of its development show it?',
      fr: 'Dans quel but le bien a-t-il été développé, et quels documents de développement le montrent ?',
      de: 'Wofür wurde das Gut entwickelt, und welche Unterlagen der Entwicklung belegen das?',
    },
  },
  {
    id: 'classification',
    about: '2.7',
    text: {
      en: 'Please explain, parameter by parameter, why the nearest entry of Annex I does not apply.',
      fr: 'Veuillez expliquer, paramètre par paramètre, pourquoi la rubrique la plus proche de l’annexe I ne s’applique pas.',
      de: 'Bitte erläutern Sie Parameter für Parameter, warum der nächstliegende Eintrag in Anhang I nicht zutrifft.',
    },
  },
  {
    id: 'data-sheet',
    about: '2.8',
    text: {
      en: 'Please add the data sheet or a technical description of the version that is to be exported.',
      fr: 'Veuillez joindre la fiche technique ou une description technique de la version à exporter.',
      de: 'Bitte fügen Sie das Datenblatt oder eine technische Beschreibung der auszuführenden Fassung bei.',
    },
  },
  {
    id: 'findings',
    about: '3.3',
    text: {
      en: 'On which sources does your finding rest, of which date, and what do you not know?',
      fr: 'Sur quelles sources repose votre constat, de quelle date, et que ne savez-vous pas ?',
      de: 'Auf welchen Quellen welchen Datums beruht Ihre Feststellung, und was wissen Sie nicht?',
    },
  },
  {
    id: 'end-use',
    about: '4.4',
    text: {
      en: 'Who will operate the item, on what legal basis, and who supervises its use?',
      fr: 'Qui exploitera le bien, sur quelle base juridique, et qui en contrôle l’utilisation ?',
      de: 'Wer wird das Gut betreiben, auf welcher Rechtsgrundlage, und wer beaufsichtigt den Einsatz?',
    },
  },
  {
    id: 'others',
    about: '4.5',
    text: {
      en: 'Please name everybody who takes part in the transaction, with role and country.',
      fr: 'Veuillez nommer toutes les personnes qui participent à la transaction, avec leur rôle et leur pays.',
      de: 'Bitte nennen Sie alle Beteiligten des Geschäfts mit Rolle und Land.',
    },
  },
  {
    id: 'diversion',
    about: '4.6',
    text: {
      en: 'What did you do to make sure that the item does not end up elsewhere?',
      fr: 'Qu’avez-vous fait pour vous assurer que le bien n’arrivera pas ailleurs ?',
      de: 'Was haben Sie getan, um sicherzustellen, dass das Gut nicht anderswo landet?',
    },
  },
  {
    id: 'end-use-statement',
    about: '4.8',
    text: {
      en: 'Please add the end-use statement of the end user.',
      fr: 'Veuillez joindre la déclaration d’utilisation finale de l’utilisateur final.',
      de: 'Bitte fügen Sie die Endverbleibserklärung des Endverwenders bei.',
    },
  },
  {
    id: 'safeguards',
    about: '5.2',
    text: {
      en: 'How do the safeguards that you name work in this case, and who checks them?',
      fr: 'Comment les garanties que vous citez fonctionnent-elles dans ce cas, et qui les vérifie ?',
      de: 'Wie wirken die genannten Schutzmaßnahmen in diesem Fall, und wer prüft sie?',
    },
  },
];
