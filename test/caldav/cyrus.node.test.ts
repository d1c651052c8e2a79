import { APT_LINE, available, startCyrus } from '../support/servers/cyrus.ts';
import { liveAdapterTests } from './support/adapter-live.ts';
import { type LiveServer, liveProviderTests } from './support/live.ts';

const live: LiveServer = {
  name: 'Cyrus',
  apt: APT_LINE,
  available,
  start: startCyrus,
  strangeToken: 'data:,1-1',
  principal: '/dav/principals/user/alice/',
  refusesSameUid: true,
  shares: true,
};

liveProviderTests(live);
liveAdapterTests(live);
