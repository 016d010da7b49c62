package yuqing.cli.stream;

/// What a stream sends between two blank lines.
///
/// @param id the place from which the stream goes on; empty where none was sent with it
/// @param data empty where only the place has moved, as with a heartbeat
public record ServerSentEvent(String id, String data) {

  public boolean hasData() {
    return !data.isEmpty();
  }
}
