import type { ActivitySource } from '@klocket/contract';
import type { SeedContext } from '../../context.ts';
import { picture } from '../../picture.ts';
import { weekly } from '../../schedule.ts';

/** Stories, things to borrow, and art in the houses and the streets. */
export const culture = (context: SeedContext): ActivitySource[] => [
  lifeStories(context),
  {
    id: 'fritidsbanken-lanar-ut',
    ...weekly(context, { season: 'year', weekdays: [2, 4], at: '15:00', minutes: 180 }).fields,
    texts: {
      sv: {
        title: 'Fritidsbanken lånar ut',
        summary: 'Låna skridskor, bollar, tält och annat till fritiden. Gratis i fjorton dagar.',
        description:
          'Fritidsbanken är som ett bibliotek för idrott och friluftsliv. Du säger vad du heter, väljer det du vill prova och lämnar tillbaka det inom fjorton dagar.\n\nHar du saker hemma som ingen använder? Vi tar gärna emot dem.',
      },
      'sv-x-lattlast': {
        title: 'Låna saker på Fritidsbanken',
        summary: 'Låna saker till fritiden. Det är gratis.',
        description:
          'Du kan låna skridskor, bollar och tält.\nDu får låna i 14 dagar.\nDet kostar ingenting.',
      },
      en: {
        title: 'Borrow from the Leisure Bank',
        summary: 'Borrow skates, balls, tents and more. Free of charge for two weeks.',
        description:
          'The Leisure Bank is like a library for sport and outdoor life. Give your name, choose what you want to try and bring it back within two weeks.\n\nDo you have things at home that nobody uses? We gladly take them.',
      },
      ar: {
        title: 'الاستعارة من بنك أدوات الترفيه',
        summary: 'استعيروا أحذية التزلّج والكرات والخيام وغيرها، مجانًا لأسبوعين.',
        description:
          'بنك أدوات الترفيه يشبه مكتبة للرياضة والحياة في الهواء الطلق. تذكر اسمك وتختار ما تودّ تجربته وتعيده خلال أسبوعين.\n\nألديك في البيت أدوات لا يستخدمها أحد؟ يسعدنا أن نتسلّمها.',
      },
    },
    house: 'fritidsbanken',
    room: 'utlaningen',
    organisers: ['fritidsbanken', 'kultur-och-fritidskontoret'],
    themes: ['idrott', 'familj'],
    spoken: ['sv', 'en'],
    access: ['step-free', 'children-welcome'],
    contact: { name: 'Utlåningen, Fritidsbanken', phone: '010-000 00 05' },
    joining: 'drop-in',
  },
  electricCabinets(context),
  openDays(context),
];

/** Moved online around today. */
function lifeStories(context: SeedContext): ActivitySource {
  const wednesdays = weekly(context, { season: 'year', weekdays: [3], at: '13:30', minutes: 90 });
  return {
    id: 'livsberattelser',
    ...wednesdays.fields,
    texts: {
      sv: {
        title: 'Livsberättelser från området',
        summary: 'Grannar berättar. Kom och lyssna, eller berätta själv.',
        description:
          'Varje gång möter vi någon som bor eller har bott i Klockaretorpet: om barndom, arbete, kärlek, flykt och om att komma hem. Efteråt dricker vi kaffe och pratar.\n\nDu bestämmer själv om din berättelse får spelas in.',
      },
      'sv-x-lattlast': {
        title: 'Berättelser från området',
        summary: 'Grannar berättar om sina liv.',
        description:
          'Du kan lyssna på grannar som berättar.\nDu kan också berätta själv.\nEfteråt dricker vi kaffe.',
      },
      en: {
        title: 'Life stories from the neighbourhood',
        summary: 'Neighbours tell their stories. Come and listen, or tell your own.',
        description:
          'Each time we meet someone who lives or has lived in Klockaretorpet: childhood, work, love, flight and coming home. Afterwards we have coffee and talk.\n\nYou decide whether your story may be recorded.',
      },
      ar: {
        title: 'حكايات حياة من الحي',
        summary: 'جيران يروون حكاياتهم. تعال واستمع، أو احكِ حكايتك.',
        description:
          'في كل لقاء نتعرف إلى شخص يسكن أو سكن في كلوكاريتوربت، يحدثنا عن الطفولة والعمل والحب واللجوء والعودة إلى البيت. ثم نشرب القهوة ونتحدث.\n\nأنت من يقرر إن كان يُسمح بتسجيل حكايتك.',
      },
    },
    house: 'kunskapens-hus',
    room: 'stora-salen',
    organisers: ['svenska-kyrkan', 'sensus'],
    themes: ['kultur', 'sprak'],
    spoken: ['sv', 'ar'],
    access: ['step-free', 'hearing-loop', 'quiet', 'accessible-toilet'],
    joining: 'drop-in',
    folkbildning: 'kulturprogram',
    picture: picture('books'),
    changes: [
      {
        recurrenceId: wednesdays.onOrAfter(context.today),
        status: 'moved-online',
        onlineUrl: 'https://mote.klocket.example/livsberattelser',
        reason: {
          sv: 'Ställ inte in – ställ om! Berättaren är förkyld, så vi ses på nätet.',
          en: 'Don’t cancel, switch! The storyteller has a cold, so we meet online.',
          ar: 'لا نلغي، بل نغيّر الطريقة! الراوي مصاب بالزكام، فنلتقي عبر الإنترنت.',
        },
      },
    ],
  };
}

