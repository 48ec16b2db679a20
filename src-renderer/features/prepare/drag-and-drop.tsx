import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { CSSProperties, ReactNode } from 'react';
import type { Meeting, Section } from '../../../src-core/model/meeting.ts';
import { type ItemPlace, placeAfterDrop } from './move-item.ts';

/** Moving items by pointer. The keyboard has Alt with the arrows, and the buttons of each row. */
export function DragAndDrop(props: {
  readonly meeting: Meeting;
  readonly onMove: (item: string, place: ItemPlace | undefined) => void;
  readonly children: ReactNode;
}) {
  // A press that does not move is a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  function drop({ active, over }: DragEndEvent) {
    if (!over) return;
    props.onMove(
      String(active.id),
      placeAfterDrop(props.meeting, String(active.id), String(over.id)),
    );
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
    >
      {props.children}
    </DndContext>
  );
}

/** What was moved is said by the view, in the person's language. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

export function DropSection(props: {
  readonly section: Section;
  readonly items: readonly string[];
  readonly children: ReactNode;
}) {
  const { section, items, children } = props;
  const { setNodeRef } = useDroppable({ id: section });
  return (
    <SortableContext items={[...items]} strategy={verticalListSortingStrategy}>
      <ul className="plain" ref={setNodeRef}>
        {children}
      </ul>
    </SortableContext>
  );
}

/** What a row needs to be dragged: where it is drawn, and the handle that takes it. */
export function useDraggable(item: string) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } =
    useSortable({ id: item });
  const style: CSSProperties = {
    transform: CSS.Translate.toString(transform) ?? '',
    ...(transition ? { transition } : {}),
    ...(isDragging ? { position: 'relative', zIndex: 1 } : {}),
  };
  return {
    row: { ref: setNodeRef, style, 'data-dragging': isDragging || undefined },
    handle: { ref: setActivatorNodeRef, ...listeners },
  };
}
