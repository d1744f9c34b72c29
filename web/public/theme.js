// Runs before the first paint, so that a chosen theme never flashes in the other one.
(function () {
  try {
    var theme = localStorage.getItem('ancrage.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch (refused) {
    // Storage may be refused: the system's own theme then stands.
  }
})();
