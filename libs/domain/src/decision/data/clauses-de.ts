import type { ClauseName } from '../clause-name';

const REGULATION = 'Verordnung (EU) 2021/821';

/** German texts of the clauses, in our own words. */
export const GERMAN: Readonly<Record<ClauseName, string>> = {
  title: 'Entscheidung über Ihre Meldung {reference}',
  'language-notice':
    'Sie haben um Schreiben in der Sprache {language} gebeten. Für diese Sprache gibt es noch keine Textsammlung.',
  opening: `An {exporter}. Sie haben bei {authority} eine beabsichtigte Ausfuhr von Gütern für digitale Überwachung nach Artikel 5 der ${REGULATION} gemeldet. Die Meldung ist am {receivedOn} eingegangen und hat das Zeichen {reference}.`,
  'notified-heading': 'Was Sie gemeldet haben',
  notified:
    'Güter: {items}. Endverwender: {endUser}. Bestimmungsland: {destination}. Diese Entscheidung betrifft die Fassung {version} Ihrer Meldung.',
  'title.INFORMED': 'Unterrichtung nach Artikel 5 Absatz 1: {reference}',
  'opening.INFORMED': `An {exporter}. {authority} unterrichtet Sie nach Artikel 5 Absatz 1 der ${REGULATION} über das Folgende. Sie haben die Ausfuhr, um die es hier geht, nicht mitgeteilt. Der Vorgang hat das Zeichen {reference}.`,
  'informed-heading': 'Worum es geht',
  informed: 'Güter: {items}. Endverwender: {endUser}. Bestimmungsland: {destination}.',
  'decision.INFORMED': `Die Güter sind ganz oder teilweise für eine Verwendung im Zusammenhang mit interner Repression oder der Begehung schwerwiegender Verstöße gegen die Menschenrechte und das humanitäre Völkerrecht bestimmt oder können dafür bestimmt sein. Nach {basis} der ${REGULATION} ist ihre oben beschriebene Ausfuhr genehmigungspflichtig.`,
  'decision-heading': 'Entscheidung',
  replaces: 'Diese Entscheidung ersetzt die Entscheidung vom {replacedOn}, die nicht mehr gilt.',
  'decision.AUTHORISATION_REQUIRED': `Auf der Grundlage von {basis} der ${REGULATION} wird die gemeldete Ausfuhr genehmigungspflichtig.`,
  'decision.NO_AUTHORISATION_REQUIRED': `Auf der Grundlage von {basis} der ${REGULATION} wird die gemeldete Ausfuhr nicht genehmigungspflichtig.`,
  'decision.NOT_CYBER_SURVEILLANCE': `Die gemeldeten Güter sind keine Güter für digitale Überwachung im Sinne von {basis} der ${REGULATION}. Artikel 5 ist auf diese Ausfuhr nicht anwendbar.`,
  'decision.LISTED_ITEM': `Die gemeldeten Güter sind in Anhang I der ${REGULATION} unter der Nummer {entry} aufgeführt. Ihre Ausfuhr bedarf einer Genehmigung nach {basis}; eine Entscheidung nach Artikel 5 Absatz 2 ergeht nicht.`,
  'decision.REDIRECTED': `Nach {basis} der ${REGULATION} ist für diese Ausfuhr eine andere Behörde zuständig: {target}.`,
  'effect.AUTHORISATION_REQUIRED':
    'Ab dem Tag, an dem Sie dieses Schreiben erhalten, darf die Ausfuhr nicht ohne Genehmigung erfolgen. Sie können die Genehmigung bei {authority} beantragen.',
  'effect.NO_AUTHORISATION_REQUIRED':
    'Dies gilt für das Geschäft, wie es in Ihrer Meldung beschrieben ist, und für kein anderes. Ändern sich Güter, Endverwender, Empfänger, Bestimmungsland oder Verwendung, melden Sie erneut, bevor Sie ausführen. Andere Vorschriften über Ausfuhren bleiben unberührt.',
  'effect.NOT_CYBER_SURVEILLANCE':
    'Andere Vorschriften über Ausfuhren bleiben unberührt, insbesondere die Artikel 4, 9 und 10.',
  'effect.LISTED_ITEM':
    'Führen Sie nicht aus, bevor Sie die Genehmigung haben. Sie können sie bei {authority} beantragen.',
  'effect.REDIRECTED':
    'Bitte richten Sie Ihre Meldung an diese Behörde. {authority} trifft darüber keine Entscheidung.',
  'reasons-heading': 'Gründe',
  'hearing-heading': 'Wie Sie angehört wurden',
  'hearing.STATEMENT':
    'Am {heardOn} wurde Ihnen mitgeteilt, welche Entscheidung beabsichtigt ist und warum. Ihre Stellungnahme vom {answeredOn} wurde berücksichtigt.',
  'hearing.NOTHING':
    'Am {heardOn} wurde Ihnen mitgeteilt, welche Entscheidung beabsichtigt ist und warum. Am {answeredOn} haben Sie geantwortet, dass Sie nichts vorzubringen haben.',
  'hearing.SILENCE':
    'Am {heardOn} wurde Ihnen mitgeteilt, welche Entscheidung beabsichtigt ist und warum; Sie konnten sich bis zum {heardUntil} äußern. Es ist nichts eingegangen; die Entscheidung beruht auf dem, was der Behörde vorliegt.',
  'intention.title': 'Sie können sich vor einer Entscheidung über Ihre Meldung {reference} äußern',
  'intention.opening': `An {exporter}. Sie haben bei {authority} eine beabsichtigte Ausfuhr von Gütern für digitale Überwachung nach Artikel 5 der ${REGULATION} gemeldet. Die Meldung ist am {receivedOn} eingegangen und hat das Zeichen {reference}. Es ist noch nichts entschieden.`,
  'intention-heading': 'Was die Behörde zu entscheiden beabsichtigt',
  intention: `Auf der Grundlage von {basis} der ${REGULATION} beabsichtigt {authority}, die gemeldete Ausfuhr genehmigungspflichtig zu machen: Sie dürfte dann nicht ohne Genehmigung erfolgen.`,
  'invitation-heading': 'Was Sie tun können',
  invitation:
    'Sie können sich bis zum {heardUntil} äußern, auf Wunsch mit Unterlagen, oder mitteilen, dass Sie nichts vorzubringen haben. {authority} berücksichtigt Ihre Äußerung, bevor entschieden wird. Geht bis dahin nichts ein, kann nach Lage der Akten entschieden werden. Grundlage: {hearingBasis}.',
  'remedy-heading': 'Wenn Sie nicht einverstanden sind',
  remedy:
    'Rechtsbehelfe gegen diese Entscheidung ergeben sich aus dem nationalen Recht, das für {authority} gilt. Bei Fragen schreiben Sie der Behörde unter Angabe des Zeichens {reference}.',
  'remedy.OBJECTION':
    'Sie können gegen diese Entscheidung Widerspruch einlegen. Richten Sie ihn schriftlich an {body}, innerhalb einer Frist von {period} ab dem Tag, an dem Sie dieses Schreiben erhalten, unter Angabe des Zeichens {reference}.',
  'remedy.COURT':
    'Sie können gegen diese Entscheidung Klage erheben. Gericht: {body}. Frist: {period} ab dem Tag, an dem Sie dieses Schreiben erhalten. Geben Sie das Zeichen {reference} an.',
};
