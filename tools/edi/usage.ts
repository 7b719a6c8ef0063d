/** What a person did wrong on the command line: exit code 1. */
export class Misuse extends Error {}

export const usage = `npm run edi -- COMMAND
  inspect FILE… [--json]        what is in the files, what is wrong in them and what would be answered
  ack FILE [--997 | --999] [--ta1] [--control N]
                                the acknowledgement of the file: 997, or 999 where a group names an
                                implementation guide; TA1 when asked for or needed;
                                CONTRL for EDIFACT
  to-json FILE                  the file as JSON, from which from-json makes the same bytes
  from-json FILE                the file from such JSON; trailers that are left out are filled in with their counts
  diff FILE FILE [--json]       how two files differ, segment by segment, whatever their separators and lines
FILE - is the standard input. Exit code 0: all acceptable (diff: the same), 2: something rejected (diff: they differ), 1: misuse.`;
