import { expandRule, ruleEnd } from '../../../src/icalendar/recurrence/expand.ts';
import { parseRule } from '../../../src/icalendar/recurrence/rule.ts';
import { assert, describe, it } from '../../support/suite.ts';
import { DAILY } from './cases/daily.ts';
import { MONTHLY } from './cases/monthly.ts';
import { RFC_EXAMPLES } from './cases/rfc-examples.ts';
import type { RuleCase } from './cases/rule-case.ts';
import { WEEKLY } from './cases/weekly.ts';
import { WITHIN_DAY } from './cases/within-day.ts';
import { YEARLY } from './cases/yearly.ts';
import { isoOfWall, wallOfText } from './wall-text.ts';

const TABLES: Record<string, readonly RuleCase[]> = {
  'The examples of RFC 5545': RFC_EXAMPLES,
  'A yearly rule': YEARLY,
  'A monthly rule': MONTHLY,
  'A weekly rule': WEEKLY,
  'A daily rule': DAILY,
  'A rule by hours, minutes or seconds': WITHIN_DAY,
};

for (const [title, cases] of Object.entries(TABLES)) {
  describe(title, () => {
    for (const [startText, ruleText, instances] of cases) {
      it(`${startText} ${ruleText} → ${instances === '' ? 'nothing' : instances}`, () => {
        const start = wallOfText(startText);
        const rule = parseRule(ruleText);
        const options = { start, date: startText.length === 8 };
        const listed = instances.split(' ').filter((text) => text !== '' && text !== '…');
        const endless = instances.endsWith('…');
        const { starts, truncated } = expandRule(rule, {
          ...options,
          from: start,
          to: Infinity,
          limit: endless ? listed.length : Infinity,
        });
        assert.isFalse(truncated);
        assert.equal(starts.map((wall) => shortText(wall, start)).join(' '), listed.join(' '));
        if (rule.count !== undefined && rule.until === undefined && !endless && listed.length === rule.count) {
          assert.equal(ruleEnd(rule, options), starts.at(-1));
        }
      });
    }
  });
}

function shortText(wall: number, start: number): string {
  const [date, time] = isoOfWall(wall).replaceAll(/[-:]/g, '').split('T');
  return isoOfWall(start).endsWith(isoOfWall(wall).slice(10)) ? date! : `${date}T${time}`;
}
