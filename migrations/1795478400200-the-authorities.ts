import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reference data: code, Member State, name, languages, zone, and whether our sources confirm the name
 * (domain.md 5.4). Unconfirmed names are to be checked against the list published under Article 23(1).
 */
const AUTHORITIES: readonly (readonly [string, string, string, string, string, boolean])[] = [
  [
    'AT',
    'AT',
    'Federal ministry responsible for economy, foreign trade administration',
    'de',
    'Europe/Vienna',
    false,
  ],
  ['BE-BRU', 'BE', 'Brussels-Capital Region, export licensing', 'fr,nl', 'Europe/Brussels', false],
  ['BE-VLG', 'BE', 'Flanders, Strategic Goods Control Unit', 'nl', 'Europe/Brussels', false],
  ['BE-WAL', 'BE', 'Wallonia, arms and dual-use licences directorate', 'fr', 'Europe/Brussels', false],
  [
    'BG',
    'BG',
    'Interministerial Commission for Export Control and Non-Proliferation of WMD',
    'bg',
    'Europe/Sofia',
    false,
  ],
  ['CY', 'CY', 'Ministry of Energy, Commerce and Industry', 'el', 'Asia/Nicosia', false],
  ['CZ', 'CZ', 'Ministry of Industry and Trade, Licensing Administration', 'cs', 'Europe/Prague', false],
  ['DE', 'DE', 'Federal Office for Economic Affairs and Export Control (BAFA)', 'de', 'Europe/Berlin', true],
  ['DK', 'DK', 'Danish Business Authority', 'da', 'Europe/Copenhagen', false],
  ['EE', 'EE', 'Strategic Goods Commission, Ministry of Foreign Affairs', 'et', 'Europe/Tallinn', false],
  ['ES', 'ES', 'Secretariat of State for Trade, defence and dual-use trade', 'es', 'Europe/Madrid', false],
  ['FI', 'FI', 'Ministry for Foreign Affairs, export control', 'fi,sv', 'Europe/Helsinki', false],
  ['FR', 'FR', 'Service des biens à double usage (SBDU)', 'fr', 'Europe/Paris', true],
  ['GR', 'GR', 'Ministry of Foreign Affairs', 'el', 'Europe/Athens', false],
  ['HR', 'HR', 'Ministry of Foreign and European Affairs', 'hr', 'Europe/Zagreb', false],
  ['HU', 'HU', 'Authority for trade licensing', 'hu', 'Europe/Budapest', false],
  ['IE', 'IE', 'Department responsible for enterprise and trade', 'en,ga', 'Europe/Dublin', true],
  ['IT', 'IT', 'UAMA, Ministry of Foreign Affairs and International Cooperation', 'it', 'Europe/Rome', true],
  ['LT', 'LT', 'Ministry of Economy and Innovation', 'lt', 'Europe/Vilnius', false],
  [
    'LU',
    'LU',
    'Office for the control of exports, imports and transit (OCEIT)',
    'fr,de,lb',
    'Europe/Luxembourg',
    true,
  ],
  [
    'LV',
    'LV',
    'Committee for control of strategic goods, Ministry of Foreign Affairs',
    'lv',
    'Europe/Riga',
    false,
  ],
  ['MT', 'MT', 'Commerce Department, trade services', 'mt,en', 'Europe/Malta', false],
  ['NL', 'NL', 'CDIU, for the minister responsible for foreign trade', 'nl', 'Europe/Amsterdam', true],
  ['PL', 'PL', 'Ministry responsible for economy, strategic goods trade', 'pl', 'Europe/Warsaw', false],
  ['PT', 'PT', 'Tax and Customs Authority, licensing', 'pt', 'Europe/Lisbon', false],
  [
    'RO',
    'RO',
    'Export control department (ANCEX), Ministry of Foreign Affairs',
    'ro',
    'Europe/Bucharest',
    false,
  ],
  ['SE', 'SE', 'Inspectorate of Strategic Products (ISP)', 'sv', 'Europe/Stockholm', false],
  ['SI', 'SI', 'Ministry responsible for the economy', 'sl', 'Europe/Ljubljana', false],
  ['SK', 'SK', 'Ministry of Economy', 'sk', 'Europe/Bratislava', false],
];

export class TheAuthorities1795478400200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [code, memberState, name, languages, timeZone, confirmed] of AUTHORITIES) {
      await runner.query(`insert into authority values ($1, $2, $3, $4, $5, $6)`, [
        code,
        memberState,
        name,
        languages.split(','),
        timeZone,
        confirmed,
      ]);
      await runner.query(
        `insert into authority_profile (authority_id, valid_from, suspicion_notified,
           consistency_shared_by_default, unshared_hit_shown, confirmed)
         values ($1, '2021-09-09', false, true, false, false)`,
        [code],
      );
      await runner.query(`insert into team values ($1, 'general', 'General intake')`, [code]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from team; delete from authority_profile; delete from authority`);
  }
}
