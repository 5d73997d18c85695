import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import house from './house.json';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Project {
  readonly name: string;
  readonly folder: string;
  readonly tags: readonly string[];
}

function projects(): readonly Project[] {
  const folders = [...children('apps'), ...children('libs'), 'migrations', 'test'];
  return folders.map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return { name: manifest.name, folder, tags: manifest.nx?.tags ?? [] };
  });
}

function children(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => statSync(join(root, folder, name)).isDirectory())
    .map((name) => `${folder}/${name}`);
}

function cruise(...folders: readonly string[]) {
  return spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    [...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    { cwd: root, encoding: 'utf8' },
  );
}

describe('the house', () => {
  it('tags each project with one floor and one side', () => {
    for (const project of projects()) {
      expect(
        project.tags.filter((tag) => tag.startsWith('floor:')),
        project.name,
      ).toHaveLength(1);
      expect(
        project.tags.filter((tag) => tag.startsWith('side:')),
        project.name,
      ).toHaveLength(1);
    }
  });

  it('lists each room that any floor has', () => {
    const listed = new Set(house.rooms);
    for (const floor of ['domain', 'contracts', 'persistence', 'use-cases']) {
      for (const room of children(`libs/${floor}/src`)) expect(listed, room).toContain(room.split('/').pop());
    }
  });

  it('has no rule for everything', () => {
    expect(readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8')).not.toMatch(/path: '\*'|path: "\*"/);
  });

  it('holds: no import looks up, sideways or in a circle', () => {
    const run = cruise('apps', 'libs', 'migrations', 'test');
    expect(run.stdout + run.stderr).toContain('no dependency violations found');
    expect(run.status).toBe(0);
  }, 60_000);
});

describe('the tags', () => {
  const sideOf = (project: Project | undefined) => project?.tags.find((tag) => tag.startsWith('side:'));
  const floorOf = (project: Project | undefined) =>
    project?.tags.find((tag) => tag.startsWith('floor:'))?.replace('floor:', '') ?? '';
  const floors: Record<string, { may: readonly string[] }> = house.floors;

  it('agree with every dependency that Nx finds between projects', () => {
    const graph = nxGraph();
    const byName = new Map(projects().map((project) => [project.name, project]));
    const wrong = graph.filter(({ source, target }) => {
      const [from, to] = [byName.get(source), byName.get(target)];
      const [fromFloor, toFloor] = [floorOf(from), floorOf(to)];
      if (toFloor === 'test') return false;
      if (sideOf(from) === 'side:browser') return toFloor !== 'contracts';
      if (['apps', 'test', 'migrations'].includes(fromFloor)) return false;
      return !floors[fromFloor]?.may.includes(toFloor);
    });
    expect(graph.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  }, 120_000);

  function nxGraph(): readonly { source: string; target: string }[] {
    const folder = mkdtempSync(join(root, '.nx-graph-'));
    try {
      const file = join(folder, 'graph.json');
      const run = spawnSync(join(root, 'node_modules/.bin/nx'), ['graph', `--file=${file}`], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_NO_CLOUD: 'true' },
      });
      expect(run.stderr + run.stdout, 'nx graph').toContain('graph.json');
      const { graph } = JSON.parse(readFileSync(file, 'utf8'));
      return Object.values(graph.dependencies as Record<string, { source: string; target: string }[]>)
        .flat()
        .filter(({ target }) => !target.startsWith('npm:'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

describe('a planted wrong import', () => {
  const planted = [
    {
      what: 'a rule that reads a table',
      file: 'libs/domain/src/kernel/planted.ts',
      text: `export { Databases } from '@article5/persistence/kernel';`,
      rule: 'floor-domain-looks-down',
    },
    {
      what: 'a room that uses a later room',
      file: 'libs/domain/src/kernel/planted.ts',
      text: `export { LIFECYCLE } from '../notification';`,
      rule: 'room-kernel-looks-back',
    },
    {
      what: 'a page that knows a rule behind the wire',
      file: 'apps/web/src/planted.ts',
      text: `export { LIFECYCLE } from '@article5/domain/notification';`,
      rule: 'web-sees-contracts-only',
    },
    {
      what: 'a use-case that knows HTTP',
      file: 'libs/use-cases/src/kernel/planted.ts',
      text: `export { default } from 'express';`,
      rule: 'use-cases-know-no-transport',
    },
    {
      what: 'a rule that does I/O',
      file: 'libs/domain/src/kernel/planted.ts',
      text: `export { readFileSync } from 'node:fs';`,
      rule: 'domain-packages',
    },
  ];

  it.each(planted)(
    'is caught: $what',
    ({ file, text, rule }) => {
      const path = join(root, file);
      writeFileSync(path, text);
      try {
        const run = cruise(file);
        expect(run.stdout).toContain(rule);
        expect(run.status).not.toBe(0);
      } finally {
        rmSync(path);
      }
    },
    30_000,
  );
});
