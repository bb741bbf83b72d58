-- ── Checks ──

ALTER TABLE "CriteriaMapping"
  ADD CONSTRAINT "CriteriaMapping_two_sets" CHECK ("fromSetId" <> "toSetId");
ALTER TABLE "RoundRuleChange"
  ADD CONSTRAINT "RoundRuleChange_words" CHECK (btrim("reason") <> '' AND btrim("decisionNumber") <> '' AND "number" >= 1);

-- ── Append-only tables ──

CREATE TRIGGER "UnitEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "UnitEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RoundRuleChange_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RoundRuleChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RoundNotice_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RoundNotice"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Drafts ──

-- A working copy stands only beside a set that is not issued.
CREATE FUNCTION check_criteria_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "CriteriaSet" WHERE "id" = NEW."setId" AND "status" = 'draft') THEN
    RAISE EXCEPTION 'the criteria set is issued' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CriteriaDraft_of_draft" BEFORE INSERT OR UPDATE ON "CriteriaDraft"
  FOR EACH ROW EXECUTE FUNCTION check_criteria_draft();

-- What leaves the state of a draft leaves its working copy behind: checked when the transaction is whole.
CREATE FUNCTION check_issued_set_has_no_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "CriteriaSet" s JOIN "CriteriaDraft" d ON d."setId" = s."id" WHERE s."id" = NEW."id" AND s."status" <> 'draft'
  ) THEN
    RAISE EXCEPTION 'an issued criteria set has no working copy' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "CriteriaSet_issued_has_no_draft" AFTER UPDATE ON "CriteriaSet"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_issued_set_has_no_draft();

-- A running round scores by a set that cannot change any more.
CREATE FUNCTION check_round_set_is_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Round" r JOIN "CriteriaSet" s ON s."id" = r."criteriaSetId"
    WHERE r."id" = NEW."id" AND r."status" <> 'draft' AND s."status" <> 'used'
  ) THEN
    RAISE EXCEPTION 'the criteria set of a running round is not frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Round_set_is_used" AFTER INSERT OR UPDATE ON "Round"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_round_set_is_used();
