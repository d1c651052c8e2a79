import { APT_LINE, available, startRadicale } from '../support/servers/radicale.ts';
import { liveProviderTests } from './support/live.ts';

liveProviderTests({
  name: 'Radicale',
  apt: APT_LINE,
  available,
  start: startRadicale,
  strangeToken: 'http://radicale.org/ns/sync/0000000000000000000000000000000000000000000000000000000000000000',
  principal: '/alice/',
  refusesSameUid: true,
});