/** A whole day, the first Saturday from today on. */
function electricCabinets(context: SeedContext): ActivitySource {
  const saturday = weekly(context, { season: 'year', weekdays: [6], at: '00:00', minutes: 1440 });
  return {
    id: 'ortens-galleri-elskap',
    startsLocal: saturday.onOrAfter(context.today),
    durationMinutes: 1440,
    allDay: true,
    texts: {
      sv: {
        title: 'Ortens galleri: vi målar elskåpen',
        summary: 'Kom förbi när som helst under dagen och måla ett elskåp med oss.',
        description:
          'Två papperskorgar är redan konst. Nu fortsätter vi med elskåpen längs gångvägen. Färg, penslar och overaller finns, och konstnärer som visar hur man gör.\n\nFör dig mellan 13 och 25 år. Småsyskon får måla på papper.',
      },
      'sv-x-lattlast': {
        title: 'Måla elskåp med oss',
        summary: 'Kom och måla utomhus.',
        description:
          'Vi målar elskåp i området.\nFärg och penslar finns.\nKom när du vill under dagen.',
      },
      en: {
        title: 'The neighbourhood gallery: electric cabinets',
        summary: 'Drop by any time of the day and paint an electric cabinet with us.',
        description:
          'Two litter bins are art already. Now we go on with the electric cabinets along the path. Paint, brushes and overalls are here, and artists who show how it is done.\n\nFor ages 13 to 25. Younger siblings may paint on paper.',
      },
      ar: {
        title: 'معرض الحي: نرسم على صناديق الكهرباء',
        summary: 'مرّ بنا في أي وقت من اليوم وارسم معنا على صندوق كهرباء.',
        description:
          'أصبحت سلّتا مهملات عملين فنيين، والآن نتابع مع صناديق الكهرباء على طول الممر. الألوان والفرش وملابس العمل متوفرة، وفنانون يعلّمونك الطريقة.\n\nللأعمار من 13 إلى 25 سنة. ويمكن للإخوة الصغار الرسم على الورق.',
      },
    },
    address: 'Gångvägen vid Klocktorget, Norrköping',
    organisers: ['ung-konst-ost', 'hgf'],
    themes: ['kultur', 'trygghet'],
    ages: { from: 13, to: 25 },
    spoken: ['sv', 'en', 'ar'],
    access: ['step-free', 'children-welcome'],
    joining: 'drop-in',
    picture: picture('litter-bin'),
  };
}

/** Over several days around today. */
function openDays(context: SeedContext): ActivitySource {
  const start = Temporal.PlainDate.from(context.today).subtract({ days: 1 });
  return {
    id: 'klocket-moter-konsten',
    startsLocal: `${start}T10:00`,
    durationMinutes: (3 * 24 + 8) * 60,
    texts: {
      sv: {
        title: 'Klocket möter konsten: öppna dagar',
        summary: 'Skisser, modeller och samtal om konsten som ska stå i Klocket.',
        description:
          'I konstprojektet Klocket möter konsten har boende och konstnärer tänkt tillsammans. Under några dagar visas skisserna i entrén. Säg vad du tycker och vad som saknas.\n\nPersonal från museet är på plats varje eftermiddag.',
      },
      'sv-x-lattlast': {
        title: 'Klocket möter konsten',
        summary: 'Se idéer till konst i Klocket.',
        description:
          'Vi visar bilder av konst.\nKonsten ska stå i Klocket.\nDu kan säga vad du tycker.',
      },
      en: {
        title: 'Klocket meets art: open days',
        summary: 'Sketches, models and talks about the art that will stand at Klocket.',
        description:
          'In the project Klocket meets art, residents and artists have thought together. For a few days the sketches are shown in the entrance hall. Tell us what you think and what is missing.\n\nMuseum staff are there every afternoon.',
      },
      ar: {
        title: 'كلوكيت يلتقي الفن: أيام مفتوحة',
        summary: 'رسوم ونماذج وحوارات عن الأعمال الفنية التي ستقام في كلوكيت.',
        description:
          'في مشروع «كلوكيت يلتقي الفن» فكّر السكان والفنانون معًا. تُعرض الرسوم أيامًا عدة في بهو المدخل. قل لنا رأيك وما الذي ينقص.\n\nيكون موظفو المتحف حاضرين كل يوم بعد الظهر.',
      },
    },
    address: 'Torget och entréerna i Klocket',
    organisers: ['hyresbostader', 'konstmuseet', 'norrkopings-kommun', 'hgf'],
    themes: ['kultur', 'boende'],
    spoken: ['sv', 'en'],
    access: ['step-free', 'children-welcome'],
    joining: 'drop-in',
    picture: picture('square'),
  };
}
