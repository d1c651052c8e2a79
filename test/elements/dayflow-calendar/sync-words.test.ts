import { assert, describe, it } from '../../support/suite.ts';
import { syncWords } from '../../../src/elements/dayflow-calendar/sync-words.ts';
import { english } from '../../../src/elements/messages/en.ts';
import type { SyncStatus } from '../../../src/model/source.ts';
import { ProviderError } from '../../../src/sync/errors.ts';

const idle: SyncStatus = { state: 'idle', pending: 0, conflicts: 0, durable: true };
const words = (...statuses: SyncStatus[]): string | undefined => syncWords(statuses, english)?.words;

describe('the state of sync in words', () => {
  it('is nothing where nothing syncs', () => assert.isUndefined(words()));
  it('counts a first sync over all sources', () => {
    const syncing = (done: number, total: number): SyncStatus => ({ ...idle, state: 'syncing', progress: { done, total } });
    assert.equal(words(idle, syncing(100, 300), syncing(20, 200)), 'Syncing 120 of 500');
    assert.equal(words({ ...idle, state: 'syncing' }), 'Syncing');
  });
  it('says the worst first', () => {
    const signedOut: SyncStatus = { ...idle, state: 'blocked', error: new ProviderError('signed-out', 'POST /api: 401') };
    assert.equal(words(idle, { ...idle, state: 'syncing' }, signedOut), 'Signed out');
    assert.equal(words({ ...idle, state: 'offline', pending: 2 }, { ...idle, state: 'syncing' }), 'Offline – 2 changes waiting');
    assert.equal(words({ ...idle, state: 'error', error: new ProviderError('offline', 'no network') }), 'Offline – changes are kept');
    assert.equal(words({ ...idle, pending: 1 }), '1 change waiting');
    assert.equal(words(idle), 'Synced');
  });
  it('never shows the text of an unknown error', () => {
    assert.equal(words({ ...idle, state: 'error', error: new Error('https://secret.example/') }), english.otherProblem);
  });
});
