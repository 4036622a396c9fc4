import {
  defectsPagePath,
  goalsPagePath,
  isThemeName,
  paths,
  themePath,
  type Activity,
} from '@klocket/contract';
import { Problem } from '../problem.ts';
import { activityArticle } from './activity-page.ts';
import { assets, type Style } from './assets.ts';
import { pageUrl, written, type PageContext } from './context.ts';
import { readDefectChoice } from './defect-choice.ts';
import { listed, reporting } from './defects-page.ts';
import { calendarWidget, housesWidget } from './district-page.ts';
import { goalWidget } from './goal-page.ts';
import { goalsWidget } from './goals-page.ts';
import { styleLinks } from './head.ts';
import { houseCards } from './house-page.ts';
import { attributes, html, type Content } from './html.ts';
import { renderDocument } from './layout.ts';
import type { Loader } from './load.ts';
import { occurrenceArticle } from './occurrence-page.ts';
import { contactLines } from './parts/contact.ts';
import { readFrameChoice, readValue } from './query.ts';

/** A frame's page, and whether it is about something sensitive. */
interface FramePage {
  body: string;
  sensitive?: boolean;
  /** Carries a token with which a sandboxed frame may write: nothing for a cache to keep. */
  writes?: boolean;
}

/** `token` is what a frame that a sandbox has taken the origin from proves itself with. */
type Frame = (
  query: unknown,
  context: PageContext,
  load: Loader,
  token: string,
) => Promise<FramePage>;

/** What each frame shows, by the name of its widget. */
export const frames = {
  async calendar(query, context, load) {
    const view = await load.calendar(context, readFrameChoice(query));
    return frameDocument(query, context, calendarWidget(view, context, lookOf(query)));
  },

  async activity(query, context, load, token) {
    const { article, ids, activity } = await subjectOf(query, context, load);
    const writes = activity.joining === 'sign-up' && !activity.sensitive;
    const widget = html`<klocket-activity
      ${attributes({ ...common(query, context), ...ids, 'form-token': writes && token })}
      >${article}</klocket-activity
    >`;
    const { sensitive } = activity;
    const way = toActivity(activity, context);
    return { ...frameDocument(query, context, widget, { sensitive, way }), writes };
  },

  async signup(query, context, load, token) {
    const { ids, activity } = await subjectOf(query, context, load);
    const { words, district } = context;
    const { sensitive } = activity;
    const widget = html`<klocket-signup
      ${attributes({ ...common(query, context), ...ids, 'form-token': !sensitive && token })}
      ><h1>${written(activity.title, activity.language)}</h1>
      <p>${words.activity.signUpByPhone}</p>
      ${contactLines(activity.contact ?? district.contact)}</klocket-signup
    >`;
    return { ...frameDocument(query, context, widget, { sensitive }), writes: true };
  },

  async houses(query, context, load) {
    const { houses, occurrences } = await load.calendar(context, {});
    const chosen = readValue(query, 'house');
    const ids = chosen?.split(',').map((id) => id.trim());
    const items = houses.items.filter(({ id }) => ids?.includes(id) ?? true);
    const cards = houseCards({ ...houses, items }, occurrences, context);
    const look = { ...lookOf(query), house: chosen };
    return frameDocument(query, context, housesWidget(cards, context, look));
  },

  async 'defect-report'(query, context, _load, token) {
    const widget = reporting(context, whole(query, token));
    return {
      ...frameDocument(query, context, widget, ofDefects(context)),
      writes: true,
    };
  },

  async 'defect-list'(query, context, load, token) {
    const { after: _, ...choice } = readDefectChoice(query);
    const view = { choice, defects: await load.defects(context, choice) };
    const look = { ...lookOf(query), ...whole(query, token) };
    return {
      ...frameDocument(query, context, listed(view, context, look), ofDefects(context)),
      writes: true,
    };
  },

  async goals(query, context, load) {
    const widget = goalsWidget(await load.goals(context), context, whole(query));
    return frameDocument(query, context, widget, { ...followed, way: toGoals(context) });
  },

  async goal(query, context, load) {
    const goal = await load.goal(context, readValue(query, 'goal') ?? '');
    const look = { theme: readValue(query, 'theme'), indicator: readValue(query, 'indicator') };
    return frameDocument(query, context, goalWidget(goal, context, look), {
      ...followed,
      way: toGoals(context),
    });
  },

  async pulse(query, context, _load, token) {
    const { district, language } = context;
    const widget = html`<klocket-pulse
      ${attributes({ district: district.id, lang: language, ...whole(query, token) })}
    ></klocket-pulse>`;
    return {
      ...frameDocument(query, context, widget, { ...followed, way: toGoals(context) }),
      writes: true,
    };
  },
} satisfies Record<string, Frame>;

