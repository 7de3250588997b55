// Renews parts of a page as the server tells of them. <div data-live="/address"> holds the parts, each an element with an id.
"use strict";
for (const place of document.querySelectorAll("[data-live]")) {
  const lost = place.querySelector("[data-lost]");
  let source = null;
  let again = 0;

  const take = event => {
    const cut = event.data.indexOf("\n");
    const part = document.getElementById(event.data.slice(0, cut));
    if (!part) return;
    const open = [...part.querySelectorAll("details")].map(details => details.open);
    part.innerHTML = event.data.slice(cut + 1);
    part.querySelectorAll("details").forEach((details, i) => { details.open = open[i] ?? details.open; });
  };

  // What has ended has more to show than it had while it ran.
  const end = () => {
    close();
    document.removeEventListener("visibilitychange", watch);
    if ("reload" in place.dataset) location.reload();
  };

  const open = () => {
    source = new EventSource(place.dataset.live);
    source.addEventListener("part", take);
    source.addEventListener("end", end);
    source.addEventListener("open", () => { if (lost) lost.hidden = true; });
    source.addEventListener("error", miss);
  };

  // A browser comes back by itself after a broken line, but never after an answer other than 200, such as that of a server that stops.
  const miss = () => {
    if (lost) lost.hidden = false;
    if (source.readyState !== EventSource.CLOSED) return;
    close();
    again = setTimeout(watch, 3000);
  };

  const close = () => {
    clearTimeout(again);
    if (source) source.close();
    source = null;
  };

  // A browser keeps few connections to one server; a page that nobody sees needs none.
  const watch = () => {
    if (document.hidden) close();
    else if (!source) open();
  };

  document.addEventListener("visibilitychange", watch);
  watch();
}
