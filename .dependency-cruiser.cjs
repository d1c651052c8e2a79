// The floors of the house (ARCHITECTURE.md): an import may only point down, and a floor does not import its
// own floor's neighbours. This is an allow-list: what is not named here is an error.
const floors = {
  time: { folders: [], packages: ['temporal-spec', 'temporal-polyfill'] },
  model: { folders: ['time'], packages: [] },
  icalendar: { folders: ['time', 'model'], packages: ['ical.js'] },
  layout: { folders: ['time', 'model'], packages: [] },
  webdav: { folders: ['time', 'model'], packages: ['fast-xml-parser'] },
  sync: { folders: ['time', 'model'], packages: [] },
  caldav: { folders: ['time', 'model', 'icalendar', 'webdav', 'sync'], packages: [] },
  storage: { folders: ['model', 'sync'], packages: ['idb-keyval'] },
  interaction: { folders: ['time', 'model', 'layout'], packages: [] },
  headless: { folders: ['time', 'model', 'icalendar', 'webdav', 'sync', 'caldav', 'storage'], packages: [] },
  elements: {
    folders: [
      'time', 'model', 'icalendar', 'layout', 'webdav', 'sync', 'caldav', 'storage', 'interaction', 'headless',
    ],
    packages: ['lit', '@lit/context', '@lit/reactive-element', 'lit-html', 'lit-element'],
  },
  // The backend's handler stands beside the house; it shares one file, so that both sides read content lines
  // alike.
  proxy: { files: ['^src/icalendar/content-line\\.ts$'], folders: [], packages: [], node: true },
};

const rules = Object.entries(floors).map(([floor, allowed]) => ({
  name: `${floor}-imports-only-what-lies-below`,
  severity: 'error',
  comment: `src/${floor} may import: ${[...allowed.folders, ...allowed.packages].join(', ') || 'nothing'}`,
  from: { path: `^src/${floor}/` },
  to: {
    pathNot: [
      `^src/${floor}/`,
      ...allowed.folders.map((folder) => `^src/${folder}/`),
      ...(allowed.files ?? []),
      ...allowed.packages.map((name) => `node_modules/${name.replace('/', '\\/')}/`),
      ...(allowed.node ? ['^(node:)?(http|https|net|dns|dns/promises|stream|stream/web|crypto|zlib|tls|buffer|url)$'] : []),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two files that import each other are one thing, or one of them holds a third.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'not-to-the-entries',
      severity: 'error',
      comment: 'The entries re-export and register; nothing imports them but each other.',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'the-demo-server-reads-for-itself',
      severity: 'error',
      comment: "One parser on both sides would hide its own bugs, so the embedded server has nothing of src/.",
      from: { path: '^demo/caldav-server/' },
      to: { path: '^src/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(src|demo)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
