import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { constants } from 'node:zlib';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import { siteAddress } from './demo/partner-sites.ts';
import { demoRoutes } from './demo/routes.ts';
import { createDeps } from './deps.ts';
import { activityRoutes } from './features/activities/routes.ts';
import { activityPreviewRoutes } from './features/activities/staff/preview-routes.ts';
import { activityPlanRoutes } from './features/activities/staff/plan-routes.ts';
import { activityStaffRoutes } from './features/activities/staff/routes.ts';
import { certificateRoutes } from './features/certificates/routes.ts';
import { certificateStaffRoutes, circleRoutes } from './features/certificates/staff-routes.ts';
import { defectDeskRoutes } from './features/defects/desk/routes.ts';
import { myDefectRoutes } from './features/defects/mine-routes.ts';
import { defectPhotoRoutes } from './features/defects/photo-routes.ts';
import { defectRoutes } from './features/defects/routes.ts';
import { districtDeskRoutes } from './features/districts/desk-routes.ts';
import { colleagueRoutes } from './features/colleagues/routes.ts';
import { districtRoutes } from './features/districts/routes.ts';
import { goalFileRoutes } from './features/goals/file-routes.ts';
import { goalRoutes } from './features/goals/routes.ts';
import { goalStaffRoutes } from './features/goals/staff-routes.ts';
import { handoverRoutes } from './features/handovers/routes.ts';
import { handoverStaffRoutes } from './features/handovers/staff-routes.ts';
import { historyRoutes } from './features/history/routes.ts';
import { houseRoutes } from './features/houses/routes.ts';
import { checkInRoutes } from './features/kiosks/check-in-routes.ts';
import { messageStaffRoutes } from './features/kiosks/message-routes.ts';
import { kioskRoutes } from './features/kiosks/routes.ts';
import { kioskStaffRoutes } from './features/kiosks/staff-routes.ts';
import { paperRoutes } from './features/papers/routes.ts';
import { pageCheckRoutes } from './features/page-checks/routes.ts';
import { partnerRoutes } from './features/partners/routes.ts';
import { pictureRoutes } from './features/pictures/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { guardStaff } from './features/staff/guard.ts';
import { staffRoutes } from './features/staff/routes.ts';
import { followAfterStaffWrites } from './features/signups/following/follow-soon.ts';
import { attendanceRoutes } from './features/signups/people/attendance-routes.ts';
import { partyRoutes } from './features/signups/people/party-routes.ts';
import { open311Routes } from './features/open311/routes.ts';
import { peopleRoutes } from './features/signups/people/routes.ts';
import { signupRoutes } from './features/signups/routes.ts';
import { mySignupRoutes } from './features/signups/mine/mine-routes.ts';
import { pulseRoutes } from './features/pulse/routes.ts';
import { pulseStaffRoutes } from './features/pulse/staff-routes.ts';
import { visitRoutes } from './features/visits/routes.ts';
import { visitStaffRoutes } from './features/visits/staff-routes.ts';
import { walkRoutes } from './features/walks/routes.ts';
import { walkStaffRoutes } from './features/walks/staff-routes.ts';
import { shareRoutes } from './features/share/routes.ts';
import { sheetRoutes } from './features/sheets/routes.ts';
import { yearReportRoutes } from './features/year-reports/routes.ts';
import { todayRoutes } from './features/today/routes.ts';
import { acceptJson } from './http/accept.ts';
import type { App } from './http/app-type.ts';
import { assetRoutes, builtWidgets } from './http/assets.ts';
import { cleanBodies } from './http/clean-body.ts';
import { refuseNul } from './http/nul.ts';
import { healthRoutes } from './http/health.ts';
import { RequestLog, type LogStream } from './http/logging.ts';
import { preflight } from './http/preflight.ts';
import { problemAnswers, refuseConnection, sendProblem } from './http/problem-answers.ts';
import { rateLimit } from './http/rate-limit.ts';
import { openApi, referenceRoutes } from './http/reference.ts';
import { shedLoad } from './http/shed-load.ts';
import { securityHeaders } from './http/security-headers.ts';
import { withoutTracking } from './http/tracking.ts';
import { releaseOf } from './http/release.ts';
import { refuseUnmet } from './http/unmet.ts';
import { validation } from './http/validation.ts';
import { defectFeedRoutes } from './feeds/defects.ts';
import { feedRoutes } from './feeds/routes.ts';
import { liveRoutes } from './live/routes.ts';
import { wakeAfterWrites } from './mail/after-writes.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { mailRoutes } from './mail/routes.ts';
import type { Metrics } from './metrics/metrics.ts';
import { oembedRoutes } from './oembed/routes.ts';
import { deskRoutes } from './pages/desk-routes.ts';
import { embedRoutes } from './pages/embed-routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { createProblemPage } from './pages/trouble.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

