import { APT_LINE, available, startCyrus } from '../support/servers/cyrus.ts';
import { liveProviderTests } from './support/live.ts';

liveProviderTests({
  name: 'Cyrus',
  apt: APT_LINE,
  available,
  start: startCyrus,
  strangeToken: 'data:,1-1',
  principal: '/dav/principals/user/alice/',
  refusesSameUid: true,
});
