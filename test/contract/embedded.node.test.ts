import { startEmbedded } from '../support/servers/embedded.ts';
import { caldavContract } from './contract.ts';

caldavContract({
  name: 'the embedded server',
  start: startEmbedded,
  traits: {
    updated: 204,
    keepsBytes: 'always',
    uidConflict: { status: 403, condition: 'no-uid-conflict' },
    invalidData: { status: 403, condition: 'valid-calendar-data' },
    acceptsFaulty: false,
    readOnly: { status: 403, condition: 'need-privileges' },
    pages: true,
    listsOldDeletions: false,
    noticesMoves: true,
    sharesInHome: true,
  },
});
