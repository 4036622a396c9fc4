/** A page of our own that shows one widget, or a few, in one language. */
export interface WidgetPage {
  /** Last part of its address. */
  name: string;
  titles: Record<DemoLanguage, string>;
  notes: Record<DemoLanguage, string>;
  /** What stands on the page; `LANG` is its language, `TITLE` its title. */
  body: string;
  /** Present where all of it stands in a frame, and the page itself needs nothing of ours. */
  inFrame?: true;
  /** `wide` fills the window, `narrow` is a side column of 280 pixels. */
  layout?: 'wide' | 'narrow';
}

/** The languages of the demo's own pages, by their own names. */
export const demoLanguages = { sv: 'Svenska', en: 'English', ar: 'العربية' } as const;
export type DemoLanguage = keyof typeof demoLanguages;

export const isDemoLanguage = (text: string): text is DemoLanguage =>
  Object.hasOwn(demoLanguages, text);

export const backWords: Record<DemoLanguage, string> = {
  sv: 'Till demons framsida',
  en: 'To the start of the demo',
  ar: 'إلى الصفحة الرئيسية للعرض',
};

export const languagesWords: Record<DemoLanguage, string> = {
  sv: 'Språk',
  en: 'Languages',
  ar: 'اللغات',
};

/** The pages in the order the demo lists them. */
export const widgetPages: WidgetPage[] = [
  {
    name: 'list',
    titles: { sv: 'Listan', en: 'The list', ar: 'القائمة' },
    notes: {
      sv: 'Det som händer från och med nu, dag för dag.',
      en: 'What happens from now on, day by day.',
      ar: 'ما يجري من الآن فصاعدًا، يومًا بيوم.',
    },
    body: '<klocket-calendar district="klockaretorpet" lang="LANG"></klocket-calendar>',
  },
  {
    name: 'week',
    titles: { sv: 'Veckan', en: 'The week', ar: 'الأسبوع' },
    notes: {
      sv: 'En vecka i taget, från måndag till söndag.',
      en: 'One week at a time, Monday to Sunday.',
      ar: 'أسبوع في كل مرة، من الاثنين إلى الأحد.',
    },
    body: '<klocket-calendar district="klockaretorpet" lang="LANG" view="week"></klocket-calendar>',
  },
  {
    name: 'month',
    titles: { sv: 'Månaden', en: 'The month', ar: 'الشهر' },
    notes: {
      sv: 'Hela månaden. Piltangenterna flyttar mellan dagarna.',
      en: 'The whole month. The arrow keys move between days.',
      ar: 'الشهر كله. تنقّل بين الأيام بمفاتيح الأسهم.',
    },
    body: '<klocket-calendar district="klockaretorpet" lang="LANG" view="month"></klocket-calendar>',
  },
  {
    name: 'activity',
    titles: { sv: 'En aktivitet', en: 'One activity', ar: 'نشاط واحد' },
    notes: {
      sv: 'Allt om en aktivitet, med dess dagar och det man kan ta med hem.',
      en: 'Everything about one activity, its dates and what to take home.',
      ar: 'كل شيء عن نشاط واحد: مواعيده وما يمكن أخذه إلى البيت.',
    },
    body: '<klocket-activity district="klockaretorpet" lang="LANG" activity="studiecirkel-plantering"></klocket-activity>',
  },
  {
    name: 'signup',
    titles: { sv: 'Anmälan', en: 'Signing up', ar: 'التسجيل' },
    notes: {
      sv: 'Flera i familjen, tolk och frågor; väntelista när det är fullt.',
      en: 'Several of a family, an interpreter and questions; a waiting list when it is full.',
      ar: 'عدة أفراد من الأسرة، ومترجم، وأسئلة؛ وقائمة انتظار عند اكتمال المقاعد.',
    },
    body: '<klocket-signup district="klockaretorpet" lang="LANG" activity="rattigheter-i-boendet"></klocket-signup>',
  },
  {
    name: 'defect-report',
    titles: { sv: 'Felanmälan', en: 'Reporting a defect', ar: 'الإبلاغ عن عطل' },
    notes: {
      sv: 'Kategori, plats och bilder. Utan nät sparas den, och skickas en gång.',
      en: 'Category, place and photos. Without a network it is kept, and sent once.',
      ar: 'الفئة والمكان والصور. بلا شبكة يُحفظ البلاغ ويُرسل مرة واحدة.',
    },
    body: '<klocket-defect-report district="klockaretorpet" lang="LANG"></klocket-defect-report>',
  },
  {
    name: 'defect-list',
    titles: {
      sv: 'Vad som hänt med felen',
      en: 'What became of defects',
      ar: 'ما آلت إليه الأعطال',
    },
    notes: {
      sv: 'Lista och karta. Vad mottagaren säger står bredvid vad vandringen såg.',
      en: 'A list and a map. What a receiver says stands beside what the walk saw.',
      ar: 'قائمة وخريطة. ما تقوله الجهة المستلمة بجانب ما رأته الجولة.',
    },
    body: '<klocket-defect-list district="klockaretorpet" lang="LANG"></klocket-defect-list>',
  },
  {
    name: 'defect-frame',
    titles: { sv: 'Felanmälan i en ram', en: 'Reporting in a frame', ar: 'الإبلاغ داخل إطار' },
    notes: {
      sv: 'För en sida som inte släpper in någon annans kod. Ramen är avskild och sparar ingenting.',
      en: 'For a page that lets nobody else’s code in. The frame is sandboxed and stores nothing.',
      ar: 'لصفحة لا تسمح بشيفرة غيرها. الإطار معزول ولا يخزّن شيئًا.',
    },
    inFrame: true,
    body: `<iframe
  src="/embed/defect-report?district=klockaretorpet&lang=LANG"
  title="TITLE"
  sandbox="allow-scripts"
  allow="geolocation"
  loading="lazy"
></iframe>`,
  },
  {
    name: 'goals',
    titles: { sv: 'Målen', en: 'The goals', ar: 'الأهداف' },
    notes: {
      sv: 'Fem mål med påhittade siffror från 2019. Talen rör sig när något räknas.',
      en: 'Five goals with invented figures since 2019. The numbers move when something is counted.',
      ar: 'خمسة أهداف بأرقام مختلقة منذ 2019. تتحرك الأرقام حين يُحصى شيء.',
    },
    body: '<klocket-goals district="klockaretorpet" lang="LANG"></klocket-goals>',
    layout: 'wide',
  },
  {
    name: 'goal',
    titles: { sv: 'Ett mål', en: 'One goal', ar: 'هدف واحد' },
    notes: {
      sv: 'Vad siffran betyder, hur det har gått och hur vi vet det.',
      en: 'What the figure means, how it went and how we know.',
      ar: 'ماذا يعني الرقم، وكيف سار الأمر، وكيف نعرف ذلك.',
    },
    body: '<klocket-goal district="klockaretorpet" lang="LANG" goal="participation"></klocket-goal>',
  },
  {
    name: 'goal-narrow',
    titles: { sv: 'Ett mål i en sidospalt', en: 'A goal in a sidebar', ar: 'هدف في عمود جانبي' },
    notes: {
      sv: 'En enda siffra i 280 bildpunkter.',
      en: 'A single figure in 280 pixels.',
      ar: 'رقم واحد في 280 بكسل.',
    },
    body: '<klocket-goal district="klockaretorpet" lang="LANG" goal="participation" indicator="visits"></klocket-goal>',
    layout: 'narrow',
  },
  {
    name: 'pulse',
    titles: { sv: 'En fråga', en: 'A question', ar: 'سؤال' },
    notes: {
      sv: 'Svaret räknas utan att någon vet vem som gav det, en gång per enhet och termin.',
      en: 'The answer is counted without anyone knowing who gave it, once per device and term.',
      ar: 'تُحسب الإجابة دون أن يعرف أحد صاحبها، مرة لكل جهاز وفصل.',
    },
    body: '<klocket-pulse district="klockaretorpet" lang="LANG"></klocket-pulse>',
  },
  {
    name: 'programme',
    titles: { sv: 'Ett program', en: 'A programme', ar: 'برنامج يوم' },
    notes: {
      sv: 'Inspirationsdagen 2021, med fyra rum samtidigt efter lunch.',
      en: 'The day of inspiration in 2021, with four rooms at once after lunch.',
      ar: 'يوم الإلهام 2021، مع أربع غرف متزامنة بعد الغداء.',
    },
    body: '<klocket-activity district="klockaretorpet" lang="LANG" activity="inspirationsdagen-2021"></klocket-activity>',
  },
  {
    name: 'houses',
    titles: { sv: 'Husen', en: 'The houses', ar: 'المباني' },
    notes: {
      sv: 'Vad som är öppet nu, hur länge, och vad som händer där i dag.',
      en: 'What is open now, until when, and what happens there today.',
      ar: 'ما هو مفتوح الآن وحتى متى، وما يجري فيه اليوم.',
    },
    body: '<klocket-houses district="klockaretorpet" lang="LANG"></klocket-houses>',
  },
  {
    name: 'together',
    titles: { sv: 'Flera tillsammans', en: 'Several together', ar: 'عدة عناصر معًا' },
    notes: {
      sv: 'En ram säger område, språk och tema åt alla som står i den.',
      en: 'One frame tells district, language and theme to all that stand in it.',
      ar: 'إطار واحد يحدّد الحي واللغة والمظهر لكل ما بداخله.',
    },
    body: `<klocket-site district="klockaretorpet" lang="LANG" theme="auto">
  <div class="pair">
    <klocket-calendar house="kunskapens-hus"></klocket-calendar>
    <klocket-houses></klocket-houses>
  </div>
</klocket-site>`,
  },
  {
    name: 'sidebar',
    layout: 'narrow',
    titles: { sv: 'Sidospalten', en: 'The sidebar', ar: 'العمود الجانبي' },
    notes: {
      sv: 'En spalt på 280 pixlar, utan filter.',
      en: 'A column of 280 pixels, without filters.',
      ar: 'عمود بعرض 280 بكسل دون مرشّحات.',
    },
    body: '<klocket-calendar district="klockaretorpet" lang="LANG" no-filter></klocket-calendar>',
  },
  {
    name: 'wall',
    layout: 'wide',
    titles: { sv: 'Väggen', en: 'The wall', ar: 'شاشة الجدار' },
    notes: {
      sv: 'För en skärm på väggen, 1920 pixlar bred.',
      en: 'For a screen on the wall, 1920 pixels wide.',
      ar: 'لشاشة على الجدار بعرض 1920 بكسل.',
    },
    body: '<klocket-calendar district="klockaretorpet" lang="LANG" view="week" no-filter></klocket-calendar>',
  },
  {
    name: 'second-district',
    titles: { sv: 'Ett annat område', en: 'Another district', ar: 'حي آخر' },
    notes: {
      sv: 'Exempelby har egna hus och talar svenska och engelska.',
      en: 'Exempelby has houses of its own and speaks Swedish and English.',
      ar: 'لإكسمبلبي مبانيها الخاصة، ولغتاها السويدية والإنجليزية.',
    },
    body: `<klocket-calendar district="exempelby" lang="LANG"></klocket-calendar>
<klocket-houses district="exempelby" lang="LANG"></klocket-houses>`,
  },
];
