import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, problemOf } from './problem-details';

export const answerProblem = (reply: FastifyReply, { body, headers }: Answer): FastifyReply =>
  reply.status(body.status).headers(headers).type('application/problem+json').send(JSON.stringify(body));

/** Every error leaves as RFC 9457 problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const answer = problemOf(thrown, request.url.split('?')[0]);
    if (answer.body.status >= 500)
      this.logger.error(`${request.method} ${request.url}: ${String(thrown)}`, (thrown as Error)?.stack);
    void answerProblem(http.getResponse<FastifyReply>(), answer);
  }
}
