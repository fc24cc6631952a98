/* Another search in our page: answers the question of the address, then shows its results as plain items. */
"use strict";

(async function () {
  const text = new URLSearchParams(location.hash.slice(1)).get("q");
  if (!text) return;
  const { ask } = await globalThis.contest;
  const items = (await ask(text)).map((result) => {
    const item = document.createElement("li");
    const title = document.createElement("h2");
    title.textContent = result.title;
    item.append(title, result.text);
    return item;
  });
  const list = document.querySelector("#resultats");
  list.replaceChildren(...items);
  // It may have found fewer than ten.
  list.dataset.complete = "";
})();
