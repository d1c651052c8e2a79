import { APT_LINE, available, startRadicale } from '../support/servers/radicale.ts';
import { describeSync } from './sync-contract.ts';

describeSync('Radicale', () => startRadicale(), !available() && `Radicale is not installed: ${APT_LINE}`);
