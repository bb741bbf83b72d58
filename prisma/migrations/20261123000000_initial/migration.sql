-- CreateEnum
CREATE TYPE "UnitType" AS ENUM ('province', 'department', 'district', 'city', 'town', 'xa', 'phuong', 'thi-tran', 'dac-khu');

-- CreateEnum
CREATE TYPE "LineageKind" AS ENUM ('whole', 'part', 'unchanged', 'renamed', 'retyped');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('UnitOfficer', 'UnitLeader', 'Appraiser', 'RoundManager', 'SurveyManager', 'CouncilMember', 'Administrator', 'Auditor');

-- CreateEnum
CREATE TYPE "CriteriaSetStatus" AS ENUM ('draft', 'issued', 'used');

-- CreateEnum
CREATE TYPE "CriterionSection" AS ENUM ('main', 'bonus', 'penalty');

-- CreateEnum
CREATE TYPE "LeafSource" AS ENUM ('appraised', 'external', 'survey');

-- CreateEnum
CREATE TYPE "NotApplicablePolicy" AS ENUM ('exclude', 'full', 'zero', 'never');

-- CreateEnum
CREATE TYPE "RoundStatus" AS ENUM ('draft', 'open', 'published');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('selfAssessment', 'round1', 'round2', 'council', 'publication');

-- CreateEnum
CREATE TYPE "SheetStatus" AS ENUM ('draft', 'pendingApproval', 'returned', 'submitted', 'finalised');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('self', 'round1', 'round2', 'final');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('scored', 'missing', 'notApplicable');

-- CreateEnum
CREATE TYPE "SurveyStatus" AS ENUM ('open', 'frozen', 'merged');

-- CreateEnum
CREATE TYPE "SurveyDecision" AS ENUM ('computed', 'undecided', 'accepted', 'exempt');

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" "UnitType" NOT NULL,
    "parentId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitLineage" (
    "successorId" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,

    CONSTRAINT "UnitLineage_pkey" PRIMARY KEY ("successorId","predecessorId")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validTo" DATE,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriteriaSet" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "issuer" TEXT,
    "decisionNumber" TEXT,
    "decisionDate" DATE,
    "status" "CriteriaSetStatus" NOT NULL DEFAULT 'draft',
    "note" TEXT,
    "totalMaxPoints" DECIMAL(9,4) NOT NULL,
    "bonusName" TEXT,
    "bonusCap" DECIMAL(9,4),
    "penaltyName" TEXT,
    "penaltyCap" DECIMAL(9,4),
    "ratingBands" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CriteriaSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "parentId" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "section" "CriterionSection" NOT NULL DEFAULT 'main',
    "level" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "maxPoints" DECIMAL(9,4) NOT NULL,
    "source" "LeafSource",
    "rule" JSONB,
    "evidence" TEXT,
    "guidance" TEXT,
    "notApplicable" "NotApplicablePolicy",
    "appraiser" TEXT,
    "appliesTo" "UnitType"[],

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "organiserId" UUID NOT NULL,
    "criteriaSetId" UUID NOT NULL,
    "status" "RoundStatus" NOT NULL DEFAULT 'draft',
    "rules" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RankingGroup" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RankingGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundUnit" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RoundUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundPhase" (
    "roundId" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoundPhase_pkey" PRIMARY KEY ("roundId","phase")
);

-- CreateTable
CREATE TABLE "DeadlineExtension" (
    "id" UUID NOT NULL,
    "roundUnitId" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeadlineExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyAssignment" (
    "roundId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,

    CONSTRAINT "AgencyAssignment_pkey" PRIMARY KEY ("roundId","criterionId")
);

-- CreateTable
CREATE TABLE "AppraiserUnit" (
    "accountId" UUID NOT NULL,
    "roundUnitId" UUID NOT NULL,

    CONSTRAINT "AppraiserUnit_pkey" PRIMARY KEY ("accountId","roundUnitId")
);

