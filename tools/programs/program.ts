/** An option of a program: given as `--name value`, or as `--name` alone for a boolean. */
export interface Option {
  type: 'string' | 'boolean';
  default?: string | boolean;
  /** One line for --help. */
  help: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** A benchmark or a proof: one file named like it, which exports one of these as `program`. */
export interface Program<Result> {
  name: string;
  /** One line for the list. */
  summary: string;
  /** Its own options; `--json FILE` and `--help` are everybody's. */
  options?: Record<string, Option>;
  /** Does the work. `say` prints a line of progress or a table of its own. */
  run(values: Values, say: (text: string) => void): Promise<Result>;
}

/** @throws Error that names the option when the value is not a whole number of at least `least` */
export function wholeNumber(values: Values, name: string, least = 0): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name} must be a whole number of at least ${least}, not ${values[name]}`);
}
