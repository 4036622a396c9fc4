import type { Migration } from 'kysely/migration';
import * as calendar from './001-calendar.ts';
import * as listed from './002-listed.ts';
import * as sensitiveSearch from './003-sensitive-search.ts';
import * as staff from './004-staff.ts';
import * as mail from './005-mail.ts';
import * as activityDesk from './010-activity-desk.ts';
import * as idempotency from './011-idempotency.ts';
import * as signup from './012-signup.ts';
import * as followChanges from './013-follow-changes.ts';
import * as invitation from './013-invitation.ts';
import * as people from './014-people.ts';
import * as certificates from './015-certificates.ts';
import * as retention from './016-retention.ts';
import * as defect from './017-defect.ts';
import * as walk from './018-walk.ts';
import * as handover from './019-handover.ts';
import * as defectMap from './020-defect-map.ts';
import * as open311 from './021-open311.ts';
import * as walkNotes from './023-walk-notes.ts';
import * as handoverNews from './026-handover-news.ts';
import * as goals from './027-goals.ts';
import * as visits from './028-visits.ts';
import * as tune from './029-tune.ts';
import * as screen from './032-screen.ts';
import * as statement from './031-statement.ts';

/** In order of their names; small, forward, and never edited once merged. */
export const migrations: Record<string, Migration> = {
  '001-calendar': calendar,
  '002-listed': listed,
  '003-sensitive-search': sensitiveSearch,
  '004-staff': staff,
  '005-mail': mail,
  '010-activity-desk': activityDesk,
  '011-idempotency': idempotency,
  '012-signup': signup,
  '013-follow-changes': followChanges,
  '013-invitation': invitation,
  '014-people': people,
  '015-certificates': certificates,
  '016-retention': retention,
  '017-defect': defect,
  '018-walk': walk,
  '019-handover': handover,
  '020-defect-map': defectMap,
  '021-open311': open311,
  '023-walk-notes': walkNotes,
  '026-handover-news': handoverNews,
  '027-goals': goals,
  '028-visits': visits,
  '029-tune': tune,
  '031-statement': statement,
  '032-screen': screen,
};
