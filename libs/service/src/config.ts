import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/**
 * Parses environment variables once into a class with class-validator decorators. Property names are the variables' names.
 * @throws Error that names every missing or wrong variable and what would be right; values are not repeated, they may be secrets
 */
export function config<T extends object>(schema: new () => T, env: NodeJS.ProcessEnv = process.env): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = plainToInstance(schema, given, { enableImplicitConversion: true, exposeDefaultValues: true });
  const faults = validateSync(parsed, { whitelist: true, forbidUnknownValues: false });
  if (faults.length > 0) {
    const lines = faults.map((fault) => `  ${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`);
    throw new Error(`configuration is wrong:\n${lines.join('\n')}`);
  }
  return parsed;
}
