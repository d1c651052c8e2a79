// Holds the tables of the documents to the classes, by the manifest that is made from them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { blocksIn, namesInColumn, sectionOf } from './blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Member {
  readonly name: string;
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly { name: string }[];
  readonly events?: readonly { name?: string; description?: string }[];
  readonly cssParts?: readonly { name: string }[];
  readonly cssProperties?: readonly { name: string }[];
}

// As built: the analyzer writes into package.json where it puts its manifest, so no test runs it.
const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const declarations = manifest.modules.flatMap((module) => module.declarations);

function element(tag: string): Required<Declaration> {
  const found = declarations.find(({ tagName }) => tagName === tag);
  assert.ok(found, `the manifest has <${tag}>`);
  return found as Required<Declaration>;
}

const isPublic = ({ name, privacy, static: own }: Member): boolean => privacy === undefined && own !== true && !name.startsWith('#');
const methodsOf = ({ members }: Required<Declaration>): string[] =>
  members.filter((member) => isPublic(member) && member.kind === 'method').map(({ name }) => name);
const fieldsOf = ({ members }: Required<Declaration>): string[] =>
  members.filter((member) => isPublic(member) && member.kind === 'field').map(({ name }) => name);
/** The analyzer also takes any dispatched expression for an event; those that the JSDoc names have a description. */
const eventsOf = ({ events }: Required<Declaration>): string[] =>
  [...new Set(events.flatMap(({ name, description }) => (name?.startsWith('dayflow-') && description ? [name] : [])))];

function same(documented: readonly string[], real: readonly string[], what: string): void {
  assert.ok(documented.length > 0, `${what} are documented at all`);
  assert.deepEqual([...documented].sort(), [...real].sort(), what);
}

