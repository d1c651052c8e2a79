import { parseRetryAfter } from '../../src/webdav/retry-after.ts';
import { assert, describe, it } from '../support/suite.ts';

const NOW = Date.UTC(2026, 2, 10, 9, 0, 0);

describe('parseRetryAfter', () => {
  it('reads seconds and HTTP dates', () => {
    assert.equal(parseRetryAfter('120', NOW), 120_000);
    assert.equal(parseRetryAfter('Tue, 10 Mar 2026 09:00:30 GMT', NOW), 30_000);
    assert.equal(parseRetryAfter('Tue, 10 Mar 2026 08:00:00 GMT', NOW), 0);
  });

  it('reads nothing from nonsense', () => {
    for (const value of [null, '', 'soon', '-5', '1.5']) assert.isUndefined(parseRetryAfter(value, NOW));
  });
});
