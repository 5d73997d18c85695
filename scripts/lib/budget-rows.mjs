import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure } from './failure.mjs';
import { readJson } from './files.mjs';

/** Most bytes of JavaScript, compressed, that a first visit to an area may load; in KiB. */
const AREAS = { public: 110, exporter: 180, casework: 220, union: 230 };
const CSS = 15;
const ENTRY = 'index.html';
/** An area's routes, where they are a chunk of their own. */
const ROUTES = /\/routes\.tsx?$/;
/** Pages around other pages; which ones they hold cannot be seen here, so they count with every page of their area. */
const FRAME = /\/(layout|case-page)\.tsx?$/;
const FONT = /\.(woff2?|ttf|otf|eot)$/i;

// Addresses of other machines that the browser would load by itself: attributes of the page, imports and images of
// styles, imports and requests of scripts. Links that a person follows are none.
const FOREIGN = [
  { of: /\.html$/, pattern: /<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?(?:https?:)?\/\/[^"'\s>]+/gi },
  { of: /\.css$/, pattern: /(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"'\s]+/gi },
  {
    of: /\.js$/,
    pattern: /(?:import|fetch|importScripts|EventSource|WebSocket)\(\s*["'`](?:https?|wss?):\/\/[^"'`]+/g,
  },
];

/**
 * One line of the table: what was measured, against what.
 * @typedef {{ name: string, value: string, limit: string, ok: boolean, note: string }} Row
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[], isEntry?: boolean }} Chunk
 */

/**
 * Measures the built web app. An area's first load is the entry, its routes, its frames and its heaviest page, each with
 * all they import at once: any page can be the first that somebody opens.
 * @param {string} dist
 * @returns {Row[]}
 */
export function measure(dist) {
  /** @type {Record<string, Chunk> | undefined} */
  const manifest = readJson(join(dist, '.vite', 'manifest.json'));
  if (!manifest)
    throw new Failure(`${dist} holds no build.`, { advice: 'build the web app first (npm start does).' });
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const sizes = new Map(
    files.filter((file) => /\.(js|css)$/.test(file)).map((file) => [file, packed(dist, file)]),
  );
  return [
    ...Object.entries(AREAS).map(([area, limit]) => areaRow(area, limit, manifest, sizes)),
    cssRow(sizes),
    listRow('web fonts', fontsIn(dist, files)),
    listRow('third-party origins', foreignIn(dist, files)),
  ];
}

/** @param {string} area @param {number} limit @param {Record<string, Chunk>} manifest @param {Map<string, number>} sizes */
function areaRow(area, limit, manifest, sizes) {
  const inArea = (/** @type {string} */ key) => key.startsWith(`src/areas/${area}/`);
  const known = (manifest[ENTRY]?.dynamicImports ?? []).filter(inArea);
  const routes = known.filter((key) => ROUTES.test(key));
  const shown = [...known, ...routes.flatMap((key) => manifest[key]?.dynamicImports ?? []).filter(inArea)];
  const frames = shown.filter((key) => FRAME.test(key));
  const pages = shown.filter((key) => !ROUTES.test(key) && !/\/layout\.tsx?$/.test(key));
  const loads = pages.map((page) => {
    const chunks = closure(manifest, [ENTRY, ...routes, ...frames, page]);
    return { page, bytes: sum([...chunks].map((key) => sizes.get(manifest[key]?.file ?? '') ?? 0)) };
  });
  const heaviest = loads.sort((a, b) => b.bytes - a.bytes)[0];
  const ok = heaviest !== undefined && heaviest.bytes <= limit * 1024;
  return {
    name: `JavaScript of a first visit: ${area}`,
    value: heaviest ? kib(heaviest.bytes) : 'no page found',
    limit: `${limit} KiB`,
    ok,
    note: heaviest ? heaviest.page.replace(`src/areas/${area}/`, '') : '',
  };
}

/** Everything that is loaded with these chunks. @param {Record<string, Chunk>} manifest @param {string[]} keys */
function closure(manifest, keys) {
  const seen = new Set();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return seen;
}

/** @param {Map<string, number>} sizes */
function cssRow(sizes) {
  const bytes = sum([...sizes].filter(([file]) => file.endsWith('.css')).map(([, size]) => size));
  return {
    name: 'all CSS',
    value: kib(bytes),
    limit: `${CSS} KiB`,
    ok: bytes > 0 && bytes <= CSS * 1024,
    note: '',
  };
}

/** @param {string} name @param {string[]} found */
function listRow(name, found) {
  return {
    name,
    value: String(found.length),
    limit: '0',
    ok: found.length === 0,
    note: found.slice(0, 3).join(', '),
  };
}

/** @param {string} dist @param {string[]} files */
function fontsIn(dist, files) {
  const named = files.filter((file) => FONT.test(file));
  const faces = files.filter((file) => file.endsWith('.css') && read(dist, file).includes('@font-face'));
  return [...named, ...faces];
}

/** @param {string} dist @param {string[]} files */
function foreignIn(dist, files) {
  return FOREIGN.flatMap(({ of, pattern }) =>
    files.filter((file) => of.test(file)).flatMap((file) => read(dist, file).match(pattern) ?? []),
  );
}

/** @param {string} dist @param {string} file */
const read = (dist, file) => (existsSync(join(dist, file)) ? readFileSync(join(dist, file), 'utf8') : '');

/** @param {string} dist @param {string} file */
const packed = (dist, file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {number} bytes */
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

/** @param {Row[]} rows */
export function asTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return rows.map(({ name, value, limit, ok, note }) =>
    `  ${ok ? '✓' : '✗'} ${name.padEnd(width)}${value.padStart(14)}  of ${limit.padEnd(8)}  ${note}`.trimEnd(),
  );
}
