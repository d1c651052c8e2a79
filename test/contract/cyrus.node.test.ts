import { APT_LINE, available, startCyrus } from '../support/servers/cyrus.ts';
import { caldavContract } from './contract.ts';

caldavContract({
  name: 'Cyrus',
  start: startCyrus,
  available,
  install: APT_LINE,
  traits: {
    updated: 204,
    keepsBytes: 'plain',
    // A UID has one place in a whole account here.
    uidConflict: { status: 403, condition: 'unique-scheduling-object-resource' },
    invalidData: { status: 403, condition: 'valid-calendar-data' },
    acceptsFaulty: true,
    readOnly: { status: 403, condition: 'need-privileges' },
    pages: true,
    listsOldDeletions: false,
    noticesMoves: false,
    sharesInHome: true,
  },
});
