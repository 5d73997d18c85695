import { msg } from '@lingui/core/macro';

/** What a case rests on, where that is not what the exporter was aware of (Article 5(2)). */
export const BASIS_WORDS = {
  AWARE: msg`Notified, Article 5(2)`,
  SUSPECTING: msg`Suspicion, Article 5(3)`,
  INFORMED: msg`Own initiative, Article 5(1)`,
};

/** Where an authority knows a transaction from that nobody notified. */
export const KNOWLEDGE_SOURCE_WORDS = {
  OTHER_AUTHORITY: msg`An authority of another Member State`,
  CUSTOMS: msg`Customs`,
  NATIONAL_SERVICE: msg`A ministry or service of our Member State`,
  OPEN_SOURCE: msg`Open sources`,
  OTHER: msg`Something else`,
};
