import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useControlTexts } from './texts';
import './button.css';
import './dialog-sheet.css';

/** A task over the page; Escape and the cross leave it, and the focus goes back to where it was. */
export function DialogSheet({
  title,
  open,
  onClose,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useControlTexts();
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className="dialog-modal">
        <Dialog className="dialog-sheet">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="button button-plain" onClick={onClose}>
              {t('close')}
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
