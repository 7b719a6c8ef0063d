import type { SetSource } from '../compile';

/** Price and sales catalogue. Notation: schema/compile.ts. */
export const SET_832: SetSource = {
  id: '832',
  group: 'SC',
  versions: {
    '004010': `
ST! BCT! CTP:100 REF:* YNQ:10 PER:* DTM:10 CTB:25 CUR:5 ITD:2 LDT:* SAC:* TD1:* TD5:* TD3:* TD4:* FOB PKG:* G93:50
TXI:* AAA (N1! N2:2 N3:2 N4:* REF:12 PKG:* PER:* DTM:10):* (LM! LQ!:*):* (N9! DTM:*):*
(LIN! PO1 G53 SI:* DTM:10 REF:* YNQ:10 PER:* CRD:* CTB:25 PID:200 MEA:40 PKG:25 PO4 TD1:* TD5:* TD3:* TD4:* ITD:2
  LDT SAC:* FOB AAA TC2:2 TXI:* G55 G54 (CTP! G40:99 DTM:10 G36 LDT CUR:5 PO4 CTB:5 REF:* G43:9999 SAC:* G26:99):100
  (N1! N2:2 N3:2 N4 REF:12 PER:* DTM:10 PKG:*):* (G39! CTP):* (PKL! CTP PKG:2):20 (LFG! (CRC! QTY):*) (LM! LQ!:*):*
  (SLN! SI:* PID:* DTM:* CTP:* PAM:* PO4:* PKG:* QTY:* MEA:* SAC:* MTX:* (LM! LQ!:*):*):* (N9! DTM:*):*):*
CTT SE!`,
    '005010': `
ST! BCT! CTP:100 REF:* YNQ:10 PER:* DTM:10 CTB:25 CUR:5 ITD:2 LDT:* SAC:* TD1:* TD5:* TD3:* TD4:* FOB PKG:* TXI:*
AAA MTX:* PWK:25 (N1! N2:2 N3:2 N4:* REF:12 PKG:* PER:* DTM:10 MTX:* SPI):* (LM! LQ!:*):*
(N9! DTM:* MTX:* PWK:* EFI:*):* (G93! SAC N1 G26):*
(LIN! PO1 G53 SI:* DTM:10 REF:* YNQ:10 PER:* CRD:* CTB:25 PID:200 MEA:40 PKG:25 PO4 TD1:* TD5:* TD3:* TD4:* ITD:2
  LDT SAC:* FOB AAA TC2:2 TXI:* MTX:* G55 G54
  (CTP! DTM:10 G36 LDT CUR:5 PO4 CTB:5 REF:* G43:9999 SAC:* G26:99 TXI:* ITD (G40! SAC G93:*):*
    (LS! (LM! LQ!:*):* LE!) (LS! (N1! N2:2 N3:2 N4:2):* LE!)):*
  (N1! N2:2 N3:2 N4 REF:12 PER:* DTM:10 MTX:* PKG:* PAL:* SPI):* (G39! CTP):* (PKL! CTP PKG:2 G53 DTM:*):20
  (LFG! (CRC! QTY):*) (LM! (LQ! REF:* EFI DTM:* (PID! MEA:* MTX):*)!:*):*
  (SLN! SI:* PID:* DTM:* CTP:* PAM:* PO4:* PKG:* QTY:* MEA:* SAC:* MTX:* (LM! LQ!:*):*
    (N1! N2:2 N3:2 N4:* REF:12 PER:* DTM:10):*):*
  (N9! DTM:* MTX:* PWK:* EFI:*):*):*
CTT SE!`,
  },
};
