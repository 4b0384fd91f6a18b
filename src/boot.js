/*
 * Runs before first paint, so that neither theme nor language nor title flashes. A file and not inline, for the
 * content security policy. Must agree with src/lib/app/preferences.svelte.ts and locale.svelte.ts.
 *
 * Whoever opens a brief is about to take a call: all that it needs is asked for here, at once and side by side, long before
 * the scripts run that would ask for one thing after the other. So is what home shows in words. `src/build/boot-plugin.ts`
 * hands in where it lies.
 */
(function (ahead) {
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

  // The router fails at a % that is none of an address.
  try {
    decodeURIComponent(location.hash);
  } catch (broken) {
    history.replaceState(null, '', location.hash.replace(/%/g, '%25'));
  }

  function preload(address, priority) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.fetchPriority = priority;
    link.href = address;
    document.head.append(link);
  }

  // Kept by the browser for whoever asks for it next: a page, or a worker, which knows nothing of what a page preloads.
  function fetchAhead(address, priority) {
    fetch(address, { priority: priority }).then(
      function (response) {
        return response.arrayBuffer();
      },
      function () {
        // Whoever needs it asks again, and says so.
      }
    );
  }

  if (!ahead) return;
  if (/^\/(practice\/?)?$/.test(location.pathname)) {
    var isNewcomer = location.pathname === '/' && setting('sb.played') !== 'yes';
    fetchAhead(ahead.languages[lang][isNewcomer ? 'specimen' : 'lists'], 'high');
    return;
  }
  var place = /^\/practice\/([^/]+)(\/call\/[^/]+)?\/?$/.exec(location.pathname);
  if (!place || !{}.hasOwnProperty.call(ahead.scenarios, place[1])) return;
  var call = ahead.languages[new URLSearchParams(location.search).get('lang')] || ahead.languages[lang];
  var file = place[1] + '.' + ahead.scenarios[place[1]] + '.json';
  function ask(how, priority, addresses) {
    addresses.forEach(function (address) {
      how(address, priority);
    });
  }

  // What is looked at first comes first: a brief, then the call's code, then what reads its lines.
  var atBrief = !place[2];
  ask(preload, 'high', ahead.scripts.both.concat(atBrief ? ahead.scripts.brief : ahead.scripts.call));
  ask(fetchAhead, 'high', [call.scenario + file, ahead.rules]);
  if (atBrief) ask(preload, 'low', ahead.scripts.call);
  ask(fetchAhead, 'low', [call.names + file, ahead.worker, call.reader]);
})(
  // The build writes its addresses here; in development there are none.
  null
);
