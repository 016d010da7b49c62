package yuqing.archive.derived;

import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;

/// An entry with what it holds, as far as this archive understands it.
public record ReadEntry(Entry entry, EventData event) {}
