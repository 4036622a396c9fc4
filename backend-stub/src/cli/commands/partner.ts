import type { DistrictSource } from '@klocket/contract';
import { createDistrictRepository } from '../../features/districts/repository.ts';
import { createPartnerRepository } from '../../features/partners/repository.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../open.ts';
import { Refusal, UsageError } from '../refusal.ts';
import { unknownDistrict } from './districts.ts';

export const partnerCommand: Command = {
  usage: 'add ORIGIN --district D --name N | list --district D | remove ORIGIN --district D',
  summary: 'Says which web sites may write, and frame our pages.',
  options: {
    district: { type: 'string', help: 'the district they are partners of' },
    name: { type: 'string', help: 'what the partner is called' },
  },
  run: async (call, { settings, clock, say }) => {
    const action = call.argument(0, 'add, list or remove');
    const districtId = call.required('district');
    await withDatabase(settings.database, async (db) => {
      const districts = createDistrictRepository(db, clock);
      const district = await districts.export(districtId);
      if (!district) throw await unknownDistrict(districtId, districts);
      const partners = createPartnerRepository(db);
      if (action === 'add') {
        const origin = originOf(call.argument(1, 'ORIGIN'));
        call.atMost(2);
        await partners.add(districtId, origin, call.required('name'));
        say(`${origin} is a partner of ${districtId}.`);
      } else if (action === 'remove') {
        const origin = originOf(call.argument(1, 'ORIGIN'));
        call.atMost(2);
        if (!(await partners.remove(districtId, origin)))
          throw new Refusal(`${origin} is no partner of ${districtId}. ${listed(district)}`);
        say(`${origin} is no longer a partner of ${districtId}.`);
      } else if (action === 'list') {
        call.atMost(1);
        say(listed(district));
      } else {
        throw new UsageError(`One can add, list or remove partners, not "${action}".`);
      }
    });
  },
};

/** An origin as browsers send it; an address with a path is cut off, and one without a scheme refused. */
function originOf(text: string) {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new UsageError(`"${text}" is no origin; write it like https://partner.example.`);
}

const listed = ({ id, partners = [] }: DistrictSource) =>
  partners.length > 0
    ? [
        `The partners of ${id}:`,
        ...partners.map(({ origin, name }) => `  ${origin}  ${name}`),
      ].join('\n')
    : `${id} has no partners.`;
