// A card's endpoint on Express. The first part of the path switches a fault on (sound has none), and has tickets of its own.
import express from 'express';
import { createHmac, createHash, timingSafeEqual } from 'node:crypto';
import { faults, noFault } from './faults.mjs';

const secret = process.env.CLIENT_SECRET;
const decoded = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;
const apps = new Map();

const app = express().set('query parser', 'simple').use(express.raw({ type: () => true, limit: '2mb' }));
app.use('/:switch', (request, response, next) => {
  const key = request.params.switch;
  if (!apps.has(key)) apps.set(key, { fault: { ...noFault, ...faults[key.split('.')[0]] }, tickets: tickets(), replays: new Map(), fetches: 0 });
  request.card = apps.get(key);
  request.base = `${request.protocol}://${request.get('host')}/${key}`;
  request.bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  next();
}, routes());
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().on('end', () => process.exit());

function routes() {
  const router = express.Router();
  router.get('/tickets/:id/edit', ({ card: { fault } }, response) => response.status(fault.pageStatus).set(fault.pageHeaders).send('<form></form>'));
  router.use((request, response, next) =>
    isSigned(request) ? next() : response.status(request.card.fault.refusal).json({ message: 'The request was not accepted.' }));
  router.get('/cards/tickets', async (request, response) => {
    const { card, base } = request;
    const parameters = parametersOf(request);
    await card.fault.beforeFetch(card.fetches++, parameters, response);
    if (response.headersSent) return;
    const answer = card.fault.card(cardOf(card, base), request);
    response.type(card.fault.contentType).send(card.fault.text(JSON.stringify(answer), parameters));
  });
  router.post('/tickets', action(({ card }) => {
    card.tickets.push(ticket(card.tickets.length + 1));
    return [201, `Ticket ${card.tickets.length} created`];
  }));
  router.put('/tickets/:id/resolve', action(({ card, params }) => {
    const found = card.tickets.find(({ id }) => `${id}` === params.id);
    if (!found) return [404, 'No such ticket'];
    found.status = 'Resolved';
    return [200, 'Ticket resolved'];
  }));
  router.delete('/tickets/:id', action(({ card, params }) => {
    const index = card.tickets.findIndex(({ id }) => `${id}` === params.id);
    if (index < 0) return [card.fault.failure, 'No such ticket'];
    card.tickets.splice(index, 1);
    return [200, 'Ticket deleted'];
  }));
  router.use((error, request, response, next) => response.status(500).json({ message: error.message }));
  return router;
}

/** Runs an action once for each signature. */
function action(run) {
  return (request, response) => {
    const { card } = request;
    card.fault.beforeAction(parametersOf(request));
    const signature = request.get('X-HubSpot-Signature-v3') ?? request.get('X-HubSpot-Signature');
    const replay = card.fault.remembers && card.replays.get(signature);
    const [status, message] = replay ? card.fault.replayed(replay) : run(request);
    card.replays.set(signature, [status, message]);
    response.status(card.fault.actionStatus ?? status).json(card.fault.message(message));
  };
}

function isSigned(request) {
  const { card: { fault }, method, originalUrl, bytes } = request;
  const header = (name) => request.get(name) ?? '';
  if (!header('X-HubSpot-Signature-v3') && !header('X-HubSpot-Signature')) return fault.acceptsUnsigned;
  if (method === 'GET' && bytes.length > 0 && !fault.acceptsBodyOfGet) return false;
  const url = fault.signedUrl(`${request.protocol}://${request.get('host')}${originalUrl}`, (text) => text.replace(decoded, decodeURIComponent));
  const body = method === 'DELETE' && fault.ignoresBodyOfDelete ? '' : bytes;
  if (header('X-HubSpot-Signature-v3')) {
    const time = header('X-HubSpot-Request-Timestamp');
    if (!fault.timestamp.test(time) || Math.abs(Date.now() - Number(time)) > fault.patience) return false;
    const hash = createHmac('sha256', secret).update(method + url).update(body).update(time).digest('base64');
    return fault.acceptsAnySignature || equal(hash, header('X-HubSpot-Signature-v3'));
  }
  const hash = createHash('sha256').update(secret + method + `${request.protocol}://${request.get('host')}${originalUrl}`).update(body).digest('hex');
  return equal(hash, header('X-HubSpot-Signature'));
}

function equal(expected, sent) {
  const [a, b] = [Buffer.from(expected), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function parametersOf({ query, bytes, card: { fault } }) {
  const one = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? fault.several(value) : value]));
  if (bytes.length === 0) return one;
  const text = bytes.toString();
  return { ...one, ...(text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text))) };
}

function tickets() {
  return [ticket(1), ticket(2)];
}

function ticket(id) {
  return { id, title: `Ticket ${id}`, status: 'Open' };
}

function cardOf(card, base) {
  return {
    results: card.tickets.slice(0, 5).map(({ id, title, status }) => ({
      objectId: id,
      title,
      link: `https://tickets.example.com/${id}`,
      status,
      properties: [
        { label: 'Created', dataType: 'DATE', value: '2026-11-23' },
        { label: 'Changed', dataType: 'DATETIME', value: 1790000000000 },
        { label: 'Price', dataType: 'CURRENCY', value: '94.34', currencyCode: 'GBP' },
        { label: 'Reporter', dataType: 'EMAIL', value: 'ada@example.com' },
      ],
      actions: [
        { type: 'IFRAME', width: 890, height: 748, uri: `${base}/tickets/${id}/edit`, label: 'Edit', associatedObjectProperties: [] },
        { type: 'ACTION_HOOK', httpMethod: 'PUT', uri: `${base}/tickets/${id}/resolve`, label: 'Resolve', associatedObjectProperties: ['domain'] },
        {
          type: 'CONFIRMATION_ACTION_HOOK', httpMethod: 'DELETE', uri: `${base}/tickets/${id}`, label: 'Delete', associatedObjectProperties: [],
          confirmationMessage: 'Delete it?', confirmButtonText: 'Yes', cancelButtonText: 'No',
        },
      ],
    })),
    totalCount: card.tickets.length,
    allItemsLink: 'https://tickets.example.com',
    itemLabel: 'See more tickets',
    primaryAction: { type: 'ACTION_HOOK', httpMethod: 'POST', uri: `${base}/tickets`, label: 'Create', associatedObjectProperties: ['domain'] },
  };
}
