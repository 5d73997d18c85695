import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ItemEntry } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Heading, NotificationBanner, SummaryList } from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { RegisterCases } from './register-cases';
import { dataFact, RegisterEntryPage } from './register-entry-page';
import { itemEntryQuery } from './register-queries';
import { FUNCTION_WORDS } from './register-words';

const route = getRouteApi('/$lang/c/items/$entryId');

/** An item as it was written last: family, functions, parameters, publications it falls under, its cases. */
export function ItemEntryPage() {
  const { t } = useLingui();
  const word = useWord();
  const { entryId } = route.useParams();
  const { data: entry } = useSuspenseQuery(itemEntryQuery(entryId));
  const family = entry.itemFamily === null ? '–' : word(ITEM_FAMILY_NAMES, entry.itemFamily);
  return (
    <RegisterEntryPage
      register="items"
      entry={entry}
      facts={[
        { key: 'family', term: t`Family`, value: family },
        dataFact('maker', t`Maker`, entry.maker),
        dataFact('model', t`Model`, entry.model),
        dataFact('version', t`Version`, entry.version),
      ]}
    >
      <Published publications={entry.publications} />
      <RegisterCases entryId={entryId} outcomes={entry.outcomes} />
      <AsWritten entry={entry} />
    </RegisterEntryPage>
  );
}

function Published({ publications }: Pick<ItemEntry, 'publications'>) {
  if (publications.length === 0) return null;
  return (
    <NotificationBanner tone="warn" title={<Trans>Its cases fall under a published list</Trans>}>
      <ul className="list">
        {publications.map(({ entryId, title, ojReference, publishedOn }) => (
          <li key={entryId}>
            <span translate="no">{title}</span>: OJ {ojReference}, {fmt.date(publishedOn)} (Art 5(6))
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

function AsWritten({ entry }: { readonly entry: ItemEntry }) {
  const { t } = useLingui();
  const word = useWord();
  const functions = entry.functions.map((name) => word(FUNCTION_WORDS, name)).join(', ');
  return (
    <section className="stack" aria-labelledby="written">
      <Heading id="written">
        <Trans>As it was written last</Trans>
      </Heading>
      <SummaryList
        dense
        rows={[
          ...(entry.otherFamily === null ? [] : [dataFact('other', t`Other family`, entry.otherFamily)]),
          { key: 'functions', term: t`Functions`, value: functions === '' ? '–' : functions },
          dataFact('description', t`Description`, entry.description),
          ...entry.parameters.map(({ key, value, unit }, at) => ({
            key: `parameter-${at}`,
            term: <span translate="no">{key}</span>,
            value: <span translate="no">{[value, unit].filter((part) => part !== null).join(' ')}</span>,
          })),
        ]}
      />
    </section>
  );
}
