import { APT_LINE, available, startXandikos } from '../support/servers/xandikos.ts';
import { liveAdapterTests } from './support/adapter-live.ts';
import { type LiveServer, liveProviderTests } from './support/live.ts';

const live: LiveServer = {
  name: 'Xandikos',
  apt: APT_LINE,
  available,
  start: startXandikos,
  strangeToken: '0000000000000000000000000000000000000000',
  principal: '/alice/',
  refusesSameUid: true,
  shares: false,
};

liveProviderTests(live);
liveAdapterTests(live);