-- CreateTable
CREATE TABLE "CriterionExclusion" (
    "roundUnitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "CriterionExclusion_pkey" PRIMARY KEY ("roundUnitId","criterionId")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "id" UUID NOT NULL,
    "roundUnitId" UUID NOT NULL,
    "status" "SheetStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "submittedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoreEntry" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "explanation" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ScoreEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryStage" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "facts" JSONB,
    "outcome" "OutcomeKind" NOT NULL,
    "points" DECIMAL(9,4),
    "maxPoints" DECIMAL(9,4) NOT NULL,
    "reason" TEXT,
    "authorId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EntryStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "checksum" TEXT NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "status" "SurveyStatus" NOT NULL DEFAULT 'open',
    "questionnaire" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "frozenAt" TIMESTAMPTZ(3),
    "mergedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyImport" (
    "id" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveyImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "id" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "roundUnitId" UUID NOT NULL,
    "respondentGroup" TEXT NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyUnit" (
    "surveyId" UUID NOT NULL,
    "roundUnitId" UUID NOT NULL,
    "responses" INTEGER NOT NULL,
    "blank" INTEGER NOT NULL,
    "decision" "SurveyDecision" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "SurveyUnit_pkey" PRIMARY KEY ("surveyId","roundUnitId")
);

-- CreateTable
CREATE TABLE "SurveyScore" (
    "surveyId" UUID NOT NULL,
    "roundUnitId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "points" DECIMAL(9,4) NOT NULL,
    "maxPoints" DECIMAL(9,4) NOT NULL,
    "answers" INTEGER NOT NULL,
    "standardError" TEXT,

    CONSTRAINT "SurveyScore_pkey" PRIMARY KEY ("surveyId","roundUnitId","criterionId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "decisionNumber" TEXT NOT NULL,
    "decisionDate" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID,
    "supersedesId" UUID,
    "rules" JSONB NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitResult" (
    "publicationId" UUID NOT NULL,
    "roundUnitId" UUID NOT NULL,
    "groupCode" TEXT NOT NULL,
    "rank" INTEGER,
    "rankOf" INTEGER NOT NULL,
    "band" TEXT,
    "appraised" DECIMAL(9,4),
    "appraisedMax" DECIMAL(9,4) NOT NULL,
    "survey" DECIMAL(9,4),
    "surveyMax" DECIMAL(9,4) NOT NULL,
    "bonus" DECIMAL(9,4) NOT NULL,
    "penalty" DECIMAL(9,4) NOT NULL,
    "total" DECIMAL(9,4),
    "indexPercent" DECIMAL(9,4),
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "detail" JSONB NOT NULL,

    CONSTRAINT "UnitResult_pkey" PRIMARY KEY ("publicationId","roundUnitId")
);

-- CreateTable
CREATE TABLE "HistoricResult" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "appraised" DECIMAL(9,4),
    "survey" DECIMAL(9,4),
    "total" DECIMAL(9,4) NOT NULL,
    "rank" INTEGER,
    "rankOf" INTEGER,
    "groupMean" DECIMAL(9,4),
    "appraisedMax" DECIMAL(9,4),
    "surveyMax" DECIMAL(9,4),
    "parts" JSONB NOT NULL DEFAULT '[]',
    "source" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "HistoricResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "roundId" UUID,
    "unitId" UUID,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_type_validFrom_key" ON "Unit"("code", "type", "validFrom");

-- CreateIndex
CREATE INDEX "UnitLineage_predecessorId_idx" ON "UnitLineage"("predecessorId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_username_key" ON "Account"("username");

-- CreateIndex
CREATE INDEX "RoleAssignment_unitId_idx" ON "RoleAssignment"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleAssignment_accountId_role_unitId_key" ON "RoleAssignment"("accountId", "role", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaSet_ownerId_code_version_key" ON "CriteriaSet"("ownerId", "code", "version");

-- CreateIndex
CREATE INDEX "Criterion_parentId_idx" ON "Criterion"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_setId_code_key" ON "Criterion"("setId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_setId_position_key" ON "Criterion"("setId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Round_code_key" ON "Round"("code");

-- CreateIndex
CREATE INDEX "Round_organiserId_idx" ON "Round"("organiserId");

-- CreateIndex
CREATE INDEX "Round_criteriaSetId_idx" ON "Round"("criteriaSetId");

-- CreateIndex
CREATE UNIQUE INDEX "RankingGroup_roundId_code_key" ON "RankingGroup"("roundId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "RankingGroup_id_roundId_key" ON "RankingGroup"("id", "roundId");

-- CreateIndex
CREATE INDEX "RoundUnit_unitId_idx" ON "RoundUnit"("unitId");

-- CreateIndex
CREATE INDEX "RoundUnit_groupId_idx" ON "RoundUnit"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundUnit_roundId_unitId_key" ON "RoundUnit"("roundId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundUnit_roundId_code_key" ON "RoundUnit"("roundId", "code");

-- CreateIndex
CREATE INDEX "DeadlineExtension_roundUnitId_idx" ON "DeadlineExtension"("roundUnitId");

-- CreateIndex
CREATE INDEX "AgencyAssignment_agencyId_idx" ON "AgencyAssignment"("agencyId");

-- CreateIndex
CREATE INDEX "AppraiserUnit_roundUnitId_idx" ON "AppraiserUnit"("roundUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreSheet_roundUnitId_key" ON "ScoreSheet"("roundUnitId");

-- CreateIndex
CREATE INDEX "ScoreSheet_status_idx" ON "ScoreSheet"("status");

-- CreateIndex
CREATE INDEX "ScoreEntry_criterionId_idx" ON "ScoreEntry"("criterionId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreEntry_sheetId_criterionId_key" ON "ScoreEntry"("sheetId", "criterionId");

-- CreateIndex
CREATE INDEX "EntryStage_authorId_idx" ON "EntryStage"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "EntryStage_entryId_stage_key" ON "EntryStage"("entryId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_sheetId_number_key" ON "Submission"("sheetId", "number");

-- CreateIndex
CREATE INDEX "Evidence_entryId_idx" ON "Evidence"("entryId");

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_roundId_key" ON "Survey"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyImport_surveyId_sha256_key" ON "SurveyImport"("surveyId", "sha256");

-- CreateIndex
CREATE INDEX "SurveyResponse_roundUnitId_idx" ON "SurveyResponse"("roundUnitId");

-- CreateIndex
CREATE INDEX "SurveyResponse_importId_idx" ON "SurveyResponse"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyResponse_surveyId_code_key" ON "SurveyResponse"("surveyId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_supersedesId_key" ON "Publication"("supersedesId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_roundId_number_key" ON "Publication"("roundId", "number");

-- CreateIndex
CREATE INDEX "UnitResult_roundUnitId_idx" ON "UnitResult"("roundUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "HistoricResult_unitId_year_key" ON "HistoricResult"("unitId", "year");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_idx" ON "AuditEntry"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_roundId_at_idx" ON "AuditEntry"("roundId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitLineage" ADD CONSTRAINT "UnitLineage_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitLineage" ADD CONSTRAINT "UnitLineage_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_setId_fkey" FOREIGN KEY ("setId") REFERENCES "CriteriaSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_organiserId_fkey" FOREIGN KEY ("organiserId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankingGroup" ADD CONSTRAINT "RankingGroup_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundUnit" ADD CONSTRAINT "RoundUnit_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundUnit" ADD CONSTRAINT "RoundUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundUnit" ADD CONSTRAINT "RoundUnit_groupId_roundId_fkey" FOREIGN KEY ("groupId", "roundId") REFERENCES "RankingGroup"("id", "roundId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPhase" ADD CONSTRAINT "RoundPhase_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyAssignment" ADD CONSTRAINT "AgencyAssignment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyAssignment" ADD CONSTRAINT "AgencyAssignment_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyAssignment" ADD CONSTRAINT "AgencyAssignment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraiserUnit" ADD CONSTRAINT "AppraiserUnit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraiserUnit" ADD CONSTRAINT "AppraiserUnit_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionExclusion" ADD CONSTRAINT "CriterionExclusion_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionExclusion" ADD CONSTRAINT "CriterionExclusion_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreEntry" ADD CONSTRAINT "ScoreEntry_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreEntry" ADD CONSTRAINT "ScoreEntry_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryStage" ADD CONSTRAINT "EntryStage_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ScoreEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryStage" ADD CONSTRAINT "EntryStage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ScoreSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ScoreEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyImport" ADD CONSTRAINT "SurveyImport_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyImport" ADD CONSTRAINT "SurveyImport_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SurveyImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyUnit" ADD CONSTRAINT "SurveyUnit_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyUnit" ADD CONSTRAINT "SurveyUnit_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyScore" ADD CONSTRAINT "SurveyScore_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyScore" ADD CONSTRAINT "SurveyScore_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyScore" ADD CONSTRAINT "SurveyScore_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HistoricResult" ADD CONSTRAINT "HistoricResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
