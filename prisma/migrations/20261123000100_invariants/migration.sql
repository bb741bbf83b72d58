-- What must hold whoever writes: checks, freezes and append-only tables. The services refuse first and with words;
-- this is the wall behind them.

-- ── Checks ──

ALTER TABLE "Unit"
  ADD CONSTRAINT "Unit_validity" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");
ALTER TABLE "UnitLineage"
  ADD CONSTRAINT "UnitLineage_two_units" CHECK ("successorId" <> "predecessorId");
ALTER TABLE "Account"
  ADD CONSTRAINT "Account_username_lower" CHECK ("username" = lower("username") AND "username" <> '');

ALTER TABLE "CriteriaSet"
  ADD CONSTRAINT "CriteriaSet_caps" CHECK ("totalMaxPoints" > 0 AND "bonusCap" >= 0 AND "penaltyCap" >= 0);
ALTER TABLE "Criterion"
  ADD CONSTRAINT "Criterion_max" CHECK ("maxPoints" >= 0),
  ADD CONSTRAINT "Criterion_leaf_is_whole" CHECK (
    ("rule" IS NULL AND "source" IS NULL AND "notApplicable" IS NULL)
    OR ("rule" IS NOT NULL AND "source" IS NOT NULL AND "notApplicable" IS NOT NULL)
  );

ALTER TABLE "RoundPhase"
  ADD CONSTRAINT "RoundPhase_order" CHECK ("deadline" > "opensAt");
ALTER TABLE "DeadlineExtension"
  ADD CONSTRAINT "DeadlineExtension_reason" CHECK (btrim("reason") <> '');
ALTER TABLE "CriterionExclusion"
  ADD CONSTRAINT "CriterionExclusion_reason" CHECK (btrim("reason") <> '');

-- Missing, zero and not applicable are different things: each outcome has its own shape.
ALTER TABLE "EntryStage"
  ADD CONSTRAINT "EntryStage_points" CHECK ("points" IS NULL OR ("points" >= 0 AND "points" <= "maxPoints")),
  ADD CONSTRAINT "EntryStage_outcome" CHECK (
    ("outcome" = 'scored' AND "facts" IS NOT NULL AND "points" IS NOT NULL)
    OR ("outcome" = 'notApplicable' AND "facts" IS NOT NULL)
    OR ("outcome" = 'missing' AND "facts" IS NULL AND "points" IS NULL)
  ),
  ADD CONSTRAINT "EntryStage_author" CHECK ("stage" = 'self' OR "authorId" IS NOT NULL),
  ADD CONSTRAINT "EntryStage_reason" CHECK ("reason" IS NULL OR btrim("reason") <> '');

