import { parseArgs } from 'node:util';
import {
  buildAcknowledgement,
  buildContrl,
  componentsOf,
  buildTa1,
  readEdi,
  writeEdifact,
  writeInterchange,
  type EnvelopeSettings,
  type Group,
  type GroupInput,
  type Interchange,
} from '@crossdock/x12';
import { freeSeparators } from './free-separators';
import { contentOf } from './open-file';
import { Misuse } from './usage';
import { write } from './write';

/** `edi ack FILE`: prints the interchange that would be sent back; 2 when it refuses something. */
export async function acknowledge(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      '997': { type: 'boolean' },
      '999': { type: 'boolean' },
      ta1: { type: 'boolean' },
      control: { type: 'string', default: '1' },
    },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Misuse('ack needs one file');
  const control = Number(values.control);
  if (!Number.isInteger(control) || control < 1 || control > 999_999_999)
    throw new Misuse('--control must be a whole number from 1 to 999999999');
  const { interchanges, faults } = readEdi(await contentOf(file));
  if (values['997'] && values['999']) throw new Misuse('ack answers by a 997 or by a 999, not by both');
  const agreed = values['999'] ? '999' : values['997'] ? '997' : undefined;
  for (const fault of faults) console.error(`${file}: ${fault.message}`);
  for (const [i, interchange] of interchanges.entries()) {
    if (interchange.edifact) await write(contrl(interchange, control + i));
    else await write(answer(interchange, control + i, agreed, values.ta1 === true));
  }
  return interchanges.length === 0 || interchanges.some(refused) ? 2 : 0;
}

/** A CONTRL is not answered by one; what stands beside it is. */
function contrl(interchange: Interchange, control: number): Buffer {
  const types = interchange.groups.flatMap(({ sets }) => sets.map(({ id }) => id));
  if (types.length > 0 && types.every((type) => type === 'CONTRL')) return Buffer.alloc(0);
  const [sender, receiver] = [2, 3].map((n) => componentsOf(interchange.isa[n], interchange.separators));
  const envelope = {
    sender: [receiver[0], receiver[1]] as const,
    receiver: [sender[0], sender[1]] as const,
    at: new Date(),
    control: String(control),
    // Whoever is named is named, in whatever letters.
    ...(/[^\x00-\xff]/.test([...sender, ...receiver].join('')) && { syntax: 'UNOY' }),
    test: interchange.usage === 'T',
    lineBreak: '\n',
  };
  return writeEdifact(envelope, [buildContrl(interchange)]);
}

type Agreed = '997' | '999' | undefined;

function refused({ verdict, groups }: Interchange): boolean {
  const ofGroup = (group: Group): boolean =>
    group.verdict === 'rejected' || group.sets.some((set) => set.verdict === 'rejected');
  return verdict === 'rejected' || groups.some(ofGroup);
}

function answer(interchange: Interchange, control: number, agreed: Agreed, always: boolean): Buffer {
  const ta1 = always || interchange.ackRequested || interchange.verdict !== 'accepted';
  // Acknowledgements are not acknowledged, and a refused interchange is answered by its TA1 alone.
  const groups = interchange.verdict === 'rejected' ? [] : interchange.groups.filter((group) => group.code !== 'FA');
  const answers = groups.map((group, i) => groupAnswer(group, i + 1, agreed));
  return writeInterchange(envelope(interchange, control), answers, ta1 ? [buildTa1(interchange)] : []);
}

function groupAnswer(group: Group, control: number, agreed: Agreed): GroupInput {
  const ack = buildAcknowledgement(group, agreed);
  return { code: 'FA', version: ack.version, control, sets: [{ id: ack.id, control: 1, segments: ack.segments }] };
}

function envelope(interchange: Interchange, interchangeControl: number): EnvelopeSettings {
  const { usage, version } = interchange;
  const [group] = interchange.groups;
  const sender = { qualifier: writable(interchange.receiverQualifier, 2), id: writable(interchange.receiver) };
  const receiver = { qualifier: writable(interchange.senderQualifier, 2), id: writable(interchange.sender) };
  const ofGroup = group && { groupSender: writable(group.receiver), groupReceiver: writable(group.sender) };
  return {
    sender,
    receiver,
    ...ofGroup,
    at: new Date(),
    interchangeControl,
    interchangeVersion: version >= '00501' && /^00\d{3}$/.test(version) ? '00501' : '00401',
    usage: usage === 'T' || usage === 'I' ? usage : 'P',
    separators: freeSeparators([sender, receiver, ofGroup ?? {}].flatMap((ids) => Object.values(ids))),
    lineBreak: '\n',
  };
}

/** An id as it can stand in an envelope, whatever it was in theirs. */
function writable(id: string, length = 15): string {
  return id.replace(/[\x00-\x1f\x7f]/g, '?').slice(0, length);
}
