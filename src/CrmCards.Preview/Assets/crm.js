let token;

/** What the page starts with: cards, records and the token of its commands. */
export async function start() {
  const view = await (await fetch("start")).json();
  if (!view.cards) throw new Error(view.message);
  token = view.token;
  return view;
}

/** Sends a command to the preview; a token that another app on this host has replaced is fetched anew, once. */
export async function send(name, command, again = true) {
  const headers = { "Content-Type": "application/json", "X-CrmCards-Preview": token };
  const answer = await fetch(name, { method: "POST", headers, body: JSON.stringify(command) });
  if (answer.status === 403 && again) {
    await start();
    return send(name, command, false);
  }
  const view = await answer.json();
  if (!answer.ok) throw new Error(view.message);
  return view;
}
