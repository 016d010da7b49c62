package yuqing.contracts;

import java.util.UUID;

/// The result of reading the bytes of one record on a topic.
public sealed interface ReadEvent {

  UUID id();

  String source();

  String type();

  String subject();

  record Known(Event<? extends EventData> event) implements ReadEvent {
    @Override
    public UUID id() {
      return event.id();
    }

    @Override
    public String source() {
      return event.source();
    }

    @Override
    public String type() {
      return event.type();
    }

    @Override
    public String subject() {
      return event.subject();
    }
  }

  /// A valid CloudEvent of a type newer than this reader; skipped, never fatal.
  record Unknown(UUID id, String source, String type, String subject) implements ReadEvent {}
}
