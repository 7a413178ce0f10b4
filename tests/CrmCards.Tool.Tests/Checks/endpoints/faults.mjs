// Faults as they are seen in backends: what each does otherwise than the sound endpoint.
const first = (change) => ({ card: (card) => (change(card.results[0], card), card) });
const property = (index, changes) => first(({ properties }) => Object.assign(properties[index], changes));
const actionOf = (index, changes) => first(({ actions }) => Object.assign(actions[index], changes));

export const noFault = {
  card: (card) => card,
  text: (json) => json,
  contentType: 'application/json',
  beforeFetch: () => {},
  beforeAction: () => {},
  message: (message) => ({ message }),
  several: (values) => (new Set(values).size === 1 ? values[0] : fail('A parameter has two values')),
  signedUrl: (url, documented) => documented(url),
  timestamp: /^[1-9]\d*$/,
  patience: 300_000,
  refusal: 401,
  failure: 404,
  remembers: true,
  replayed: (answer) => answer,
  pageStatus: 200,
  pageHeaders: {},
};

export const faults = {
  // Sound in another way: a card that changes by itself, an action that says so when it comes again, and a header that browsers ignore.
  clock: { card: (card) => (card.results.forEach(({ properties }) => (properties[1].value = Date.now())), card) },
  'tells-replays': { replayed: () => [200, 'This was done already'] },
  'old-frame-header': { pageHeaders: { 'X-Frame-Options': 'ALLOW-FROM https://app.hubspot.com' } },

  // What the card holds.
  'no-title': first((result) => delete result.title),
  'text-id': first((result) => (result.objectId = 'T-1')),
  'shared-id': { card: (card) => (card.results.forEach((result) => (result.objectId = 1)), card) },
  'six-results': {
    card: ({ results, ...card }) => ({
      ...card,
      results: [...results, ...[3, 4, 5, 6].map((objectId) => ({ objectId, title: 'More', link: null }))],
      totalCount: 6,
    }),
  },
  'misspelled-field': { card: ({ primaryAction, ...card }) => ({ ...card, secondaryAction: [primaryAction] }) },
  'url-for-uri': first(({ actions }) => (actions[1].url = actions[1].uri, delete actions[1].uri)),
  'relative-uri': actionOf(1, { uri: '/tickets/1/resolve' }),
  sections: { card: ({ results, ...card }) => ({ ...card, responseVersion: 'v3', sections: results }) },
  'object-value': first((result) => (result.owner = { name: 'Ada' })),
  'currency-object': first((result) => (result.price = { value: '94.34', currencyCode: 'GBP' })),
  'iso-instant': property(1, { value: '2026-11-23T10:00:00Z' }),
  'local-date': property(0, { value: '23.11.2026' }),
  'instant-in-seconds': property(1, { value: 1790000000 }),
  'money-with-sign': property(2, { value: '£94.34' }),
  'no-currency': property(2, { currencyCode: undefined }),
  'name-for-email': property(3, { value: 'Ada' }),
  'zero-iframe': actionOf(0, { width: 0 }),
  'no-confirmation': actionOf(2, { confirmationMessage: undefined }),
  'unknown-method': actionOf(1, { httpMethod: 'post' }),
  'no-link': { card: (card) => (card.results.forEach((result) => delete result.link), card) },
  'relative-link': first((result) => (result.link = '/tickets/1')),
  'no-results': { card: ({ results, ...card }) => card },
  'one-result': { card: (card) => ({ ...card, results: card.results[0] }) },
  'result-of-nothing': { card: (card) => (card.results.push(null), card) },
  'no-way-to-all': { card: ({ allItemsLink, ...card }) => ({ ...card, totalCount: 9 }) },
  'hook-as-settings': { card: (card) => ({ ...card, settingsAction: card.primaryAction }) },
  'says-secrets': {
    card: ({ results: [result], ...card }, { headers }) => {
      const signature = headers['x-hubspot-signature-v3'] ?? headers['x-hubspot-signature'];
      const secret = process.env.CLIENT_SECRET;
      const said = { ...result, objectId: signature, link: secret, actions: 'x'.repeat(60) + secret };
      return { ...card, results: [said], itemLabel: ['x'.repeat(50) + signature] };
    },
  },

  'secret-in-label': actionOf(1, { label: process.env.CLIENT_SECRET }),

  // How it comes.
  'as-html': { contentType: 'text/html' },
  'too-large': { text: (json) => json + ' '.repeat(1_048_576) },
  'joined-json': { text: (json, { domain = '' }) => json.replace('"See more tickets"', `"Tickets of ${domain}"`) },
  slow: { beforeFetch: (count) => count === 0 && new Promise((resolve) => setTimeout(resolve, 5_500)) },
  redirect: { beforeFetch: (count, parameters, response) => response.redirect(301, '/cards/tickets/') },

  // Whom it lets in.
  'unsigned': { acceptsUnsigned: true },
  'any-signature': { acceptsAnySignature: true },
  'old-signature': { patience: Infinity },
  'lax-timestamp': { timestamp: /^\d+$/ },
  'body-of-get': { acceptsBodyOfGet: true },
  'verbatim-url': { signedUrl: (url) => url },
  'encoded-again': { signedUrl: (url, documented) => documented(encodeURI(decodeURIComponent(url.replaceAll('+', ' ')))) },
  'refusal-as-failure': { refusal: 500 },

  // What it takes.
  'needs-property': { beforeFetch: (count, { domain }) => domain || fail('domain is missing') },
  'no-emoji': { beforeFetch: (count, parameters) => /\p{Emoji_Presentation}/u.test(parameters.domain) && fail('Incorrect string value') },
  'list-of-repeated': { several: (values) => fail(`${values} is no number`) },
  'unknown-record': { beforeFetch: (count, { associatedObjectId }) => associatedObjectId.length > 10 && fail('Record not found') },

  // Its pages.
  'no-frame': { pageHeaders: { 'X-Frame-Options': 'SAMEORIGIN' } },
  'own-frame': { pageHeaders: { 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'self'" } },
  'no-page': { pageStatus: 404 },
  'http-page': actionOf(0, { uri: 'http://tickets.example.com/1/edit' }),

  // Its actions.
  'runs-replays': { remembers: false },
  'runs-replays-unseen': {
    remembers: false,
    card: (card) => ({ ...card, results: card.results.filter(({ objectId }) => objectId === 1), totalCount: 1 }),
  },
  'failure-as-5xx': { failure: 500 },
  'changes-and-fails': { actionStatus: 500 },
  'no-message': { message: () => ({}) },
  'no-body-of-delete': { ignoresBodyOfDelete: true },
  'flat-body': { beforeAction: (parameters) => Object.values(parameters).forEach((value) => value.trim()) },
};

function fail(message) {
  throw new Error(message);
}