ALTER TABLE "EvidenceFile"
  ADD CONSTRAINT "EvidenceFile_shape" CHECK ("size" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');
-- The same file stands once beside a leaf, unless it was taken out.
CREATE UNIQUE INDEX "Evidence_once" ON "Evidence" ("entryId", "sha256") WHERE "removedAt" IS NULL;

ALTER TABLE "SurveyUnit"
  ADD CONSTRAINT "SurveyUnit_counts" CHECK ("responses" >= 0 AND "blank" >= 0 AND "blank" <= "responses"),
  ADD CONSTRAINT "SurveyUnit_reason" CHECK (
    "decision" IN ('computed', 'undecided') OR btrim(coalesce("reason", '')) <> ''
  );
ALTER TABLE "SurveyScore"
  ADD CONSTRAINT "SurveyScore_points" CHECK ("points" >= 0 AND "points" <= "maxPoints" AND "answers" > 0);

ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_decision" CHECK (btrim("decisionNumber") <> '' AND "checksum" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Publication_correction_names_the_old_one" CHECK (("number" = 1) = ("supersedesId" IS NULL));
ALTER TABLE "UnitResult"
  ADD CONSTRAINT "UnitResult_rank" CHECK ("rank" IS NULL OR ("rank" >= 1 AND "rank" <= "rankOf")),
  ADD CONSTRAINT "UnitResult_ranked_has_total" CHECK ("rank" IS NULL OR "total" IS NOT NULL),
  ADD CONSTRAINT "UnitResult_points" CHECK (
    ("appraised" IS NULL OR ("appraised" >= 0 AND "appraised" <= "appraisedMax"))
    AND ("survey" IS NULL OR ("survey" >= 0 AND "survey" <= "surveyMax"))
    AND "bonus" >= 0 AND "penalty" >= 0
  );
ALTER TABLE "HistoricResult"
  ADD CONSTRAINT "HistoricResult_rank" CHECK ("rank" IS NULL OR ("rank" >= 1 AND "rank" <= "rankOf"));

-- ── Append-only tables ──

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Publication_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Publication"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "UnitResult_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "UnitResult"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Submission_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Submission"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A publication is whole when it is committed: its units come with it, none later.
CREATE FUNCTION refuse_late_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Publication" p WHERE p."id" = NEW."publicationId" AND p.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'the publication is complete' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "UnitResult_with_publication" BEFORE INSERT ON "UnitResult"
  FOR EACH ROW EXECUTE FUNCTION refuse_late_result();

-- What published results were computed from is not emptied either.
CREATE TRIGGER "ScoreEntry_kept" BEFORE TRUNCATE ON "ScoreEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EntryStage_kept" BEFORE TRUNCATE ON "EntryStage"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SurveyResponse_kept" BEFORE TRUNCATE ON "SurveyResponse"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SurveyScore_kept" BEFORE TRUNCATE ON "SurveyScore"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Freezes ──

-- A criteria set that a round uses does not change any more.
CREATE FUNCTION refuse_change_of_used_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What the row was and what it becomes: nothing is moved out of a used set or into one.
  IF EXISTS (SELECT 1 FROM "CriteriaSet" WHERE "status" = 'used' AND "id" IN (OLD."setId", NEW."setId")) THEN
    RAISE EXCEPTION 'the criteria set is in use and frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Criterion_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "Criterion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_used_set();

CREATE FUNCTION refuse_change_of_used_set_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'used' THEN
    RAISE EXCEPTION 'the criteria set is in use and frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "CriteriaSet_frozen" BEFORE UPDATE OR DELETE ON "CriteriaSet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_used_set_head();

-- A published round stays as it was published.
CREATE FUNCTION refuse_change_of_published_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'published' THEN
    RAISE EXCEPTION 'the round is published' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Round_published" BEFORE UPDATE OR DELETE ON "Round"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_round();

CREATE FUNCTION refuse_write_to_published_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched jsonb;
BEGIN
  -- What the row was and what it becomes: nothing is moved out of a published round or into one.
  FOREACH touched IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
    IF EXISTS (
      SELECT 1 FROM "ScoreSheet" s
        JOIN "RoundUnit" u ON u."id" = s."roundUnitId"
        JOIN "Round" r ON r."id" = u."roundId"
      WHERE r."status" = 'published' AND s."id" = CASE TG_TABLE_NAME
        WHEN 'ScoreSheet' THEN (touched ->> 'id')::uuid
        WHEN 'ScoreEntry' THEN (touched ->> 'sheetId')::uuid
        ELSE (SELECT e."sheetId" FROM "ScoreEntry" e WHERE e."id" = (touched ->> 'entryId')::uuid)
      END
    ) THEN
      RAISE EXCEPTION 'the round is published' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "ScoreSheet_published" BEFORE UPDATE OR DELETE ON "ScoreSheet"
  FOR EACH ROW EXECUTE FUNCTION refuse_write_to_published_sheet();
CREATE TRIGGER "ScoreEntry_published" BEFORE INSERT OR UPDATE OR DELETE ON "ScoreEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_write_to_published_sheet();
CREATE TRIGGER "EntryStage_published" BEFORE INSERT OR UPDATE OR DELETE ON "EntryStage"
  FOR EACH ROW EXECUTE FUNCTION refuse_write_to_published_sheet();
CREATE TRIGGER "Evidence_published" BEFORE INSERT OR UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_write_to_published_sheet();

-- An entry stands on a leaf of the criteria set of its own round.
CREATE FUNCTION check_entry_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ScoreSheet" s
      JOIN "RoundUnit" u ON u."id" = s."roundUnitId"
      JOIN "Round" r ON r."id" = u."roundId"
      JOIN "Criterion" c ON c."setId" = r."criteriaSetId"
    WHERE s."id" = NEW."sheetId" AND c."id" = NEW."criterionId" AND c."rule" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'the criterion is no leaf of the criteria set of the round'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ScoreEntry_criterion" BEFORE INSERT OR UPDATE ON "ScoreEntry"
  FOR EACH ROW EXECUTE FUNCTION check_entry_criterion();

-- Frozen means frozen: no answer enters or changes after the freeze.
CREATE FUNCTION refuse_change_of_frozen_survey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Survey" WHERE "status" <> 'open' AND "id" IN (OLD."surveyId", NEW."surveyId")) THEN
    RAISE EXCEPTION 'the survey is frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "SurveyResponse_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "SurveyResponse"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_survey();

-- ── Separation of duties ──

-- Who administers accounts has no hand in points.
CREATE FUNCTION check_role_separation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "RoleAssignment" o
    WHERE o."accountId" = NEW."accountId" AND o."id" <> NEW."id"
      AND (o."role" = 'Administrator') <> (NEW."role" = 'Administrator')
  ) THEN
    RAISE EXCEPTION 'an administrator holds no other role' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."role" = 'SurveyManager' AND EXISTS (
    SELECT 1 FROM "AppraiserUnit" a WHERE a."accountId" = NEW."accountId"
  ) THEN
    RAISE EXCEPTION 'an appraiser does not manage the survey' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."role" IN ('UnitOfficer', 'UnitLeader') AND EXISTS (
    SELECT 1 FROM "AppraiserUnit" a JOIN "RoundUnit" u ON u."id" = a."roundUnitId"
    WHERE a."accountId" = NEW."accountId" AND u."unitId" = NEW."unitId"
  ) THEN
    RAISE EXCEPTION 'nobody appraises the own unit' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleAssignment_separation" BEFORE INSERT OR UPDATE ON "RoleAssignment"
  FOR EACH ROW EXECUTE FUNCTION check_role_separation();

CREATE FUNCTION check_appraiser_separation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "RoleAssignment" r WHERE r."accountId" = NEW."accountId" AND r."role" = 'SurveyManager'
  ) THEN
    RAISE EXCEPTION 'an appraiser does not manage the survey' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "RoleAssignment" r JOIN "RoundUnit" u ON u."unitId" = r."unitId"
    WHERE r."accountId" = NEW."accountId" AND u."id" = NEW."roundUnitId"
      AND r."role" IN ('UnitOfficer', 'UnitLeader', 'Appraiser')
  ) THEN
    RAISE EXCEPTION 'nobody appraises the own unit' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AppraiserUnit_separation" BEFORE INSERT OR UPDATE ON "AppraiserUnit"
  FOR EACH ROW EXECUTE FUNCTION check_appraiser_separation();
