/** The routes as a tree, with search. */
import { h, spoken, verb } from "./dom.js";
import { state } from "./data.js";

const tree = document.getElementById("routes");
const search = document.getElementById("search");
const found = document.getElementById("found");

export const address = (route) => `#/route/${encodeURIComponent(route)}`;

/** Shows the routes of the chosen stage. */
export function show(current) {
  const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const routes = (state.stage?.routes ?? []).filter((route) =>
    words.every((word) => `${route.route} ${route.backend}`.toLowerCase().includes(word)));
  tree.replaceChildren(
    routes.length ? list(folders(routes), current) : h("p.empty", {}, words.length ? "No route matches." : "No routes."));
  if (words.length) {
    found.textContent = `${routes.length} of ${state.stage.routes.length} routes`;
  }
}

search.addEventListener("input", () => show(location.hash));

/** Groups routes by the segments of their paths; segments without a method join their child. */
function folders(routes) {
  const root = { segment: "", routes: [], children: new Map() };
  for (const route of routes) {
    let node = root;
    for (const segment of route.path.split("/").filter(Boolean)) {
      if (!node.children.has(segment)) {
        node.children.set(segment, { segment, routes: [], children: new Map() });
      }
      node = node.children.get(segment);
    }
    node.routes.push(route);
  }
  return { ...root, segment: "" };
}

function list(node, current) {
  const items = [];
  if (node.routes.length) {
    items.push(...node.routes.map((route) => item(route, current)));
  }
  for (let child of node.children.values()) {
    let name = `/${child.segment}`;
    while (!child.routes.length && child.children.size === 1) {
      child = child.children.values().next().value;
      name += `/${child.segment}`;
    }
    items.push(h("li.folder", {}, h("span.segment", {}, name), list(child, current)));
  }
  return h("ul", {}, items);
}

function item(route, current) {
  const here = current === address(route.route);
  return h("li", {},
    h("a", { href: address(route.route), "aria-current": here ? "page" : undefined },
      verb(route.method),
      spoken(` ${route.path} `),
      h("span.backend", {}, route.backend.toLowerCase()),
      marks(route)));
}

function marks(route) {
  const parts = [];
  if (route.errors) {
    parts.push(h("span.mark", { "data-severity": "ERROR" }, `✕ ${route.errors}`, spoken(route.errors === 1 ? " error" : " errors")));
  }
  if (route.warnings) {
    parts.push(h("span.mark", { "data-severity": "WARNING" }, `⚠ ${route.warnings}`, spoken(route.warnings === 1 ? " warning" : " warnings")));
  }
  return parts;
}
