import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Heading } from '../../ui';
import { useWord } from '../../words/word';
import { namedInCaseQuery } from './register-queries';
import { EntryLink } from './register-table';
import { ENTRY_ROLE_WORDS } from './register-words';

/** Whom and what the case names, with the way into the registers; nothing until the checks have filed it. */
export function NamedInCase({ reference }: { readonly reference: string }) {
  const word = useWord();
  const { data } = useQuery(namedInCaseQuery(reference));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="named">
      <Heading id="named">
        <Trans>In the registers</Trans>
      </Heading>
      <ul className="list">
        {data.items.map(({ register, entryId, name, roles, otherCases }) => (
          <li key={entryId}>
            {roles.map((role) => word(ENTRY_ROLE_WORDS, role)).join(', ')}:{' '}
            <EntryLink register={register} entryId={entryId} name={name} />{' '}
            <span className="secondary">
              {otherCases === 0 ? (
                <Trans>in no other case</Trans>
              ) : (
                plural(otherCases, { one: 'in # other case', other: 'in # other cases' })
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
