import { DefectContact, type Answer, type DefectCategory, type NewDefect } from '@klocket/contract';
import { Value } from 'typebox/value';
import { argumentIn } from './arguments.ts';
import { Open311Trouble } from './trouble.ts';

const longestDescription = 4000;
const longestAddress = 200;

/**
 * A report out of what a client has posted. Who it is for is read by name; what Klocket does not keep
 * (`device_id`, `account_id`, `media_url`) is left where it is.
 */
export function readNewRequest(
  body: URLSearchParams,
  categories: readonly DefectCategory[],
  language: string,
): NewDefect {
  const code = argumentIn(body, 'service_code');
  if (!code) throw new Open311Trouble(400, 'service_code is missing.');
  const category = categories.find(({ id }) => id === code);
  if (!category) throw new Open311Trouble(404, `There is no service "${code}".`);
  const words = argumentIn(body, 'description');
  if (words && words.length > longestDescription) {
    throw new Open311Trouble(400, `description has at most ${longestDescription} characters.`);
  }
  const name = ['first_name', 'last_name'].map((part) => argumentIn(body, part)).filter(Boolean);
  const phone = argumentIn(body, 'phone');
  if (phone && !Value.Check(DefectContact.properties.phone, phone)) {
    throw new Open311Trouble(400, 'phone is 5 to 30 digits, spaces and signs between them.');
  }
  const contact = {
    ...(name.length > 0 && { name: name.join(' ').slice(0, 200) }),
    ...optional('email', argumentIn(body, 'email')),
    ...optional('phone', phone),
  };
  return {
    category: code,
    place: readPlace(body),
    // Some words it must have; without any it says what it is about.
    words: words ?? category.title,
    language,
    answers: readAnswers(body, category),
    contact,
  };
}

function readPlace(body: URLSearchParams): NewDefect['place'] {
  const [lat, long] = ['lat', 'long'].map((name) => argumentIn(body, name));
  const address = argumentIn(body, 'address_string');
  const spot = argumentIn(body, 'address_id');
  if ((lat === undefined) !== (long === undefined)) {
    throw new Open311Trouble(400, 'lat and long are given together.');
  }
  if (lat === undefined && !address && !spot) {
    throw new Open311Trouble(400, 'lat and long, address_string or address_id is missing.');
  }
  if (address && address.length > longestAddress) {
    throw new Open311Trouble(400, `address_string has at most ${longestAddress} characters.`);
  }
  const position = lat === undefined ? undefined : readPosition(lat, long!);
  return {
    ...(position && { position }),
    ...optional('spot', spot),
    ...optional('address', address),
  };
}

function readPosition(lat: string, long: string) {
  const [latitude, longitude] = [Number(lat), Number(long)];
  const isRight = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isRight) throw new Open311Trouble(400, 'lat and long are degrees of WGS84.');
  return { latitude, longitude };
}

/** `attribute[CODE]=value`, and `attribute[CODE][]=value` for each of several. */
function readAnswers(body: URLSearchParams, { questions }: DefectCategory): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [name] of body) {
    const code = /^attribute\[([^\]]*)\](\[\])?$/.exec(name)?.[1];
    const question = questions.find(({ id }) => id === code);
    if (code === undefined || (question && Object.hasOwn(answers, code))) continue;
    if (!question) throw new Open311Trouble(400, `attribute[${code}] is not asked for.`);
    const said = [...body.getAll(`attribute[${code}]`), ...body.getAll(`attribute[${code}][]`)];
    const given = said.map((value) => value.trim()).filter(Boolean);
    if (given.length === 0) continue;
    answers[code] =
      question.kind === 'choices'
        ? given
        : question.kind === 'yes-no'
          ? given[0] === 'true'
          : given[0]!;
  }
  return answers;
}

const optional = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [key in Name]?: string };
