export const desk = `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  initials TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('head', 'officer', 'caseworker', 'assistant', 'trainee')),
  weekly_minutes INTEGER NOT NULL CHECK (weekly_minutes BETWEEN 0 AND 6000),
  targets TEXT NOT NULL CHECK (
    json_extract(targets, '$.documentation') + json_extract(targets, '$.coordination')
      + json_extract(targets, '$.supervision') = 100
  ),
  active_from TEXT,
  active_to TEXT CHECK (active_from IS NULL OR active_to IS NULL OR active_from <= active_to),
  is_officer INTEGER NOT NULL CHECK (is_officer IN (0, 1)),
  notes TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX people_officer ON people (is_officer) WHERE is_officer = 1;

CREATE TABLE kinds (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name_fr TEXT NOT NULL,
  name_en TEXT NOT NULL,
  template TEXT NOT NULL,
  pillar TEXT NOT NULL CHECK (pillar IN ('documentation', 'coordination', 'supervision')),
  effort_minutes INTEGER NOT NULL CHECK (effort_minutes >= 0),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE serials (
  kind TEXT NOT NULL REFERENCES kinds (code),
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL CHECK (target IN ('dossiers', 'meetings')),
  file_name TEXT NOT NULL,
  at TEXT NOT NULL,
  created INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE import_profiles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;

CREATE TABLE dossiers (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  reference TEXT NOT NULL CHECK (reference <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  summary TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES kinds (code),
  pillar TEXT NOT NULL CHECK (pillar IN ('documentation', 'coordination', 'supervision')),
  state TEXT NOT NULL CHECK (state IN ('received', 'registered', 'under_examination', 'submitted', 'returned',
    'approved', 'signed', 'dispatched', 'closed', 'suspended')),
  state_since TEXT NOT NULL,
  priority TEXT NOT NULL CHECK (priority IN ('ordinary', 'priority', 'immediate', 'top_priority')),
  sensitivity TEXT NOT NULL CHECK (sensitivity IN ('ordinary', 'personal', 'restricted')),
  sender TEXT NOT NULL,
  received_on TEXT NOT NULL,
  due_on TEXT,
  assignee_id TEXT REFERENCES people (id),
  tags TEXT NOT NULL CHECK (json_type(tags) = 'array'),
  pieces TEXT NOT NULL CHECK (json_type(pieces) = 'array'),
  notes TEXT NOT NULL,
  suspension TEXT CHECK ((state = 'suspended') = (suspension IS NOT NULL)),
  closing_order TEXT,
  closed_on TEXT,
  import_id TEXT REFERENCES imports (id),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state <> 'closed' OR closing_order IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX dossiers_reference ON dossiers (reference) WHERE deleted_at IS NULL;
CREATE INDEX dossiers_received ON dossiers (received_on, num) WHERE deleted_at IS NULL;
CREATE INDEX dossiers_due ON dossiers (due_on IS NULL, due_on, num) WHERE deleted_at IS NULL;
CREATE INDEX dossiers_updated ON dossiers (updated_at, num) WHERE deleted_at IS NULL;
CREATE INDEX dossiers_open ON dossiers (due_on, assignee_id, received_on, kind)
  WHERE deleted_at IS NULL AND state NOT IN ('closed', 'suspended');
CREATE INDEX dossiers_state ON dossiers (state, num) WHERE deleted_at IS NULL;
CREATE INDEX dossiers_assignee ON dossiers (assignee_id, state, num) WHERE deleted_at IS NULL;
CREATE INDEX dossiers_closed ON dossiers (closed_on, received_on, due_on, assignee_id)
  WHERE deleted_at IS NULL AND closed_on IS NOT NULL;
CREATE INDEX dossiers_import ON dossiers (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX dossiers_bin ON dossiers (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE VIRTUAL TABLE dossiers_text USING fts5 (
  reference, title, sender, summary, tags, notes,
  content = 'dossiers', content_rowid = 'num', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER dossiers_text_insert AFTER INSERT ON dossiers BEGIN
  INSERT INTO dossiers_text (rowid, reference, title, sender, summary, tags, notes)
  VALUES (new.num, new.reference, new.title, new.sender, new.summary, new.tags, new.notes);
END;
CREATE TRIGGER dossiers_text_delete AFTER DELETE ON dossiers BEGIN
  INSERT INTO dossiers_text (dossiers_text, rowid, reference, title, sender, summary, tags, notes)
  VALUES ('delete', old.num, old.reference, old.title, old.sender, old.summary, old.tags, old.notes);
END;
CREATE TRIGGER dossiers_text_update AFTER UPDATE OF reference, title, sender, summary, tags, notes ON dossiers BEGIN
  INSERT INTO dossiers_text (dossiers_text, rowid, reference, title, sender, summary, tags, notes)
  VALUES ('delete', old.num, old.reference, old.title, old.sender, old.summary, old.tags, old.notes);
  INSERT INTO dossiers_text (rowid, reference, title, sender, summary, tags, notes)
  VALUES (new.num, new.reference, new.title, new.sender, new.summary, new.tags, new.notes);
END;

CREATE TABLE dossier_links (
  low_id TEXT NOT NULL REFERENCES dossiers (id),
  high_id TEXT NOT NULL REFERENCES dossiers (id),
  PRIMARY KEY (low_id, high_id),
  CHECK (low_id < high_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_links_high ON dossier_links (high_id);

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL CHECK (ends_at > starts_at),
  time_zone TEXT NOT NULL,
  is_all_day INTEGER NOT NULL CHECK (is_all_day IN (0, 1)),
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  pillar TEXT NOT NULL CHECK (pillar IN ('documentation', 'coordination', 'supervision')),
  participants TEXT NOT NULL CHECK (json_type(participants) = 'array'),
  agenda TEXT NOT NULL CHECK (json_type(agenda) = 'array'),
  minutes_text TEXT NOT NULL,
  ics_uid TEXT,
  import_id TEXT REFERENCES imports (id)
) STRICT;
CREATE INDEX meetings_start ON meetings (starts_at) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX meetings_ics ON meetings (ics_uid) WHERE ics_uid IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX meetings_import ON meetings (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE meeting_dossiers (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (meeting_id, dossier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_dossiers_dossier ON meeting_dossiers (dossier_id);

CREATE TABLE deadlines (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  due_on TEXT NOT NULL,
  due_time TEXT,
  rule TEXT CHECK (rule IS NULL OR json_valid(rule)),
  source TEXT NOT NULL CHECK (source IN ('deadline', 'decision')),
  dossier_id TEXT REFERENCES dossiers (id),
  meeting_id TEXT REFERENCES meetings (id),
  owner_id TEXT REFERENCES people (id),
  remind_days INTEGER NOT NULL CHECK (remind_days BETWEEN 0 AND 365),
  notes TEXT NOT NULL,
  done_on TEXT,
  CHECK (source <> 'decision' OR meeting_id IS NOT NULL)
) STRICT;
CREATE INDEX deadlines_due ON deadlines (due_on) WHERE deleted_at IS NULL;
CREATE INDEX deadlines_dossier ON deadlines (dossier_id) WHERE dossier_id IS NOT NULL;
CREATE INDEX deadlines_meeting ON deadlines (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE time_entries (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  person_id TEXT NOT NULL REFERENCES people (id),
  pillar TEXT NOT NULL CHECK (pillar IN ('documentation', 'coordination', 'supervision')),
  activity TEXT NOT NULL,
  day TEXT NOT NULL,
  start_time TEXT,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  dossier_id TEXT REFERENCES dossiers (id),
  meeting_id TEXT REFERENCES meetings (id),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX time_entries_day ON time_entries (day, person_id, pillar, minutes) WHERE deleted_at IS NULL;
CREATE INDEX time_entries_dossier ON time_entries (dossier_id, minutes) WHERE dossier_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX time_entries_meeting ON time_entries (meeting_id, minutes) WHERE meeting_id IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE timers (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  started_at TEXT NOT NULL,
  pillar TEXT NOT NULL CHECK (pillar IN ('documentation', 'coordination', 'supervision')),
  activity TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossiers (id),
  meeting_id TEXT REFERENCES meetings (id),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL,
  before TEXT,
  after TEXT,
  note TEXT NOT NULL,
  dossier_id TEXT
) STRICT;
CREATE INDEX journal_subject ON journal (subject_id);
CREATE INDEX journal_dossier ON journal (dossier_id) WHERE dossier_id IS NOT NULL;
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_text BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`;
