import type { SetSource } from '../compile';

/** Warehouse stock transfer shipment. Notation: schema/compile.ts. */
export const SET_943: SetSource = {
  id: '943',
  group: 'AR',
  versions: {
    '004010': `
ST! W06! (N1! N2 N3:2 N4 PER:5)!:10 N9:10 G61:3 G62:5 NTE:20 W27! W28 W10 (W04! G69:5 N9:200 W20:2)!:9999 W03! SE!`,
    '005010': `
ST! W06! (N1! N2 N3:2 N4 PER:5)!:10 N9:10 G61:3 G62:5 NTE:20 W27! W28 W10 (W04! G69:5 N9:200 W20:2)!:9999 W03! SE!`,
  },
};
