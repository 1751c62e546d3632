declare global {
  interface Window {
    /** Milliseconds from the start of the page until its fields are there, painted, and take what is typed. */
    painted: Promise<number>;
  }
}

/** Notes when the first field of a page has been painted and the page has nothing more to do. */
export function whenPainted(root: HTMLElement): void {
  window.painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (root.querySelector("input") === null) return;
      observer.disconnect();
      // The first frame paints the fields; in the second that is done.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
    observer.observe(root, { childList: true, subtree: true });
  });
}
