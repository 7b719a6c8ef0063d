import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { freePort } from '@crossdock/testing';

interface Post {
  headers: IncomingHttpHeaders;
  text: string;
}

/** A partner's HTTP endpoint: it can be down, and answer what it is told to. */
export class HttpPartner {
  readonly posts: Post[] = [];
  /** By what the file begins with after its envelope; else 200 */
  answer: (post: Post) => number = () => 200;
  private server?: Server;

  private constructor(readonly port: number) {}

  static async at(port?: number): Promise<HttpPartner> {
    return new HttpPartner(port ?? (await freePort()));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/in`;
  }

  up(): Promise<void> {
    this.server = createServer((request, response) => {
      let text = '';
      request.on('data', (piece) => (text += piece));
      request.on('end', () => {
        const post = { headers: request.headers, text };
        const status = this.answer(post);
        if (status < 300) this.posts.push(post);
        response.writeHead(status).end(status < 300 ? undefined : 'no');
      });
    });
    return new Promise((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }
}
