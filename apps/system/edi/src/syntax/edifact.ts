import {
  buildContrl, type EdifactSegment, type Fault, type Interchange, type OutboundParty, readContrl, readHeading, type SetSummary, writeChangeResponse, writeDesadv, writeEdifact, writeInvoic, writeOrdrsp,
} from '@crossdock/x12'; // prettier-ignore
import { contrlWords, syntaxErrorWords } from '../inbound/contrl-words';
import type { Reader } from '../outbound/words';
import type { Said } from '../persistence/acknowledged';
import { isAcknowledgement, messageOf } from './kinds';
import type { Answer, Syntax } from './syntax';

/** UN/EDIFACT: an interchange is answered by one CONTRL, where its sender asks for it or something is at fault. */
export const edifact: Syntax = {
  answer({ interchange, groups, onlyAcknowledges }, { alwaysTa1 }) {
    const clean = [interchange, ...groups].every(({ verdict }) => verdict === 'accepted');
    const right = clean && groups.every(({ counts }) => counts.withErrors + counts.rejected === 0);
    const asked = interchange.ackRequested || !right || alwaysTa1;
    return asked && !onlyAcknowledges ? contrl({ ...interchange, groups }) : { sets: [], ta1s: [] };
  },

  refuse(interchange, note) {
    const faults = interchange.verdict === 'rejected' ? interchange.faults : [refusal(note)];
    return contrl({ ...interchange, verdict: 'rejected', faults, groups: [] });
  },

  saying(set) {
    const { interchangeControl, action, code, messages } = readContrl(set);
    const codes = code ? [code] : [];
    const whole: Said = { interchangeControl, status: action === '4' ? 'rejected' : 'accepted', codes, words: codes.map(syntaxErrorWords) };
    const words = messages.map((message): Said => {
      const why = contrlWords(message);
      const accepted = why.codes.length > 0 ? 'accepted-with-errors' : 'accepted';
      return { interchangeControl, setControl: message.control, status: message.action === '4' ? 'rejected' : accepted, ...why };
    });
    // 8: received, and only what is said by name is said of documents.
    const said = action === '8' ? words : [whole, ...words];
    return said.length === 0 ? undefined : { about: `CONTRL about interchange ${interchangeControl}`, words: said };
  },

  write: {
    '855': (document, reader) => writeOrdrsp({ ...document, parties: partiesOf(reader, document.parties) }, directoryOf(reader)),
    '865': (document, reader) => writeChangeResponse({ ...document, parties: partiesOf(reader) }, directoryOf(reader)),
    '856': (document, reader) => writeDesadv({ ...document, parties: partiesOf(reader, document.parties) }, directoryOf(reader)),
    '810': (document, reader) => writeInvoic({ ...document, parties: partiesOf(reader, document.parties) }, directoryOf(reader)),
  },

  file({ qualifier, interchangeId, profile }, { interchange, group }, { sets }) {
    const { us, usage, separators: { repetition: _, ...characters } = {}, lineBreak, acknowledgesUs, characterSet, associations = {} } = profile;
    const references = sets.map((_set, index) => String(group + index));
    const messages = sets.map(({ id, version, segments }, index) => {
      const type = messageOf(id);
      return { reference: references[index], type, directory: version, association: associations[type], segments: segments as EdifactSegment[] };
    });
    const envelope = {
      sender: [us.id, us.qualifier] as const, receiver: [interchangeId, qualifier] as const, at: new Date(), control: String(interchange).padStart(9, '0'),
      syntax: characterSet, test: usage === 'T', ackRequested: acknowledgesUs !== false && !sets.every(({ id }) => isAcknowledgement(id)), lineBreak, characters,
    };
    return { content: writeEdifact(envelope, messages), places: references.map((control) => ({ groupControl: '', control })) };
  },
}; // prettier-ignore

function contrl(interchange: Interchange<SetSummary>): Answer {
  const { type: id, directory: version, segments } = buildContrl(interchange);
  return { sets: [{ id, version, segments: [...segments] }], ta1s: [] };
}

/** 0085 for TA105: the sender is not known, the receiver is another, tests are not taken. */
const refusals: Record<string, [code: string, element: number]> = {
  '006': ['23', 2],
  '007': ['7', 3],
  '009': ['7', 3],
  '020': ['25', 11],
};

function refusal(note: string): Fault {
  const [code, element] = refusals[note] ?? ['18', 1];
  return { level: 'interchange', code, severity: 'reject', message: syntaxErrorWords(code), offset: 0, segment: 'UNB', element }; // prettier-ignore
}

const directoryOf = ({ profile }: Reader) => ({ directory: profile.version });

/** Who is named in every message, by the numbers of the order that is answered: buyer, supplier, invoicee, where goods go. */
const named = ['BY', 'SU', 'BT', 'ST'];

function partiesOf({ profile: { us }, order }: Reader, told: readonly OutboundParty[] = []): OutboundParty[] {
  const ordered = order?.heading ? readHeading(order.heading).parties : [];
  const supplier = us.qualifier === '14' ? [{ role: 'SU', idQualifier: 'UL', id: us.id }] : [];
  const known: OutboundParty[] = [...ordered, ...supplier.filter(() => ordered.every(({ role }) => role !== 'SU'))];
  const withNumbers = told.map((party) => {
    const { idQualifier, id } = (party.id === undefined && known.find(({ role }) => role === party.role)) || party;
    return { ...party, idQualifier, id };
  });
  const others = known.filter(({ role }) => named.includes(role) && told.every((party) => party.role !== role));
  return [...others, ...withNumbers];
}
