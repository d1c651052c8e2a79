import { startEmbedded } from '../support/servers/embedded.ts';
import { liveAdapterTests } from './support/adapter-live.ts';
import { type LiveServer, liveProviderTests } from './support/live.ts';

const live: LiveServer = {
  name: 'the embedded server',
  apt: '',
  available: () => true,
  start: startEmbedded,
  strangeToken: 'data:,nobody-gave-this-out',
  principal: '/dav/principals/alice/',
  refusesSameUid: true,
  shares: true,
};

liveProviderTests(live);
liveAdapterTests(live);
