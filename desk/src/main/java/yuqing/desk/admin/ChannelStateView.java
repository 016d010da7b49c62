package yuqing.desk.admin;

import java.time.Instant;

/// A channel and how it is doing.
///
/// @param kind `PERSON` or `GROUP`
/// @param state `WORKING`, `FAILING`, `MUTED` or `MISCONFIGURED`
/// @param reason null for one that works
/// @param until when it is used again; null: now
/// @param perMinute null for any number
public record ChannelStateView(
    String name,
    String kind,
    boolean configured,
    String state,
    String reason,
    Instant since,
    Instant until,
    Integer perMinute) {

  /// Whether the test writes into a group.
  public boolean isGroup() {
    return kind.equals("GROUP");
  }

  public boolean isWorking() {
    return state.equals("WORKING");
  }
}
