import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalBytes, readX12, readPurchaseOrder } from '../src';
const dir = join(__dirname, 'samples/x12');
const rows = readFileSync(join(dir, 'INDEX.csv'), 'utf8').trim().split('\n').slice(1);
it('probe', () => {
  const out: string[] = [];
  for (const row of rows) {
    const [file, sets, gsver, , snd, rcv, es, , sub, term, isa, gs, st, segs, , , , , bad] = row.split(',');
    const bytes = readFileSync(join(dir, file));
    const x = readX12(bytes);
    if (!originalBytes(x).equals(bytes)) out.push('NOT SAME ' + file);
    const i = x.interchanges; const g = i.flatMap((v) => v.groups); const s = g.flatMap((v) => v.sets);
    const n = x.segments.filter((v) => v.id || v.elements.length > 1).length;
    const mine = [i.length, g.length, s.length, n].join(); const want = [isa || 0, gs || 0, st || 0, segs || 0].map(Number).join();
    out.push(`${file} ${mine === want ? '' : `COUNTS ${mine} want ${want}`} bad=${bad}`);
    for (const f of [...x.faults, ...i.flatMap((v) => v.faults), ...g.flatMap((v) => v.faults)]) out.push(`     ${f.level} ${f.code} ${f.severity} ${f.message}`);
    for (const v of s) { out.push(`   set ${v.id} ${v.control} ${v.verdict}`); v.faults.slice(0, 12).forEach((f) => out.push(`     ${f.level} ${f.code} ${f.severity} pos ${f.position} ${f.message}`)); }
    if (i[0] && i[0].sender !== snd) out.push(`  SND ${i[0].sender} ${snd}`);
    if (i[0] && (i[0].separators.element !== es)) out.push('  ES');
    for (const v of s) if (v.id === '850') readPurchaseOrder(v);
    void [sets, gsver, rcv, sub, term];
  }
  require('node:fs').writeFileSync('/tmp/x12gen/probe.txt', out.join('\n'));
});
