import { english } from '../../../src/elements/messages/en.ts';
import { loadMessages, tables } from '../../../src/elements/messages/load.ts';
import { assert, describe, it } from '../../support/suite.ts';

type Words = { readonly [name: string]: unknown };

type Say = (...given: number[]) => string;

/** Numbers that are told from each other in what is said: 5, 6, 7. */
const given = (say: Say): number[] => Array.from({ length: say.length }, (_, index) => 5 + index);

/** Each phrase of a table by its path; what takes values is said with numbers. */
function phrases(words: Words, path = ''): [path: string, phrase: string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value !== 'function') return phrases(value as Words, at);
    const say = value as Say;
    return [[at, String(say(...given(say)))], ...[0, 1, 2].map((count): [string, string] => [`${at}(${count})`, String(say(...given(say).map(() => count)))])];
  });
}

/** The numbers that a phrase mentions, in whatever digits. */
function mentioned(phrase: string): string[] {
  const latin = phrase.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return (latin.match(/[567]/g) ?? []).sort();
}

describe('the words of a language', () => {
  for (const name of Object.keys(tables)) {
    it(`are all there, none is empty, and each says what it is given: ${name}`, async () => {
      const [own, table] = [english, await tables[name]!()].map((words) => new Map(phrases(words as unknown as Words)));
      assert.deepEqual([...table!.keys()].sort(), [...own!.keys()].sort());
      for (const [path, phrase] of table!) {
        assert.isAbove(phrase.trim().length, 0, path);
        assert.notMatch(phrase, /undefined|\[object|NaN|#/, path);
        if (!path.endsWith(')')) assert.deepEqual(mentioned(phrase), mentioned(own!.get(path)!), `${path}: ${phrase}`);
      }
    });
  }

  it('tell one from several', async () => {
    const [es, fr] = await Promise.all([loadMessages('es'), loadMessages('fr')]);
    const { replaced, skipped, refused } = es.importResults;
    assert.deepEqual([replaced, skipped, refused].map((say) => say(1)), ['1 sustituido', '1 ya estaba', '1 omitido']);
    assert.deepEqual([replaced, skipped, refused].map((say) => say(2)), ['2 sustituidos', '2 ya estaban', '2 omitidos']);
    assert.deepEqual([fr.importMore(1), fr.importMore(2)], ['et 1 autre', 'et 2 autres']);
  });

  it('are those of the script and not of the region', async () => {
    const save = async (locale: string): Promise<string> => (await loadMessages(locale)).save;
    assert.equal(await save('zh-SG'), await save('zh-CN'));
    assert.equal(await save('zh-HK'), await save('zh-TW'));
    assert.notEqual(await save('zh-HK'), await save('zh-CN'));
    assert.equal(await save('de-AT'), await save('de'));
    assert.equal(await save('eo'), english.save);
  });
});
