import {
  KlocketActivity as ActivityElement,
  KlocketCalendar as CalendarElement,
  KlocketHouses as HousesElement,
  type KlocketOccurrenceOpenedEvent,
} from '@klocket/calendar';
import '@klocket/calendar/define';
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';

/** What a calendar is narrowed by: attributes, since the page alone sets them. */
export interface CalendarFilters {
  /** Opens on this house (ids, between commas). */
  house?: string;
  /** Only what these organisers arrange (ids, between commas). */
  organiser?: string;
  /** Only what is about these themes (ids, between commas). */
  themes?: string;
  /** Only where these languages are spoken (tags, between commas). */
  spoken?: string;
  /** Only what is open to this age. */
  age?: number;
  /** Only what these words are found in. */
  q?: string;
}

const Calendar = createComponent({
  react,
  tagName: 'klocket-calendar',
  elementClass: CalendarElement,
  events: {
    onOccurrenceOpened: 'klocket-occurrence-opened' as EventName<KlocketOccurrenceOpenedEvent>,
  },
});

/** What happens in a district: a list, a week, a month. */
export const KlocketCalendar = Calendar as react.ForwardRefExoticComponent<
  react.ComponentPropsWithoutRef<typeof Calendar> &
    CalendarFilters &
    react.RefAttributes<CalendarElement>
>;

/** One activity, with its dates and its sign-up. */
export const KlocketActivity = createComponent({
  react,
  tagName: 'klocket-activity',
  elementClass: ActivityElement,
});

/** The houses of a district. */
export const KlocketHouses = createComponent({
  react,
  tagName: 'klocket-houses',
  elementClass: HousesElement,
});
