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
import type { AgendaGroup } from '../../../src-core/meeting/agenda-sections.ts';
import { dropAreaOf, type ItemPlace, type MovableAgenda, placeAfterDrop } from './move-item.ts';

/** Moves items with the mouse. The keyboard uses Alt with the arrows, or the buttons of each row. */
export function DragAndDrop(props: {
  readonly agenda: MovableAgenda;
  readonly onMove: (item: string, place: ItemPlace | undefined) => void;
  readonly children: ReactNode;
}) {
  // A press without a movement is a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  function drop({ active, over }: DragEndEvent) {
    if (!over) return;
    props.onMove(
      String(active.id),
      placeAfterDrop(props.agenda, String(active.id), String(over.id)),
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

/** The view announces the move itself, in the user's language. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

export function DropSection(props: { readonly group: AgendaGroup; readonly children: ReactNode }) {
  const { group, children } = props;
  const { setNodeRef } = useDroppable({ id: dropAreaOf(group) });
  return (
    <SortableContext items={group.items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
      <ul className="plain" ref={setNodeRef}>
        {children}
      </ul>
    </SortableContext>
  );
}

/** The properties of a row that can be dragged, and of its handle. */
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
