/** A reason to stop that whoever started the server can put right: printed as one sentence, without a trace. */
export class PlainSentence extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'PlainSentence';
  }
}
