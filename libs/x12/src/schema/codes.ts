/**
 * Code lists that we hold in full, of 004010 and 005010 together. An element that is not here has no list checked: a code
 * that we merely have not met is no reason to bother a partner.
 */
export const CODES: Record<string, string> = {
  '92': `26 AB AC AO BD BE BH BK BL BQ BY CA CB CC CD CE CF CG CN CO CP CR DR DS EO FF FH IN JL KA KB KC KD KE KG KI KN
    KO KP KQ KR KS KT LB LN LS NA NE NO NP NS OS PR RA RC RE RL RN RO RR RT RU RW SA SO SP SS ST SW TC TM TR UD UE US
    WO ZZ`,
  '248': 'A C N P Q R S',
  '305': 'A B C D E F G H I J K L M N O P Q R S T U X Z',
  '333': '09 1 10 11 12 13 14 15 16 2 3 4 5 6 7 8 ZZ',
  '349': 'F S X',
  '353': `00 01 02 03 04 05 06 07 08 10 11 12 13 14 15 16 17 18 19 20 21 22 24 25 26 27 28 30 31 32 33 34 35 36 37 38 39
    40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 5C 77 CN CO EX GR PR RH RV SU ZZ`,
  '399': '1 2 3 4 5',
  '473': 'A B C D E F G L N R S T X',
  '478': 'C D',
  '514': 'A B C F J K N O P R S X Y',
  '587': 'AC AD AE AH AK AP AT NA RD RF RJ RN RO RV ZZ',
  '604': 'C N W',
  '648': 'CSD CSR DIS ILP PSP SEL',
  '653': 'AMT CSH DOR DPU DSH DSV POR PPU PSH PSV UNT ZZZ',
  '654': 'CA PC UN ZZ',
  '656': 'DAT DOF',
  '662': 'A D I O S',
  '668': 'AA AC AR BP DR IA IB IC ID IE IF IH IP IQ IR IS IW R1 R2 R3 R4 R5 R6 R7 R8 SP',
  '670': 'AA AI CA CB CC CE CF CG CH CI CT DI MU NC OA OC PC PQ PR QD QI RA RB RC RE RM RQ RS RZ TI',
  '715': 'A E M P R W X',
  '717': 'A E M R W X',
  '732': 'AA AD CD CW HO SD SH WD WW ZZ',
  '736': '0 1',
  '1073': 'N U W Y',
};
