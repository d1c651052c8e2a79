import { startEmbedded } from '../support/servers/embedded.ts';
import { describeSync } from './sync-contract.ts';

describeSync('the embedded server', () => startEmbedded());
