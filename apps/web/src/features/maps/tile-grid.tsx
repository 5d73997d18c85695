import './maps.css';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { fmt } from '../../i18n/format';

/** Where each Member State stands in the grid: column, row. Every State is one tile, large or small. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  FI: [9, 1],
  SE: [7, 2],
  EE: [9, 2],
  IE: [1, 3],
  DK: [6, 3],
  LV: [9, 3],
  NL: [4, 4],
  DE: [6, 4],
  PL: [8, 4],
  LT: [9, 4],
  BE: [3, 5],
  LU: [4, 5],
  CZ: [7, 5],
  SK: [8, 5],
  FR: [3, 6],
  AT: [6, 6],
  HU: [8, 6],
  RO: [9, 6],
  PT: [1, 7],
  ES: [2, 7],
  IT: [4, 7],
  SI: [6, 7],
  HR: [7, 7],
  BG: [9, 7],
  MT: [4, 8],
  GR: [8, 8],
  CY: [10, 8],
};

export interface Tile {
  readonly code: string;
  /** Number in the tile: it never depends on colour alone. */
  readonly text: string;
  /** `undefined`: no data, hatched; `few`: too few to say, a dot. */
  readonly step: 0 | 1 | 2 | 3 | 4 | 'few' | undefined;
  /** The whole sentence for screen readers, after the name of the State. */
  readonly meaning: string;
}

/**
 * The 27 Member States as tiles of one size. A list in the order given; one tab stop, arrows move (left and right in
 * the order of the list), each tile is the link that `link` makes.
 */
export function TileGrid(props: {
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly link: (tile: Tile, content: ReactNode, focus: TileFocus) => ReactNode;
}) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const move = (event: KeyboardEvent, index: number) => {
    const last = props.tiles.length - 1;
    const next = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(last, next));
    setCurrent(to);
    list.current?.querySelectorAll('a')[to]?.focus();
  };
  return (
    <div>
      <ul className="tiles" aria-label={props.label} ref={list}>
        {props.tiles.map((tile, index) => {
          const [column, row] = PLACES[tile.code] ?? [10, 1];
          return (
            <li
              key={tile.code}
              className={`tile heat__cell--${tile.step === undefined ? 'none' : tile.step === 'few' ? 'few' : tile.step}`}
              style={{ gridColumn: column, gridRow: row }}
            >
              {props.link(
                tile,
                <>
                  <span aria-hidden="true">
                    {tile.code === 'GR' ? 'EL' : tile.code}
                    <br />
                    {tile.text}
                  </span>
                  <span className="visually-hidden">
                    {fmt.country(tile.code)}: {tile.meaning}
                  </span>
                </>,
                {
                  tabIndex: index === current ? 0 : -1,
                  onKeyDown: (event) => move(event, index),
                  onFocus: () => setCurrent(index),
                },
              )}
            </li>
          );
        })}
      </ul>
      <p className="small secondary">{t`Arrow keys move from State to State.`}</p>
    </div>
  );
}

/** What a tile's link needs for the one tab stop. */
export interface TileFocus {
  readonly tabIndex: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}
