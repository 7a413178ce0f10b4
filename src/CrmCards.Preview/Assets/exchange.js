import { element, uniqueId } from "./dom.js";
import { logged } from "./log.js";

const kilobytes = (bytes) => bytes < 1024 ? `${bytes} bytes` : `${new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(bytes / 1024)} KiB`;
const milliseconds = (time) => `${new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 }).format(time)} ms`;

/** One line about an exchange. */
export function summary({ request, answer, elapsedMilliseconds, findings, log }) {
  const path = new URL(request.url).pathname;
  const count = findings.length + log.length;
  const found = count === 0 ? "" : ` · ${count} finding${count === 1 ? "" : "s"}`;
  return `${request.method} ${path} · ${answer ? answer.status : "no answer"} · ${milliseconds(elapsedMilliseconds)}${found}`;
}

/** The request as sent, the answer as received, and what the contract has to say about it. */
export function exchange(view) {
  const lines = view.answer ? json(view.answer) : null;
  return element("div", { className: "exchange" },
    findings(view, lines?.places ?? new Map()),
    element("h3", {}, "Request"),
    ...request(view.request),
    element("h3", {}, "Answer"),
    ...answer(view, lines?.node));
}

function findings(view, places) {
  const kept = view.findings.length === 0 ? element("p", { className: "ok" }, "The answer keeps the contract.") : null;
  if (kept && view.log.length === 0) return kept;
  return element("ul", { className: "findings", "aria-label": "Findings" }, kept && element("li", {}, kept), ...view.findings.map((finding) => {
    const line = places.get(finding.path);
    const path = line ? element("button", { type: "button", className: "quiet path" }, finding.path) : element("code", { className: "path" }, finding.path);
    path.addEventListener("click", () => line?.focus());
    return element("li", { className: finding.severity.toLowerCase() },
      element("strong", {}, finding.severity), " ", element("code", {}, finding.rule), " at ", path, element("br"), finding.message,
      finding.value === null ? null : element("code", { className: "value" }, finding.value));
  }), ...logged(view.log).map((line) => element("li", { className: line.dataset.level }, line)));
}

function request(sent) {
  return [
    element("p", {}, element("code", {}, `${sent.method} ${sent.url}`)),
    sent.url === sent.address ? null : element("p", { className: "hint" }, "sent to ", element("code", {}, sent.address)),
    headers(sent.headers),
    sent.body === null ? null : block("Body", sent.body),
    ...sent.signatures.map((signature) => block(`Signed text (${signature.version.toLowerCase()})`, signature.base)),
    sent.signatures.length === 0 ? element("p", { className: "hint" }, "The request is not signed.") : null,
  ].filter(Boolean);
}

function answer(view, lines) {
  const time = uniqueId();
  const meter = element("meter", { min: 0, max: view.limitMilliseconds, high: view.limitMilliseconds * 0.8, optimum: 0, value: Math.min(view.elapsedMilliseconds, view.limitMilliseconds), "aria-labelledby": time });
  const facts = element("p", { className: "facts" },
    element("span", { className: view.answer && view.answer.status < 400 ? "status good" : "status bad" }, view.answer ? `Status ${view.answer.status}` : "No answer"),
    element("span", { id: time }, `${milliseconds(view.elapsedMilliseconds)} of ${milliseconds(view.limitMilliseconds)}`),
    meter,
    view.answer ? element("span", {}, kilobytes(view.answer.bytes)) : null);
  return view.answer ? [facts, headers(view.answer.headers), lines] : [facts];
}

function headers(list) {
  return element("table", { className: "headers" }, element("tbody", {}, ...list.map(({ name, value }) =>
    element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, value)))));
}

function block(title, text) {
  return element("figure", {}, element("figcaption", {}, title), element("pre", { tabIndex: 0, role: "region", "aria-label": title }, text));
}

function json(answer) {
  const places = new Map();
  const node = element("div", { className: "json", role: "region", "aria-label": "Body of the answer", tabIndex: 0 }, ...answer.lines.map(({ indent, text, path }) => {
    const line = element("code", {}, text);
    line.style.setProperty("--indent", indent);
    if (path !== null && !places.has(path)) {
      places.set(path, line);
      line.tabIndex = -1;
    }
    return line;
  }));
  if (answer.linesLeftOut > 0) node.append(element("p", { className: "hint" }, `… and ${answer.linesLeftOut} more lines.`));
  return { node, places };
}
