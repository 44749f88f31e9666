import type { z } from 'zod';

// The schemas come without types, so the compiler must not resolve their module.
const PACKAGE: string = 'discord-api-spec/zod';

/** Discord's own description of its API as zod schemas, by name. */
export const SCHEMAS = (await import(PACKAGE)) as Readonly<Record<string, z.ZodType>>;
