import { APT_LINE, available, startRadicale } from '../support/servers/radicale.ts';
import { liveAdapterTests } from './support/adapter-live.ts';
import { type LiveServer, liveProviderTests } from './support/live.ts';

const live: LiveServer = {
  name: 'Radicale',
  apt: APT_LINE,
  available,
  start: startRadicale,
  strangeToken: 'http://radicale.org/ns/sync/0000000000000000000000000000000000000000000000000000000000000000',
  principal: '/alice/',
  refusesSameUid: true,
  shares: true,
};

liveProviderTests(live);
liveAdapterTests(live);
