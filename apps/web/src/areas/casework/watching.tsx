import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { WatchSignalView } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Heading, Tag } from '../../ui';
import { OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { watchingQuery } from './case-queries';

/** What may have been changed between two notifications. */
const ATTRIBUTES: Readonly<Record<string, MessageDescriptor>> = {
  destination: msg`the destination`,
  'end-user': msg`the end user`,
  consignee: msg`the consignee`,
  items: msg`the number of items`,
  'item-name': msg`the name of the item`,
  maker: msg`the maker`,
  model: msg`the model`,
  parameters: msg`the technical parameters`,
};

/** What stands out of the case beside those near it, each with how often such a thing happens anyway. */
export function Watching({ reference }: { readonly reference: string }) {
  const { data } = useSuspenseQuery(watchingQuery(reference));
  if (data.signals.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="watching">
      <Heading level={2} id="watching">
        <Trans>What stands out</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          Evidence beside other evidence: each of these also happens by chance, and none is a finding.
        </Trans>
      </p>
      {data.signals.map((signal) => (
        <Signal key={signal.kind} signal={signal} />
      ))}
    </section>
  );
}

function Signal({ signal }: { readonly signal: WatchSignalView }) {
  const { shows, of } = signal.baseRate;
  return (
    <section className="flag" aria-labelledby={`watch-${signal.kind}`}>
      <Heading level={3} id={`watch-${signal.kind}`}>
        <KindTitle kind={signal.kind} />
      </Heading>
      <p>
        <What signal={signal} />
      </p>
      <p className="secondary">
        {of === 0 ? (
          <Trans>There is no other case of this kind yet to say how often this happens.</Trans>
        ) : (
          <Trans>
            <Tag tone="quiet">Base rate</Tag> {shows} of the last {of} other cases of this item family in your
            authority show this as well.
          </Trans>
        )}
      </p>
      <p className="secondary">
        <Trans>It rests on {fmt.list(signal.references)}.</Trans>
      </p>
    </section>
  );
}

function KindTitle({ kind }: { readonly kind: WatchSignalView['kind'] }) {
  switch (kind) {
    case 'RENOTIFIED':
      return <Trans>Notified again with one thing changed</Trans>;
    case 'SPLIT':
      return <Trans>One sale in several parts?</Trans>;
    case 'SEVERAL_MEMBER_STATES':
      return <Trans>The same parties in several Member States</Trans>;
  }
}

function What({ signal }: { readonly signal: WatchSignalView }) {
  const { i18n } = useLingui();
  const word = useWord();
  const said = (name: string) => String(signal.parameters[name] ?? '');
  if (signal.kind === 'RENOTIFIED') {
    const attribute = ATTRIBUTES[said('changed')];
    const changed = attribute === undefined ? said('changed') : i18n._(attribute);
    const outcome = word(OUTCOMES, said('outcome'));
    return (
      <Trans>
        An essentially identical transaction was decided on {fmt.date(said('decidedOn'))} ({outcome}). Only{' '}
        {changed} is another one now.
      </Trans>
    );
  }
  if (signal.kind === 'SPLIT') {
    return (
      <Trans>
        {said('parts')} notifications of the same item for the same parties since {fmt.date(said('first'))}.
      </Trans>
    );
  }
  const states = fmt.list(
    said('memberStates')
      .split(',')
      .map((state) => fmt.country(state)),
  );
  return <Trans>The same item for the same parties was notified in {states} within a year.</Trans>;
}
