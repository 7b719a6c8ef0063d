import { fromJson, readEdi, toJson, X12WriteError } from '@crossdock/x12';
import { checkedJson } from './checked-json';
import { contentOf } from './open-file';
import { Misuse } from './usage';
import { write } from './write';

/** `edi to-json FILE`: 2 when there is no interchange in it. */
export async function printAsJson(args: string[]): Promise<number> {
  const file = readEdi(await contentOf(oneFile(args, 'to-json')), { validate: false });
  for (const fault of file.faults) console.error(fault.message);
  await write(`${JSON.stringify(toJson(file), null, 1)}\n`);
  return file.interchanges.length === 0 ? 2 : 0;
}

/** `edi from-json FILE`: 2 when an element cannot be written. */
export async function printFromJson(args: string[]): Promise<number> {
  const name = oneFile(args, 'from-json');
  const text = (await contentOf(name)).toString('utf8');
  try {
    await write(fromJson(checkedJson(JSON.parse(text))));
    return 0;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Misuse(`${name} is no JSON: ${error.message}`);
    if (!(error instanceof X12WriteError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function oneFile([file, ...more]: string[], command: string): string {
  if (!file || more.length > 0 || (file.startsWith('-') && file !== '-')) throw new Misuse(`${command} needs one file`);
  return file;
}
