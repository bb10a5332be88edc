const tracked = `
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT`;

const records = `
ALTER TABLE dossiers ADD COLUMN retention_code TEXT;
ALTER TABLE dossiers ADD COLUMN legal_hold TEXT CHECK (legal_hold IS NULL OR json_valid(legal_hold));
ALTER TABLE dossiers ADD COLUMN transferred_on TEXT;
ALTER TABLE dossiers ADD COLUMN destroyed_on TEXT CHECK (destroyed_on IS NULL OR legal_hold IS NULL);
CREATE INDEX dossiers_hold ON dossiers (id) WHERE legal_hold IS NOT NULL;
CREATE INDEX dossiers_kept ON dossiers (closed_on, num)
  WHERE deleted_at IS NULL AND closed_on IS NOT NULL AND destroyed_on IS NULL AND transferred_on IS NULL;

CREATE TABLE retention_rules (${tracked},
  code TEXT NOT NULL CHECK (code <> ''),
  label TEXT NOT NULL,
  years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 200),
  fate TEXT NOT NULL CHECK (fate IN ('eliminate', 'sort', 'transfer', 'review', 'keep')),
  category TEXT CHECK (category IN ('A', 'B', 'C')),
  source TEXT NOT NULL CHECK (source IN ('schedule', 'category', 'own')),
  remarks TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX retention_rules_code ON retention_rules (code) WHERE deleted_at IS NULL;
INSERT INTO retention_rules (id, created_at, updated_at, code, label, years, fate, category, source, remarks)
  VALUES
  ('retention-a', '2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.000Z', 'A', '', 25, 'keep', 'A', 'category', ''),
  ('retention-b', '2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.000Z', 'B', '', 25, 'keep', 'B', 'category', '');
INSERT INTO retention_rules (id, created_at, updated_at, code, label, years, fate, category, source, remarks)
  WITH RECURSIVE n (years) AS (SELECT 1 UNION ALL SELECT years + 1 FROM n WHERE years < 10)
  SELECT 'retention-c-' || years, '2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.000Z', 'C-' || years, '', years,
    'review', 'C', 'category', '' FROM n;

CREATE TABLE slips (${tracked},
  kind TEXT NOT NULL CHECK (kind IN ('elimination', 'transfer')),
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL CHECK (number <> ''),
  state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'visaed', 'carried_out')),
  made_on TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  sent_on TEXT,
  visa_number TEXT CHECK (visa_number <> ''),
  visa_on TEXT,
  carried_out_on TEXT,
  remarks TEXT NOT NULL,
  UNIQUE (kind, year, serial),
  CHECK ((visa_number IS NULL) = (visa_on IS NULL)),
  CHECK (state NOT IN ('visaed', 'carried_out') OR visa_number IS NOT NULL),
  CHECK ((state = 'carried_out') = (carried_out_on IS NOT NULL))
) STRICT;

CREATE TABLE slip_items (
  id TEXT PRIMARY KEY,
  slip_id TEXT NOT NULL REFERENCES slips (id),
  position INTEGER NOT NULL,
  dossier_id TEXT REFERENCES dossiers (id),
  object TEXT NOT NULL CHECK (object <> ''),
  typology TEXT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  years INTEGER,
  service_remarks TEXT NOT NULL,
  archives_remarks TEXT NOT NULL,
  centimetres INTEGER CHECK (centimetres >= 0),
  UNIQUE (slip_id, position)
) STRICT;
CREATE INDEX slip_items_dossier ON slip_items (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TABLE destructions (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  destroyed_on TEXT NOT NULL,
  by_id TEXT NOT NULL,
  slip_id TEXT NOT NULL REFERENCES slips (id),
  slip_number TEXT NOT NULL,
  visa_number TEXT NOT NULL CHECK (visa_number <> ''),
  visa_on TEXT NOT NULL,
  dossier_id TEXT,
  reference TEXT NOT NULL,
  object TEXT NOT NULL,
  from_on TEXT,
  to_on TEXT,
  files INTEGER NOT NULL CHECK (files >= 0)
) STRICT;
CREATE INDEX destructions_at ON destructions (at);
CREATE TRIGGER destructions_keep_rows BEFORE DELETE ON destructions
  WHEN coalesce((SELECT value FROM settings WHERE key = 'isDemo'), 'false') <> 'true'
  BEGIN SELECT RAISE(ABORT, 'the log of destructions is kept for ever'); END;
CREATE TRIGGER destructions_keep_text BEFORE UPDATE ON destructions
  BEGIN SELECT RAISE(ABORT, 'the log of destructions is kept for ever'); END;

DROP TRIGGER journal_keeps_text;
CREATE TRIGGER journal_keeps_text BEFORE UPDATE ON journal
WHEN NOT (
  new.before IS NULL AND new.after IS NULL AND new.note = ''
  AND new.seq = old.seq AND new.at = old.at AND new.actor_id = old.actor_id AND new.subject = old.subject
  AND new.subject_id = old.subject_id AND new.action = old.action AND new.dossier_id IS old.dossier_id
  AND EXISTS (SELECT 1 FROM dossiers d WHERE d.id = old.dossier_id AND d.destroyed_on IS NOT NULL)
)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`;

