import './maps.css';
import { Trans } from '@lingui/react/macro';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { useEffect, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { COUNTRY_OF_SHAPE, SMALL_COUNTRIES } from './places';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export interface Place {
  readonly code: string;
  readonly step: 0 | 1 | 2 | 3 | 4 | 'few';
  /** Said when a pointer rests on it; the table beside says the same. */
  readonly text: string;
}

const [WIDTH, HEIGHT] = [960, 470] as const;
const MARK = 5;
const ANTARCTICA = 'AQ';

/**
 * Destinations on a world map (Equal Earth): five fixed steps, hatch where there is nothing, dots where there is too
 * little to say; countries too small for a shape are marks. A picture with a description: what leads somewhere is in
 * the table beside it. Shapes are Natural Earth's and imply no position on borders.
 */
export function WorldMap(props: { readonly description: string; readonly places: readonly Place[] }) {
  const [world, setWorld] = useState<World>();
  useEffect(() => {
    let isWanted = true;
    void import('world-atlas/countries-110m.json').then((loaded) => {
      if (isWanted) setWorld(loaded.default as unknown as World);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'Sphere' },
  );
  const path = geoPath(projection);
  const byCode = new Map(props.places.map((place) => [place.code, place]));
  const shapes = world === undefined ? [] : feature(world, world.objects.countries).features;
  return (
    <div>
      <svg className="world" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.description}>
        <defs>
          <pattern
            id="world-hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill="#fff" />
            <line x1="0" y1="0" x2="0" y2="5" stroke="#c9cbd1" strokeWidth="1" />
          </pattern>
          <pattern id="world-dots" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill="#fff" />
            <circle cx="2.5" cy="2.5" r="1.2" fill="#3a4252" />
          </pattern>
        </defs>
        {shapes.map((shape, index) => {
          const code = COUNTRY_OF_SHAPE.get(String(shape.id ?? '')) ?? '';
          if (code === ANTARCTICA) return null;
          const place = byCode.get(code);
          return (
            <path key={index} d={path(shape) ?? ''} className={classOf(place)}>
              {place !== undefined && <title>{place.text}</title>}
            </path>
          );
        })}
        {SMALL_COUNTRIES.map(({ country, at }) => {
          const place = byCode.get(country);
          const point = projection([...at]);
          if (place === undefined || point === null) return null;
          return (
            <circle key={country} cx={point[0]} cy={point[1]} r={MARK} className={classOf(place)}>
              <title>{place.text}</title>
            </circle>
          );
        })}
      </svg>
      <p className="small secondary">
        <Trans>
          Borders and names follow the source of the map (Natural Earth, 1:110 million) and imply no position
          of the European Union. Small destinations are shown as circles.
        </Trans>
      </p>
    </div>
  );
}

function classOf(place: Place | undefined): string {
  return `world__place world__place--${place?.step ?? 'none'}`;
}
