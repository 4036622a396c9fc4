import type { OccurrenceList, OccurrenceQuery } from '@klocket/contract';
import type { Api, Filters, Latest, Site, UiLanguage, View, WidgetElement } from '@klocket/core';
import type { TemplateResult } from 'lit';

/** How a visitor can see the calendar; what has been is reached from the list. */
export type ShownView = View | 'past';

/** What lies folded above or below the view. */
export type Panel = '' | 'filters' | 'subscribe';

/** What a visitor can choose in place of what the page asks for. */
export interface Choice {
  view?: ShownView;
  day?: string;
  filters?: Filters;
  district?: string;
  panel?: Panel;
}

/** What the parts of a calendar that are loaded later know of the widget they stand in. */
export interface ViewPlace extends Site {
  host: WidgetElement & {
    /** Asks again for what is shown. */
    refresh(): void;
  };
  api: Api;
  /** The language of our own words. */
  language: UiLanguage;
  direction: 'ltr' | 'rtl';
  view: ShownView;
  filters: Filters;
  /** Whether the visitor, rather than the page, has chosen the filters. */
  narrowed: boolean;
  /** The day that the page or the visitor has chosen; empty for today. */
  day: string;
  /** Rises when what is shown is to be asked for again. */
  revision: number;
  panel: Panel;
  list: Latest<OccurrenceList>;
  /** What the list asks. */
  question: OccurrenceQuery;
  /** What comes after the first events, once it is there. */
  more?: typeof import('./more/index.ts');
  choose(choice: Choice): void;
  /** Tells why a view cannot be shown; the calendar shows the ways on in its place. */
  fail(problem: unknown): void;
}

/** Renders a view that is loaded when it is asked for. */
export type RenderView = (place: ViewPlace) => TemplateResult;
