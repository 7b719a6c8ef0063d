import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { allMessages } from '@crossdock/contracts';
import '@crossdock/messaging';
import { decode, isReadable } from '../../libs/messaging/src/consuming/decode';
import { validateData } from '../../libs/messaging/src/consuming/validate';
import { exampleEnvelope } from './envelope-schema';

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const document = read(__dirname, '../../docs/api/asyncapi.json');

describe('docs/api/asyncapi.json', () => {
  const messages = allMessages();
  const exampleOf = (type: string) =>
    document.components.messages[type].examples[0].payload as ReturnType<typeof exampleEnvelope>;

  it('is AsyncAPI 3.0', () => {
    const validator = new Ajv({ strict: false, allErrors: true });
    addFormats.default(validator);
    const valid = validator.compile(read(__dirname, 'fixtures/asyncapi-3.0.0.schema.json'));
    valid(document);
    expect(valid.errors ?? []).toEqual([]);
  });

  it('has every message that the code defines, and no other', () => {
    expect(Object.keys(document.components.messages).sort()).toEqual(messages.map(({ type }) => type).sort());
    for (const { type, kind, owner } of messages)
      expect(document.components.messages[type]['x-crossdock']).toMatchObject({ kind, owner, version: 1 });
  });

  it.each(messages.map((message) => [message.type, message] as const))(
    'shows an example of %s that its consumers take',
    (type, message) => {
      const envelope = exampleOf(type);
      const delivery = { body: JSON.stringify(envelope) } as Parameters<typeof decode>[0];
      expect(isReadable(decode(delivery))).toBe(true);
      expect(validateData(message, envelope.data)).toEqual([]);
      expect(envelope.partitionkey).toBe(message.keyOf(envelope.data));
    },
  );

  it('shows examples that fit their own schemas', () => {
    const validator = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(validator);
    validator.addSchema({ ...document, $id: 'https://crossdock.example/asyncapi.json' });
    for (const { type } of messages) {
      const valid = validator.getSchema(
        `https://crossdock.example/asyncapi.json#/components/messages/${type}/payload`,
      )!;
      valid(exampleOf(type));
      expect({ type, errors: valid.errors ?? [] }).toEqual({ type, errors: [] });
    }
  });

  it('has exactly one taker for every command: its owner', () => {
    const takers = (type: string) =>
      Object.keys(document.operations).filter((name) => name.endsWith(`.receive.${type}`));
    for (const { type, kind, owner } of messages)
      if (kind === 'command') expect(takers(type)).toEqual([`${owner}.receive.${type}`]);
  });
});
