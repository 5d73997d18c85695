import { Trans, useLingui } from '@lingui/react/macro';
import type { MessagePreferencesView } from '@article5/contracts/message';
import { MESSAGE_WORDS } from '../../features/messages/words';
import { DataTable } from '../../ui';
import { useWord } from '../../words/word';

export type KindPreference = MessagePreferencesView['kinds'][number];

interface ChangeProps {
  readonly onChange: (kind: KindPreference['kind'], to: Partial<KindPreference>) => void;
}

/** One line a kind: what it means to the reader, and how it comes. What obliges has nothing to choose. */
export function PreferenceTable(props: ChangeProps & { readonly kinds: readonly KindPreference[] }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <DataTable<KindPreference>
      stacked
      dense
      caption={t`How you are told of each kind of message`}
      rows={props.kinds}
      rowKey={({ kind }) => kind}
      empty={
        <p>
          <Trans>You get no messages in the role that you act in.</Trans>
        </p>
      }
      columns={[
        {
          key: 'kind',
          header: t`Message`,
          rowHeader: true,
          cell: ({ kind }) => word(MESSAGE_WORDS, kind),
        },
        { key: 'level', header: t`For you`, cell: (row) => <Level row={row} onChange={props.onChange} /> },
        { key: 'way', header: t`E-mail`, cell: (row) => <Way row={row} onChange={props.onChange} /> },
      ]}
    />
  );
}

function Level({ row, onChange }: ChangeProps & { readonly row: KindPreference }) {
  const { t } = useLingui();
  const word = useWord();
  const about = word(MESSAGE_WORDS, row.kind);
  if (row.obliges) return <Trans>Obliges you: always on</Trans>;
  return (
    <select
      className="input input--dense"
      aria-label={t`For you: ${about}`}
      value={row.level}
      onChange={({ target }) => onChange(row.kind, { level: target.value as KindPreference['level'] })}
    >
      <option value="NEEDS_ME">{t`Needs me`}</option>
      <option value="INFORMATION">{t`For information`}</option>
      <option value="OFF">{t`Off`}</option>
    </select>
  );
}

function Way({ row, onChange }: ChangeProps & { readonly row: KindPreference }) {
  const { t } = useLingui();
  const word = useWord();
  const about = word(MESSAGE_WORDS, row.kind);
  if (row.obliges) return <Trans>At once</Trans>;
  if (row.level === 'OFF') return <Trans>No message</Trans>;
  return (
    <select
      className="input input--dense"
      aria-label={t`E-mail: ${about}`}
      value={row.way}
      onChange={({ target }) => onChange(row.kind, { way: target.value as KindPreference['way'] })}
    >
      <option value="AT_ONCE">{t`At once`}</option>
      <option value="DIGEST">{t`In the digest`}</option>
      <option value="PRODUCT">{t`Only in the portal`}</option>
    </select>
  );
}
