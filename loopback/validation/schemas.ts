import type { z } from 'zod';

// The package has no types for its schemas, so its name is kept from the compiler.
const PACKAGE: string = 'discord-api-spec/zod';

/** Discord's own description of its API as zod schemas, by name. */
export const SCHEMAS = (await import(PACKAGE)) as Readonly<Record<string, z.ZodType>>;