describe('docs/calendar.md', () => {
  const text = read('docs/calendar.md');
  const settings = sectionOf(text, '## Attributes and properties');

  it('has every attribute and property of the element, and no other', () => {
    const calendar = element('dayflow-calendar');
    const [both = '', only = ''] = settings.split('These are properties only:');
    same(namesInColumn(both, 0).filter((name) => name !== 'attribute'), calendar.attributes.map(({ name }) => name), 'attributes');
    same([...namesInColumn(both, 1), ...namesInColumn(only, 0)], fieldsOf(calendar), 'properties');
  });

  it('has every method', () => {
    same(namesInColumn(sectionOf(text, '## Methods'), 0), methodsOf(element('dayflow-calendar')), 'methods');
  });

  it('has every event', () => {
    same(namesInColumn(sectionOf(text, '## Events'), 0), eventsOf(element('dayflow-calendar')), 'events');
  });

  it('has every part', () => {
    same(namesInColumn(sectionOf(text, '## Parts'), 0), element('dayflow-calendar').cssParts.map(({ name }) => name), 'parts');
  });

  it('has every custom property that some style reads', () => {
    const tokens = [...read('src/elements/styles/tokens.ts').matchAll(/(--_[\w-]+):\s*var\(\s*(--dayflow-[\w-]+)/g)];
    const styles = execFileSync('grep', ['-rh', '--include=*.ts', '--exclude=tokens.ts', 'var(--', 'src/elements'], { cwd: root, encoding: 'utf8' });
    const direct = [...styles.matchAll(/var\((--dayflow-[\w-]+)/g)].map(([, name]) => name!);
    const inUse = tokens.flatMap(([, inner, outer]) => (new RegExp(`var\\(${inner}[,)]`).test(styles) ? [outer!] : []));
    inUse.push(...new Set(direct));
    same(namesInColumn(sectionOf(text, '## Custom properties'), 0), inUse, 'custom properties');
    same(element('dayflow-calendar').cssProperties.map(({ name }) => name), inUse, 'custom properties of the manifest');
  });

  it('has every member that a source has', () => {
    const port = /export interface CalendarSource \{([^]*?)^\}/m.exec(read('src/model/source.ts'))?.[1] ?? '';
    const members = [...port.matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm)].map(([, name]) => name!);
    same(namesInColumn(sectionOf(text, '## Sources of your own'), 0), members, 'members of CalendarSource');
  });
});

describe('docs/caldav-source.md', () => {
  const text = read('docs/caldav-source.md');

  it('has every attribute and property of the element, and no other', () => {
    const source = element('dayflow-caldav-source');
    const [both = '', only = ''] = sectionOf(text, '## Attributes and properties').split('These are properties only:');
    same(namesInColumn(both, 0), source.attributes.map(({ name }) => name), 'attributes');
    const told = ['conflicts'];
    same([...namesInColumn(both, 1), ...namesInColumn(only, 0), ...told], fieldsOf(source), 'properties');
  });

  it('has every method', () => {
    const members = namesInColumn(sectionOf(text, '## Methods'), 0);
    same(members.filter((name) => name !== 'conflicts'), methodsOf(element('dayflow-caldav-source')), 'methods');
  });

  it('has every event, state, error and reason', () => {
    const events = sectionOf(text, '## Events');
    const [first = '', states = ''] = events.split('`status` is `{state');
    same(namesInColumn(first, 0), eventsOf(element('dayflow-caldav-source')), 'events');
    same(namesInColumn(states, 0).filter((name) => name !== 'state'), union('src/model/source.ts', 'state'), 'states');
    const kinds = union('src/sync/errors.ts', 'ProviderErrorKind');
    const reasons = union('src/sync/cache/rows.ts', 'ConflictReason');
    for (const word of [...kinds, ...reasons]) assert.ok(text.includes(`\`${word}\``), `${word} is documented`);
  });
});

describe('docs/proxy.md', () => {
  const text = read('docs/proxy.md');

  it('has every option and limit', () => {
    const options = /export interface CalDAVProxyOptions<[^{]*\{([^]*?)^\}/m.exec(read('src/proxy/settings.ts'))?.[1] ?? '';
    const section = sectionOf(text, '## Options');
    same(namesInColumn(section, 0), [...options.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name!), 'options');
    for (const [, limit] of read('src/proxy/limits.ts').matchAll(/^ {2}(\w+): number;$/gm)) assert.ok(section.includes(`\`${limit}\``), `${limit} is documented`);
  });

  it('has every reason of a refusal', () => {
    const reasons = namesInColumn(sectionOf(text, '## The wire'), 1);
    same([...new Set(reasons)], union('src/proxy/refusal.ts', 'ProxyErrorReason'), 'reasons');
  });
});

/** The words of a union type of string literals, by the type's or the property's name. */
function union(path: string, name: string): string[] {
  const type = new RegExp(`(?:type ${name} =|readonly ${name}:)([^;]*);`).exec(read(path))?.[1] ?? '';
  return [...type.matchAll(/'([\w-]+)'/g)].map(([, word]) => word!);
}

describe('the documents', () => {
  const documents = ['README.md', 'docs/calendar.md', 'docs/caldav-source.md', 'docs/headless.md', 'docs/icalendar.md', 'docs/proxy.md'];

  it('import only what the entries export', () => {
    for (const document of documents) {
      for (const { code } of blocksIn(read(document))) {
        for (const [, names, entry = '/index'] of code.matchAll(/import \{([^}]*)\} from 'dayflow-calendar(\/[\w-]+)?'/g)) {
          const exported = exportsOf(entry.slice(1));
          for (const name of names!.split(',').map((each) => each.replace(/^\s*type\s/, '').trim())) {
            assert.ok(name === '' || exported.has(name), `${document}: dayflow-calendar${entry} exports ${name}`);
          }
        }
      }
    }
  });

  it('name functions of the headless entry that are there, and leave none out', () => {
    const text = read('docs/headless.md');
    const functions = [...exportsOf('caldav', true)].filter((name) => /^(?:create|discover|map|attach|clear|parse|occurrences|patch|\w+Config$|ICLOUD)/.test(name));
    assert.ok(functions.length > 15);
    for (const name of functions) assert.ok(text.includes(name), `docs/headless.md has ${name}`);
    for (const [, name] of text.matchAll(/`(\w+)\(/g)) {
      const isKnown = exportsOf('caldav', true).has(name!) || new RegExp(`\\b${name}\\??[(:]`).test(sources);
      assert.ok(isKnown, `${name}() exists`);
    }
  });

  const sources = ['src/caldav/adapter/types.ts', 'src/headless/caldav-sync.ts', 'src/headless/attach.ts', 'src/sync/engine.ts', 'src/storage/caldav-storage.ts', 'src/sync/storage.ts', 'src/model/source.ts', 'src/time/temporal.ts']
    .map(read)
    .join('\n');
});

/** The names that an entry exports, types included unless `values` only are wanted. */
function exportsOf(entry: string, values = false): Set<string> {
  const text = read(`src/${entry}.ts`);
  const names = [...text.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, types, list]) =>
    types && values ? [] : list!.split(',').map((each) => each.trim()).filter((each) => !(values && each.startsWith('type '))),
  );
  const nested = [...text.matchAll(/export \* from '\.\/([\w.-]+)\.ts'/g)].flatMap(([, inner]) => [...exportsOf(inner!, values)]);
  return new Set([...names.map((name) => name.replace(/^type /, '')), ...nested].filter((name) => name !== ''));
}
