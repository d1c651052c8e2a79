import { APT_LINE, available, startCyrus } from '../support/servers/cyrus.ts';
import { describeSync } from './sync-contract.ts';

describeSync('Cyrus', () => startCyrus(), !available() && `Cyrus is not installed: ${APT_LINE}`);
