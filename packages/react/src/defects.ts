import {
  KlocketDefectList as ListElement,
  KlocketDefectReport as ReportElement,
} from '@klocket/defects';
import '@klocket/defects/define-list';
import '@klocket/defects/define-report';
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';

/** Reporting a defect: what, where, words and photos. */
export const KlocketDefectReport = createComponent({
  react,
  tagName: 'klocket-defect-report',
  elementClass: ReportElement,
  events: { onKept: 'klocket-kept' as EventName },
});

/** What has been reported, and what became of it. */
export const KlocketDefectList = createComponent({
  react,
  tagName: 'klocket-defect-list',
  elementClass: ListElement,
});
