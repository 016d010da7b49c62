package yuqing.archive.timeline;

/// An event to append: its envelope, and its bytes exactly as they came.
@SuppressWarnings("ArrayRecordComponent") // Compared by no one; a copy of every payload is saved.
public record EnvelopedEvent(Envelope envelope, byte[] payload) {}
