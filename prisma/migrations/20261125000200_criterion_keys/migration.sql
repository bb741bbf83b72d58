-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "key" TEXT;
