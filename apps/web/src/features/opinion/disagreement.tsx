import { Trans, useLingui } from '@lingui/react/macro';
import type { NationalRoundView } from '@article5/contracts/consultation';
import { Heading, ScrollRegion, Tag } from '../../ui';
import { CRITERION_WORDS, STANCE_TONES, STANCE_WORDS } from '../../words/opinion';
import { useWord } from '../../words/word';
import './opinion.css';

type Map = NonNullable<NationalRoundView['disagreement']>;
const SIDES = ['NO_CONCERN', 'CONDITION', 'CONCERN'] as const;

/** Who said what on which criterion: a picture of where each stands, and the same as a table. */
export function Disagreement({ map }: { readonly map: Map }) {
  const { t } = useLingui();
  const word = useWord();
  if (map.rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="disagreement">
      <Heading level={3} id="disagreement">
        {map.agreed ? <Trans>All say the same</Trans> : <Trans>Where they differ</Trans>}
      </Heading>
      <div className="stances" aria-hidden="true">
        <span />
        {SIDES.map((side) => (
          <span key={side} className="stances__side">
            {word(STANCE_WORDS, side)}
          </span>
        ))}
        {map.rows.map((row) => (
          <Line key={row.criterion} row={row} by={map.by} name={word(CRITERION_WORDS, row.criterion)} />
        ))}
      </div>
      <ScrollRegion label={t`Table: who said what on which criterion`}>
        <table className="table table--dense">
          <caption>
            <span className="visually-hidden">
              <Trans>Who said what on which criterion</Trans>
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Criterion</Trans>
              </th>
              {map.by.map((name, index) => (
                <th scope="col" key={`${name}-${index}`}>
                  {name}
                </th>
              ))}
              <th scope="col">
                <Trans>Result</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {map.rows.map((row) => (
              <tr key={row.criterion}>
                <th scope="row">{word(CRITERION_WORDS, row.criterion)}</th>
                {row.stances.map((stance, index) => (
                  <td key={`${row.criterion}-${map.by[index] ?? ''}-${index}`}>
                    {stance === null ? (
                      '–'
                    ) : (
                      <Tag tone={STANCE_TONES[stance]}>{word(STANCE_WORDS, stance)}</Tag>
                    )}
                  </td>
                ))}
                <td>{row.agreed ? <Trans>same</Trans> : <Trans>differ</Trans>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Line({
  row,
  by,
  name,
}: {
  readonly row: Map['rows'][number];
  readonly by: readonly string[];
  readonly name: string;
}) {
  return (
    <>
      <span className="stances__criterion">{name}</span>
      {SIDES.map((side) => (
        <span key={side} className={`stances__cell stances__cell--${side.toLowerCase().replace('_', '-')}`}>
          {by
            .filter((_, index) => row.stances[index] === side)
            .map((one, index) => (
              <span key={`${one}-${index}`} className="stances__who" title={one}>
                {initialsOf(one)}
              </span>
            ))}
        </span>
      ))}
    </>
  );
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part[0])
    .join('')
    .slice(0, 3);
}
