import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField } from 'react-aria-components';
import type { InboxView } from '@article5/contracts/casework';
import { Dialog } from '../../ui';
import { INBOX_VIEW_WORDS } from '../../words/case';
import { useWord } from '../../words/word';
import { useOffered, type Command } from './commands';
import { viewsQuery } from './inbox-queries';
import { searchOf } from './inbox-views';

const REFERENCE = /^[A-Za-z]{2}(-[A-Za-z]{3})?-\d{4}-\d+$/;

/** Where to go and what to do, by typing: pages, views, a case by its reference, acts on what is selected. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const fitting = useFitting(text.trim());
  return (
    <Dialog open onClose={onClose} title={t`Commands`}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="field" autoFocus aria-label={t`Command, view or reference`}>
          <Label className="field__label">
            <Trans>Command, view or reference</Trans>
          </Label>
          <Input className="input" autoComplete="off" />
        </SearchField>
        <Menu
          aria-label={t`Commands`}
          items={fitting}
          onAction={(id) => {
            onClose();
            fitting.find((command) => command.id === id)?.run();
          }}
          renderEmptyState={() => (
            <div className="option option--empty">
              <Trans>Nothing in the list matches</Trans>
            </div>
          )}
        >
          {({ id, label }) => (
            <MenuItem className="option" id={id} textValue={label}>
              {label}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

/** Commands whose words begin with every word typed; a reference and a search are always possible. */
function useFitting(typed: string): readonly Command[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const known = [...useOffered(), ...usePlaces()];
  const wanted = typed.toLowerCase().split(/\s+/);
  const fitting = known.filter(({ label }) =>
    wanted.every((word) => ` ${label.toLowerCase()}`.includes(` ${word}`)),
  );
  if (typed === '') return fitting;
  const reference = typed.toUpperCase();
  const direct: Command[] = REFERENCE.test(typed)
    ? [
        {
          id: 'case',
          label: t`Open ${reference}`,
          run: () =>
            void navigate({ to: '/$lang/c/cases/$reference', from: '/$lang', params: { reference } }),
        },
      ]
    : [];
  const search: Command = {
    id: 'search-for',
    label: t`Search for “${typed}”`,
    run: () => void navigate({ to: '/$lang/c/search', from: '/$lang', search: { q: typed } }),
  };
  return [...direct, ...fitting, search];
}

/** Pages and views, the officer's own ones too. */
function usePlaces(): readonly Command[] {
  const { t } = useLingui();
  const word = useWord();
  const navigate = useNavigate();
  const { data } = useQuery(viewsQuery());
  const go = (label: string, id: string, run: () => void): Command => ({ id, label, run });
  const standard = (Object.keys(INBOX_VIEW_WORDS) as InboxView[]).map((view) => {
    const name = word(INBOX_VIEW_WORDS, view);
    return go(
      t`View: ${name}`,
      `view-${view}`,
      () => void navigate({ to: '/$lang/c/inbox', from: '/$lang', search: { view } }),
    );
  });
  const saved = (data?.items ?? []).map((view) => {
    const { name } = view;
    const open = () =>
      view.page === 'inbox'
        ? navigate({ to: '/$lang/c/inbox', from: '/$lang', search: searchOf(view) })
        : navigate({ to: '/$lang/c/search', from: '/$lang', search: view.search });
    return go(t`View: ${name}`, `saved-${view.viewId}`, () => void open());
  });
  return [
    ...standard,
    ...saved,
    go(t`My day`, 'my-day', () => void navigate({ to: '/$lang/c', from: '/$lang' })),
    go(t`Go to search`, 'search', () => void navigate({ to: '/$lang/c/search', from: '/$lang' })),
    go(t`Go to calendar`, 'calendar', () => void navigate({ to: '/$lang/c/calendar', from: '/$lang' })),
    go(
      t`Go to exporters`,
      'exporters',
      () => void navigate({ to: '/$lang/c/organisations', from: '/$lang' }),
    ),
    go(t`Go to parties`, 'parties', () => void navigate({ to: '/$lang/c/parties', from: '/$lang' })),
    go(t`Go to items`, 'items', () => void navigate({ to: '/$lang/c/items', from: '/$lang' })),
    go(t`Work of the team`, 'team', () => void navigate({ to: '/$lang/c/team', from: '/$lang' })),
    go(t`Manage views`, 'views', () => void navigate({ to: '/$lang/c/inbox/views', from: '/$lang' })),
    go(t`Last acts`, 'acts', () => void navigate({ to: '/$lang/c/inbox/acts', from: '/$lang' })),
  ];
}
