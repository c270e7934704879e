/** The latest requests, live. */
import { h, spoken, status, verb } from "./dom.js";

const MAX_SHOWN = 200;
const list = document.getElementById("history");
const announcement = document.getElementById("announcement");

let shown = [];
let current = "";
let silent = 0;

export const address = (request) => `#/request/${request.id}`;

/** Replaces the list; the latest request comes first. */
export function reset(requests) {
  shown = requests.slice(0, MAX_SHOWN);
  draw();
}

/** Adds requests, the oldest first. */
export function add(requests, skipped) {
  const known = new Set(shown.map((each) => each.id));
  const fresh = requests.filter((each) => !known.has(each.id)).reverse();
  shown = [...fresh, ...shown].slice(0, MAX_SHOWN);
  draw();
  if (fresh.length) {
    announce(fresh, skipped);
  }
}

/** Speaks at most once per second, so that a load test does not block a screen reader. */
function announce(fresh, skipped) {
  const now = Date.now();
  if (now < silent) {
    return;
  }
  silent = now + 1000;
  const latest = fresh[0];
  const others = fresh.length - 1 + skipped;
  announcement.textContent = `${latest.method} ${latest.path}: ${latest.status}${others ? `, and ${others} more` : ""}`;
}

/** Marks the open request. */
export function mark(hash) {
  current = hash;
  draw();
}

function draw() {
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  list.replaceChildren(...(shown.length ? shown.map(item) : [h("li.empty", {}, "No requests yet. They appear here as they arrive.")]));
  if (focused) {
    list.querySelector(`a[href="${CSS.escape(focused).replaceAll("\\", "\\\\")}"]`)?.focus();
    [...list.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus();
  }
}

const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });

function item(request) {
  const here = current === address(request);
  return h("li", {},
    h("a", { href: address(request), "aria-current": here ? "page" : undefined },
      h("span.line1", {}, verb(request.method), " ", h("span.path", {}, request.path)),
      h("span.line2", {},
        status(request.status),
        h("span", {}, `${request.millis} ms`),
        h("time", { datetime: new Date(request.started).toISOString() }, time.format(request.started)),
        request.failure ? h("span.failed", {}, "✕ failed") : null,
        request.failure ? spoken(`: ${request.failure}`) : null)));
}
