'use client';

export { ErrorMessage as default } from '@/ui/shell/error-message';
