/**
 * The rooms and their doors. Arrows point down only:
 * routes > workspace > app > session > storage, consequences, class > debrief, analysis, sandbox, playthrough > scoring, simulation, coach > contact > ticket > scenario, cast, chart, language > formats,
 * operations >
 * kernel, calendar, machines > domain.
 * `workspace` and `ui` are used by pages only; `cli` uses all but app, session and storage; `build` puts the app and its data together.
 * Each rule says what it wants (comment: why, and what to do instead). `tests/rooms` proves that each can fail.
 */
// Tests, and helpers that only tests use.
const TEST = '\\.test\\.ts$|/testing/';
const OURS = '^(src|machines)/';

/** From everywhere of ours but these rooms. */
const outside = (...rooms) => ({ path: OURS, pathNot: [...rooms.map((room) => `^${room}/`), TEST] });
const lib = (...rooms) => rooms.map((room) => `src/lib/${room}`);
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)|^${name}(/|$)`);

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

// Pages, and the panels that several of them show.
const PAGES = ['src/routes', ...lib('workspace')];
const ABOVE_STORAGE = [...PAGES, ...lib('app', 'session')];
const ABOVE_SCORING = [
  ...PAGES,
  'src/cli',
  ...lib('app', 'session', 'debrief', 'analysis', 'consequences', 'playthrough', 'class')
];
const ABOVE_CONTACT = [
  'src/build',
  ...ABOVE_SCORING,
  ...lib('storage', 'scoring', 'simulation', 'coach', 'wrap-up', 'atlas')
];
const ABOVE_TICKET = [...ABOVE_CONTACT, ...lib('contact', 'sandbox')];

module.exports = {
  forbidden: [
    rule(
      'nobody-imports-a-page',
      'A page is where arrows start. Move what others need into a room under src/lib and import it from both.',
      outside('src/routes'),
      { path: '^src/routes/' }
    ),
    rule(
      'a-page-imports-no-page',
      'Pages change apart from each other. Move what two of them show into src/lib/workspace, or into src/lib/ui if it knows no word of the trade.',
      { path: '^src/routes/([^/+][^/]*)/', pathNot: TEST },
      { path: '^src/routes/', pathNot: '^src/routes/$1/' }
    ),
    rule(
      'only-pages-use-workspace',
      'The panels of workspace are made for screens. Move what needs no screen into a room below it.',
      outside(...PAGES),
      { path: '^src/lib/workspace/' }
    ),
    rule(
      'nobody-imports-the-command-line',
      'The command line is a user of the rooms, like the pages. Move what others need into a room under src/lib; only the build reads the files of the project with it.',
      outside('src/cli', 'src/build'),
      { path: '^src/cli/' }
    ),
    rule(
      'nobody-imports-the-build',
      'What is in src/build runs while the app is made or served, and loads bundlers and servers. Move what others need into a room under src/lib.',
      outside('src/build'),
      { path: '^src/build/' }
    ),
    rule(
      'debrief-is-used-from-above-only',
      'A debrief looks at runs that are over; whatever plays, scores or stores one must not wait for it. Move shared types to scoring or contact.',
      outside(...PAGES, 'src/cli', ...lib('app', 'session', 'debrief', 'class')),
      { path: '^src/lib/debrief/' }
    ),
    rule(
      'class-is-used-from-above-only',
      'A class looks at the runs of many trainees that are over, and at what was asked of one; whatever plays, scores or stores a run must not know it. Move shared types to domain.',
      outside(...PAGES, ...lib('app', 'class')),
      { path: '^src/lib/class/' }
    ),
    rule(
      'conversation-stands-on-formats',
      'What somebody pastes is told apart, masked and written as a text of a scenario, whatever reads or plays it. Hand in what its lines mean as plain data; playthrough holds it against a scenario.',
      { path: '^src/lib/conversation/', pathNot: TEST },
      { path: OURS, pathNot: ['^machines/', '^src/lib/(conversation|formats|diagnostics|domain)/'] }
    ),
    rule(
      'conversation-is-used-from-above-only',
      'A conversation that was held elsewhere is looked at by a trainer; nothing that is played, scored or stored may know it. Hand in its turns as plain data.',
      outside(...PAGES, ...lib('app', 'conversation')),
      { path: '^src/lib/conversation/' }
    ),
    rule(
      'progress-stands-on-domain',
      'What to practise next follows from lists of results alone, so that home loads neither store nor scoring for it. Hand in runs, clauses and the time as plain data.',
      { path: '^src/lib/progress/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/(progress|domain)/' }
    ),
    rule(
      'progress-is-used-from-above-only',
      'Progress looks back on calls that are over; whatever plays, scores or stores one must not wait for it. Move shared types to domain.',
      outside(...PAGES, 'src/build', ...lib('app', 'progress', 'shift')),
      { path: '^src/lib/progress/' }
    ),
    rule(
      'shift-stands-on-progress-and-kernel',
      'Which calls come, and what came of them, follows from results, a seed and a log of its own. Hand in what calls came to as plain data.',
      { path: '^src/lib/shift/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/(shift|progress|kernel|domain)/' }
    ),
    rule(
      'shift-is-used-from-above-only',
      'A shift strings calls together; a call knows its place in one by its header. What is stored of a shift stands in domain.',
      outside(...PAGES, ...lib('app', 'shift')),
      { path: '^src/lib/shift/' }
    ),
    rule(
      'wrap-up-is-used-from-above-only',
      'After-call work is held against calls that are over; nothing that is played, scored or stored may wait for it. Its shape stands in the log of contact.',
      outside(...PAGES, 'src/cli', ...lib('app', 'wrap-up')),
      { path: '^src/lib/wrap-up/' }
    ),
    rule(
      'analysis-is-used-from-above-only',
      'An analysis explores charts, policies and tests as a whole; nothing that is played may need one. Move shared types to machines or kernel.',
      outside(...PAGES, 'src/cli', ...lib('app', 'session', 'analysis', 'consequences')),
      { path: '^src/lib/analysis/' }
    ),
    rule(
      'playthrough-is-used-from-above-only',
      'It plays whole calls by the coach and scores them, to see what a scenario comes to; whoever plays, leads or scores a call must not wait for it. Move shared steps to coach or contact.',
      outside(...PAGES, 'src/cli', ...lib('app', 'playthrough')),
      { path: '^src/lib/playthrough/' }
    ),
    rule(
      'consequences-are-used-from-above-only',
      'What a draft policy would change is asked by whoever decides on it; nothing that is played, scored or analysed may wait for it. Move shared words to analysis or domain.',
      outside(...PAGES, 'src/cli', ...lib('app', 'consequences')),
      { path: '^src/lib/consequences/' }
    ),
    rule(
      'only-a-worker-works-out-consequences-in-the-app',
      'They load scoring, desks and the names of whole languages, and take seconds. Ask #app/policy-consequences or #app/life-on-desk, which have a worker do it; types, and the words for what it answers (words.ts), may be imported everywhere.',
      {
        path: '^src/(routes|lib/(workspace|app))/',
        pathNot: ['^src/lib/app/inside/(policy-consequences|life-on-desk)-worker[.]ts$', TEST]
      },
      {
        path: '^src/lib/consequences/',
        pathNot: '^src/lib/consequences/words[.]ts$',
        dependencyTypesNot: ['type-only']
      }
    ),
    rule(
      'atlas-is-used-from-above-only',
      'The atlas says what charts there are and what all in them is called, for whoever looks at them; nothing that runs may need a picture. Move shared words to machines.',
      outside(...PAGES, 'src/cli', 'src/build', ...lib('app', 'atlas', 'consequences')),
      { path: '^src/lib/atlas/' }
    ),
    rule(
      'the-library-runs-in-a-browser',
      'Every room under src/lib runs in a page, in a worker and in Node. Read files and processes in src/cli or src/build and hand in their content.',
      { path: '^(src/lib|machines)/', pathNot: TEST },
      { dependencyTypes: ['core'] }
    ),
    rule(
      'only-pages-use-app',
      'app puts everything together, so whoever imports it imports everything. Hand in the one thing you need as an argument.',
      outside(...PAGES, ...lib('app')),
      { path: '^src/lib/app/' }
    ),
    rule(
      'only-app-and-pages-use-session',
      'session holds a run for a screen and reads the wall clock. Rules that need no screen belong to contact or scoring.',
      outside(...PAGES, ...lib('app', 'session')),
      { path: '^src/lib/session/' }
    ),
    rule(
      'only-session-and-above-use-storage',
      'Storage exists in browsers only. Below session and in the command line, take plain data as an argument instead.',
      outside(...ABOVE_STORAGE, ...lib('storage')),
      { path: '^src/lib/storage/' }
    ),
    rule(
      'scoring-is-used-from-above-only',
      'Scoring reads what was played; nothing that is played may know its points. Move shared words down to domain.',
      outside('src/build', ...ABOVE_SCORING, ...lib('storage', 'scoring')),
      { path: '^src/lib/scoring/' }
    ),
    rule(
      'contact-is-used-from-above-only',
      'contact puts charts, lexicon and scenario together; its parts must not know the whole. Move shared types to domain.',
      outside(...ABOVE_CONTACT, ...lib('contact')),
      { path: '^src/lib/contact/' }
    ),
    rule(
      'ticket-is-used-from-above-only',
      'A ticket is what calls, desks and debriefs are made of; what it is made of must not know it. Move shared words to machines or domain.',
      outside(...ABOVE_TICKET, ...lib('ticket')),
      { path: '^src/lib/ticket/' }
    ),
    rule(
      'a-call-loads-little-of-a-ticket',
      'A call is played with the memory of a ticket and the facts that its chart tells; calendar, autopilots and texts wait until it is over. Hand them in by the scope.',
      { path: '^src/lib/(contact|session)/', pathNot: TEST },
      { path: '^src/lib/ticket/', pathNot: '^src/lib/ticket/(memory|acts|effects|capture)[.]ts$' }
    ),
    rule(
      'simulation-is-used-from-above-only',
      'A desk puts tickets and the house together; its parts must not know the whole. Move shared words to machines or domain.',
      outside(
        ...PAGES,
        'src/cli',
        ...lib('app', 'session', 'analysis', 'consequences', 'debrief', 'sandbox', 'simulation')
      ),
      { path: '^src/lib/simulation/' }
    ),
    rule(
      'scenario-cast-chart-and-language-do-not-know-each-other',
      'These four are parts that contact puts together, each usable and tested alone. Join them in contact, or move the shared word to domain.',
      { path: '^src/lib/(scenario|cast|chart|language|kernel|domain)/', pathNot: TEST },
      { path: '^src/lib/(scenario|cast|chart|language)/', pathNot: '^src/lib/$1/' }
    ),
    rule(
      'kernel-is-handed-charts-and-imports-none',
      'The kernel runs any chart. It takes charts and numbers as arguments and imports domain only.',
      { path: '^src/lib/kernel/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/(kernel|domain|diagnostics)/' }
    ),
    rule(
      'calendar-stands-on-domain',
      'When a limit ends is a question of hours and days alone. Hand it the limit, the instant and the hours of the policy.',
      { path: '^src/lib/calendar/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/(calendar|domain|diagnostics)/' }
    ),
    rule(
      'cast-stands-on-domain',
      'Who is invented depends on a seed, a date and the words of the trade. What a policy lists, its businesses and its hours, is handed in.',
      { path: '^src/lib/cast/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/(cast|domain)/' }
    ),
    rule(
      'cast-is-used-from-above-only',
      'A call is played with a scenario, and must not load the names and streets of a whole language. Hand in the ticket that was invented.',
      outside(...PAGES, 'src/cli', ...lib('app', 'sandbox', 'cast')),
      { path: '^src/lib/cast/' }
    ),
    rule(
      'no-page-loads-cast',
      'faker is 180 kB a locale, too much for any page to wait for. Import the types of what is invented, and have it invented outside the page.',
      { path: '^src/(routes|lib/(workspace|app))/', pathNot: TEST },
      { path: '^src/lib/cast/', dependencyTypesNot: ['type-only'] }
    ),
    rule(
      'sandbox-stands-on-simulation-and-cast',
      'A sandbox is a plan, invented customers, the scenarios by which they speak on the line, and a log over the desk of simulation. Calls, scoring, storage and screens know nothing of it and it nothing of them: hand in what lines mean, and plain data.',
      { path: '^src/lib/sandbox/', pathNot: TEST },
      {
        path: OURS,
        pathNot: [
          '^machines/',
          '^src/lib/(sandbox|simulation|scenario|ticket|operations|cast|formats|calendar|kernel|diagnostics|domain)/'
        ]
      }
    ),
    rule(
      'sandbox-is-used-from-above-only',
      'A sandbox is one way to fill a desk; what it is filled from, and what a call is played with, must not know it. Hand in the openings of its tickets.',
      outside(...PAGES, 'src/cli', ...lib('app', 'session', 'storage', 'sandbox', 'consequences')),
      { path: '^src/lib/sandbox/' }
    ),
    rule(
      'only-a-worker-makes-arrivals-in-the-app',
      'Making them loads faker, 180 kB a locale. Ask #app/arrivals, which has a worker make them; types, and what a plan is, may be imported everywhere.',
      {
        path: '^src/(routes|lib/(workspace|app|session|storage))/',
        pathNot: ['^src/lib/app/inside/arrivals-worker[.]ts$', TEST]
      },
      { path: '^src/lib/sandbox/(arrivals[.]ts$|inside/)', dependencyTypesNot: ['type-only'] }
    ),
    rule(
      'operations-stands-on-kernel-calendar-and-machines',
      'The house beyond one ticket counts records of tickets, whether played, scripted or imported. Whoever has tickets makes records of them and hands those in.',
      { path: '^src/lib/operations/', pathNot: TEST },
      { path: OURS, pathNot: ['^machines/', '^src/lib/(operations|kernel|calendar|domain|diagnostics)/'] }
    ),
    rule(
      'formats-stands-on-machines-calendar-and-kernel',
      'What a file may say follows from the SOP, the words of the trade, dates, and how careful somebody can be. What is made of a file, its room makes: hand it what was read.',
      { path: '^src/lib/formats/', pathNot: TEST },
      { path: OURS, pathNot: ['^machines/', '^src/lib/(formats|calendar|kernel|diagnostics|domain)/'] }
    ),
    rule(
      'formats-are-read-where-files-come-in',
      'A reader brings zod and yaml with it, which no call loads. Take what was read as an argument, and import its type.',
      {
        path: OURS,
        pathNot: [
          '^src/lib/(formats|scenario|debrief|analysis|sandbox|class|conversation|app|workspace)/',
          '^src/(routes|cli|build)/',
          TEST
        ]
      },
      { path: '^src/lib/formats/' }
    ),
    rule(
      'machines-import-only-xstate-zod-and-words',
      'The SOP is data that process owners read: xstate, the schema of its policy, domain and itself, nothing else. Hand results in by events or input.',
      { path: '^machines/', pathNot: TEST },
      { pathNot: ['^machines/', '^src/lib/domain/', ...npm('xstate', 'zod')] }
    ),
    rule(
      'schemas-are-imported-as-types',
      'A schema brings zod with it, which no call loads. Write import type; who reads a file asks #formats/policy.',
      { path: OURS, pathNot: ['^src/lib/(formats|domain)/', '^machines/policy[./]', TEST] },
      { path: '^(machines/policy|src/lib/domain/schema)[.]ts$', dependencyTypesNot: ['type-only'] }
    ),
    rule(
      'domain-is-a-leaf',
      'Everything stands on domain, so it stands on nothing of ours. Move what needs another room up into that room.',
      { path: '^src/lib/domain/' },
      { path: OURS, pathNot: '^src/lib/domain/' }
    ),
    rule(
      'diagnostics-stands-on-domain',
      'Everybody reports by the catalogue, so it knows nobody: what a sentence tells is handed in as its values, numbers and names.',
      { path: '^src/lib/diagnostics/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/(diagnostics|domain)/' }
    ),
    rule(
      'a-call-fetches-no-pages-of-diagnostics',
      'What a diagnostic means at length is for whoever asks; the call loads the sentences that it can have to say. Report by a family of #diagnostics/catalogue, and explain from a page or a command of its own.',
      { path: OURS, pathNot: ['^src/lib/diagnostics/', '^src/cli/', '^src/routes/studio/Explained[.]svelte$', TEST] },
      { path: '^src/lib/diagnostics/(pages|explain)' }
    ),
    rule(
      'ui-knows-no-word-of-the-trade',
      'The design system could serve any product. Pass texts, numbers and callbacks in as props.',
      { path: '^src/lib/ui/', pathNot: TEST },
      { path: OURS, pathNot: '^src/lib/ui/' }
    ),
    rule(
      'only-pages-and-the-composition-root-use-ui',
      'A room with markup in it cannot be tested without a page. Return data and let the page draw it; the composition root hands pages the announcer.',
      outside(...PAGES, ...lib('ui', 'app')),
      { path: '^src/lib/ui/' }
    ),
    rule(
      'only-storage-imports-dexie',
      'One room knows how things are kept, so that a change of it is a change of one room. Use a repository of #storage.',
      { path: OURS, pathNot: '^src/lib/storage/' },
      { path: npm('dexie') }
    ),
    rule(
      'only-language-imports-opencc',
      'Its tables weigh more than all else that reads, and come when a text first needs them. Await prepareFor() of #language/script.',
      { path: OURS, pathNot: '^src/lib/language/inside/opencc[.]ts$|[.]test[.]ts$' },
      { path: npm('opencc-js') }
    ),
    rule(
      'only-calendar-imports-chinese-days',
      'One room knows which years are known, and guesses no other. Ask #calendar/due.',
      { path: OURS, pathNot: '^src/lib/calendar/' },
      { path: npm('chinese-days') }
    ),
    rule(
      'only-cast-imports-faker',
      'faker is 180 kB a locale and knows chance. Ask #cast for a person; it is seeded and dated.',
      { path: OURS, pathNot: '^src/lib/cast/' },
      { path: npm('@faker-js') }
    ),
    rule(
      'only-formats-and-schemas-import-yaml-and-zod',
      'The call screen must load neither. Shipped files are read at build time; texts from outside enter by #formats.',
      {
        path: OURS,
        pathNot: [
          '^src/lib/formats/',
          '^src/lib/domain/schema[.]ts$',
          '^machines/policy[./]',
          '^src/(cli|build)/',
          TEST
        ]
      },
      { path: npm('yaml', 'zod') }
    ),
    rule(
      'only-what-has-charts-imports-xstate',
      'A chart of the SOP is defined in machines (or is the customer) and run by the kernel; one of a screen is of session, that of a claim between tabs of storage. Elsewhere, ask for states as plain data.',
      {
        path: OURS,
        pathNot: [
          '^machines/',
          '^src/lib/(kernel|session)/',
          '^src/lib/contact/(inside/)?customer',
          '^src/lib/storage/inside/(machines/|claim-channel)',
          TEST
        ]
      },
      { path: npm('xstate') }
    ),
    rule(
      'only-pages-import-xstate-svelte',
      'It ties a chart to a component. What outlives components is held by a RuneActor of session.',
      { path: OURS, pathNot: '^src/(routes|lib/workspace)/' },
      { path: npm('@xstate') }
    ),
    rule(
      'only-domain-imports-noble',
      'What is hashed, and how much of it is used, is said in one place. Ask #domain/digest for a digest or a hash.',
      { path: OURS, pathNot: '^src/lib/domain/' },
      { path: npm('@noble') }
    ),
    rule(
      'the-inside-of-a-room-is-private',
      'A room can only be changed freely if nobody reaches into its folders. Export it from a file on the first level of the room.',
      { path: '^(src/lib/[^/]+|src/routes|src/cli|src/build|machines)/', pathNot: TEST },
      // The families of the catalogue are doors, each loaded by whoever reports by it.
      {
        path: '^(src/lib/(?!(?:ui|workspace)/)[^/]+|machines)/[^/]+/',
        pathNot: ['^$1/', '^src/lib/diagnostics/catalogue/']
      }
    ),
    rule(
      'between-rooms-imports-are-written-with-a-hash',
      'The hash shows at a glance where an arrow leaves the room. Write #room/file instead of a path with dots or $lib.',
      { path: '^(src/lib/[^/]+|src/routes|src/cli|src/build|machines)/' },
      { path: '^(src/lib/[^/]+|machines)/', pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] }
    ),
    rule(
      'inside-a-room-imports-are-relative',
      'A relative path says: this is mine. Write ./file or ../file instead of #room/file.',
      { path: '^(src/lib/[^/]+|machines)/' },
      { path: '^$1/', dependencyTypes: ['aliased-subpath-import'] }
    ),
    rule(
      'every-import-of-ours-resolves',
      'What does not resolve is checked by no other rule. Correct the path; .ts files are written without their end after a hash.',
      { path: OURS },
      { path: '^[#.]|^\\$lib', pathNot: '\\$types|/paraglide/', couldNotResolve: true }
    ),
    rule(
      'no-import-goes-in-a-circle',
      'Files in a circle can only be understood, tested and moved together. Put what both need into a third file.',
      { path: OURS },
      { circular: true }
    ),
    rule(
      'no-file-is-an-orphan',
      'Nobody imports it and it imports nobody. Use it or delete it.',
      {
        orphan: true,
        path: OURS,
        pathNot: [
          '^src/(routes|cli|build)/',
          '\\.d\\.ts$',
          TEST,
          '\\.config\\.ts$',
          'hooks(\\.client)?\\.ts$',
          '^src/boot\\.js$'
        ]
      },
      {}
    )
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/lib/app/paraglide/|^\\.svelte-kit/|^build/' },
    // A type that is imported is an arrow too.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json']
    }
  }
};
