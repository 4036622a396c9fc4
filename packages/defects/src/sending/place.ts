import type { UiLanguage } from '@klocket/core';
import type { ReportApi } from '../defect-api.ts';

/** Where a report is written, and how it is told. */
export interface Place {
  /** Answers in place of the server, for stories and tests. */
  api?: ReportApi;
  server: string;
  district: string;
  lang: UiLanguage;
  direction: string;
  level: number;
  /** What each request carries besides. */
  headers(): Promise<Record<string, string>>;
}
