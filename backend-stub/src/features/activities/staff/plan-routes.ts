import {
  ActivityCopy,
  ActivityDraft,
  DateQuestion,
  DistrictParams,
  ItemParams,
  PlannedDates,
  SchoolBreaks,
  StaffActivity,
  staffPaths,
  SuggestionReturn,
} from '@klocket/contract';
import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-type.ts';
import { expectedTags, tagOf } from '../../../http/if-match.ts';
import { routePattern } from '../../../http/route-pattern.ts';
import { staffProblems } from '../../../http/schemas.ts';
import { demand } from '../../staff/guard.ts';
import { deedOf, there } from './routes.ts';

/** Dates before they are anybody's, and what waits for a yes. */
export function activityPlanRoutes(app: App, { activityDesk, dateDesk, suggestionDesk }: Deps) {
  const tags = ['staff'];

  app.post(
    routePattern(staffPaths.dates(':district')),
    {
      schema: {
        tags,
        summary: 'What a plan in plain words comes to',
        description:
          'Its dates, with holidays, breaks of the schools and closed days pointed out, and who else ' +
          'is in the room. Nothing is kept.',
        params: DistrictParams,
        body: DateQuestion,
        response: { 200: PlannedDates, ...staffProblems(404) },
      },
    },
    async (request) => {
      const deed = deedOf(request);
      demand(deed.actor, 'district.read', { districtId: deed.districtId });
      return there(await dateDesk.plan(deed, request.body));
    },
  );

  const breaks = routePattern(staffPaths.breaks(':district'));

  app.get(
    breaks,
    {
      schema: {
        tags,
        summary: 'When the schools are closed',
        description: 'By the first day; with the mark that a change of them is made from.',
        params: DistrictParams,
        response: { 200: SchoolBreaks, ...staffProblems(404) },
      },
    },
    async (request, reply) => {
      const deed = deedOf(request);
      demand(deed.actor, 'district.read', { districtId: deed.districtId });
      const known = await dateDesk.breaks(deed);
      return reply.header('etag', tagOf(known)).send(known);
    },
  );

  app.put(
    breaks,
    {
      schema: {
        tags,
        summary: 'Say when the schools are closed',
        description: 'All breaks at once, made from what `If-Match` names.',
        params: DistrictParams,
        body: SchoolBreaks,
        response: { 200: SchoolBreaks, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const deed = deedOf(request);
      demand(deed.actor, 'district.write', { districtId: deed.districtId });
      const expected = expectedTags(request);
      const saved = there(await dateDesk.replaceBreaks(deed, request.body, expected));
      return reply.header('etag', tagOf(saved)).send(saved);
    },
  );

  app.post(
    routePattern(staffPaths.copies(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'A form after the pattern of an activity',
        description: 'For the next term unless days are named. Nothing is kept until it is saved.',
        params: ItemParams,
        body: ActivityCopy,
        response: { 200: ActivityDraft, ...staffProblems(404) },
      },
    },
    async (request) => there(await dateDesk.copy(deedOf(request), request.params.id, request.body)),
  );

  app.post(
    routePattern(staffPaths.approvals(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Show a suggestion',
        description: 'As `If-Match` says that it was read. Who suggested it is told by mail.',
        params: ItemParams,
        response: { 200: StaffActivity, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = expectedTags(request);
      const deed = deedOf(request);
      const { id } = request.params;
      there((await suggestionDesk.approve(deed, id, expected)) || undefined);
      const activity = there(await activityDesk.find(deed, id));
      return reply.header('etag', tagOf(activity.form)).send(activity);
    },
  );

  app.post(
    routePattern(staffPaths.returns(':district', ':id')),
    {
      schema: {
        tags,
        summary: 'Send a suggestion back with a word',
        description: 'As `If-Match` says that it was read. Who suggested it is told by mail.',
        params: ItemParams,
        body: SuggestionReturn,
        response: { 200: StaffActivity, ...staffProblems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const expected = expectedTags(request);
      const deed = deedOf(request);
      const { id } = request.params;
      there((await suggestionDesk.sendBack(deed, id, request.body.word, expected)) || undefined);
      const activity = there(await activityDesk.find(deed, id));
      return reply.header('etag', tagOf(activity.form)).send(activity);
    },
  );
}
