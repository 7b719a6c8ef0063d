/** X12 426 (ADX02): the reasons that buyers of goods give, in our own words. */
const reasons: Record<string, string> = {
  '01': 'wrong price', '02': 'wrong allowance or charge', '03': 'wrong extension', '04': 'not accepted: damaged', '05': 'not accepted: quality',
  '06': 'quantity contested', '07': 'wrong product', '08': 'substituted product', '09': 'wrong terms of sale', '10': 'wrong charge for pallets or containers',
  '11': 'returned: damaged', '12': 'returned: quality', '13': 'returned: out of date', '14': 'returned: promotion', '15': 'returned: recall',
  '16': 'allowance or charge beside the invoice', '17': 'required data are missing', '18': 'not a bill of ours', '19': 'billed twice', '22': 'wrong weight',
  '23': 'special charge not authorised', '24': 'wrong discount', '25': 'not accepted', '26': 'invoice cancelled', '30': 'wrong delivery charge',
  '41': 'not accepted: late', '42': 'not accepted: lost', '43': 'discount missing', '44': 'required documents are missing', '46': 'wrong transport charge', '50': 'late charge',
  '51': 'interest for late payment', '52': 'credit for an overpayment', '53': 'rest of an underpayment', '54': 'freight deducted', '55': 'tax deducted', '56': 'advertising allowance taken',
  '57': 'volume discount taken', '59': 'not received', '60': 'no open item on file', '61': 'no open order on file', '62': 'wrong description', '70': 'no ship notice received',
  '71': 'advertising allowance', '72': 'authorised return', '73': 'no bill of lading received',
}; // prettier-ignore

export const adjustmentWords = (code: string): string | undefined => reasons[code];
