import { Client } from 'pg';
import { testDatabase } from '@crossdock/testing';
import { arrayLiteral } from './array-literal';

describe('an array as PostgreSQL reads it', () => {
  const database = testDatabase();
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: await database.server() });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.dropAll();
  });

  const texts = [
    'plain', '', 'NULL', 'null', ' blanks ', '{a,b}', 'comma, quote " and back\\slash', '\\"', "it's", 'tab\tline\nreturn\r\u0001\u007f',
    'Käse 香港 🚢', '\u2028\u2029', JSON.stringify({ text: 'a "quoted" \\ line\n', list: ['{}'] }),
  ]; // prettier-ignore

  it('gives back every text as it was', async () => {
    const { rows } = await client.query('SELECT $1::text[] AS back', [arrayLiteral([...texts, null, undefined])]);
    expect(rows[0].back).toEqual([...texts, null, null]);
  });

  it('gives back every single character', async () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code + 1));
    const { rows } = await client.query('SELECT $1::text[] AS back', [arrayLiteral(all)]);
    expect(rows[0].back).toEqual(all);
  });

  it('writes numbers, booleans and JSON', async () => {
    const { rows } = await client.query('SELECT $1::float8[] AS numbers, $2::boolean[] AS flags, $3::jsonb[] AS documents', [
      arrayLiteral([1, -2.5, 1e21, null]), arrayLiteral([true, false]), arrayLiteral(['{"a":"b\\n\\"c\\""}', 'null']),
    ]); // prettier-ignore
    expect(rows[0]).toEqual({
      numbers: [1, -2.5, 1e21, null],
      flags: [true, false],
      documents: [{ a: 'b\n"c"' }, null],
    });
  });

  it('leaves to the driver what is none of these', () => {
    for (const value of [new Date(), Buffer.from('a'), ['a'], { a: 1 }])
      expect(arrayLiteral(['a', value])).toBeUndefined();
    expect(arrayLiteral([])).toBe('{}');
  });
});
