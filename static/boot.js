/*
 * Runs before first paint, so that neither theme nor language nor title flashes. A file and not inline, for the
 * content security policy. Must agree with src/lib/app/preferences.svelte.ts and locale.svelte.ts.
 */
(function () {
  var root = document.documentElement;
  function setting(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  var theme = setting('sb.theme');
  if (theme === 'light' || theme === 'dark') {
    root.setAttribute('data-theme', theme);
    document.querySelector('meta[name=color-scheme]').setAttribute('content', theme);
  }

  var lang = setting('sb.lang');
  if (lang !== 'zh-CN' && lang !== 'en') lang = /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
  root.setAttribute('lang', lang);
  document.title = lang === 'en' ? 'Switchboard' : '接线台';
})();
