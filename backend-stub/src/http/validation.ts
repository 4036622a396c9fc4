import buildCompiler from '@fastify/ajv-compiler';
import { SerializerSelector, type RouteDefinition } from '@fastify/fast-json-stringify-compiler';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { FieldProblem } from '../problem.ts';
import type { App } from './app-type.ts';

const errorsTold = 20;

const options = {
  removeAdditional: false,
  useDefaults: true,
  allErrors: true,
  // Our schemas are typed: to check them against the meta-schema would only slow the start.
  validateSchema: false,
  meta: false,
} as const;
const compile = buildCompiler();
const strict = onceForEach(
  compile({}, { customOptions: { ...options, coerceTypes: false } }) as Compile<Check>,
);
const forQueries = onceForEach(
  compile({}, { customOptions: { ...options, coerceTypes: true } }) as Compile<Check>,
);
const writerOf = onceForEach(SerializerSelector()({}, {}) as Compile<Writer>);

/**
 * Checks requests against the contract, and writes answers by it. Only what stands in a query is turned
 * into numbers; nothing unknown is silently dropped. Each schema is compiled when its route is first
 * asked, once in a process: all of them at the start would take longer than all the rest of it.
 */
export function validation(app: App) {
  const compiler: FastifySchemaCompiler<unknown> = (route) =>
    checkLater(() => (route.httpPart === 'querystring' ? forQueries : strict)(route as Route));
  app.setValidatorCompiler(compiler);
  app.setSerializerCompiler((route) => {
    let write: Writer | undefined;
    return (data) => (write ??= writerOf(route as Route))(data);
  });
}

type Route = RouteDefinition & { schema: object };
type Compile<Made> = (route: Route) => Made;
type Writer = (data: unknown) => string;

/** Keeps what is made of a schema, for the next app in the same process. */
function onceForEach<Made>(make: Compile<Made>): Compile<Made> {
  const known = new WeakMap<object, Made>();
  return (route) => {
    const made = known.get(route.schema) ?? make(route);
    known.set(route.schema, made);
    return made;
  };
}

/** What Ajv makes of a schema: says whether data is right, and keeps what is wrong with it beside. */
interface Check {
  (data: unknown): boolean;
  errors?: FastifySchemaValidationError[] | null;
}

function checkLater(compile: () => Check): Check {
  let check: Check | undefined;
  const checked: Check = (data) => {
    check ??= compile();
    const isRight = check(data);
    checked.errors = check.errors;
    return isRight;
  };
  return checked;
}

/** What Ajv found, as fields with stable codes. */
export function fieldProblems(
  found: FastifySchemaValidationError[],
  context = 'body',
): FieldProblem[] {
  const root = context === 'querystring' ? '#query' : context === 'headers' ? '#headers' : '';
  const fields = new Map<string, FieldProblem>();
  for (const { keyword, instancePath, params } of found) {
    const named = params.missingProperty ?? params.additionalProperty;
    const pointer = root + instancePath + (named === undefined ? '' : `/${escape(String(named))}`);
    if (fields.has(pointer)) continue;
    if (fields.size === errorsTold) break;
    const limit = params.limit;
    // One character at least is to say that there must be something.
    const isMissing = keyword === 'minLength' && limit === 1;
    fields.set(pointer, {
      pointer,
      code: isMissing ? 'required' : (codes[keyword] ?? 'invalid'),
      ...(typeof limit === 'number' && !isMissing ? { params: { limit } } : {}),
    });
  }
  return [...fields.values()];
}

const codes: Record<string, string | undefined> = {
  required: 'required',
  additionalProperties: 'unknown',
  type: 'type',
  format: 'format',
  pattern: 'format',
  const: 'choice',
  enum: 'choice',
  anyOf: 'choice',
  minimum: 'too-small',
  maximum: 'too-large',
  minLength: 'too-short',
  maxLength: 'too-long',
  minItems: 'too-short',
  maxItems: 'too-long',
  uniqueItems: 'id-twice',
};

/** Escapes a name for a JSON pointer (RFC 6901), and cuts what is absurdly long. */
const escape = (name: string) => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
