import { APT_LINE, available, startRadicale } from '../support/servers/radicale.ts';
import { caldavContract } from './contract.ts';

caldavContract({
  name: 'Radicale',
  start: startRadicale,
  available,
  install: APT_LINE,
  traits: {
    updated: 201,
    keepsBytes: 'never',
    uidConflict: { status: 409, condition: 'no-uid-conflict' },
    invalidData: { status: 400 },
    acceptsFaulty: false,
    readOnly: { status: 403 },
    pages: false,
    listsOldDeletions: true,
    noticesMoves: true,
    sharesInHome: false,
  },
});
