export { NotFoundMessage as default } from '@/ui/shell/not-found-message';
