import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions, type Action, type StaffRole } from '@klocket/contract';
import { may, sees, type ActionObject, type Actor } from './may.ts';

const id = 'me';

/** The people of the matrix, each with one role; `elsewhere` coordinates another district. */
const people: Record<string, StaffRole> = {
  coordinator: { role: 'coordinator', districtId: 'd' },
  organiser: { role: 'organiser', districtId: 'd', organiserId: 'abf' },
  leader: { role: 'leader', districtId: 'd', organiserId: 'abf' },
  walker: { role: 'walker', districtId: 'd' },
  'follow-up': { role: 'follow-up', districtId: 'd' },
  receiver: { role: 'receiver', districtId: 'd', organiserId: 'abf' },
  operator: { role: 'operator' },
  elsewhere: { role: 'coordinator', districtId: 'e' },
};

const objects: Record<string, ActionObject> = {
  district: { districtId: 'd' },
  own: { districtId: 'd', organisers: ['abf', 'hgf'], leaders: [id] },
  led: { districtId: 'd', organisers: ['hgf'], leaders: ['other', id] },
  arranged: { districtId: 'd', organisers: ['abf'], leaders: ['other'] },
  others: { districtId: 'd', organisers: ['hgf'], leaders: ['other'] },
  handed: { districtId: 'd', handedTo: ['abf'] },
  handedElsewhere: { districtId: 'd', handedTo: ['hgf'] },
  nobodys: { districtId: 'd', organisers: [], leaders: [] },
};

/** Who may do what with which object; what is not named here is refused. */
const granted: Record<Action, Record<string, string>> = {
  'activity.read': inReach({ organiser: 'own arranged', leader: 'own led' }),
  'activity.write': inReach({ organiser: 'own arranged', leader: 'own led' }),
  'activity.publish': inReach({ organiser: 'own arranged' }),
  'activity.suggest': inReach({ organiser: 'all', leader: 'all' }),
  'occurrence.change': inReach({ organiser: 'own arranged', leader: 'own led' }),
  'district.read': toEveryone(),
  'district.write': inReach({ operator: 'all' }),
  'district.create': { operator: 'all' },
  'partner.write': inReach({ operator: 'all' }),
  'colleague.read': inReach({ organiser: 'own arranged' }),
  'colleague.write': inReach({ organiser: 'own arranged' }),
  'history.read': toEveryone(),
  'history.read-all': inReach({}),
  'mail.read': inReach({}),
  'names.read': inReach({ organiser: 'own arranged', leader: 'own led' }),
  'defect.read': inReach({ walker: 'handed handedElsewhere', receiver: 'handed' }),
  'defect.write': inReach({}),
  'defect.answer': inReach({ receiver: 'handed' }),
  'walk.write': inReach({ walker: 'all' }),
  'goal.read': toEveryone(),
  'goal.write': inReach({ 'follow-up': 'all' }),
  'visit.write': inReach({ organiser: 'all', leader: 'all' }),
  'screen.read': toEveryone(),
  'screen.write': inReach({}),
  export: inReach({ organiser: 'own arranged' }),
  erase: inReach({}),
};

describe('may', () => {
  for (const action of actions) {
    it(`grants ${action} to whom it should, and to nobody else`, () => {
      for (const [person, role] of Object.entries(people)) {
        const allowed = granted[action][person] ?? '';
        for (const [name, object] of Object.entries(objects)) {
          const expected = allowed === 'all' || allowed.split(' ').includes(name);
          assert.equal(may(actor(role), action, object), expected, `${person} with ${name}`);
        }
      }
    });
  }

  it('grants nothing to who has no role', () => {
    const nobody = { ...actor(people.walker!), roles: [] };
    for (const action of actions) assert.ok(!may(nobody, action, objects.own!), action);
  });

  it('grants who stands in for an evening what its leader may, whatever else they are', () => {
    const evening = { ...objects.others!, standIns: [id] };
    for (const [person, role] of Object.entries(people)) {
      const more = actions.filter(
        (action) => may(actor(role), action, evening) && !may(actor(role), action, objects.others!),
      );
      const expected = ['activity.read', 'occurrence.change', 'names.read'];
      const has = { coordinator: [], operator: expected, elsewhere: [] }[person] ?? expected;
      assert.deepEqual(more, has, person);
      assert.equal(sees(actor(role), evening), person !== 'elsewhere', person);
    }
  });

  it('keeps two roles apart: what one reaches, the other’s rights do not touch', () => {
    const both = { ...actor(people.coordinator!), roles: [people.elsewhere!, people.leader!] };
    assert.ok(!may(both, 'district.write', objects.district!));
    assert.ok(may(both, 'district.write', { districtId: 'e' }));
    assert.ok(!may(both, 'activity.write', objects.arranged!));
  });
});

describe('what someone sees', () => {
  const table: [person: string, objects: string][] = [
    ['coordinator', 'district own led arranged others handed handedElsewhere nobodys'],
    ['organiser', 'district own arranged'],
    ['leader', 'district own led'],
    ['walker', 'district handed handedElsewhere'],
    ['receiver', 'district handed'],
    ['operator', 'district own led arranged others handed handedElsewhere nobodys'],
    ['elsewhere', ''],
  ];
  for (const [person, seen] of table) {
    it(`is ${seen || 'nothing'} for ${person}`, () => {
      const names = Object.keys(objects).filter((name) =>
        sees(actor(people[person]!), objects[name]!),
      );
      assert.equal(names.join(' '), seen);
    });
  }
});

function actor(role: StaffRole): Actor {
  return { id, name: 'Jag', email: 'jag@klocket.example', language: 'sv', roles: [role] };
}

/** The coordinator may everything in the district; others as said. */
function inReach(others: Record<string, string>) {
  return { coordinator: 'all', ...others };
}

function toEveryone() {
  const { elsewhere: _, ...here } = people;
  return Object.fromEntries(Object.keys(here).map((person) => [person, 'all']));
}
