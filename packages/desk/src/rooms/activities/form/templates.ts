import type { ActivityForm } from '@klocket/contract';

/** Something that many houses do, to begin from. */
export interface Template {
  id: string;
  form: Pick<ActivityForm, 'texts' | 'joining' | 'folkbildning' | 'ages' | 'access'>;
  startTime: string;
  durationMinutes: number;
}

/** What is written here is said as it is to visitors, in every language we can say it in. */
export const templates: readonly Template[] = [
  {
    id: 'homework',
    startTime: '16:00',
    durationMinutes: 120,
    form: {
      texts: {
        sv: { title: 'Läxhjälp', summary: 'Få hjälp med läxorna. Alla ämnen, gratis.' },
        en: { title: 'Homework help', summary: 'Get help with your homework. All subjects, free.' },
        ar: { title: 'المساعدة في الواجبات', summary: 'مساعدة مجانية في جميع المواد.' },
      },
      ages: { from: 10, to: 19 },
    },
  },
  {
    id: 'circle',
    startTime: '18:00',
    durationMinutes: 135,
    form: {
      texts: {
        sv: { title: 'Studiecirkel', summary: 'Vi lär oss tillsammans, i egen takt.' },
        en: { title: 'Study circle', summary: 'We learn together, at our own pace.' },
        ar: { title: 'حلقة دراسية', summary: 'نتعلم معا وبحسب سرعتنا.' },
      },
      joining: 'sign-up',
      folkbildning: 'studiecirkel',
    },
  },
  {
    id: 'language-cafe',
    startTime: '17:00',
    durationMinutes: 90,
    form: {
      texts: {
        sv: { title: 'Språkcafé', summary: 'Öva svenska över en kopp kaffe.' },
        en: { title: 'Language café', summary: 'Practise Swedish over a cup of coffee.' },
        ar: { title: 'مقهى اللغة', summary: 'تدرب على السويدية مع فنجان قهوة.' },
      },
      access: ['children-welcome'],
    },
  },
  {
    id: 'drop-in',
    startTime: '15:00',
    durationMinutes: 120,
    form: {
      texts: {
        sv: { title: 'Öppet hus', summary: 'Kom förbi när det passar.' },
        en: { title: 'Open house', summary: 'Drop in whenever it suits you.' },
        ar: { title: 'يوم مفتوح', summary: 'تعال متى ناسبك الوقت.' },
      },
    },
  },
  {
    id: 'sports',
    startTime: '18:00',
    durationMinutes: 90,
    form: {
      texts: {
        sv: { title: 'Idrottskväll', summary: 'Rör på dig med andra. Alla nivåer.' },
        en: { title: 'Sports evening', summary: 'Move with others. All levels.' },
        ar: { title: 'أمسية رياضية', summary: 'تحرك مع الآخرين. جميع المستويات.' },
      },
      ages: { from: 13 },
    },
  },
];

/** A form that begins from a template, in the languages a district has. */
export function fromTemplate(
  { form, startTime, durationMinutes }: Template,
  before: ActivityForm,
  languages: readonly string[],
): ActivityForm {
  const texts = Object.fromEntries(
    Object.entries(form.texts).filter(([language]) => languages.includes(language)),
  );
  const { plan } = before;
  return {
    ...before,
    ...form,
    texts,
    plan: plan.repeats === 'rule' ? plan : { ...plan, startTime, durationMinutes },
  };
}
