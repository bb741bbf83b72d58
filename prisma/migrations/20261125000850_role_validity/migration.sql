-- Roles are held from day to day, and stay on record when they end: separation of duties looks at days.

ALTER TABLE "RoleAssignment"
  ADD CONSTRAINT "RoleAssignment_validity" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");

-- Today in Vietnam, whatever the server is set to.
CREATE FUNCTION vietnam_today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
$$;

-- Who administers accounts has no hand in points on the same day. Assignments to units carry no days: against them a role
-- counts until it has ended, also one that begins later.
CREATE OR REPLACE FUNCTION check_role_separation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "RoleAssignment" o
    WHERE o."accountId" = NEW."accountId" AND o."id" <> NEW."id"
      AND (o."role" = 'Administrator') <> (NEW."role" = 'Administrator')
      AND o."validFrom" <= coalesce(NEW."validTo", 'infinity') AND NEW."validFrom" <= coalesce(o."validTo", 'infinity')
  ) THEN
    RAISE EXCEPTION 'an administrator holds no other role' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."validTo" < vietnam_today() THEN
    RETURN NEW;
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

CREATE OR REPLACE FUNCTION check_appraiser_separation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "RoleAssignment" r
    WHERE r."accountId" = NEW."accountId" AND r."role" = 'SurveyManager'
      AND (r."validTo" IS NULL OR r."validTo" >= vietnam_today())
  ) THEN
    RAISE EXCEPTION 'an appraiser does not manage the survey' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "RoleAssignment" r JOIN "RoundUnit" u ON u."unitId" = r."unitId"
    WHERE r."accountId" = NEW."accountId" AND u."id" = NEW."roundUnitId"
      AND r."role" IN ('UnitOfficer', 'UnitLeader', 'Appraiser')
      AND (r."validTo" IS NULL OR r."validTo" >= vietnam_today())
  ) THEN
    RAISE EXCEPTION 'nobody appraises the own unit' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
