export const deadlineRules = `
CREATE TABLE presets (
  id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT CHECK (valid_to IS NULL OR valid_to >= valid_from),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  jurisdiction TEXT NOT NULL CHECK (jurisdiction IN ('IN', 'FR', 'FR-coll', 'EU', 'own')),
  name_fr TEXT NOT NULL,
  name_en TEXT NOT NULL,
  trigger_fr TEXT NOT NULL,
  trigger_en TEXT NOT NULL,
  note_fr TEXT NOT NULL,
  note_en TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('K1', 'K1n', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7')),
  days INTEGER,
  months INTEGER,
  years INTEGER,
  hours INTEGER,
  recurrence TEXT CHECK (recurrence IS NULL OR json_valid(recurrence)),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  is_pausable INTEGER NOT NULL CHECK (is_pausable IN (0, 1)),
  source TEXT NOT NULL,
  edition TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('V', 'V*', 'S', 'R')),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
  PRIMARY KEY (id, valid_from)
) STRICT;

CREATE TABLE calendar_days (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  calendar TEXT NOT NULL CHECK (calendar IN ('fr', 'fr-alsace-moselle', 'fr-guadeloupe', 'fr-martinique', 'fr-guyane',
    'fr-reunion', 'fr-mayotte', 'in-central', 'office')),
  date TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'restricted', 'worked')),
  place TEXT NOT NULL,
  source TEXT NOT NULL,
  import_id TEXT,
  replaced_by TEXT
) STRICT;
CREATE UNIQUE INDEX calendar_days_date ON calendar_days (calendar, date) WHERE deleted_at IS NULL;

CREATE TABLE calendar_years (
  calendar TEXT NOT NULL,
  year INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (calendar, year)
) STRICT;

ALTER TABLE deadlines ADD COLUMN safe_on TEXT;
ALTER TABLE deadlines ADD COLUMN arithmetic TEXT CHECK (arithmetic IS NULL OR json_valid(arithmetic));
ALTER TABLE deadlines ADD COLUMN override TEXT CHECK (override IS NULL OR json_valid(override));
ALTER TABLE deadlines ADD COLUMN recurrence TEXT CHECK (recurrence IS NULL OR json_valid(recurrence));
ALTER TABLE deadlines ADD COLUMN report TEXT CHECK (report IS NULL OR json_valid(report));
ALTER TABLE deadlines ADD COLUMN follows_id TEXT;
CREATE INDEX deadlines_follows ON deadlines (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX deadlines_report ON deadlines (due_on) WHERE report IS NOT NULL AND deleted_at IS NULL;

UPDATE deadlines SET
  safe_on = due_on,
  arithmetic = json_object(
    'dueOn', due_on, 'dueTime', NULL, 'safeOn', due_on,
    'steps', json_array(
      json_object('is', 'trigger', 'on', rule ->> 'trigger', 'time', NULL),
      json_object('is', 'added', 'on', due_on, 'count', rule -> 'amount', 'unit', rule ->> 'unit')
    ),
    'source', '', 'edition', '', 'confidence', 'R',
    'kind', CASE rule ->> 'unit' WHEN 'working_day' THEN 'K5' ELSE 'K1n' END,
    'presetFrom', NULL, 'nameFr', '', 'nameEn', ''
  ),
  rule = json_object(
    'preset', CASE rule ->> 'unit' WHEN 'working_day' THEN 'kind:K5' ELSE 'kind:K1n' END,
    'trigger', rule ->> 'trigger',
    CASE rule ->> 'unit' WHEN 'month' THEN 'months' ELSE 'days' END, rule -> 'amount',
    'pauses', json_array()
  )
WHERE rule IS NOT NULL;
`;
