import XAPI from '@xapi/xapi';
import type { Agent as LibraryAgent, SendStatementsParams } from '@xapi/xapi';
import type { ClientFactory } from './client.js';
import type { Reply, Transport } from './transport.js';
import type { Agent, Statement } from './types.js';

type AdapterFunction = Exclude<ConstructorParameters<typeof XAPI.default>[0]['adapter'], string | undefined>;

/**
 * `lrs.js`: the client library, loaded after the first screen can be read. It speaks through our transport, because
 * its own adapter loses the status; trying again is the recorder's part. The reply's type is kept from it, so that it
 * never parses the body of an answer.
 */
const adapter =
  (transport: Transport): AdapterFunction =>
  async ({ url, method, headers, data }) => {
    const body: unknown = data;
    const reply = await transport({
      url,
      method,
      headers: headers as Record<string, string>,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: reply.status, headers: { reply }, data: reply.text as never };
  };

const replyOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): Reply => headers.reply as Reply;

// The library's types are wider and looser than ours; these are the two places where they meet.
const theirAgent = (agent: Agent): LibraryAgent => agent as LibraryAgent;
const theirStatements = (statements: readonly Statement[]): SendStatementsParams =>
  ({ statements }) as unknown as SendStatementsParams;

const factory: ClientFactory = ({ endpoint, authorization, actor, activityId, registration }, transport) => {
  // The CommonJS and the ES module form of the library both carry the class as `default`.
  const xapi = new XAPI.default({ endpoint, auth: authorization, adapter: adapter(transport) });
  return {
    sendStatements: async statements => replyOf(await xapi.sendStatements(theirStatements(statements))),
    setState: async (stateId, document, condition) => {
      const [matchHeader, etag] = Object.entries(condition ?? {})[0] ?? [];
      return replyOf(
        await xapi.setState({
          agent: theirAgent(actor),
          activityId,
          stateId,
          state: { ...document },
          ...(registration !== undefined && { registration }),
          ...(matchHeader !== undefined &&
            etag !== undefined && {
              matchHeader: matchHeader as 'If-Match' | 'If-None-Match',
              etag,
            }),
        }),
      );
    },
  };
};

const { tl } = globalThis as { tl?: { lrs?: (factory: ClientFactory) => void } };
tl?.lrs?.(factory);
