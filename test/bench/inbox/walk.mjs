// Walks every list page by page along its cursors, and compares each row with what the bare SQL says.
import { isDeepStrictEqual } from 'node:util';
import { withClients } from '../ground/server.mjs';
import { underLoad } from '../kit/load.mjs';
import { must } from '../kit/measure.mjs';
import { bareOrder, barePage, LISTS } from './bare-inbox.mjs';

const DEEPEST = 100;

/**
 * Where the deepest page of a list begins: its number, its cursor, and the row before it.
 * @typedef {{ list: import('./bare-inbox.mjs').List, number: number, cursor: string | undefined, after: any }} DeepPage
 */

/**
 * @param {{ server: import('../ground/server.mjs').Server, door: import('./officer-door.mjs').OfficerDoor,
 *   reader: { authorityId: string, personId: string }, pageSize: number, clients: number }} world
 * @returns {Promise<DeepPage[]>}
 */
export async function walkLists({ server, door, reader, pageSize, clients }) {
  /** @type {DeepPage[]} */
  const deep = [];
  await withClients(server.lists, clients, (lanes) =>
    underLoad(clients, LISTS.length, async (piece, lane) => {
      const client = lanes[lane];
      const list = LISTS[piece];
      const { ids, last, isWhole } = await walk(list, door, pageSize);
      const wanted = await client.query(
        bareOrder(list, { ...reader, limit: isWhole ? 1_000_000 : ids.length }),
      );
      verifyOrder(list, ids, wanted.rows);
      for (const page of [{ number: 1, cursor: undefined, after: undefined }, last]) {
        const query = barePage(list, { ...reader, limit: pageSize, after: page.after });
        const { rows } = await client.query({ ...query, name: undefined });
        const answered = JSON.parse(await door.page(list, pageSize, page.cursor)).items;
        const isSame = isDeepStrictEqual(answered, JSON.parse(rows[0].page));
        must(isSame, `page ${page.number} of ${nameOf(list)} is not what the database holds`);
      }
      deep.push({ list, ...last });
    }),
  );
  return deep;
}

/**
 * @param {import('./bare-inbox.mjs').List} list
 * @param {import('./officer-door.mjs').OfficerDoor} door
 * @param {number} pageSize
 */
async function walk(list, door, pageSize) {
  /** @type {string[]} */
  const ids = [];
  let last = {
    number: 1,
    cursor: /** @type {string | undefined} */ (undefined),
    after: /** @type {any} */ (undefined),
  };
  for (;;) {
    const { items, next } = JSON.parse(await door.page(list, pageSize, last.cursor));
    ids.push(...items.map((/** @type {{ notificationId: string }} */ { notificationId }) => notificationId));
    if (next === undefined) return { ids, last, isWhole: true };
    must(
      items.length === pageSize,
      `page ${last.number} of ${nameOf(list)} has ${items.length} rows and a next one`,
    );
    if (last.number === DEEPEST) return { ids, last, isWhole: false };
    last = { number: last.number + 1, cursor: next, after: items.at(-1) };
  }
}

/** @param {import('./bare-inbox.mjs').List} list @param {string[]} ids @param {Array<{ id: string }>} wanted */
function verifyOrder(list, ids, wanted) {
  must(new Set(ids).size === ids.length, `the pages of ${nameOf(list)} show a case twice`);
  must(
    ids.length === wanted.length,
    `the pages of ${nameOf(list)} show ${ids.length} of ${wanted.length} cases`,
  );
  const wrong = ids.findIndex((id, place) => id !== wanted[place].id);
  must(wrong === -1, `row ${wrong + 1} of ${nameOf(list)} is not in its place`);
}

/** @param {import('./bare-inbox.mjs').List} list */
const nameOf = ({ view, sort }) => `"${view}" by ${sort}`;
