import { assert, describe, it } from '../support/suite.ts';
import { linkedText, plainText, safeUrl } from '../../src/elements/plain-text.ts';

describe('text from servers', () => {
  it('becomes a link only with a harmless scheme', () => {
    assert.equal(safeUrl(' https://example.org/a '), 'https://example.org/a');
    assert.equal(safeUrl('mailto:ana@example.org'), 'mailto:ana@example.org');
    for (const bad of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'example.org', '']) {
      assert.isUndefined(safeUrl(bad), bad);
    }
  });

  it('loses its tags and keeps its lines, and runs and loads nothing', async () => {
    const loads: string[] = [];
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => loads.push(name)));
    observer.observe({ type: 'resource' });
    const text = plainText('<p>Bring <b>papers</b></p><script>globalThis.ran = true</script><img src="/never.png" onerror="globalThis.ran = true">Then<br>go');
    assert.equal(text, 'Bring papers\nThen\ngo');
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    assert.isUndefined((globalThis as { ran?: boolean }).ran);
    assert.deepEqual(loads.filter((name) => name.includes('never.png')), []);
  });

  it('says where its links lead, unless they say it themselves or it is not safe', () => {
    assert.equal(
      plainText('<a href="https://example.org/?a=1&amp;b=2">the paper</a>, <a href="https://example.org/">example.org</a>, <a href="javascript:1">x</a>'),
      'the paper (https://example.org/?a=1&b=2), example.org, x',
    );
    assert.equal(plainText('<a href="https://evil.example">https://bank.example</a>'), 'https://bank.example (https://evil.example)');
  });

  it('stays as it is when it is no HTML', () => {
    for (const text of ['a < b and c > d', 'x\n\n  y', '<ana@example.org>', '1 <2> 3']) assert.equal(plainText(text), text);
  });

  it('is parted at its web addresses, without the punctuation after them', () => {
    assert.deepEqual(linkedText('See https://example.org/a, or (http://b.example).'), [
      { text: 'See ' },
      { text: 'https://example.org/a', href: 'https://example.org/a' },
      { text: ', or (' },
      { text: 'http://b.example', href: 'http://b.example/' },
      { text: ').' },
    ]);
  });
});
