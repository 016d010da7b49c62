package yuqing.desk.client.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What the record has to say to a review meeting, as archive-service shows it.
///
/// @param complete whether every event that must be there is
/// @param missed obligations that were missed or met late
public record ReviewDraftView(
    String number,
    String title,
    Integer level,
    String state,
    Instant discoveredAt,
    Instant receivedAt,
    boolean complete,
    List<StepTime> times,
    List<MissedDuty> missed,
    List<Regrade> regrades,
    List<PlatformSpread> spread,
    List<ReplyRound> replies,
    List<WaivedDuty> waivers,
    AlertFigures alerts) {

  public ReviewDraftView {
    times = Objects.requireNonNullElse(times, List.of());
    missed = Objects.requireNonNullElse(missed, List.of());
    regrades = Objects.requireNonNullElse(regrades, List.of());
    spread = Objects.requireNonNullElse(spread, List.of());
    replies = Objects.requireNonNullElse(replies, List.of());
    waivers = Objects.requireNonNullElse(waivers, List.of());
  }

  /// Who owed something; names are null where none is known.
  public record Owner(String postName, String departmentName) {}

  /// @param definition from when to when it runs
  /// @param minutes null while it has not run
  public record StepTime(
      String code,
      String label,
      String definition,
      Instant from,
      Instant to,
      Long minutes,
      Integer article,
      Owner owner,
      Instant due,
      String outcome) {}

  /// @param minutesLate null while it is not done
  /// @param explanation null while there is none
  public record MissedDuty(
      String code,
      String label,
      String window,
      int article,
      Owner owner,
      Instant due,
      String outcome,
      Long minutesLate,
      Explanation explanation) {}

  /// Why an obligation was missed, as somebody has said already.
  public record Explanation(String text) {}

  /// @param reason null for a grade by rule
  public record Regrade(
      Integer from,
      Integer to,
      Instant decidedAt,
      String decidedBy,
      String postName,
      String reason) {}

  /// Where the item was seen on one platform.
  public record PlatformSpread(String platform, List<Sighting> sightings) {}

  /// One sighting, and how far the item had spread then.
  public record Sighting(Instant seenAt, String url, Long views, Long comments, Long reposts) {}

  /// @param verdict null while it awaits its decision
  public record ReplyRound(
      int reply,
      Instant draftedAt,
      String verdict,
      String reason,
      Long minutesToDecision,
      Instant deliveredAt) {}

  /// An obligation that was waived.
  public record WaivedDuty(String label, String reason) {}

  /// @param medianMinutes until an alert was acknowledged; null where none was
  public record AlertFigures(
      long ordered,
      long acknowledged,
      long unacknowledged,
      Long medianMinutes,
      Long longestMinutes) {}
}
