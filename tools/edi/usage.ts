/** What a person did wrong on the command line: exit code 1. */
export class Misuse extends Error {}

export const usage = `npm run edi -- COMMAND
  inspect FILE… [--json]        what is in the files, what is wrong in them and what would be answered
  ack FILE [--999] [--ta1] [--control N]
                                the acknowledgement of the file, as X12: 997, or 999; TA1 when asked for or needed
FILE - is the standard input. Exit code 0: all acceptable, 2: something rejected, 1: misuse.`;
