package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// An alert as notification-service shows it.
///
/// @param obligationKey of the obligation that it is about; with the window it names one
/// @param proof the strongest that somebody was told; null where nothing has left
/// @param urged how often it was urged by hand
/// @param reminded how often those who owe it were reminded after the acknowledgement
public record AlertView(
    UUID id,
    UUID incident,
    String number,
    String cause,
    String label,
    String obligationKey,
    String window,
    int article,
    String department,
    Integer level,
    Instant due,
    Instant orderedAt,
    String state,
    String proof,
    List<LadderPost> ladder,
    List<Sent> deliveries,
    List<ToldGroup> groups,
    List<Call> calls,
    int urged,
    Instant urgedAt,
    int reminded,
    FirstAcknowledgement acknowledged) {

  public AlertView {
    ladder = Objects.requireNonNullElse(ladder, List.of());
    deliveries = Objects.requireNonNullElse(deliveries, List.of());
    groups = Objects.requireNonNullElse(groups, List.of());
    calls = Objects.requireNonNullElse(calls, List.of());
  }

  /// A post of the ladder.
  ///
  /// @param department null for a post that the school has once
  /// @param vacant whether nobody held it when its turn came
  public record LadderPost(String post, String department, boolean vacant) {

    /// The post's id, under which its holders are asked for.
    public String postId() {
      return department == null ? post : post + "." + department;
    }
  }

  /// A message to a person, as the holder of a post.
  ///
  /// @param state what became of it: `PENDING`, `ACCEPTED`, `FAILED` or `STOPPED`
  /// @param settledAt null while pending
  /// @param reason why the newest attempt failed; null when none did
  public record Sent(
      String post, String person, String channel, String state, Instant settledAt, String reason) {}

  /// That the group of a robot was told.
  public record ToldGroup(String channel, Instant at) {}

  /// Somebody who was told by telephone, as the holder of a post.
  public record Call(String post, String person, Instant at) {}

  /// Who acknowledged it first.
  public record FirstAcknowledgement(Instant at, String post, String person) {}

  /// Whether all on its ladder were told and nobody has acknowledged.
  public boolean isExhausted() {
    return "EXHAUSTED".equals(state);
  }

  /// The posts that nobody held when their turn came.
  public List<LadderPost> vacantPosts() {
    return ladder.stream().filter(LadderPost::vacant).toList();
  }

  /// Whether nobody need do anything about it any more.
  public boolean isCancelled() {
    return "CANCELLED".equals(state);
  }
}
