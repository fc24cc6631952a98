/* The foot of the results comes into sight → the next ten; past fifty, a button asks first. */
"use strict";
globalThis.archive = globalThis.archive || {};

archive.paging = (function () {
  /** Results asked for at a time. */
  const STEP = 10;

  /** Results that come by themselves before the reader is asked. */
  const RUN = 50;

  /** How near the foot must be, in pixels: near enough to come in time, too far to be asked by the first ten. */
  const NEAR = "300px";

  /**
   * @param {HTMLElement} foot below the results; holds the button
   * @param {() => void} ask for more
   */
  function wake(foot, ask) {
    const button = foot.querySelector("button");
    let limit = RUN;
    const watch = new IntersectionObserver(
      (sights) => {
        if (sights.at(-1).isIntersecting && !foot.hidden && button.hidden) ask();
      },
      { rootMargin: NEAR },
    );

    /**
     * @param {number} shown results
     * @param {boolean} isWhole whether there are no more
     */
    function update(shown, isWhole) {
      foot.hidden = isWhole;
      button.hidden = shown < limit;
      // The foot may still be in sight: it is only seen coming when it is watched anew.
      watch.unobserve(foot);
      if (!isWhole) watch.observe(foot);
    }

    /** @param {number} shown results of a new search */
    function restart(shown) {
      limit = Math.max(1, Math.ceil(shown / RUN)) * RUN;
    }

    button.addEventListener("click", () => {
      limit += RUN;
      ask();
    });
    return { update, restart };
  }

  return { wake, STEP };
})();