const budget = `
CREATE TABLE budget_lines (${tracked},
  scheme TEXT NOT NULL CHECK (scheme IN ('ae_cp', 'be_re_fe')),
  year INTEGER NOT NULL CHECK (year BETWEEN 1970 AND 2199),
  label TEXT NOT NULL CHECK (label <> ''),
  codes TEXT NOT NULL CHECK (json_type(codes) = 'object'),
  authorised INTEGER NOT NULL CHECK (authorised >= 0),
  payable INTEGER CHECK (payable >= 0),
  revised INTEGER CHECK (revised >= 0),
  final INTEGER CHECK (final >= 0),
  notes TEXT NOT NULL,
  CHECK ((scheme = 'ae_cp') = (payable IS NOT NULL)),
  CHECK (scheme = 'be_re_fe' OR (revised IS NULL AND final IS NULL))
) STRICT;
CREATE INDEX budget_lines_year ON budget_lines (year) WHERE deleted_at IS NULL;

CREATE TABLE commitments (${tracked},
  line_id TEXT NOT NULL REFERENCES budget_lines (id),
  number TEXT NOT NULL CHECK (number <> ''),
  vendor TEXT NOT NULL,
  subject TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  committed_on TEXT NOT NULL,
  dossier_id TEXT REFERENCES dossiers (id)
) STRICT;
CREATE INDEX commitments_line ON commitments (line_id, amount) WHERE deleted_at IS NULL;
CREATE INDEX commitments_dossier ON commitments (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TABLE payments (${tracked},
  commitment_id TEXT NOT NULL REFERENCES commitments (id),
  invoice_number TEXT NOT NULL CHECK (invoice_number <> ''),
  amount INTEGER NOT NULL CHECK (amount > 0),
  received_on TEXT NOT NULL,
  service_done_on TEXT,
  suspension TEXT CHECK (suspension IS NULL OR json_type(suspension) = 'object'),
  order_number TEXT NOT NULL,
  ordered_on TEXT,
  paid_on TEXT,
  interest_rate INTEGER CHECK (interest_rate BETWEEN 0 AND 10000),
  notes TEXT NOT NULL,
  CHECK (paid_on IS NULL OR service_done_on IS NOT NULL)
) STRICT;
CREATE INDEX payments_commitment ON payments (commitment_id, paid_on, amount) WHERE deleted_at IS NULL;
CREATE INDEX payments_open ON payments (received_on) WHERE deleted_at IS NULL AND paid_on IS NULL;
`;

const watch = `
CREATE TABLE watch_items (${tracked},
  title TEXT NOT NULL CHECK (title <> ''),
  reference TEXT NOT NULL,
  source TEXT NOT NULL,
  published_on TEXT,
  in_force_on TEXT,
  subject TEXT NOT NULL,
  impact TEXT NOT NULL,
  owner_id TEXT REFERENCES people (id),
  action TEXT NOT NULL,
  filing TEXT NOT NULL CHECK (filing IN ('none', 'guard_file', 'precedent'))
) STRICT;
CREATE INDEX watch_items_force ON watch_items (in_force_on) WHERE deleted_at IS NULL;

CREATE TABLE watch_dossiers (
  watch_id TEXT NOT NULL REFERENCES watch_items (id),
  dossier_id TEXT NOT NULL REFERENCES dossiers (id),
  PRIMARY KEY (watch_id, dossier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_dossiers_dossier ON watch_dossiers (dossier_id);

CREATE TABLE watch_reads (
  watch_id TEXT NOT NULL REFERENCES watch_items (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  read_on TEXT NOT NULL,
  PRIMARY KEY (watch_id, person_id)
) STRICT, WITHOUT ROWID;
`;

const logs = `
CREATE TABLE visits (${tracked},
  kind TEXT NOT NULL CHECK (kind IN ('call', 'visit')),
  day TEXT NOT NULL,
  time TEXT NOT NULL,
  person TEXT NOT NULL CHECK (person <> ''),
  organisation TEXT NOT NULL,
  phone TEXT NOT NULL,
  subject TEXT NOT NULL,
  for_id TEXT REFERENCES people (id),
  outcome TEXT NOT NULL,
  call_back_on TEXT,
  deadline_id TEXT REFERENCES deadlines (id),
  dossier_id TEXT REFERENCES dossiers (id)
) STRICT;
CREATE INDEX visits_day ON visits (day, time) WHERE deleted_at IS NULL;
CREATE INDEX visits_dossier ON visits (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE TABLE processings (${tracked},
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  legal_basis TEXT NOT NULL,
  people TEXT NOT NULL,
  data TEXT NOT NULL,
  recipients TEXT NOT NULL,
  transfers TEXT NOT NULL,
  duration TEXT NOT NULL,
  measures TEXT NOT NULL,
  reviewed_on TEXT
) STRICT;
`;

export const ledgers = `${records}${budget}${watch}${logs}`;
