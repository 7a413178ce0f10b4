// What hubspot.fetch of a card looks for its like in.
Object.assign(globalThis, { self: globalThis });