export interface AppParts {
  settings: Settings;
  db: Database;
  clock: Clock;
  /** Where log lines go. Default: standard output. */
  logger?: LogStream;
  /** Counts what the server does. Default: nothing is counted. */
  metrics?: Metrics;
  /** Sends mail as soon as a request has queued some. Default: it waits until somebody looks. */
  mailRoom?: Pick<MailRoom, 'wake'>;
  /** Sheds load while the event loop lags by so many milliseconds. Default: 3000. */
  longestLagMs?: number;
  /** Folder of the built widgets. Default: `dist/v1`. */
  assets?: string;
  /** Folder of the built desk. Default: `dist/desk`. */
  desk?: string;
}

/** Composes the whole server. Closing the app ends its streams and timers, and leaves the database open. */
export async function createApp({
  settings,
  db,
  clock,
  logger,
  metrics,
  mailRoom,
  assets,
  desk,
  longestLagMs = 3000,
}: AppParts): Promise<App> {
  const app: App = fastify({
    logger: { level: settings.logLevel, base: null, stream: logger },
    logController: new RequestLog(),
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
    bodyLimit: 256 * 1024,
    connectionTimeout: 60_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 10_000, requireHostHeader: false },
    forceCloseConnections: 'idle',
    rewriteUrl: ({ url = '/', headers }) =>
      (settings.demo && siteAddress(headers, url)) || withoutTracking(url),
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(new Problem('invalid'), request, reply),
    clientErrorHandler: refuseConnection,
  });
  const release = releaseOf(assets ?? builtWidgets);
  const deps = createDeps(settings, db, clock, release);
  app.addHook('preClose', async () => deps.live.close());
  app.addHook('onClose', async () => deps.revisions.close());

  metrics?.observe(app, deps);
  if (mailRoom) wakeAfterWrites(app, mailRoom);
  followAfterStaffWrites(app, deps.seatingFollower);
  validation(app);
  securityHeaders(app, settings);
  rateLimit(app, settings.rateLimit);
  refuseUnmet(app);
  refuseNul(app);
  cleanBodies(app);
  acceptJson(app);
  problemAnswers(app, createProblemPage(deps));
  await shedLoad(app, longestLagMs);
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  // No cookie is looked at but by the guard of the staff's addresses.
  await app.register(cookie, { hook: false });
  guardStaff(app, deps);
  await openApi(app, settings.publicUrl);

  preflight(app);
  healthRoutes(app, db);
  districtRoutes(app, deps);
  houseRoutes(app, deps);
  activityRoutes(app, deps);
  signupRoutes(app, deps);
  mySignupRoutes(app, deps);
  defectRoutes(app, deps);
  defectPhotoRoutes(app, deps);
  myDefectRoutes(app, deps);
  defectDeskRoutes(app, deps);
  handoverRoutes(app, deps);
  handoverStaffRoutes(app, deps);
  pulseRoutes(app, deps);
  pulseStaffRoutes(app, deps);
  visitRoutes(app, deps);
  visitStaffRoutes(app, deps);
  kioskRoutes(app, deps, release);
  kioskStaffRoutes(app, deps);
  messageStaffRoutes(app, deps);
  checkInRoutes(app, deps);
  walkRoutes(app, deps);
  walkStaffRoutes(app, deps);
  goalRoutes(app, deps);
  goalFileRoutes(app, deps);
  goalStaffRoutes(app, deps);
  paperRoutes(app, deps);
  yearReportRoutes(app, deps);
  sheetRoutes(app, deps);
  shareRoutes(app, deps);
  peopleRoutes(app, deps);
  partyRoutes(app, deps);
  attendanceRoutes(app, deps);
  circleRoutes(app, deps);
  certificateStaffRoutes(app, deps);
  certificateRoutes(app, deps);
  staffRoutes(app, deps);
  colleagueRoutes(app, deps);
  historyRoutes(app, deps);
  districtDeskRoutes(app, deps);
  pageCheckRoutes(app, deps);
  partnerRoutes(app, deps);
  activityStaffRoutes(app, deps);
  activityPlanRoutes(app, deps);
  activityPreviewRoutes(app, deps);
  pictureRoutes(app, deps);
  todayRoutes(app, deps);
  searchRoutes(app, deps);
  mailRoutes(app, deps);
  liveRoutes(app, deps);
  feedRoutes(app, deps);
  defectFeedRoutes(app, deps);
  open311Routes(app, deps);
  embedRoutes(app, deps);
  oembedRoutes(app, deps);
  deskRoutes(app, settings, desk);
  pageRoutes(app, deps, release, assets);
  demoRoutes(app, settings);
  await assetRoutes(app, assets, desk);
  await referenceRoutes(app);
  return app;
}
