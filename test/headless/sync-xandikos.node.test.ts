import { APT_LINE, available, startXandikos } from '../support/servers/xandikos.ts';
import { describeSync } from './sync-contract.ts';

describeSync('Xandikos', () => startXandikos(), !available() && `Xandikos is not installed: ${APT_LINE}`);
