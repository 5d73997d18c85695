import type { ClauseName } from '../clause-name';

const REGULATION = 'règlement (UE) 2021/821';

/** French texts of the clauses, in our own words. */
export const FRENCH: Readonly<Record<ClauseName, string>> = {
  title: 'Décision sur votre notification {reference}',
  'language-notice':
    'Vous avez demandé des courriers en {language}. La bibliothèque de textes n’existe pas encore dans cette langue.',
  opening: `À {exporter}. Vous avez notifié à {authority} un projet d’exportation de biens de cybersurveillance au titre de l’article 5 du ${REGULATION}. La notification a été reçue le {receivedOn} et porte la référence {reference}.`,
  'notified-heading': 'Ce que vous avez notifié',
  notified:
    'Biens : {items}. Utilisateur final : {endUser}. Destination : {destination}. La présente décision répond à la version {version} de votre notification.',
  'title.INFORMED': 'Information au titre de l’article 5, paragraphe 1 : {reference}',
  'opening.INFORMED': `À {exporter}. {authority} vous informe de ce qui suit au titre de l’article 5, paragraphe 1, du ${REGULATION}. Vous n’avez pas notifié l’exportation dont il s’agit ici. Le dossier porte la référence {reference}.`,
  'informed-heading': 'Objet de ce courrier',
  informed: 'Biens : {items}. Utilisateur final : {endUser}. Destination : {destination}.',
  'decision.INFORMED': `Les biens sont ou peuvent être destinés, entièrement ou en partie, à une utilisation impliquant la répression interne ou la commission de violations graves des droits de l’homme et du droit international humanitaire. En vertu de {basis} du ${REGULATION}, leur exportation telle que décrite ci-dessus est soumise à autorisation.`,
  'decision-heading': 'Décision',
  replaces: 'La présente décision remplace la décision du {replacedOn}, qui cesse de s’appliquer.',
  'decision.AUTHORISATION_REQUIRED': `Sur le fondement de {basis} du ${REGULATION}, l’exportation que vous avez notifiée est soumise à autorisation.`,
  'decision.NO_AUTHORISATION_REQUIRED': `Sur le fondement de {basis} du ${REGULATION}, l’exportation que vous avez notifiée n’est pas soumise à autorisation.`,
  'decision.NOT_CYBER_SURVEILLANCE': `Les biens que vous avez notifiés ne sont pas des biens de cybersurveillance au sens de {basis} du ${REGULATION}. L’article 5 ne s’applique pas à cette exportation.`,
  'decision.LISTED_ITEM': `Les biens que vous avez notifiés figurent à l’annexe I du ${REGULATION}, rubrique {entry}. Leur exportation exige une autorisation en vertu de {basis} ; aucune décision n’est prise au titre de l’article 5, paragraphe 2.`,
  'decision.REDIRECTED': `En vertu de {basis} du ${REGULATION}, une autre autorité est compétente pour cette exportation : {target}.`,
  'effect.AUTHORISATION_REQUIRED':
    'À compter du jour où vous recevez ce courrier, l’exportation ne peut avoir lieu sans autorisation. Vous pouvez en demander une à {authority}.',
  'effect.NO_AUTHORISATION_REQUIRED':
    'Cela vaut pour la transaction telle qu’elle est décrite dans votre notification et pour aucune autre. Si les biens, l’utilisateur final, le destinataire, la destination ou l’utilisation finale changent, notifiez à nouveau avant d’exporter. Les autres dispositions sur les exportations restent applicables.',
  'effect.NOT_CYBER_SURVEILLANCE':
    'Les autres dispositions sur les exportations restent applicables, en particulier les articles 4, 9 et 10.',
  'effect.LISTED_ITEM':
    'N’exportez pas avant d’avoir obtenu l’autorisation. Vous pouvez la demander à {authority}.',
  'effect.REDIRECTED':
    'Veuillez adresser votre notification à cette autorité. {authority} ne prend aucune décision à son sujet.',
  'reasons-heading': 'Motifs',
  'hearing-heading': 'Comment vous avez été entendu',
  'hearing.STATEMENT':
    'Le {heardOn}, vous avez été informé de la décision envisagée et de ses motifs. Vos observations du {answeredOn} ont été prises en compte.',
  'hearing.NOTHING':
    'Le {heardOn}, vous avez été informé de la décision envisagée et de ses motifs. Le {answeredOn}, vous avez répondu que vous n’aviez pas d’observations.',
  'hearing.SILENCE':
    'Le {heardOn}, vous avez été informé de la décision envisagée et de ses motifs, et pouviez répondre jusqu’au {heardUntil}. Rien n’a été reçu ; la décision repose sur les éléments dont l’autorité dispose.',
  'intention.title': 'Vous pouvez être entendu avant une décision sur votre notification {reference}',
  'intention.opening': `À {exporter}. Vous avez notifié à {authority} un projet d’exportation de biens de cybersurveillance au titre de l’article 5 du ${REGULATION}. La notification a été reçue le {receivedOn} et porte la référence {reference}. Rien n’est encore décidé.`,
  'intention-heading': 'Ce que l’autorité envisage de décider',
  intention: `Sur le fondement de {basis} du ${REGULATION}, {authority} envisage de soumettre à autorisation l’exportation que vous avez notifiée : elle ne pourrait alors avoir lieu sans autorisation.`,
  'invitation-heading': 'Ce que vous pouvez faire',
  invitation:
    'Vous pouvez présenter vos observations jusqu’au {heardUntil}, avec des documents si vous le souhaitez, ou indiquer que vous n’en avez pas. {authority} prend en compte vos observations avant de décider. Si rien n’est reçu d’ici là, elle peut décider sur la base de ce dont elle dispose. Fondement : {hearingBasis}.',
  'remedy-heading': 'Si vous n’êtes pas d’accord',
  remedy:
    'Les voies de recours contre cette décision résultent du droit national applicable à {authority}. Pour toute question, écrivez à l’autorité en indiquant la référence {reference}.',
  'remedy.OBJECTION':
    'Vous pouvez former un recours administratif contre cette décision. Adressez-le par écrit à {body} dans un délai de {period} à compter du jour où vous recevez ce courrier, en indiquant la référence {reference}.',
  'remedy.COURT':
    'Vous pouvez former un recours contre cette décision. Juridiction : {body}. Délai : {period} à compter du jour où vous recevez ce courrier. Indiquez la référence {reference}.',
};
