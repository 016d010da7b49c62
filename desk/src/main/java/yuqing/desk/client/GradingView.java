package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The grade in force with its history, as escalation-service shows it.
public record GradingView(
    int level,
    boolean provisional,
    String decidedBy,
    String post,
    String reason,
    Instant decidedAt,
    String rule,
    Integer article,
    List<String> missingFacts,
    Integer proposal,
    List<GradingVersion> history) {

  public GradingView {
    missingFacts = Objects.requireNonNullElse(missingFacts, List.of());
    history = Objects.requireNonNullElse(history, List.of());
  }

  /// One decision of the history, the newest first.
  public record GradingVersion(
      int version, int level, String decidedBy, String post, String reason, Instant decidedAt) {}
}
