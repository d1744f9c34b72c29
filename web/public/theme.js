// Runs before the first paint, so that a chosen theme never flashes in the other one.
(function () {
  try {
    var theme = globalThis.localStorage.getItem('ancrage.theme');
    if (theme === 'light' || theme === 'dark')
      globalThis.document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be refused: the system's own theme then stands.
  }
})();