export const isFrame = (name: string): name is keyof typeof frames => Object.hasOwn(frames, name);

/** How the partner wants the widget to look and behave, handed on as attributes. */
const lookOf = (query: unknown) => ({
  theme: readValue(query, 'theme'),
  view: readValue(query, 'view'),
  'no-filter': (query as Record<string, unknown>)['no-filter'] !== undefined,
});

/** Of a widget that is all there is in its frame; with `token` one that writes from within a sandbox. */
const whole = (query: unknown, token?: string) => ({
  theme: readValue(query, 'theme'),
  'heading-level': '1',
  'form-token': token,
});

const common = (query: unknown, { district, language }: PageContext) => ({
  district: district.id,
  lang: language,
  ...lookOf(query),
  'heading-level': 1,
});

/** What a frame is about: one occurrence, or an activity with all of them. */
async function subjectOf(query: unknown, context: PageContext, load: Loader) {
  const { district, language } = context;
  const occurrenceId = readValue(query, 'occurrence');
  const activityId = readValue(query, 'activity');
  if (occurrenceId) {
    const { house, ...detail } = await load.occurrence(district.id, occurrenceId, language);
    const { occurrence, activity } = detail;
    return {
      activity,
      article: occurrenceArticle(detail, house, context),
      ids: { activity: activity.id, occurrence: occurrence.id },
    };
  }
  if (!activityId) throw new Problem('not-found');
  const activity = await load.activity(district.id, activityId, language);
  return { activity, article: activityArticle(activity, context), ids: { activity: activity.id } };
}

/** The page that shows an activity at the desk as visitors would see it, whether they may yet or not. */
export const previewFrame = (activity: Activity, context: PageContext, server: string): string => {
  const { district, language } = context;
  const widget = html`<klocket-activity
    ${attributes({ district: district.id, lang: language, activity: activity.id, server, 'heading-level': 1 })}
    >${activityArticle(activity, context)}</klocket-activity
  >`;
  return frameDocument({}, context, widget).body;
};

/** From the frame to the whole of it. */
const toCalendar = (context: PageContext): Content =>
  html`<a href="${pageUrl(context, paths.page(context.district.id))}"
    >${context.words.frame.open}</a
  >`;

const toActivity = ({ id }: Activity, context: PageContext): Content =>
  html`<a href="${pageUrl(context, paths.activityPage(context.district.id, id))}"
    >${context.words.frame.openActivity}</a
  >`;

const toDefects = (context: PageContext): Content =>
  html`<a href="${pageUrl(context, defectsPagePath(context.district.id))}"
    >${context.words.defectPages.list.link}</a
  >`;

const toGoals = (context: PageContext): Content =>
  html`<a href="${pageUrl(context, goalsPagePath(context.district.id))}"
    >${context.words.goalPages.list.link}</a
  >`;

/** Frames of defects and goals look as their pages do. */
const followed = { styles: ['followedStyle'] } satisfies FrameLook;

const ofDefects = (context: PageContext): FrameLook => ({ ...followed, way: toDefects(context) });

/** `look` names one of our themes, for partners whose own style sheets do not reach into a frame. */
const lookSheet = (look: string | undefined): Content =>
  isThemeName(look) && html`<link rel="stylesheet" href="${themePath(look)}" />`;

interface FrameLook {
  sensitive?: boolean;
  /** From the frame to the whole of it. */
  way?: Content;
  styles?: readonly Style[];
}

/** A page without header, that tells the page around how tall it is. */
const frameDocument = (
  query: unknown,
  context: PageContext,
  main: Content,
  { sensitive, way = toCalendar(context), styles }: FrameLook = {},
): FramePage => ({
  sensitive,
  body: renderDocument(
    context,
    html`<title>${context.district.name}</title> ${styleLinks(styles)}
      ${lookSheet(readValue(query, 'look'))}
      <base target="_top" />
      <meta name="robots" content="noindex" />
      <script type="module" src="/v1/klocket.js"></script>
      <script src="${assets.frame.path}" defer></script>`,
    html`<main>
      ${main}
      <footer class="note">${way} ${contactLines(context.district.contact)}</footer>
    </main>`,
    'frame',
    readValue(query, 'theme'),
  ),
});
