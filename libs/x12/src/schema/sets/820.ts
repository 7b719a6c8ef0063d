import type { SetSource } from '../compile';

/** Payment order, remittance advice. Notation: schema/compile.ts. */
export const SET_820: SetSource = {
  id: '820',
  group: 'RA',
  versions: {
    '004010': `
ST! BPR! NTE:* TRN CUR REF:* DTM:* (N1! N2:* N3:* N4 REF:* PER:* RDM DTM):*
(ENT! (NM1! N2:* N3:* N4 REF:* PER:*):*
  (ADX! NTE:* PER:* DTM (REF! DTM:*):* (IT1! (REF! DTM):* (SAC! TXI:*):* (SLN! (REF! DTM:*):* (SAC! TXI:*):*):*):*):*
  (RMR! NTE:* REF:* DTM:* (IT1! (REF! DTM):* (SAC! TXI:*):* (SLN! (REF! DTM:*):* (SAC! TXI:*):*):*):*
    (ADX! NTE:* PER:* (REF! DTM:*):* (IT1! (REF! DTM):* (SAC! TXI:*):* (SLN! (REF! DTM:*):* (SAC! TXI:*):*):*):*):*):*):*
(TXP! TXI:*):* (DED!):*
(LX! REF:* TRN:* (NM1! REF:* G53 (AIN! QTY:* DTP:*):* (PEN! AMT:* DTP:* (INV! DTP:*):*):*):*):*
(N9! (AMT! REF:*):* (N1! REF:* (EMS! ATN:* AIN:* PYD:*):*):*)
(RYL! (NM1! (LOC! (PID! DTM (PCT! QTY (AMT! ADX:*):*):*):*):* (ASM! ADX)):*):* SE!`,
    '005010': `
ST! BPR! NTE:* TRN CUR REF:* DTM:* (N1! N2:* N3:* N4 REF:* PER:* RDM DTM):*
(ENT! (FA1! FA2!:*):* (NM1! N2:* N3:* N4 REF:* PER:*):*
  (ADX! NTE:* PER:* DTM (REF! DTM:*):*
    (IT1! RPA QTY (REF! DTM):* (SAC! TXI:* DTM:10):* (SLN! (REF! DTM:*):* (SAC! TXI:*):*):*):* (FA1! FA2!:*):*):*
  (RMR! NTE:* REF:* DTM:* VEH (IT1! RPA QTY (REF! DTM):* (SAC! TXI:*):* (SLN! (REF! DTM:*):* (SAC! TXI:*):*):*):*
    (ADX! NTE:* PER:* (REF! DTM:*):*
      (IT1! RPA QTY (REF! DTM):* (SAC! TXI:* DTM:10):* (SLN! (REF! DTM:*):* (SAC! TXI:*):*):*):*):*
    (FA1! FA2!:*):*):*):*
(TXP! TXI:* REF:* DTM:*):* (DED!):*
(LX! REF:* TRN:* (NM1! REF:* G53 (AIN! QTY:* DTP:*):* (PEN! AMT:* DTP:* (INV! DTP:*):*):*):*):*
(N9! REF:* (AMT! REF:*):* (N1! REF:* (EMS! ATN:* AIN:* PYD:*):*):*)
(RYL! (NM1! (LOC! (PID! DTM (PCT! QTY (AMT! ADX:*):*):*):*):* (ASM! ADX)):*):* SE!`,
  },
};
