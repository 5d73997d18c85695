const { floors, rooms } = require('./test/architecture/house.json');

const alternatives = (names) => `(${names.join('|')})`;

/** A floor looks only down: one rule for each floor, naming all that it may not see. */
const floorRules = Object.entries(floors).map(([floor, { may }]) => ({
  name: `floor-${floor}-looks-down`,
  comment: `libs/${floor} may import only ${['itself', ...may.map((name) => `libs/${name}`)].join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${floor}/`, pathNot: '\\.spec\\.tsx?$' },
  to: { path: '^(apps|libs|migrations|test)/', pathNot: `^libs/${alternatives([floor, ...may])}/` },
}));

/** A room uses the rooms before it in the list, on any floor below or its own; never those after. */
const roomRules = rooms.slice(0, -1).map((room, place) => ({
  name: `room-${room}-looks-back`,
  comment: `Room "${room}" may use the rooms before it in test/architecture/house.json, never those after.`,
  severity: 'error',
  from: { path: `^libs/(domain|contracts|persistence|use-cases)/src/${room}/`, pathNot: '\\.spec\\.tsx?$' },
  to: { path: `^libs/(domain|contracts|persistence|use-cases)/src/${alternatives(rooms.slice(place + 1))}/` },
}));

const externalTo = (name, from, packages, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.tsx?$' },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
    pathNot: packages.length ? `^(node_modules/)?${alternatives(packages)}(/|$)` : '^$',
  },
});

module.exports = {
  forbidden: [
    ...floorRules,
    ...roomRules,
    {
      name: 'no-circular',
      comment: 'A circle cannot be read from the bottom up.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that is no door is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.m?ts$',
          '\\.(spec|entity)\\.tsx?$',
          '(^|/)(vite|vitest|lingui|eslint)\\.',
          '^migrations/\\d',
          '^apps/[^/]+/src/main\\.tsx?$',
          '^apps/tools/src/commands/',
          '^test/',
        ],
      },
      to: {},
    },
    {
      name: 'rooms-have-one-door',
      comment: 'Another lib or app enters a room by its index, never past it.',
      severity: 'error',
      from: { path: '^(?:apps|libs|test)/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        path: '^libs/([^/]+)/src/([^/]+)/(?!index\\.ts)',
        pathNot: '^$',
        dependencyTypes: ['aliased-workspace', 'npm', 'localmodule'],
      },
    },
    {
      name: 'web-sees-contracts-only',
      comment: 'The browser knows what crosses the wire, nothing behind it.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs/(domain|persistence|integrations|use-cases)|apps/(api|worker|tools)|migrations)/' },
    },
    {
      name: 'apps-do-not-see-each-other',
      comment: 'Apps meet in the database and on the wire.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'http-doors-use-use-cases',
      comment: 'A door calls a use-case; it does not reach for rows (the kernel opens the databases).',
      severity: 'error',
      from: { path: '^apps/(api|worker)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/persistence/src/(?!kernel/)' },
    },
    {
      name: 'product-does-not-see-tests',
      comment: 'Nothing that runs imports a test or its support.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/' },
    },
    externalTo(
      'domain-packages',
      '^libs/domain/',
      ['any-ascii', 'canonicalize', 'jstat', 'ml-matrix'],
      'Domain imports pure packages only: any-ascii (transliteration), canonicalize (RFC 8785), jstat, ml-matrix (numbers).',
    ),
    externalTo('contracts-packages', '^libs/contracts/', ['zod'], 'Contracts are zod schemas and words.'),
    {
      name: 'use-cases-know-no-transport',
      comment: 'Use-cases know neither HTTP nor the queue: only injection from Nest.',
      severity: 'error',
      from: { path: '^libs/use-cases/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: 'node_modules/(bullmq|express|ioredis|@nestjs/(?!common))' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.nx|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
    progress: { type: 'none' },
  },
};
