import { type DocumentState, documentStates, Id, OneOf } from '@crossdock/contracts';

export class DocumentReplay {
  @OneOf(['keep', 'renew'] as const, {
    optional: true,
    description:
      'Only of what is delivered. keep: the same bytes again. renew: made anew under new control numbers; default for what the partner rejected',
  })
  controlNumbers?: 'keep' | 'renew';
}
export class DocumentReplayed {
  @Id() documentId!: string;
  @OneOf(['tried-again', 'sent-now', 'sent-again', 'made-anew'] as const, {
    description:
      'tried-again: what was parked or held, with the profile and map as they are now. sent-now: what was undelivered',
  })
  done!: 'tried-again' | 'sent-now' | 'sent-again' | 'made-anew';
  @OneOf(documentStates, { description: 'Where it stands now' }) state!: DocumentState;
}
