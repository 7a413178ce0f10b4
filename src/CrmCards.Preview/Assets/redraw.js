const longestClick = 1000;
const step = 20;

/** Draws a card anew as an app card does: what was opened stays open, and the focus stays on what has the same name, or else goes to the heading. */
export function redraw(root, draw) {
  const focused = root.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  const opened = [...root.querySelectorAll("[aria-expanded='true']")].map(placeOf);
  draw();
  for (const button of root.querySelectorAll("[aria-expanded]")) if (opened.includes(placeOf(button))) button.click();
  if (focused === null) return;
  const same = [...root.querySelectorAll("a, button")].find((candidate) => nameOf(candidate) === focused);
  (same ?? root.querySelector("h3"))?.focus();
}

/** Waits while a part of the card is being pressed, as long as a click takes: it would be lost with the part. */
export async function released(root) {
  for (let waited = 0; waited < longestClick && root.matches(":active"); waited += step) await new Promise((resolve) => setTimeout(resolve, step));
}

const nameOf = (node) => node.getAttribute("aria-label") ?? node.textContent;

/** A button is known by the object that it belongs to, and what it opens. */
const placeOf = (button) => `${button.closest(".tile")?.querySelector("h4").textContent} ${button.getAttribute("aria-label") ?? "properties"}`;
