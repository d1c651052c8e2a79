import { html, nothing, render } from 'lit';
import { assert, beforeEach, describe, it } from '../support/suite.ts';
import { seeded } from '../support/seeded.ts';
import { repeat } from '../../src/elements/repeat.ts';

describe('a repeated list', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
  });

  const draw = (keys: readonly string[], words = ''): void =>
    void render(html`<ul>${repeat(keys, (key) => key, (key, index) => html`<li id=${key}>${index}${words}</li>`)}</ul>`, root);
  const list = (): HTMLElement => root.querySelector('ul')!;
  const drawn = (): string[] => Array.from(list().children, ({ id }) => id);
  /** What Lit marks the list and its elements with. */
  const marks = (): number => [...list().childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE).length;

  it('keeps the element of each key through any change of the list, in order, and leaves nothing behind', () => {
    const seed = Date.now() % 1_000_000;
    const chance = seeded(seed);
    const letters = [...'abcdefghijkl'];
    const some = (): string[] =>
      letters
        .filter(() => chance() < 0.7)
        .map((letter) => ({ letter, at: chance() }))
        .sort((a, b) => a.at - b.at)
        .map(({ letter }) => letter);
    for (let round = 0; round < 300; round++) {
      const before = new Map(Array.from(root.querySelectorAll('li'), (element) => [element.id, element]));
      const keys = some();
      draw(keys, String(round));
      assert.deepEqual(drawn(), keys, `seed ${seed}, round ${round}`);
      for (const [index, element] of [...list().children].entries()) {
        assert.equal(element.textContent, `${index}${round}`);
        if (before.has(element.id)) assert.isTrue(before.get(element.id) === element, `seed ${seed}, round ${round}: ${element.id}`);
      }
      assert.isAtMost(marks(), 2 * keys.length + 1, `seed ${seed}, round ${round}`);
    }
  });

  it('moves only what goes elsewhere', () => {
    const moved = (from: string, to: string): string[] => {
      root = document.createElement('div');
      draw([...from]);
      const observer = new MutationObserver(() => undefined);
      observer.observe(list(), { childList: true });
      draw([...to]);
      const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
      return added.flatMap((node) => (node instanceof Element ? node.id : []));
    };
    assert.deepEqual(moved('abcd', 'abcd'), []);
    assert.deepEqual(moved('abcd', 'bcda'), ['a']);
    assert.deepEqual(moved('abcd', 'dabc'), ['d']);
    assert.deepEqual(moved('abcd', 'acbd'), ['b']);
    assert.deepEqual(moved('abcd', 'bd'), []);
    assert.deepEqual(moved('bd', 'abcd'), ['a', 'c']);
  });

  it('comes back after something else stood in its place', () => {
    const either = (keys: readonly string[] | undefined): void =>
      void render(html`<ul>${keys === undefined ? nothing : repeat(keys, (key) => key, (key) => html`<li id=${key}></li>`)}</ul>`, root);
    either(['a', 'b']);
    either(undefined);
    assert.deepEqual(drawn(), []);
    either(['b', 'c']);
    either(['c', 'b', 'd']);
    assert.deepEqual(drawn(), ['c', 'b', 'd']);
  });

  it('draws an item twice whose key comes twice, and once again where it does not', () => {
    draw(['a', 'b', 'a']);
    assert.deepEqual(drawn(), ['a', 'b', 'a']);
    draw(['a', 'a', 'b', 'c']);
    assert.deepEqual(drawn(), ['a', 'a', 'b', 'c']);
    draw(['b', 'a']);
    assert.deepEqual(drawn(), ['b', 'a']);
    assert.isAtMost(marks(), 5);
  });
});
