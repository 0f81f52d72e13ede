// Loaded with panes.css, for operators alone: reports browser events that no manifest declares, on the
// console and on the page. It sees them where they are sent, since nobody can listen for unknown names.
(() => {
  const { events, words } = document.currentScript.dataset;
  const declared = new Set(events.split(" "));
  const reported = new Set();

  // <fragment>:<event>; htmx has events of its own
  const isOfAFragment = (name) => /^[a-z][a-z0-9-]*:[^\s:]+$/.test(name) && !/^(htmx|sse):/.test(name);

  const report = (name) => {
    if (reported.has(name)) return;
    reported.add(name);
    console.warn(`${words} ${name}`);
    const line = document.createElement("p");
    line.textContent = `${words} ${name}`;
    document.getElementById("panes-shown-events")?.append(line);
  };

  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent && isOfAFragment(event.type) && !declared.has(event.type)) {
      report(event.type);
    }
    return dispatch.call(this, event);
  };
})();
