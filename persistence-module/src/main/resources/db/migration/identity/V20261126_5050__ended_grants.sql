-- Who a token's owner is, is remembered by the nodes for a minute as it is for sessions; so they hear of grants that are over, and of programs that
-- were switched off (0: whoever it may be, for a program has any number of people).
CREATE FUNCTION identity.tell_of_ended_grants() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    whose bigint := 0;
BEGIN
    IF TG_TABLE_NAME = 'token_grant' THEN
        SELECT a.person INTO whose FROM identity.account AS a WHERE a.id = NEW.account;
    END IF;
    PERFORM pg_notify('dnevnik_push', 'GRANTS 0 ' || whose);
    RETURN NULL;
END
$$;
CREATE TRIGGER grant_is_ended AFTER UPDATE OF ended_at ON identity.token_grant
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION identity.tell_of_ended_grants();
CREATE TRIGGER application_is_off AFTER UPDATE OF is_on ON identity.application
    FOR EACH ROW WHEN (OLD.is_on AND NOT NEW.is_on)
    EXECUTE FUNCTION identity.tell_of_ended_grants();
