import { APT_LINE, available, startXandikos } from '../support/servers/xandikos.ts';
import { liveProviderTests } from './support/live.ts';

liveProviderTests({
  name: 'Xandikos',
  apt: APT_LINE,
  available,
  start: startXandikos,
  strangeToken: '0000000000000000000000000000000000000000',
  principal: '/alice/',
  refusesSameUid: true,
});
