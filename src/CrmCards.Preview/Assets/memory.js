const key = `crmcards-preview ${location.pathname}`;

/** What the browser remembers: the last command, and the properties that the actions of each card were seen to send. */
export function remembered() {
  try {
    const { command, learned } = JSON.parse(localStorage.getItem(key)) ?? {};
    return { command: command ?? null, learned: learned ?? {} };
  } catch {
    return { command: null, learned: {} };
  }
}

export function store(values) {
  localStorage.setItem(key, JSON.stringify(values));
}
