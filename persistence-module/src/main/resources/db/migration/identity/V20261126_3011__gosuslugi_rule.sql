-- Who may come in through Gosuslugi, as the region has decided; no row: as is usual.
CREATE TABLE identity.gosuslugi_rule (
    single           boolean PRIMARY KEY DEFAULT true CHECK (single),
    youngest_months  smallint NOT NULL CHECK (youngest_months BETWEEN 0 AND 216),
    passport         boolean NOT NULL,
    children         boolean NOT NULL,
    changed_by       bigint NOT NULL REFERENCES people.person,
    changed_at       timestamptz NOT NULL
);
COMMENT ON COLUMN identity.gosuslugi_rule.youngest_months IS 'age from which on nobody needs anything else; 0: no rule';
COMMENT ON COLUMN identity.gosuslugi_rule.passport IS 'whether a passport opens the door before that age';
COMMENT ON COLUMN identity.gosuslugi_rule.children IS 'whether accounts that parents have made for children at Gosuslugi open the door';
GRANT SELECT, INSERT, UPDATE ON identity.gosuslugi_rule TO dnevnik_app;
